"""Which pairs of sentences are worth a closer look: an inverted index, rarest words first."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from reader.collation.preparation import Side, Witnesses
from reader.collation.watch import Watch

NEAREST = 6
"""Candidates kept a sentence and side."""
_POSTINGS = 400
"""Entries of the index that one sentence may read; its rarest words come first."""

Pair = tuple[int, int]


def candidate_pairs(
    witnesses: Witnesses, open_left: Sequence[int], open_right: Sequence[int], watch: Watch
) -> set[Pair]:
    """Pairs of open sentences that share weighty words: the nearest few of each, from either side."""
    left, right = witnesses.left, witnesses.right
    features_left = {i: _features(left, i) for i in open_left}
    features_right = {j: _features(right, j) for j in open_right}
    weight = _feature_weights(witnesses, features_left, features_right)
    found: set[Pair] = set()
    for i, near in _nearest(features_left, features_right, weight, watch, 0.0):
        found.update((i, j) for j in near)
    for j, near in _nearest(features_right, features_left, weight, watch, 0.5):
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
    askers: dict[int, set[int]],
    answers: dict[int, set[int]],
    weight: dict[int, tuple[int, int]],
    watch: Watch,
    done: float,
) -> list[tuple[int, list[int]]]:
    postings: dict[int, list[int]] = defaultdict(list)
    for j, features in answers.items():
        for feature in features:
            if feature in weight:
                postings[feature].append(j)
    out = []
    for place, (i, features) in enumerate(askers.items()):
        if not place & 31:
            watch.look(done + 0.5 * place / len(askers))
        scores: dict[int, int] = defaultdict(int)
        spent = 0
        for level in _levels(features, weight):
            cost = sum(len(postings[feature]) for feature in level)
            if (spent and spent + cost > _POSTINGS) or cost > 8 * _POSTINGS:
                break
            spent += cost
            for feature in level:
                gain = weight[feature][1]
                for j in postings[feature]:
                    scores[j] += gain
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:NEAREST]
        out.append((i, [j for j, _ in best]))
    return out


def _levels(features: set[int], weight: dict[int, tuple[int, int]]) -> list[list[int]]:
    """The features that both sides have, grouped by frequency, rarest first (whole groups count or not,
    so that the result does not depend on how words were numbered)."""
    levels: dict[int, list[int]] = defaultdict(list)
    for feature in features:
        known = weight.get(feature)
        if known:
            levels[known[0]].append(feature)
    return [levels[count] for count in sorted(levels)]
