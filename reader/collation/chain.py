"""Increasing chains: which pairs stand in the same order on both sides."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.collation.preparation import Witnesses
from reader.collation.watch import Watch, watched


def longest_chain(pairs: Sequence[tuple[int, int]], watch: Watch | None = None) -> list[tuple[int, int]]:
    """A longest subsequence of `pairs` (sorted by left, each left and right once) with rising right.

    Patience sorting, O(n log n). Raises `Cancelled` through `watch`.
    """
    tails: list[int] = []
    last: list[int] = []
    before = [-1] * len(pairs)
    for k, (_, right) in watched(enumerate(pairs), watch):
        at = bisect_left(tails, right)
        if at == len(tails):
            tails.append(right)
            last.append(k)
        else:
            tails[at] = right
            last[at] = k
        before[k] = last[at - 1] if at else -1
    chain, k = [], last[-1] if last else -1
    while k >= 0:
        chain.append(pairs[k])
        k = before[k]
    return chain[::-1]


def heaviest_chain(items: Sequence[tuple[int, int, int]], watch: Watch | None = None) -> list[int]:
    """Positions in `items` (left, right, weight) of the heaviest chain rising on both sides.

    A Fenwick tree of best sums by right, O(n log n). Weights are whole numbers, so that the result
    does not depend on rounding; between equal sums the pair nearer to the start of both sides wins.
    Raises `Cancelled` through `watch`.
    """
    order = sorted(range(len(items)), key=items.__getitem__)
    ranks = {right: r + 1 for r, right in enumerate(sorted({item[1] for item in watched(items, watch)}))}
    size = len(ranks) + 1
    tree: list[tuple[int, int]] = [(0, -1)] * (size + 1)
    before = [-1] * len(items)
    best = (0, -1)
    at = 0
    while at < len(order):
        if watch is not None and not at & 63:
            watch.look()
        end = at
        while end < len(order) and items[order[end]][0] == items[order[at]][0]:
            end += 1
        found = []
        for k in order[at:end]:  # of one left sentence only one pair can be in the chain
            total, previous = _best_below(tree, ranks[items[k][1]] - 1)
            before[k] = previous
            found.append((k, total + items[k][2]))
        for k, total in found:
            _raise_to(tree, ranks[items[k][1]], (total, k))
            if total > best[0]:
                best = (total, k)
        at = end
    chain, k = [], best[1]
    while k >= 0:
        if watch is not None and not k & 63:
            watch.look()
        chain.append(k)
        k = before[k]
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
