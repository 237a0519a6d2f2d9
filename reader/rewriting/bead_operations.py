"""The operations on whole sentences of a linked bead, and those that warnings and facts tell of."""

from collections.abc import Iterable, Iterator, Sequence

from reader.collation.bead import Bead, Relation
from reader.comparison.bead_reading import BeadReading, Word
from reader.comparison.editorial_warning import EditorialWarning, WarningKind
from reader.facts.fact import FactKind, FactPair
from reader.language.lexicon import Lexicon
from reader.language.scales import Scales
from reader.rewriting.operation import Operation, OperationFound
from reader.sides import Sides
from reader.text.article import Article
from reader.text.span import Span

_BY_KIND = {
    WarningKind.ALTERED_QUOTATION: Operation.QUOTATION,
    WarningKind.INVENTED_QUOTATION: Operation.QUOTATION,
    WarningKind.STITCHED_QUOTATION: Operation.QUOTATION,
    WarningKind.CUT_QUOTATION: Operation.QUOTATION,
    WarningKind.HEDGE: Operation.HEDGE,
    WarningKind.MODALITY: Operation.HEDGE,
    WarningKind.CERTAINTY: Operation.HEDGE,
    WarningKind.QUANTIFIER: Operation.HEDGE,
    WarningKind.FREQUENCY: Operation.HEDGE,
    WarningKind.EXCLUSIVE: Operation.HEDGE,
    WarningKind.CONDITION: Operation.HEDGE,
    WarningKind.ATTRIBUTION: Operation.SOURCE,
    WarningKind.SPEAKER_UNNAMED: Operation.SOURCE,
    WarningKind.OTHER_SPEAKER: Operation.SOURCE,
    WarningKind.CUE_TURNED: Operation.SOURCE,
    WarningKind.CREDIT_DROPPED: Operation.SOURCE,
    WarningKind.DENIAL: Operation.SOURCE,
}
_NO_MENTIONS: Sides[dict[Span, Span]] = Sides({}, {})
_BEFORE_VERB = 2
"""Words before a participle among which its auxiliary stands."""


def bead_operations(bead: Bead) -> Iterator[OperationFound]:
    """What was done to whole sentences: copied, split, merged, moved."""
    if bead.relation is Relation.SAME:
        yield OperationFound(Operation.COPIED, bead.index)
    if len(bead.left) < len(bead.right):
        yield OperationFound(Operation.SPLIT, bead.index)
    elif len(bead.left) > len(bead.right):
        yield OperationFound(Operation.MERGED, bead.index)
    if bead.moved:
        yield OperationFound(Operation.MOVED, bead.index)


def warned_operations(
    warnings: Iterable[EditorialWarning],
    mentions: Sides[dict[Span, Span]] = _NO_MENTIONS,
    articles: Sides[Article] | None = None,
) -> Iterator[OperationFound]:
    """The operations that the warnings of one bead tell of. `mentions` are, by a quotation's place, the words
    of `articles` that name who speaks: another speaker is told of those words, not of all that is quoted."""
    for warning in warnings:
        operation = _BY_KIND.get(warning.kind)
        named = _named(warning, mentions) if warning.kind is WarningKind.OTHER_SPEAKER else None
        if named is not None and warning.bead is not None and articles is not None:
            left, right = named
            words = left.of(articles.left.text), right.of(articles.right.text)
            yield OperationFound(Operation.SOURCE, warning.bead, left, right, *words)
        elif operation is not None and warning.bead is not None and (warning.left or warning.right):
            yield OperationFound(
                operation,
                warning.bead,
                warning.left,
                warning.right,
                warning.left_decisive or warning.left_words,
                warning.right_decisive or warning.right_words,
            )


def _named(warning: EditorialWarning, mentions: Sides[dict[Span, Span]]) -> tuple[Span, Span] | None:
    """Where who speaks is named on both sides, when it is."""
    if warning.left is None or warning.right is None:
        return None
    left, right = mentions.left.get(warning.left), mentions.right.get(warning.right)
    return None if left is None or right is None else (left, right)


def figure_operations(pairs: Iterable[FactPair], articles: Sides[Article]) -> Iterator[OperationFound]:
    """The figures and dates of one bead that are written or given in another way."""
    for pair in pairs:
        if pair.left is None or pair.right is None or pair.kind is FactKind.NAME:
            continue
        left, right = pair.left.span.of(articles.left.text), pair.right.span.of(articles.right.text)
        if left.casefold().split() != right.casefold().split():
            yield OperationFound(Operation.FIGURE, pair.bead, pair.left.span, pair.right.span, left, right)


def voice_operations(
    reading: BeadReading, articles: Sides[Article], lexicon: Lexicon, scales: Scales
) -> Iterator[OperationFound]:
    """The verbs that are in the passive on one side only."""
    left, right = reading.words
    for i, j in sorted(reading.mates.left.items()):
        if not reading.is_content(left[i]) or left[i].is_name:
            continue
        ours, theirs = _passive(left, i, lexicon, scales), _passive(right, j, lexicon, scales)
        if (ours is None) != (theirs is None):
            one, other = ours or range(i, i + 1), theirs or range(j, j + 1)
            spans = _span(left, one), _span(right, other)
            words = spans[0].of(articles.left.text), spans[1].of(articles.right.text)
            yield OperationFound(Operation.VOICE, reading.bead.index, *spans, *words)


def _passive(words: Sequence[Word], verb: int, lexicon: Lexicon, scales: Scales) -> range | None:
    """From the form of "be" before a verb to the verb, where it is in the passive."""
    form = words[verb].form
    is_participle = form.endswith(scales.past_endings) or bool(words[verb].base)
    if not is_participle or form.endswith(scales.ongoing_endings):
        return None
    before = range(max(0, verb - _BEFORE_VERB), verb)
    start = next((at for at in before if words[at].form in lexicon.be), None)
    return None if start is None else range(start, verb + 1)


def _span(words: Sequence[Word], places: range) -> Span:
    return Span(words[places.start].start, words[places.stop - 1].span.end)
