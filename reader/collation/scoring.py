"""Two passes over the candidates: each pair alone, then with what stands around it."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.collation.candidates import candidate_pairs
from reader.collation.chain import chain_weight, heaviest_chain
from reader.collation.features import PairFeatures
from reader.collation.gaps import settled_pairs
from reader.collation.logistic import chance, logit
from reader.collation.matching import Budget
from reader.collation.preparation import Witnesses
from reader.collation.watch import Watch
from reader.collation.weights import Weights

Pair = tuple[int, int]
_FLOOR = -7.0
_FAR = 25.0
"""Farther from the line than this many sentences makes no difference any more."""
_REACH = 1
"""How far from the backbone's line a pair without weighty common words is still looked at."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Chance of a link by pair.

    `support` is how much of the shorter side stands on the backbone, 0 to 1; `surroundings` gives the
    features of the second pass again.
    """

    chance: dict[Pair, float]
    support: float
    surroundings: "Surroundings"


def score_pairs(
    witnesses: Witnesses, identical: Sequence[Pair], features: PairFeatures, weights: Weights, watch: Watch
) -> Scores:
    """Score all pairs worth a look. Identical pairs are certain and keep their sentences to themselves."""
    closed_left = {i for i, _ in watch.over(identical, every=256)}
    closed_right = {j for _, j in watch.over(identical, every=256)}
    watch.stage(0.15, 0.3, "Matching words in order")
    settled = settled_pairs(witnesses, identical, Budget(features.budget.steps), watch)
    features.take(settled)
    known_left = closed_left | {i for i, _ in settled}
    known_right = closed_right | {j for _, j in settled}
    open_left = [i for i in range(len(witnesses.left)) if i not in closed_left]
    open_right = [j for j in range(len(witnesses.right)) if j not in closed_right]
    watch.stage(0.3, 0.4, "Looking for sentences that share words")
    asking = [i for i in open_left if i not in known_left], [j for j in open_right if j not in known_right]
    found = candidate_pairs(witnesses, (open_left, open_right), asking, watch)
    pairs = sorted(found.union(settled))
    watch.stage(0.4, 0.75, "Comparing sentences")
    first = {pair: _first(features, pair, weights) for pair in watch.over(pairs, len(pairs))}
    line = Line(
        backbone(first, identical, weights.chain, witnesses, watch), len(witnesses.left), len(witnesses.right)
    )
    for pair in watch.over(_near_line(line, open_left, open_right, first, watch)):
        first[pair] = _first(features, pair, weights)
    watch.stage(0.75, 0.85, "Comparing what stands around them")
    surroundings = Surroundings(first, identical, line, watch)
    scored = {
        pair: chance(logit(weights.around, surroundings.of(pair))) for pair in watch.over(first, len(first))
    }
    sure = sum(round(1000 * surroundings.sure[pair]) for pair in watch.over(line.members, every=256))
    support = sure / 1000 / max(1, min(len(witnesses.left), len(witnesses.right)))
    return Scores(scored, min(1.0, support), surroundings)


def _first(features: PairFeatures, pair: Pair, weights: Weights) -> float:
    return max(_FLOOR, logit(weights.own, features.own(*pair)))


def backbone(
    first: dict[Pair, float], identical: Sequence[Pair], threshold: float, witnesses: Witnesses, watch: Watch
) -> list[Pair]:
    """The heaviest chain, rising on both sides, of the pairs whose chance reaches a threshold."""
    pairs = list(identical)
    worth = [1000] * len(pairs)
    for pair, z in watch.over(first.items(), every=256):
        p = chance(z)
        if p >= threshold:
            pairs.append(pair)
            worth.append(round(1000 * p))

    def weigh(k: int) -> int:
        i, j = pairs[k]
        return chain_weight(witnesses, (i,), (j,), worth[k])

    return [pairs[k] for k in heaviest_chain(pairs, weigh, watch)]


class Line:
    """The backbone as a line: where a sentence's partner would stand if order were kept."""

    def __init__(self, chain: Sequence[Pair], size_left: int, size_right: int) -> None:
        self.points = [(-1, -1), *chain, (size_left, size_right)]
        self.members = frozenset(chain)
        self._lefts = [i for i, _ in self.points]
        self._rights = [j for _, j in self.points]

    def right_of(self, i: int) -> float:
        """Where on the right the partner of left `i` would stand, by the points around it."""
        return _between(self._lefts, self._rights, i)

    def left_of(self, j: int) -> float:
        """Where on the left the partner of right `j` would stand."""
        return _between(self._rights, self._lefts, j)

    def distance(self, i: int, j: int) -> float:
        """How far a pair lies from the line, in sentences, the mean of both views."""
        return (abs(self.right_of(i) - j) + abs(self.left_of(j) - i)) / 2


def _between(known: Sequence[int], wanted: Sequence[int], at: int) -> float:
    low = bisect_left(known, at) - 1
    high = bisect_right(known, at)
    share = (at - known[low]) / (known[high] - known[low])
    return wanted[low] + share * (wanted[high] - wanted[low])


def _near_line(
    line: Line, open_left: Iterable[int], open_right: Iterable[int], known: dict[Pair, float], watch: Watch
) -> list[Pair]:
    """Pairs of open sentences close to the line that the index did not find."""
    rights, lefts = set(open_right), set(open_left)
    found = {(i, j) for i in watch.over(lefts) for j in _around(line.right_of(i)) if j in rights}
    found |= {(i, j) for j in watch.over(rights) for i in _around(line.left_of(j)) if i in lefts}
    return sorted(pair for pair in found if pair not in known)


def _around(place: float) -> range:
    return range(math.floor(place) - _REACH + 1, math.ceil(place) + _REACH)


class Surroundings:
    """The features of the second pass, named in `weights.AROUND`."""

    def __init__(self, first: dict[Pair, float], identical: Sequence[Pair], line: Line, watch: Watch) -> None:
        self.first = first
        self.line = line
        scores = first.items()
        self.sure = dict.fromkeys(identical, 1.0)
        self.sure |= {pair: chance(z) for pair, z in watch.over(scores, every=256)}
        self._rows = _two_best((i, z) for (i, _), z in watch.over(scores, every=256))
        self._columns = _two_best((j, z) for (_, j), z in watch.over(scores, every=256))

    def of(self, pair: Pair) -> tuple[float, ...]:
        """The features of one pair."""
        i, j = pair
        z = self.first[pair]
        row, column = _lead(z, self._rows[i]), _lead(z, self._columns[j])
        on_chain = pair in self.line.members
        return (
            z,
            max(row, column),
            min(row, column),
            math.log1p(min(_FAR, self.line.distance(i, j))),
            (self._next(i, j, -1) + self._next(i, j, 1)) / 2,
            max(self._sure(i, j - 1), self._sure(i, j + 1), self._sure(i - 1, j), self._sure(i + 1, j)),
            1.0 if on_chain else 0.0,
        )

    def _sure(self, i: int, j: int) -> float:
        return self.sure.get((i, j), 0.0)

    def _next(self, i: int, j: int, step: int) -> float:
        straight = self._sure(i + step, j + step)
        skewed = max(self._sure(i + step, j + 2 * step), self._sure(i + 2 * step, j + step))
        return max(straight, 0.8 * skewed)


def _two_best(scores: Iterable[tuple[int, float]]) -> dict[int, tuple[float, float]]:
    best: dict[int, tuple[float, float]] = {}
    for at, z in scores:
        high, low = best.setdefault(at, (_FLOOR, _FLOOR))
        if z > high:
            best[at] = (z, high)
        elif z > low:
            best[at] = (high, z)
    return best


def _lead(z: float, best: tuple[float, float]) -> float:
    """How far a score leads the best other one of its row or column; negative when it is behind."""
    return max(-5.0, min(5.0, z - (best[1] if z >= best[0] else best[0])))
