"""What runs off the GUI thread: reading an article or a session, comparing. No Qt here.

This module brings in everything below the window; `work.py` imports it after the first paint.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.cancel import IsCancelled, Progress
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.loading.chapters import chapters_of as find_chapters
from reader.loading.format_detection import is_zip
from reader.loading.open_file import AT_ONCE, MAX_BYTES, is_read_at_once
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attributions
from reader.reports.writing import ReportForm, write_report
from reader.session.session import load_session, save_session
from reader.text.article import Article
from reader.workers.article_sources import (
    SHORT,
    fetched_article,
    file_article,
    html_article,
    is_file_read_at_once,
    is_file_short,
    text_article,
)
from reader.workers.child import run_in_child
from reader.workers.reading_process import ReadingProcess

if TYPE_CHECKING:
    from reader.loading.epub import Chapter
    from reader.loading.fetching import Fetched

THREAD_WORDS = 10_000
"""Up to this many words of both articles together a thread is enough; beyond, a process of its own."""
_LETTERS = 6
"""Code points of a word with the space behind it."""

_HEAD = 4096

__all__ = [
    "ReportForm",
    "chapters_of",
    "compare_pair",
    "load_session",
    "quote_article",
    "read_fetched",
    "read_file",
    "read_html",
    "read_text",
    "save_session",
    "words_in",
    "write_report",
]


def read_file(
    path: Path, encoding: str | None, reading: ReadingProcess, progress: Progress, is_cancelled: IsCancelled
) -> Article:
    """The article in a file. Raises `LoadError`."""
    progress(0.0, f"Reading {path.name}")
    if is_file_read_at_once(path):
        return file_article(path, encoding, is_cancelled)
    is_short = is_file_short(path)
    return _read(reading, is_short, path.name, file_article, (path, encoding), is_cancelled)


def read_text(
    text: str, origin: str, reading: ReadingProcess, progress: Progress, is_cancelled: IsCancelled
) -> Article:
    """The article in a pasted text. Raises `LoadError`."""
    progress(0.0, "Reading what was pasted")
    if len(text) <= AT_ONCE:
        return text_article(text, origin)
    return _read(reading, False, origin, text_article, (text, origin), is_cancelled)


def read_html(
    page: str, text: str, reading: ReadingProcess, progress: Progress, is_cancelled: IsCancelled
) -> Article:
    """The article in pasted HTML, or in its plain `text` where the HTML holds none. Raises `LoadError`."""
    progress(0.0, "Reading what was pasted")
    return _read(reading, len(page) <= SHORT, "clipboard", html_article, (page, text), is_cancelled)


def read_fetched(
    fetched: "Fetched", reading: ReadingProcess, progress: Progress, is_cancelled: IsCancelled
) -> Article:
    """The article in a page from the web. Raises `LoadError`."""
    progress(0.0, f"Reading {fetched.name}")
    size, head = len(fetched.data), fetched.data[:_HEAD]
    if is_read_at_once(head, fetched.name, size):
        return fetched_article(fetched, is_cancelled)
    is_short = size <= SHORT and not is_zip(head, fetched.name)
    return _read(reading, is_short, fetched.name, fetched_article, (fetched,), is_cancelled)


def _read(
    reading: ReadingProcess,
    is_short: bool,
    name: str,
    function: Callable[..., Article],
    arguments: tuple[Any, ...],
    is_cancelled: IsCancelled,
) -> Article:
    """What `function` reads, in the process for it; a short article does not wait until that has started."""
    if is_short and not reading.is_ready():
        article = function(*arguments)
        reading.prepare()
        return article
    read = reading.read(name, function, arguments, is_cancelled)
    assert isinstance(read, Article)
    return read


def chapters_of(path: Path, progress: Progress, is_cancelled: IsCancelled) -> "list[Chapter]":
    """The chapters of a book; none when it is no book or damaged."""
    progress(0.0, f"Looking into {path.name}")
    return find_chapters(path, MAX_BYTES, is_cancelled)


def compare_pair(
    left: Article,
    right: Article,
    options: CollationOptions,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> Comparison:
    """Compare on this thread, or in a process of its own when the articles are long."""
    progress(0.0, "Comparing")
    if words_in(left) + words_in(right) <= THREAD_WORDS:
        return compare(left, right, options, progress, is_cancelled)
    result = run_in_child(compare, (left, right, options), progress, is_cancelled)
    assert isinstance(result, Comparison)
    return result


def quote_article(article: Article, progress: Progress, is_cancelled: IsCancelled) -> Attributions:
    """Who is quoted in an article; in a process of its own when it is long."""
    progress(0.0, "Looking for quotations")
    if words_in(article) <= THREAD_WORDS:
        return attribute(article, is_cancelled)
    result = run_in_child(_attribute, (article,), progress, is_cancelled)
    assert isinstance(result, Attributions)
    return result


def _attribute(article: Article, _progress: Progress, is_cancelled: IsCancelled) -> Attributions:
    return attribute(article, is_cancelled)


def words_in(article: Article) -> int:
    """About how many words an article has: its code points by six, fast to count in any script."""
    return len(article.text) // _LETTERS
