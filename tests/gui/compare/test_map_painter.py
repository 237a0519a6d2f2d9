"""The columns of the map: what is painted where, sentence by sentence or in runs of pixel rows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt

from reader.collation.bead import Relation
from reader.gui.compare.map_painter import COLUMN, Column, pieces
from reader.gui.widgets.theme import load_theme
from reader.sides import Side
from reader.views.map_scale import MapScale
from reader.views.pane_marks import ChangedWords, Shown, pane_marks
from reader.views.text_map import text_map
from tests.gui.invented import comparison

LIGHT = load_theme("light")


def _column(side: Side = "left", height: float = 400.0, times: int = 1) -> Column:
    compared = comparison(times)
    marks = pane_marks(compared, side, ChangedWords(lambda _: ()))
    blocks = text_map(compared.article(side)).blocks
    return Column(marks, MapScale(list(blocks)), QRectF(10, 5, COLUMN, height))


def test_every_sentence_of_a_bead_has_a_band_in_reading_order() -> None:
    column = _column()
    bands = list(column.bands(Shown()))
    assert len(bands) == sum(number is not None for number in column.marks.bead_of)
    tops = [band.top for band in bands]
    assert tops == sorted(tops)
    assert all(5 <= band.top < band.bottom <= 406 for band in bands)


@pytest.mark.parametrize("height", [400.0, 8.0])
def test_relations_switched_off_have_no_band(height: float) -> None:
    shown = replace(Shown(), relations=frozenset({Relation.SAME}))
    assert {band.relation for band in _column(height=height).bands(shown)} == {Relation.SAME}


def test_many_sentences_a_pixel_are_painted_in_runs_of_rows() -> None:
    column = _column(height=40.0, times=60)
    bands = list(column.bands(Shown()))
    assert all(band.top == int(band.top) and band.bottom == int(band.bottom) for band in bands)
    assert all(5 <= band.top < band.bottom <= 45 for band in bands)
    assert len(bands) < sum(number is not None for number in column.marks.bead_of) / 2
    assert {band.relation for band in bands} == {bead.relation for bead in column.marks.beads if bead.left}


@pytest.mark.parametrize(("side", "edge"), [("left", 6.0), ("right", 26.0)])
def test_a_moved_sentence_is_marked_at_the_outer_edge(side: Side, edge: float) -> None:
    moved = LIGHT.colour("moved_mark")
    painted = [area for area, brush in pieces(LIGHT, Shown(), _column(side)) if brush.color() == moved]
    assert painted
    assert {area.left() for area in painted} == {edge}
    switched_off = pieces(LIGHT, replace(Shown(), moved=False), _column(side))
    assert not any(brush.color() == moved for _, brush in switched_off)


@pytest.mark.parametrize(("side", "edge"), [("left", 26.0), ("right", 7.0)])
def test_quotations_are_marked_at_the_inner_edge(side: Side, edge: float) -> None:
    said = LIGHT.colour("quotation_mark")
    painted = [area for area, brush in pieces(LIGHT, Shown(), _column(side)) if brush.color() == said]
    assert painted
    assert {area.left() for area in painted} == {edge}
    without = pieces(LIGHT, replace(Shown(), quotations=False), _column(side))
    assert not any(brush.color() == said for _, brush in without)


def test_reworded_alone_is_hatched_and_what_one_side_has_is_narrow() -> None:
    column = _column()
    made = list(pieces(LIGHT, replace(Shown(), quotations=False, moved=False), column))[1:]
    bands = list(column.bands(Shown()))
    for band, (area, brush) in zip(bands, made, strict=True):
        hatched = brush.style() is Qt.BrushStyle.Dense4Pattern
        assert hatched is (band.relation is Relation.REWORDED)
        inset = {Relation.SAME: 0, Relation.EDITED: 3, Relation.REWORDED: 3}.get(band.relation, 9)
        assert area.width() == COLUMN - inset
        assert area.left() == 10


def test_marks_of_one_pixel_row_are_one() -> None:
    crowded, roomy = _column(height=20.0, times=40), _column(height=4_000.0, times=40)
    assert len(list(crowded.quotations(Shown()))) <= 20
    assert len(list(roomy.quotations(Shown()))) == len(roomy.marks.attributions)
