"""All that is known of one pair of articles when the checks ask what an editor must look at."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

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
from reader.values import Struct, field, replace

_NOTHING_QUOTED: Sides[Attributions] = Sides(Attributions(), Attributions())
_READ = (Relation.EDITED, Relation.REWORDED)
_BESIDE = 3
"""Sentences on either end of a bead in which something may stand that moved."""
_NO_SLIPS: Sides[tuple[Slip, ...]] = Sides((), ())
_BLOCK = 2_048
"""Beads whose readings are held at once: some forty megabytes of ordinary sentences."""
_KEPT_SENTENCES = 2 * _BLOCK
"""Sentences whose words are kept: those of a block, with what stands beside."""


class Evidence(Struct, frozen=True, dict=True):
    """Both articles, their collation, and what was read in them and matched.

    `stretch` are the beads (places in the collation) that `readings` are wanted of, None for all.
    """

    articles: Sides[Article]
    collation: Collation
    quotations: Sides[Attributions] = _NOTHING_QUOTED
    matches: tuple[QuotationMatch, ...] = ()
    pairs: tuple[FactPair, ...] = ()
    slips: Sides[tuple[Slip, ...]] = _NO_SLIPS
    stretch: range | None = None
    _words: dict[tuple[Side, int], tuple[Word, ...]] = field(default_factory=dict)

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

    def blocks(self) -> "Iterator[Evidence]":
        """This evidence for one stretch of beads after the other, so that the readings of a long pair are
        never held all at once."""
        count, size = len(self.collation.beads), _BLOCK
        if count <= size:
            yield self
            return
        for start in range(0, count, size):
            block = replace(self, stretch=range(start, min(count, start + size)))
            block.__dict__["wording"] = self.wording  # words are normalised once for all
            yield block

    @cached_property
    def readings(self) -> tuple[BeadReading, ...]:
        """The beads that say one thing in other words, word by word; none where the articles have two
        languages."""
        beads, stretch = self.collation.beads, self.stretch
        wanted = beads if stretch is None else beads[stretch.start : stretch.stop]
        return tuple(reading for bead in wanted if (reading := self._reading(bead)) is not None)

    def reading_of(self, bead: int) -> BeadReading | None:
        """The reading of one bead by its index, if it has one."""
        if len(self.collation.beads) <= _BLOCK:
            return self._readings_by_bead.get(bead)
        return self._reading(self.collation.beads[bead])

    @cached_property
    def _readings_by_bead(self) -> dict[int, BeadReading]:
        return {reading.bead.index: reading for reading in self.readings}

    def _reading(self, bead: Bead) -> BeadReading | None:
        if self.language is None or bead.relation not in _READ:
            return None
        stop, senses = stop_words(self.language), load_senses(self.language)
        reading = BeadReading(bead, self._words_of(bead), self.wording, stop, senses)
        return reading if reading.is_close else None

    def _words_of(self, bead: Bead) -> Sides[tuple[Word, ...]]:
        return Sides(self._all_words("left", bead.left), self._all_words("right", bead.right))

    def _all_words(self, side: Side, sentences: Sequence[int]) -> tuple[Word, ...]:
        if len(sentences) == 1:
            return self.words(side, sentences[0])
        return tuple(chain.from_iterable([self.words(side, number) for number in sentences]))

    def words(self, side: Side, sentence: int) -> tuple[Word, ...]:
        """The words and marks of one sentence; kept for who asks again soon."""
        found = self._words.get((side, sentence))
        if found is None:
            if len(self._words) >= _KEPT_SENTENCES:
                self._words.clear()
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
