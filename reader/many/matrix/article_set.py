"""The articles of a set: found in files and folders, named apart, read one after the other."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePath

from reader.cancel import IsCancelled, Progress, never, silent
from reader.errors import LoadError, ReaderError
from reader.library.folder_import import files_below
from reader.many.matrix.matrix import Unread
from reader.messages import counted, message
from reader.text.article import Article
from reader.values import Struct

ReadsFile = Callable[[Path, IsCancelled], Article]
"""Reads the article in a file; raises `ReaderError`."""


class ArticleSet(Struct, frozen=True):
    """Articles with the names that tell them apart and where each was read from, and the files that could
    not be read."""

    articles: tuple[Article, ...]
    names: tuple[str, ...]
    paths: tuple[Path, ...]
    unread: tuple[Unread, ...] = ()


def files_named(names: Iterable[str | Path]) -> list[Path]:
    """The files that are named, and all files below the folders, each once, in the order given.

    Raises `LoadError` for a folder without a file and `LibraryError` for one that cannot be read.
    """
    found: dict[Path, Path] = {}
    for name in names:
        path = Path(name)
        inside = files_below(path) if path.is_dir() else [path]
        if not inside:
            raise LoadError(
                message("The folder “{name}” holds no file. Put the articles there.", name=path.name or path)
            )
        for file in inside:
            found.setdefault(file.resolve(), file)
    return list(found.values())


def names_apart(paths: Sequence[PurePath]) -> tuple[str, ...]:
    """The names of files, with as many of their folders before them as it takes to tell them apart."""
    names = [path.name for path in paths]
    for depth in range(2, max((len(path.parts) for path in paths), default=0) + 1):
        counts = Counter(names)
        if len(counts) == len(names):
            break
        names = [
            "/".join(path.parts[-depth:]) if counts[name] > 1 else name
            for path, name in zip(paths, names, strict=True)
        ]
    return tuple(names)


def titles_apart(titles: Sequence[str]) -> tuple[str, ...]:
    """Titles, with a number behind those that came before: "Storm", "Storm (2)"."""
    seen: Counter[str] = Counter()
    told = []
    for title in titles:
        seen[title] += 1
        told.append(title if seen[title] == 1 else f"{title} ({seen[title]})")
    return tuple(told)


def read_set(
    paths: Sequence[Path],
    read: ReadsFile,
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
    least: int = 2,
) -> ArticleSet:
    """Read the articles of some files. A file that cannot be read is told and passed over.

    Raises `LoadError` when fewer than `least` can be read, and `Cancelled` when `is_cancelled()` says so.
    """
    articles: list[Article] = []
    kept: list[int] = []
    unread: list[Unread] = []
    names = names_apart(paths)
    for number, path in enumerate(paths):
        progress(number / len(paths), message("Reading {name}", name=path.name))
        try:
            articles.append(read(path, is_cancelled))
            kept.append(number)
        except ReaderError as error:
            unread.append(Unread(names[number], error.sentence))
    if len(articles) < least:
        raise LoadError(_too_few(least, len(articles), unread))
    return ArticleSet(
        tuple(articles), tuple(names[n] for n in kept), tuple(paths[n] for n in kept), tuple(unread)
    )


def _too_few(least: int, count: int, unread: Sequence[Unread]) -> str:
    """Why there is nothing to compare, with the first file that could not be read."""
    wanted = counted("{n} article is needed", "{n} articles are needed", least)
    if not unread:
        return message("{wanted}. Name more files, or a folder.", wanted=wanted)
    return message(
        "{wanted}, and {count} could be read. {trouble}",
        wanted=wanted,
        count=count,
        trouble=unread[0].trouble,
    )
