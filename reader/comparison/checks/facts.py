"""Figures, dates and names that differ, and what one article writes in two ways."""

from collections.abc import Iterator

from reader.comparison.checks.warning_at import warning_on
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.shown_words import around, shown
from reader.facts.fact import FactPair, FactStanding
from reader.sides import SIDES
from reader.text.span import Span

_NEAR = 25
"""Characters on either side of a fact that say what it counts."""


def check_facts(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The facts of linked sentences that disagree."""
    for pair in evidence.pairs:
        if pair.standing is FactStanding.DISAGREES and pair.left is not None and pair.right is not None:
            yield _differing(evidence, pair, pair.left.span, pair.right.span)


def _differing(evidence: Evidence, pair: FactPair, left: Span, right: Span) -> EditorialWarning:
    """One pair, each side with the words about it: a bare figure does not say what it counts."""
    bead, (ours, theirs) = evidence.collation.beads[pair.bead], evidence.articles
    return EditorialWarning(
        WarningKind.DISAGREEING_FACT,
        Grade.GRAVE,
        pair.bead,
        left,
        right,
        around(ours, bead.left, left, _NEAR),
        around(theirs, bead.right, right, _NEAR),
        left.of(ours.text),
        right.of(theirs.text),
        pair.kind.value,
    )


def check_slips(evidence: Evidence) -> Iterator[EditorialWarning]:
    """One thing that an article writes in two ways."""
    for side in SIDES:
        article = evidence.articles[side]
        for slip in evidence.slips[side]:
            usual = slip.spans[0]
            other = next((s for s in slip.spans if s.of(article.text) != usual.of(article.text)), usual)
            yield warning_on(
                side,
                WarningKind.SLIP,
                Grade.LOOK,
                None,
                usual,
                shown(article, other),
                detail=shown(article, usual),
            )
