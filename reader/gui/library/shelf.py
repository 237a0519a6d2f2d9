"""What the window asks of the library, each a function that runs off the GUI thread.

A `Library` belongs to the thread that made it, so every function makes one of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from reader.errors import LibraryError
from reader.gui.engine import read_file
from reader.gui.reading_process import ReadingProcess
from reader.text.article import Article
from reader.text.cancel import IsCancelled, Progress, silent
from reader.workspace.library import Library
from reader.workspace.library_by_hand import ByHand
from reader.workspace.library_folder import ImportReport
from reader.workspace.library_rows import StoredArticle
from reader.workspace.library_samples import SampleArticle, sample_articles
from reader.workspace.library_search import Hit
from reader.workspace.library_similar import SimilarArticle

Result = TypeVar("Result")
Similar = tuple[tuple[str, tuple[SimilarArticle, ...]], ...]
"""Each open side with the stored articles that are like its article."""

__all__ = ["Answer", "Contents", "ImportReport", "Library", "Similar", "ask"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the library said, and a sentence about a damaged file that was set aside, or ""."""

    value: object
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """What the panel lists: stored articles, or hits when something was typed; all tags; the samples.

    `has_more`: further articles are stored than are listed; the samples come after the last.
    """

    stored: tuple[StoredArticle, ...]
    hits: tuple[Hit, ...] | None
    tags: tuple[tuple[str, int], ...]
    samples: tuple[SampleArticle, ...]
    kept: int
    has_more: bool = False


def ask(folder: Path, act: Callable[[Library], object]) -> Answer:
    """Open the library in `folder`, let `act` do its work, close it. Raises `LibraryError`."""
    with Library(folder) as library:
        return Answer(act(library), library.notice)


def contents(library: Library, typed: str, tag: str | None, limit: int) -> Contents:
    """What is to be listed for the words typed and the tag chosen; at most `limit` articles."""
    hits = None
    stored: tuple[StoredArticle, ...] = ()
    if typed.strip():
        hits = tuple(hit for hit in library.search(typed) if tag is None or tag in hit.stored.tags)
    else:
        stored = library.articles(tag=tag, limit=limit + 1)
    has_more = len(stored) > limit
    samples = () if has_more else _samples(typed, tag)
    return Contents(stored[:limit], hits, library.tags(), samples, library.count(), has_more)


def keep(library: Library, article: Article) -> ByHand:
    """Keep an article; what the reader set right in it before."""
    library.add(article)
    return library.by_hand(article)


def rename(library: Library, stored: int, title: str) -> str:
    """Give a stored article another title; its text."""
    library.rename(stored, title)
    return library.article(stored).text


def similar(library: Library, open_: Sequence[tuple[str, Article]], is_cancelled: IsCancelled) -> Similar:
    """For each open article the stored ones that are like it, the likest first."""
    return tuple((side, library.similar(article, is_cancelled=is_cancelled)) for side, article in open_)


def import_folder(
    library: Library, folder: Path, reading: ReadingProcess, progress: Progress, is_cancelled: IsCancelled
) -> ImportReport:
    """Keep every article below a folder."""

    def load(path: Path, is_cancelled: IsCancelled) -> Article:
        return read_file(path, None, reading, silent, is_cancelled)

    return library.import_folder(folder, load, progress, is_cancelled)


def _samples(typed: str, tag: str | None) -> tuple[SampleArticle, ...]:
    if tag is not None:
        return ()
    try:
        found = sample_articles()
    except LibraryError:
        return ()
    words = typed.casefold().split()
    return tuple(sample for sample in found if all(word in sample.title.casefold() for word in words))
