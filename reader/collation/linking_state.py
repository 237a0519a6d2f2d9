"""All that is known of two witnesses before anything is linked: the pairs compared, and their scores."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter, itemgetter

from reader.collation.blocks.matching import Budget
from reader.collation.candidates import nearest
from reader.collation.chain import Pair
from reader.collation.features import PairFeatures
from reader.collation.gaps import gaps_between, settled_in
from reader.collation.identical import identical_pairs
from reader.collation.preparation import Witnesses
from reader.collation.scoring import Line, backbone, first_score
from reader.collation.watch import Watch
from reader.collation.weights import Weights
from reader.messages import message
from reader.values import Struct

_STEPS_A_SENTENCE = 60_000
"""Steps of matching that one sentence may cost on average; with the bound on one call of difflib (400,000,
DESIGN.md §6) real texts stay far below it and repetitive ones end in seconds."""
_KEY = attrgetter("key")
Places = tuple[frozenset[int], frozenset[int]]
"""Places on the left and on the right."""


class Effort:
    """The work that one collation may spend on matching words, in the gaps and for single pairs."""

    def __init__(self, sentences: int) -> None:
        self.gaps = Budget(_STEPS_A_SENTENCE * (100 + sentences))
        self.pairs = Budget(_STEPS_A_SENTENCE * (100 + sentences))

    @property
    def is_coarse(self) -> bool:
        """Whether pairs of sentences were compared in a cheaper way, because a bound was reached."""
        return self.pairs.coarse


class LinkingState(Struct, frozen=True):
    """What the first pass has found; made once by `score_pairs`, only read afterwards.

    `identical` are the pairs of equal sentences by place, `closed` the places in them or settled by hand
    (left, right). Of the other, open places `first` holds the logit of every pair that was compared, and
    `line` the backbone of both. `features` answers for single pairs.
    """

    witnesses: Witnesses
    identical: tuple[Pair, ...]
    closed: tuple[frozenset[int], frozenset[int]]
    features: PairFeatures
    first: Mapping[Pair, float]
    line: Line


def score_pairs(
    witnesses: Witnesses,
    weights: Weights,
    effort: Effort,
    watch: Watch,
    by_hand: Places = (frozenset(), frozenset()),
) -> LinkingState:
    """Find the pairs of sentences worth comparing, and compare them; what is settled `by_hand` is in none.

    Raises `Cancelled` through `watch`.
    """
    watch.look()
    keys = [list(map(_KEY, side.sentences)) for side in (witnesses.left, witnesses.right)]
    for own, settled_places, apart in zip(keys, by_hand, (-1, -2), strict=True):
        for place in settled_places:
            own[place] = apart  # equal to none of the other side
    identical = identical_pairs(keys[0], keys[1], watch)
    watch.look()
    closed = (
        by_hand[0].union(map(itemgetter(0), identical)),
        by_hand[1].union(map(itemgetter(1), identical)),
    )
    opened = _without(len(witnesses.left), closed[0]), _without(len(witnesses.right), closed[1])
    watch.look()
    watch.stage(0.15, 0.3, message("Matching words in order"))
    settled: dict[Pair, float] = {}
    gaps = gaps_between(witnesses, identical, watch, by_hand)
    for gap in watch.over(gaps, len(gaps), every=4):
        settled.update(settled_in(gap, witnesses, effort.gaps, watch))
    features = PairFeatures(witnesses, effort.pairs, weights.own, settled)
    watch.stage(0.3, 0.4, message("Looking for sentences that share words"))
    candidates = _candidates(witnesses, opened, settled, watch)
    watch.stage(0.4, 0.75, message("Comparing sentences"))
    first = {pair: first_score(features, pair, weights) for pair in watch.over(candidates, len(candidates))}
    chain = backbone(first, identical, weights.chain, witnesses, watch)
    line = Line(chain, len(witnesses.left), len(witnesses.right))
    along = [pair for pair in _along(line, opened, closed, watch) if pair not in first]
    first.update((pair, first_score(features, pair, weights)) for pair in watch.over(along))
    return LinkingState(witnesses, tuple(identical), closed, features, first, line)


def _without(size: int, closed: frozenset[int]) -> list[int]:
    return sorted(set(range(size)).difference(closed))


def _candidates(
    witnesses: Witnesses,
    opened: tuple[Sequence[int], Sequence[int]],
    settled: Mapping[Pair, float],
    watch: Watch,
) -> list[Pair]:
    """The settled pairs, and for the places in none of them those that share the weightiest words."""
    left, right = witnesses.left.sentences, witnesses.right.sentences
    settled_left, settled_right = {i for i, _ in settled}, {j for _, j in settled}
    asking = (
        [i for i in opened[0] if i not in settled_left],
        [j for j in opened[1] if j not in settled_right],
    )
    pairs = set(settled)
    for i, near in nearest((left, asking[0]), (right, opened[1]), witnesses, watch):
        pairs.update((i, j) for j in near)
    for j, near in nearest((right, asking[1]), (left, opened[0]), witnesses, watch):
        pairs.update((i, j) for i in near)
    return sorted(pairs)


def _along(
    line: Line,
    opened: tuple[Iterable[int], Iterable[int]],
    closed: tuple[frozenset[int], frozenset[int]],
    watch: Watch,
) -> list[Pair]:
    """The open pairs that lie on the line, whether or not they share a word."""
    sizes = line.sizes
    pairs = {
        (i, j)
        for i in watch.over(opened[0])
        for j in line.near_right(i)
        if 0 <= j < sizes[1] and j not in closed[1]
    }
    pairs.update(
        (i, j)
        for j in watch.over(opened[1])
        for i in line.near_left(j)
        if 0 <= i < sizes[0] and i not in closed[0]
    )
    return sorted(pairs)
