"""Articles named on the command line: files, standard input, chapters of books."""

import io
import sys
from pathlib import Path

import pytest

from reader.commands.input import articles_from
from reader.errors import LoadError
from tests.loading.exporting import PARAGRAPHS, epub


class _Piped:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.fixture
def book(tmp_path: Path) -> str:
    path = tmp_path / "book.epub"
    path.write_bytes(epub([("One", PARAGRAPHS[:1]), ("Two", PARAGRAPHS[1:2])]))
    return str(path)


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [(["1"], [True, False]), (["2"], [False, True]), (["all"], [True, True])],
)
def test_a_chapter_or_the_whole_book_is_read(book: str, wanted: list[str], holds: list[bool]) -> None:
    (article,) = articles_from([book], wanted)
    assert [PARAGRAPHS[number] in article.text for number in (0, 1)] == holds


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ([], r"has 2 chapters \(1 One; 2 Two\): choose one with --chapter NUMBER, or --chapter all"),
        (["3"], "has no chapter “3”; it has 2"),
        (["0"], "has no chapter “0”"),
        (["two"], "has no chapter “two”"),
        (["1", "1"], "--chapter 1 belongs to no book"),
    ],
)
def test_a_chapter_that_is_none_is_told_with_those_there_are(book: str, wanted: list[str], says: str) -> None:
    with pytest.raises(LoadError, match=says):
        articles_from([book], wanted)


def test_standard_input_is_an_article_or_a_book(book: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Piped(b"Plain words."))
    assert articles_from(["-"], [])[0].text == "Plain words."
    monkeypatch.setattr(sys, "stdin", _Piped(Path(book).read_bytes()))
    assert PARAGRAPHS[1] in articles_from(["-"], ["2"])[0].text
    monkeypatch.setattr(sys, "stdin", _Piped(b"a" * 20_000_001))
    with pytest.raises(LoadError, match="more than 20 MB"):
        articles_from(["-"], [])
