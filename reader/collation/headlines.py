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
    left, right = witnesses.left.headlines, witnesses.right.headlines
    if any(i in left and j in right for i, j in cores):
        return None
    free = sorted(left.difference(i for i, _ in cores)), sorted(right.difference(j for _, j in cores))
    weights = {pair: _common_weight(witnesses, pair) for pair in product(*free)}
    best = max(weights, key=weights.__getitem__, default=None)
    return best if best is not None and weights[best] else None


def _common_weight(witnesses: Witnesses, pair: Pair) -> int:
    """What the common content words of two sentences weigh; 0 where they share too little."""
    left, right = witnesses.left.sentences[pair[0]], witnesses.right.sentences[pair[1]]
    shared = frozenset(left.terms).intersection(right.terms)
    if len(shared) < _SHARED or witnesses.are_names(shared):
        return 0
    return sum(witnesses.weight[term] for term in shared)
