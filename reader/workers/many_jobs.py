"""Many articles compared, and the sources of one article mapped, off the GUI thread. No Qt here."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from reader.cancel import IsCancelled, Progress, silent
from reader.collation.options import CollationOptions
from reader.errors import LibraryError, LoadError
from reader.library.library import Library
from reader.loading.article_file import file_spelled
from reader.many.matrix.article_set import files_named, read_set, titles_apart
from reader.many.matrix.block import BlockOptions
from reader.many.matrix.building import build_matrix
from reader.many.matrix.matrix import Matrix, Unread
from reader.many.matrix.source_map import SourceMap, map_sources
from reader.many.pool import Pool
from reader.messages import message
from reader.text.article import Article
from reader.values import Struct
from reader.workers.reading import read_file
from reader.workers.reading_process import ReadingProcess

Place = Path | int
"""Where an article of a set is opened from: its file, or its id in the library."""

FEW = 6
"""Comparisons up to which processes of their own take longer to start than they save."""

LIKELIEST = 30
"""Articles of the library that are asked whether sentences come from them."""

_READ = 0.2
"""The share of the work that reading the files is, for the progress bar."""


class ManyCompared(Struct, frozen=True):
    """A matrix with its articles, and where each is opened from."""

    matrix: Matrix
    articles: tuple[Article, ...]
    places: tuple[Place, ...]


def compare_files(
    names: Sequence[Path],
    options: CollationOptions,
    reading: ReadingProcess,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> ManyCompared:
    """Read and compare the articles in files and folders. Raises `LoadError` for fewer than two."""

    def read(path: Path, is_cancelled: IsCancelled) -> Article:
        return read_file(file_spelled(str(path)), None, reading, silent, is_cancelled)

    paths = files_named(names)
    found = read_set(paths, read, lambda share, doing: progress(_READ * share, doing), is_cancelled)
    return _compared(found.articles, found.names, found.paths, options, progress, is_cancelled, found.unread)


def compare_stored(
    library: Library,
    ids: Sequence[int],
    options: CollationOptions,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> ManyCompared:
    """Compare stored articles. Raises `LoadError` when there are fewer than two that can be read."""
    articles: list[Article] = []
    kept: list[int] = []
    unread: list[Unread] = []
    for number in ids:
        try:
            articles.append(library.article(number))
            kept.append(number)
        except LibraryError as error:
            unread.append(Unread(f"{number}", error.sentence))
    if len(articles) < 2:
        raise LoadError(message("Choose two articles or more; then they can be compared with one another."))
    names = titles_apart([article.details.title or Path(article.origin).name for article in articles])
    return _compared(articles, names, kept, options, progress, is_cancelled, unread)


def _compared(
    articles: Sequence[Article],
    names: Sequence[str],
    places: Sequence[Place],
    options: CollationOptions,
    progress: Progress,
    is_cancelled: IsCancelled,
    unread: Sequence[Unread],
) -> ManyCompared:
    def further(share: float, doing: str) -> None:
        progress(_READ + (1 - _READ) * share, doing)

    pairs = len(articles) * (len(articles) - 1) // 2
    with _workers(pairs) as workers:
        matrix = build_matrix(
            articles, names, workers, BlockOptions(options), further, is_cancelled, unread=unread
        )
    return ManyCompared(matrix, tuple(articles), tuple(places))


def map_in_set(
    article: Article,
    compared: ManyCompared,
    options: CollationOptions,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> tuple[SourceMap, tuple[Place, ...]]:
    """The source map of an article over a set without it, and where each source is opened from."""
    others = [
        (entry.name, other, place)
        for entry, other, place in zip(
            compared.matrix.entries, compared.articles, compared.places, strict=True
        )
        if other.text != article.text
    ]
    return _mapped(article, others, options, progress, is_cancelled)


def map_in_library(
    library: Library,
    article: Article,
    options: CollationOptions,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> tuple[SourceMap, tuple[Place, ...]]:
    """The source map of an article over the likeliest of the library. Raises `LoadError` for none."""
    progress(0.0, message("Looking for similar articles"))
    found = library.alike(article, LIKELIEST, is_cancelled)
    names = titles_apart([stored.title for stored, _ in found])
    others = [(name, other, stored.id) for name, (stored, other) in zip(names, found, strict=True)]
    return _mapped(article, others, options, progress, is_cancelled)


def _mapped(
    article: Article,
    others: Sequence[tuple[str, Article, Place]],
    options: CollationOptions,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> tuple[SourceMap, tuple[Place, ...]]:
    if not others:
        raise LoadError(
            message(
                "There is no other article that it may come from. Compare many articles first, or import a "
                "folder into the library."
            )
        )
    with _workers(len(others)) as workers:
        mapped = map_sources(
            article, [other for _, other, _ in others], [name for name, _, _ in others], workers,
            BlockOptions(options), progress, is_cancelled,
        )  # fmt: skip
    return mapped, tuple(place for _, _, place in others)


@contextmanager
def _workers(comparisons: int) -> Iterator[Executor | Pool]:
    if comparisons <= FEW:
        with ThreadPoolExecutor(1) as alone:
            yield alone
    else:
        with Pool() as pool:
            yield pool
