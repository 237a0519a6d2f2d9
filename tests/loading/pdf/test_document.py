"""PDFs: paragraphs rebuilt from the places of letters, in a child process that can be ended."""

import os
from collections.abc import Sequence
from multiprocessing.connection import Connection

import pytest

from reader.errors import Cancelled, LoadError
from reader.loading.open_file import load_bytes
from reader.loading.pdf import document as pdf_format
from reader.loading.pdf.answer import Answer
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


def _lacks(connection: Connection, _memory: int, _seconds: float) -> None:
    connection.recv_bytes()
    connection.send(ImportError("pypdfium2"))


def test_a_program_without_pdfium_is_incomplete_and_no_file_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_format, "run", _lacks)
    with pytest.raises(ImportError, match="pypdfium2"):
        pdf_format.read(typeset(PARAGRAPHS), "a.pdf", lambda: False)


def test_pages_not_read_in_time_are_told() -> None:
    assert pdf_format._notes(Answer("", pages=9, read=4)) == [
        "Only the first 4 of 9 pages were read in time."
    ]


@pytest.mark.parametrize(
    ("blank", "notes"),
    [
        (0, []),
        (1, ["1 page has no text layer (images only or blank)."]),
        (2, ["2 pages have no text layer (images only or blank)."]),
    ],
)
def test_pages_without_letters_are_told(blank: int, notes: list[str]) -> None:
    assert pdf_format._notes(Answer("", pages=9, read=9, blank=blank)) == notes


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("D:20250627100000+02'00'", "2025-06-27T10:00:00+02:00"),
        ("D:20250627100000Z", "2025-06-27T10:00:00+00:00"),
        ("D:20250627100000", "2025-06-27T10:00:00"),
        ("D:2025062710", "2025-06-27T10:00:00"),
        ("D:202506271030", "2025-06-27T10:30:00"),
        ("D:20250627", "2025-06-27"),
        ("D:20251327", ""),
        ("D:20250627990000", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_moments_of_pdfs(said: str, moment: str) -> None:
    assert pdf_format._moment(said) == moment


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
