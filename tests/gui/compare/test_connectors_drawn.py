"""By which pens and fills connectors are drawn, and where."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QSizePolicy
from pytestqt.qtbot import QtBot

from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.reading_view import ReadingView
from reader.gui.widgets.theme import load_theme
from reader.sides import SIDES
from reader.views.choice import bead_choice
from reader.views.pane_marks import Shown
from tests.gui.compare.ribbons import end_of, ribbon_of
from tests.gui.drawn import Stroke, painted
from tests.gui.invented import comparison, opened

LIGHT = load_theme("light")
MOVED = 7


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    return opened(qtbot, comparison(), (1400, 900))


def _strokes(ribbon: Ribbon, *beads: int) -> dict[int, Stroke]:
    """What is drawn for the connectors of some pairs."""
    order = ribbon.connected()
    paths = [stroke for stroke in painted(ribbon) if stroke.kind == "path"]
    assert len(paths) == len(order)
    return {bead: paths[order.index(bead)] for bead in beads}


def _with_share(role: str, share: str = "") -> str:
    return LIGHT.colour(role).name() + share


def test_edges_and_fills_of_bands_are_weak_until_they_are_pointed_at_or_chosen(view: ReadingView) -> None:
    ribbon = ribbon_of(view)
    drawn = _strokes(ribbon, 5, 1, MOVED)
    assert (drawn[5].pen, drawn[5].width) == (_with_share("same_mark", "/0.75"), 1)
    assert (drawn[5].fill, drawn[1].fill) == (
        _with_share("same_fill", "/0.38"),
        _with_share("changed_fill", "/0.38"),
    )
    assert (drawn[MOVED].pen, drawn[MOVED].fill) == (
        _with_share("moved_mark", "/0.75"),
        _with_share("moved_mark", "/0.08"),
    )
    for bead, fill in ((5, "same_fill"), (MOVED, "moved_mark")):
        share = "/0.3" if bead == MOVED else ""
        mark = "moved_mark" if bead == MOVED else "same_mark"
        ribbon.set_hovered(bead)
        stroke = _strokes(ribbon, bead)[bead]
        assert (stroke.pen, stroke.width, stroke.fill) == (_with_share(mark), 1, _with_share(fill, share))
        ribbon.set_hovered(None)
        view.selection.choose(bead_choice(bead))
        stroke = _strokes(ribbon, bead)[bead]
        assert (stroke.pen, stroke.width, stroke.fill) == (_with_share(mark), 2, _with_share(fill, share))
    ribbon.set_look(LIGHT, Shown(full_colour=True))
    assert _strokes(ribbon, 5)[5].fill == _with_share("same_fill", "/0.75")


def test_a_band_begins_a_pixel_inside_its_sentences_and_bends_in_the_middle(view: ReadingView) -> None:
    ribbon = ribbon_of(view)
    band = _strokes(ribbon, 5)[5]
    left, right = (end_of(view, ribbon, side, 5) for side in SIDES)
    corners = {(round(x), round(y)) for x, y in band.corners}
    wanted = {(0, left[0] + 1), (60, right[0] + 1), (60, right[1] - 1), (0, left[1] - 1)}
    bends = {(30, left[0] + 1), (30, right[0] + 1), (30, right[1] - 1), (30, left[1] - 1)}
    assert corners == {(x, round(y)) for x, y in wanted | bends}


def test_the_ribbon_is_a_strip_of_60_pixels_with_an_edge_round_the_texts(view: ReadingView) -> None:
    ribbon = ribbon_of(view)
    assert (ribbon.minimumWidth(), ribbon.maximumWidth()) == (60, 60)
    kinds = QSizePolicy.Policy
    policy = ribbon.sizePolicy()
    assert (policy.horizontalPolicy(), policy.verticalPolicy()) == (kinds.Fixed, kinds.Expanding)
    assert ribbon.accessibleName() == "Connectors between the articles"
    assert ribbon.hasMouseTracking()
    strokes = painted(ribbon)
    grounds = [stroke for stroke in strokes if stroke.kind == "rect" and stroke.fill == _with_share("window")]
    # A style sheet of the program, if there is one, draws the same ground once more.
    assert {tuple(ground.places) for ground in grounds} == {(0, 0, 60, ribbon.height())}
    viewports = [view.texts[side].viewport() for side in SIDES]
    top = min(ribbon.mapFromGlobal(each.mapToGlobal(QPoint())).y() for each in viewports)
    edges = [list(stroke.places) for stroke in strokes if stroke.pen == _with_share("border")]
    assert edges == [
        [0, top - 0.5, 60, top - 0.5],
        [0.5, top, 0.5, ribbon.height()],
        [59.5, top, 59.5, ribbon.height()],
    ]


@pytest.mark.parametrize("strong", [False, True])
def test_a_stub_is_a_bracket_with_an_arrow_towards_the_otherend_of(qtbot: QtBot, strong: bool) -> None:
    compared = comparison(1)
    view = opened(qtbot, compared, (1100, 330))
    view.set_scroll_lock(False)
    ribbon = ribbon_of(view)
    ribbon.set_hovered(MOVED if strong else None)
    stub = _strokes(ribbon, MOVED)[MOVED]
    assert (stub.pen, stub.width, stub.fill) == (_with_share("moved_mark"), 2.2 if strong else 1.5, "")
    top, bottom = end_of(view, ribbon, "right", MOVED)
    middle = (top + 1 + bottom - 1) / 2
    wanted = {
        (59.0, middle), (45.0, middle), (45.0, middle + 9), (41.5, middle + 5), (48.5, middle + 5),
        (59.0, top + 3), (59.0, bottom - 3),
    }  # fmt: skip
    assert {(round(x, 1), round(y)) for x, y in stub.corners} == {(x, round(y)) for x, y in wanted}
