"""Words broken at a line end: one word ("govern-/ment") or two with a hyphen ("well-/known")."""

from collections.abc import Iterable
from functools import cached_property

from reader.language.data import language_data
from reader.late_pattern import late_pattern

_LETTER = r"[^\W\d_]"
_PART_BEFORE = late_pattern(rf"{_LETTER}+(?:['’]{_LETTER}+)*\Z")
_PART_AFTER = late_pattern(rf"{_LETTER}+")
_WORD = late_pattern(
    rf"{_LETTER}+[-\u2010]\s*\n\s*{_LETTER}+|(?P<whole>{_LETTER}[\w'’]*(?:[-\u2010]{_LETTER}[\w'’]*)*)"
)
"""A word with its hyphens; those broken at a line end are passed over."""
_HYPHENS = ("-", "\u2010")
_LONGEST_PART = 40


class BrokenWords:
    """What the hyphens at the line ends of one text are.

    Asked in this order: how the word is written elsewhere in the text or in `also_written`; the list of its
    language (`typography.toml`: first and second parts that keep a hyphen, words before which a hyphen
    hangs); whether both parts are words that stand alone in the text. Else it is one word: typesetters
    break words far more often than lines end at a written hyphen.
    """

    def __init__(self, text: str, language: str, also_written: str = "") -> None:
        self._text = text
        self._also_written = also_written
        data = language_data(language, "typography")
        self._first = frozenset(data.get("first_parts", "").split())
        self._second = frozenset(data.get("second_parts", "").split())
        self._hanging = frozenset(data.get("after_hanging", "").split())

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._each_word())

    def _each_word(self) -> Iterable[str]:
        for text in (self._text, self._also_written):
            for match in _WORD.finditer(text):
                if match["whole"]:
                    yield match["whole"].casefold().replace("\u2010", "-")

    def joint(self, start: int, end: int) -> str:
        """What stands between the two parts in place of `text[start:end]`, a hyphen and a line end between
        two letters: nothing, the hyphen, or the hyphen and a blank."""
        text = self._text
        before = _PART_BEFORE.search(text, max(0, start - _LONGEST_PART), start)
        after = _PART_AFTER.match(text, end)
        if before is None or after is None:
            return "-"
        first, second = before.group(), after.group()
        is_chain = (
            text[before.start() - 1 : before.start()] in _HYPHENS
            or text[after.end() : after.end() + 1] in _HYPHENS
        )
        if is_chain and first.casefold() + second.casefold() not in self._words:
            return "-"
        return self._between(first.casefold(), second)

    def _between(self, first: str, second: str) -> str:
        small = second.casefold()
        if first + small in self._words:
            return ""
        if small in self._hanging and f"{first}-{small}" not in self._words:
            return "- "
        if f"{first}-{small}" in self._words or not second[0].islower():
            return "-"
        if first in self._first or small in self._second:
            return "-"
        return "-" if {first, small} <= self._words else ""
