"""The words whose change alters the meaning: what a warning points at, or the changes inside a quotation."""

from bisect import bisect_left

from reader.collation.bead import Tag
from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.judgement import WarningState, identity_of
from reader.sides import Side
from reader.text.span import Span

_OF_WORDS = (WarningKind.ALTERED_QUOTATION, WarningKind.STITCHED_QUOTATION)
"""Kinds that point at a whole quotation of which some words were changed."""


def decisive_words(comparison: Comparison, side: Side) -> tuple[Span, ...]:
    """What grave and serious warnings point at on one side, but for those said to be wrong; sorted."""
    wrong = {found.warning for found in comparison.judgements if found.state is WarningState.WRONG}
    words = DecisiveWords(comparison)
    spans = {
        span
        for warning in comparison.warnings
        if warning.grade is not Grade.LOOK and (not wrong or identity_of(warning) not in wrong)
        for span in words.of(warning, side)
    }
    return tuple(sorted(spans))


class DecisiveWords:
    """The decisive words of the warnings of one comparison, asked warning by warning."""

    def __init__(self, comparison: Comparison) -> None:
        self._matches = comparison.quotation_matches
        self._changes: dict[Side, list[Span]] = {}

    def of(self, warning: EditorialWarning, side: Side) -> tuple[Span, ...]:
        """The decisive words of one warning on one side; none where only the other side has them."""
        ours, theirs, span = warning.left_decisive, warning.right_decisive, warning.left
        if side == "right":
            ours, theirs, span = theirs, ours, warning.right
        if span is None or (theirs and not ours):
            return ()
        if ours or theirs or warning.kind not in _OF_WORDS:
            return (span,)
        return self._changed(span, side) or (span,)

    def _changed(self, span: Span, side: Side) -> tuple[Span, ...]:
        """The changed words of quotation matches inside a span, in order."""
        if side not in self._changes:
            self._changes[side] = self._all_changes(side)
        steps = self._changes[side]
        first = bisect_left(steps, span.start, key=_start)
        behind = bisect_left(steps, span.end, lo=first, key=_start)
        return tuple(step for step in steps[first:behind] if step.end <= span.end)

    def _all_changes(self, side: Side) -> list[Span]:
        """All changed words of quotation matches on one side, sorted, each once."""
        steps = (
            edit.left if side == "left" else edit.right
            for match in self._matches
            for edit in match.edits
            if edit.tag is not Tag.EQUAL
        )
        return sorted({step for step in steps if step})


def _start(span: Span) -> int:
    return span.start
