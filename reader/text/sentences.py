"""Sentences of paragraphs, as spans of the text exactly as it stands.

The library cuts a copy without quotation marks, so that it also cuts inside quotations and never looks
for a closing mark; marks then go to the sentence they belong to, and `boundaries` takes back what is
no end (abbreviations, a quotation before its cue).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from sentencex import segment  # type: ignore[import-untyped]

from reader.late_pattern import late_pattern
from reader.text.boundaries import AMBIGUOUS, OPENING, Rules, ends_here, rules_for
from reader.text.span import Span

LONGEST_PIECE = 20_000
"""Characters handed to the library at a time: it is quadratic on some input."""

_LOOK_BACK, _LOOK_AHEAD = 200, 120

_ALONE = r"“”„«»‹›\"‘‚‟「」『』\u200b-\u200f\u2060\ufeff\u00ad"
_MARKS = late_pattern(
    rf"((?=[{_ALONE}'’*_`\[])(?:"  # all that an alternative begins with: most is not
    rf"[{_ALONE}]|''|``|(?<![^\W_])['’*_]+|['’*_]+(?![^\W_])|(?<=[.!?])\[\d{{1,3}}\]))"
)
_SPACES = late_pattern(r"[^\S ]")
_END_AND_SPACE = late_pattern(r"[.!?…。！？]\S{0,3}\s")
_NO_CASE_ENDS = frozenset("。！？")


def cut_sentences(text: str, paragraphs: Sequence[Span], language: str) -> list[tuple[Span, int]]:
    """Cut each paragraph into sentences; the number beside a span is its paragraph's index.

    Spans are in order, do not overlap, and leave out only white space of the paragraphs.
    """
    rules = rules_for(language)
    found: list[tuple[Span, int]] = []
    for number, paragraph in enumerate(paragraphs):
        flat = _SPACES.sub(" ", paragraph.of(text))
        at = 0
        for end in (*_ends(flat, language, rules), len(flat)):
            piece = flat[at:end]
            body = piece.strip()
            if body:
                start = paragraph.start + at + len(piece) - len(piece.lstrip())
                found.append((Span(start, start + len(body)), number))
            at = end
    return found


def _ends(flat: str, language: str, rules: Rules) -> Iterator[int]:
    """The places, in order, where a sentence of `flat` begins after another has ended."""
    start = 0
    for place in _candidates(flat, language, rules):
        place = _before_opening_marks(flat, place, start)
        before = flat[max(start, place - _LOOK_BACK) : place].rstrip()
        after = flat[place : place + _LOOK_AHEAD].lstrip()
        if not _has_word(before) or not _has_word(after):
            continue
        if before[-1] in _NO_CASE_ENDS or ends_here(before, after, rules):
            yield place
            start = place


def _candidates(flat: str, language: str, rules: Rules) -> list[int]:
    """Places where a sentence may begin, from the library and from words that begin one."""
    places: list[int] = []
    for low, high in _pieces(flat):
        piece = flat[low:high]
        bare, removed, lengths = _without_marks(piece)
        found = set()
        at = 0
        for part in segment(language, bare):
            at += len(part)
            found.add(at)
        if at != len(bare):
            found = {match.end() for match in _END_AND_SPACE.finditer(bare)}
        found.update(match.end() for match in rules.missed.finditer(bare))
        found.discard(len(bare))
        for place in sorted(found):
            skipped = bisect_right(removed, place)
            places.append(low + place + (lengths[skipped - 1] if skipped else 0))
        if high < len(flat) and _END_AND_SPACE.search(flat, max(low, high - 6), high):
            places.append(high)
    return places


def _without_marks(piece: str) -> tuple[str, list[int], list[int]]:
    """`piece` without marks; where marks were taken out, as places of the result; how much up to there."""
    parts = _MARKS.split(piece)
    kept, marks = parts[::2], parts[1::2]
    return "".join(kept), list(accumulate(map(len, kept[:-1]))), list(accumulate(map(len, marks)))


def _pieces(flat: str) -> Iterator[tuple[int, int]]:
    """Ranges of at most `LONGEST_PIECE` characters, parted where a sentence seems to end, else at a space."""
    low = 0
    while len(flat) - low > LONGEST_PIECE:
        limit = low + LONGEST_PIECE
        ends = [match.end() for match in _END_AND_SPACE.finditer(flat, limit - 2_000, limit)]
        high = ends[-1] if ends else flat.rfind(" ", low, limit) + 1
        if high <= low:
            high = limit
        yield low, high
        low = high
    yield low, len(flat)


def _before_opening_marks(flat: str, place: int, start: int) -> int:
    """`place` moved to before the marks that open what begins there, or behind those that close."""
    at = place
    while at > start and (flat[at - 1] in OPENING or flat[at - 1] in AMBIGUOUS):
        at -= 1
    if at > start and at < place and not flat[at - 1].isspace():
        while at < place and flat[at] not in OPENING:
            at += 1
    return at


def _has_word(before: str) -> bool:
    return any(character.isalnum() for character in before)
