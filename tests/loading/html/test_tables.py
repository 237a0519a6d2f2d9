"""Rows of data and rows that only lay a page out."""

import pytest

from reader.loading.html.passages import PassageKind, passages_of
from reader.loading.html.tables import is_data, is_layout
from reader.loading.markup import parse_html

_PARAGRAPH = PassageKind.PARAGRAPH


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("<td>2019</td><td>4,100</td>", False),
        (f"<td><p>{'w' * 80}</p></td>", False),
        (f"<td><p>{'w' * 81}</p></td>", True),
        (f"<td>{'w' * 81}</td>", False),
        ("<td>By Ann Lee<br>City News</td>", True),
        (f"<td><span>{'w' * 200}</span></td>", False),
    ],
)
def test_long_paragraphs_or_line_breaks_make_a_layout(cells: str, expected: bool) -> None:
    root, _ = parse_html(f"<table><tr>{cells}</tr></table>")
    assert is_layout(root.find(".//tr")) is expected


@pytest.mark.parametrize(("text", "expected"), [("2019 | 4,100", True), ("2019", False), ("a|b", False)])
def test_a_row_of_data_has_two_filled_cells(text: str, expected: bool) -> None:
    assert is_data(text) is expected


@pytest.mark.parametrize(
    ("rows", "passages"),
    [
        ("<tr><td>a</td><td></td><td>b</td></tr>", [("a | | b", PassageKind.ROW)]),
        ("<tr><td></td><td>only</td></tr>", [("only", PassageKind.PARAGRAPH)]),
        ("<tr><td><p>a</p><p>b</p></td><td>c</td></tr>", [("a b | c", PassageKind.ROW)]),
        (
            "<tr><td>One.<br>Two.</td></tr>",
            [("One.", _PARAGRAPH), ("Two.", _PARAGRAPH)],
        ),
    ],
)
def test_a_row_is_one_passage_unless_it_lays_out(rows: str, passages: list[tuple[str, PassageKind]]) -> None:
    root, _ = parse_html(f"<table>{rows}</table>")
    assert [(passage.text, passage.kind) for passage in passages_of(root)] == passages
