"""Places about which a warning stands already, so that nothing is told twice."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from reader.comparison.editorial_warning import EditorialWarning, WarningKind
from reader.sides import SIDES, Sides
from reader.text.span import Span

_LIMIT = len("fewer than ")
"""Characters before a figure that a warning about the figure covers too."""

_TELLING = frozenset(
    {
        WarningKind.ALTERED_QUOTATION,
        WarningKind.INVENTED_QUOTATION,
        WarningKind.STITCHED_QUOTATION,
        WarningKind.CUT_QUOTATION,
        WarningKind.DISAGREEING_FACT,
    }
)
"""Kinds that show a whole stretch, with all that is changed in it."""


class ToldSpans:
    """Spans of one article, sorted by where they start."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def cover(self, span: Span) -> bool:
        """Whether one of the spans holds another; logarithmic in their number."""
        at = bisect_right(self._starts, span.start)
        return at > 0 and self._reach[at - 1] >= span.end


def told_once(warnings: Sequence[EditorialWarning]) -> list[EditorialWarning]:
    """The warnings without those whose words lie in a quotation or fact that another one shows."""
    telling = [warning for warning in warnings if warning.kind in _TELLING]
    told = Sides(*(ToldSpans(span for w in telling for span in _shown(w, side)) for side in SIDES))
    return [w for w in warnings if w.kind in _TELLING or not _is_told(w, told)]


def _shown(warning: EditorialWarning, side: str) -> list[Span]:
    span = warning.left if side == "left" else warning.right
    if span is None:
        return []
    is_fact = warning.kind is WarningKind.DISAGREEING_FACT
    return [Span(max(0, span.start - _LIMIT), span.end) if is_fact else span]


def _is_told(warning: EditorialWarning, told: Sides[ToldSpans]) -> bool:
    if warning.kind in (WarningKind.OTHER_SPEAKER, WarningKind.UNCLOSED_QUOTATION, WarningKind.SLIP):
        return False
    pairs = ((warning.left, told.left), (warning.right, told.right))
    here = [spans.cover(span) for span, spans in pairs if span is not None]
    return bool(here) and all(here)
