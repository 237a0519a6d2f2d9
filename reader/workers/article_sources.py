"""Ways to an article, each a function that can run in a process of its own. No Qt here."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, never, raise_if
from reader.errors import LoadError
from reader.loading.article_file import ArticleFile
from reader.loading.decoding import text_codec
from reader.loading.open_file import HEAD, format_of, load_bytes, load_file, load_text
from reader.text.article import Article
from reader.text.loaded import LoadedText
from reader.text.making import beginning_of, make_article, make_beginning
from reader.values import replace
from reader.workers.sizes import PLAIN_BYTES
from reader.workers.work import Show, nobody

if TYPE_CHECKING:
    from reader.loading.fetching import Fetched

_HEAD_BYTES = 64_000
"""Bytes of a long text in which its beginning stands, whatever the script."""


def file_article(
    file: ArticleFile, encoding: str | None, show: Show = nobody, is_cancelled: IsCancelled = never
) -> Article:
    """The article in a file; `show` is given the beginning of a long one before. Raises `LoadError`."""
    loaded = load_file(file.path, chapter=file.chapter, encoding=encoding, is_cancelled=is_cancelled)
    raise_if(is_cancelled)
    return _article(loaded, show)


def head_article(file: ArticleFile, encoding: str | None) -> Article | None:
    """The article in the first bytes of a long plain text, read in a hundredth of a second; None for
    any other file, and where they tell nothing for sure."""
    try:
        with file.path.open("rb") as opened:
            head = opened.read(_HEAD_BYTES)
        found = format_of(head[:HEAD], file.path.name)
        if b"\0" in head or not (found is None or found.is_plain):
            return None
        whole_lines = head[: head.rfind(b"\n") + 1]
        loaded = load_bytes(whole_lines, file.path.name, chapter=file.chapter, encoding=encoding)
    except (OSError, ValueError, LoadError):
        return None
    return beginning_of(replace(loaded, origin=str(file.path)))


def _article(loaded: LoadedText, show: Show) -> Article:
    beginning = make_beginning(loaded) if show is not nobody else None
    if beginning is not None:
        show(beginning)
    return make_article(loaded)


def data_article(
    data: bytes, name: str, chapter: int | None = None, is_cancelled: IsCancelled = never
) -> Article:
    """The article in the bytes of the file `name`, or one chapter of the book in it. Raises `LoadError`."""
    return make_article(load_bytes(data, name, chapter=chapter, is_cancelled=is_cancelled))


def text_article(text: str, origin: str, show: Show = nobody) -> Article:
    """The article in a pasted text; `show` as above. Raises `LoadError`."""
    return _article(load_text(text, origin), show)


def html_article(page: str, text: str) -> Article:
    """The article in pasted HTML, or in its plain `text` where the HTML holds none. Raises `LoadError`."""
    try:
        return make_article(load_bytes(page.encode("utf-8", "replace"), "clipboard.html", encoding="utf-8"))
    except LoadError:
        return text_article(text, "clipboard")


def fetched_article(fetched: "Fetched", show: Show = nobody, is_cancelled: IsCancelled = never) -> Article:
    """The article in a page from the web; it comes from the address that answered. `show` as above. Raises
    `LoadError`."""
    encoding = _charset_needed(fetched)
    loaded = load_bytes(fetched.data, fetched.name, encoding=encoding, is_cancelled=is_cancelled)
    address = loaded.details.address or fetched.address
    details = replace(loaded.details, address=address)
    return _article(replace(loaded, origin=fetched.address, details=details), show)


def is_file_read_at_once(path: Path) -> bool:
    """Whether a file may be read on the thread that asks, or only in the reading process."""
    try:
        with path.open("rb") as file:
            return is_read_at_once(file.read(HEAD), path.name, path.stat().st_size)
    except (OSError, ValueError):
        return True  # reading it says what is wrong


def is_read_at_once(head: bytes, name: str, size: int) -> bool:
    """Whether a file of `size` bytes that begins with `head` may be read on the thread that asks: a plain
    text of no great length, or a format that has a process of its own anyway."""
    found = format_of(head, name)
    if found is None or found.is_plain:
        return size <= PLAIN_BYTES
    return found.has_process


def _charset_needed(fetched: "Fetched") -> str | None:
    """The encoding the server names, where the page is not plainly UTF-8 and Python knows it."""
    if fetched.charset is None:
        return None
    try:
        fetched.data.decode("utf-8")
    except UnicodeDecodeError:
        return text_codec(fetched.charset)
    return None
