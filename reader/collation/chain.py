"""Increasing chains: which pairs stand in the same order on both sides."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate, count, groupby
from operator import itemgetter, lt

from reader.collation.preparation import Witnesses
from reader.collation.watch import Watch, watched

Pair = tuple[int, int]
Weigh = Callable[[int], int]
"""The weight (positive) of the pair at a position; asked only where it matters."""
_WEIGHED = 64
"""Pairs between two looks at the watch while they are weighed: each costs a walk through a tree."""


def longest_chain(pairs: Sequence[Pair], watch: Watch | None = None) -> list[Pair]:
    """A longest subsequence of `pairs` (sorted by left, each left and right once) with rising right.

    Patience sorting, O(n log n). Raises `Cancelled` through `watch`.
    """
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for k, (_, right) in watched(enumerate(pairs), watch):
        at = bisect_left(tails, right)
        if at == len(tails):
            tails.append(right)
            last.append(k)
        else:
            tails[at] = right
            last[at] = k
        before.append(last[at - 1] if at else -1)
    return [pairs[k] for k in _traced(before, last[-1] if last else -1)]


def heaviest_chain(pairs: Sequence[Pair], weigh: Weigh, watch: Watch | None = None) -> list[int]:
    """Positions in `pairs` of the heaviest chain rising on both sides.

    Pairs in nobody's way are in every heaviest chain; only tangles, where pairs exclude each other, are
    weighed: neighbours on both sides as one, then with a Fenwick tree of best sums by right, O(n log n).
    Weights are whole numbers, so that the result does not depend on rounding; between equal sums the
    pair nearer to the start of both sides wins. Raises `Cancelled` through `watch`.
    """
    order = sorted(range(len(pairs)), key=pairs.__getitem__)
    ordered = list(map(pairs.__getitem__, order))
    chain: list[int] = []
    done = 0
    for start, end in watched(_tangles(ordered), watch):
        chain.extend(order[done:start])
        blocks = _blocks(ordered[start:end], watch)
        items = [
            (*ordered[start + low], sum(weigh(order[start + k]) for k in range(low, high)))
            for low, high in watched(blocks, watch, _WEIGHED)
        ]
        for at in _heaviest(items, watch):
            low, high = blocks[at]
            chain.extend(order[start + low : start + high])
        done = end
    return chain + order[done:]


def _rises(values: Sequence[int]) -> bool:
    """Whether each value is more than the one before."""
    return all(map(lt, values, values[1:]))


def _tangles(ordered: Sequence[Pair]) -> list[tuple[int, int]]:
    """Ranges of two and more sorted pairs, the shortest such that all of one range stand before all that
    follows, and after all that precedes it, on both sides."""
    lefts, rights = list(map(itemgetter(0), ordered)), list(map(itemgetter(1), ordered))
    if _rises(lefts) and _rises(rights):
        return []
    high = accumulate(rights, max)
    low = list(accumulate(reversed(rights), min))[::-1]
    borders = zip(count(1), high, low[1:], lefts, lefts[1:], strict=False)
    cuts = [k for k, before, after, left, following in borders if before < after and left < following]
    ranges = zip([0, *cuts], [*cuts, len(ordered)], strict=True)
    return [(start, end) for start, end in ranges if end > start + 1]


def _blocks(ordered: Sequence[Pair], watch: Watch | None) -> list[tuple[int, int]]:
    """Ranges of sorted pairs that are neighbours on both sides: whatever excludes one excludes all."""
    lefts, rights = Counter(left for left, _ in ordered), Counter(right for _, right in ordered)
    ranks = {right: rank for rank, right in enumerate(sorted(rights))}
    single = [lefts[left] == 1 == rights[right] for left, right in watched(ordered, watch)]
    out: list[tuple[int, int]] = []
    start = 0
    for k in watched(range(1, len(ordered) + 1), watch):
        if (
            k == len(ordered)
            or not (single[k - 1] and single[k])
            or ranks[ordered[k][1]] != ranks[ordered[k - 1][1]] + 1
        ):
            out.append((start, k))
            start = k
    return out


def _heaviest(items: Sequence[tuple[int, int, int]], watch: Watch | None) -> list[int]:
    """Positions in `items` (left, right, weight), sorted, of the heaviest chain."""
    ranks = {right: r for r, right in enumerate(sorted({right for _, right, _ in items}), 1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    before: list[int] = []
    best = (0, -1)
    for _, row in groupby(watched(enumerate(items), watch, _WEIGHED), key=lambda item: item[1][0]):
        found = []
        for k, (_, right, weight) in row:  # of one left sentence only one pair can be in the chain
            total, previous = _best_below(tree, ranks[right] - 1)
            before.append(previous)
            found.append((ranks[right], total + weight, k))
        for rank, total, k in found:
            _raise_to(tree, rank, (total, k))
            if total > best[0]:
                best = (total, k)
    return _traced(before, best[1])


def _traced(before: Sequence[int], last: int) -> list[int]:
    """The positions of a chain from its first on, by its last and the one before each; -1 is none."""
    chain = []
    while last >= 0:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def chain_weight(witnesses: Witnesses, lefts: Sequence[int], rights: Sequence[int], worth: int) -> int:
    """The weight of a group in a chain: its worth first; between equals its words, then how near it lies
    to the diagonal, never the side, so that swapping the sides swaps the chain."""
    left, right = witnesses.left, witnesses.right
    marks = sum(left.sentences[i].mark for i in lefts) + sum(right.sentences[j].mark for j in rights)
    off = abs(lefts[0] * len(right) - rights[0] * len(left)) * 4096 // (len(left) * len(right))
    return (((worth << 24) + marks) << 13) + 4096 - off


def _best_below(tree: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    best = (0, -1)
    while rank > 0:
        if tree[rank][0] > best[0]:
            best = tree[rank]
        rank &= rank - 1
    return best


def _raise_to(tree: list[tuple[int, int]], rank: int, value: tuple[int, int]) -> None:
    while rank < len(tree):
        if value[0] > tree[rank][0]:
            tree[rank] = value
        rank += rank & -rank
