"""An article named on the command line: a file, a chapter of a book, or standard input."""

import argparse
import sys
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reader.cancel import IsCancelled, never, silent
from reader.commands.console import keep_log_quiet
from reader.errors import LoadError
from reader.loading.article_file import ArticleFile, file_spelled
from reader.loading.open_file import MAX_BYTES
from reader.messages import message
from reader.text.article import Article
from reader.workers.reading import find_chapters, find_chapters_in, read_data, read_file
from reader.workers.work import Reading

if TYPE_CHECKING:
    from reader.loading.chapter import Chapter
    from reader.workers.reading_process import ReadingProcess

STANDARD_INPUT = "-"
_PIPED = message("standard input")
_WHOLE = "all"
_LISTED = 40
_CHAPTER = message("which chapter of a book (EPUB) to read; “{whole}” reads the whole book")
_CHAPTER_TWICE = message(
    "which chapter of a book (EPUB) to read; “{whole}” reads the whole book (twice when both are books)"
)
_TITLE = 60


class LateReading:
    """A `ReadingProcess` that comes in with the first article that is no plain text: it and the log take as
    long as Python's own start."""

    def read(self, *about: Any, **more: Any) -> Any:
        """What its `read` does."""
        return self._process.read(*about, **more)

    def close(self) -> None:
        """End the process, if there is one."""
        if "_process" in vars(self):
            self._process.close()

    @cached_property
    def _process(self) -> "ReadingProcess":
        from reader.workers.reading_process import ReadingProcess  # noqa: PLC0415 - see above

        keep_log_quiet()
        return ReadingProcess()


def add_chapter(parser: argparse.ArgumentParser, *, is_twice: bool = False) -> None:
    """Let a command take `--chapter`; `is_twice` for two books."""
    parser.add_argument(
        "--chapter",
        action="append",
        default=[],
        metavar="NUMBER",
        help=message(_CHAPTER_TWICE if is_twice else _CHAPTER, whole=_WHOLE),
    )


def articles_from(
    names: Sequence[str], wanted: Sequence[str], is_cancelled: IsCancelled = never
) -> list[Article]:
    """The articles in files, or on standard input where a name is `-`.

    Plain text is read here, all else in a process that is held to limits of time and memory. `wanted` are the
    chapters for the books among them, in their order. Raises `LoadError` with a sentence for the user: also
    when a book has several chapters and none was chosen, and which it has; `Cancelled` when asked.
    """
    left = list(wanted)
    reading = LateReading()
    try:
        articles = [_article_from(name, left, reading, is_cancelled) for name in names]
    finally:
        reading.close()
    if left:
        raise LoadError(
            message(
                "--chapter {left} belongs to no book: there is none, or its chapter was chosen.", left=left[0]
            )
        )
    return articles


def read_named(name: str, is_cancelled: IsCancelled = never) -> Article:
    """The article that one name stands for, a book whole. Raises `LoadError`, and `Cancelled` when asked."""
    (article,) = articles_from([name], [_WHOLE] if name.lower().endswith(".epub") else [], is_cancelled)
    return article


def _article_from(name: str, wanted: list[str], reading: Reading, is_cancelled: IsCancelled) -> Article:
    if name == STANDARD_INPUT:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise LoadError(
                message(
                    "Standard input holds more than {max_bytes} MB: no single article.",
                    max_bytes=MAX_BYTES // 1000000,
                )
            )
        number = _chosen(_PIPED, find_chapters_in(data, _PIPED, reading, is_cancelled), wanted)
        return read_data(data, _PIPED, number, reading, is_cancelled)
    file = file_spelled(name)
    if file.chapter is None:
        number = _chosen(file.name, find_chapters(file.path, reading, silent, is_cancelled), wanted)
        file = ArticleFile(file.path, number)
    return read_file(file, None, reading, silent, is_cancelled)


def _chosen(name: str, chapters: "Sequence[Chapter]", wanted: list[str]) -> int | None:
    """The chosen chapter of a book; None for all of it, or no book."""
    if not chapters or (len(chapters) == 1 and not wanted):
        return None
    if not wanted:
        raise LoadError(
            message(
                "“{name}” has {number} chapters ({chapters}): choose one with --chapter NUMBER, or "
                "--chapter {whole} for the whole book.",
                name=name,
                number=len(chapters),
                chapters=_list(chapters),
                whole=_WHOLE,
            )
        )
    said = wanted.pop(0)
    if said == _WHOLE:
        return None
    if not said.isdecimal() or not 1 <= int(said) <= len(chapters):
        raise LoadError(
            message(
                "“{name}” has no chapter “{said}”; it has {number} ({chapters}).",
                name=name,
                said=said,
                number=len(chapters),
                chapters=_list(chapters),
            )
        )
    return int(said)


def _list(chapters: "Sequence[Chapter]") -> str:
    listed = [f"{chapter.index} {' '.join(chapter.title.split())[:_TITLE]}" for chapter in chapters[:_LISTED]]
    more = len(chapters) - len(listed)
    return "; ".join([*listed, *([message("and {more} more", more=more)] if more else [])])
