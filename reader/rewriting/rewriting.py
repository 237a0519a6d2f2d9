"""How one article was rewritten into the other: every linked bead with the operations that made it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from reader.cancel import IsCancelled, never, raise_if
from reader.collation.bead import Bead
from reader.collation.wording import Wording
from reader.comparison.bead_reading import BeadReading, words_of
from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import EditorialWarning
from reader.facts.fact import FactPair
from reader.language.lexicon import load_lexicon
from reader.language.scales import load_scales
from reader.language.senses import load_senses
from reader.language.stop_words import stop_words
from reader.language.synonyms import load_synonyms
from reader.quotations.quotation import Attributions
from reader.rewriting.bead_operations import (
    bead_operations,
    figure_operations,
    voice_operations,
    warned_operations,
)
from reader.rewriting.operation import OperationFound, Rewriting
from reader.rewriting.word_operations import word_operations
from reader.sides import Sides
from reader.text.span import Span

_LOOK = 16
"""Beads after which it is asked again whether the work is still wanted."""


def rewriting_of(comparison: Comparison, is_cancelled: IsCancelled = never) -> Rewriting:
    """The operations of every linked bead. Articles of two languages have those of whole sentences only.

    Linear in the words of the changed sentences. Raises `Cancelled` when `is_cancelled()` answers True.
    """
    return Rewriting(
        tuple(_found(comparison, is_cancelled)),
        sum(bead.relation.is_shared for bead in comparison.collation.beads),
    )


def _found(comparison: Comparison, is_cancelled: IsCancelled) -> Iterator[OperationFound]:
    maker = BeadOperations(comparison)
    for bead in comparison.collation.beads:
        if bead.index % _LOOK == 0:
            raise_if(is_cancelled)
        if bead.relation.is_shared:
            yield from maker.of(bead)


class BeadOperations:
    """The operations of single beads of one comparison; what they need in common is made once."""

    def __init__(self, comparison: Comparison) -> None:
        self._articles = Sides(comparison.left, comparison.right)
        quoted = (comparison.left_quotations, comparison.right_quotations)
        languages = {article.details.language.split("-")[0].lower() for article in self._articles}
        self._language = languages.pop() if len(languages) == 1 else ""
        self._wording = Wording(comparison.left, comparison.right, comparison.collation.options)
        self._mentions = Sides(*(_mentions(quotations) for quotations in quoted))
        self._warnings: Mapping[int | None, list[EditorialWarning]] = defaultdict(list)
        self._pairs: Mapping[int, list[FactPair]] = defaultdict(list)
        for warning in comparison.warnings:
            self._warnings[warning.bead].append(warning)
        for pair in comparison.fact_pairs:
            self._pairs[pair.bead].append(pair)

    def of(self, bead: Bead) -> tuple[OperationFound, ...]:
        """The operations of one shared bead: of the whole first, then of its words in reading order."""
        whole = tuple(bead_operations(bead))
        figures = tuple(figure_operations(self._pairs[bead.index], self._articles))
        warned = tuple(warned_operations(self._warnings[bead.index], self._mentions, self._articles))
        if not self._language:
            return (*whole, *warned, *figures)
        reading = self._reading(bead)
        scales, lexicon = load_scales(self._language), load_lexicon(self._language)
        voices = tuple(voice_operations(reading, self._articles, lexicon, scales)) if scales else ()
        told = Sides(_spans("left", *figures, *warned, *voices), _spans("right", *figures, *warned, *voices))
        synonyms = load_synonyms(self._language)
        of_words = word_operations(reading, self._articles, synonyms, lexicon, told)
        return (*whole, *sorted((*figures, *warned, *voices, *of_words), key=_place))

    def _reading(self, bead: Bead) -> BeadReading:
        left, right = self._articles
        words = Sides(words_of(left, bead.left), words_of(right, bead.right))
        stop, senses = stop_words(self._language), load_senses(self._language)
        return BeadReading(bead, words, self._wording, stop, senses)


def _mentions(quotations: Attributions) -> dict[Span, Span]:
    """By the place of a quotation, the words that name who speaks."""
    return {
        found.quotation.span: found.mention for found in quotations.attributions if found.mention is not None
    }


def _spans(side: str, *found: OperationFound) -> tuple[Span, ...]:
    spans = (one.left if side == "left" else one.right for one in found)
    return tuple(span for span in spans if span is not None)


def _place(found: OperationFound) -> tuple[int, int]:
    """Where an operation stands: by the right article, by the left where it has nothing on the right."""
    right = found.right.start if found.right else -1
    return (right, found.left.start if found.left else -1)
