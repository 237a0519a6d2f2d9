"""How an article is spread over its column of the map: by how much there is to read, not by pixels.

Heights in a pane are known only when the whole text has been laid out, and change with every width, zoom
and font. Shares of the text are known at once and stay.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.text.article import Role
from reader.views.text_map import ShownBlock, TextMap

_GAP = 80
"""What the space round a paragraph counts for, in code points of body text."""
_WEIGHT = {Role.HEADLINE: 1.8, Role.BODY: 1.0}
_SMALL = 0.75
"""What a code point set smaller than body text counts for."""


class MapScale:
    """Leads from code points of one article to shares of its column, 0 to 1, and back.

    `blocks` are those that are shown, in reading order. A code point that is not shown belongs to the end
    of the block before it.
    """

    def __init__(self, blocks: Sequence[ShownBlock]) -> None:
        self.blocks = blocks
        self._starts = [block.span.start for block in blocks]
        weights = [_WEIGHT.get(block.role, _SMALL) * (block.span.end - block.span.start) for block in blocks]
        self._tops = [0.0, *accumulate(weight + _GAP for weight in weights)]
        self._total = max(self._tops[-1] - _GAP, 1.0)
        self._weights = weights
        self.sentences = sum(block.last_sentence - block.first_sentence for block in blocks)
        """How many sentences touch the blocks."""

    @classmethod
    def of(cls, mapped: TextMap) -> "MapScale":
        """How all blocks of a text are spread; worked out once."""
        known = mapped.worked_out.get(cls)
        if not isinstance(known, MapScale):
            mapped.worked_out[cls] = known = cls(mapped.blocks)
        return known

    def extents(self) -> Iterator[tuple[ShownBlock, float, float]]:
        """Every block with the shares at its top and bottom."""
        for block, top, weight in zip(self.blocks, self._tops, self._weights, strict=False):
            yield block, top / self._total, (top + weight) / self._total

    def share(self, code_point: int) -> float:
        """Where a code point stands."""
        number = bisect_right(self._starts, code_point) - 1
        if number < 0:
            return 0.0
        span = self.blocks[number].span
        inside = min(max(code_point - span.start, 0), len(span)) / max(len(span), 1)
        return (self._tops[number] + inside * self._weights[number]) / self._total

    def code_point(self, share: float) -> int:
        """The code point at a share of the column."""
        if not self.blocks:
            return 0
        height = min(max(share, 0.0), 1.0) * self._total
        number = min(max(bisect_right(self._tops, height) - 1, 0), len(self.blocks) - 1)
        span = self.blocks[number].span
        inside = (height - self._tops[number]) / max(self._weights[number], 1.0)
        return span.start + min(int(inside * len(span)), max(len(span) - 1, 0))
