"""What stands above a list: the search field and one menu of filters, the count, and what is on as chips."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.gui.sidebar.filter_menu import FilterMenu
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.flow import FlowLayout
from reader.gui.widgets.typography import FINGER
from reader.values import Struct

_LONGEST = 28
"""Letters that a chip shows at most."""
_WIDEST = 260
"""Pixels of a list of choices at most: names of speakers may be long."""


class Filter(Struct, frozen=True):
    """What a filter stands on: `words` says it on a chip, "" while it leaves nothing out; `clear` takes it
    off."""

    name: str
    words: Callable[[], str]
    clear: Callable[[], None]


class _Choices(QComboBox):
    """As wide as its widest entry; Qt makes the list that it opens for that, which takes longer than all the
    rest, so not before it is seen."""

    def showEvent(self, event: QShowEvent) -> None:
        """The menu is opened."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        super().showEvent(event)


class FilterRows(QWidget):
    """Makes filters, keeps them in one menu, and tells by `changed` when one was set otherwise."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        """`name` is the tab's in names of objects, like "warnings"."""
        super().__init__(parent)
        self.name = name
        self.setObjectName(f"sidebar.{name}.rows")
        self.menu = FilterMenu(name, self)
        self._filters: list[Filter] = []
        self._chips: dict[str, QToolButton] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(8)
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._below = QWidget(self)
        self._below.setObjectName(f"sidebar.{name}.told")
        self._told = FlowLayout(self._below, 4)
        rows.addLayout(self._top)
        rows.addWidget(self._below)

    def lay_out(self, search: QWidget, count: QWidget) -> None:
        """The search field with the menu's button, if there is any filter; below, how much is listed."""
        self._top.addWidget(search, 1)
        self._top.addWidget(self.menu.button)
        self.menu.button.setVisible(bool(self._filters))
        self._told.addWidget(count)

    def combo(
        self, name: str, label: str, entries: Iterable[tuple[str, object]], *, leaves_out: bool = True
    ) -> QComboBox:
        """A list of choices; all but its first entry leave something out, unless it is an order."""
        made = _Choices(self.menu)
        made.setObjectName(f"sidebar.{self.name}.{name}")
        made.setAccessibleName(tell(label))
        made.setMinimumHeight(FINGER)
        made.setMaximumWidth(_WIDEST)
        for text, value in entries:
            made.addItem(tell(text), value)
        made.currentIndexChanged.connect(self.changed)
        self.menu.add(tell(label), made)
        if leaves_out:
            self.take(
                name,
                lambda: made.currentText() if made.currentIndex() > 0 else "",
                lambda: made.setCurrentIndex(0),
            )
        return made

    def switch(self, name: str, short: str, words: str) -> QCheckBox:
        """A filter that is on or off; `short` is what its chip says."""
        made = QCheckBox(tell(words), self.menu)
        made.setObjectName(f"sidebar.{self.name}.{name}")
        made.setAccessibleName(tell(words))
        made.setMinimumHeight(FINGER)
        made.toggled.connect(self.changed)
        self.menu.add_alone(made)
        self.take(name, lambda: tell(short) if made.isChecked() else "", lambda: made.setChecked(False))
        return made

    def take(self, name: str, words: Callable[[], str], clear: Callable[[], None]) -> None:
        """Show a filter among those that are on whenever `words` says something."""
        self._filters.append(Filter(name, words, clear))

    def show_in_force(self) -> None:
        """A chip for each filter that leaves something out; the button tells how many."""
        found = [(each, words) for each in self._filters if (words := each.words())]
        self.menu.tell(len(found))
        for name in self._chips.keys() - {each.name for each, _ in found}:
            self._chips.pop(name).hide()
        for each, words in found:
            chip = self._chips.get(each.name) or self._chip(each)
            chip.setText(f"{_short(words)} ✕")
            chip.setAccessibleName(tr("Filter off: {words}", words=words))
            chip.setToolTip(tr("Take this filter off"))

    def _chip(self, each: Filter) -> QToolButton:
        name = f"sidebar.{self.name}.on.{each.name}"
        chip = self.findChild(QToolButton, name) or QToolButton(self._below)
        if not chip.objectName():
            chip.setObjectName(name)
            chip.setProperty("small", True)
            chip.setMinimumHeight(FINGER)
            chip.clicked.connect(each.clear)
            self._told.addWidget(chip)
        chip.show()
        self._chips[each.name] = chip
        return chip


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
