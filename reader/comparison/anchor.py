"""Words of an article that are found again when it has changed, or are not: never taken for others."""

from collections.abc import Iterator
from itertools import takewhile

from reader.text.span import Span
from reader.values import Struct

_AROUND = 32
"""Code points kept before and behind the words, to tell equal words apart."""
_TOUCH = 8
"""So many of them must still touch the words."""
_BOTH = 2
"""Sides of the words."""
_TELLING = 30
"""From this many code points on, words that stand once in a text are those meant, whatever is around them."""


class Anchor(Struct, frozen=True):
    """A span, its words, and what stood before and behind them."""

    span: Span
    words: str
    before: str = ""
    behind: str = ""


def anchor_at(text: str, span: Span) -> Anchor:
    """What holds a span of a text."""
    before = text[max(0, span.start - _AROUND) : span.start]
    return Anchor(span, span.of(text), before, text[span.end : span.end + _AROUND])


def found_again(anchor: Anchor, text: str) -> Span | None:
    """Where the words stand in a text, None where they are gone or where two places answer alike.

    A place answers where what touches the words before or behind them is still what it was; long words
    answer by themselves. Of several places that answer on both sides the one with more of what was around
    them is meant.
    """
    if not anchor.words:
        return None
    least = 0 if len(anchor.words) >= _TELLING else 1
    likeness = {place: _beside(anchor, text, place) for place in _places(anchor, text)}
    best = max(likeness.values(), default=(0, 0))
    answering = [place for place, found in likeness.items() if found == best and found[0] >= least]
    return answering[0] if len(answering) == 1 else None


def moved_span(before: str, after: str, span: Span) -> Span | None:
    """Where the words of a span of one text stand in another one."""
    return found_again(anchor_at(before, span), after)


def _places(anchor: Anchor, text: str) -> Iterator[Span]:
    """Where the words stand, as whole words if they were."""
    at = text.find(anchor.words)
    while at >= 0:
        place = Span(at, at + len(anchor.words))
        if _edges(text[:at][-1:], anchor.words, text[place.end : place.end + 1]) == _edges(
            anchor.before[-1:], anchor.words, anchor.behind[:1]
        ):
            yield place
        at = text.find(anchor.words, at + 1)


def _edges(before: str, words: str, behind: str) -> tuple[bool, bool]:
    """Whether the words begin, and end, inside a word."""
    return (before + words[0]).isalnum() and bool(before), (words[-1] + behind).isalnum() and bool(behind)


def _beside(anchor: Anchor, text: str, place: Span) -> tuple[int, int]:
    """On how many sides what touches the words is what it was, and how far what is around them agrees."""
    before = _alike(anchor.before[::-1], text[max(0, place.start - _AROUND) : place.start][::-1])
    behind = _alike(anchor.behind, text[place.end : place.end + _AROUND])
    touching = (before >= _touching(anchor.before, text[: place.start])) + (
        behind >= _touching(anchor.behind, text[place.end : place.end + 1])
    )
    return touching, before + behind if touching == _BOTH else 0


def _alike(was: str, now: str) -> int:
    """How many code points agree at the beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(was, now, strict=False)))


def _touching(was: str, beside: str) -> int:
    """How much must agree: all of it where the text began or ended near, and it still must."""
    if not was:
        return 1 if beside else 0
    return min(_TOUCH, len(was))
