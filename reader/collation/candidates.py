"""Which pairs of sentences are worth a closer look: an inverted index, rarest words first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.collation.preparation import Prepared, Witnesses
from reader.collation.watch import Watch

NEAREST = 6
"""Candidates kept a sentence and side."""
_POSTINGS = 400
"""Entries of the index that one sentence may read; its rarest words come first."""
_AT_ONCE = 8 * _POSTINGS
"""So many at most of words of equal frequency, even if they are its rarest."""
_BEHIND = 3
"""A candidate with less than this part of the best one's score is not looked at."""

Postings = Mapping[int, Sequence[int]]
"""The places of the sentences that have a term, by term."""
Part = tuple[Sequence[Prepared], Sequence[int]]
"""The sentences of a side and the places of those that take part in the search."""


def nearest(
    asking: Part, answering: Part, witnesses: Witnesses, watch: Watch
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """For each place that asks, the few places of the other side that share the weightiest words with it;
    places with none are left out."""
    sentences, places = asking
    wanted = frozenset().union(*(sentences[i].terms for i in places))
    postings = _postings(wanted, answering, watch)
    for i in watch.over(places, len(places)):
        scores = _scores(sentences[i].terms, postings, witnesses)
        if scores:
            yield i, _closest(scores)


def _scores(terms: Iterable[int], postings: Postings, witnesses: Witnesses) -> dict[int, int]:
    """What the sentences found in the index share with some terms, by place: the weight of the rarest, as
    many as may be read."""
    scores: dict[int, int] = {}
    spent = 0
    for level in _levels(terms, witnesses.spread):
        found = [(witnesses.weight[term], postings.get(term, ())) for term in level]
        cost = sum(len(places) for _, places in found)
        if (spent and spent + cost > _POSTINGS) or cost > _AT_ONCE:
            break
        spent += cost
        for gain, places in found:
            for j in places:
                if j in scores:
                    scores[j] += gain
                else:
                    scores[j] = gain
    return scores


def _closest(scores: Mapping[int, int]) -> tuple[int, ...]:
    """The few best places, the first of equals, without those far behind the best."""
    enough = max(scores.values()) // _BEHIND
    close = sorted([j for j, score in scores.items() if score >= enough])
    close.sort(key=scores.__getitem__, reverse=True)
    return tuple(close[:NEAREST])


def _postings(wanted: frozenset[int], answers: Part, watch: Watch) -> Postings:
    """Of each wanted term the sentences that have it, in order."""
    sentences, places = answers
    postings: dict[int, list[int]] = defaultdict(list)
    for j in watch.over(places):
        for term in sentences[j].terms:
            if term in wanted:
                postings[term].append(j)
    return postings


def _levels(terms: Iterable[int], spread: Sequence[int]) -> list[list[int]]:
    """Terms grouped by frequency, rarest first (whole groups count or not, so that the result does not
    depend on how words were numbered)."""
    levels: dict[int, list[int]] = defaultdict(list)
    for term in terms:
        if spread[term] > 1:
            levels[spread[term]].append(term)
    return [levels[count] for count in sorted(levels)]
