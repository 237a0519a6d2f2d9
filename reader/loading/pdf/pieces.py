"""Letters to pieces: what stands side by side on one height is decided at once, not letter by letter."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from operator import sub
from typing import NamedTuple

from reader.values import Struct

COLUMN_GAP = 1.5
"""From how many letter heights on a gap ends a line."""

WORD_GAP = 0.18
"""Beyond how many letter heights a gap parts words."""


class Letters(Struct, frozen=True):
    """What is written on a page in the order it is drawn, and the boxes of all that is no white space:
    `places` are where they stand in `signs`, the others their sides in points."""

    signs: str
    places: Sequence[int]
    lefts: Sequence[float]
    bottoms: Sequence[float]
    rights: Sequence[float]
    tops: Sequence[float]


class Piece(NamedTuple):
    """Letters side by side on one height, with a blank between words, and their box in points.

    White space between pieces is a piece without a width, and so is a mark of PDFium that is not drawn.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float


_BLANK = Piece(" ", 0.0, 0.0, 0.0, 0.0)


def pieces_of(letters: Letters) -> Iterator[Piece]:
    """The pieces of a page, each of letters that are without a doubt on one line."""
    signs, places = letters.signs, letters.places
    before = 0
    for first, end in _spans(letters):
        start, stop = places[first], places[end - 1] + 1
        if start > before:
            yield _BLANK
        yield Piece(
            " ".join(signs[start:stop].split()),
            letters.lefts[first],
            letters.bottoms[first],
            letters.rights[end - 1],
            letters.tops[first],
        )
        before = stop


def _spans(letters: Letters) -> Iterator[tuple[int, int]]:
    """The first letter of each piece, and the one behind its last."""
    places, lefts, rights = letters.places, letters.lefts, letters.rights
    gaps = [0.0, *map(sub, lefts[1:], rights)]
    for start, end in pairwise(_levels(letters)):
        height = letters.tops[start] - letters.bottoms[start]
        near, far = WORD_GAP * height, COLUMN_GAP * height
        wide = [at for at, gap in enumerate(gaps[start + 1 : end], start + 1) if not -height < gap <= near]
        parted = [at for at in wide if places[at] - places[at - 1] == 1 or not -height < gaps[at] < far]
        for first, behind in pairwise((start, *parted, end)):
            if lefts[first] == min(lefts[first:behind]) and rights[behind - 1] == max(rights[first:behind]):
                yield first, behind
            else:
                yield from pairwise(range(first, behind + 1))


def _levels(letters: Letters) -> list[int]:
    """Where letters of one height begin that stand on one, and the end; one without a width is alone."""
    sides = zip(letters.lefts, letters.rights, strict=True)
    alone = [at for at, (left, right) in enumerate(sides) if not left < right]
    behind = [at + 1 for at in alone]
    return sorted({0, *_changes(letters.tops), *_changes(letters.bottoms), *alone, *behind})


def _changes(values: Sequence[float]) -> Iterator[int]:
    """Where a value differs from the one before, and the end."""
    return accumulate(len(list(same)) for _, same in groupby(values))
