"""Which articles of a store may share text with one article: asked before any pair is compared.

The library's own index answers by default. Another engine may stand here: all that is asked of it is this
protocol.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import log
from typing import Protocol, TypeVar

from reader.cancel import IsCancelled, never
from reader.text.article import Article

Word = TypeVar("Word", bound=Hashable)

MOST_POSTINGS = 20_000
"""Entries of the index (a word in an article) that are read for one article, the rarest words first: some
milliseconds of work, and enough that words which stand in one article in a hundred of 200,000 still count."""

RAREST_WORDS = 30
"""Words that are read at most. More of them find less: among 8,000 generated articles thirty find .997 of the
members of a family and sixty .98, since the commoner words are those of a topic or a manner of writing."""


class Candidates(Protocol):
    """Finds stored articles that share the most and the rarest words with an article."""

    def like(self, article: Article, most: int, is_cancelled: IsCancelled = never) -> Sequence[int]:
        """The numbers of at most `most` articles, best first, without the article itself.

        Raises `Cancelled` when `is_cancelled()` says so.
        """
        ...


def rarest(holders: Mapping[Word, int], budget: int = MOST_POSTINGS) -> list[Word]:
    """The words to read, of words with the number of articles that hold each: the rarest, as far as the
    budget of postings goes, one at least. Words that stand nowhere are left out."""
    chosen: list[Word] = []
    for word, count in sorted(holders.items(), key=lambda each: (each[1], str(each[0]))):
        budget -= count
        if len(chosen) == RAREST_WORDS or (budget < 0 and chosen):
            break
        if count:
            chosen.append(word)
    return chosen


def ranked(postings: Iterable[Sequence[int]], stored: int) -> list[int]:
    """Articles by what they share, best first: each word counts by the square of the logarithm of its rarity
    among the `stored` articles (Spärck Jones 1972), once for either article."""
    weights: dict[int, float] = {}
    for holders in postings:
        weight = log(1 + stored / len(holders)) ** 2
        for holder in holders:
            weights[holder] = weights.get(holder, 0.0) + weight
    return sorted(weights, key=lambda holder: (-weights[holder], holder))
