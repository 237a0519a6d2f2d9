"""Quotations whose closing mark is missing: one line for each article."""

from collections.abc import Iterator

from reader.comparison.checks.warning_at import warning_on
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.shown_words import shown
from reader.quotations.quotation import Kind, Quotation
from reader.sides import SIDES
from reader.text.article import Article

_CLOSING = frozenset("\"”“»«’'›‹」』")
"""Marks of which any closes a quotation, whichever opened it: writers and machines mix them."""


def check_marks(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The first quotation of either article that no mark closes."""
    for side in SIDES:
        article = evidence.articles[side]
        attributions = evidence.quotations[side].attributions
        open_ones = (a.quotation for a in attributions if _is_open(article, a.quotation))
        quotation = next(open_ones, None)
        if quotation is None:
            continue
        words = shown(article, quotation.span)
        bead = evidence.bead_of(side, quotation.sentence)
        yield warning_on(side, WarningKind.UNCLOSED_QUOTATION, Grade.LOOK, bead, quotation.span, words)


def _is_open(article: Article, quotation: Quotation) -> bool:
    """Whether no closing mark of any kind ends a quotation or follows it before white space."""
    if quotation.closed or quotation.kind is Kind.INDIRECT:
        return False
    end = quotation.marked.end
    tail = article.text[max(quotation.span.start, end - 2) : end].rstrip()
    behind = article.text[end : end + 3].partition(" ")[0].partition("\n")[0]
    return _CLOSING.isdisjoint(tail[-1:]) and _CLOSING.isdisjoint(behind)
