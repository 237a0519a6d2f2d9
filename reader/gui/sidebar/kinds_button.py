"""The button with the kinds of quotation that are listed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.quotations.quotation import Kind

_KINDS = (
    ("direct", message("&Direct: a whole clause in marks"), Kind.DIRECT, True),
    ("mixed", message("&Mixed: part of a sentence in marks"), Kind.MIXED, True),
    ("indirect", message("&Indirect: reported without marks"), Kind.INDIRECT, False),
)

_NAMES = (message("direct"), message("mixed"), message("indirect"), message("fragments"))


class KindsButton(QToolButton):
    """`kinds_changed(kinds)` when other kinds are wanted, `changed()` then too and for fragments."""

    kinds_changed = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar.quotations.kinds")
        self.setText(tr("Kinds"))
        self.setProperty("menu", True)
        self.setToolTip(tr("Which kinds of quotation are listed"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(self)
        menu.setObjectName("sidebar.quotations.kinds.menu")
        self._actions: list[tuple[QAction, Kind]] = []
        for name, text, kind, checked in _KINDS:
            action = self._action(menu, name, text, checked)
            self._actions.append((action, kind))
            action.toggled.connect(lambda _: self.kinds_changed.emit(self.kinds()))
        self._fragments = self._action(
            menu, "fragments", tr("&Fragments: titles, labels, scare quotes"), False
        )
        self.setMenu(menu)

    def kinds(self) -> frozenset[Kind]:
        """The kinds that are wanted."""
        return frozenset(kind for action, kind in self._actions if action.isChecked())

    def wants_fragments(self) -> bool:
        """Whether other words in marks are wanted as well."""
        return self._fragments.isChecked()

    def told(self) -> str:
        """The kinds that are wanted, in words, when they are not those at first; else ""."""
        wanted = [action.isChecked() for action, _ in self._actions]
        if wanted == [on for *_, on in _KINDS] and not self.wants_fragments():
            return ""
        names = [tell(name) for name, on in zip(_NAMES, (*wanted, self.wants_fragments()), strict=True) if on]
        return ", ".join(names) if names else tr("no kind")

    def reset(self) -> None:
        """Want the kinds at first again."""
        for (action, _), (*_, on) in zip(self._actions, _KINDS, strict=True):
            action.setChecked(on)
        self._fragments.setChecked(False)

    def _action(self, menu: QMenu, name: str, text: str, checked: bool) -> QAction:
        action = menu.addAction(tell(text))
        action.setObjectName(f"action.quotations.{name}")
        action.setCheckable(True)
        action.setChecked(checked)
        action.toggled.connect(lambda _: self.changed.emit())
        return action
