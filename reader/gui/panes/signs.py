"""Where signs stand in the far margin of one block, and the signs of notes."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from reader.gui.panes.line_shape import BlockShape
from reader.gui.panes.mark_looks import SIGNS_IN_A_ROW, Margins, draw_note_sign
from reader.text.span import Span
from reader.views.text_map import ShownBlock, TextMap


class Signs:
    """The places of signs beside one block: as many on a line as there is room for."""

    def __init__(self, shape: BlockShape, margins: Margins) -> None:
        self._shape, self._margins = shape, margins
        self._taken: list[float] = []

    def line_top(self, offset: int) -> float:
        """Where the line of an offset begins."""
        line = self._shape.line_at(offset)
        return self._shape.top + (line.y() if line.isValid() else 0.0)

    def spot(self, offset: int) -> QRectF:
        """A free place on the line of an offset, or on the next line that has one."""
        line = self._shape.line_at(offset)
        height = line.height() if line.isValid() else 16.0
        first = self.line_top(offset)
        tops = [top for each in self._shape.lines if (top := self._shape.top + each.y()) >= first]
        y = next((top for top in tops if self._has_room(top)), first)
        while not self._has_room(y):
            y += height
        x = self._margins.sign(self._taken.count(y))
        self._taken.append(y)
        return QRectF(x, y, 13.0, height)

    def _has_room(self, top: float) -> bool:
        return self._taken.count(top) < SIGNS_IN_A_ROW


def paint_notes(
    painter: QPainter,
    notes: Iterable[Span],
    mapped: TextMap,
    block: ShownBlock,
    signs: Signs,
    colour: QColor,
) -> tuple[tuple[QRectF, Span], ...]:
    """A sheet of paper where the words of each note begin, one a line; answers where each stands, with the
    words of its first note."""
    placed: dict[float, tuple[QRectF, Span]] = {}
    for note in notes:
        part = mapped.units_in(block, note) if block.span.start <= note.start < block.span.end else None
        if part is not None and (top := signs.line_top(part[0])) not in placed:
            spot = signs.spot(part[0])
            placed[top] = spot, note
            draw_note_sign(painter, spot, colour)
    return tuple(placed.values())
