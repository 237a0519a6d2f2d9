"""All that is known of one pair of articles when the checks ask what an editor must look at."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.collation.bead import Bead, Relation
from reader.collation.collation import Collation
from reader.collation.wording import Wording
from reader.comparison.bead_reading import BeadReading, Word, words_of
from reader.comparison.quotation_match import QuotationMatch
from reader.facts.fact import FactPair, Slip
from reader.language.senses import load_senses
from reader.language.stop_words import stop_words
from reader.quotations.quotation import Attributions
from reader.sides import Side, Sides
from reader.text.article import Article

_NOTHING_QUOTED: Sides[Attributions] = Sides(Attributions(), Attributions())
_BESIDE = 3
"""Sentences on either end of a bead in which something may stand that moved."""
_NO_SLIPS: Sides[tuple[Slip, ...]] = Sides((), ())


@dataclass(frozen=True)
class Evidence:
    """Both articles, their collation, and what was read in them and matched."""

    articles: Sides[Article]
    collation: Collation
    quotations: Sides[Attributions] = _NOTHING_QUOTED
    matches: tuple[QuotationMatch, ...] = ()
    pairs: tuple[FactPair, ...] = ()
    slips: Sides[tuple[Slip, ...]] = _NO_SLIPS
    _words: dict[tuple[Side, int], tuple[Word, ...]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def wording(self) -> Wording:
        """The word edits of beads, made when asked for."""
        return Wording(self.articles.left, self.articles.right, self.collation.options)

    @cached_property
    def language(self) -> str | None:
        """The language of both articles ("en"), None where they have two."""
        left, right = (article.details.language.split("-")[0].lower() for article in self.articles)
        return left if left == right else None

    def bead_of(self, side: Side, sentence: int) -> int | None:
        """The bead that a sentence of one side stands in."""
        collation = self.collation
        return collation.left_bead[sentence] if side == "left" else collation.right_bead[sentence]

    @cached_property
    def readings(self) -> tuple[BeadReading, ...]:
        """The beads that say one thing in other words, word by word; none where the articles have two
        languages."""
        if self.language is None:
            return ()
        stop = stop_words(self.language)
        senses = load_senses(self.language)
        wanted = (Relation.EDITED, Relation.REWORDED)
        found = (
            BeadReading(bead, self._words_of(bead), self.wording, stop, senses)
            for bead in self.collation.beads
            if bead.relation in wanted
        )
        return tuple(reading for reading in found if reading.is_close)

    def _words_of(self, bead: Bead) -> Sides[tuple[Word, ...]]:
        return Sides(
            tuple(word for number in bead.left for word in self.words("left", number)),
            tuple(word for number in bead.right for word in self.words("right", number)),
        )

    def words(self, side: Side, sentence: int) -> tuple[Word, ...]:
        """The words and marks of one sentence, read once."""
        found = self._words.get((side, sentence))
        if found is None:
            found = self._words[side, sentence] = words_of(self.articles[side], (sentence,))
        return found

    def words_beside(self, side: Side, sentences: Sequence[int]) -> list[Word]:
        """The words of the sentences beside some."""
        return [word for number in self.beside(side, sentences) for word in self.words(side, number)]

    def beside(self, side: Side, sentences: Sequence[int]) -> list[int]:
        """The sentences next to some (indices, in order) and the rest of their paragraphs, at most three on
        either end."""
        if not sentences:
            return []
        all_of = self.articles[side].sentences
        first, last = sentences[0], sentences[-1]
        before = [
            n
            for n in range(max(0, first - _BESIDE), first)
            if n == first - 1 or all_of[n].paragraph == all_of[first].paragraph
        ]
        behind = [
            n
            for n in range(last + 1, min(len(all_of), last + 1 + _BESIDE))
            if n == last + 1 or all_of[n].paragraph == all_of[last].paragraph
        ]
        return [*before, *behind]
