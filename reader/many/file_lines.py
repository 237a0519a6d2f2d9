"""Lines and columns of the file that an article was read from, for places in the article's text."""

from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path

from reader.late_pattern import late_pattern
from reader.text.article import Article, line_and_column

_AS_WRITTEN = "text"
_MARKED_UP = "markdown"
"""Formats of `Article.format` whose files have lines: the text is the file's, or what its mark-up leaves."""

_WORD = late_pattern(r"\w+")
_EXACT = 20_000
"""Words up to which difflib looks at the commonest words too."""


class FileLines:
    """Where the places of an article stand in its file. Reads a Markdown file again when first asked."""

    def __init__(self, article: Article, path: Path | None = None) -> None:
        self._article = article
        self._path = path

    def at(self, position: int) -> tuple[int, int] | None:
        """Line and column, each from 1, of a code point of the article's text; None where that is not known.

        A document has no lines. In Markdown the place is that of the word at the code point, or of the next
        one: the text is matched with the file word by word.
        """
        if self._article.format == _AS_WRITTEN:
            return line_and_column(self._article.text, position)
        if self._article.format != _MARKED_UP or not self._written:
            return None
        place = self._place_of_word(position)
        return None if place is None else line_and_column(self._written, place)

    @cached_property
    def _written(self) -> str:
        """The file's text, or "" where it cannot be read."""
        try:
            data = b"" if self._path is None else self._path.read_bytes()
            text = data.decode(self._article.encoding or "utf-8", "replace").removeprefix("\ufeff")
        except (OSError, LookupError):
            return ""
        return text.replace("\r\n", "\n").replace("\r", "\n")

    @cached_property
    def _places(self) -> dict[int, int]:
        """Where words of the article begin in the file, by where they begin in the article."""
        read, written = (list(_WORD.finditer(text)) for text in (self._article.text, self._written))
        words = [[found[0] for found in side] for side in (read, written)]
        is_long = max(map(len, words)) > _EXACT
        matcher = SequenceMatcher(None, words[0], words[1], autojunk=is_long)
        return {
            read[block.a + step].start(): written[block.b + step].start()
            for block in matcher.get_matching_blocks()
            for step in range(block.size)
        }

    def _place_of_word(self, position: int) -> int | None:
        text = self._article.text
        while position > 0 and _WORD.match(text, position) and _WORD.match(text[position - 1]):
            position -= 1
        following = (place for place in self._places if place >= position)
        found = min(following, default=None)
        return None if found is None else self._places[found]
