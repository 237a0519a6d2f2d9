"""Quotations given to somebody else, or with other words."""

from collections.abc import Iterator

from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.shown_words import shown
from reader.text.span import Span


def check_quotations(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The matches whose speakers or words differ."""
    for match in evidence.matches:
        yield from _about(evidence, match)


def _about(evidence: Evidence, match: QuotationMatch) -> Iterator[EditorialWarning]:
    a = evidence.quotations.left.attributions[match.left]
    b = evidence.quotations.right.attributions[match.right]
    bead = evidence.bead_of("left", a.quotation.sentence)
    ours, theirs = stretches(match, a.quotation.span, b.quotation.span)
    words = shown(evidence.articles.left, ours), shown(evidence.articles.right, theirs)
    if match.speakers_differ:
        yield EditorialWarning(
            WarningKind.OTHER_SPEAKER,
            Grade.GRAVE,
            bead,
            ours,
            theirs,
            *words,
            left_who=a.speaker,
            right_who=b.speaker,
        )
    if match.relation is MatchRelation.ALTERED:
        who = None if match.speakers_differ else a.speaker or b.speaker
        yield EditorialWarning(
            WarningKind.ALTERED_QUOTATION,
            Grade.GRAVE,
            bead,
            ours,
            theirs,
            *words,
            left_who=who,
            right_who=who,
        )


def stretches(match: QuotationMatch, ours: Span, theirs: Span) -> tuple[Span, Span]:
    """What both quotations render: the edits' reach where there are edits."""
    if not match.edits:
        return ours, theirs
    first, last = match.edits[0], match.edits[-1]
    return Span(first.left.start, last.left.end), Span(first.right.start, last.right.end)
