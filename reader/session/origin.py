"""The file an article was read from, and as it stood then."""

from reader.loading.article_file import ArticleFile
from reader.values import Struct


class Origin(Struct, frozen=True):
    """The file an article was read from, the encoding it was told to be in, and when the file had been
    written (nanoseconds since 1970; -1: there is no such file)."""

    file: ArticleFile
    encoding: str | None
    written: int

    @property
    def is_there(self) -> bool:
        """Whether there was such a file."""
        return self.written >= 0


def origin_of(file: ArticleFile, encoding: str | None = None) -> Origin:
    """A file as it stands now."""
    try:
        written = file.path.stat().st_mtime_ns
    except (OSError, ValueError):
        written = -1
    return Origin(file, encoding, written)
