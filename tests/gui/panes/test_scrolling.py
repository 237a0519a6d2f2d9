"""Two panes stay at the same sentence."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.panes.scrolling import SYNC_POINT, ScrollTogether, sync_point
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


@pytest.mark.parametrize(
    ("value", "maximum", "page", "share"),
    [
        (0, 0, 100, 0.0), (7, -1, 100, 0.0), (25, 50, 100, 0.5), (99, 99, 100, 1.0),
        (0, 100, 100, 0.0), (39, 1000, 100, 0.39), (40, 1000, 100, 0.4), (500, 1000, 100, 0.4),
        (940, 1000, 100, 0.4), (950, 1000, 100, 0.5), (1000, 1000, 100, 1.0), (100, 100, 100, 1.0),
    ],
)  # fmt: skip
def test_the_point_that_is_matched(value: int, maximum: int, page: int, share: float) -> None:
    assert sync_point(value, maximum, page) == pytest.approx(share)


class _Places:
    """Every code point is so many pixels high; a code point is found near a height, not at it."""

    is_settling = False

    def __init__(self, pixels: float, guess: int) -> None:
        self._pixels, self._guess = pixels, guess

    def height_of(self, code_point: int) -> float:
        return code_point * self._pixels

    def code_point_at(self, height: float) -> int:
        return round(height / self._pixels) + self._guess


class _Pane:
    """A pane of 100 pixels over a text of 100 code points."""

    def __init__(self, holder: QWidget, pixels: float, guess: int) -> None:
        self.places = _Places(pixels, guess)
        self._bar, self._viewport = QScrollBar(holder), QWidget(holder)
        self._viewport.resize(100, 100)
        self._bar.setRange(0, round(100 * pixels) - 100)
        self._size = QSizeF(100, 100 * pixels)

    def verticalScrollBar(self) -> QScrollBar:
        return self._bar

    def viewport(self) -> QWidget:
        return self._viewport

    def document(self) -> "_Pane":
        return self

    def size(self) -> QSizeF:
        return self._size


LINKS = ((10, 20), (30, 50), (31, 51), (60, 90))


def _together(holder: QWidget, guess: int = 0) -> tuple[ScrollTogether, QScrollBar, QScrollBar]:
    left, right = _Pane(holder, 10.0, guess), _Pane(holder, 7.0, guess)
    made = ScrollTogether(left, right, holder)  # type: ignore[arg-type]
    made.set_anchors(LINKS)
    return made, left.verticalScrollBar(), right.verticalScrollBar()


@pytest.mark.parametrize("guess", [-40, -3, 0, 3, 40])
@pytest.mark.parametrize(
    ("height", "opposite"),
    [
        (-5, 0), (0, 0), (50, 70), (100, 140), (200, 245), (300, 350), (305, 353.5), (310, 357),
        (455, 493.5), (600, 630),
    ],
)  # fmt: skip
def test_between_two_links_the_share_of_the_way_is_kept(
    holder: QWidget, guess: int, height: float, opposite: float
) -> None:
    together, _, _ = _together(holder, guess)
    assert together.opposite("left", height) == pytest.approx(opposite)


@pytest.mark.parametrize(("height", "opposite"), [(70, 50), (140, 100), (353.5, 305), (630, 600)])
def test_from_the_right_the_same_links_lead_back(holder: QWidget, height: float, opposite: float) -> None:
    together, _, _ = _together(holder)
    assert together.opposite("right", height) == pytest.approx(opposite)


def test_behind_the_last_link_both_go_to_their_ends(holder: QWidget) -> None:
    together, _, _ = _together(holder)
    assert [together.opposite("left", height) for height in (800, 1000, 1500)] == [665, 700, 700]


def test_the_other_pane_follows_at_the_point_that_is_matched(holder: QWidget) -> None:
    together, left, right = _together(holder)
    left.setValue(260)
    assert right.value() == round(350 - 0.4 * 100)
    together.set_locked(False)
    left.setValue(60)
    assert right.value() == 310
    together.follow("left")
    assert right.value() == round(140 - 0.4 * 100)


def test_a_pane_that_is_scrolled_alone_takes_nobody_along(holder: QWidget) -> None:
    together, left, right = _together(holder)
    together.scroll("left", 260.4)
    assert (left.value(), right.value()) == (260, 0)
    left.setValue(60)
    assert right.value() == 100


def test_without_links_each_goes_its_own_way(holder: QWidget) -> None:
    together, left, right = _together(holder)
    together.set_anchors(None)
    left.setValue(260)
    assert right.value() == 0
    together.follow("left")
    assert right.value() == 0


def test_while_a_layout_settles_nobody_follows(holder: QWidget) -> None:
    together, left, right = _together(holder)
    together._panes["left"].places.is_settling = True
    left.setValue(260)
    assert right.value() == 0
