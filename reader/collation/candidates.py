"""Which pairs of sentences are worth a closer look: an inverted index, rarest words first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.collation.preparation import Side, Witnesses
from reader.collation.watch import Watch

NEAREST = 6
"""Candidates kept a sentence and side."""
_POSTINGS = 400
"""Entries of the index that one sentence may read; its rarest words come first."""

_BEHIND = 3
"""A candidate with less than this part of the best one's score is not looked at."""

Pair = tuple[int, int]
Sides = tuple[Sequence[int], Sequence[int]]
"""Places on the left and on the right."""


def candidate_pairs(witnesses: Witnesses, among: Sides, asking: Sides, watch: Watch) -> set[Pair]:
    """Pairs of sentences that share weighty words: for each one asking the nearest few among the others."""
    if not (among[0] and among[1] and (asking[0] or asking[1])):
        return set()
    left = {i: _features(witnesses.left, i) for i in watch.over(among[0])}
    right = {j: _features(witnesses.right, j) for j in watch.over(among[1])}
    watch.look()
    weight = _feature_weights(witnesses, left, right)
    found: set[Pair] = set()
    for i, near in _nearest(asking[0], left, right, weight, watch):
        found.update((i, j) for j in near)
    for j, near in _nearest(asking[1], right, left, weight, watch):
        found.update((i, j) for i in near)
    return found


def _features(side: Side, at: int) -> set[int]:
    """Stems of content words (whole numbers) and adjacent pairs of words (negative ones)."""
    sentence = side.sentences[at]
    return {*sentence.terms, *(-1 - ((a << 24) | b) for a, b in pairwise(sentence.words))}


def _feature_weights(
    witnesses: Witnesses, left: dict[int, set[int]], right: dict[int, set[int]]
) -> dict[int, tuple[int, int]]:
    """For each feature of both sides its frequency and weight; adjacent pairs weigh a third."""
    count_left, count_right = _count(left), _count(right)
    out = {}
    total = len(witnesses.left) + len(witnesses.right) + 1
    for feature, n in count_left.items():
        if feature in count_right:
            both = n + count_right[feature]
            rarity = max(1, (total // both).bit_length())
            out[feature] = (both, rarity * 3 if feature >= 0 else rarity)
    return out


def _count(features: dict[int, set[int]]) -> dict[int, int]:
    counts: dict[int, int] = defaultdict(int)
    for chosen in features.values():
        for feature in chosen:
            counts[feature] += 1
    return counts


def _nearest(
    asking: Sequence[int],
    askers: dict[int, set[int]],
    answers: dict[int, set[int]],
    weight: dict[int, tuple[int, int]],
    watch: Watch,
) -> Iterator[tuple[int, list[int]]]:
    if not asking:
        return
    postings: dict[int, list[int]] = defaultdict(list)
    for j, features in answers.items():
        for feature in features:
            if feature in weight:
                postings[feature].append(j)
    for i in watch.over(asking, len(asking)):
        scores: dict[int, int] = defaultdict(int)
        spent = 0
        for level in _levels(askers[i], weight):
            cost = sum(len(postings[feature]) for feature in level)
            if (spent and spent + cost > _POSTINGS) or cost > 8 * _POSTINGS:
                break
            spent += cost
            for feature in level:
                gain = weight[feature][1]
                for j in postings[feature]:
                    scores[j] += gain
        if scores:
            enough = max(scores.values()) // _BEHIND
            close = [(-score, j) for j, score in scores.items() if score >= enough]
            yield i, [j for _, j in sorted(close)[:NEAREST]]


def _levels(features: set[int], weight: dict[int, tuple[int, int]]) -> list[list[int]]:
    """The features that both sides have, grouped by frequency, rarest first (whole groups count or not,
    so that the result does not depend on how words were numbered)."""
    levels: dict[int, list[int]] = defaultdict(list)
    for feature in features:
        known = weight.get(feature)
        if known:
            levels[known[0]].append(feature)
    return [levels[count] for count in sorted(levels)]
