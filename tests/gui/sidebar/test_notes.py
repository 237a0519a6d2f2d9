"""The Notes tab by itself."""

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

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
    show(tab, ONE)
    assert [button.isEnabled() for button in buttons if button is not None] == [False, False]
    tab.show_note(1)
    assert [button.isEnabled() for button in buttons if button is not None] == [True, True]
    show(tab)
    assert [button.isEnabled() for button in buttons if button is not None] == [False, False]
