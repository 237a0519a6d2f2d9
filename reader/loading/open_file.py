"""The one door for articles: a file, bytes or a pasted text in, a `LoadedText` out.

The format is chosen by content through a table; a later format adds a row here and a module beside.
"""

import importlib
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, cast

from reader.cancel import IsCancelled, never, raise_if
from reader.errors import LoadError
from reader.loading import format_detection, markdown, plain, saved_session
from reader.loading.article_file import spelled
from reader.messages import message
from reader.text.loaded import LoadedText
from reader.values import Struct, replace

MAX_BYTES = 20_000_000
"""Files above this are refused before they are read."""

HEAD = 4096
"""Bytes of a file by which its format is known."""


class Reads(Protocol):
    """What a format's module offers: one function."""

    def read(self, data: bytes, name: str, is_cancelled: IsCancelled) -> LoadedText:
        """Bytes of the file `name` as a `LoadedText`; raises `LoadError`."""


class ReadsIn(Protocol):
    """What the module of a format offers whose letters may be in a chosen encoding."""

    def read(
        self, data: bytes, name: str, is_cancelled: IsCancelled, *, encoding: str | None = None
    ) -> LoadedText:
        """As `Reads.read`, in `encoding` when the reader chose one."""


class ReadsChapters(Protocol):
    """What the module of a format offers that may hold a book."""

    def read(
        self, data: bytes, name: str, is_cancelled: IsCancelled, *, chapter: int | None = None
    ) -> LoadedText:
        """As `Reads.read`; of a book the chosen chapter alone (from 1)."""


class Format(Struct, frozen=True):
    """A row of the table: how a format is known by its first bytes and name, and who reads it.

    A module that `takes_encoding` reads letters in the encoding the reader chose (`encoding=` of `read`);
    one that `has_chapters` may hold a book, and reads the chosen chapter (`chapter=`); one that `is_plain`
    takes no longer than plain text, one that `has_process` reads in a process of its own.
    """

    title: str
    is_content: Callable[[bytes, str], bool]
    module: str
    takes_encoding: bool = False
    has_chapters: bool = False
    is_plain: bool = False
    has_process: bool = False


FORMATS: tuple[Format, ...] = (
    Format("session", saved_session.is_session, "reader.loading.saved_session", is_plain=True),
    Format("ZIP", format_detection.is_zip, "reader.loading.archive", has_chapters=True),
    Format("Word 97-2003", format_detection.is_compound, "reader.loading.office.compound"),
    Format("PDF", format_detection.is_pdf, "reader.loading.pdf.document", has_process=True),
    Format("RTF", format_detection.is_rtf, "reader.loading.office.rtf"),
    Format("mail", format_detection.is_mail, "reader.loading.mail.message", takes_encoding=True),
    Format("HTML", format_detection.is_page, "reader.loading.html.page", takes_encoding=True),
    Format(
        "subtitles",
        format_detection.is_subtitles,
        "reader.loading.subtitles",
        takes_encoding=True,
        is_plain=True,
    ),
)
"""Formats beyond plain text and Markdown, asked in this order; modules are imported when first needed."""


def load_file(
    path: Path,
    *,
    chapter: int | None = None,
    encoding: str | None = None,
    is_cancelled: IsCancelled = never,
) -> LoadedText:
    """Read an article from a file, or one chapter of the book in it, counted from 1.

    Raises `LoadError` with a sentence for the user when there is no such file, it is a folder, empty,
    binary, larger than `MAX_BYTES`, may not be read or has no such chapter; `Cancelled` when cancelled.
    """
    path = Path(path)
    name = path.name or str(path)
    data = _content(path, name, is_cancelled)
    loaded = load_bytes(data, name, chapter=chapter, encoding=encoding, is_cancelled=is_cancelled)
    return replace(loaded, origin=spelled(str(path), chapter))


def _content(path: Path, name: str, is_cancelled: IsCancelled) -> bytes:
    """The bytes of a file of at most `MAX_BYTES`; raises as `load_file`."""
    try:
        if path.is_dir():
            raise LoadError(message("“{name}” is a folder. Choose one article in it.", name=name))
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise LoadError(
                message(
                    "“{name}” is a device or a pipe, not a file. Choose a file that holds an article.",
                    name=name,
                )
            )
        size = status.st_size
        if size > MAX_BYTES:
            raise LoadError(
                message(
                    "“{name}” has {size:.0f} MB; the limit is {max_bytes} MB. Save the article alone and "
                    "open that.",
                    name=name,
                    size=size / 1000000,
                    max_bytes=MAX_BYTES // 1000000,
                )
            )
        raise_if(is_cancelled)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise LoadError(_what_is_wrong(name, error)) from error
    except ValueError as error:
        raise LoadError(
            message("That is not the name of a file. Choose a file that holds an article.")
        ) from error


def load_bytes(
    data: bytes,
    name: str,
    *,
    chapter: int | None = None,
    encoding: str | None = None,
    is_cancelled: IsCancelled = never,
) -> LoadedText:
    """Read an article from the bytes of the file `name`. Raises as `load_file`."""
    if len(data) > MAX_BYTES:
        raise LoadError(
            message(
                "“{name}” is larger than {max_bytes} MB, the limit. Save the article alone and open that.",
                name=name,
                max_bytes=MAX_BYTES // 1000000,
            )
        )
    format_ = format_of(data[:HEAD], name)
    if chapter is not None and not (format_ is not None and format_.has_chapters):
        raise LoadError(
            message(
                "“{name}” is no book: it has no chapter {chapter}. Open it as a whole.",
                name=name,
                chapter=chapter,
            )
        )
    if format_ is None:
        loaded = plain.read(data, name, is_cancelled, encoding=encoding)
        return markdown.resolve(loaded) if markdown.is_markdown(loaded.text, name) else loaded
    module = importlib.import_module(format_.module)
    if format_.has_chapters:
        return cast(ReadsChapters, module).read(data, name, is_cancelled, chapter=chapter)
    if format_.takes_encoding and encoding is not None:
        return cast(ReadsIn, module).read(data, name, is_cancelled, encoding=encoding)
    return cast(Reads, module).read(data, name, is_cancelled)


def format_of(head: bytes, name: str) -> Format | None:
    """The row of the table for a file that begins with `head` (`HEAD` bytes); None for plain text."""
    return next((format_ for format_ in FORMATS if format_.is_content(head, name)), None)


def load_text(text: str, origin: str, *, markdown: bool | None = None) -> LoadedText:
    """An article from a string, such as a paste. `markdown` says whether it is Markdown; None: look.

    Raises `LoadError` when it is empty or too long.
    """
    if len(text) > MAX_BYTES:
        raise LoadError(
            message(
                "The text is longer than {max_bytes} million characters, the limit.",
                max_bytes=MAX_BYTES // 1000000,
            )
        )
    if not text.strip():
        raise LoadError(message("There is no text to read. Copy an article first."))
    loaded = LoadedText(text=plain.tidy(text), origin=origin)
    return _resolved(loaded, origin, markdown)


def _resolved(loaded: LoadedText, origin: str, wanted: bool | None) -> LoadedText:
    is_markdown = markdown.is_markdown(loaded.text, origin) if wanted is None else wanted
    return markdown.resolve(loaded) if is_markdown else loaded


def _what_is_wrong(name: str, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return message("“{name}” is not there (any more). Check the name or choose another file.", name=name)
    if isinstance(error, PermissionError):
        return message("You may not read “{name}”. Ask for permission or choose another file.", name=name)
    if isinstance(error, NotADirectoryError):
        return message("“{name}” lies in something that is not a folder. Check the path.", name=name)
    return message(
        "“{name}” could not be read: {reason}. Try again.",
        name=name,
        reason=error.strerror or message("the system gave no reason"),
    )
