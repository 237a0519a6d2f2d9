"""Paints the columns of the map.

Relations differ in place and texture as well as in colour: same fills the column, edited and reworded are
narrower and reworded is hatched, what only one side has stands at the outer edge.
"""

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPolygonF

from reader.collation.bead import Bead, Relation
from reader.gui.panes.mark_looks import mark_colour
from reader.gui.widgets.theme import Theme
from reader.text.span import Span
from reader.values import Struct
from reader.views.map_scale import MapScale
from reader.views.pane_marks import PaneMarks, Shown
from reader.views.text_map import ShownBlock

COLUMN = 15
_MARK = 3.0
_SENTENCES_A_PIXEL = 0.7
"""From so many sentences a pixel on they are painted together."""
_ROWS_AT_ONCE = 8
_ORDER = (Relation.SAME, Relation.EDITED, Relation.REWORDED, Relation.ONLY_LEFT, Relation.ONLY_RIGHT)
"""What is painted later covers what was painted before."""
_INSET = {
    Relation.SAME: 0,
    Relation.EDITED: 3,
    Relation.REWORDED: 3,
    Relation.ONLY_LEFT: 9,
    Relation.ONLY_RIGHT: 9,
}


class Column(Struct, frozen=True):
    """One side's column: its marks, its scale, where it stands on the map, in pixels."""

    marks: PaneMarks
    scale: MapScale
    area: QRectF

    def y(self, code_point: int) -> float:
        """Where a code point stands."""
        return self.area.top() + self.scale.share(code_point) * self.area.height()

    def bands(self, shown: Shown) -> Iterator["Band"]:
        """What is to be painted, in reading order: each marked sentence, or of a long article each run of
        pixel rows in which a relation occurs."""
        sentences = self.scale.sentences
        if sentences > self.area.height() * _SENTENCES_A_PIXEL:
            return self._runs(shown)
        return self._sentences(shown)

    def _sentences(self, shown: Shown) -> Iterator["Band"]:
        marks, sentences = self.marks, self.marks.article.sentences
        for block, top, bottom in self._blocks():
            step, first = (bottom - top) / max(len(block.span), 1), block.span.start
            for index in range(block.first_sentence, block.last_sentence):
                number = marks.bead_of[index]
                if number is None or marks.beads[number].relation not in shown.relations:
                    continue
                bead, span = marks.beads[number], sentences[index].span
                start = top + max(span.start - first, 0) * step
                end = top + min(span.end - first, len(block.span)) * step
                yield Band(bead.relation, bead.moved, start, max(end, start + 1.0))

    def _runs(self, shown: Shown) -> Iterator["Band"]:
        marks = self.marks
        rows: dict[tuple[Relation, bool], list[int]] = {}
        for row, span in self._pixel_rows():
            first, last = marks.sentences_in(span)
            beads = [marks.beads[n] for n in marks.bead_of[first:last] if n is not None]
            for kind in {(bead.relation, bead.moved) for bead in beads}:
                rows.setdefault(kind, []).append(row)
            if row % _ROWS_AT_ONCE == 0:
                yield from _bands(rows, shown)
                rows = {}
        yield from _bands(rows, shown)

    def quotations(self, shown: Shown) -> Iterator[float]:
        """Where the marks of quotations stand; those of one pixel row are one."""
        starts = [a.quotation.marked.start for a in self.marks.attributions if shown.has_quotation(a)]
        if len(starts) <= self.area.height():
            yield from map(self.y, starts)
            return
        for row, span in self._pixel_rows():
            if bisect_left(starts, span.start) < bisect_left(starts, span.end):
                yield float(row)

    def _pixel_rows(self) -> Iterator[tuple[int, Span]]:
        """The rows of pixels of a column with the part of the article that each shows."""
        top, height = int(self.area.top()), int(self.area.height())
        start = self.scale.code_point(0.0)
        for row in range(height):
            end = self.scale.code_point((row + 1) / height) + (row + 1 == height)
            yield top + row, Span(start, max(end, start))
            start = max(end, start)

    def _blocks(self) -> Iterator[tuple[ShownBlock, float, float]]:
        top, height = self.area.top(), self.area.height()
        for block, start, end in self.scale.extents():
            yield block, top + start * height, top + end * height


class Band(Struct, frozen=True):
    """A stretch of a column: what it is, and its top and bottom in pixels."""

    relation: Relation
    moved: bool
    top: float
    bottom: float


def _bands(rows: dict[tuple[Relation, bool], list[int]], shown: Shown) -> Iterator[Band]:
    """Neighbouring pixel rows of one kind as one band; what is louder comes later."""
    for relation in _ORDER:
        for moved in (False, True):
            if relation in shown.relations and (relation, moved) in rows:
                found = rows[relation, moved]
                start = found[0]
                for row, following in zip(found, [*found[1:], -1], strict=True):
                    if following != row + 1:
                        yield Band(relation, moved, float(start), row + 1.0)
                        start = following


Piece = tuple[QRectF, QBrush]


def pieces(theme: Theme, shown: Shown, column: Column) -> Iterator[Piece]:
    """One side's sentences, what has moved, and its quotations, as filled rectangles in painting order."""
    area, is_left = column.area, column.marks.side == "left"
    yield area, QBrush(theme.colour("paper"))
    brushes = {relation: _brush(theme, relation) for relation in Relation}
    moved = QBrush(theme.colour("moved_mark"))
    for band in column.bands(shown):
        inset = _INSET[band.relation]
        x = area.left() if is_left else area.left() + inset
        height = band.bottom - band.top
        gap = 0.6 if height > 2 else 0.0
        yield QRectF(x, band.top, COLUMN - inset, height - gap), brushes[band.relation]
        if band.moved and shown.moved:
            edge = area.left() - 4 if is_left else area.right() + 1
            yield QRectF(edge, band.top, 3, max(height - gap, 2)), moved
    if shown.quotations:
        x = area.right() + 1 if is_left else area.left() - 3
        brush = QBrush(theme.colour("quotation_mark"))
        for y in column.quotations(shown):
            yield QRectF(x, y, 2, _MARK), brush


def _brush(theme: Theme, relation: Relation) -> QBrush:
    colour = mark_colour(theme, Bead(0, (), (), relation, 0.0))
    is_hatched = relation is Relation.REWORDED
    return QBrush(colour, Qt.BrushStyle.Dense4Pattern if is_hatched else Qt.BrushStyle.SolidPattern)


def paint_warnings(painter: QPainter, theme: Theme, x: float, middles: list[float]) -> None:
    """Paint a sign for each warning."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text"))
    last = -_MARK
    for y in sorted(middles):
        if y - last < _MARK / 2:
            continue
        last = y
        corners = [QPointF(x + 4, y - 4), QPointF(x, y + 3.5), QPointF(x + 8, y + 3.5)]
        painter.drawPolygon(QPolygonF(corners))
