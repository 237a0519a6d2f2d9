"""Articles named on the command line: files, standard input, chapters of books."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.commands.input import _list, articles_from, read_named
from reader.errors import LoadError
from reader.loading.chapter import Chapter
from reader.workers.reading_process import ReadingProcess
from tests.loading.exporting import PARAGRAPHS, epub

ROOT = Path(__file__).resolve().parents[2]


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


@pytest.mark.parametrize(
    ("wanted", "holds"), [(["1", "all"], [1, 2]), (["2", "1"], [1, 1]), (["all", "2"], [2, 1])]
)
def test_chapters_belong_to_the_books_in_their_order(book: str, wanted: list[str], holds: list[int]) -> None:
    articles = articles_from([book, book], wanted)
    assert [sum(words in made.text for words in PARAGRAPHS[:2]) for made in articles] == holds


def test_a_file_that_is_no_book_passes_a_chapter_on(book: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Plain words.", "utf-8")
    plain, chapter = articles_from([str(tmp_path / "a.txt"), book], ["2"])
    assert plain.text == "Plain words."
    assert PARAGRAPHS[1] in chapter.text
    with pytest.raises(LoadError, match="--chapter 1 belongs to no book"):
        articles_from([str(tmp_path / "a.txt")], ["1"])


@pytest.mark.parametrize("name", ["one.epub", "one.EPUB"])
def test_a_book_named_alone_is_read_whole(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(epub([("One", PARAGRAPHS[:1]), ("Two", PARAGRAPHS[1:2])]))
    assert all(words in read_named(str(path)).text for words in PARAGRAPHS[:2])


@pytest.mark.parametrize(("count", "listed", "more"), [(40, 40, ""), (41, 40, "; and 1 more")])
def test_the_first_chapters_are_listed(count: int, listed: int, more: str) -> None:
    chapters = [Chapter(f"Title {number}", number) for number in range(1, count + 1)]
    shown = _list(chapters)
    assert shown.count("Title") == listed
    assert shown.endswith(f"40 Title 40{more}")


def test_a_long_title_of_a_chapter_is_cut_and_on_one_line() -> None:
    assert _list([Chapter("One\n two", 1)]) == "1 One two"
    assert _list([Chapter("a" * 99, 1)]) == "1 " + "a" * 60


@pytest.mark.parametrize("chapter", ["1", "99"])
def test_the_process_that_reads_documents_ends_with_the_reading(
    book: str, chapter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []

    class Watched(ReadingProcess):
        def close(self) -> None:
            closed.append(True)
            super().close()

    monkeypatch.setattr("reader.workers.reading_process.ReadingProcess", Watched)
    if chapter == "1":
        articles_from([book], [chapter])
    else:
        with pytest.raises(LoadError):
            articles_from([book], [chapter])
    assert closed == [True]


def test_only_what_is_no_plain_text_brings_the_process_and_the_log_in(tmp_path: Path, book: str) -> None:
    text = tmp_path / "text.txt"
    text.write_text("The ferry to Averle sails again on Monday, the harbour master said.")
    script = (
        "import sys\n"
        "from reader.commands.input import articles_from\n"
        f"articles_from([{str(text)!r}], [])\n"
        "late = 'logging', 'threading', 'shutil', 'reader.workers.reading_process'\n"
        "print([name for name in late if name in sys.modules])\n"
        "from reader.loading.chapters import chapters_of\n"
        f"articles_from([{book!r}], ['1'])\n"
        "import logging\n"
        "logging.getLogger('reader').warning('noted')\n"
        "print('reader.workers.reading_process' in sys.modules)\n"
    )
    environment = {key: value for key, value in os.environ.items() if key != "READER_DEBUG"}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert (done.stdout.splitlines(), done.stderr) == (["[]", "True"], "")


@pytest.mark.parametrize(("more", "is_read"), [(0, True), (1, False)])
def test_standard_input_holds_so_much_and_no_more(
    monkeypatch: pytest.MonkeyPatch, more: int, is_read: bool
) -> None:
    monkeypatch.setattr("reader.commands.input.MAX_BYTES", 12)
    monkeypatch.setattr(sys, "stdin", _Piped(b"Plain words." + b"!" * more))
    if is_read:
        assert articles_from(["-"], [])[0].text == "Plain words."
    else:
        with pytest.raises(LoadError, match="Standard input holds more than"):
            articles_from(["-"], [])


def test_a_chapter_that_is_named_with_its_book_is_not_looked_for_again(book: str) -> None:
    (article,) = articles_from([f"{book}#2"], [])
    assert PARAGRAPHS[1] in article.text
    with pytest.raises(LoadError, match="belongs to no book"):
        articles_from([f"{book}#2"], ["1"])
