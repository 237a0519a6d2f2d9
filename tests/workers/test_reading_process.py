"""Articles read in a process of their own: kept, cancelled, given up, and never a harm to the window."""

import multiprocessing
import os
import signal
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cancel import never, silent
from reader.errors import Cancelled, LoadError
from reader.loading.fetching import Fetched
from reader.loading.open_file import AT_ONCE
from reader.workers.article_sources import SHORT
from reader.workers.jobs import read_fetched, read_file, read_html, read_text
from reader.workers.reading_process import ReadingProcess
from tests.gui import child_work

_WORDS = "The ferry to Averle sails again on Monday, the harbour master said, after six weeks of repairs. "
_PAGE = f"<!doctype html><html><body><h1>Ferry sails</h1><p>{_WORDS * 3}</p></body></html>"


@pytest.fixture
def reading() -> Iterator[ReadingProcess]:
    made = ReadingProcess()
    yield made
    made.close()


def _after(count: int) -> Iterator[bool]:
    """Answers of `is_cancelled`: yes from the given look on."""
    yield from [False] * count
    while True:
        yield True


def test_one_process_reads_one_article_after_the_other(reading: ReadingProcess) -> None:
    first = reading.read("a", os.getpid, (), never)
    assert first != os.getpid()
    assert reading.read("b", os.getpid, (), never) == first


def test_what_is_wrong_with_an_article_is_told_and_the_process_goes_on(reading: ReadingProcess) -> None:
    process = reading.read("a", os.getpid, (), never)
    with pytest.raises(LoadError, match="damaged"):
        reading.read("a", child_work.refuse, (), never)
    assert reading.read("b", os.getpid, (), never) == process


def test_a_fault_of_the_program_comes_back_with_its_place(reading: ReadingProcess) -> None:
    with pytest.raises(RuntimeError, match=r"child_work\.py"):
        reading.read("a", child_work.stumble, (), never)


def test_cancel_ends_what_cannot_be_stopped(reading: ReadingProcess) -> None:
    process = reading.read("a", os.getpid, (), never)
    answers = _after(3)
    with pytest.raises(Cancelled):
        reading.read("a", child_work.spin, (), lambda: next(answers))
    assert isinstance(process, int)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert reading.read("b", os.getpid, (), never) != process


def test_what_takes_too_long_is_given_up() -> None:
    impatient = ReadingProcess(seconds=0.2)
    with pytest.raises(LoadError, match=r"“a\.html” took longer than 0\.2 seconds"):
        impatient.read("a.html", child_work.spin, (), never)
    impatient.close()


def test_a_process_that_dies_is_an_article_that_could_not_be_read(reading: ReadingProcess) -> None:
    with pytest.raises(LoadError, match="damaged or needs more than 3,072 MB"):
        reading.read("a", os._exit, (3,), never)
    assert reading.read("b", len, ("four",), never) == 4


def test_one_that_died_while_nothing_was_read_is_replaced(reading: ReadingProcess) -> None:
    process = reading.read("a", os.getpid, (), never)
    assert isinstance(process, int)
    os.kill(process, signal.SIGKILL)
    for child in multiprocessing.active_children():  # leaves out one that is dead already
        if child.pid == process:
            child.join()
    assert reading.read("b", len, ("four",), never) == 4


def test_memory_is_bounded() -> None:
    narrow = ReadingProcess(memory=700 * 1024**2)
    with pytest.raises(LoadError, match="not enough memory"):
        narrow.read("a", bytes, (900 * 1024**2,), never)
    narrow.close()


def test_nothing_is_read_after_closing() -> None:
    reading = ReadingProcess()
    reading.read("a", len, ("four",), never)
    reading.close()
    with pytest.raises(Cancelled):
        reading.read("b", len, ("four",), never)


def _ready(reading: ReadingProcess) -> ReadingProcess:
    """The same, after its process has begun."""
    reading.read("a", len, ("four",), never)
    assert reading.is_ready()
    return reading


def test_a_process_is_prepared_for_the_next_article(reading: ReadingProcess) -> None:
    assert not reading.is_ready()
    reading.prepare()
    process = reading.read("a", os.getpid, (), never)
    assert process != os.getpid()
    assert reading.is_ready()
    assert reading.read("a", os.getpid, (), never) == process


def _noting(reading: ReadingProcess, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that are read in the process from now on."""
    asked: list[str] = []
    inner = reading.read

    def noting(name: str, *rest: object) -> object:
        asked.append(name)
        return inner(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "read", noting)
    return asked


def test_a_page_is_read_there_and_a_short_text_here(
    reading: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _noting(_ready(reading), monkeypatch)
    page, text, long = tmp_path / "page.html", tmp_path / "text.txt", tmp_path / "long.txt"
    page.write_text(_PAGE)
    text.write_text(_WORDS * 3)
    long.write_text(_WORDS * (AT_ONCE // len(_WORDS) + 1))
    for path in (page, text, long):
        article = read_file(path, None, reading, silent, never)
        assert _WORDS.strip() in article.text
        assert article.origin == str(path)
    assert asked == ["page.html", "long.txt"]
    with pytest.raises(LoadError, match="not there"):
        read_file(tmp_path / "gone.html", None, reading, silent, never)
    fetched = Fetched(_PAGE.encode(), "page.html", "https://isle.example/page", ("isle.example",))
    assert read_fetched(fetched, reading, silent, never).details.address == "https://isle.example/page"
    assert "Monday" in read_html(_PAGE, "", reading, silent, never).text
    assert "Monday" in read_text(_WORDS, "clipboard", reading, silent, never).text
    assert asked == ["page.html", "long.txt", "page.html", "clipboard"]


def test_the_first_short_page_does_not_wait_for_a_process_but_a_long_one_does(
    reading: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _noting(reading, monkeypatch)
    short, long, packed = tmp_path / "short.html", tmp_path / "long.html", tmp_path / "packed.docx"
    short.write_text(_PAGE)
    long.write_text(_PAGE.replace("</body>", f"<!--{'x' * SHORT}--></body>"))
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<a>" + " " * 5_000_000 + "</a>")
    assert "Monday" in read_file(short, None, reading, silent, never).text
    assert asked == []
    assert "Monday" in read_file(long, None, reading, silent, never).text
    with pytest.raises(LoadError):
        read_file(packed, None, reading, silent, never)
    assert asked == ["long.html", "packed.docx"]
