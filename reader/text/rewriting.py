"""A text with some of its stretches written anew, and the map back to what stood there."""

import re
from collections.abc import Callable, Iterable

from reader.text.offsets import Offsets
from reader.values import Struct


class Rewritten(Struct, frozen=True):
    """A text; `offsets` lead from it back to the text it was made from."""

    text: str
    offsets: Offsets


class Rewriting(Struct, frozen=True):
    """What is written anew in the stretches `text[start:end]`: all that `pattern` finds, as `new` says."""

    start: int
    end: int
    pattern: re.Pattern[str]
    new: Callable[[re.Match[str]], str]


def rewritten(text: str, stretches: Iterable[Rewriting]) -> Rewritten:
    """`text` with what is new in stretches that are in order and do not overlap; linear in its length."""
    pieces: list[str] = []
    source_starts: list[int] = []
    source_ends: list[int] = []
    result_starts: list[int] = []
    result_ends: list[int] = []
    at = longer = 0
    for stretch in stretches:
        place = stretch.start
        while match := stretch.pattern.search(text, place, stretch.end):
            start, place = match.span()
            new = stretch.new(match)
            if new == match.group():
                continue
            pieces += (text[at:start], new)
            source_starts.append(start)
            source_ends.append(place)
            result_starts.append(start + longer)
            longer += len(new) - (place - start)
            result_ends.append(place + longer)
            at = place
    if not source_starts:
        return Rewritten(text, Offsets())
    pieces.append(text[at:])
    offsets = Offsets(tuple(source_starts), tuple(source_ends), tuple(result_starts), tuple(result_ends))
    return Rewritten("".join(pieces), offsets)
