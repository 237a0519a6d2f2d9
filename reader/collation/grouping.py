"""From scored pairs to groups: best of row or column, then merges and splits grow."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.collation.chain import heaviest_chain
from reader.collation.preparation import Witnesses
from reader.collation.scoring import Pair, Scores
from reader.collation.weights import Weights

_MASS = 0.15
_INSIDE = 0.3


@dataclass(frozen=True, slots=True)
class Group:
    """Places (in the sides) that belong together; `score` is the likeness 0 to 1."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    moved: bool = False


def group(witnesses: Witnesses, identical: Sequence[Pair], scores: Scores, weights: Weights) -> list[Group]:
    """All linked groups, by first left sentence."""
    links = _links(scores, weights)
    chances = scores.chance
    groups = [Group((i,), (j,), 1.0) for i, j in identical]
    for lefts, rights in _components(links):
        best = max(chances[pair] for pair in links if pair[0] in lefts and pair[1] in rights)
        groups.append(Group(tuple(sorted(lefts)), tuple(sorted(rights)), best))
    return with_moved(sorted(groups, key=lambda g: (g.left, g.right)), witnesses)


def _links(scores: Scores, weights: Weights) -> list[Pair]:
    chances = scores.chance
    best_left: dict[int, float] = defaultdict(float)
    best_right: dict[int, float] = defaultdict(float)
    for (i, j), p in chances.items():
        best_left[i] = max(best_left[i], p)
        best_right[j] = max(best_right[j], p)
    return sorted(
        (i, j)
        for (i, j), p in chances.items()
        if p >= weights.link and (p == best_left[i] or p == best_right[j])
    )


def _components(links: Iterable[Pair]) -> list[tuple[set[int], set[int]]]:
    by_left: dict[int, list[int]] = defaultdict(list)
    by_right: dict[int, list[int]] = defaultdict(list)
    for i, j in links:
        by_left[i].append(j)
        by_right[j].append(i)
    seen: set[int] = set()
    out = []
    for start in by_left:
        if start in seen:
            continue
        lefts, rights, todo = {start}, set[int](), [start]
        while todo:
            for j in by_left[todo.pop()]:
                if j not in rights:
                    rights.add(j)
                    fresh = [i for i in by_right[j] if i not in lefts]
                    lefts.update(fresh)
                    todo.extend(fresh)
        seen |= lefts
        out.append((lefts, rights))
    return out


def with_moved(groups: Sequence[Group], witnesses: Witnesses) -> list[Group]:
    """Mark the groups off the heaviest chain in which both sides rise; weightier sentences stay.

    Between chains of equal weight the words decide, never the side: swapping the sides swaps the result.
    """
    items = [(g.left[0], g.right[0], _weight(g, witnesses)) for g in groups]
    kept = set(heaviest_chain(items))
    return [Group(g.left, g.right, g.score, moved=k not in kept) for k, g in enumerate(groups)]


def _weight(found: Group, witnesses: Witnesses) -> int:
    left, right = witnesses.left, witnesses.right
    words = sum(left.sentences[i].length for i in found.left) + sum(
        right.sentences[j].length for j in found.right
    )
    mark = sum(witnesses.mark(left.sentences[i]) for i in found.left) + sum(
        witnesses.mark(right.sentences[j]) for j in found.right
    )
    return ((4 + min(words, 80)) << 24) + mark
