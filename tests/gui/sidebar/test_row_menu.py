"""What can be done with a row of a list."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.comparison.comparison import Comparison
from reader.gui.session.selection import Selection
from reader.gui.sidebar.changes import ChangesTab
from reader.gui.sidebar.row_menu import want_note
from reader.gui.widgets.theme import load_theme
from tests.gui.invented import comparison


def _tab(qtbot: QtBot, compared: Comparison | None) -> ChangesTab:
    tab = ChangesTab(load_theme("light"), Selection())
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.show_comparison(compared)
    return tab


def test_a_row_can_be_copied_and_noted_by_its_menu(qtbot: QtBot) -> None:
    tab = _tab(qtbot, comparison())
    with qtbot.assertNotEmitted(tab.note_wanted):
        want_note(tab)  # no row is chosen
    tab.list.show_row(1)
    menu = tab.row_menu.menu()
    copy, note = menu.actions()
    assert (menu.objectName(), copy.objectName(), note.objectName()) == (
        "sidebar.changes.menu",
        "action.changes.copy",
        "action.changes.note",
    )
    copy.trigger()
    card = tab.list.current_card()
    assert card is not None
    assert QGuiApplication.clipboard().text() == card.text
    told: list[object] = []
    tab.place_chosen.connect(told.append)
    tab.note_wanted.connect(lambda: told.append("note"))
    note.trigger()
    assert told == [card.place, "note"]


def test_the_menu_comes_up_where_it_is_asked_for(qtbot: QtBot) -> None:
    tab = _tab(qtbot, comparison())
    row = tab.list.visualRect(tab.list.cards.index(0)).center()
    tab.list.customContextMenuRequested.emit(row)
    menu = tab.findChild(QMenu, "sidebar.changes.menu")
    assert menu is not None
    assert menu.isVisible()
    menu.close()
