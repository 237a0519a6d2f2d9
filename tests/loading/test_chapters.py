"""Which files hold a book of several texts."""

from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.loading.chapter import Chapter
from reader.loading.chapters import chapters_in, chapters_of
from tests.loading import exporting
from tests.loading.exporting import PARAGRAPHS, zipped

_BOOK = exporting.epub([("One", PARAGRAPHS[:1]), ("Two", PARAGRAPHS[1:2])])
_TWO = [Chapter("One", 1), Chapter("Two", 2)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (_BOOK, _TWO),
        (_BOOK[:-40], []),
        (exporting.docx(PARAGRAPHS), []),
        (zipped([("a.txt", "words")]), []),
        (zipped([("META-INF/container.xml", "<x/>")]), []),
        (b"Plain words.", []),
        (b"", []),
    ],
)
def test_only_a_whole_book_has_chapters(tmp_path: Path, data: bytes, expected: list[Chapter]) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    assert chapters_in(data) == expected
    assert chapters_of(path, len(data)) == expected


@pytest.mark.parametrize(("spare", "expected"), [(0, _TWO), (-1, [])])
def test_a_file_beyond_the_limit_is_not_looked_into(
    tmp_path: Path, spare: int, expected: list[Chapter]
) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(_BOOK)
    assert chapters_of(path, len(_BOOK) + spare) == expected


@pytest.mark.parametrize("name", ["gone.epub", ".", "a\0b"])
def test_what_cannot_be_read_has_none(tmp_path: Path, name: str) -> None:
    assert chapters_of(tmp_path / name, 1_000_000) == []


def test_looking_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        chapters_in(_BOOK, lambda: True)
