"""Where the characters of a laid-out block stand: rectangles of a range, the height of a reader's eye."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from reader.views.text_map import by_units

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]"
)
_LETTER = re.compile(r"[^\W\d_]")
EVERYWHERE = (-float("inf"), float("inf"))
"""Every height."""
_LOOKED_AT = 4_000
"""Code points from whose letters the direction of an article is told."""


def runs_from_right(text: str) -> bool:
    """Whether most letters at the beginning of a text are written from right to left."""
    beginning = text[:_LOOKED_AT]
    return 2 * len(_RIGHT_TO_LEFT.findall(beginning)) > len(_LETTER.findall(beginning))


class BlockShape:
    """The lines of one visible block, with `top` and `left` of its layout in the wished coordinates.

    Offsets are document units from the block's start. A block that is not laid out has no lines. What is
    asked for is looked up then: most of the many shapes that a scroll makes are asked for one height.
    """

    def __init__(
        self, block: QTextBlock, left: float, top: float, seen: tuple[float, float] = EVERYWHERE
    ) -> None:
        """`seen` are the heights between which something is to be painted."""
        self.left, self.top = left, top
        self._block, self._layout = block, block.layout()
        self._seen = seen

    @cached_property
    def lines(self) -> list[QTextLine]:
        """The lines that are laid out, from above."""
        lines = (self._layout.lineAt(i) for i in range(self._layout.lineCount()))
        return [line for line in lines if line.isValid()]

    @cached_property
    def _seen_lines(self) -> list[QTextLine]:
        """The lines that reach between the heights that are seen: a huge block has many others."""
        above, below = self._seen[0] - self.top, self._seen[1] - self.top
        first = bisect_right(self.lines, above, key=lambda line: line.y() + line.height())
        return self.lines[first : bisect_right(self.lines, below, key=QTextLine.y)]

    def seen_part(self) -> tuple[int, int]:
        """The offsets at which the first line that is seen begins and the last one ends."""
        lines = self._seen_lines
        return (lines[0].textStart(), _end_of(lines[-1])) if lines else (0, 0)

    @cached_property
    def _units(self) -> str:
        return by_units(self._block.text())

    @cached_property
    def _mixed(self) -> bool:
        return _RIGHT_TO_LEFT.search(self._block.text()) is not None

    def eye(self, offset: int) -> float:
        """The height of a reader's eye at an offset: it sinks through a line as the line is read."""
        line = self._layout.lineForTextPosition(offset)
        if not line.isValid():
            return self.top
        share = (offset - line.textStart()) / max(line.textLength(), 1)
        return self.top + line.y() + line.height() * share

    def line_at(self, offset: int) -> QTextLine:
        """The line that holds an offset; it may be invalid."""
        return self._layout.lineForTextPosition(offset)

    def offset_under(self, spot: QPointF) -> int | None:
        """The offset of the character under a place, with a little slack round the lines."""
        for line in self.lines:
            top, left = self.top + line.y(), self.left + line.x()
            slack = line.height() * 0.25
            if top - slack <= spot.y() <= top + line.height() + slack:
                if not left - 3 <= spot.x() <= left + line.naturalTextWidth() + 3 and not self._mixed:
                    return None
                return line.xToCursor(spot.x() - self.left, QTextLine.CursorPosition.CursorOnCharacter)
        return None

    def strips(self, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
        """Rectangles that cover what is seen of `[start, end)`, in reading order, each with its baseline.

        White space at a line's end is left out. In right-to-left and mixed text a line may give several.
        """
        lines = self._seen_lines
        for line in lines[bisect_right(lines, start, key=_end_of) :]:
            if line.textStart() >= end:
                return
            first, last = max(start, line.textStart()), min(end, _end_of(line))
            while last > first and self._units[last - 1] == " " and last == _end_of(line):
                last -= 1
            if last > first:
                y = self.top + line.y()
                for left, right in self._extents(line, first, last):
                    yield QRectF(self.left + left, y, right - left, line.height()), y + line.ascent()

    def _extents(self, line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
        if not self._mixed:
            return [(_x(line, first), _x(line, last))]
        extents = []
        for run in line.glyphRuns(first, last - first):
            font = run.rawFont()
            advances = font.advancesForGlyphIndexes(run.glyphIndexes())
            spots = [
                (spot.x(), spot.x() + advance.x())
                for spot, advance in zip(run.positions(), advances, strict=False)
            ]
            if spots:
                extents.append((min(spot[0] for spot in spots), max(spot[1] for spot in spots)))
        return _joined(extents)


def _end_of(line: QTextLine) -> int:
    return line.textStart() + line.textLength()


def _joined(extents: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for left, right in sorted(extents):
        if joined and left <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def _x(line: QTextLine, offset: int) -> float:
    # PySide hands back (x, offset) although its stub says float.
    answer: object = line.cursorToX(offset)
    return float(answer[0]) if isinstance(answer, tuple) else float(str(answer))
