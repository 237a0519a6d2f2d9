"""Rows of tables on pages."""

import pytest

from reader.loading.pdf.columns import Line
from reader.loading.pdf.geometry import Page, lay_out
from reader.loading.pdf.tables import with_rows
from tests.loading.pdf.handmade import line

_TEXT = [line("The board met again and talked for hours", row, right=500) for row in range(4)]


def _row(row: float, *cells: str, first: float = 60, width: float = 40) -> list[Line]:
    return [
        line(cell, row, left=first + 150 * at, right=first + width + 150 * at)
        for at, cell in enumerate(cells)
    ]


def _texts(lines: list[Line]) -> list[str]:
    return [found.text for found in with_rows(lines)]


def test_cells_of_three_rows_are_parted() -> None:
    rows = [*_row(7, "1970", "190"), *_row(5, "Year", "Ships"), *_row(6, "1950", "310")]
    found = with_rows([*_TEXT, *rows, line("Nobody counts.", 9, right=500)])
    assert [each.text for each in found][4:] == ["Year | Ships", "1950 | 310", "1970 | 190", "Nobody counts."]
    assert (found[4].left, found[4].right) == (60, 250)


def test_two_rows_are_no_table() -> None:
    assert _texts([*_TEXT, *_row(5, "Isle News", "4 March"), *_row(6, "Page", "3")])[4:] == [
        "Isle News", "4 March", "Page", "3",
    ]  # fmt: skip


def test_a_line_of_text_ends_a_table() -> None:
    rows = [*_row(5, "a", "b"), *_row(6, "c", "d"), line("Text", 7, right=500), *_row(8, "e", "f")]
    assert _texts([*_TEXT, *rows])[4:] == ["a", "b", "c", "d", "Text", "e", "f"]


@pytest.mark.parametrize(("width", "is_table"), [(149, True), (225, False)])
def test_a_cell_is_narrower_than_half_the_text(width: float, is_table: bool) -> None:
    rows = [each for row in (5, 6, 7) for each in _row(row, "cell", "other", width=width)]
    assert (_texts([*_TEXT, *rows])[4] == "cell | other") is is_table


@pytest.mark.parametrize(("shift", "is_row"), [(4.9 / 12, True), (5.1 / 12, False)])
def test_cells_of_a_row_overlap_by_half_their_height(shift: float, is_row: bool) -> None:
    rows = [each for row in (5, 7, 9) for each in (*_row(row, "a"), *_row(row + shift, "b", first=210))]
    assert (_texts([*_TEXT, *rows])[4] == "a | b") is is_row


def test_nothing_has_no_rows() -> None:
    assert with_rows([]) == []


def test_each_row_of_a_table_is_a_paragraph_of_the_document() -> None:
    rows = [each for row, cells in ((5, "ab"), (6, "cd"), (7, "ef")) for each in _row(row, *cells)]
    lines = [*_TEXT, *rows, line("Nobody counts.", 9, right=500)]
    shown = [paragraph.text for paragraph in lay_out([Page(tuple(lines), 842)]).paragraphs]
    assert shown[1:] == ["a | b", "c | d", "e | f", "Nobody counts."]
