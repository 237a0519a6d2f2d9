"""Every relation is seen without colour: by its bar, and by stripes where sentences are reworded."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.panes.mark_looks import Margins, bar_pen, fill_brush, quotation_pen
from reader.gui.widgets.theme import load_theme
from tests.gui.invented import colours_in, comparison, opened

LIGHT = load_theme("light")


@pytest.mark.parametrize(
    ("relation", "width", "is_solid"),
    [
        (Relation.SAME, 5.0, True),
        (Relation.EDITED, 2.0, True),
        (Relation.REWORDED, 4.0, False),
        (Relation.ONLY_LEFT, 4.0, False),
        (Relation.ONLY_RIGHT, 4.0, False),
    ],
)
def test_a_bar_tells_its_relation_by_width_and_dashes(
    relation: Relation, width: float, is_solid: bool
) -> None:
    pen = bar_pen(LIGHT, relation)
    assert pen.widthF() == width
    assert (pen.style() is Qt.PenStyle.SolidLine) is is_solid
    assert bar_pen(LIGHT, relation, 1.5).widthF() == 1.5 * width


def test_dashes_and_dots_are_not_alike() -> None:
    dashes, dots = (
        bar_pen(LIGHT, relation).dashPattern() for relation in (Relation.REWORDED, Relation.ONLY_LEFT)
    )
    assert dashes[0] > 1 > dots[0]
    assert bar_pen(LIGHT, Relation.ONLY_LEFT).capStyle() is Qt.PenCapStyle.RoundCap


def test_words_only_reported_have_a_thin_dotted_bar() -> None:
    colour = QColor("black")
    assert (
        quotation_pen(colour, is_indirect=True).widthF() < quotation_pen(colour, is_indirect=False).widthF()
    )
    assert quotation_pen(colour, is_indirect=False).style() is Qt.PenStyle.SolidLine
    assert quotation_pen(colour, is_indirect=True).style() is Qt.PenStyle.CustomDashLine


@pytest.mark.parametrize(
    ("from_start", "is_meant"),
    [(13, False), (18, True), (23, True), (28, True), (29, False), (300, False), (564, False), (565, True),
     (600, True)],
)  # fmt: skip
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_click_on_the_bar_or_among_the_signs_means_a_quotation(
    from_start: int, is_meant: bool, mirrored: bool
) -> None:
    x = 600 - from_start if mirrored else from_start
    assert Margins(600, mirrored).means_quotation(x) is is_meant


@pytest.mark.parametrize("relation", list(Relation))
def test_only_reworded_fills_are_striped(relation: Relation) -> None:
    is_plain = fill_brush(LIGHT, relation).style() is Qt.BrushStyle.SolidPattern
    assert is_plain is (relation is not Relation.REWORDED)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_stripes_differ_in_lightness(scheme: str) -> None:
    theme = load_theme(scheme)
    one, other = theme.colour("changed_fill"), theme.colour("reworded_fill")
    assert abs(one.lightnessF() - other.lightnessF()) > 0.04


@pytest.mark.parametrize("relation", [Relation.EDITED, Relation.REWORDED])
def test_a_paler_fill_is_paler_in_all_its_stripes(relation: Relation) -> None:
    brush = fill_brush(LIGHT, relation, 0.5)
    gradient = brush.gradient()
    colours = [colour for _, colour in gradient.stops()] if gradient is not None else [brush.color()]
    assert {round(colour.alphaF(), 1) for colour in colours} == {0.5}


@pytest.mark.parametrize("relation", [Relation.EDITED, Relation.REWORDED])
def test_full_colour_shows_stripes_behind_reworded_sentences_alone(qtbot: QtBot, relation: Relation) -> None:
    view = opened(qtbot, comparison())
    view.look.set_visible_relations(frozenset({relation}), moved=False, quotations=False)
    view.look.set_full_colour(True)
    left = view.texts["left"].viewport()
    assert (colours_in(left, LIGHT.colour("reworded_fill")) > 50) is (relation is Relation.REWORDED)
    assert colours_in(left, LIGHT.colour("changed_fill")) > 50


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_signs_stand_side_by_side_within_the_margin(is_mirrored: bool) -> None:
    margins = Margins(400.0, is_mirrored)
    first, second = margins.sign(0), margins.sign(1)
    assert abs(first - second) == 15.0
    assert all(0 <= left <= 400 - 13 for left in (first, second))
