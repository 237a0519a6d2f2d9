"""A folder of files becomes stored articles."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.cancel import IsCancelled
from reader.errors import LibraryError, LoadError
from reader.loading.open_file import load_file
from reader.messages import message
from reader.text.article import Article
from reader.text.making import make_article
from reader.values import Struct

Load = Callable[[Path, IsCancelled], Article]


class ImportReport(Struct, frozen=True):
    """What came of an import: counts, and (file name, plain sentence) for each file that failed.

    `known` counts files whose text was in the library already; `cancelled` is True when the reader
    stopped the import: what had been read until then is kept.
    """

    added: int
    known: int
    failed: tuple[tuple[str, str], ...]
    cancelled: bool


def load_article(path: Path, is_cancelled: IsCancelled) -> Article:
    """The article in a file, through the one door of all formats."""
    return make_article(load_file(path, is_cancelled=is_cancelled))


def files_below(folder: Path) -> list[Path]:
    """All files below a folder in a fixed order; hidden ones and links are left out.

    Raises `LibraryError` when it is not a folder that can be read.
    """
    if not folder.is_dir() or not os.access(folder, os.R_OK | os.X_OK):
        raise LibraryError(
            message("“{folder}” is not a folder that can be read. Choose another folder.", folder=folder)
        )
    return sorted(_walk(folder))


def loaded(
    paths: list[Path], load: Load, is_cancelled: IsCancelled
) -> Iterator[tuple[int, Path, Article | LoadError]]:
    """Each file's number with its article, or the error that says why there is none.

    `Cancelled` passes through.
    """
    for number, path in enumerate(paths):
        try:
            yield number, path, load(path, is_cancelled)
        except LoadError as error:
            yield number, path, error


def _walk(folder: Path) -> Iterator[Path]:
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(base, name)
            if not name.startswith(".") and path.is_file() and not path.is_symlink():
                yield path
