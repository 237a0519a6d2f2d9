"""Both panes are brought to what is chosen, level with each other, and no pane scrolls more than it must."""

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.compare.reading_view import ReadingView
from reader.gui.compare.reveal import Reveal
from reader.gui.panes.scrolling import ScrollTogether
from reader.sides import SIDES, Side, opposite
from reader.text.span import Span
from reader.views.card import Place
from reader.views.choice import Choice, bead_choice
from reader.views.display_data import anchors
from reader.views.pane_marks import ChangedWords, pane_marks
from tests.gui.invented import comparison, opened

TIMES = 12
PER_TIME = 9
"""Beads of one time that the articles are told."""
MOVED, ONLY_LEFT, ONLY_RIGHT = 7, 6, 8


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    return opened(qtbot, comparison(TIMES), (1000, 420))


@pytest.fixture
def reveal(view: ReadingView) -> Reveal:
    scrolling = ScrollTogether(view.texts["left"], view.texts["right"], view)
    scrolling.set_anchors(anchors(comparison(TIMES)))
    made = Reveal(view.texts, scrolling)
    view.set_scroll_lock(False)
    for side in SIDES:
        made.marks[side] = pane_marks(comparison(TIMES), side, ChangedWords(lambda _bead: ()))
    scrolling.set_locked(False)
    return made


def _value(view: ReadingView, side: Side) -> int:
    return view.texts[side].verticalScrollBar().value()


def _put(view: ReadingView, side: Side, code_point: int, height: int = 40) -> None:
    """Scroll so that a code point stands `height` pixels below the top of the view."""
    text = view.texts[side]
    text.verticalScrollBar().setValue(round(text.places.height_of(code_point)) - height)


def _span(reveal: Reveal, side: Side, bead: int) -> Span:
    span = reveal.span(side, bead)
    assert span is not None
    return span


def _top(view: ReadingView, side: Side, span: Span) -> float:
    return view.texts[side].places.extent(span)[0]


def test_without_a_comparison_there_are_no_beads(view: ReadingView) -> None:
    bare = Reveal(view.texts, ScrollTogether(view.texts["left"], view.texts["right"], view))
    assert bare.span("left", 0) is None
    assert bare.bead_at("left", 0) is None
    bare.go_to_bead(3)
    assert (_value(view, "left"), _value(view, "right")) == (0, 0)


def test_a_bead_is_found_by_its_words_and_its_words_by_the_bead(reveal: Reveal) -> None:
    compared = comparison(TIMES)
    at = compared.left.text.index("Engineers found")
    assert reveal.bead_at("left", at) == 2
    assert _span(reveal, "left", 2).of(compared.left.text).startswith("Engineers found")
    assert _span(reveal, "right", 2).of(compared.right.text).startswith("Cracks were")
    assert reveal.span("right", ONLY_LEFT) is None
    assert reveal.span("left", ONLY_RIGHT) is None


@pytest.mark.parametrize(
    ("above", "is_in_sight"), [(0, True), (10, True), (-1, False), (395, False), (300, True)]
)
def test_words_are_in_sight_while_all_of_them_are(
    view: ReadingView, reveal: Reveal, above: int, is_in_sight: bool
) -> None:
    span = _span(reveal, "left", 4 * PER_TIME + 5)
    view.texts["left"].verticalScrollBar().setValue(600)
    view.texts["left"].verticalScrollBar().setValue(round(600 + _top(view, "left", span)) - above)
    assert reveal.is_in_sight("left", span) is is_in_sight


@pytest.mark.parametrize(("share", "is_in_sight"), [(0.1, True), (0.45, True), (0.6, False)])
def test_words_too_long_for_the_view_are_in_sight_where_they_begin_in_its_upper_half(
    view: ReadingView, reveal: Reveal, share: float, is_in_sight: bool
) -> None:
    start = _span(reveal, "left", 3 * PER_TIME).start
    long = Span(start, start + 2_000)
    _put(view, "left", start, round(view.texts["left"].viewport().height() * share))
    assert reveal.is_in_sight("left", long) is is_in_sight


def test_a_bead_in_sight_on_both_sides_moves_nothing(view: ReadingView, reveal: Reveal) -> None:
    bead = 3 * PER_TIME + 1
    for side in SIDES:
        _put(view, side, _span(reveal, side, bead).start, 120)
    before = [_value(view, side) for side in SIDES]
    reveal.go_to_bead(bead)
    assert [_value(view, side) for side in SIDES] == before


def test_a_bead_in_sight_on_the_left_brings_the_right_level_with_it(
    view: ReadingView, reveal: Reveal
) -> None:
    bead = 3 * PER_TIME + 1
    _put(view, "left", _span(reveal, "left", bead).start, 120)
    before = _value(view, "left")
    reveal.go_to_bead(bead)
    assert _value(view, "left") == before
    tops = [_top(view, side, _span(reveal, side, bead)) for side in SIDES]
    assert abs(tops[0] - tops[1]) <= 2


@pytest.mark.parametrize("bead", [5 * PER_TIME + 1, 5 * PER_TIME + MOVED])
def test_a_bead_out_of_sight_is_put_into_the_upper_third_of_both(
    view: ReadingView, reveal: Reveal, bead: int
) -> None:
    reveal.go_to_bead(bead)
    tops = [_top(view, side, _span(reveal, side, bead)) for side in SIDES]
    assert abs(tops[0] - 0.3 * view.texts["left"].viewport().height()) <= 2
    assert abs(tops[0] - tops[1]) <= 2


@pytest.mark.parametrize(("only", "side"), [(ONLY_LEFT, "left"), (ONLY_RIGHT, "right")])
def test_what_one_article_alone_has_is_shown_there_and_the_other_follows(
    view: ReadingView, reveal: Reveal, only: int, side: Side
) -> None:
    bead = 6 * PER_TIME + only
    reveal.go_to_bead(bead)
    assert reveal.is_in_sight(side, _span(reveal, side, bead))
    assert _value(view, opposite(side)) > 300


@pytest.mark.parametrize("side", SIDES)
def test_the_pane_in_which_a_pair_is_chosen_stays_and_the_other_answers(
    view: ReadingView, reveal: Reveal, side: Side
) -> None:
    bead = 4 * PER_TIME + 3
    _put(view, side, _span(reveal, side, bead).start, 80)
    before = _value(view, side)
    reveal.show(bead_choice(bead, side))
    assert _value(view, side) == before
    assert reveal.is_in_sight(opposite(side), _span(reveal, opposite(side), bead))


def test_framed_words_of_both_sides_are_brought_level_with_the_side_that_stays(
    view: ReadingView, reveal: Reveal
) -> None:
    here, there = _span(reveal, "left", 4 * PER_TIME + 3), _span(reveal, "right", 4 * PER_TIME + 3)
    _put(view, "left", here.start, 100)
    before = _value(view, "left")
    reveal.show(Choice(Place(None, here, there), stays="left"))
    assert _value(view, "left") == before
    assert abs(_top(view, "right", there) - _top(view, "left", here)) <= 2


@pytest.mark.parametrize("side", SIDES)
def test_framed_words_of_one_side_are_brought_into_sight(reveal: Reveal, side: Side) -> None:
    span = _span(reveal, side, 8 * PER_TIME + 3)
    place = Place(None, span, None) if side == "left" else Place(None, None, span)
    reveal.show(Choice(place))
    assert reveal.is_in_sight(side, span)
    assert reveal.is_in_sight(opposite(side), _span(reveal, opposite(side), 8 * PER_TIME + 3))


def test_words_in_no_pair_take_the_other_pane_along_by_the_links_near_them(
    view: ReadingView, reveal: Reveal
) -> None:
    compared = comparison(TIMES)
    captions = [at for at in range(len(compared.left.text)) if compared.left.text.startswith("Workers", at)]
    reveal.go_to_span("left", Span(captions[9], captions[9] + 20))
    assert _value(view, "right") > 1_000


def test_what_is_chosen_far_down_a_view_is_answered_in_the_upper_part_of_the_other(
    view: ReadingView, reveal: Reveal
) -> None:
    bead = 4 * PER_TIME + 5
    height = view.texts["left"].viewport().height()
    _put(view, "left", _span(reveal, "left", bead).start, round(height * 0.9))
    reveal.bring_beside("left", _span(reveal, "left", bead), _span(reveal, "right", bead))
    assert abs(_top(view, "right", _span(reveal, "right", bead)) - 0.6 * height) <= 2
    _put(view, "left", _span(reveal, "left", bead).start, -30)
    _put(view, "right", 0)
    reveal.bring_beside("left", _span(reveal, "left", bead), _span(reveal, "right", bead))
    assert abs(_top(view, "right", _span(reveal, "right", bead)) - 24) <= 2
