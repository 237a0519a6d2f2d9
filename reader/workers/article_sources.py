"""Ways to an article, each a function that can run in a process of its own. No Qt here."""

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, never, raise_if
from reader.errors import LoadError
from reader.loading.decoding import text_codec
from reader.loading.open_file import is_read_at_once, load_bytes, load_file, load_text, without_chapter
from reader.text.article import Article
from reader.text.making import make_article

if TYPE_CHECKING:
    from reader.loading.fetching import Fetched

SHORT = 300_000
"""Bytes of a page up to which reading it takes a fraction of a second."""

_UNPACKED = 1_000_000
_HEAD = 4096


def file_article(path: Path, encoding: str | None, is_cancelled: IsCancelled = never) -> Article:
    """The article in a file. Raises `LoadError`."""
    loaded = load_file(path, encoding=encoding, is_cancelled=is_cancelled)
    raise_if(is_cancelled)
    return make_article(loaded)


def text_article(text: str, origin: str) -> Article:
    """The article in a pasted text. Raises `LoadError`."""
    return make_article(load_text(text, origin))


def html_article(page: str, text: str) -> Article:
    """The article in pasted HTML, or in its plain `text` where the HTML holds none. Raises `LoadError`."""
    try:
        return make_article(load_bytes(page.encode("utf-8", "replace"), "clipboard.html", encoding="utf-8"))
    except LoadError:
        return text_article(text, "clipboard")


def fetched_article(fetched: "Fetched", is_cancelled: IsCancelled = never) -> Article:
    """The article in a page from the web; it comes from the address that answered. Raises `LoadError`."""
    encoding = _charset_needed(fetched)
    loaded = load_bytes(fetched.data, fetched.name, encoding=encoding, is_cancelled=is_cancelled)
    address = loaded.details.address or fetched.address
    details = replace(loaded.details, address=address)
    return make_article(replace(loaded, origin=fetched.address, details=details))


def is_file_read_at_once(path: Path) -> bool:
    """Whether a file is read on the spot: so quickly that no process is needed, or in one of its own."""
    try:
        path = without_chapter(path)
        with path.open("rb") as file:
            return is_read_at_once(file.read(_HEAD), path.name, path.stat().st_size)
    except (OSError, ValueError):
        return True  # reading it says what is wrong


def is_file_short(path: Path) -> bool:
    """Whether reading a file takes a fraction of a second, whatever its format."""
    try:
        path = without_chapter(path)
        if not path.is_file() or path.stat().st_size > SHORT:
            return False
        if not zipfile.is_zipfile(path):
            return True
        with zipfile.ZipFile(path) as archive:
            return sum(part.file_size for part in archive.infolist() if _is_text(part.filename)) <= _UNPACKED
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return False


def _is_text(name: str) -> bool:
    return name.lower().endswith((".xml", ".xhtml", ".html", ".htm", ".opf", ".ncx"))


def _charset_needed(fetched: "Fetched") -> str | None:
    """The encoding the server names, where the page is not plainly UTF-8 and Python knows it."""
    if fetched.charset is None:
        return None
    try:
        fetched.data.decode("utf-8")
    except UnicodeDecodeError:
        return text_codec(fetched.charset)
    return None
