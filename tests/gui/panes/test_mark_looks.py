"""Every relation is seen without colour: by its bar, and by stripes where sentences are reworded."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.panes.mark_looks import (
    Margins,
    bar_pen,
    draw_count,
    draw_hand_ring,
    draw_moved_sign,
    draw_note_sign,
    draw_quotation_sign,
    draw_warning_sign,
    fill_brush,
    quotation_pen,
)
from reader.gui.widgets.theme import load_theme
from tests.gui.drawn import Stroke, drawn, lines
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
    assert dashes == [1.6, 0.9]
    assert dots == [0.01, 1.9]
    assert bar_pen(LIGHT, Relation.ONLY_LEFT).capStyle() is Qt.PenCapStyle.RoundCap
    assert bar_pen(LIGHT, Relation.REWORDED).capStyle() is Qt.PenCapStyle.FlatCap


def test_words_only_reported_have_a_thin_dotted_bar() -> None:
    colour = QColor("black")
    assert quotation_pen(colour, is_indirect=True).widthF() == 1.4
    assert quotation_pen(colour, is_indirect=False).widthF() == 2.0
    assert quotation_pen(colour, is_indirect=True).dashPattern() == [1.2, 2.2]
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


@pytest.mark.parametrize(("is_mirrored", "places"), [(False, (14, 23, 369, 384)), (True, (386, 377, 18, 3))])
def test_bars_stand_where_lines_begin_and_signs_where_they_end(
    is_mirrored: bool, places: tuple[float, ...]
) -> None:
    margins = Margins(400.0, is_mirrored)
    assert (margins.bar, margins.quotation, margins.sign(0), margins.sign(1)) == places
    assert not Margins(400.0).mirrored


RED, SPOT = QColor("#ff0000"), QRectF(40, 40, 20, 30)
"""A place whose middle is at 50, 55."""


def _strokes(draw: Callable[[QPainter], object]) -> list[Stroke]:
    return drawn(QSize(100, 100), draw)


@pytest.mark.usefixtures("qtbot")
def test_what_moved_has_an_arrow_up_and_one_down_11_pixels_high() -> None:
    strokes = _strokes(lambda painter: draw_moved_sign(painter, QPointF(50, 50), RED))
    assert lines(strokes) == [
        (47, 44.5, 47, 55.5), (47, 44.5, 44.4, 47.5), (47, 44.5, 49.6, 47.5),
        (53, 55.5, 53, 44.5), (53, 55.5, 50.4, 52.5), (53, 55.5, 55.6, 52.5),
    ]  # fmt: skip
    assert {(stroke.pen, stroke.width) for stroke in strokes} == {("#ff0000", 1.6)}


@pytest.mark.usefixtures("qtbot")
def test_what_a_person_put_together_has_a_ring_in_the_colour_of_paper() -> None:
    (ring,) = _strokes(lambda painter: draw_hand_ring(painter, QPointF(20, 30), RED, QColor("#ffeedd")))
    assert (ring.kind, ring.places) == ("circle", (20, 30, 4))
    assert (ring.pen, ring.width, ring.fill) == ("#ff0000", 2, "#ffeedd")


@pytest.mark.usefixtures("qtbot")
def test_after_a_ring_nothing_is_filled() -> None:
    def draw(painter: QPainter) -> None:
        draw_hand_ring(painter, QPointF(20, 20), RED, QColor("white"))
        painter.drawRect(SPOT)

    assert [stroke.fill for stroke in _strokes(draw)] == ["#ffffff", ""]


@pytest.mark.usefixtures("qtbot")
def test_a_note_is_a_sheet_10_by_12_with_a_corner_folded_and_two_lines() -> None:
    def draw(painter: QPainter) -> None:
        painter.setBrush(QColor("white"))
        draw_note_sign(painter, SPOT, RED)

    sheet, *writing = _strokes(draw)
    assert list(sheet.places) == [45, 49, 51, 49, 55, 53, 55, 61, 45, 61, 45, 49]
    assert (sheet.pen, sheet.width, sheet.fill) == ("#ff0000", 1.4, "")
    assert lines(writing) == [(47.5, 54.5, 52.5, 54.5), (47.5, 57.8, 52.5, 57.8)]


@pytest.mark.usefixtures("qtbot")
def test_a_warning_is_a_triangle_with_a_gap_for_stroke_and_point() -> None:
    (sign,) = _strokes(lambda painter: draw_warning_sign(painter, SPOT, RED))
    triangle = {(50, 49.5), (56.2, 60), (43.8, 60)}
    stroke = {(49.2, 52.6), (50.8, 52.6), (50.8, 56.4), (49.2, 56.4)}
    point = {(49.2, 57.4), (50.8, 57.4), (50.8, 59), (49.2, 59)}
    assert sign.corners == triangle | stroke | point
    assert (sign.fill, sign.pen) == ("#ff0000", "")


@pytest.mark.usefixtures("qtbot")
def test_a_quotation_is_an_opening_mark_its_ink_in_the_middle() -> None:
    font, ink = QFont(), QPainterPath()
    font.setBold(True)
    font.setPixelSize(26)
    ink.addText(0, 0, font, "“")
    (sign,) = _strokes(lambda painter: draw_quotation_sign(painter, SPOT, RED))
    assert (sign.fill, sign.pen) == ("#ff0000", "")
    assert sign.box.size().toTuple() == pytest.approx(ink.boundingRect().size().toTuple(), abs=0.02)
    assert sign.box.center().toTuple() == pytest.approx((50, 55), abs=0.02)


@pytest.mark.usefixtures("qtbot")
def test_a_number_is_bold_and_12_pixels_high_in_the_middle_of_its_place_and_spoils_no_pen() -> None:
    def draw(painter: QPainter) -> None:
        painter.setPen(QColor("black"))
        for spot in (SPOT, QRectF(46, 40, 8, 30)):
            draw_count(painter, spot, "+33", RED)
        painter.drawText(10, 10, "x")

    number, narrow, after = _strokes(draw)
    assert (number.words, number.size, number.is_bold, number.fill) == ("+33", 12, True, "#ff0000")
    assert number.places == narrow.places
    assert 52 < number.places[1] < 65
    assert (after.fill, after.is_bold) == ("#000000", False)
