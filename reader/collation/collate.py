"""The one door: two articles in, their collation out."""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat

from reader.collation.bead import Bead, Relation
from reader.collation.collation import Collation
from reader.collation.grouping import Group
from reader.collation.linking import Effort, Found, Linking
from reader.collation.options import CollationOptions
from reader.collation.preparation import Side, Witnesses, prepare
from reader.collation.runs import shared_runs
from reader.collation.verdict import verdict_of
from reader.collation.watch import Watch
from reader.collation.weights import weights_for
from reader.text.article import Article
from reader.text.cancel import IsCancelled, Progress, never, silent

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
    effort = Effort(len(witnesses.left) + len(witnesses.right))
    groups = Linking(witnesses, weights_for(options.strictness), effort, Found(), watch).all_groups()
    watch.stage(0.97, 1.0, "Summing up")
    shared = shared_runs(witnesses.left, witnesses.right, watch)
    return collation_of(left, right, witnesses, groups, shared, options, effort.pairs.coarse, watch)


def collation_of(
    left: Article,
    right: Article,
    witnesses: Witnesses,
    groups: Sequence[Group],
    shared: tuple[float, float],
    options: CollationOptions,
    coarse: bool,
    watch: Watch,
    known: Sequence[Bead] = (),
) -> Collation:
    """The collation that groups, by first left place, make of two articles; `shared` as in the verdict.

    `known` are the beads of a collation that may be much the same.
    """
    beads = _beads(groups, witnesses, known, watch)
    return Collation(
        beads,
        _index(beads, len(left.sentences), watch, left_side=True),
        _index(beads, len(right.sentences), watch, left_side=False),
        options,
        verdict_of(left, right, witnesses, beads, shared, watch),
        coarse,
        _COARSE if coarse else "",
    )


def _beads(
    groups: Sequence[Group], witnesses: Witnesses, known: Sequence[Bead], watch: Watch
) -> tuple[Bead, ...]:
    lefts, rights = witnesses.left.numbers, witnesses.right.numbers
    beads: list[Bead] = []
    ordered = _in_reading_order(groups, witnesses.left, witnesses.right, watch)
    old: Bead | None
    for found, old in zip(
        watch.over(ordered, len(groups), every=64), chain(known, repeat(None)), strict=False
    ):
        left = tuple([lefts[i] for i in found.left])
        right = tuple([rights[j] for j in found.right])
        if (
            old is None
            or old.left != left
            or old.right != right
            or old.relation is not found.relation
            or old.score != found.likeness
            or old.moved is not found.moved
        ):
            old = Bead(len(beads), left, right, found.relation, found.likeness, found.moved)
        beads.append(old)
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
                yield _right_only(pending[at])
                at += 1
        if found is not None:
            yield found
        elif i not in linked_left:
            yield Group((i,), (), Relation.ONLY_LEFT, 0.0, 0.0)
    for j in pending[at:]:
        yield _right_only(j)


def _right_only(place: int) -> Group:
    return Group((), (place,), Relation.ONLY_RIGHT, 0.0, 0.0)


def _index(beads: Sequence[Bead], size: int, watch: Watch, *, left_side: bool) -> tuple[int | None, ...]:
    where: list[int | None] = [None] * size
    for bead in watch.over(beads, every=256):
        for number in bead.left if left_side else bead.right:
            where[number] = bead.index
    return tuple(where)
