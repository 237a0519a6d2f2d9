"""Where an article is read: short plain text here, all else in the reading process."""

from pathlib import Path

import pytest

from reader.cancel import never, silent
from reader.errors import LoadError
from reader.loading.article_file import ArticleFile
from reader.loading.fetching import Fetched
from reader.text.article import Article
from reader.workers.reading import (
    find_chapters,
    find_chapters_in,
    read_data,
    read_fetched,
    read_file,
    read_html,
    read_text,
)
from reader.workers.reading_process import ReadingProcess
from reader.workers.sizes import PLAIN_BYTES
from tests.loading import exporting

pytestmark = pytest.mark.usefixtures("warm_processes")

_WORDS = "The ferry to Averle sails again on Monday, the harbour master said, after six weeks of repairs. "
_RTF = b"{\\rtf1 " + _WORDS.encode() + b"}"
_PAGE = f"<!doctype html><html><body><h1>Ferry sails</h1><p>{_WORDS * 3}</p></body></html>"


def _noting(reading: ReadingProcess, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that are read in the process from now on."""
    asked: list[str] = []
    inner = reading.read

    def noting(name: str, *rest: object, **more: object) -> object:
        asked.append(name)
        return inner(name, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "read", noting)
    return asked


def test_a_page_is_read_there_and_a_short_text_here(
    reading: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _noting(reading, monkeypatch)
    page, text, long = tmp_path / "page.html", tmp_path / "text.txt", tmp_path / "long.txt"
    page.write_text(_PAGE)
    text.write_text(_WORDS * 3)
    long.write_text(_WORDS * (PLAIN_BYTES // len(_WORDS) + 1))
    for path in (page, text, long):
        article = read_file(ArticleFile(path), None, reading, silent, never)
        assert _WORDS.strip() in article.text
        assert article.origin == str(path)
    assert asked == ["page.html", "long.txt"]
    with pytest.raises(LoadError, match="not there"):
        read_file(ArticleFile(tmp_path / "gone.html"), None, reading, silent, never)
    fetched = Fetched(_PAGE.encode(), "page.html", "https://isle.example/page", ("isle.example",))
    assert read_fetched(fetched, reading, silent, never).details.address == "https://isle.example/page"
    assert "Monday" in read_html(_PAGE, "", reading, silent, never).text
    assert "Monday" in read_text(_WORDS, "clipboard", reading, silent, never).text
    assert asked == ["page.html", "long.txt", "page.html", "clipboard"]


def test_no_document_is_read_here_however_short(
    reading: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _noting(reading, monkeypatch)
    for name, data in (("a.html", _PAGE.encode()), ("a.docx", exporting.docx([_WORDS])), ("a.rtf", _RTF)):
        (tmp_path / name).write_bytes(data)
        assert not reading.is_ready() or asked
        assert "Monday" in read_file(ArticleFile(tmp_path / name), None, reading, silent, never).text
        assert "Monday" in read_data(data, name, None, reading, never).text
    assert asked == ["a.html", "a.html", "a.docx", "a.docx", "a.rtf", "a.rtf"]


def test_chapters_are_looked_for_there_and_only_in_archives(
    reading: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _noting(reading, monkeypatch)
    book, text = tmp_path / "book.epub", tmp_path / "text.txt"
    data = exporting.epub([("One", [_WORDS]), ("Two", [_WORDS])])
    book.write_bytes(data)
    text.write_text(_WORDS)
    assert [chapter.title for chapter in find_chapters(book, reading, silent, never)] == ["One", "Two"]
    assert [chapter.index for chapter in find_chapters_in(data, "book", reading, never)] == [1, 2]
    assert find_chapters(text, reading, silent, never) == []
    assert find_chapters(tmp_path / "gone.epub", reading, silent, never) == []
    assert find_chapters(tmp_path, reading, silent, never) == []
    assert asked == ["book.epub", "book"]


def test_a_plain_text_needs_nothing_that_is_missing(tmp_path: Path) -> None:
    lacking = ReadingProcess(brings_in="reader.no_such_module")
    lacking.prepare()
    text = tmp_path / "long.txt"
    text.write_text(_WORDS * (PLAIN_BYTES // len(_WORDS) + 1))
    assert "Monday" in read_file(ArticleFile(text), None, lacking, silent, never).text
    lacking.close()


def test_a_long_paste_and_a_chapter_from_standard_input_are_read_there(
    reading: ReadingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _noting(reading, monkeypatch)
    long = _WORDS * (PLAIN_BYTES // len(_WORDS) + 1)
    told: list[tuple[float, str]] = []
    assert read_text(long, "clipboard", reading, lambda *said: told.append(said), never).origin == "clipboard"
    assert told == [(0.0, "Reading what was pasted")]
    book = exporting.epub([("One", [_WORDS]), ("Two", ["It rains."])])
    assert "It rains." in read_data(book, "standard input", 2, reading, never).text
    assert asked == ["clipboard", "standard input#2"]
    assert read_data(_WORDS.encode(), "standard input", None, reading, never).origin == "standard input"
    short = Fetched(_WORDS.encode(), "a.txt", "https://isle.example/a.txt", ("isle.example",))
    assert read_fetched(short, reading, silent, never).origin == "https://isle.example/a.txt"
    assert len(asked) == 2


def test_of_a_long_text_the_beginning_is_shown_before_the_whole_is_read(
    reading: ReadingProcess, tmp_path: Path
) -> None:
    here, there, short = tmp_path / "here.txt", tmp_path / "there.txt", tmp_path / "short.txt"
    here.write_text(_WORDS * (PLAIN_BYTES // 2 // len(_WORDS)))
    there.write_text(_WORDS * (PLAIN_BYTES // len(_WORDS) + 1))
    short.write_text(_WORDS)
    shown: list[Article] = []
    for path in (here, there, short):
        whole = read_file(ArticleFile(path), None, reading, silent, never, shown.append)
        if path is not short:
            begun = shown.pop()
            assert whole.text.startswith(begun.text)
            assert 0 < len(begun.text) < len(whole.text)
            assert begun.origin == whole.origin
        assert shown == []
    text = there.read_text()
    pasted = read_text(text, "clipboard", reading, silent, never, shown.append)
    fetched = Fetched(text.encode(), "a.txt", "https://isle.example/a.txt", ("isle.example",))
    page = read_fetched(fetched, reading, silent, never, shown.append)
    assert [pasted.text.startswith(shown[0].text), page.text.startswith(shown[1].text)] == [True, True]
    assert [each.origin for each in shown] == [pasted.origin, page.origin]


def test_the_head_of_a_long_file_is_shown_before_a_process_is_asked(
    reading: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(f"{_WORDS}\n\n" * (PLAIN_BYTES // len(_WORDS) + 1))
    told = _noting(reading, monkeypatch)
    whole = read_file(ArticleFile(path), None, reading, silent, never, lambda begun: told.append(begun.text))
    assert len(told) == 2
    assert whole.text.startswith(told[0])
    assert told[1] == "long.txt"
