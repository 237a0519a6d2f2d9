"""Whether a file is a book of several texts, and which."""

from pathlib import Path

from reader.errors import LoadError
from reader.text.cancel import IsCancelled, never
from reader.text.loading import sniffing
from reader.text.loading.archive import kind_of
from reader.text.loading.epub import Chapter, chapters
from reader.text.loading.gate import open_archive

_HEAD = 4


def chapters_of(path: Path, limit: int, is_cancelled: IsCancelled = never) -> list[Chapter]:
    """The chapters of the book in a file of at most `limit` bytes, in reading order; none when it holds
    no book or cannot be read: whoever loads it then says why. Raises `Cancelled`."""
    try:
        if path.stat().st_size > limit:
            return []
        with path.open("rb") as file:
            head = file.read(_HEAD)
            return chapters_in(head + file.read(), is_cancelled) if sniffing.is_zip(head, path.name) else []
    except (OSError, ValueError):
        return []


def chapters_in(data: bytes, is_cancelled: IsCancelled = never) -> list[Chapter]:
    """The chapters of the book in `data`; none when it is no book or damaged. Raises `Cancelled`."""
    try:
        if sniffing.is_zip(data[:_HEAD], "") and kind_of(open_archive(data, "file")) == "epub":
            return chapters(data, is_cancelled)
    except LoadError:
        pass
    return []
