"""What speaks for and against one pair of sentences, as readable numbers, the same from either side."""

import math
from collections.abc import Sequence

from reader.collation.matching import Budget, matching_blocks
from reader.collation.preparation import SCALE, Witnesses

OWN = (
    "cosine", "covered_most", "covered_least", "word_ratio", "longest_run", "letters", "figures_shared",
    "figures_apart", "names_shared", "length_apart", "evidence",
)  # fmt: skip
"""Features of the pair alone, in the order of `PairFeatures.own`."""


class PairFeatures:
    """Computes the features of pairs; keeps what is shared between the pairs of one sentence."""

    def __init__(self, witnesses: Witnesses, budget: Budget) -> None:
        self.witnesses = witnesses
        self.budget = budget
        self._letters: dict[int, frozenset[str]] = {}

    def own(self, i: int, j: int) -> tuple[float, ...]:
        """The features named in `OWN` of left sentence `i` and right sentence `j` (places in the sides)."""
        sides = self.witnesses
        a, b = sides.left.sentences[i], sides.right.sentences[j]
        mass_a, mass_b = sides.left.mass[i], sides.right.mass[j]
        weight = sides.weight
        shared = a.terms & b.terms
        common = sum(map(weight.__getitem__, shared))
        low, high = sorted((mass_a, mass_b))
        ratio, run = self.runs(a.words, b.words)
        figures = len(a.figures & b.figures)
        names = len(a.names & b.names)
        return (
            common / math.sqrt(mass_a * mass_b) if common else 0.0,
            common / low if common else 0.0,
            common / high if common else 0.0,
            ratio,
            run,
            self.letters(i, j),
            min(2, figures) / 2,
            1.0 if a.figures and b.figures and not figures else 0.0,
            names / min(len(a.names), len(b.names)) if names else 0.0,
            abs(math.log((len(a.words) + 2) / (len(b.words) + 2))),
            math.log1p(common / SCALE) / 4,
        )

    def runs(self, a: Sequence[int], b: Sequence[int]) -> tuple[float, float]:
        """difflib's ratio over words, and the longest common run as a share of the shorter sentence."""
        if not a or not b:
            return 0.0, 0.0
        if self._turned(a, b):
            a, b = b, a
        blocks = matching_blocks(a, b, self.budget)
        if not blocks:
            return 0.0, 0.0
        matched = sum(n for _, _, n in blocks)
        return 2 * matched / (len(a) + len(b)), max(n for _, _, n in blocks) / len(a)

    def _turned(self, a: Sequence[int], b: Sequence[int]) -> bool:
        """Whether `b` goes first: the shorter one does; of equals the first by its words."""
        if len(a) != len(b):
            return len(a) > len(b)
        words = self.witnesses.vocabulary.words
        return [words[x] for x in a] > [words[x] for x in b]

    def letters(self, i: int, j: int) -> float:
        """Dice of the four-letter pieces of the content words (compounds, inflections, other spellings)."""
        a, b = (
            self._pieces(self.witnesses.left.sentences[i].terms),
            self._pieces(self.witnesses.right.sentences[j].terms),
        )
        if not a or not b:
            return 0.0
        return 2 * len(a & b) / (len(a) + len(b))

    def _pieces(self, terms: frozenset[int]) -> frozenset[str]:
        return frozenset().union(*map(self._pieces_of, terms)) if terms else frozenset()

    def _pieces_of(self, term: int) -> frozenset[str]:
        known = self._letters.get(term)
        if known is None:
            text = f" {self.witnesses.vocabulary.terms[term]}"
            known = frozenset(text[k : k + 4] for k in range(max(1, len(text) - 3)))
            self._letters[term] = known
        return known
