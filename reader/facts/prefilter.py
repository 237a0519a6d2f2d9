"""Where in a text a costly pattern is worth trying."""

import re
from collections.abc import Iterable, Iterator

from reader.late_pattern import late_pattern

_BLOCK = late_pattern(r"\S[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*")
_DIGIT = late_pattern(r"\d")
_LETTERS = late_pattern(r"[^\W\d_]+")
_HEAD = 3
"""Letters of a word by which it is looked for: one or two begin too many others."""


def likely_blocks(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Start and end (code points) of the blocks between blank lines that hold a digit or one of `words`
    (in lower case)."""
    for block in _BLOCK.finditer(text):
        found = block.group()
        if _DIGIT.search(found) or not words.isdisjoint(_LETTERS.findall(found.lower())):
            yield block.span()


def openings_of(words: Iterable[str]) -> re.Pattern[str]:
    """What finds each digit and the heads of some words: quick, as it begins with one of few characters."""
    return re.compile("|".join([r"\d", *sorted({re.escape(word[:_HEAD]) for word in words})]))


def matches_at(
    openings: re.Pattern[str], pattern: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` finds between two code points, for a pattern whose every match begins where
    `openings` finds something."""
    at = start
    while (opening := openings.search(text, at, end)) is not None:
        match = pattern.match(text, opening.start(), end)
        at = opening.start() + 1 if match is None else match.end()
        if match is not None:
            yield match
