"""Common blocks of two token sequences: difflib, behind patience anchors where it would be slow.

`SequenceMatcher` (Ratcliff & Obershelp) is quadratic and worse on repeated elements, so a bound on its
work is checked before every call; beyond it, elements that stand once on either side become anchors
(patience diff, Cohen), and difflib decides the gaps between them.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

from reader.collation.blocks.longest_first import Block, Places, longest_first
from reader.collation.chain import Pair, longest_chain
from reader.collation.watch import Watch, look, watched

WORK = 400_000
"""The most steps one `SequenceMatcher` call may be expected to take."""
_LEVELS = 8
"""Anchors are looked for between anchors at most this deep, so that the work stays near-linear."""
_LOOK_AHEAD = 64
"""How far the cheap pass looks for a twin: longer additions are rare inside what repeats itself."""
_SMALL = 64
"""Up to this many pairs of elements the product is bound enough."""


class Budget:
    """Counts the work of one collation; once spent, only the cheap passes run and the result is coarse."""

    def __init__(self, steps: int) -> None:
        self.steps = steps
        self.coarse = False
        self.watch: Watch | None = None

    def allows(self, steps: int) -> bool:
        """Take `steps` from the budget, or say that they are too many."""
        if steps > WORK or steps > self.steps:
            return False
        self.steps -= steps
        return True


def _work(a: Sequence[Hashable], b: Sequence[Hashable], twins: int) -> int:
    """An upper bound on what `SequenceMatcher(None, a, b)` does: (steps + len(a)) * min(blocks, steps), where
    the steps are the pairs of equal elements, `twins`."""
    if len(a) * len(b) <= _SMALL:
        return len(a) * len(b)
    return (twins + len(a)) * max(1, min(len(a), len(b), twins))


def matching_blocks(
    a: Sequence[Hashable], b: Sequence[Hashable], budget: Budget, watch: Watch | None = None
) -> list[Block]:
    """Common blocks, rising on both sides, without the empty last one; deterministic.

    Not symmetric in `a` and `b`: the caller fixes the order. Raises `Cancelled` through `watch`.
    """
    out: list[Block] = []
    if watch is not None:
        budget.watch = watch
    _match(a, b, 0, 0, budget, 0, out)
    return _joined(out, watch)


def _match(
    a: Sequence[Hashable],
    b: Sequence[Hashable],
    at_a: int,
    at_b: int,
    budget: Budget,
    level: int,
    out: list[Block],
) -> None:
    head = _common_head(a, b)
    if head:
        out.append((at_a, at_b, head))
        a, b, at_a, at_b = a[head:], b[head:], at_a + head, at_b + head
    tail = _common_tail(a, b)
    if tail:
        a, b = a[: len(a) - tail], b[: len(b) - tail]
    if a and b:
        _inside(a, b, at_a, at_b, budget, level, out)
    if tail:
        out.append((at_a + len(a), at_b + len(b), tail))


def _inside(
    a: Sequence[Hashable],
    b: Sequence[Hashable],
    at_a: int,
    at_b: int,
    budget: Budget,
    level: int,
    out: list[Block],
) -> None:
    """The blocks of what has neither head nor tail in common."""
    look(budget.watch)
    shared = set(a).intersection(b)
    if not shared:
        return
    ours = [i for i, x in enumerate(a) if x in shared]
    places: dict[Hashable, list[int]] = {x: [] for x in shared}
    for j, x in enumerate(b):
        if x in shared:
            places[x].append(j)
    twins = sum([len(places[a[i]]) for i in ours])
    look(budget.watch)
    if budget.allows(_work(a, b, twins)):
        found: Iterable[Block] = longest_first(a, b, ours, places)
    elif anchors := _anchors(a, ours, places, level, budget.watch):
        _around(anchors, a, b, at_a, at_b, budget, level, out)
        return
    else:
        budget.coarse = True
        found = watched(_greedy(a, b, budget.watch), budget.watch)
    out.extend([(at_a + i, at_b + j, n) for i, j, n in found])


def _anchors(
    a: Sequence[Hashable], ours: Sequence[int], places: Places, level: int, watch: Watch | None
) -> list[Pair]:
    """Elements that stand once on either side, as many as rise; none where these lie too deep in others."""
    if level == _LEVELS:
        return []
    counts = Counter([a[i] for i in ours])
    look(watch)
    once = {x: where[0] for x, where in places.items() if len(where) == 1 == counts[x]}
    look(watch)
    return longest_chain([(i, once[a[i]]) for i in ours if a[i] in once], watch)


def _around(
    anchors: Sequence[Pair],
    a: Sequence[Hashable],
    b: Sequence[Hashable],
    at_a: int,
    at_b: int,
    budget: Budget,
    level: int,
    out: list[Block],
) -> None:
    """The anchors, and the blocks of what lies between them."""
    from_a = from_b = 0
    for i, j in anchors:
        if from_a < i and from_b < j:
            _match(a[from_a:i], b[from_b:j], at_a + from_a, at_b + from_b, budget, level + 1, out)
        out.append((at_a + i, at_b + j, 1))
        from_a, from_b = i + 1, j + 1
    _match(a[from_a:], b[from_b:], at_a + from_a, at_b + from_b, budget, level + 1, out)


def _common_head(a: Sequence[Hashable], b: Sequence[Hashable]) -> int:
    limit = min(len(a), len(b))
    at = 0
    while at < limit and a[at] == b[at]:
        at += 1
    return at


def _common_tail(a: Sequence[Hashable], b: Sequence[Hashable]) -> int:
    limit = min(len(a), len(b))
    at = 0
    while at < limit and a[-1 - at] == b[-1 - at]:
        at += 1
    return at


def _greedy(a: Sequence[Hashable], b: Sequence[Hashable], watch: Watch | None) -> list[Block]:
    """A cheap rising match: every element takes its next twin within a short look ahead."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for k, x in watched(enumerate(b), watch):
        places[x].append(k)
    out: list[Block] = []
    j = 0
    for i, x in watched(enumerate(a), watch):
        where = places.get(x)
        if where:
            at = bisect_left(where, j)
            if at < len(where) and where[at] < j + _LOOK_AHEAD:
                out.append((i, where[at], 1))
                j = where[at] + 1
    return out


def _joined(blocks: list[Block], watch: Watch | None) -> list[Block]:
    """Blocks that touch on both sides become one."""
    if not blocks:
        return []
    out = [blocks[0]]
    for _, (i, j, n) in watched(pairwise(blocks), watch):
        last_i, last_j, last_n = out[-1]
        if last_i + last_n == i and last_j + last_n == j:
            out[-1] = (last_i, last_j, last_n + n)
        else:
            out.append((i, j, n))
    return out
