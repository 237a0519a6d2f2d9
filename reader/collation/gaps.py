"""What difflib says between the identical sentences: votes of matched words for pairs of sentences."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise

from reader.collation.blocks.matching import Budget, matching_blocks
from reader.collation.chain import Pair, chain_weight, heaviest_chain
from reader.collation.preparation import Prepared, Witnesses
from reader.collation.watch import PLAIN, Watch
from reader.values import Struct

_SETTLED = 0.5
"""A pair is settled by this share of the longer sentence: what lies inside it may have better partners."""


class Gap(Struct, frozen=True):
    """Places on either side that stand between the same two identical pairs and are open: in no such pair,
    and not settled by hand."""

    left: tuple[int, ...]
    right: tuple[int, ...]


def gaps_between(
    witnesses: Witnesses,
    identical: Sequence[Pair],
    watch: Watch,
    by_hand: tuple[Collection[int], Collection[int]] = ((), ()),
) -> list[Gap]:
    """The gaps with something on both sides, in order, without the places settled `by_hand`."""
    watch.look()
    partner = dict(identical)
    closed_left, closed_right = partner.keys() | set(by_hand[0]), set(partner.values()) | set(by_hand[1])
    chain = _in_order(witnesses, identical, watch)
    watch.look()
    ends = (len(witnesses.left), len(witnesses.right))
    out = []
    for (i1, j1), (i2, j2) in watch.over(pairwise([(-1, -1), *chain, ends]), every=PLAIN):
        lefts = tuple([i for i in range(i1 + 1, i2) if i not in closed_left])
        rights = tuple([j for j in range(j1 + 1, j2) if j not in closed_right])
        if lefts and rights:
            out.append(Gap(lefts, rights))
    return out


def _in_order(witnesses: Witnesses, identical: Sequence[Pair], watch: Watch) -> Sequence[Pair]:
    """Identical pairs rising on both sides; where some have moved, the same ones whichever side is first."""

    def weigh(k: int) -> int:
        i, j = identical[k]
        return chain_weight(witnesses, (i,), (j,), 1000)

    return [identical[k] for k in heaviest_chain(identical, weigh, watch)]


def settled_in(gap: Gap, witnesses: Witnesses, budget: Budget, watch: Watch) -> dict[Pair, float]:
    """Pairs of a gap whose words match each other in order, by at least half of either sentence.

    The words of all sentences of the gap are one stream; a matched word is a vote for the pair of
    sentences it stands in. Such pairs need no search for other candidates. The values are difflib's
    ratios: twice the votes by the words of both sentences.
    """
    lefts, rights = witnesses.left.sentences, witnesses.right.sentences
    a, owners_a = _stream(lefts, gap.left)
    b, owners_b = _stream(rights, gap.right)
    if witnesses.turned(a, b):
        blocks = [(i, j, n) for j, i, n in matching_blocks(b, a, budget, watch)]
    else:
        blocks = matching_blocks(a, b, budget, watch)
    votes: dict[Pair, int] = defaultdict(int)
    for i, j, n in watch.over(blocks, every=PLAIN):
        pair = owners_a[i], owners_b[j]
        if pair == (owners_a[i + n - 1], owners_b[j + n - 1]):
            votes[pair] += n
            continue
        for pair in zip(owners_a[i : i + n], owners_b[j : j + n], strict=True):
            votes[pair] += 1
    out = {}
    for (i, j), n in votes.items():
        sizes = len(lefts[i].words), len(rights[j].words)
        if n >= _SETTLED * max(sizes):
            out[i, j] = 2 * n / sum(sizes)
    return out


def _stream(sentences: Sequence[Prepared], places: Sequence[int]) -> tuple[list[int], list[int]]:
    """The words of some sentences in a row, and the sentence of each."""
    words: list[int] = []
    owners: list[int] = []
    for at in places:
        found = sentences[at].words
        words.extend(found)
        owners.extend([at] * len(found))
    return words, owners
