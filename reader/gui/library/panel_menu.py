"""What can be done with the chosen rows of the library, and what the library is told to keep."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.widgets.catalogue import tr


class PanelMenu(QMenu):
    """`change_wanted(what)`: "rename", "tags" or "delete"; `compare_wanted` for several chosen rows;
    `keep_wanted(is_on)`, `outlet_wanted(is_never)` and `outlets_wanted` for the rules."""

    change_wanted = Signal(str)
    compare_wanted = Signal()
    keep_wanted = Signal(bool)
    outlet_wanted = Signal(bool)
    outlets_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("library.menu")
        self._of_row: list[QAction] = []
        for what, words in (("rename", tr("Re&name…")), ("tags", tr("&Tags…")), ("delete", tr("&Delete"))):
            action = self._action(what, words)
            action.triggered.connect(partial(self._on_change, what))
            self._of_row.append(action)
        self.addSeparator()
        self._compare = self._action("compare", tr("&Compare with one another"))
        self._compare.triggered.connect(lambda _=False: self.compare_wanted.emit())
        self.addSeparator()
        self._keep = self._switch("keep", tr("&Keep what is opened"))
        self._keep.triggered.connect(self.keep_wanted)
        self._never = self._switch("never", "")
        self._never.triggered.connect(self.outlet_wanted)
        self._outlets = self._action("outlets", tr("&Outlets that are never kept…"))
        self._outlets.triggered.connect(lambda _=False: self.outlets_wanted.emit())

    def _action(self, name: str, words: str) -> QAction:
        action = self.addAction(words)
        action.setObjectName(f"library.menu.{name}")
        return action

    def _switch(self, name: str, words: str) -> QAction:
        action = self._action(name, words)
        action.setCheckable(True)
        return action

    def _on_change(self, what: str, _checked: bool = False) -> None:
        self.change_wanted.emit(what)

    def show_chosen(self, number: int) -> None:
        """Enable what can be done with so many stored articles."""
        for action in self._of_row:
            action.setEnabled(number > 0)
        self._compare.setEnabled(number > 1)

    def show_rules(self, *, is_on: bool, is_private: bool, outlet: str, is_never: bool) -> None:
        """Say what is kept; `outlet` is that of the chosen row, "" for none."""
        self._keep.setChecked(is_on)
        self._keep.setEnabled(not is_private)
        shown = outlet.replace("&", "&&")
        self._never.setText(tr("Ne&ver keep “{outlet}”", outlet=shown))
        self._never.setVisible(bool(outlet))
        self._never.setChecked(is_never)
