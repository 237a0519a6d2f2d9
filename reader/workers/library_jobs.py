"""What the window asks of the library, each a function that runs off the GUI thread.

A `Library` belongs to the thread that made it, so every function makes one of its own.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from reader.cancel import IsCancelled, Progress, silent
from reader.library.corrections import ByHand
from reader.library.folder_import import ImportReport
from reader.library.library import Library
from reader.library.listing import Similar
from reader.loading.article_file import ArticleFile
from reader.text.article import Article
from reader.values import Struct
from reader.workers.reading import read_file
from reader.workers.reading_process import ReadingProcess

Result = TypeVar("Result")


class Answer(Struct, Generic[Result], frozen=True):
    """What the library said, and a sentence about a damaged file that was set aside, or ""."""

    value: Result
    notice: str = ""


def ask(folder: Path, act: Callable[[Library], Result]) -> Answer[Result]:
    """Open the library in `folder`, let `act` do its work, close it. Raises `LibraryError`."""
    with Library(folder) as library:
        return Answer(act(library), library.notice)


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
        return read_file(ArticleFile(path), None, reading, silent, is_cancelled)

    return library.import_folder(folder, load, progress, is_cancelled)
