"""Headline with headline: two reports of one event are headed in other words, so the role speaks for them."""

from collections.abc import Sequence
from itertools import product

from reader.collation.chain import Pair
from reader.collation.preparation import Witnesses

_SHARED = 2
"""Content words that two headlines share at least, one of them no name: "Putin" and "Russia" head reports of
many events."""


def headline_pair(witnesses: Witnesses, cores: Sequence[Pair]) -> Pair | None:
    """The two sentences of the headlines, in no core yet, whose common content words weigh most; None where
    a headline is linked to the other already, or where no two share enough."""
    left, right = witnesses.left, witnesses.right
    if any(i in left.headlines and j in right.headlines for i, j in cores):
        return None
    taken = {i for i, _ in cores}, {j for _, j in cores}
    best: tuple[int, int, int] | None = None
    for i, j in product(sorted(left.headlines - taken[0]), sorted(right.headlines - taken[1])):
        shared = left.sentences[i].terms & right.sentences[j].terms
        if len(shared) >= _SHARED and not witnesses.are_names(shared):
            candidate = -sum(witnesses.weight[term] for term in shared), i, j
            best = min(best, candidate) if best is not None else candidate
    return best[1:] if best is not None else None
