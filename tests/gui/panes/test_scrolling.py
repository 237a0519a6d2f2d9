"""Two panes stay at the same sentence."""

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.panes.scrolling import SYNC_POINT, sync_point
from reader.views.display_data import anchors
from tests.gui.invented import comparison, opened


def test_anchors_rise_on_both_sides_and_leave_moved_beads_out() -> None:
    compared = comparison(3)
    found = anchors(compared)
    assert list(found) == sorted(found)
    assert [right for _, right in found] == sorted({right for _, right in found})
    moved = {compared.left.sentences[b.left[0]].span.start for b in compared.collation.beads if b.moved}
    assert moved.isdisjoint(left for left, _ in found)


@pytest.mark.parametrize(("maximum", "page"), [(5_000, 600), (900, 600), (100, 600), (600, 600)])
def test_the_sync_point_slides_from_top_to_bottom(maximum: int, page: int) -> None:
    points = [sync_point(value, maximum, page) for value in range(0, maximum + 1, 10)]
    assert points[0] == 0
    assert sync_point(maximum, maximum, page) == 1
    assert all(before <= after for before, after in pairwise(points))


def test_the_sync_point_rests_where_the_eye_does() -> None:
    assert sync_point(2_500, 5_000, 600) == SYNC_POINT


def test_a_pane_that_fits_is_at_its_top() -> None:
    assert sync_point(0, 0, 600) == 0


@pytest.mark.parametrize("width", [900, 1500])
def test_linked_sentences_meet_at_the_sync_point(qtbot: QtBot, width: int) -> None:
    compared = comparison(20)
    view = opened(qtbot, compared, (width, 600))
    left, right = view.texts["left"], view.texts["right"]
    link = anchors(compared)[60]
    eye = left.viewport().height() * SYNC_POINT
    left.verticalScrollBar().setValue(round(left.places.height_of(link[0]) - eye))
    reached = right.places.height_of(link[1]) - right.verticalScrollBar().value()
    assert abs(reached - right.viewport().height() * SYNC_POINT) <= 4


def test_the_other_pane_does_not_answer_back(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    bar = view.texts["left"].verticalScrollBar()
    for value in range(0, bar.maximum(), 97):
        bar.setValue(value)
        assert bar.value() == value


def test_both_panes_reach_their_ends_together(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    left, right = (view.texts[side].verticalScrollBar() for side in ("left", "right"))
    left.setValue(left.maximum())
    assert right.maximum() - right.value() <= 2
    left.setValue(0)
    assert right.value() <= 2


def test_a_released_lock_leaves_the_other_pane_alone(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    view.set_scroll_lock(False)
    view.texts["left"].verticalScrollBar().setValue(800)
    assert view.texts["right"].verticalScrollBar().value() == 0
    view.set_scroll_lock(True)
    view.texts["left"].verticalScrollBar().setValue(900)
    assert view.texts["right"].verticalScrollBar().value() > 0


def test_the_line_at_the_top_stays_when_the_pane_grows_narrow(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    text = view.texts["left"]
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum() // 2)
    before = text.places.code_point_at(text.verticalScrollBar().value() + 5)
    view.resize(700, 640)
    assert abs(text.places.code_point_at(text.verticalScrollBar().value() + 5) - before) < 120
