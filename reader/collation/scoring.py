"""Two passes over the candidates: each pair alone, then with what stands around it."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from reader.collation.chain import Pair, chain_weight, heaviest_chain
from reader.collation.features import PairFeatures
from reader.collation.logistic import chance, logit
from reader.collation.preparation import Witnesses
from reader.collation.watch import PLAIN, Watch
from reader.collation.weights import Weights

_FLOOR = -7.0
_FAR = 25.0
"""Farther from the line than this many sentences makes no difference any more."""


def first_score(features: PairFeatures, pair: Pair, weights: Weights) -> float:
    """The first pass's score of one pair, as a logit."""
    return max(_FLOOR, logit(weights.own, features.own(*pair)))


def backbone(
    first: Mapping[Pair, float],
    identical: Sequence[Pair],
    threshold: float,
    witnesses: Witnesses,
    watch: Watch,
) -> list[Pair]:
    """The heaviest chain, rising on both sides, of the pairs whose chance reaches a threshold."""
    pairs = list(identical)
    worth = [1000] * len(pairs)
    for pair, z in watch.over(first.items(), every=PLAIN):
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
        points = [(-1, -1), *chain, (size_left, size_right)]
        self.sizes = (size_left, size_right)
        self.members = frozenset(chain)
        self._lefts = [i for i, _ in points]
        self._rights = [j for _, j in points]

    def near_right(self, i: int) -> tuple[int, ...]:
        """The one or two places on the right where the partner of left `i` would stand."""
        return _around(_between(self._lefts, self._rights, i))

    def near_left(self, j: int) -> tuple[int, ...]:
        """The one or two places on the left where the partner of right `j` would stand."""
        return _around(_between(self._rights, self._lefts, j))

    def distance(self, i: int, j: int) -> float:
        """How far a pair lies from the line, in sentences, the mean of both views."""
        right, part, whole = _between(self._lefts, self._rights, i)
        left, other_part, other_whole = _between(self._rights, self._lefts, j)
        return (abs(right - j + part / whole) + abs(left - i + other_part / other_whole)) / 2


def _between(known: Sequence[int], wanted: Sequence[int], at: int) -> tuple[int, int, int]:
    """Where `at` would stand: a place, and a fraction (whole numbers, so that places farther down in a
    text are treated alike) of what lies after it."""
    low = bisect_left(known, at) - 1
    high = bisect_right(known, at)
    return wanted[low], (at - known[low]) * (wanted[high] - wanted[low]), known[high] - known[low]


def _around(place: tuple[int, int, int]) -> tuple[int, ...]:
    base, part, whole = place
    low = base + part // whole
    return (low, low + 1) if part % whole else (low,)


class Surroundings:
    """The features of the second pass, named in `weights.AROUND`.

    `first` are the scores of the first pass, of all pairs that share a sentence or have neighbours among
    them; `partner` the identical pairs, right by left.
    """

    def __init__(
        self, first: Mapping[Pair, float], partner: Mapping[int, int], line: Line, watch: Watch
    ) -> None:
        self._first = first
        self._line = line
        chances = {pair: chance(z) for pair, z in watch.over(first.items(), every=PLAIN)}
        chances.update(dict.fromkeys(partner.items(), 1.0))
        self._chance = chances.get
        self._rows = _two_best((i, z) for (i, _), z in watch.over(first.items(), every=PLAIN))
        self._columns = _two_best((j, z) for (_, j), z in watch.over(first.items(), every=PLAIN))

    def of(self, pair: Pair) -> tuple[float, ...]:
        """The features of one pair."""
        i, j = pair
        z = self._first[pair]
        row, column = _lead(z, self._rows[i]), _lead(z, self._columns[j])
        sure = self._chance
        before, after = sure((i - 1, j - 1), 0.0), sure((i + 1, j + 1), 0.0)
        skewed_before = 0.8 * max(sure((i - 1, j - 2), 0.0), sure((i - 2, j - 1), 0.0))
        skewed_after = 0.8 * max(sure((i + 1, j + 2), 0.0), sure((i + 2, j + 1), 0.0))
        sibling = (sure((i, j - 1), 0.0), sure((i, j + 1), 0.0), sure((i - 1, j), 0.0), sure((i + 1, j), 0.0))
        return (
            z,
            max(row, column),
            min(row, column),
            math.log1p(min(_FAR, self._line.distance(i, j))),
            (max(before, skewed_before) + max(after, skewed_after)) / 2,
            max(sibling),
            1.0 if pair in self._line.members else 0.0,
        )


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
