"""Merges and splits: sentences left over beside a linked group that carry part of its content."""

import heapq
import math
from collections.abc import Iterable, Iterator, Sequence

from reader.collation.chain import Pair
from reader.collation.features import share
from reader.collation.logistic import chance, logit
from reader.collation.preparation import Side, Witnesses
from reader.collation.watch import PLAIN, Watch

JOIN = ("fresh", "inside", "closer", "fitting", "pair")
"""What speaks for a join, in the order of `Joiner.features`."""
SideName = int
"""0 for a sentence on the left, 1 for the right."""


class Growing:
    """A group while it grows; `age` counts its joins."""

    __slots__ = ("age", "lengths", "members", "terms")

    def __init__(
        self,
        members: tuple[list[int], list[int]],
        terms: list[frozenset[int]],
        lengths: list[int],
        age: int = 0,
    ) -> None:
        self.members = members
        self.terms = terms
        self.lengths = lengths
        self.age = age


class Joiner:
    """Grows groups sentence by sentence, the likeliest join first.

    A join must cover at least the share `fresh` of what the other side says and nothing covers yet.
    """

    def __init__(
        self,
        witnesses: Witnesses,
        chances: dict[Pair, float],
        weights: Sequence[float],
        fresh: float,
        watch: Watch,
    ) -> None:
        self._sides = (witnesses.left, witnesses.right)
        self._weight = witnesses.weight
        self._chances = chances
        self._weights = weights
        self._fresh = fresh
        self._watch = watch
        self._best = _best_chances(chances, watch)

    def grow(
        self, cores: Sequence[Pair], closed: tuple[frozenset[int], frozenset[int]], threshold: float
    ) -> list[Growing]:
        """Groups grown from `cores`; sentences in `closed` stay out. Mirrored input, mirrored result."""
        groups = [self.start(core) for core in self._watch.over(cores)]
        taken = ({i for i, _ in cores} | closed[0], {j for _, j in cores} | closed[1])
        queue: list[tuple[float, tuple[int, int], int, int, SideName, int]] = []
        for number in self._watch.over(range(len(groups))):
            self._offer(queue, groups, number, taken, threshold)
        heapq.heapify(queue)
        while queue:
            _, _, number, age, side, at = heapq.heappop(queue)
            self._watch.look()
            grown = groups[number]
            if age != grown.age or at in taken[side]:
                continue
            self.add(grown, side, at)
            taken[side].add(at)
            fresh: list[tuple[float, tuple[int, int], int, int, SideName, int]] = []
            self._offer(fresh, groups, number, taken, threshold)
            for item in fresh:
                heapq.heappush(queue, item)
        return groups

    def start(self, core: Pair) -> Growing:
        """A group of one pair."""
        sentences = [side.sentences[at] for side, at in zip(self._sides, core, strict=True)]
        return Growing(
            ([core[0]], [core[1]]),
            [frozenset(s.terms) for s in sentences],
            [max(1, len(s.words)) for s in sentences],
        )

    def add(self, grown: Growing, side: SideName, at: int) -> None:
        """Take sentence `at` of `side` into the group."""
        sentence = self._sides[side].sentences[at]
        grown.members[side].append(at)
        grown.terms[side] = grown.terms[side].union(sentence.terms)
        grown.lengths[side] += len(sentence.words)
        grown.age += 1

    def _offer(
        self,
        queue: list[tuple[float, tuple[int, int], int, int, SideName, int]],
        groups: list[Growing],
        number: int,
        taken: tuple[set[int], set[int]],
        threshold: float,
    ) -> None:
        grown = groups[number]
        for side, at in beside(grown.members, self._sides):
            if at not in taken[side]:
                features = self.features(grown, side, at)
                p = chance(logit(self._weights, features))
                if p >= threshold and features[0] >= self._fresh:
                    first = (grown.members[0][0] + grown.members[1][0], at)
                    queue.append((-p, first, number, grown.age, side, at))

    def features(self, grown: Growing, side: SideName, at: int) -> tuple[float, ...]:
        """The features named in `JOIN` of sentence `at` of `side` beside a group."""
        sentence = self._sides[side].sentences[at]
        own, other = grown.terms[side], grown.terms[1 - side]
        mine, theirs = self._mass(sentence.terms), self._mass(other)
        shared = other.intersection(sentence.terms)
        fresh = self._mass(shared - own)
        own_mass = self._mass(own)
        before = self._cosine(self._mass(own & other), own_mass, theirs)
        union = own.union(sentence.terms)
        after = self._cosine(self._mass(union & other), self._mass(union), theirs)
        length, against = grown.lengths[side], grown.lengths[1 - side]
        fit = abs(math.log(length / against)) - abs(math.log((length + len(sentence.words)) / against))
        pairs = [self._chances.get((at, k) if side == 0 else (k, at), 0.0) for k in grown.members[1 - side]]
        best = max(pairs)
        rival = self._best[side].get(at, 0.0)
        return (
            share(fresh, theirs),
            share(self._mass(shared), mine),
            after - before,
            fit,
            best - max(0.0, rival - best),
        )

    def _mass(self, terms: Iterable[int]) -> int:
        return sum(map(self._weight.__getitem__, terms))

    @staticmethod
    def _cosine(common: int, a: int, b: int) -> float:
        return share(common, math.sqrt(a * b))


def beside(members: tuple[list[int], list[int]], sides: tuple[Side, Side]) -> Iterator[tuple[SideName, int]]:
    """The sentences directly before and after a group, on the side that may still grow.

    A group of one sentence against several grows only on the longer side: a bead is one sentence
    against some, unless both are still single.
    """
    for side in (0, 1):
        if len(members[1 - side]) > 1:
            continue
        low, high = min(members[side]), max(members[side])
        if low > 0:
            yield side, low - 1
        if high + 1 < len(sides[side]):
            yield side, high + 1


def _best_chances(chances: dict[Pair, float], watch: Watch) -> tuple[dict[int, float], dict[int, float]]:
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for (i, j), p in watch.over(chances.items(), every=PLAIN):
        best[0][i] = max(p, best[0].get(i, 0.0))
        best[1][j] = max(p, best[1].get(j, 0.0))
    return best
