"""What there is to mark in one pane: beads, quotations and changed words, by sentence and by block."""

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.comparison.comparison import Comparison
from reader.comparison.decisive import decisive_words
from reader.quotations.quotation import Attribution, Attributions, Kind
from reader.sides import Side
from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct, field
from reader.views.text_map import ShownBlock

WordEdits = Callable[[Bead], tuple[Edit, ...]]

_REMEMBERED_BEADS = 4_000


class Shown(Struct, frozen=True):
    """What the reader wants to see: relations, moved signs, quotations of some kinds, full colour."""

    relations: frozenset[Relation] = frozenset(Relation)
    moved: bool = True
    quotations: bool = True
    full_colour: bool = False
    kinds: frozenset[Kind] = frozenset({Kind.DIRECT, Kind.MIXED})

    def has(self, bead: Bead) -> bool:
        """Whether a bead's own marks (bar, fill, underline) are shown."""
        return bead.relation in self.relations

    def has_quotation(self, attribution: Attribution) -> bool:
        """Whether a quotation's bar and sign are shown: indirect speech only when it is asked for."""
        return self.quotations and attribution.quotation.kind in self.kinds

    def has_connector(self, bead: Bead) -> bool:
        """Whether a bead's connector is shown: moved ones follow the moved switch as well."""
        return bead.relation.is_shared and self.has(bead) and (self.moved or not bead.moved)


class ChangedWords:
    """Word-level edits of beads, worked out when first asked for and kept for the latest few thousand."""

    def __init__(self, edits_of: WordEdits) -> None:
        self._edits_of = edits_of
        self._kept: OrderedDict[int, tuple[Edit, ...]] = OrderedDict()

    def spans(self, bead: Bead, side: Side) -> list[Span]:
        """The changed words of one side of a bead."""
        if bead.relation not in (Relation.EDITED, Relation.REWORDED):
            return []
        if bead.index not in self._kept:
            self._kept[bead.index] = self._edits_of(bead)
            if len(self._kept) > _REMEMBERED_BEADS:
                self._kept.popitem(last=False)
        changed = (edit for edit in self._kept[bead.index] if edit.tag is not Tag.EQUAL)
        return [span for span in (edit.left if side == "left" else edit.right for edit in changed) if span]


class PaneMarks(Struct, frozen=True):
    """The marks of one side of a comparison. `bead_of[i]` is the bead of sentence `i` or None.

    `decisive` are the words whose change alters the meaning, as warnings tell, sorted by their start.
    """

    side: Side
    article: Article
    beads: tuple[Bead, ...]
    bead_of: tuple[int | None, ...]
    attributions: tuple[Attribution, ...]
    words: ChangedWords
    compares_all: bool = False
    quotation_starts: list[int] = field(default_factory=list)
    longest_quotation: int = 0
    decisive: tuple[Span, ...] = ()

    def sentences_of(self, bead: Bead) -> tuple[int, ...]:
        """The sentences of a bead on this side."""
        return bead.left if self.side == "left" else bead.right

    def span_of(self, bead: Bead) -> Span | None:
        """From the first to the last code point of a bead's first run of neighbouring sentences."""
        indices = self.sentences_of(bead)
        if not indices:
            return None
        last = indices[0]
        while last + 1 in indices:
            last += 1
        sentences = self.article.sentences
        return Span(sentences[indices[0]].span.start, sentences[last].span.end)

    def bead_at(self, code_point: int) -> int | None:
        """The bead of the sentence at a code point."""
        sentence = self.article.sentence_at(code_point)
        return None if sentence is None else self.bead_of[sentence]

    def sentences_in(self, span: Span) -> tuple[int, int]:
        """The first sentence that begins in a span, and the first one behind it."""
        sentences = self.article.sentences
        first = bisect_left(sentences, span.start, key=lambda s: s.span.start)
        return first, bisect_left(sentences, span.end, lo=first, key=lambda s: s.span.start)

    def beads_in(self, span: Span) -> list[int]:
        """The beads whose sentences touch a span, in reading order, each once."""
        sentences = self.article.sentences
        first = max(bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1, 0)
        last = bisect_left(sentences, span.end, key=lambda s: s.span.start)
        found = (self.bead_of[i] for i in range(first, last) if sentences[i].span.end > span.start)
        return list(dict.fromkeys(bead for bead in found if bead is not None))

    def quotation_span(self, number: int) -> Span:
        """The words of a quotation with their marks; raises `StopIteration` for a number there is not."""
        return next(a.quotation.marked for a in self.attributions if a.quotation.index == number)

    def decisive_in(self, span: Span) -> list[Span]:
        """The decisive words that touch a span, in reading order."""
        last = bisect_left(self.decisive, span.end, key=lambda words: words.start)
        return [words for words in self.decisive[:last] if words.end > span.start]

    def quotations_in(self, block: ShownBlock) -> list[Attribution]:
        """The quotations that touch a block, in reading order."""
        first = bisect_left(self.quotation_starts, block.span.start - self.longest_quotation)
        last = bisect_left(self.quotation_starts, block.span.end)
        return [a for a in self.attributions[first:last] if a.quotation.marked.end > block.span.start]


def pane_marks(comparison: Comparison, side: Side, words: ChangedWords) -> PaneMarks:
    """Index one side of a comparison."""
    collation = comparison.collation
    attributions, starts, longest = _indexed(comparison.quotations(side))
    return PaneMarks(
        side,
        comparison.article(side),
        collation.beads,
        collation.left_bead if side == "left" else collation.right_bead,
        attributions,
        words,
        collation.options.include_furniture,
        starts,
        longest,
        decisive_words(comparison, side),
    )


def quotation_marks(side: Side, article: Article, quotations: Attributions) -> PaneMarks:
    """Index the quotations of an article that is compared with nothing."""
    attributions, starts, longest = _indexed(quotations)
    beads = (None,) * len(article.sentences)
    words = ChangedWords(lambda _bead: ())
    return PaneMarks(side, article, (), beads, attributions, words, False, starts, longest)


def _indexed(quotations: Attributions) -> tuple[tuple[Attribution, ...], list[int], int]:
    """Quotations by the start of their marks, those starts, and the length of the longest."""
    ordered = tuple(sorted(quotations.attributions, key=lambda each: each.quotation.marked.start))
    marked = [attribution.quotation.marked for attribution in ordered]
    return ordered, [span.start for span in marked], max((len(span) for span in marked), default=0)


def answering_quotation(comparison: Comparison, side: Side, number: int) -> Span | None:
    """The words, with their marks, that the other article has for a quotation of one side."""
    other: Side = "right" if side == "left" else "left"
    for match in comparison.quotation_matches:
        ours, theirs = (match.left, match.right) if side == "left" else (match.right, match.left)
        if ours == number:
            return comparison.quotations(other).attributions[theirs].quotation.marked
    return None
