"""The menu of a row of a list: copy its words, write a note on what it stands for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from reader.gui.widgets.catalogue import tr

if TYPE_CHECKING:
    from reader.gui.sidebar.tab import Tab


class RowMenu(QObject):
    """Gives the rows of a tab their menu."""

    def __init__(self, tab: "Tab") -> None:
        super().__init__(tab)
        self._tab = tab
        tab.list.menu_wanted.connect(lambda _card, position: self.menu().popup(position))

    def menu(self) -> QMenu:
        """The menu of the chosen row; it is gone when it is closed."""
        tab = self._tab
        menu = QMenu(tab)
        menu.setObjectName(f"sidebar.{tab.name}.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, act in (
            ("copy", tr("&Copy"), tab.list.copy_row),
            ("note", tr("&Note…"), lambda: want_note(tab)),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"action.{tab.name}.{name}")
            action.triggered.connect(lambda _=False, do=act: do())
        return menu


def want_note(tab: "Tab") -> None:
    """Choose what the chosen row of a tab stands for, and ask for a note on it."""
    card = tab.list.current_card()
    if card is not None:
        tab.list.chosen.emit(card)
        tab.note_wanted.emit()
