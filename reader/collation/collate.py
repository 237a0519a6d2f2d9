"""The one door: two articles in, their collation out."""

from collections.abc import Iterator, Sequence

from reader.collation.alignment import align
from reader.collation.bead import Bead, Relation
from reader.collation.collation import Collation
from reader.collation.features import PairFeatures
from reader.collation.grouping import Group
from reader.collation.matching import Budget
from reader.collation.options import CollationOptions
from reader.collation.preparation import Side, Witnesses, prepare
from reader.collation.relation import relation_of
from reader.collation.verdict import verdict_of
from reader.collation.watch import Watch
from reader.collation.weights import weights_for
from reader.text.article import Article
from reader.text.cancel import IsCancelled, Progress, never, silent

_STEPS_A_SENTENCE = 60_000
_COARSE = "The texts repeat themselves so much that parts were matched in a cheaper, coarser way."


def collate(
    left: Article,
    right: Article,
    options: CollationOptions = CollationOptions(),  # noqa: B008 - frozen
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
) -> Collation:
    """Align the sentences of two articles and say how they relate.

    Near-linear in the length of the articles. Raises `Cancelled` within a few milliseconds after
    `is_cancelled` answers True. Articles in different scripts give a collation without links whose
    verdict says so.
    """
    watch = Watch(progress, is_cancelled)
    watch.stage(0.0, 0.15, "Cutting words")
    witnesses = prepare(left, right, options, watch)
    budget = Budget(_STEPS_A_SENTENCE * (100 + len(witnesses.left) + len(witnesses.right)))
    weights = weights_for(options.strictness)
    features = PairFeatures(witnesses, budget, weights.own)
    groups = align(witnesses, features, weights, watch)
    watch.stage(0.9, 0.97, "Comparing words")
    beads = _beads(groups, witnesses, features, watch)
    watch.stage(0.97, 1.0, "Summing up")
    return Collation(
        beads,
        _index(beads, len(left.sentences), watch, left_side=True),
        _index(beads, len(right.sentences), watch, left_side=False),
        options,
        verdict_of(left, right, witnesses, beads, watch),
        budget.coarse,
        _COARSE if budget.coarse else "",
    )


def _beads(
    groups: Sequence[Group], witnesses: Witnesses, features: PairFeatures, watch: Watch
) -> tuple[Bead, ...]:
    beads: list[Bead] = []
    ordered = _in_reading_order(groups, witnesses.left, witnesses.right, watch)
    for found in watch.over(ordered, len(groups)):
        if found.left and found.right:
            relation, score = relation_of(found, witnesses, features)
        else:
            relation, score = (Relation.ONLY_LEFT if found.left else Relation.ONLY_RIGHT), 0.0
        beads.append(
            Bead(
                len(beads),
                tuple(witnesses.left.numbers[i] for i in found.left),
                tuple(witnesses.right.numbers[j] for j in found.right),
                relation,
                score,
                found.moved,
            )
        )
    return tuple(beads)


def _in_reading_order(groups: Sequence[Group], left: Side, right: Side, watch: Watch) -> Iterator[Group]:
    """All groups by first left sentence; sentences only on the right follow the group before them."""
    by_left = {g.left[0]: g for g in watch.over(groups, every=256)}
    linked_left = {i for g in watch.over(groups, every=256) for i in g.left}
    linked_right = {j for g in watch.over(groups, every=256) for j in g.right}
    pending = [j for j in range(len(right)) if j not in linked_right]
    at = 0
    for i in range(len(left)):
        found = by_left.get(i)
        if found is not None and not found.moved:
            while at < len(pending) and pending[at] < found.right[0]:
                yield Group((), (pending[at],), 0.0)
                at += 1
        if found is not None:
            yield found
        elif i not in linked_left:
            yield Group((i,), (), 0.0)
    for j in pending[at:]:
        yield Group((), (j,), 0.0)


def _index(beads: Sequence[Bead], size: int, watch: Watch, *, left_side: bool) -> tuple[int | None, ...]:
    where: list[int | None] = [None] * size
    for bead in watch.over(beads, every=256):
        for number in bead.left if left_side else bead.right:
            where[number] = bead.index
    return tuple(where)
