"""difflib's blocks of two short sequences, without asking it for what can only be one way.

difflib (Ratcliff & Obershelp) takes the longest common block, the first of equals, and goes on left and right
of it. Where no two neighbours of one sequence are neighbours in the other, every block is a single element
and the first of them has nothing to its left: all are known from one walk. Where all common neighbours stand
once on a side and in one order, the blocks that they make keep none of each other away. So difflib is asked
only where neighbours repeat themselves or cross, and there only about ranges that hold some.
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
    in_a, in_b = list(pairwise(a)), list(pairwise(b))
    common = set(in_a).intersection(in_b)
    if not common:
        return _singles(a, ours, places, (0, len(a), 0, len(b)))
    inner = [i for i, two in enumerate(in_a) if two in common]
    if len(inner) == len(common):
        others = [j for j, two in enumerate(in_b) if two in common]
        if len(others) == len(common) and all(in_a[i] == in_b[j] for i, j in zip(inner, others, strict=True)):
            blocks = _rising(inner, others)
            if blocks is not None:
                return _with_singles(a, b, ours, places, blocks)
    return _asked(a, b, ours, places, inner)


def _rising(inner: Sequence[int], others: Sequence[int]) -> list[Block] | None:
    """The blocks that common neighbours make, by the first place of each two on both sides; None where two of
    the blocks want one element."""
    out: list[Block] = []
    i = j = end = other_end = 0
    for at, other in zip(inner, others, strict=True):
        if at + 1 == end and other + 1 == other_end and out:
            out[-1] = (i, j, at + 2 - i)
        elif at < end or other < other_end:
            return None
        else:
            i, j = at, other
            out.append((i, j, 2))
        end, other_end = at + 2, other + 2
    return out


def _with_singles(
    a: Sequence[Hashable],
    b: Sequence[Hashable],
    ours: Sequence[int],
    places: Places,
    blocks: Sequence[Block],
) -> list[Block]:
    """All longer blocks, and the single elements between them."""
    out: list[Block] = []
    low = start = 0
    for block in blocks:
        i, j, size = block
        if low < i and start < j:
            out += _singles(a, ours, places, (low, i, start, j))
        out.append(block)
        low, start = i + size, j + size
    return out + _singles(a, ours, places, (low, len(a), start, len(b)))


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
