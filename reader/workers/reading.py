"""Where an article is read: plain text of no great length on the thread that asks, all else in the reading
process, which is held back from memory, time and network. No Qt here.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, Progress
from reader.loading.article_file import ArticleFile, spelled
from reader.loading.chapters import chapters_in, chapters_of
from reader.loading.format_detection import is_zip
from reader.loading.open_file import HEAD, MAX_BYTES
from reader.messages import message
from reader.text.article import Article
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
from reader.workers.work import Reading, Show, nobody

if TYPE_CHECKING:
    from reader.loading.chapter import Chapter
    from reader.loading.fetching import Fetched


def read_file(
    file: ArticleFile,
    encoding: str | None,
    reading: Reading,
    progress: Progress,
    is_cancelled: IsCancelled,
    show: Show = nobody,
) -> Article:
    """The article in a file; `show` is given the beginning of a long one before. Raises `LoadError`."""
    progress(0.0, message("Reading {name}", name=file.name))
    if is_file_read_at_once(file.path):
        return file_article(file, encoding, show, is_cancelled)
    head = head_article(file, encoding) if show is not nobody else None
    if head is not None:  # before a process has started, and only once
        show(head)
        show = nobody
    return reading.read(file.name, file_article, (file, encoding), is_cancelled, show=show)


def read_data(
    data: bytes, name: str, chapter: int | None, reading: Reading, is_cancelled: IsCancelled
) -> Article:
    """The article in the bytes of the file `name`, or one chapter of the book in it. Raises `LoadError`."""
    if is_read_at_once(data[:HEAD], name, len(data)):
        return data_article(data, name, chapter, is_cancelled)
    return reading.read(spelled(name, chapter), data_article, (data, name, chapter), is_cancelled)


def read_text(
    text: str,
    origin: str,
    reading: Reading,
    progress: Progress,
    is_cancelled: IsCancelled,
    show: Show = nobody,
) -> Article:
    """The article in a pasted text; `show` as above. Raises `LoadError`."""
    progress(0.0, message("Reading what was pasted"))
    if len(text) <= PLAIN_BYTES:
        return text_article(text, origin, show)
    return reading.read(origin, text_article, (text, origin), is_cancelled, show=show)


def read_html(
    page: str, text: str, reading: Reading, progress: Progress, is_cancelled: IsCancelled
) -> Article:
    """The article in pasted HTML, or in its plain `text` where the HTML holds none. Raises `LoadError`."""
    progress(0.0, message("Reading what was pasted"))
    return reading.read("clipboard", html_article, (page, text), is_cancelled)


def read_fetched(
    fetched: "Fetched",
    reading: Reading,
    progress: Progress,
    is_cancelled: IsCancelled,
    show: Show = nobody,
) -> Article:
    """The article in a page from the web; `show` as above. Raises `LoadError`."""
    progress(0.0, message("Reading {name}", name=fetched.name))
    if is_read_at_once(fetched.data[:HEAD], fetched.name, len(fetched.data)):
        return fetched_article(fetched, show, is_cancelled)
    return reading.read(fetched.name, fetched_article, (fetched,), is_cancelled, show=show)


def find_chapters(
    path: Path, reading: Reading, progress: Progress, is_cancelled: IsCancelled
) -> "list[Chapter]":
    """The chapters of a book; none when it is no book or damaged. Raises `LoadError` when that cannot be
    found out in time."""
    progress(0.0, message("Looking into {name}", name=path.name))
    try:
        with path.open("rb") as file:
            is_archive = is_zip(file.read(HEAD), path.name)
    except (OSError, ValueError):
        return []
    return reading.read(path.name, chapters_of, (path, MAX_BYTES), is_cancelled) if is_archive else []


def find_chapters_in(data: bytes, name: str, reading: Reading, is_cancelled: IsCancelled) -> "list[Chapter]":
    """As `find_chapters`, for the bytes of the file `name`."""
    return reading.read(name, chapters_in, (data,), is_cancelled) if is_zip(data[:HEAD], name) else []
