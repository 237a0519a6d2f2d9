"""Retellings: what stands between two linked pairs in order, and is alike enough there, belongs together.

Two tellings of one story share few words, but keep the order. Once enough of the shorter one is linked, the
sentences left over between two links are paired in order (Gale & Church 1993), from a lower chance on.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.collation.chain import Pair, chain_weight, heaviest_chain
from reader.collation.linking_state import LinkingState
from reader.collation.logistic import chance, logit
from reader.collation.scoring import Surroundings, first_score
from reader.collation.watch import Watch
from reader.collation.weights import Weights

_LINKED = 3
"""A shorter side of which less than one sentence in this many is linked is no retelling. Between stories that
have nothing in common (30 annotated pairs) nothing is filled in then."""
_CELLS = 400
"""Pairs looked at between two links at most, so that the work stays linear; fables have gaps of up to 100."""


def filled_pairs(
    state: LinkingState, cores: Sequence[Pair], weights: Weights, watch: Watch
) -> dict[Pair, float]:
    """Pairs of places in no core, with their chances from `weights.fill` on; they rise on both sides
    between the cores that rise. None where too little is linked. Raises `Cancelled` through `watch`."""
    linked = [*cores, *state.identical]
    if len(linked) * _LINKED < min(len(state.witnesses.left), len(state.witnesses.right)):
        return {}
    first = dict(state.first)
    found = []
    for pair in _between(state, linked, watch):
        if pair not in first:
            first[pair] = first_score(state.features, pair, weights)
        found.append(pair)
    surroundings = Surroundings(first, dict(state.identical), state.line, watch)
    chances = {pair: chance(logit(weights.around, surroundings.of(pair))) for pair in watch.over(found)}
    likely = [pair for pair in found if chances[pair] >= weights.fill]

    def weigh(k: int) -> int:
        i, j = likely[k]
        worth = round(1000 * (chances[likely[k]] - weights.fill)) + 1
        return chain_weight(state.witnesses, (i,), (j,), worth)

    return {likely[k]: chances[likely[k]] for k in heaviest_chain(likely, weigh, watch)}


def _between(state: LinkingState, linked: Sequence[Pair], watch: Watch) -> Iterator[Pair]:
    """Pairs of free places that share a content word, between neighbouring links in order."""
    left, right = state.witnesses.left.sentences, state.witnesses.right.sentences
    for lefts, rights in _free_between(state, linked, watch):
        if len(lefts) * len(rights) <= _CELLS:
            for i in lefts:
                terms = frozenset(left[i].terms)
                yield from ((i, j) for j in rights if not terms.isdisjoint(right[j].terms))


def _free_between(
    state: LinkingState, linked: Sequence[Pair], watch: Watch
) -> Iterator[tuple[list[int], list[int]]]:
    """The places in no link, left and right, between each two neighbouring links in order."""
    witnesses = state.witnesses
    taken = {i for i, _ in linked}, {j for _, j in linked}

    def weigh(k: int) -> int:
        i, j = linked[k]
        return chain_weight(witnesses, (i,), (j,), 1000)

    chain = sorted(linked[k] for k in heaviest_chain(linked, weigh, watch))
    ends = (len(witnesses.left), len(witnesses.right))
    for (i1, j1), (i2, j2) in watch.over(pairwise([(-1, -1), *chain, ends])):
        yield (
            [i for i in range(i1 + 1, i2) if i not in taken[0]],
            [j for j in range(j1 + 1, j2) if j not in taken[1]],
        )
