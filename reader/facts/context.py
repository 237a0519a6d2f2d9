"""Whether two facts stand between the same words: one figure put in the place of another."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

from reader.language.stop_words import stop_words
from reader.text.span import Span
from reader.values import Struct

_REACH = 80
"""Code points on each side that are looked at."""
_NEAREST = 2
"""Words and marks that must be equal on each side, unless the sentence ends before."""


class _Likeness(Struct, frozen=True):
    """How far two stretches are equal: the words and figures that carry content, and whether they are
    equal to their ends."""

    content: int
    whole: bool


def stands_between_equals(left: tuple[str, Span, Span], right: tuple[str, Span, Span], language: str) -> bool:
    """Whether two facts, each given as text, its sentence and itself (code points), stand between the
    same words and marks.

    Other figures on the way may differ (a row of a table with two changes), but two words or figures
    that carry content must be equal, or one in sentences that are otherwise the same.
    """
    stop = stop_words(language)
    before = _likeness(_before(*left), _before(*right), stop)
    after = _likeness(_after(*left), _after(*right), stop) if before is not None else None
    if before is None or after is None:
        return False
    return before.content + after.content > (0 if before.whole and after.whole else 1)


def _likeness(ours: Sequence[str], theirs: Sequence[str], stop: frozenset[str]) -> _Likeness | None:
    """How far two stretches, nearest piece first, are equal; None when not far enough."""
    content = 0
    for steps, (mine, yours) in enumerate(zip_longest(ours, theirs)):
        if (
            mine is None
            or yours is None
            or (mine != yours and not (mine[0].isdigit() and yours[0].isdigit()))
        ):
            return _Likeness(content, False) if steps >= _NEAREST else None
        content += mine == yours and mine[0].isalnum() and mine not in stop
    return _Likeness(content, True)


@cache
def _pieces() -> re.Pattern[str]:
    """A figure, a word, a character of a script without spaces, or a mark; other signs are passed over."""
    characters = "\u3040-\u30ff\u3400-\u9fff"
    return re.compile(rf"\d(?:[\d.,:]*\d)?|[{characters}]|[^\W\d_{characters}]+|[|.;:,!?()/%，。；：！？、]")


def _before(text: str, sentence: Span, fact: Span) -> list[str]:
    start = max(sentence.start, fact.start - _REACH)
    found: list[str] = _pieces().findall(text[start : fact.start].casefold())
    return found[::-1]


def _after(text: str, sentence: Span, fact: Span) -> list[str]:
    found: list[str] = _pieces().findall(text[fact.end : min(sentence.end, fact.end + _REACH)].casefold())
    return found
