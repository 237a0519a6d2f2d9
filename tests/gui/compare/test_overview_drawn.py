"""What is drawn over the map: frames of what is seen, the chosen pair, the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy
from pytestqt.qtbot import QtBot

from reader.gui.compare.overview import Overview
from reader.gui.compare.reading_view import ReadingView
from reader.gui.widgets.theme import load_theme
from reader.sides import SIDES
from reader.views.choice import bead_choice
from reader.views.pane_marks import Shown
from tests.gui.drawn import Stroke, painted
from tests.gui.invented import colours_in, comparison, opened
from tests.gui.panes.shown import is_repainted

LIGHT = load_theme("light")
LEFTS = {"left": 7, "right": 30}
"""Where the columns begin; each is 15 pixels wide."""


def _map(view: ReadingView) -> Overview:
    found = view.findChild(Overview, "overview")
    assert isinstance(found, Overview)
    return found


def _colour(role: str) -> str:
    return LIGHT.colour(role).name()


def _frames(overview: Overview) -> list[Stroke]:
    return [stroke for stroke in painted(overview) if stroke.pen == _colour("muted")]


def test_the_map_is_a_strip_beside_the_articles_that_takes_the_keyboard(qtbot: QtBot) -> None:
    overview = _map(opened(qtbot, comparison()))
    assert overview.accessibleName() == "Map of the whole comparison"
    assert overview.accessibleDescription().startswith("Up and down choose pair after pair")
    assert (overview.minimumWidth(), overview.maximumWidth()) == (62, 62)
    kinds, policy = QSizePolicy.Policy, overview.sizePolicy()
    assert (policy.horizontalPolicy(), policy.verticalPolicy()) == (kinds.Fixed, kinds.Expanding)
    assert overview.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert overview.hasMouseTracking()
    assert overview.toolTip() == "The whole comparison: click or drag to go there"


def test_a_frame_tells_what_of_each_article_is_seen(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    view.texts["left"].verticalScrollBar().setValue(3_000)
    overview = _map(view)
    for side, frame in zip(SIDES, _frames(overview), strict=True):
        top, bottom = (overview.y_of(side, place) for place in view.texts[side].places.ends_in_view())
        assert frame.box.left() == LEFTS[side] - 1.5
        assert frame.box.width() == 18
        assert frame.box.top() == pytest.approx(top, abs=0.02)
        assert frame.box.height() == pytest.approx(max(bottom - top, 8), abs=0.02)
        assert (frame.width, frame.fill) == (1.2, f"{_colour('text')}/0.1")
        assert (round(frame.box.left() + 2, 2), round(frame.box.top(), 2)) in frame.corners


def test_a_frame_is_eight_pixels_high_at_least_and_never_leaves_the_map(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(60), (1100, 200))
    overview = _map(view)
    assert {round(frame.box.height(), 1) for frame in _frames(overview)} == {8.0}
    view.texts["left"].verticalScrollBar().setValue(view.texts["left"].verticalScrollBar().maximum())
    for frame in _frames(overview):
        assert frame.box.bottom() <= overview.height() - 1 + 0.01


def test_the_chosen_pair_has_a_line_across_each_column_and_one_between(qtbot: QtBot) -> None:
    compared = comparison()
    view = opened(qtbot, compared)
    overview = _map(view)
    assert [stroke for stroke in painted(overview) if stroke.kind == "line"] == []
    view.selection.choose(bead_choice(5))
    bead = compared.collation.beads[5]
    left = overview.y_of("left", compared.left.sentences[bead.left[0]].span.start)
    right = overview.y_of("right", compared.right.sentences[bead.right[0]].span.start)
    lines = [stroke for stroke in painted(overview) if stroke.kind == "line"]
    wanted = [(7, left, 22, left), (30, right, 45, right), (22, left, 30, right)]
    assert [line.places for line in lines] == [pytest.approx(each, abs=0.02) for each in wanted]
    assert {(line.pen, line.width) for line in lines} == {(_colour("text"), 1.6)}
    view.selection.choose(bead_choice(6))
    assert len([stroke for stroke in painted(overview) if stroke.kind == "line"]) == 1


def test_an_accent_frames_the_map_that_has_the_keyboard(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    overview = _map(view)
    view.activateWindow()
    overview.setFocus()
    qtbot.waitUntil(overview.hasFocus)
    (frame,) = (stroke for stroke in painted(overview) if stroke.pen == _colour("accent"))
    assert list(frame.places) == [1, 1, 60, overview.height() - 2]
    assert (frame.width, frame.fill) == (2, "")


def test_without_a_comparison_nothing_is_framed(qtbot: QtBot) -> None:
    assert _frames(_map(opened(qtbot, None))) == []


def test_places_go_from_two_pixels_below_the_top_to_two_above_the_bottom(qtbot: QtBot) -> None:
    compared = comparison()
    overview = _map(opened(qtbot, compared))
    end = compared.left.sentences[-1].span.end
    assert overview.y_of("left", 0) == 2
    assert overview.y_of("left", end) == pytest.approx(overview.height() - 2)
    assert overview.code_point_at("left", 2) == 0
    assert overview.code_point_at("left", overview.height() - 2) == pytest.approx(end, abs=1)
    start = compared.left.sentences[6].span.start
    assert overview.code_point_at("left", overview.y_of("left", start)) == pytest.approx(start, abs=5)


def test_what_changes_is_drawn_at_once(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    overview = _map(view)
    overview.grab()
    dark = load_theme("dark")
    assert is_repainted(overview, lambda: overview.set_look(dark, Shown()))
    assert colours_in(overview, dark.colour("same_mark")) > 20
    assert is_repainted(overview, lambda: view.selection.choose(bead_choice(3)))
    assert is_repainted(overview, lambda: view.texts["right"].verticalScrollBar().setValue(90))
    assert is_repainted(overview, lambda: overview.set_comparison(None, None, None))
    assert colours_in(overview, dark.colour("same_mark")) == 0


def test_paragraphs_that_are_hidden_have_no_place_on_the_map(qtbot: QtBot) -> None:
    compared = comparison()
    view = opened(qtbot, compared)
    overview, headline = _map(view), compared.left.text.index("Harbour bridge")
    assert overview.y_of("left", headline) > 2
    view.texts["left"].display.set_furniture_shown(False)
    assert overview.y_of("left", headline) == 2
    view.texts["left"].display.set_furniture_shown(True)
    assert overview.y_of("left", headline) > 2
