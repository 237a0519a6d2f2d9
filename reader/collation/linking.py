"""Sentences against sentences: the groups that belong together, in one near-linear way for all sizes."""

from typing import NamedTuple

from reader.collation.bead import Relation
from reader.collation.by_hand.pairing import NOTHING_BY_HAND, Settled
from reader.collation.chain import Pair
from reader.collation.filling import filled_pairs
from reader.collation.grouping import Group, mutual_bests, relation_of, with_moved
from reader.collation.headlines import headline_pair
from reader.collation.joining import Joiner
from reader.collation.linking_state import Effort, LinkingState, score_pairs
from reader.collation.logistic import chance, logit
from reader.collation.options import Strictness
from reader.collation.preparation import Witnesses
from reader.collation.refusal import without_refused
from reader.collation.relatedness import Relatedness, relatedness_of
from reader.collation.scoring import Surroundings
from reader.collation.watch import PLAIN, Watch
from reader.collation.weights import Weights, weights_for
from reader.messages import message


class Linked(NamedTuple):
    """All linked groups by first left place, identical pairs included, and the strictness in force."""

    groups: list[Group]
    strictness: Strictness


def link(
    witnesses: Witnesses,
    strictness: Strictness,
    effort: Effort,
    watch: Watch,
    by_hand: Settled = NOTHING_BY_HAND,
) -> Linked:
    """Link what belongs together; `auto` chooses the strictness that fits what the first pass finds. What is
    settled `by_hand` takes no part in the search and is among the groups.

    Raises `Cancelled` through `watch`.
    """
    is_auto = strictness is Strictness.AUTO
    weights = weights_for(Strictness.STRICT if is_auto else strictness)
    state = score_pairs(witnesses, weights, effort, watch, by_hand.places)
    relatedness = relatedness_of(state, watch)
    if is_auto:  # strict and normal share the weights of both passes
        strictness = relatedness.fitting_strictness
        weights = weights_for(strictness)
    watch.stage(0.75, 0.85, message("Comparing what stands around them"))
    chances = chances_of(state, weights, watch)
    watch.stage(0.85, 0.9, message("Putting sentences together"))
    groups = _grown(state, chances, weights, relatedness, watch)
    groups.extend(_made_by_hand(state, by_hand))
    watch.stage(0.9, 0.97, message("Looking for what has moved"))
    return Linked(_ordered(state, groups, weights, watch), strictness)


def chances_of(state: LinkingState, weights: Weights, watch: Watch) -> dict[Pair, float]:
    """The second pass: the chance (0 to 1) of every pair that was compared."""
    surroundings = Surroundings(state.first, dict(state.identical), state.line, watch)
    pairs = watch.over(state.first, len(state.first))
    return {pair: chance(logit(weights.around, surroundings.of(pair))) for pair in pairs}


def _grown(
    state: LinkingState,
    chances: dict[Pair, float],
    weights: Weights,
    relatedness: Relatedness,
    watch: Watch,
) -> list[Group]:
    """Groups of open places: best of row and column, headlines, what a retelling has between them, then
    grown by merges and splits."""
    witnesses, join = state.witnesses, weights.join
    threshold = weights.threshold(relatedness.share)
    cores = mutual_bests(chances, threshold, watch)
    if not relatedness.is_copy:
        more = filled_pairs(state, cores, weights, watch) if weights.fill < 1 else {}
        if more:
            join = min(join, weights.fill)
        headlines = headline_pair(witnesses, [*cores, *more, *state.identical])
        if headlines is not None and relatedness.is_related:
            more[headlines] = max(threshold, chances.get(headlines, 0.0))
        chances = chances | more
        cores = sorted([*cores, *more])
    joiner = Joiner(witnesses, chances, weights.joining, weights.fresh, watch)
    groups = []
    for core, grown in zip(cores, joiner.grow(cores, state.closed, join), strict=True):
        lefts, rights = tuple(sorted(grown.members[0])), tuple(sorted(grown.members[1]))
        relation, likeness = relation_of(lefts, rights, witnesses, state.features)
        groups.append(Group(lefts, rights, relation, likeness, chances[core]))
    return without_refused(groups, len(state.identical), witnesses)


def _made_by_hand(state: LinkingState, by_hand: Settled) -> list[Group]:
    """The groups that a person made, as sure as can be."""
    return [
        Group(lefts, rights, *relation_of(lefts, rights, state.witnesses, state.features), 1.0)
        for lefts, rights in by_hand.links
    ]


def _ordered(state: LinkingState, groups: list[Group], weights: Weights, watch: Watch) -> list[Group]:
    """All groups in order, with what has moved marked; a link in another order needs more."""
    same = [Group((i,), (j,), Relation.SAME, 1.0, 1.0) for i, j in watch.over(state.identical, every=PLAIN)]
    watch.look()
    ordered = sorted(same + groups)
    watch.look()
    marked = with_moved(ordered, state.witnesses, watch)
    watch.look()
    return [group for group in marked if not group.moved or group.chance >= weights.off_chain]
