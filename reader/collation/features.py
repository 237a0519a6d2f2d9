"""What speaks for and against one pair of sentences, as readable numbers, the same from either side."""

import math
from collections.abc import Sequence

from reader.collation.matching import Budget, matching_blocks
from reader.collation.preparation import SCALE, Witnesses

OWN = ("cosine", "covered", "word_ratio", "figures_apart", "names_shared", "length_apart", "evidence")
"""Features of the pair alone, in the order of `PairFeatures.own`."""


class PairFeatures:
    """Computes the features of pairs; keeps what is shared between the pairs of one sentence."""

    def __init__(self, witnesses: Witnesses, budget: Budget) -> None:
        self.witnesses = witnesses
        self.budget = budget

    def own(self, i: int, j: int) -> tuple[float, ...]:
        """The features named in `OWN` of left sentence `i` and right sentence `j` (places in the sides)."""
        sides = self.witnesses
        a, b = sides.left.sentences[i], sides.right.sentences[j]
        mass_a, mass_b = sides.left.mass[i], sides.right.mass[j]
        weight = sides.weight
        shared = a.terms & b.terms
        common = sum(map(weight.__getitem__, shared))
        names = len(a.names & b.names)
        return (
            common / math.sqrt(mass_a * mass_b) if common else 0.0,
            common / max(mass_a, mass_b) if common else 0.0,
            self.ratio(a.words, b.words),
            1.0 if a.figures and b.figures and a.figures.isdisjoint(b.figures) else 0.0,
            names / min(len(a.names), len(b.names)) if names else 0.0,
            abs(math.log((len(a.words) + 2) / (len(b.words) + 2))),
            math.log1p(common / SCALE) / 4,
        )

    def ratio(self, a: Sequence[int], b: Sequence[int]) -> float:
        """difflib's ratio over words, the same from either side."""
        if not a or not b:
            return 0.0
        blocks = (
            matching_blocks(b, a, self.budget) if self._turned(a, b) else matching_blocks(a, b, self.budget)
        )
        return 2 * sum(n for _, _, n in blocks) / (len(a) + len(b))

    def _turned(self, a: Sequence[int], b: Sequence[int]) -> bool:
        """Whether `b` goes first: the shorter one does; of equals the first by its words."""
        if len(a) != len(b):
            return len(a) > len(b)
        words = self.witnesses.vocabulary.words
        return [words[x] for x in a] > [words[x] for x in b]
