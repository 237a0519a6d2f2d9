"""Pieces of work on the library for `tasks.py`; the library itself is imported when the first one runs."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, Progress
from reader.text.article import Article
from reader.workers.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import ModuleType

    from reader.library.library import Library
    from reader.text.article import Role
    from reader.workers.reading_process import ReadingProcess


def _shelf() -> "ModuleType":
    from reader.workers import library_jobs as shelf  # noqa: PLC0415 - brings SQLite and the engine in: not at start

    return shelf


def _asking(folder: Path, act: "Callable[[Library], object]") -> Work:
    def work(progress: Progress, is_cancelled: IsCancelled) -> object:  # noqa: ARG001 - the shape of Work
        return _shelf().ask(folder, act)

    return work


def listing(folder: Path, typed: str, tag: str | None, limit: int) -> Work:
    """Work that finds what the panel lists, at most `limit` articles."""
    return _asking(folder, lambda library: _shelf().contents(library, typed, tag, limit))


def keeping(folder: Path, article: Article) -> Work:
    """Work that keeps an article; the answer is what the reader set right in it before (`ByHand`)."""
    return _asking(folder, lambda library: _shelf().keep(library, article))


def correcting(folder: Path, article: Article, roles: "Mapping[int, Role]") -> Work:
    """Work that keeps what the reader set right in an article; `roles` by paragraph."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:  # noqa: ARG001 - the shape of Work
        return _shelf().ask(folder, lambda library: library.correct(article, roles, is_cancelled))

    return work


def renaming(folder: Path, stored: int, title: str) -> Work:
    """Work that gives a stored article another title; the answer is its text."""
    return _asking(folder, lambda library: _shelf().rename(library, stored, title))


def tagging(folder: Path, stored: int, tags: "Sequence[str]") -> Work:
    """Work that sets the tags of a stored article."""
    return _asking(folder, lambda library: library.tag(stored, tags))


def deleting(folder: Path, stored: "Sequence[int]") -> Work:
    """Work that takes articles out of the library."""
    return _asking(folder, lambda library: library.delete(stored))


def restoring(folder: Path, stored: "Sequence[int]") -> Work:
    """Work that brings deleted articles back."""
    return _asking(folder, lambda library: library.restore(stored))


def finding_similar(folder: Path, articles: "Sequence[tuple[str, Article]]") -> Work:
    """Work that finds the stored articles that are like the open ones, given by side."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:  # noqa: ARG001 - the shape of Work
        shelf = _shelf()
        return shelf.ask(folder, lambda library: shelf.similar(library, articles, is_cancelled))

    return work


def importing(folder: Path, source: Path, reading: "ReadingProcess") -> Work:
    """Work that keeps every article below the folder `source`."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        shelf = _shelf()

        def act(library: "Library") -> object:
            return shelf.import_folder(library, source, reading, progress, is_cancelled)

        return shelf.ask(folder, act)

    return work


def reading_stored(folder: Path, stored: int) -> Work:
    """Work that reads a stored article; the result is the `Article` itself."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:  # noqa: ARG001 - the shape of Work
        progress(0.0, "Reading from the library")
        return _shelf().ask(folder, lambda library: library.article(stored)).value

    return work
