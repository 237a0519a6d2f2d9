"""Quotations whose closing mark is missing."""

from collections.abc import Iterator

from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.shown_words import shown
from reader.quotations.quotation import Kind
from reader.sides import SIDES


def check_marks(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The quotations of either article that are not closed."""
    for side in SIDES:
        article = evidence.articles[side]
        for attribution in evidence.quotations[side].attributions:
            quotation = attribution.quotation
            if quotation.closed or quotation.kind is Kind.INDIRECT:
                continue
            words = shown(article, quotation.span)
            yield EditorialWarning(
                WarningKind.UNCLOSED_QUOTATION,
                Grade.LOOK,
                evidence.bead_of(side, quotation.sentence),
                quotation.span if side == "left" else None,
                quotation.span if side == "right" else None,
                words if side == "left" else "",
                words if side == "right" else "",
            )
