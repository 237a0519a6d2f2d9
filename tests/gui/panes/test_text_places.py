"""Where the blocks of an article stand, and which of them are shown."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from reader.gui.panes.article_text import ArticleText
from reader.text.span import Span
from tests.gui.panes.shown import pane_with


def _at(text: ArticleText, words: str) -> int:
    assert text.article is not None
    return text.article.text.index(words)


def test_hidden_blocks_are_not_shown_and_keep_no_place_of_their_own(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    home, headline = _at(text, "Home"), _at(text, "Harbour bridge")
    every = len(text.places.shown_blocks())
    assert text.places.shows(home)
    text.display.set_furniture_shown(False)
    assert not text.places.shows(home)
    assert text.places.shows(headline)
    assert len(text.places.shown_blocks()) < every
    assert text.places.height_of(home) == text.places.height_of(headline)


def test_an_extent_goes_from_first_line_to_last(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    start, end = _at(text, "The work will cost"), _at(text, "Shopkeepers")
    top, bottom = text.places.extent(Span(start, end - 2))
    assert 0 < top < bottom
    text.verticalScrollBar().setValue(40)
    moved = text.verticalScrollBar().value()
    assert text.places.extent(Span(start, end - 2)) == (top - moved, bottom - moved)


def test_what_stands_far_below_the_view_is_told_as_so_many_views_down(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.resize(300, 60)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 400)
    assert text.article is not None
    far, end = 3 * text.viewport().height(), len(text.article.text) - 2
    near, start = Span(_at(text, "Harbour"), _at(text, "Harbour") + 30), _at(text, "Harbour")
    places = text.places
    assert places.extent_in_view(near) == places.extent(near)
    assert places.extent(Span(start, end))[1] > far
    assert places.extent_in_view(Span(start, end)) == (places.extent(near)[0], far)
    assert places.extent_in_view(Span(end - 1, end)) == (far, far)
    spans = Span(end - 1, end), near, Span(start, end)
    assert list(places.extents_in_view(spans)) == [places.extent_in_view(span) for span in spans]
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    assert places.extent_in_view(Span(start, end)) == places.extent(Span(start, end))


def test_what_is_hidden_is_told_in_the_order_of_the_text(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    assert text.places.hidden_spans() == []
    text.display.set_furniture_shown(False)
    hidden = text.places.hidden_spans()
    assert hidden == sorted(hidden)
    assert [span.start <= _at(text, "Home") < span.end for span in hidden].count(True) == 1
    assert len(hidden) == len(text.places.mapped.blocks) - len(text.places.shown_blocks())


@pytest.mark.parametrize("words", ["Harbour bridge", "Port Anselm", "Engineers"])
def test_the_character_under_a_place_is_found(qtbot: QtBot, words: str) -> None:
    text = pane_with(qtbot)
    place = _at(text, words)
    text.caret.put(place)
    spot = QPointF(text.cursorRect().center()) + QPointF(3, 0)
    assert text.places.code_point_under(spot) in (place, place + 1)


@pytest.mark.parametrize("spot", [QPointF(2, 200), QPointF(300, -40), QPointF(570, 60)])
def test_beside_the_text_there_is_no_character(qtbot: QtBot, spot: QPointF) -> None:
    assert pane_with(qtbot).places.code_point_under(spot) is None


def test_the_place_is_kept_while_the_layout_changes(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.resize(300, 200)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 200)
    text.verticalScrollBar().setValue(150)
    before = text.places.ends_in_view()[0]
    with text.places.keeping_place():
        settling = [text.places.is_settling]
        text.setViewportMargins(0, 0, 60, 0)
    settling.append(text.places.is_settling)
    assert settling == [True, False]
    assert abs(text.places.ends_in_view()[0] - before) < 40


def test_an_empty_pane_has_no_places(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.display.show_article(None)
    assert text.places.visible_span() == Span(0, 0)
    assert text.places.extent(Span(0, 1)) == (0.0, 0.0)
    assert text.places.height_of(0) == 0.0
    assert text.places.block_at(0) is None
