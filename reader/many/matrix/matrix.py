"""The value that a comparison of many articles gives: articles, pairs, what has one origin, which claims."""

from collections.abc import Iterator
from functools import cached_property

from reader.many.matrix.claims import Claim
from reader.many.matrix.origins import Cluster, Taking
from reader.many.matrix.pair_reading import PairReading
from reader.values import Struct


class Entry(Struct, frozen=True):
    """One article of a set: the name that tells it from the others, and its details ("" and None where
    unknown). `sentences` are those that are compared. `origin` is where it was read from."""

    name: str
    title: str = ""
    outlet: str | None = None
    published: str | None = None
    sentences: int = 0
    origin: str = ""


class Unread(Struct, frozen=True):
    """A file of the set that could not be read, and why."""

    name: str
    trouble: str


class Matrix(Struct, frozen=True, dict=True):
    """Many articles compared with one another.

    `pairs` are those that were compared, by their articles' numbers; the others have no rare words in
    common. `clusters` are all articles by their likely origins, the largest first; `takings` who probably
    took from whom; `claims` what two articles or more claim.
    """

    entries: tuple[Entry, ...]
    pairs: tuple[PairReading, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    takings: tuple[Taking, ...] = ()
    claims: tuple[Claim, ...] = ()
    unread: tuple[Unread, ...] = ()

    @cached_property
    def _by_numbers(self) -> dict[frozenset[int], PairReading]:
        return {frozenset((pair.left, pair.right)): pair for pair in self.pairs}

    def pair(self, one: int, other: int) -> PairReading | None:
        """The reading of two articles; None when they were not compared."""
        return self._by_numbers.get(frozenset((one, other)))

    def share(self, article: int, other: int) -> float | None:
        """The share of an article's sentences that stands in another; 0 when they have no words in common
        that would be worth a comparison, None when the pair could not be read."""
        pair = self.pair(article, other)
        if pair is None:
            return 0.0
        return None if pair.trouble else pair.share_of(article)

    def copies(self) -> Iterator[PairReading]:
        """The pairs of which one article has much of the other, most first."""
        checked = [pair for pair in self.pairs if pair.is_checked]
        yield from sorted(checked, key=lambda pair: (-pair.share, pair.left, pair.right))
