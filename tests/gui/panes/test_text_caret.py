"""The caret and the selection are told in code points of the article, whatever the pane leaves out."""

import pytest
from pytestqt.qtbot import QtBot

from reader.text.span import Span
from tests.gui.panes.shown import pane_with, select

LINES = "“We cannot let lorries cross"


@pytest.mark.parametrize("words", ["Home", "Port Anselm", "at low tide", "Shopkeepers"])
def test_the_caret_is_where_it_was_put(qtbot: QtBot, words: str) -> None:
    text = pane_with(qtbot)
    assert text.article is not None
    place = text.article.text.index(words)
    text.caret.put(place)
    assert text.caret.at() == place


def test_putting_the_caret_does_not_scroll(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    assert text.article is not None
    text.caret.put(len(text.article.text))
    assert text.verticalScrollBar().value() == 0


def test_a_selection_within_a_sentence_is_its_words(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    select(text, "bridge 🌉", "low tide")
    assert text.article is not None
    assert text.caret.selected_text() == "bridge 🌉 at low tide"
    assert text.caret.selected_span().of(text.article.text) == "bridge 🌉 at low tide"


def test_paragraphs_stand_apart_in_selected_text(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    select(text, "storm\n\nBy", "Marwick")
    assert text.caret.selected_text() == "storm\n\nBy Ilse Marwick"


def test_nothing_selected_is_no_text_and_an_empty_span(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.caret.put(9)
    assert text.caret.selected_text() == ""
    assert text.caret.selected_span() == Span(9, 9)


def test_what_is_hidden_is_not_in_selected_text(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.selectAll()
    assert "Sign in" in text.caret.selected_text()
    text.display.set_furniture_shown(False)
    assert "Sign in" not in text.caret.selected_text()


@pytest.mark.parametrize(("place", "stands"), [(9, False), (10, True), (19, True), (20, False)])
def test_the_caret_stands_in_a_half_open_span(qtbot: QtBot, place: int, stands: bool) -> None:
    text = pane_with(qtbot)
    text.caret.put(place)
    assert text.caret.selects_or_stands_in(Span(10, 20)) is stands


def test_any_selection_counts_as_standing_there(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    select(text, "Home", "Sign in")
    assert text.caret.selects_or_stands_in(Span(200, 210))
