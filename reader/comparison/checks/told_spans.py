"""Places of both articles about which a warning stands already, asked for many edits."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from reader.collation.bead import Edit
from reader.text.span import Span


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


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
