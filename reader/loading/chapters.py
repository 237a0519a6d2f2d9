"""Whether a file is a book of several texts, and which."""

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, cast

from reader.cancel import IsCancelled, never
from reader.errors import LoadError
from reader.loading import format_detection

if TYPE_CHECKING:
    from reader.loading.chapter import Chapter

_HEAD = 4


def chapters_of(path: Path, limit: int, is_cancelled: IsCancelled = never) -> "list[Chapter]":
    """The chapters of the book in a file of at most `limit` bytes, in reading order; none when it holds
    no book or cannot be read: whoever loads it then says why. Raises `Cancelled`."""
    try:
        if path.stat().st_size > limit:
            return []
        with path.open("rb") as file:
            head = file.read(_HEAD)
            return (
                chapters_in(head + file.read(), is_cancelled)
                if format_detection.is_zip(head, path.name)
                else []
            )
    except (OSError, ValueError):
        return []


def chapters_in(data: bytes, is_cancelled: IsCancelled = never) -> "list[Chapter]":
    """The chapters of the book in `data`; none when it is no book or damaged. Raises `Cancelled`."""
    if not format_detection.is_zip(data[:_HEAD], ""):
        return []
    from reader.loading.archive import kind_of  # noqa: PLC0415 - only archives need what unpacks them
    from reader.loading.archive_guard import open_archive  # noqa: PLC0415 - likewise

    try:
        if kind_of(open_archive(data, "file")) == "epub":
            # As in `open_file`: the modules of a format come in when a file is of that format.
            epub = importlib.import_module("reader.loading.epub")
            return cast("list[Chapter]", epub.chapters(data, is_cancelled))
    except LoadError:
        pass
    return []
