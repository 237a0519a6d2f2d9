"""Which pairs of sentences are worth a closer look: an inverted index, rarest words first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.collation.preparation import Prepared, Witnesses
from reader.collation.watch import Watch

NEAREST = 6
"""Candidates kept a sentence and side."""
_POSTINGS = 400
"""Entries of the index that one sentence may read; its rarest words come first."""

_BEHIND = 3
"""A candidate with less than this part of the best one's score is not looked at."""

Part = tuple[Sequence[Prepared], Sequence[int]]
"""The sentences of a side and the places of those that take part in the search."""


def nearest(
    asking: Part, answering: Part, witnesses: Witnesses, watch: Watch
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """For each place that asks, the few places of the other side that share the weightiest words with it;
    places with none are left out."""
    sentences, places = asking
    if not places:
        return
    wanted = frozenset().union(*(sentences[i].terms for i in places))
    postings = _postings(wanted, answering, watch)
    weight, spread = witnesses.weight, witnesses.spread
    for i in watch.over(places, len(places)):
        scores: dict[int, int] = defaultdict(int)
        spent = 0
        for level in _levels(sentences[i].terms, spread):
            cost = sum(len(postings.get(term, ())) for term in level)
            if (spent and spent + cost > _POSTINGS) or cost > 8 * _POSTINGS:
                break
            spent += cost
            for term in level:
                gain = weight[term]
                for j in postings.get(term, ()):
                    scores[j] += gain
        if scores:
            enough = max(scores.values()) // _BEHIND
            close = [(-score, j) for j, score in scores.items() if score >= enough]
            yield i, tuple([j for _, j in sorted(close)[:NEAREST]])


def _postings(wanted: frozenset[int], answers: Part, watch: Watch) -> dict[int, list[int]]:
    """Of each wanted term the sentences that have it, in order."""
    sentences, places = answers
    postings: dict[int, list[int]] = defaultdict(list)
    for j in watch.over(places):
        for term in sentences[j].terms & wanted:
            postings[term].append(j)
    return postings


def _levels(terms: frozenset[int], spread: Sequence[int]) -> list[list[int]]:
    """Terms grouped by frequency, rarest first (whole groups count or not, so that the result does not
    depend on how words were numbered)."""
    levels: dict[int, list[int]] = defaultdict(list)
    for term in terms:
        if spread[term] > 1:
            levels[spread[term]].append(term)
    return [levels[count] for count in sorted(levels)]
