"""Pieces of work on the library for who runs them; the library itself is imported when the first one runs."""
# ruff: noqa: PLC0415 - brings SQLite and the program below the window in: not at start

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.cancel import IsCancelled, Progress
from reader.messages import message
from reader.text.article import Article
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.library.corrections import ByHand
    from reader.library.folder_import import ImportReport
    from reader.library.library import Library
    from reader.library.listing import Contents, Similar
    from reader.library.rows import StoredArticle
    from reader.text.article import Role
    from reader.workers.library_jobs import Answer
    from reader.workers.reading_process import ReadingProcess

Result = TypeVar("Result")


def _asking(
    folder: Path, act: "Callable[[Library, Progress, IsCancelled], Result]"
) -> "Work[Answer[Result]]":
    """Work that opens the library in `folder` and lets `act` do something with it."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> "Answer[Result]":
        from reader.workers.library_jobs import ask

        return ask(folder, lambda library: act(library, progress, is_cancelled))

    return work


def listing(folder: Path, typed: str, tag: str | None, limit: int) -> "Work[Answer[Contents]]":
    """Work that finds what the panel lists, at most `limit` articles."""

    def act(library: "Library", _progress: Progress, _is_cancelled: IsCancelled) -> "Contents":
        from reader.library.listing import contents

        return contents(library, typed, tag, limit)

    return _asking(folder, act)


def keeping(folder: Path, article: Article) -> "Work[Answer[ByHand]]":
    """Work that keeps an article; the answer is what the reader set right in it before."""

    def act(library: "Library", _progress: Progress, _is_cancelled: IsCancelled) -> "ByHand":
        from reader.workers.library_jobs import keep

        return keep(library, article)

    return _asking(folder, act)


def finding_earlier(folder: Path, article: Article) -> "Work[Answer[StoredArticle | None]]":
    """Work that finds what was kept last from the same web address, with another text."""
    return _asking(folder, lambda library, _progress, _is_cancelled: library.earlier(article))


def correcting(
    folder: Path, article: Article, roles: "Mapping[int, Role]", reset: Collection[str] = ()
) -> "Work[Answer[None]]":
    """Work that keeps what the reader set right in an article; `roles` by paragraph, the details in `reset`
    as they were read."""

    def act(library: "Library", _progress: Progress, is_cancelled: IsCancelled) -> None:
        library.correct(article, roles, is_cancelled, reset)

    return _asking(folder, act)


def renaming(folder: Path, stored: int, title: str) -> "Work[Answer[str]]":
    """Work that gives a stored article another title; the answer is its text."""

    def act(library: "Library", _progress: Progress, _is_cancelled: IsCancelled) -> str:
        from reader.workers.library_jobs import rename

        return rename(library, stored, title)

    return _asking(folder, act)


def tagging(folder: Path, stored: int, tags: Sequence[str]) -> "Work[Answer[None]]":
    """Work that sets the tags of a stored article."""
    return _asking(folder, lambda library, _progress, _is_cancelled: library.tag(stored, tags))


def deleting(folder: Path, stored: Sequence[int]) -> "Work[Answer[None]]":
    """Work that takes articles out of the library."""
    return _asking(folder, lambda library, _progress, _is_cancelled: library.delete(stored))


def restoring(folder: Path, stored: Sequence[int]) -> "Work[Answer[None]]":
    """Work that brings deleted articles back."""
    return _asking(folder, lambda library, _progress, _is_cancelled: library.restore(stored))


def finding_similar(folder: Path, articles: Sequence[tuple[str, Article]]) -> "Work[Answer[Similar]]":
    """Work that finds the stored articles that are like the open ones, given by side."""

    def act(library: "Library", _progress: Progress, is_cancelled: IsCancelled) -> "Similar":
        from reader.workers.library_jobs import similar

        return similar(library, articles, is_cancelled)

    return _asking(folder, act)


def importing(folder: Path, source: Path, reading: "ReadingProcess") -> "Work[Answer[ImportReport]]":
    """Work that keeps every article below the folder `source`."""

    def act(library: "Library", progress: Progress, is_cancelled: IsCancelled) -> "ImportReport":
        from reader.workers.library_jobs import import_folder

        return import_folder(library, source, reading, progress, is_cancelled)

    return _asking(folder, act)


def name_of(article: Article) -> str:
    """What names the text of an article in the library."""
    from reader.library.rows import content_hash

    return content_hash(article.text)


def reading_named(folder: Path, name: str) -> Work[Article]:
    """Work that reads a stored article by what names its text."""

    def work(progress: Progress, _is_cancelled: IsCancelled) -> Article:
        from reader.workers.library_jobs import ask

        progress(0.0, "Reading from the library")
        return ask(folder, lambda library: library.named(name)).value

    return work


def reading_stored(folder: Path, stored: int) -> Work[Article]:
    """Work that reads a stored article."""

    def work(progress: Progress, _is_cancelled: IsCancelled) -> Article:
        from reader.workers.library_jobs import ask

        progress(0.0, message("Reading from the library"))
        return ask(folder, lambda library: library.article(stored)).value

    return work
