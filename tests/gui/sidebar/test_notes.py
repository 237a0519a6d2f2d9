"""The Notes tab by itself."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from reader.comparison.note import Note, NoteAbout, new_note, placed
from reader.gui.session.selection import Selection
from reader.gui.sidebar.notes import NotesTab
from reader.gui.widgets.theme import load_theme
from reader.sides import Sides
from reader.text.article import Article
from reader.text.span import Span
from tests.builders import article_of

ARTICLE = article_of(["The old harbour bridge is shut.", "Ferries run every hour."])
ARTICLES: Sides[Article | None] = Sides(ARTICLE, None)
TEXTS = Sides(ARTICLE.text, "")


def note(start: int, end: int, text: str, notes: tuple[Note, ...] = ()) -> Note:
    return new_note(notes, NoteAbout.SELECTION, text, TEXTS, Sides(Span(start, end), None))


ONE = note(4, 7, "How old?")
TWO = note(33, 40, "Which ferries?", (ONE,))


@pytest.fixture
def tab(holder: QWidget) -> NotesTab:
    made = NotesTab(load_theme("light"), Selection(holder), holder)
    holder.resize(320, 400)
    holder.show()
    return made


def show(tab: NotesTab, *notes: Note) -> None:
    tab.show_notes(placed(notes, TEXTS), ARTICLES)


def press(tab: NotesTab, name: str) -> None:
    button = tab.findChild(QToolButton, f"sidebar.notes.{name}")
    assert button is not None
    button.click()


def test_without_an_article_the_list_is_empty_and_says_nothing_of_notes(tab: NotesTab) -> None:
    assert tab.list.cards.rowCount() == 0
    assert not tab.has_something()
    tab.show_notes((), ARTICLES)
    assert tab.has_something()
    assert "Edit ▸ Note" in tab.why_empty()


def test_notes_are_counted_and_found(tab: NotesTab) -> None:
    show(tab, ONE, TWO)
    assert tab.count.text() == "2 of 2 notes"
    tab.search.setText("ferries")
    assert (tab.count.text(), tab.list.cards.rowCount()) == ("1 of 2 notes", 1)
    tab.search.setText("nothing")
    assert "filters" in tab.why_empty()


def test_the_chosen_one_is_changed_or_taken_away(tab: NotesTab) -> None:
    told: list[tuple[str, int]] = []
    tab.edit_wanted.connect(lambda number: told.append(("edit", number)))
    tab.remove_wanted.connect(lambda number: told.append(("remove", number)))
    show(tab, ONE, TWO)
    press(tab, "edit")
    assert told == []
    assert tab.chosen() is None
    tab.show_note(2)
    for name in ("edit", "remove"):
        press(tab, name)
    menu = tab.menu()
    for action in menu.actions():
        action.trigger()
    assert told == [("edit", 2), ("remove", 2)] * 2


def test_nothing_can_be_done_with_no_note(tab: NotesTab) -> None:
    buttons = [tab.findChild(QToolButton, f"sidebar.notes.{name}") for name in ("edit", "remove")]
    assert [button.isEnabled() for button in buttons if button is not None] == [False, False]
    show(tab, ONE)
    assert [button.isEnabled() for button in buttons if button is not None] == [False, False]
    tab.show_note(1)
    assert [button.isEnabled() for button in buttons if button is not None] == [True, True]
    show(tab)
    assert [button.isEnabled() for button in buttons if button is not None] == [False, False]


def test_what_can_be_done_stands_below_the_list_and_in_a_menu_that_goes_when_it_is_closed(
    tab: NotesTab,
) -> None:
    show(tab, ONE)
    bar = tab.findChild(QWidget, "sidebar.notes.doing")
    assert bar is not None
    buttons = bar.findChildren(QToolButton)
    told = [(button.text(), button.toolTip(), button.property("chip")) for button in buttons]
    assert [text for text, _, _ in told] == ["✎ Edit…", "✗ Remove"]
    assert all(tip and chip for _, tip, chip in told)
    assert {(button.y(), button.height()) for button in buttons} == {(8, bar.height() - 16)}
    assert abs(buttons[0].width() - buttons[1].width()) <= 1
    assert buttons[1].x() - buttons[0].geometry().right() == 9
    assert bar.y() >= tab.list.geometry().bottom()
    tab.list.menu_wanted.emit(tab.list.cards.card(0), QPoint(40, 50))
    menu = tab.findChild(QMenu, "sidebar.notes.menu")
    assert menu is not None
    assert (menu.isVisible(), menu.pos()) == (True, QPoint(40, 50))
    assert [(action.text(), action.toolTip()) for action in menu.actions()] == [
        (text, tip) for text, tip, _ in told
    ]
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert tab.findChild(QMenu, "sidebar.notes.menu") is None
