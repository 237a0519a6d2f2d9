"""Groups of sentences that belong together: how alike their sides are, and which stand in another order."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from reader.collation.bead import Relation
from reader.collation.chain import Pair, chain_weight, heaviest_chain
from reader.collation.features import PairFeatures
from reader.collation.preparation import Witnesses
from reader.collation.watch import PLAIN, Watch

EDITED = 0.60
"""From this word ratio on a sentence counts as edited, below as reworded."""
_NOT_SAME = 0.999
"""The most likeness of what is not the same: marks alone may differ."""


class Group(NamedTuple):
    """Places (in the sides) that belong together.

    `chance` is how sure the link is, `likeness` how like the two sides are; both 0 to 1.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    relation: Relation
    likeness: float
    chance: float
    moved: bool = False


def mutual_bests(chances: Mapping[Pair, float], threshold: float, watch: Watch) -> list[Pair]:
    """Pairs that are the best of their row and of their column, from a threshold on."""
    best_left: dict[int, tuple[float, int]] = {}
    best_right: dict[int, tuple[float, int]] = {}
    for (i, j), p in watch.over(chances.items(), every=PLAIN):
        if i not in best_left or (p, -j) > (best_left[i][0], -best_left[i][1]):
            best_left[i] = (p, j)
        if j not in best_right or (p, -i) > (best_right[j][0], -best_right[j][1]):
            best_right[j] = (p, i)
    return sorted((i, j) for i, (p, j) in best_left.items() if p >= threshold and best_right[j][1] == i)


def relation_of(
    lefts: Sequence[int], rights: Sequence[int], witnesses: Witnesses, features: PairFeatures
) -> tuple[Relation, float]:
    """The relation of the linked places of both sides and their likeness: difflib's ratio over words
    (1 only for same)."""
    left = [witnesses.left.sentences[i] for i in lefts]
    right = [witnesses.right.sentences[j] for j in rights]
    are_single = len(left) == len(right) == 1
    if are_single and left[0].key != right[0].key:
        ratio = features.ratio(lefts[0], rights[0])
    elif are_single or _joined(s.tokens for s in left) == _joined(s.tokens for s in right):
        return Relation.SAME, 1.0
    else:
        ratio = features.ratio_of(_joined(s.words for s in left), _joined(s.words for s in right))
    return (Relation.EDITED if ratio >= EDITED else Relation.REWORDED), min(_NOT_SAME, round(ratio, 3))


def _joined(parts: Iterable[tuple[int, ...]]) -> list[int]:
    return list(chain.from_iterable(parts))


def with_moved(groups: Sequence[Group], witnesses: Witnesses, watch: Watch) -> list[Group]:
    """Mark the groups off the heaviest chain in which both sides rise; weightier sentences stay.

    Between chains of equal weight the words decide, never the side: swapping the sides swaps the result.
    """
    watch.look()
    pairs = [(left[0], right[0]) for left, right, *_ in groups]
    kept = heaviest_chain(pairs, lambda k: _weight(groups[k], witnesses), watch)
    in_order = set(kept)
    marked = enumerate(watch.over(groups, every=PLAIN))
    return [g if k in in_order else g._replace(moved=True) for k, g in marked]


def _weight(found: Group, witnesses: Witnesses) -> int:
    left, right = witnesses.left.sentences, witnesses.right.sentences
    words = sum(left[i].length for i in found.left) + sum(right[j].length for j in found.right)
    return chain_weight(witnesses, found.left, found.right, 4 + min(words, 80))
