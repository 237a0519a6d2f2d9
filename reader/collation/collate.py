"""The one door: two articles in, their collation out."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain
from operator import itemgetter

from reader.cancel import IsCancelled, Progress, never, silent
from reader.collation.bead import Bead, Relation
from reader.collation.by_hand.pairing import Pairing, Settled, settled_by_hand
from reader.collation.collation import Collation
from reader.collation.grouping import Group
from reader.collation.linking import link
from reader.collation.linking_state import Effort
from reader.collation.options import CollationOptions
from reader.collation.preparation import Witnesses, prepare
from reader.collation.runs import shared_runs
from reader.collation.verdict import verdict_of
from reader.collation.watch import PLAIN, Watch
from reader.messages import message
from reader.text.article import Article
from reader.values import replace

_COARSE = message("The texts repeat themselves so much that parts were matched in a cheaper, coarser way.")


def collate(
    left: Article,
    right: Article,
    options: CollationOptions = CollationOptions(),  # noqa: B008 - frozen
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
    pairings: Sequence[Pairing] = (),
) -> Collation:
    """Align the sentences of two articles and say how they relate.

    Near-linear in the length of the articles. Raises `Cancelled` within a few milliseconds after
    `is_cancelled` answers True. Articles in different scripts give a collation without links whose
    verdict says so. What `pairings` say of sentences stands, whatever else is found.
    """
    watch = Watch(progress, is_cancelled)
    watch.stage(0.0, 0.15, message("Cutting words"))
    witnesses = prepare(left, right, options, watch)
    by_hand = settled_by_hand(pairings, witnesses)
    effort = Effort(len(witnesses.left) + len(witnesses.right))
    groups, strictness = link(witnesses, options.strictness, effort, watch, by_hand)
    watch.stage(0.97, 1.0, message("Summing up"))
    shared = shared_runs(witnesses.left, witnesses.right, watch)
    beads = _beads_of(_in_reading_order(groups, witnesses, watch), witnesses, by_hand, watch)
    return Collation(
        beads,
        _index_of([bead.left for bead in beads], len(left.sentences), watch),
        _index_of([bead.right for bead in beads], len(right.sentences), watch),
        options,
        verdict_of(left, right, witnesses, beads, shared, watch),
        effort.is_coarse,
        _COARSE if effort.is_coarse else "",
        strictness,
    )


def _in_reading_order(groups: Sequence[Group], witnesses: Witnesses, watch: Watch) -> list[Group]:
    """All groups by first left place, and the sentences of one side only: those on the left between them,
    those on the right after what stands before them there."""
    lefts, rights = list(map(itemgetter(0), groups)), list(map(itemgetter(1), groups))
    firsts = list(map(itemgetter(0), lefts))
    watch.look()
    reached = accumulate((-1 if moved else right[0] for right, moved in map(itemgetter(1, 5), groups)), max)
    alone = [
        (bisect_left(firsts, i), _left_only(i))
        for i in sorted(set(range(len(witnesses.left))).difference(chain.from_iterable(lefts)))
    ]
    pending = sorted(set(range(len(witnesses.right))).difference(chain.from_iterable(rights)))
    watch.look()
    heights = list(reached)
    alone.extend((bisect_right(heights, j), _right_only(j)) for j in watch.over(pending, every=PLAIN))
    alone.sort(key=itemgetter(0))
    out: list[Group] = []
    done = 0
    for place, found in watch.over(alone, every=PLAIN):
        out.extend(groups[done:place])
        out.append(found)
        done = place
    return out + list(groups[done:])


def _left_only(place: int) -> Group:
    return Group((place,), (), Relation.ONLY_LEFT, 0.0, 0.0)


def _right_only(place: int) -> Group:
    return Group((), (place,), Relation.ONLY_RIGHT, 0.0, 0.0)


def _beads_of(
    groups: Sequence[Group], witnesses: Witnesses, by_hand: Settled, watch: Watch
) -> tuple[Bead, ...]:
    """Groups in reading order as beads, with the sentences' own numbers."""
    lefts, rights = witnesses.left.numbers, witnesses.right.numbers
    beads = []
    for index, found in enumerate(watch.over(groups, len(groups), every=PLAIN)):
        left, right, relation, likeness, _, moved = found
        numbers = tuple([lefts[i] for i in left]), tuple([rights[j] for j in right])
        beads.append(Bead(index, *numbers, relation, likeness, moved))
    if any(by_hand.places):
        pairs = zip(beads, groups, strict=True)
        return tuple([replace(bead, by_hand=by_hand.holds(g.left, g.right)) for bead, g in pairs])
    return tuple(beads)


def _index_of(numbers: Sequence[tuple[int, ...]], size: int, watch: Watch) -> tuple[int | None, ...]:
    """Of each of `size` sentences the bead that it is in, by the sentences of each bead."""
    where: list[int | None] = [None] * size
    for index, some in enumerate(watch.over(numbers, every=PLAIN)):
        for number in some:
            where[number] = index
    return tuple(where)
