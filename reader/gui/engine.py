"""What runs off the GUI thread: reading an article or a session, comparing. No Qt here.

This module brings in everything below the window; `work.py` imports it after the first paint.
"""

import codecs
from dataclasses import replace
from pathlib import Path

from reader.collation.options import CollationOptions
from reader.errors import LoadError
from reader.gui.child import run_in_child
from reader.quotes.attribution import attribute
from reader.quotes.quotation import Attributions
from reader.text.article import Article
from reader.text.cancel import IsCancelled, Progress, raise_if
from reader.text.fetching import Fetched
from reader.text.loading import load_bytes, load_file, load_text
from reader.text.loading.chapters import chapters_of as find_chapters
from reader.text.loading.door import MAX_BYTES
from reader.text.loading.epub import Chapter
from reader.text.making import make_article
from reader.workspace.comparison import Comparison, compare
from reader.workspace.report.writing import ReportForm, report_text, write_report
from reader.workspace.session import Session, load_session, save_session

THREAD_WORDS = 10_000
"""Up to this many words of both articles together a thread is enough; beyond, a process of its own."""

__all__ = [
    "ReportForm",
    "Session",
    "chapters_of",
    "compare_pair",
    "load_session",
    "quote_article",
    "read_fetched",
    "read_file",
    "read_html",
    "read_text",
    "report_text",
    "save_session",
    "words_in",
    "write_report",
]


def read_file(path: Path, encoding: str | None, progress: Progress, is_cancelled: IsCancelled) -> Article:
    """The article in a file. Raises `LoadError`."""
    progress(0.0, f"Reading {path.name}")
    loaded = load_file(path, encoding=encoding, is_cancelled=is_cancelled)
    raise_if(is_cancelled)
    return make_article(loaded)


def read_text(text: str, origin: str, progress: Progress, is_cancelled: IsCancelled) -> Article:
    """The article in a pasted text. Raises `LoadError`."""
    progress(0.0, "Reading what was pasted")
    loaded = load_text(text, origin)
    raise_if(is_cancelled)
    return make_article(loaded)


def read_html(page: str, text: str, progress: Progress, is_cancelled: IsCancelled) -> Article:
    """The article in pasted HTML, or in its plain `text` where the HTML holds none. Raises `LoadError`."""
    progress(0.0, "Reading what was pasted")
    try:
        data = page.encode("utf-8", "replace")
        return make_article(load_bytes(data, "clipboard.html", encoding="utf-8", is_cancelled=is_cancelled))
    except LoadError:
        return read_text(text, "clipboard", progress, is_cancelled)


def read_fetched(fetched: Fetched, progress: Progress, is_cancelled: IsCancelled) -> Article:
    """The article in a page from the web; it comes from the address that answered. Raises `LoadError`."""
    progress(0.0, f"Reading {fetched.name}")
    encoding = _charset_needed(fetched)
    loaded = load_bytes(fetched.data, fetched.name, encoding=encoding, is_cancelled=is_cancelled)
    raise_if(is_cancelled)
    address = loaded.details.address or fetched.address
    details = replace(loaded.details, address=address)
    return make_article(replace(loaded, origin=fetched.address, details=details))


def chapters_of(path: Path, progress: Progress, is_cancelled: IsCancelled) -> list[Chapter]:
    """The chapters of a book; none when it is no book or damaged."""
    progress(0.0, f"Looking into {path.name}")
    return find_chapters(path, MAX_BYTES, is_cancelled)


def _charset_needed(fetched: Fetched) -> str | None:
    """The encoding the server names, where the page is not plainly UTF-8 and Python knows it."""
    if fetched.charset is None:
        return None
    try:
        fetched.data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return codecs.lookup(fetched.charset).name
        except LookupError:
            return None
    return None


def compare_pair(
    left: Article, right: Article, options: CollationOptions, progress: Progress, is_cancelled: IsCancelled
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
    return len(article.text) // 6
