"""Words are found in both panes, marked there, and the panes are brought to the one that is next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.compare.find_bar import FindBar
from reader.gui.compare.reading_view import ReadingView
from reader.gui.widgets.theme import load_theme
from reader.sides import SIDES, Side
from tests.gui.invented import colours_in, comparison, opened
from tests.gui.panes.shown import select

TIMES = 8
COMPARED = comparison(TIMES)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    return opened(qtbot, COMPARED, (1000, 420))


def _bar(view: ReadingView) -> FindBar:
    found = view.findChild(FindBar)
    assert isinstance(found, FindBar)
    return found


def _count(view: ReadingView) -> str:
    found = view.findChild(QLabel, "find.count")
    assert isinstance(found, QLabel)
    return found.text()


def _current(view: ReadingView) -> dict[Side, str | None]:
    """The words marked as the current hit, by side."""
    hits = {side: view.texts[side].display.state.current_hit for side in SIDES}
    return {side: hit.of(COMPARED.article(side).text) if hit else None for side, hit in hits.items()}


def test_every_hit_is_marked_and_the_first_is_the_current_one(view: ReadingView) -> None:
    assert view.search.find("MAYOR") == (1, 2 * TIMES)
    for side in SIDES:
        hits = view.texts[side].display.state.hits
        assert [hit.of(COMPARED.article(side).text) for hit in hits] == ["mayor"] * TIMES
    assert _current(view) == {"left": "mayor", "right": None}
    assert _count(view) == ""


def test_the_current_hit_goes_on_and_from_one_article_to_the_other(view: ReadingView) -> None:
    view.search.find("mayor")
    steps = [view.search.find("mayor")[0] for _ in range(TIMES)]
    assert steps == list(range(2, TIMES + 2))
    assert _current(view) == {"left": None, "right": "mayor"}
    assert view.search.find("mayor", backwards=True) == (TIMES, 2 * TIMES)
    assert _current(view) == {"left": "mayor", "right": None}


def test_the_pane_is_brought_to_the_hit_and_the_caret_stands_at_it(view: ReadingView) -> None:
    view.search.find("inquiry")
    view.search.find("inquiry")
    hit = view.texts["right"].display.state.current_hit
    assert hit is not None
    text = view.texts["right"]
    top, bottom = text.places.extent(hit)
    assert 0 <= top < bottom <= text.viewport().height()
    assert text.caret.at() == hit.start


@pytest.mark.parametrize("side", SIDES)
def test_the_search_begins_with_what_is_in_view_on_the_side_in_use(view: ReadingView, side: Side) -> None:
    view.texts[side].focused.emit(True)
    text, half = (
        view.texts[side],
        COMPARED.article(side).sentences[len(COMPARED.article(side).sentences) // 2],
    )
    text.verticalScrollBar().setValue(round(text.places.height_of(half.span.start)))
    start = text.places.visible_span().start
    assert start > 500
    view.search.find("mayor")
    hit = text.display.state.current_hit
    assert hit is not None
    before = [each for each in text.display.state.hits if each.start < hit.start]
    assert hit.start >= start > before[-1].start


def test_what_is_not_there_marks_nothing_and_moves_nothing(view: ReadingView) -> None:
    view.search.find("inquiry")
    caret, scrolled = view.texts["right"].caret.at(), view.texts["right"].verticalScrollBar().value()
    assert view.search.find("zebra") == (0, 0)
    assert _current(view) == {"left": None, "right": None}
    assert [view.texts[side].display.state.hits for side in SIDES] == [(), ()]
    assert view.texts["right"].caret.at() == caret
    assert view.texts["right"].verticalScrollBar().value() == scrolled


def test_hidden_paragraphs_are_not_searched(view: ReadingView) -> None:
    view.look.set_furniture_shown(False)
    assert view.search.find("Sign in") == (0, 0)


def test_the_find_bar_opens_with_the_words_selected_on_the_side_in_use(view: ReadingView) -> None:
    select(view.texts["left"], "harbour bridge", "on")
    select(view.texts["right"], "Cracks", "two")
    view.texts["right"].focused.emit(True)
    view.search.open()
    assert _bar(view).isVisible()
    assert _bar(view).text() == "Cracks were discovered in two"


def test_words_selected_over_two_paragraphs_are_looked_for_as_one_line(view: ReadingView) -> None:
    select(view.texts["left"], "winter", "By")
    view.search.open()
    assert _bar(view).text() == "winter storm By"


def test_without_words_the_next_place_opens_the_find_bar(view: ReadingView) -> None:
    assert view.search.find_next() == (0, 0)
    assert _bar(view).isVisible()


def test_the_next_place_is_of_the_words_in_the_find_bar_and_shows_it(view: ReadingView) -> None:
    _bar(view).begin("inquiry")
    assert _count(view) == f"1 of {TIMES}"
    _bar(view).hide()
    assert view.search.find_next() == (2, TIMES)
    assert _bar(view).isVisible()
    assert _count(view) == f"2 of {TIMES}"
    assert view.search.find_next(backwards=True) == (1, TIMES)


def test_the_end_of_a_search_takes_its_marks_and_count_away(view: ReadingView) -> None:
    _bar(view).begin("mayor")
    view.search.stop()
    assert _current(view) == {"left": None, "right": None}
    assert [view.texts[side].display.state.hits for side in SIDES] == [(), ()]
    assert _count(view) == "Not found"
    assert view.search.find("mayor")[0] == 1


def test_another_article_ends_the_search(view: ReadingView) -> None:
    view.search.find("mayor")
    view.search.set_article("right", None)
    assert view.texts["left"].display.state.hits == ()
    assert view.search.find("mayor") == (1, TIMES)


def test_the_keyboard_goes_back_to_the_side_in_use(view: ReadingView) -> None:
    view.activateWindow()
    view.texts["right"].setFocus()
    view.search.open()
    _bar(view).leave()
    assert view.texts["right"].hasFocus()
    assert not _bar(view).isVisible()


LIGHT = load_theme("light")


def _child(view: ReadingView, name: str) -> QWidget:
    found = view.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def test_find_marks_both_panes_and_steps(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    view.search.open()
    field = _child(view, "find.text")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "INQUIRY")
    count = _child(view, "find.count")
    assert isinstance(count, QLabel)
    assert count.text() == "1 of 20"
    QTest.keyClick(field, Qt.Key.Key_F3)
    assert count.text() == "2 of 20"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count.text() == "1 of 20"
    assert colours_in(view.texts["right"].viewport(), LIGHT.colour("search_current")) > 20
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not _child(view, "find.bar").isVisible()
    assert colours_in(view.texts["right"].viewport(), LIGHT.colour("search_current")) == 0


def test_find_says_when_there_is_nothing(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    view.search.open()
    QTest.keyClicks(_child(view, "find.text"), "zebra")
    count = _child(view, "find.count")
    assert isinstance(count, QLabel)
    assert count.text() == "Not found"
    assert not _child(view, "find.next").isEnabled()
