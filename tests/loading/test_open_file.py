"""The door: files, bytes and pasted text, and all that is wrong with them."""

import os
from pathlib import Path

import pytest

from reader.errors import Cancelled, LoadError
from reader.loading import open_file
from reader.loading.open_file import load_bytes, load_file, load_text
from reader.text.making import make_article
from tests.loading import exporting
from tests.loading.exporting import PARAGRAPHS

MAX_BYTES = 20_000_000
"""As the module has it: a limit that moves is noticed."""


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("Die Größe.\r\n".encode("cp1252"))
    loaded = load_file(path)
    assert loaded.text == "Die Größe.\n"
    assert (loaded.origin, loaded.format, loaded.encoding) == (str(path), "text", "Windows-1252")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    empty, large = tmp_path / "empty.txt", tmp_path / "large.txt"
    empty.touch()
    with large.open("wb") as file:
        file.truncate(50_000_000)
    for path, words in (
        (tmp_path / "missing.txt", "not there"),
        (tmp_path, "is a folder"),
        (empty, "is empty"),
        (large, f"limit is {MAX_BYTES // 1_000_000} MB"),
        (empty / "x.txt", "Check the path"),
        (tmp_path / ("x" * 400), "could not be read"),
        (Path("a\0b"), "not the name of a file"),
    ):
        with pytest.raises(LoadError, match=words):
            load_file(path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(LoadError, match="not a file"):
        load_file(pipe)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("The gate failed.", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(LoadError, match=r"may not read “secret\.txt”"):
        load_file(path)


def test_a_cancel_is_looked_for_before_a_file_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Rain fell on the town.")

    def is_cancelled() -> bool:
        path.unlink(missing_ok=True)
        return False

    with pytest.raises(LoadError):
        load_file(path, is_cancelled=is_cancelled)


def test_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The gate failed.", encoding="utf-8")
    with pytest.raises(Cancelled):
        load_file(path, is_cancelled=lambda: True)


def test_bytes_and_paste() -> None:
    assert load_bytes(b"The gate failed.", "a.txt").origin == "a.txt"
    assert load_text("The gate failed.", "clipboard").format == "text"
    with pytest.raises(LoadError, match="limit"):
        load_bytes(bytes(MAX_BYTES + 1), "a.txt")
    with pytest.raises(LoadError, match="no text"):
        load_text(" \n", "clipboard")


def test_markdown_is_known_by_name_and_by_signs() -> None:
    assert load_bytes(b"The gate failed.", "a.md").format == "markdown"
    assert load_text("See [the report](#) now.", "clipboard").format == "markdown"
    assert load_text("It cost \\$5.", "clipboard").text == "It cost $5."
    assert (
        load_text("See [the report](#) now.", "clipboard", markdown=False).text == "See [the report](#) now."
    )
    assert load_text("*The gate*", "clipboard", markdown=True).text == "The gate"


def test_one_line_of_a_million_letters() -> None:
    article = make_article(load_text("a" * 1_000_000, "clipboard"))
    assert [len(sentence.span) for sentence in article.sentences] == [1_000_000]


def test_one_chapter_of_a_book_is_read_and_named(tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    book.write_bytes(exporting.epub([("One", PARAGRAPHS[:1]), ("Two", PARAGRAPHS[1:])]))
    loaded = load_file(book, chapter=2)
    assert loaded.text.startswith("Two\n\n") and loaded.origin == f"{book}#2"
    assert load_file(book).origin == str(book)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"The gate failed.", "a.txt"),
        (b"<!doctype html><p>The gate failed.", "a.html"),
        (exporting.docx(PARAGRAPHS), "a.docx"),
        (exporting.odt(PARAGRAPHS), "a.odt"),
    ],
)
def test_what_is_no_book_has_no_chapters(data: bytes, name: str) -> None:
    with pytest.raises(LoadError, match="is no book: it has no chapter 3"):
        load_bytes(data, name, chapter=3)


@pytest.mark.parametrize(("letters", "is_read"), [(1_000_000, True), (1_000_001, False)])
def test_a_paste_may_be_as_long_as_the_limit(
    letters: int, is_read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_file, "MAX_BYTES", 1_000_000)
    text = "word " * (letters // 5) + "w" * (letters % 5)
    if is_read:
        assert load_text(text, "clipboard").text
    else:
        with pytest.raises(LoadError, match="longer than 1 million characters"):
            load_text(text, "clipboard")
