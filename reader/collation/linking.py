"""Sentences against sentences: the groups that belong together, in one near-linear way for all sizes.

The stages keep what they find, by place. Each can be asked for some sentences only, so that a later
collation of nearly the same texts redoes those that a change touches (`recollation.py`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from reader.collation.bead import Relation
from reader.collation.candidates import nearest
from reader.collation.chain import Pair
from reader.collation.features import PairFeatures
from reader.collation.gaps import Gap, gaps_between, settled_in
from reader.collation.grouping import Group, mutual_bests, with_moved
from reader.collation.identical import identical_pairs
from reader.collation.joining import Joiner
from reader.collation.logistic import chance, logit
from reader.collation.matching import Budget
from reader.collation.preparation import Witnesses
from reader.collation.relation import relation_of
from reader.collation.scoring import Line, Surroundings, backbone, first_score
from reader.collation.watch import Watch
from reader.collation.weights import Weights

_STEPS_A_SENTENCE = 60_000
_KEY = attrgetter("key")


@dataclass(slots=True)
class Found:
    """What the stages have found, by place on either side.

    `settled` are word ratios from the gaps, `near` the candidates of the sentences that asked for some,
    `first` the scores of the first pass, `along` those of further pairs along the backbone, `groups` the
    linked groups by their core; identical pairs are in none of them, only in `twins`.
    """

    gaps: list[Gap] = field(default_factory=list)
    settled: dict[Pair, float] = field(default_factory=dict)
    near_left: dict[int, tuple[int, ...]] = field(default_factory=dict)
    near_right: dict[int, tuple[int, ...]] = field(default_factory=dict)
    first: dict[Pair, float] = field(default_factory=dict)
    along: dict[Pair, float] = field(default_factory=dict)
    backbone: list[Pair] = field(default_factory=list)
    twins: dict[Pair, Group] = field(default_factory=dict)
    groups: dict[Pair, Group] = field(default_factory=dict)
    threshold: float = 1.0


class Effort:
    """The work that one collation may spend on matching words, in the gaps and for single pairs, and the
    ratios of pairs of sentences (by their keys) that it has bought."""

    def __init__(self, sentences: int) -> None:
        self._allowed = _STEPS_A_SENTENCE * (100 + sentences)
        self.gaps = Budget(self._allowed)
        self.pairs = Budget(self._allowed)
        self.ratios: dict[Pair, float] = {}

    @property
    def is_plenty(self) -> bool:
        """Whether so much is left that nothing has been done in a cheaper way."""
        budgets = (self.gaps, self.pairs)
        return all(2 * budget.steps >= self._allowed and not budget.coarse for budget in budgets)


class Linking:
    """The stages that lead from two prepared witnesses to linked groups; raise `Cancelled`."""

    def __init__(
        self, witnesses: Witnesses, weights: Weights, effort: Effort, found: Found, watch: Watch
    ) -> None:
        self.witnesses = witnesses
        self.found = found
        self._weights = weights
        self._effort = effort
        self._watch = watch
        watch.look()
        left, right = witnesses.left, witnesses.right
        self.same = identical_pairs(list(map(_KEY, left.sentences)), list(map(_KEY, right.sentences)), watch)
        self.partner = dict(self.same)
        self.closed = (set(self.partner), set(self.partner.values()))
        watch.look()
        self.open_left = [i for i in range(len(left)) if i not in self.partner]
        self.open_right = [j for j in range(len(right)) if j not in self.closed[1]]
        watch.look()
        self.features = PairFeatures(witnesses, effort.pairs, weights.own, found.settled, effort.ratios)

    def all_groups(self) -> list[Group]:
        """All stages for all sentences."""
        watch = self._watch
        watch.stage(0.15, 0.3, "Matching words in order")
        self.found.gaps = gaps_between(self.witnesses, self.same, watch)
        self.settle(self.found.gaps)
        watch.stage(0.3, 0.4, "Looking for sentences that share words")
        self.ask(*self.asking())
        watch.stage(0.4, 0.75, "Comparing sentences")
        self.score(self.candidates())
        line = self.draw_line()
        self.follow(line, self.open_left, self.open_right)
        watch.stage(0.75, 0.85, "Comparing what stands around them")
        chances = self.weigh(self.found.first | self.found.along, line)
        self.found.threshold = self.threshold(line)
        watch.stage(0.85, 0.9, "Putting sentences together")
        self.link(chances)
        watch.stage(0.9, 0.97, "Looking for what has moved")
        return self.ordered()

    def settle(self, gaps: Sequence[Gap]) -> None:
        """Match the words of some gaps."""
        for gap in self._watch.over(gaps, len(gaps), every=4):
            self.found.settled.update(settled_in(gap, self.witnesses, self._effort.gaps, self._watch))

    def asking(self) -> tuple[list[int], list[int]]:
        """The open places that no pair of a gap has settled."""
        settled = self.found.settled
        lefts, rights = {i for i, _ in settled}, {j for _, j in settled}
        return [i for i in self.open_left if i not in lefts], [j for j in self.open_right if j not in rights]

    def ask(self, lefts: Sequence[int], rights: Sequence[int]) -> None:
        """Look for candidates of some places among all open ones."""
        left, right = self.witnesses.left.sentences, self.witnesses.right.sentences
        found, watch = self.found, self._watch
        found.near_left.update(dict.fromkeys(lefts, ()))
        found.near_right.update(dict.fromkeys(rights, ()))
        found.near_left.update(nearest((left, lefts), (right, self.open_right), self.witnesses, watch))
        found.near_right.update(nearest((right, rights), (left, self.open_left), self.witnesses, watch))

    def candidates(self) -> list[Pair]:
        """All pairs that are settled or that one of the two has asked for."""
        found = self.found
        pairs = {(i, j) for i, near in self._watch.over(found.near_left.items()) for j in near}
        pairs.update((i, j) for j, near in self._watch.over(found.near_right.items()) for i in near)
        return sorted(pairs.union(found.settled))

    def score(self, pairs: Sequence[Pair]) -> None:
        """The first pass for some pairs."""
        for pair in self._watch.over(pairs, len(pairs)):
            self.found.first[pair] = first_score(self.features, pair, self._weights)

    def draw_line(self) -> Line:
        """The backbone of all pairs scored so far, as a line."""
        witnesses, found = self.witnesses, self.found
        found.backbone = backbone(found.first, self.same, self._weights.chain, witnesses, self._watch)
        return Line(found.backbone, len(witnesses.left), len(witnesses.right))

    def follow(self, line: Line, lefts: Iterable[int], rights: Iterable[int]) -> None:
        """The first pass for open pairs on the line that no index has found, of some places."""
        watch, known, closed = self._watch, self.found.first, self.closed
        sizes = len(self.witnesses.left), len(self.witnesses.right)
        pairs = {(i, j) for i in watch.over(lefts) for j in line.near_right(i)
                 if 0 <= j < sizes[1] and j not in closed[1]}  # fmt: skip
        pairs |= {(i, j) for j in watch.over(rights) for i in line.near_left(j)
                  if 0 <= i < sizes[0] and i not in closed[0]}  # fmt: skip
        for pair in watch.over(sorted(pairs)):
            if pair not in known:
                self.found.along[pair] = first_score(self.features, pair, self._weights)

    def weigh(self, first: Mapping[Pair, float], line: Line) -> dict[Pair, float]:
        """The second pass: chances of the pairs in `first`, which holds all that share a sentence with
        them or stand beside them."""
        watch, around = self._watch, self._weights.around
        surroundings = Surroundings(first, self.partner, line, watch)
        return {pair: chance(logit(around, surroundings.of(pair))) for pair in watch.over(first, len(first))}

    def threshold(self, line: Line) -> float:
        """What a link needs, by how much of the shorter side stands on the backbone for sure."""
        same, first = line.members.intersection(self.same), self.found.first
        self._watch.look()
        others = self._watch.over(line.members - same, every=256)
        sure = 1000 * len(same) + sum(round(1000 * chance(first[pair])) for pair in others)
        shorter = min(len(self.witnesses.left), len(self.witnesses.right))
        return self._weights.threshold(sure / 1000 / max(1, shorter))

    def link(self, chances: dict[Pair, float]) -> None:
        """Groups of the pairs with these chances: best of row and column, grown by merges and splits."""
        weights, watch, groups = self._weights, self._watch, self.found.groups
        cores = mutual_bests(chances, self.found.threshold, watch)
        joiner = Joiner(self.witnesses, chances, weights.joining, weights.fresh, watch)
        for core, grown in zip(cores, joiner.grow(cores, self.closed, weights.join), strict=True):
            lefts, rights = tuple(sorted(grown.members[0])), tuple(sorted(grown.members[1]))
            relation, likeness = relation_of(lefts, rights, self.witnesses, self.features)
            groups[core] = Group(lefts, rights, relation, likeness, chances[core])

    def ordered(self) -> list[Group]:
        """All groups, identical pairs included, by first left place, with what has moved marked; a link
        in another order needs more."""
        watch = self._watch
        twins = self.found.twins
        for pair in watch.over(self.same, every=64):
            if pair not in twins:
                twins[pair] = Group(pair[:1], pair[1:], Relation.SAME, 1.0, 1.0)
        watch.look()
        groups = list(map(twins.__getitem__, self.same))
        groups.extend(self.found.groups.values())
        watch.look()
        groups.sort()
        watch.look()
        least = self._weights.off_chain
        marked = with_moved(groups, self.witnesses, watch)
        watch.look()
        return [g for g in marked if not g.moved or g.chance >= least]
