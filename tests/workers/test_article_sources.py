"""Ways to an article, and which of them may be taken on the thread that asks."""

from pathlib import Path
from typing import Any

import pytest

from reader.errors import Cancelled, LoadError
from reader.loading.article_file import ArticleFile
from reader.loading.fetching import Fetched
from reader.loading.open_file import load_file
from reader.text.loaded import LoadedText
from reader.text.making import BEGINNING
from reader.workers import article_sources
from reader.workers.article_sources import (
    data_article,
    fetched_article,
    file_article,
    head_article,
    html_article,
    is_file_read_at_once,
    is_read_at_once,
    text_article,
)
from reader.workers.sizes import PLAIN_BYTES

_WORDS = "Мост закрыт до весны, сказал мэр города. "


@pytest.mark.parametrize(
    ("head", "name", "size", "expected"),
    [
        (b"Plain words.", "a.txt", PLAIN_BYTES, True),
        (b"Plain words.", "a.txt", PLAIN_BYTES + 1, False),
        (b"# Words", "a.md", 10, True),
        (b"WEBVTT", "a.vtt", PLAIN_BYTES, True),
        (b"WEBVTT", "a.vtt", PLAIN_BYTES + 1, False),
        (b"%PDF-1.7", "a.pdf", 10_000_000, True),
        (b"<!doctype html>", "a.html", 20, False),
        (b"<!doctype html>", "a.txt", 20, False),
        (b"{\\rtf1", "a.rtf", 10, False),
        (b"PK\x03\x04", "a.docx", 10, False),
        (b"Subject: a\nMessage-ID: <b>\n\n", "a.eml", 40, False),
    ],
)
def test_only_short_plain_text_and_what_has_a_process_is_read_at_once(
    head: bytes, name: str, size: int, expected: bool
) -> None:
    assert is_read_at_once(head, name, size) is expected


def test_a_file_is_judged_by_its_beginning_and_size(tmp_path: Path) -> None:
    text, page, long = tmp_path / "a.txt", tmp_path / "really-a-page.txt", tmp_path / "long.txt"
    text.write_text("Plain words.")
    page.write_text("<!doctype html><p>Words.")
    long.write_text("a" * (PLAIN_BYTES + 1))
    assert [is_file_read_at_once(path) for path in (text, page, long)] == [True, False, False]
    for wrong in (tmp_path / "gone.html", tmp_path, Path("a\0b")):
        assert is_file_read_at_once(wrong)


@pytest.mark.parametrize(
    ("data", "charset", "is_read"),
    [
        (_WORDS.encode("koi8-r"), "koi8-r", True),
        (_WORDS.encode(), "koi8-r", True),
        (_WORDS.encode(), "no-such", True),
        (_WORDS.encode(), None, True),
        (_WORDS.encode("koi8-r"), "cp1252", False),
        (_WORDS.encode("koi8-r"), "idna", True),
    ],
)
def test_a_fetched_text_is_read_as_the_server_says_unless_it_is_plainly_utf_8(
    data: bytes, charset: str | None, is_read: bool
) -> None:
    fetched = Fetched(data * 3, "a.txt", "https://isle.example/a", ("isle.example",), charset)
    article = fetched_article(fetched)
    assert (_WORDS.strip() in article.text) is is_read
    assert (article.origin, article.details.address) == ("https://isle.example/a", "https://isle.example/a")


def test_an_address_that_a_page_names_is_its_own() -> None:
    page = f"<!doctype html><link rel=canonical href='https://isle.example/own'><p>{_WORDS * 3}</p>"
    fetched = Fetched(page.encode(), "a.html", "https://isle.example/asked", ("isle.example",))
    article = fetched_article(fetched)
    assert article.details.address == "https://isle.example/own"
    assert article.origin == "https://isle.example/asked"


def test_pasted_markup_without_words_falls_back_to_the_plain_text() -> None:
    assert html_article("<p>From the page.</p>", "From the text.").text == "From the page."
    assert html_article("<img src='a.png'>", "From the text.").text == "From the text."
    with pytest.raises(LoadError):
        html_article("<img src='a.png'>", " ")


def test_bytes_and_texts_are_articles_of_their_origin() -> None:
    assert data_article(b"Plain words.", "standard input").origin == "standard input"
    assert text_article("Plain words.", "clipboard").origin == "clipboard"


_LINE = "The ferry to Averle sails again on Monday, the harbour master said.\n\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_head_of_a_long_text_is_a_beginning_of_the_whole(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(("“Café” shut\n\n" + _LINE * 3000).encode(encoding))
    begun = head_article(ArticleFile(path), None)
    whole = file_article(ArticleFile(path), None)
    assert begun is not None
    assert whole.text.startswith(begun.text)
    assert begun.origin == whole.origin == str(path)
    assert begun.sentences[:5] == whole.sentences[:5]
    assert BEGINNING - len(_LINE) <= len(begun.text) <= BEGINNING


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", (_LINE * 3000).encode("utf-16")),
        ("a.txt", b"word " * 30_000),
        ("a.pdf", b"%PDF-1.7\n" + _LINE.encode() * 3000),
        ("a.html", f"<!doctype html><html><body><p>{_LINE * 3000}</p>".encode()),
        ("a.txt", b"\n" * 70_000),
    ],
)
def test_a_head_that_tells_nothing_for_sure_is_not_shown(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert head_article(ArticleFile(path), None) is None
    assert head_article(ArticleFile(tmp_path / "gone.txt"), None) is None


@pytest.mark.parametrize(("first_line", "is_shown"), [(64_000, True), (64_001, False)])
def test_a_head_is_shown_whose_first_line_ends_within_64_000_bytes(
    first_line: int, is_shown: bool, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes((b"word " * 20_000)[: first_line - 1] + b"\n" + _LINE.encode() * 500)
    assert (head_article(ArticleFile(path), None) is not None) is is_shown


def test_what_is_cancelled_while_it_is_loaded_is_not_cut_into_sentences(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(_LINE, "utf-8")
    done: list[LoadedText] = []

    def load(*given: Any, **more: Any) -> LoadedText:
        done.append(load_file(*given, **more))
        return done[-1]

    monkeypatch.setattr(article_sources, "load_file", load)
    with pytest.raises(Cancelled):
        file_article(ArticleFile(path), None, is_cancelled=lambda: bool(done))
