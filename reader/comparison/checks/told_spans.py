"""Places of both articles about which a warning stands already, asked for many edits."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from reader.collation.bead import Edit
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_match import MatchRelation
from reader.facts.fact import FactStanding
from reader.text.span import Span

_LIMIT = len("fewer than ")
"""Characters before a figure that a warning about the figure covers too."""


class ToldSpans:
    """Pairs of a left and a right span, sorted by where they start on the left."""

    def __init__(self, pairs: Iterable[tuple[Span, Span]]) -> None:
        self._pairs = sorted(pairs, key=lambda pair: (pair[0].start, pair[0].end, pair[1].start))
        self._starts = [ours.start for ours, _ in self._pairs]
        self._reach = list(accumulate((ours.end for ours, _ in self._pairs), max))

    def cover(self, edit: Edit) -> bool:
        """Whether one pair holds both sides of an edit.

        Only pairs that start before the edit are looked at, the nearest first, and none before the
        place up to which no earlier pair reaches: logarithmic, and linear in pairs that overlap.
        """
        at = bisect_right(self._starts, edit.left.start) - 1
        while at >= 0 and self._reach[at] >= edit.left.end:
            ours, theirs = self._pairs[at]
            if (
                edit.left.end <= ours.end
                and theirs.start <= edit.right.start
                and edit.right.end <= theirs.end
            ):
                return True
            at -= 1
        return False


def told_in(evidence: Evidence) -> Iterator[tuple[Span, Span]]:
    """Both places of altered quotations, and of facts that differ with the "more than" before them."""
    left, right = evidence.quotations
    for match in evidence.matches:
        if match.relation is MatchRelation.ALTERED:
            yield (
                left.attributions[match.left].quotation.span,
                right.attributions[match.right].quotation.span,
            )
    for pair in evidence.pairs:
        if pair.standing is FactStanding.DISAGREES and pair.left is not None and pair.right is not None:
            yield _with_limit(pair.left.span), _with_limit(pair.right.span)


def _with_limit(span: Span) -> Span:
    return Span(max(0, span.start - _LIMIT), span.end)
