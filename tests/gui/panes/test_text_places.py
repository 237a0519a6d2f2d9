"""Where the blocks of an article stand, and which of them are shown."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from reader.gui.panes.article_text import ArticleText
from reader.text.span import Span
from tests.gui.invented import comparison
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


def test_a_place_far_down_is_kept_though_the_layout_does_not_reach_there_yet(qtbot: QtBot) -> None:
    text = pane_with(qtbot, comparison(40).left)
    bar = text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 10_000)
    bar.setValue(9_000)
    with text.places.keeping_place():
        bar.setMaximum(100)
    assert abs(bar.value() - 9_000) <= 1


def test_while_a_place_is_kept_what_changes_inside_moves_nothing_more(qtbot: QtBot) -> None:
    text = pane_with(qtbot, comparison(3).left)
    bar = text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(300)
    with text.places.keeping_place(), text.places.keeping_place():
        bar.setValue(200)
    assert bar.value() == 300
    with pytest.raises(RuntimeError), text.places.keeping_place():
        raise RuntimeError
    assert not text.places.is_settling


def test_at_the_top_a_pane_stays_at_the_top(qtbot: QtBot) -> None:
    text = pane_with(qtbot, comparison(3).left)
    with text.places.keeping_place():
        text.setViewportMargins(0, 0, 200, 0)
    assert text.verticalScrollBar().value() == 0


def test_the_ends_of_a_view_are_those_of_its_first_and_last_line(qtbot: QtBot) -> None:
    text = pane_with(qtbot, comparison(3).left)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 400)
    text.verticalScrollBar().setValue(300)
    places, height = text.places, text.viewport().height()
    first, last = places.ends_in_view()
    line = 40
    assert -line < places.height_of(first) - 300 <= 1
    assert height - line < places.height_of(last) - 300 < height + line
    assert text.article is not None
    for block, shape in places.visible_blocks(0, height):
        starts = [places.mapped.code_point_in(block, line.textStart()) for line in shape.lines]
        if block.span.start <= first < block.span.end:
            assert first in starts


def test_the_blocks_in_view_are_those_that_reach_into_it(qtbot: QtBot) -> None:
    text = pane_with(qtbot, comparison(3).left)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 400)
    text.verticalScrollBar().setValue(300)
    height = text.viewport().height()
    shown = list(text.places.visible_blocks(0, height))
    numbers = [block.number for block, _ in shown]
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    tops = [shape.top for _, shape in shown]
    assert tops == sorted(tops)
    assert tops[0] <= 0 < tops[1]
    assert tops[-1] <= height + 40
    span = text.places.visible_span()
    assert (span.start, span.end) == (shown[0][0].span.start, shown[-1][0].span.end)
    text.display.set_furniture_shown(False)
    hidden = text.places.hidden
    assert hidden
    seen = {block.number for block, _ in text.places.visible_blocks(-9_000, 9_000)}
    assert seen.isdisjoint(hidden)
    assert seen | hidden == set(range(len(text.places.mapped.blocks)))


def test_a_hidden_place_stands_where_the_next_shown_block_begins_or_the_last_ends(qtbot: QtBot) -> None:
    made = comparison().left
    text = pane_with(qtbot, made)
    places = text.places
    last = len(places.mapped.blocks) - 1
    text.display._setting.hide(frozenset({0, last}))
    assert places.height_of(0) == places.height_of(places.mapped.blocks[1].span.start)
    end = places.mapped.blocks[last].span
    assert places.height_of(end.start + 3) == places.height_of(places.mapped.blocks[last - 1].span.start)
    assert places.height_of(10**9) >= 0.0
