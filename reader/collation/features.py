"""What speaks for and against one pair of sentences, as readable numbers, the same from either side."""

import math
from collections.abc import Mapping, Sequence

from reader.collation.blocks.matching import Budget, matching_blocks
from reader.collation.chain import Pair
from reader.collation.logistic import logit
from reader.collation.preparation import SCALE, Prepared, Witnesses

OWN = ("cosine", "covered", "word_ratio", "figures_apart", "names_shared", "length_apart", "evidence")
"""Features of the pair alone, in the order of `PairFeatures.own`."""
HOPELESS = -4.5
"""A pair that stays below this even by a bound on its word ratio is not given to difflib."""


class PairFeatures:
    """Computes the features of pairs.

    `weights` are those of the first pass, constant first; `settled` are word ratios by pair that are
    known already.
    """

    def __init__(
        self,
        witnesses: Witnesses,
        budget: Budget,
        weights: Sequence[float],
        settled: Mapping[Pair, float],
    ) -> None:
        self._witnesses = witnesses
        self._weights = weights
        self._settled = settled
        self._ratios: dict[Pair, float] = {}
        self._masses: dict[int, int] = {}
        self._budget = budget
        self._placed: tuple[int | None, Mapping[int, int]] = None, {}
        self._asked: tuple[int | None, frozenset[int]] = None, frozenset()

    def own(self, i: int, j: int) -> tuple[float, ...]:
        """The features named in `OWN` of left sentence `i` and right sentence `j` (places in the sides)."""
        sides = self._witnesses
        a, b = sides.left.sentences[i], sides.right.sentences[j]
        weight = sides.weight
        shared = self._terms_of(a).intersection(b.terms)
        mass_a, mass_b = self._mass(a), self._mass(b)
        common = sum(map(weight.__getitem__, shared))
        ratio, is_sure = self._settled.get((i, j)), True
        if ratio is None:
            ratio, is_sure = self._bound(a, b)
        features = (
            share(common, math.sqrt(mass_a * mass_b)),
            share(common, max(mass_a, mass_b)),
            ratio,
            1.0 if a.figures and b.figures and a.figures.isdisjoint(b.figures) else 0.0,
            share(len(a.names & b.names), min(len(a.names), len(b.names))),
            abs(math.log((len(a.words) + 2) / (len(b.words) + 2))),
            math.log1p(common / SCALE) / 4,
        )
        if is_sure or logit(self._weights, features) < HOPELESS:
            return features
        return (*features[:2], self.ratio(i, j), *features[3:])

    def _bound(self, a: Prepared, b: Prepared) -> tuple[float, bool]:
        """What the word ratio of two sentences is at most, and whether it is that."""
        bound, is_ratio = bound_of(self._places_in(a), len(a.words), b.words)
        if is_ratio:
            self._ratios.setdefault((a.key, b.key), bound)
        return bound, is_ratio

    def _places_in(self, sentence: Prepared) -> Mapping[int, int]:
        """Where the words of a left sentence stand: pairs are asked for sentence by sentence."""
        if self._placed[0] != sentence.key:
            self._placed = sentence.key, places_of(sentence.words)
        return self._placed[1]

    def _terms_of(self, sentence: Prepared) -> frozenset[int]:
        """The terms of a left sentence as a set: pairs are asked for sentence by sentence."""
        if self._asked[0] != sentence.key:
            self._asked = sentence.key, frozenset(sentence.terms)
        return self._asked[1]

    def _mass(self, sentence: Prepared) -> int:
        """The summed weight of a sentence's terms."""
        known = self._masses.get(sentence.key)
        if known is None:
            known = sum(map(self._witnesses.weight.__getitem__, sentence.terms))
            self._masses[sentence.key] = known
        return known

    def ratio(self, i: int, j: int) -> float:
        """difflib's ratio over the words of a pair; computed once."""
        known = self._settled.get((i, j))
        if known is not None:
            return known
        a, b = self._witnesses.left.sentences[i], self._witnesses.right.sentences[j]
        known = self._ratios.get((a.key, b.key))
        if known is None:
            known = self._ratios[a.key, b.key] = self.ratio_of(a.words, b.words)
        return known

    def ratio_of(self, a: Sequence[int], b: Sequence[int]) -> float:
        """difflib's ratio over words, the same from either side."""
        if self._witnesses.turned(a, b):
            a, b = b, a
        common = sum(n for _, _, n in matching_blocks(a, b, self._budget))
        return share(2 * common, len(a) + len(b))


def share(part: float, whole: float) -> float:
    """A part of a whole, 0 to 1; 0 where there is no whole."""
    return part / whole if whole else 0.0


def places_of(words: Sequence[int]) -> dict[int, int]:
    """Where each word stands, a bit a place."""
    places: dict[int, int] = {}
    bit = 1
    for word in words:
        places[word] = places.get(word, 0) | bit
        bit <<= 1
    return places


def bound_of(places: Mapping[int, int], size: int, b: Sequence[int]) -> tuple[float, bool]:
    """A ratio that difflib cannot exceed for `size` words by their `places` and the words `b`: the longest
    common subsequence, a bit a word (Hyyrö 2004).

    Beside it whether it is difflib's ratio for sure: the words of both stand once in either and in one order,
    so that no block that difflib takes first keeps it from another.
    """
    row = full = (1 << size) - 1
    shared = seen = 0
    is_once = True
    for matches in filter(None, map(places.get, b)):
        is_once = is_once and not (matches & (matches - 1) or matches & seen)
        seen |= matches
        shared += 1
        kept = row & matches
        row = ((row + kept) | (row - kept)) & full
    longest = size - row.bit_count()
    return share(2 * longest, size + len(b)), is_once and shared == longest
