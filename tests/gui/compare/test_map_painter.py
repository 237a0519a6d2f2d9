"""The columns of the map: what is painted where, sentence by sentence or in runs of pixel rows."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reader.collation.bead import Relation
from reader.gui.compare.map_painter import COLUMN, Column, _bands, paint_warnings, pieces
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


def test_a_code_point_stands_at_its_share_of_the_column() -> None:
    column = _column(height=400.0)
    text = column.marks.article.text
    last = column.marks.article.sentences[-1].span.end
    assert column.y(text.index("Home")) == 5.0
    assert column.y(last) == pytest.approx(405.0)
    places = [column.y(sentence.span.start) for sentence in column.marks.article.sentences]
    assert places == sorted(set(places))


def test_a_band_reaches_from_the_beginning_of_its_sentence_to_its_end() -> None:
    column = _column(height=4_000.0)
    marked = [s for s in column.marks.article.sentences if column.marks.bead_of[s.index] is not None]
    for sentence, band in zip(marked, column.bands(Shown()), strict=True):
        assert band.top == pytest.approx(column.y(sentence.span.start), abs=0.01)
        assert band.bottom == pytest.approx(max(column.y(sentence.span.end - 1), band.top + 1), abs=40)
        bead = column.marks.beads[column.marks.bead_of[sentence.index] or 0]
        assert (band.relation, band.moved) == (bead.relation, bead.moved)


@pytest.mark.parametrize(("height", "is_in_runs"), [(18.0, False), (17.0, True)])
def test_sentences_are_painted_one_by_one_up_to_so_many_a_pixel(height: float, is_in_runs: bool) -> None:
    column = _column(height=height)
    assert column.scale.sentences == 12
    tops = [band.top for band in column.bands(Shown())]
    assert all(top == int(top) for top in tops) is is_in_runs


RUNS = {
    (Relation.ONLY_LEFT, False): [9],
    (Relation.EDITED, True): [4, 5, 8],
    (Relation.SAME, False): [1, 2, 3],
    (Relation.EDITED, False): [5],
}


def test_neighbouring_rows_of_one_kind_are_one_band_and_what_is_louder_comes_later() -> None:
    found = [(band.relation, band.moved, band.top, band.bottom) for band in _bands(RUNS, Shown())]
    assert found == [
        (Relation.SAME, False, 1.0, 4.0),
        (Relation.EDITED, False, 5.0, 6.0),
        (Relation.EDITED, True, 4.0, 6.0),
        (Relation.EDITED, True, 8.0, 9.0),
        (Relation.ONLY_LEFT, False, 9.0, 10.0),
    ]
    only = replace(Shown(), relations=frozenset({Relation.ONLY_LEFT}))
    assert [band.relation for band in _bands(RUNS, only)] == [Relation.ONLY_LEFT]


def test_paper_lies_under_all_and_neighbours_are_parted_by_a_gap() -> None:
    column = _column(height=4_000.0)
    shown = replace(Shown(), quotations=False, moved=False)
    (area, brush), *made = pieces(LIGHT, shown, column)
    assert (area, brush.color()) == (column.area, LIGHT.colour("paper"))
    for band, (rect, _) in zip(column.bands(shown), made, strict=True):
        gap = 0.6 if band.bottom - band.top > 2 else 0.0
        assert rect.top() == band.top
        assert rect.height() == pytest.approx(band.bottom - band.top - gap)


@pytest.mark.parametrize(
    ("relation", "colour"),
    [
        (Relation.SAME, "same_mark"),
        (Relation.EDITED, "changed_mark"),
        (Relation.ONLY_LEFT, "only_mark"),
    ],
)
def test_a_band_has_the_colour_of_its_relation(relation: Relation, colour: str) -> None:
    shown = replace(Shown(), quotations=False, moved=False, relations=frozenset({relation}))
    painted = list(pieces(LIGHT, shown, _column()))[1:]
    assert painted
    assert {brush.color().name() for _, brush in painted} == {LIGHT.colour(colour).name()}


def test_marks_at_the_edges_are_narrow() -> None:
    column = _column()
    painted = {brush.color().name(): area for area, brush in pieces(LIGHT, Shown(), column)}
    assert painted[LIGHT.colour("moved_mark").name()].width() == 3
    assert painted[LIGHT.colour("moved_mark").name()].height() >= 2
    said = painted[LIGHT.colour("quotation_mark").name()]
    assert (said.width(), said.height()) == (2, 3)
    start = column.marks.article.text.index("“We")
    assert said.top() == pytest.approx(column.y(start))


def _signs(*middles: float) -> list[tuple[int, int]]:
    """The first and last painted row of each run of rows that have ink."""
    image = QImage(20, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_warnings(painter, LIGHT, 5.0, list(middles))
    painter.end()
    inked = [y for y in range(60) if any(image.pixelColor(x, y).lightness() < 128 for x in range(20))]
    runs = [(y, y) for y in inked[:1]]
    for y in inked[1:]:
        runs = [*runs[:-1], (runs[-1][0], y)] if y == runs[-1][1] + 1 else [*runs, (y, y)]
    return runs


def test_a_warning_is_a_small_triangle_around_its_middle() -> None:
    ((top, bottom),) = _signs(20.0)
    assert 16 <= top <= 18
    assert 22 <= bottom <= 24


def test_warnings_of_one_place_have_one_sign_and_others_their_own_whatever_their_order() -> None:
    assert _signs(20.0, 20.5, 21.4) == _signs(20.0)
    assert len(_signs(40.0, 20.0)) == 2
    assert _signs(40.0, 20.0) == _signs(20.0, 40.0)
    assert _signs() == []
