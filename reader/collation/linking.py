"""Sentences against sentences: the groups that belong together, in one near-linear way for all sizes."""

from reader.collation.bead import Relation
from reader.collation.chain import Pair
from reader.collation.grouping import Group, mutual_bests, with_moved
from reader.collation.joining import Joiner
from reader.collation.linking_state import Effort, LinkingState, score_pairs
from reader.collation.logistic import chance, logit
from reader.collation.preparation import Witnesses
from reader.collation.relation import relation_of
from reader.collation.scoring import Surroundings
from reader.collation.watch import Watch
from reader.collation.weights import Weights


def linked_groups(witnesses: Witnesses, weights: Weights, effort: Effort, watch: Watch) -> list[Group]:
    """All linked groups by first left place, identical pairs included; raises `Cancelled` through `watch`."""
    state = score_pairs(witnesses, weights, effort, watch)
    watch.stage(0.75, 0.85, "Comparing what stands around them")
    chances = chances_of(state, weights, watch)
    watch.stage(0.85, 0.9, "Putting sentences together")
    groups = _grown(state, chances, weights, watch)
    watch.stage(0.9, 0.97, "Looking for what has moved")
    return _ordered(state, groups, weights, watch)


def chances_of(state: LinkingState, weights: Weights, watch: Watch) -> dict[Pair, float]:
    """The second pass: the chance (0 to 1) of every pair that was compared."""
    surroundings = Surroundings(state.first, dict(state.identical), state.line, watch)
    pairs = watch.over(state.first, len(state.first))
    return {pair: chance(logit(weights.around, surroundings.of(pair))) for pair in pairs}


def support(state: LinkingState, watch: Watch) -> float:
    """The share (0 to 1) of the shorter side that stands on the backbone, each pair counted by its chance."""
    same = state.line.members.intersection(state.identical)
    watch.look()
    others = watch.over(state.line.members - same, every=256)
    sure = 1000 * len(same) + sum(round(1000 * chance(state.first[pair])) for pair in others)
    shorter = min(len(state.witnesses.left), len(state.witnesses.right))
    return sure / 1000 / max(1, shorter)


def _grown(state: LinkingState, chances: dict[Pair, float], weights: Weights, watch: Watch) -> list[Group]:
    """Groups of open places: best of row and column, grown by merges and splits."""
    witnesses = state.witnesses
    cores = mutual_bests(chances, weights.threshold(support(state, watch)), watch)
    joiner = Joiner(witnesses, chances, weights.joining, weights.fresh, watch)
    groups = []
    for core, grown in zip(cores, joiner.grow(cores, state.closed, weights.join), strict=True):
        lefts, rights = tuple(sorted(grown.members[0])), tuple(sorted(grown.members[1]))
        relation, likeness = relation_of(lefts, rights, witnesses, state.features)
        groups.append(Group(lefts, rights, relation, likeness, chances[core]))
    return groups


def _ordered(state: LinkingState, groups: list[Group], weights: Weights, watch: Watch) -> list[Group]:
    """All groups in order, with what has moved marked; a link in another order needs more."""
    same = [Group((i,), (j,), Relation.SAME, 1.0, 1.0) for i, j in watch.over(state.identical, every=64)]
    watch.look()
    ordered = sorted(same + groups)
    watch.look()
    marked = with_moved(ordered, state.witnesses, watch)
    watch.look()
    return [group for group in marked if not group.moved or group.chance >= weights.off_chain]
