"""What difflib says between the identical sentences: votes of matched words for pairs of sentences."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.collation.chain import chain_weight, heaviest_chain, longest_chain
from reader.collation.matching import Budget, matching_blocks
from reader.collation.preparation import Side, Witnesses
from reader.collation.watch import Watch

_SETTLED = 0.5

Pair = tuple[int, int]


def settled_pairs(
    witnesses: Witnesses, identical: Sequence[Pair], budget: Budget, watch: Watch
) -> dict[Pair, float]:
    """Pairs whose words match each other in order, by at least half of either sentence.

    The words of all sentences between two identical ones are one stream; a matched word is a vote for
    the pair of sentences it stands in. Such pairs need no search for other candidates. The values are
    difflib's ratios: twice the votes by the words of both sentences.
    """
    closed_left, closed_right = {i for i, _ in identical}, {j for _, j in identical}
    out: dict[Pair, float] = {}
    left, right = witnesses.left, witnesses.right
    gaps = list(_gaps(_in_order(witnesses, identical, watch), len(left), len(right), watch))
    for (i1, i2), (j1, j2) in watch.over(gaps, len(gaps), every=4):
        lefts = [i for i in watch.over(range(i1, i2), every=256) if i not in closed_left]
        rights = [j for j in watch.over(range(j1, j2), every=256) if j not in closed_right]
        if lefts and rights:
            out.update(_settled(witnesses, lefts, rights, budget, watch))
    return out


def _in_order(witnesses: Witnesses, identical: Sequence[Pair], watch: Watch) -> list[Pair]:
    """Identical pairs rising on both sides; where some have moved, the same ones whichever side is first."""
    chain = longest_chain(identical, watch)
    if len(chain) == len(identical):
        return chain

    def weigh(k: int) -> int:
        i, j = identical[k]
        return chain_weight(witnesses, (i,), (j,), 1000)

    return [identical[k] for k in heaviest_chain(identical, weigh, watch)]


def _gaps(
    chain: Sequence[Pair], size_left: int, size_right: int, watch: Watch
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for (i1, j1), (i2, j2) in watch.over(pairwise([(-1, -1), *chain, (size_left, size_right)]), every=256):
        if i2 > i1 + 1 and j2 > j1 + 1:
            yield (i1 + 1, i2), (j1 + 1, j2)


def _settled(
    witnesses: Witnesses, lefts: Sequence[int], rights: Sequence[int], budget: Budget, watch: Watch
) -> dict[Pair, float]:
    a, owners_a = _stream(witnesses.left, lefts)
    b, owners_b = _stream(witnesses.right, rights)
    if witnesses.turned(a, b):
        blocks = [(i, j, n) for j, i, n in matching_blocks(b, a, budget, watch)]
    else:
        blocks = matching_blocks(a, b, budget, watch)
    votes: dict[Pair, int] = defaultdict(int)
    for i, j, n in watch.over(blocks, every=256):
        for k in range(n):
            votes[owners_a[i + k], owners_b[j + k]] += 1
    lefts_of, rights_of = witnesses.left.sentences, witnesses.right.sentences
    sizes = {i: len(lefts_of[i].words) for i in lefts}, {j: len(rights_of[j].words) for j in rights}
    return {
        (i, j): 2 * n / (sizes[0][i] + sizes[1][j])
        for (i, j), n in votes.items()
        if n >= _SETTLED * max(sizes[0][i], sizes[1][j])
    }


def _stream(side: Side, places: Sequence[int]) -> tuple[list[int], list[int]]:
    """The words of some sentences in a row, and the sentence of each."""
    words: list[int] = []
    owners: list[int] = []
    for at in places:
        found = side.sentences[at].words
        words.extend(found)
        owners.extend([at] * len(found))
    return words, owners
