"""difflib's blocks of two short sequences, without asking it for what can only be one way.

difflib (Ratcliff & Obershelp) takes the longest common block, the first of equals, and goes on left and right
of it. Where no two neighbours of one sequence are neighbours in the other, every block is a single element
and the first of them has nothing to its left: all are known from one walk. So difflib is asked only about
ranges that hold such neighbours, and not where they are the only ones.
"""

from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

Block = tuple[int, int, int]
"""Start in the first sequence, start in the second, length."""
Range = tuple[int, int, int, int]
"""Start and end in the first sequence, start and end in the second."""
Places = Mapping[Hashable, Sequence[int]]
"""Where each shared element stands in the second sequence, in order."""


def longest_first(
    a: Sequence[Hashable], b: Sequence[Hashable], ours: Sequence[int], places: Places
) -> list[Block]:
    """The blocks of `SequenceMatcher(None, a, b, autojunk=False)` in order, without the empty last one; those
    that touch may stand apart.

    `ours` are the places in `a` of what both share, in order.
    """
    where = {two: j for j, two in enumerate(pairwise(b))}
    inner = [i for i, two in enumerate(pairwise(a)) if two in where]
    if not inner:
        return _singles(a, ours, places, (0, len(a), 0, len(b)))
    block = _only_block(a, inner, where) if len(where) == len(b) - 1 else None
    if block is None:
        return _asked(a, b, ours, places, inner)
    i, j, size = block
    return [
        *_singles(a, ours, places, (0, i, 0, j)),
        block,
        *_singles(a, ours, places, (i + size, len(a), j + size, len(b))),
    ]


def _only_block(
    a: Sequence[Hashable], inner: Sequence[int], where: Mapping[tuple[Hashable, Hashable], int]
) -> Block | None:
    """The one block that all common neighbours are in, each pair standing once in the second sequence."""
    first = inner[0]
    start = where[a[first], a[first + 1]]
    for step, i in enumerate(inner):
        if i != first + step or where[a[i], a[i + 1]] != start + step:
            return None
    return first, start, len(inner) + 1


def _singles(a: Sequence[Hashable], ours: Sequence[int], places: Places, within: Range) -> list[Block]:
    """The blocks of a range without common neighbours: each element with its first twin that is left."""
    low, high, at, end = within
    out: list[Block] = []
    for i in ours[bisect_left(ours, low) : bisect_left(ours, high)]:
        twins = places[a[i]]
        next_one = bisect_left(twins, at)
        if next_one < len(twins) and twins[next_one] < end:
            at = twins[next_one] + 1
            out.append((i, at - 1, 1))
    return out


def _asked(
    a: Sequence[Hashable], b: Sequence[Hashable], ours: Sequence[int], places: Places, inner: Sequence[int]
) -> list[Block]:
    """The blocks where difflib has a choice; `inner` are the places of neighbours that are so in `b` too."""
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    out: list[Block] = []
    ranges = [(0, len(a), 0, len(b))]
    while ranges:
        low, high, start, end = within = ranges.pop()
        place = bisect_left(inner, low)
        if place == len(inner) or inner[place] + 1 >= high:
            out += _singles(a, ours, places, within)
            continue
        i, j, size = matcher.find_longest_match(low, high, start, end)
        if size:
            out.append((i, j, size))
            ranges += ((low, i, start, j), (i + size, high, j + size, end))
    return sorted(out)
