"""The file of an article, as a value: which file, and which chapter of the book in it."""

import os
import re
from pathlib import Path

from reader.late_pattern import late_pattern
from reader.values import Struct

_SPELLING = late_pattern(r"(?P<book>.+)#(?P<chapter>[0-9]{1,6}|before|after)", re.DOTALL)

BEFORE, AFTER = 1, 2
"""The versions of a Word document with tracked changes, as chapters: as it was, as it is to be."""

_VERSIONS = {"before": BEFORE, "after": AFTER}
_WORD = (".docx", ".docm", ".dotx")
_NAMES = {number: name for name, number in _VERSIONS.items()}


class ArticleFile(Struct, frozen=True):
    """A file that holds an article: all of it, one chapter of a book (counted from 1), or one version of a
    Word document (`BEFORE` or `AFTER` its tracked changes)."""

    path: Path
    chapter: int | None = None

    @property
    def name(self) -> str:
        """What it is called in sentences: the file's name, "book.epub#3" for the third chapter of a book."""
        return spelled(self.path.name or str(self.path), self.chapter)

    def __str__(self) -> str:
        """How it is stored and typed: its path, with "#3" behind for the third chapter of a book."""
        return spelled(str(self.path), self.chapter)

    def resolved(self) -> "ArticleFile":
        """The same by its absolute path."""
        return ArticleFile(self.path.resolve(), self.chapter)


def spelled(name: str, chapter: int | None) -> str:
    """How a file, or one chapter of it, is written where it is shown, stored or typed."""
    if chapter is None:
        return name
    is_version = name.lower().endswith(_WORD)
    return f"{name}#{_NAMES.get(chapter, chapter) if is_version else chapter}"


def file_spelled(said: str) -> ArticleFile:
    """What was stored or typed: a file, "book.epub#3" for a chapter or "draft.docx#before" for a version
    where no file is called that."""
    found = _SPELLING.fullmatch(said)
    path = Path(said)
    # os.path: Path.exists raises for a name that is too long or has a NUL in it, this says no
    if found is None or not Path(found["book"]).name or os.path.exists(said):  # noqa: PTH110
        return ArticleFile(path)
    which = found["chapter"]
    return ArticleFile(Path(found["book"]), _VERSIONS[which] if which in _VERSIONS else int(which))


def file_of(source: Path | ArticleFile) -> ArticleFile:
    """A path stands for the whole file; raises `TypeError` for anything else, such as a path as `str`."""
    if not isinstance(source, Path | ArticleFile):
        raise TypeError(f"a file is a pathlib.Path or an ArticleFile, not {source!r}")
    return source if isinstance(source, ArticleFile) else ArticleFile(source)
