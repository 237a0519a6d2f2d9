"""Units behind figures in one language: of hundreds only those are tried that begin as the text does."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from reader.facts.figure_words import FigureWords, any_of, figure_words
from reader.late_pattern import late_pattern

_BLANKS = late_pattern(r"[\s-]*")
_LONGEST = 64
"""Letters that the first word of no unit has."""


class _Words:
    """Words and signs in any letter case, the longest first, each with `end` behind it."""

    def __init__(self, words: Iterable[str], end: str) -> None:
        self._end = end
        self._by_first: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self._by_first[word[0].lower()].append(word)
        self._beginnings: dict[str, dict[str, list[str]]] = {}
        self._made: dict[tuple[str, ...], re.Pattern[str]] = {}

    def match(self, text: str, at: int, end: int) -> re.Match[str] | None:
        """The one that stands at a code point of a text of which only what lies before `end` counts."""
        first = text[at : at + 1].lower()
        if at >= end or first not in self._by_first:
            return None
        found = self._beginning(text[at : at + _LONGEST].lower(), first)
        if not found:
            return None
        pattern = self._made.get(found)
        if pattern is None:
            words = (word for beginning in found for word in self._beginnings[first][beginning])
            pattern = self._made[found] = re.compile(f"(?:{any_of(words)}){self._end}", re.IGNORECASE)
        return pattern.match(text, at, end)

    def _beginning(self, text: str, first: str) -> tuple[str, ...]:
        """The first words with which a text begins: of most none, and of the others few patterns are made."""
        beginnings = self._beginnings.get(first)
        if beginnings is None:
            beginnings = defaultdict(list)
            for word in self._by_first[first]:
                beginnings[word.split()[0].lower()].append(word)
            self._beginnings[first] = beginnings  # whole: another thread may look
        if not text.startswith(tuple(beginnings)):
            return ()
        return tuple(beginning for beginning in beginnings if text.startswith(beginning))


class UnitWords:
    """The units of one language and what stands between them and their figures."""

    def __init__(self, words: FigureWords) -> None:
        self._signs = _Words((unit for unit in words.units if not unit[0].isalpha()), "")
        self._names = _Words((unit for unit in words.units if unit[0].isalpha()), r"\b")
        self._counted = _Words((*words.units, *words.magnitudes), r"\b")
        self._joins = late_pattern(f"(?:{any_of(words.unit_joins)})", re.IGNORECASE)

    def behind(self, text: str, at: int, end: int) -> tuple[str, int]:
        """The unit behind an amount that ends at `at`, as it stands, and where it ends; "" and `at` without
        one. A full stop of a short form, blanks, hyphens and a word ("degrees of") may stand between."""
        for start in self._starts(text, at, end):
            unit = self._signs.match(text, start, end)
            if unit is None and (not _is_word(text, start - 1) or text[start - 1].isdecimal()):
                unit = self._names.match(text, start, end)
            if unit is not None:
                return unit.group(), unit.end()
        return "", at

    def _starts(self, text: str, at: int, end: int) -> Iterator[int]:
        """Where the unit may begin, the farthest first."""
        stop = at < end and text[at] == "." and at > 0 and text[at - 1].isalpha()
        for begin in (at + 1, at) if stop else (at,):
            blanks = _BLANKS.match(text, begin, end)
            for start in range(begin if blanks is None else blanks.end(), begin - 1, -1):
                join = self._joins.match(text, start, end)
                if join is not None:
                    yield join.end()
                yield start

    def are_counted(self, text: str, at: int, end: int) -> bool:
        """Whether a unit or a magnitude stands behind a blank or hyphen at `at`."""
        parted = at < end and (text[at].isspace() or text[at] == "-")
        return parted and self._counted.match(text, at + 1, end) is not None


def _is_word(text: str, at: int) -> bool:
    return at >= 0 and (text[at].isalnum() or text[at] == "_")


@cache
def unit_words(language: str) -> UnitWords:
    """The units of a language (ISO 639-1)."""
    return UnitWords(figure_words(language))
