"""PDFs: paragraphs rebuilt from the places of letters, in a child process that can be ended."""

import os
from collections.abc import Sequence
from multiprocessing.connection import Connection

import pytest

from reader.errors import Cancelled, LoadError
from reader.loading.open_file import load_bytes
from reader.loading.pdf import document as pdf_format
from reader.loading.pdf.child import Answer
from reader.loading.pdf.columns import Line, gutters_of, in_reading_order
from reader.loading.pdf.geometry import HYPHEN, Page, lay_out
from reader.text.article import Role
from reader.text.loaded import LoadedText
from tests.loading.exporting import PARAGRAPHS, TITLE
from tests.loading.typesetting import document, placed, typeset


def _texts(loaded: LoadedText, role: Role | None = None) -> list[str]:
    assert loaded.blocks is not None
    return [block.span.of(loaded.text) for block in loaded.blocks if block.role is role]


@pytest.mark.parametrize("columns", [1, 2])
def test_paragraphs_come_back_over_hyphens_columns_and_pages(columns: int) -> None:
    many = [f"{number}. {paragraph}" for number in range(1, 9) for paragraph in PARAGRAPHS]
    loaded = load_bytes(typeset(many, TITLE, columns=columns, running_head="Isle News"), "a.pdf")
    assert _texts(loaded, Role.HEADLINE) == [TITLE]
    assert _texts(loaded) == many
    assert _texts(loaded, Role.FURNITURE) == ["Isle News"]


def test_a_cancelled_reading_ends_the_child() -> None:
    asked = iter([False, False])
    with pytest.raises(Cancelled):
        pdf_format.read(typeset(PARAGRAPHS * 400), "a.pdf", lambda: next(asked, True))


def test_reading_beyond_the_limits_is_given_up() -> None:
    with pytest.raises(LoadError, match="longer than 0 seconds"):
        pdf_format.read(typeset(PARAGRAPHS), "a.pdf", lambda: False, seconds=0.0)
    with pytest.raises(LoadError, match="1 MB of memory"):
        pdf_format.read(typeset(PARAGRAPHS * 800), "a.pdf", lambda: False, memory=2**20)


def _dies(_connection: Connection, _memory: int, _seconds: float) -> None:
    os.abort()


def test_a_child_that_dies_ends_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_format, "run", _dies)
    with pytest.raises(LoadError, match="could not be read"):
        pdf_format.read(typeset(PARAGRAPHS), "a.pdf", lambda: False)


def test_pages_not_read_in_time_are_told() -> None:
    assert pdf_format._notes(Answer("", pages=9, read=4)) == [
        "Only the first 4 of 9 pages were read in time."
    ]


def _line(text: str, row: int, left: float = 50, right: float = 290, size: float = 10) -> Line:
    top = 700 - row * 12
    return Line(text, left, top - size, right, top, size)


def _paragraphs(lines: list[Line]) -> list[str]:
    return [paragraph.text for paragraph in lay_out([Page(tuple(lines), 842)]).paragraphs]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (f"the govern{HYPHEN}", "ment said", "the government said"),
        (f"a Russo{HYPHEN}", "Ukrainian war", "a Russo-Ukrainian war"),
        ("a well-known and well-", "known man", "a well-known and well-known man"),
        ("pages 10-", "12 only", "pages 10-12 only"),
        ("the \ufb01rst", "line", "the first line"),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, expected: str) -> None:
    assert _paragraphs([_line(first, 0), _line(second, 1)]) == [expected]


def test_a_paragraph_ends_at_an_indent_a_gap_a_short_last_line_and_another_size() -> None:
    lines = [
        _line("One goes on", 0), _line("and on", 1), _line("Two is indented", 2, left=62),
        _line("to here.", 3, right=120), _line("Three follows a short line", 4), _line("here", 5),
        _line("Four after a gap", 8), _line("Five is bigger", 9, size=14),
    ]  # fmt: skip
    assert _paragraphs(lines) == [
        "One goes on and on", "Two is indented to here.", "Three follows a short line here",
        "Four after a gap", "Five is bigger",
    ]  # fmt: skip


def test_columns_are_read_one_after_the_other_and_spanning_lines_part_them() -> None:
    across = _line("Across", 0, right=550)
    left = [_line(f"l{row}", row) for row in range(1, 7)]
    right = [_line(f"r{row}", row, left=310, right=550) for row in range(1, 7)]
    mixed = [line for pair in zip(left, right, strict=True) for line in pair]
    lines = [across, *mixed]
    gutters = gutters_of(lines, [])
    ordered = [[line.text for line in column] for column in in_reading_order(lines, gutters)]
    assert ordered == [["Across"], [f"l{row}" for row in range(1, 7)], [f"r{row}" for row in range(1, 7)]]


def _shown(lines: Sequence[tuple[str, float, float, int]]) -> list[tuple[str, Role | None]]:
    """What is read of a page with these texts at x, y in letters of a size."""
    loaded = load_bytes(document([" ".join(placed(*line) for line in lines)]), "a.pdf")
    assert loaded.blocks is not None
    return [(block.span.of(loaded.text), block.role) for block in loaded.blocks]


def test_a_big_first_letter_belongs_to_the_lines_beside_it() -> None:
    lines = [
        ("T", 50, 709, 42), ("he board met again on Tuesday and", 80, 732, 9),
        ("talked until the lamps were lit on", 80, 720, 9), ("the quay.", 80, 708, 9),
        ("Nobody stayed to hear the end of it.", 50, 690, 9),
    ]  # fmt: skip
    assert _shown(lines) == [
        ("The board met again on Tuesday and talked until the lamps were lit on the quay.", None),
        ("Nobody stayed to hear the end of it.", None),
    ]


def test_a_big_first_letter_that_is_a_word_stands_apart() -> None:
    lines = [("A", 50, 709, 42), ("board met again on", 86, 732, 9), ("Tuesday evening.", 86, 720, 9)]
    assert [text for text, _ in _shown(lines)] == ["A board met again on Tuesday evening."]


def test_raised_digits_are_not_glued_to_words() -> None:
    area, survey, end = "The shed covers 4,200 m", " of floor, says the survey", " of May."
    after = 50 + 5.4 * len(area)
    last = after + 3.6 + 5.4 * len(survey)
    lines = [
        (area, 50, 700, 9), ("2", after, 704, 6), (survey, after + 3.6, 700, 9), ("1", last, 704, 6),
        (end, last + 3.6, 700, 9), ("It was read aloud to the whole board, twice.", 50, 680, 9),
        ("It was not believed, and the wall went on moving.", 50, 660, 9),
        ("1", 50, 84, 6), ("Harbour archive, box 12.", 54, 80, 7),
    ]  # fmt: skip
    shown = _shown(lines)
    assert shown[0][0].startswith("The shed covers 4,200 m² of floor, says the survey of May. It was")
    assert shown[-1] == ("1 Harbour archive, box 12.", Role.FURNITURE)


def test_few_small_words_are_a_caption() -> None:
    body = [("The long account of the board and its wall", 50, 600 - 12 * row, 10) for row in range(9)]
    lines = [("By Lena Ortwin", 50, 700, 7), ("The elevator seen from the ferry", 50, 650, 7), *body]
    shown = _shown(lines)
    assert shown[:2] == [("By Lena Ortwin", None), ("The elevator seen from the ferry", Role.CAPTION)]
    assert [role for _, role in shown[2:]] == [None]


@pytest.mark.parametrize(("left", "paragraphs"), [(310, 2), (322, 3)])
def test_a_new_column_without_indent_goes_on_where_paragraphs_have_one(left: float, paragraphs: int) -> None:
    first = [_line("One begins", 0, left=62), _line("and goes on", 1), _line("to a full end.", 2)]
    first += [_line("Two begins", 3, left=62), _line("and goes on", 4), _line("to a full end.", 5)]
    second = [_line("More of two", 0, left=left, right=550), _line("and its end", 1, left=310, right=550)]
    second += [_line("and more", 2, left=310, right=550), _line("and its end.", 3, left=310, right=400)]
    third = [_line("Three begins", 4, left=322, right=550), _line("and ends.", 5, left=310, right=400)]
    assert len(_paragraphs([*first, *second, *third])) == paragraphs + 1


def test_gaps_part_paragraphs_of_two_full_lines() -> None:
    lines = [_line("Alone it stood.", row) for row in (0, 2, 4)]
    for row in (6, 9, 12):
        lines += [_line("The board said", row), _line("words, said the board.", row + 1)]
    expected = ["Alone it stood."] * 3 + ["The board said words, said the board."] * 3
    assert _paragraphs(lines) == expected


def _beside_text(box: list[str], left: float = 410) -> list[Line]:
    text = [_line("The board met again and talked for hours.", row, right=374) for row in range(20)]
    lines = [_line(words, row + 3, left=left, right=left + 90) for row, words in enumerate(box)]
    return [*text, *lines]


def test_a_box_beside_the_text_is_furniture() -> None:
    box = ["In figures", "the wall moves", "a finger each", "month, or two."]
    layout = lay_out([Page(tuple(_beside_text(box)), 842)])
    assert layout.furniture == ("In figures the wall moves a finger each month, or two.",)
    assert " ".join(p.text for p in layout.paragraphs) == " ".join(
        ["The board met again and talked for hours."] * 20
    )


@pytest.mark.parametrize("box", [["12", "13", "14", "15"], ["In figures", "the wall moves", "by a finger."]])
def test_columns_of_figures_and_few_lines_are_no_box(box: list[str]) -> None:
    layout = lay_out([Page(tuple(_beside_text(box)), 842)])
    assert layout.furniture == ()
    assert box[0] in " ".join(paragraph.text for paragraph in layout.paragraphs)


def test_rows_of_a_table_are_paragraphs_with_their_cells_parted() -> None:
    text = [_line("The board met again and talked for hours", row, right=500) for row in range(4)]
    cells = [("Year", "Ships"), ("1950", "310"), ("1970", "190")]
    rows = [
        _line(cell, 5 + row, left=60 + 150 * column, right=100 + 150 * column)
        for row, pair in enumerate(cells)
        for column, cell in enumerate(pair)
    ]
    shown = _paragraphs([*text, *rows, _line("Nobody counts them now.", 9, right=500)])
    assert shown[1:] == ["Year | Ships", "1950 | 310", "1970 | 190", "Nobody counts them now."]


def test_two_places_in_the_head_are_no_table() -> None:
    head = [_line("Isle News", 0, right=120), _line("4 March", 0, left=400, right=480)]
    shown = _paragraphs([*head, _line("The gate shut", 3, right=500), _line("at six.", 4, right=100)])
    assert shown == ["Isle News", "4 March", "The gate shut at six."]
