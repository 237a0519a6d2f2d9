"""From scored pairs to groups: best of row or column, then merges and splits grow."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.collation.chain import chain_weight, heaviest_chain
from reader.collation.joining import Joiner
from reader.collation.preparation import Witnesses
from reader.collation.scoring import Pair, Scores
from reader.collation.watch import Watch
from reader.collation.weights import Weights


class Group(NamedTuple):
    """Places (in the sides) that belong together; `score` is the likeness 0 to 1."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    moved: bool = False


def group(
    witnesses: Witnesses, identical: Sequence[Pair], scores: Scores, weights: Weights, watch: Watch
) -> list[Group]:
    """All linked groups, by first left sentence."""
    chances = scores.chance
    cores = mutual_bests(chances, weights.threshold(scores.support), watch)
    joiner = Joiner(witnesses, chances, weights.joining, weights.fresh, watch)
    closed = {i for i, _ in identical}, {j for _, j in identical}
    groups = [Group((i,), (j,), 1.0) for i, j in watch.over(identical, every=256)]
    for core, grown in zip(cores, joiner.grow(cores, closed, weights.join), strict=True):
        lefts, rights = grown.members
        groups.append(Group(tuple(sorted(lefts)), tuple(sorted(rights)), chances[core]))
    marked = with_moved(sorted(groups), witnesses, watch)
    return [g for g in watch.over(marked, every=256) if not g.moved or g.score >= weights.off_chain]


def mutual_bests(chances: dict[Pair, float], threshold: float, watch: Watch) -> list[Pair]:
    """Pairs that are the best of their row and of their column, from a threshold on."""
    best_left: dict[int, tuple[float, int]] = {}
    best_right: dict[int, tuple[float, int]] = {}
    for (i, j), p in watch.over(chances.items(), every=256):
        if i not in best_left or (p, -j) > (best_left[i][0], -best_left[i][1]):
            best_left[i] = (p, j)
        if j not in best_right or (p, -i) > (best_right[j][0], -best_right[j][1]):
            best_right[j] = (p, i)
    return sorted((i, j) for i, (p, j) in best_left.items() if p >= threshold and best_right[j][1] == i)


def with_moved(groups: Sequence[Group], witnesses: Witnesses, watch: Watch) -> list[Group]:
    """Mark the groups off the heaviest chain in which both sides rise; weightier sentences stay.

    Between chains of equal weight the words decide, never the side: swapping the sides swaps the result.
    """
    pairs = [(g.left[0], g.right[0]) for g in groups]
    kept = set(heaviest_chain(pairs, lambda k: _weight(groups[k], witnesses), watch))
    marked = enumerate(watch.over(groups, every=256))
    return [g if k in kept else Group(g.left, g.right, g.score, moved=True) for k, g in marked]


def _weight(found: Group, witnesses: Witnesses) -> int:
    left, right = witnesses.left.sentences, witnesses.right.sentences
    words = sum(left[i].length for i in found.left) + sum(right[j].length for j in found.right)
    return chain_weight(witnesses, found.left, found.right, 4 + min(words, 80))
