"""Paints the columns of the map.

Relations differ in place and texture as well as in colour: same fills the column, edited and reworded are
narrower and reworded is hatched, what only one side has stands at the outer edge.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPolygonF

from reader.collation.bead import Bead, Relation
from reader.gui.map_scale import MapScale
from reader.gui.mark_painter import mark_colour
from reader.gui.pane_marks import PaneMarks, Shown
from reader.gui.theme import Theme

COLUMN = 15
_MARK = 3.0
_INSET = {
    Relation.SAME: 0,
    Relation.EDITED: 3,
    Relation.REWORDED: 3,
    Relation.ONLY_LEFT: 9,
    Relation.ONLY_RIGHT: 9,
}


@dataclass(frozen=True, slots=True)
class Column:
    """One side's column: its marks, its scale, where it stands on the map, in pixels."""

    marks: PaneMarks
    scale: MapScale
    area: QRectF

    def y(self, code_point: int) -> float:
        """Where a code point stands."""
        return self.area.top() + self.scale.share(code_point) * self.area.height()

    def rows(self, shown: Shown) -> Iterator[tuple[Bead, float, float]]:
        """The marked sentences with tops and bottoms, in reading order; of those that one half pixel holds
        the first of each relation."""
        marks, sentences = self.marks, self.marks.article.sentences
        drawn: tuple[Relation, bool, int] | None = None
        for block in self.scale.blocks:
            top, bottom = self.y(block.span.start), self.y(block.span.end)
            step, first = (bottom - top) / max(len(block.span), 1), block.span.start
            for index in range(block.first_sentence, block.last_sentence):
                number = marks.bead_of[index]
                if number is None:
                    continue
                bead, span = marks.beads[number], sentences[index].span
                end = top + min(span.end - first, len(block.span)) * step
                spot = (bead.relation, bead.moved, int(end * 2))
                if spot == drawn or bead.relation not in shown.relations:
                    continue
                drawn = spot
                start = top + max(span.start - first, 0) * step
                yield bead, start, max(end, start + 1.0)


def paint_column(painter: QPainter, theme: Theme, shown: Shown, column: Column) -> None:
    """Paint one side's sentences, what has moved, and its quotations."""
    area, is_left = column.area, column.marks.side == "left"
    painter.fillRect(area, theme.colour("paper"))
    brushes = {relation: _brush(theme, relation) for relation in Relation}
    moved = theme.colour("moved_mark")
    for bead, top, bottom in column.rows(shown):
        inset = _INSET[bead.relation]
        x = area.left() if is_left else area.left() + inset
        gap = 0.6 if bottom - top > 2 else 0.0
        painter.fillRect(QRectF(x, top, COLUMN - inset, bottom - top - gap), brushes[bead.relation])
        if bead.moved and shown.moved:
            edge = area.left() - 4 if is_left else area.right() + 1
            painter.fillRect(QRectF(edge, top, 3, max(bottom - top - gap, 2)), moved)
    if shown.quotations:
        _paint_quotations(painter, theme, shown, column)


def _brush(theme: Theme, relation: Relation) -> QBrush:
    colour = mark_colour(theme, Bead(0, (), (), relation, 0.0))
    is_hatched = relation is Relation.REWORDED
    return QBrush(colour, Qt.BrushStyle.Dense4Pattern if is_hatched else Qt.BrushStyle.SolidPattern)


def _paint_quotations(painter: QPainter, theme: Theme, shown: Shown, column: Column) -> None:
    x = column.area.right() + 1 if column.marks.side == "left" else column.area.left() - 3
    colour = theme.colour("quotation_mark")
    last = -1.0
    for attribution in column.marks.attributions:
        y = column.y(attribution.quotation.marked.start)
        if y - last >= 0.5 and shown.has_quotation(attribution):
            painter.fillRect(QRectF(x, y, 2, _MARK), colour)
            last = y


def paint_warnings(painter: QPainter, theme: Theme, x: float, middles: list[float]) -> None:
    """Paint a sign for each warning."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text"))
    for y in middles:
        corners = [QPointF(x + 4, y - 4), QPointF(x, y + 3.5), QPointF(x + 8, y + 3.5)]
        painter.drawPolygon(QPolygonF(corners))
