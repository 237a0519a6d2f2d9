"""The map of the whole comparison: a column a side, with frames for what the panes show.

Relations differ in place and texture as well as in colour: same fills the column, edited and reworded are
narrower and reworded is hatched, what only one side has stands at the outer edge.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from reader.collation.bead import Bead, Relation
from reader.gui.article_canvas import ArticleCanvas
from reader.gui.mark_painter import mark_colour
from reader.gui.pane_marks import PaneMarks, Shown
from reader.gui.plain import plain_tip
from reader.gui.theme import Theme
from reader.workspace.comparison import Comparison, Side

_COLUMN, _GAP, _EDGE, _WARNINGS = 15, 8, 7, 13
WIDTH = 2 * _COLUMN + _GAP + _EDGE + _WARNINGS + 4
_INSET = {
    Relation.SAME: 0,
    Relation.EDITED: 3,
    Relation.REWORDED: 3,
    Relation.ONLY_LEFT: 9,
    Relation.ONLY_RIGHT: 9,
}


_REACH, _MARK = 6.0, 3.0
_TIP = "The whole comparison: click or drag to go there"


class Overview(QWidget):
    """Paints the map once per layout; tells where a click or drag wants to go.

    `scroll_asked` carries a side and the content height for its view's top, `clicked` a side and the
    content height that was clicked, `caution_clicked` a warning's index; `stepped` the bead that a key
    asks for.
    """

    stepped = Signal(int)
    scroll_asked = Signal(str, float)
    clicked = Signal(str, float)
    caution_clicked = Signal(int)

    def __init__(
        self, left: ArticleCanvas, right: ArticleCanvas, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setAccessibleName("Map of the whole comparison")
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setToolTip(_TIP)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription("Up and down choose pair after pair, Home and End the first and last")
        self._panes: dict[Side, ArticleCanvas] = {"left": left, "right": right}
        self._marks: dict[Side, PaneMarks | None] = {"left": None, "right": None}
        self._comparison: Comparison | None = None
        self._theme, self._shown = theme, Shown()
        self._current: int | None = None
        self._map = QPixmap()
        self._scales: dict[Side, float] = {}
        self._dragged: Side | None = None
        self._was_dragged = False
        for pane in (left, right):
            pane.verticalScrollBar().valueChanged.connect(lambda _: self.update())
            pane.verticalScrollBar().rangeChanged.connect(lambda *_: self.redraw())
            pane.relaid.connect(self.redraw)

    def set_comparison(
        self, comparison: Comparison | None, left: PaneMarks | None, right: PaneMarks | None
    ) -> None:
        """Map a comparison."""
        self._comparison, self._marks = comparison, {"left": left, "right": right}
        self._current = None
        self.redraw()

    def set_look(self, theme: Theme, shown: Shown) -> None:
        """Set colours and what is shown."""
        self._theme, self._shown = theme, shown
        self.redraw()

    def set_current(self, bead: int | None) -> None:
        """Point at the current pair."""
        self._current = bead
        self.update()

    def redraw(self) -> None:
        """Draw the map anew at the next repaint."""
        self._map = QPixmap()
        self._scales.clear()
        self.update()

    # geometry

    def _column_left(self, side: Side) -> int:
        return _EDGE if side == "left" else _EDGE + _COLUMN + _GAP

    def _scale(self, side: Side) -> float:
        """Map pixels to a content pixel; kept until the layout changes, as Qt works it out anew each time."""
        if side not in self._scales:
            height = self._panes[side].document().size().height()
            self._scales[side] = (self.height() - 4) / max(height, 1.0)
        return self._scales[side]

    def y_of(self, side: Side, code_point: int) -> float:
        """Where a code point of one side stands on the map."""
        return 2 + self._panes[side].height_of(code_point) * self._scale(side)

    def _rows(self, side: Side) -> Iterator[tuple[Bead, float, float]]:
        """Every marked sentence with its top and bottom on the map, in reading order."""
        marks, pane, scale = self._marks[side], self._panes[side], self._scale(side)
        if marks is None:
            return
        for block, top, bottom in pane.block_heights():
            step = (bottom - top) * scale / max(len(block.span), 1)
            for index in range(block.first_sentence, block.last_sentence):
                number = marks.bead_of[index]
                if number is not None and self._shown.has(marks.beads[number]):
                    span = marks.article.sentences[index].span
                    start = 2 + top * scale + max(span.start - block.span.start, 0) * step
                    end = 2 + top * scale + min(span.end - block.span.start, len(block.span)) * step
                    yield marks.beads[number], start, max(end, start + 1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height is another map."""
        super().resizeEvent(event)
        self.redraw()

    def _signs(self, comparison: Comparison) -> list[tuple[int, float]]:
        """The warnings that point somewhere, each with the middle of its sign on the map."""
        signs: list[tuple[int, float]] = []
        for index, caution in enumerate(comparison.warnings):
            side: Side = "left" if caution.left is not None else "right"
            place = caution.left if caution.left is not None else caution.right
            if place is not None:
                signs.append((index, self.y_of(side, place) + 3))
        return signs

    # painting

    def _draw_map(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(round(self.width() * ratio), round(self.height() * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._theme.colour("window"))
        painter = QPainter(pixmap)
        for side in self._panes:
            if self._comparison is not None:
                column = QRectF(self._column_left(side), 2, _COLUMN, self.height() - 4)
                painter.fillRect(column, self._theme.colour("paper"))
                self._draw_column(painter, side)
        if self._comparison is not None:
            self._draw_warnings(painter, self._comparison)
        painter.end()
        return pixmap

    def _draw_column(self, painter: QPainter, side: Side) -> None:
        left = self._column_left(side)
        brushes = {relation: self._brush(relation) for relation in Relation}
        drawn: tuple[Relation, int] | None = None
        for bead, top, bottom in self._rows(side):
            if drawn == (bead.relation, int(bottom * 2)):
                continue
            drawn = (bead.relation, int(bottom * 2))
            inset = _INSET[bead.relation]
            x = left if side == "left" else left + inset
            gap = 0.6 if bottom - top > 2 else 0.0
            painter.fillRect(QRectF(x, top, _COLUMN - inset, bottom - top - gap), brushes[bead.relation])
            if bead.moved and self._shown.moved:
                edge = left - 4 if side == "left" else left + _COLUMN + 1
                painter.fillRect(
                    QRectF(edge, top, 3, max(bottom - top - gap, 2)), self._theme.colour("moved_mark")
                )
        if self._shown.quotations:
            self._draw_quotations(painter, side)

    def _brush(self, relation: Relation) -> QBrush:
        colour = mark_colour(self._theme, Bead(0, (), (), relation, 0.0))
        return QBrush(
            colour,
            Qt.BrushStyle.Dense4Pattern if relation is Relation.REWORDED else Qt.BrushStyle.SolidPattern,
        )

    def _draw_quotations(self, painter: QPainter, side: Side) -> None:
        marks = self._marks[side]
        x = self._column_left(side) + _COLUMN + 1 if side == "left" else self._column_left(side) - 3
        colour = self._theme.colour("quotation_mark")
        places = [
            attribution.quotation.marked.start
            for attribution in (marks.attributions if marks is not None else ())
            if self._shown.has_quotation(attribution)
        ]
        for y in self._heights_on_map(side, places):
            painter.fillRect(QRectF(x, y, 2, _MARK), colour)

    def _heights_on_map(self, side: Side, places: Sequence[int]) -> Iterator[float]:
        """Where code points of one side stand on the map.

        A block that is no taller on it than a mark is taken as one place: of a long article asking for
        every line would take a second.
        """
        scale = self._scale(side)
        rows = self._panes[side].block_heights()
        starts = [block.span.start for block, _, _ in rows]
        for place in places:
            row = bisect_right(starts, place) - 1
            if row >= 0 and (rows[row][2] - rows[row][1]) * scale <= _MARK and place < rows[row][0].span.end:
                yield 2 + rows[row][1] * scale
            else:
                yield self.y_of(side, place)

    def _draw_warnings(self, painter: QPainter, comparison: Comparison) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text"))
        x = self._column_left("right") + _COLUMN + 6.0
        for _, y in self._signs(comparison):
            corners = [QPointF(x + 4, y - 4), QPointF(x, y + 3.5), QPointF(x + 8, y + 3.5)]
            painter.drawPolygon(QPolygonF(corners))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """The map, the frames of the views, the current pair."""
        if self._map.isNull() or self._map.devicePixelRatio() != self.devicePixelRatioF():
            self._map = self._draw_map()
        painter = QPainter(self)
        painter.drawPixmap(QPoint(0, 0), self._map)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side, pane in self._panes.items():
            if self._comparison is None:
                continue
            scale, top = self._scale(side), pane.verticalScrollBar().value()
            frame = QRectF(
                self._column_left(side) - 1.5,
                2 + top * scale,
                _COLUMN + 3,
                max(pane.viewport().height() * scale, 8.0),
            )
            frame.setBottom(min(frame.bottom(), self.height() - 1.0))
            shade = self._theme.colour("text")
            shade.setAlphaF(0.10)
            painter.setBrush(shade)
            painter.setPen(QPen(self._theme.colour("muted"), 1.2))
            painter.drawRoundedRect(frame, 2, 2)
        self._paint_current(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_current(self, painter: QPainter) -> None:
        if self._current is None:
            return
        painter.setPen(QPen(self._theme.colour("text"), 1.6))
        ends = []
        for side, marks in self._marks.items():
            span = marks.span_of(marks.beads[self._current]) if marks is not None else None
            if span is not None:
                y = self.y_of(side, span.start)
                left = self._column_left(side)
                painter.drawLine(QPointF(left, y), QPointF(left + _COLUMN, y))
                ends.append(QPointF(left + (_COLUMN if side == "left" else 0), y))
        if len(ends) == 2:
            painter.drawLine(ends[0], ends[1])

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from bead to bead, Home and End to the first and the last."""
        count = len(self._comparison.collation.beads) if self._comparison is not None else 0
        here = self._current
        wanted = {
            Qt.Key.Key_Down: 0 if here is None else here + 1,
            Qt.Key.Key_Up: count - 1 if here is None else here - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }.get(Qt.Key(event.key()))
        if wanted is None or not count or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        self.stepped.emit(min(max(wanted, 0), count - 1))

    # mouse

    def caution_near(self, spot: QPointF) -> int | None:
        """The warning whose sign is at a place."""
        if self._comparison is None or spot.x() < self._column_left("right") + _COLUMN + 3:
            return None
        places = [(abs(y - spot.y()), index) for index, y in self._signs(self._comparison)]
        away, nearest = min(places, default=(_REACH + 1, 0))
        return nearest if away <= _REACH else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a warning, or scroll the side under the pointer there."""
        if event.button() != Qt.MouseButton.LeftButton or self._comparison is None:
            return
        caution = self.caution_near(event.position())
        if caution is not None:
            self.caution_clicked.emit(caution)
            return
        middle = self._column_left("right") - _GAP / 2
        self._dragged = "left" if event.position().x() < middle else "right"
        self._was_dragged = False
        self._ask(self._dragged, event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll on while dragged; otherwise say what is under the pointer."""
        if self._dragged is not None:
            self._was_dragged = True
            self._ask(self._dragged, event.position().y())
            return
        caution = self.caution_near(event.position())
        if caution is None or self._comparison is None:
            self.setToolTip(_TIP)
        else:
            self.setToolTip(plain_tip(self._comparison.warnings[caution].sentence))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a drag chooses the place."""
        side, self._dragged = self._dragged, None
        if side is not None and not self._was_dragged:
            self.clicked.emit(side, self._height_at(side, event.position().y()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls as it does over an article."""
        QApplication.sendEvent(self._panes["left"].viewport(), event)

    def _height_at(self, side: Side, y: float) -> float:
        return (y - 2) / self._scale(side)

    def _ask(self, side: Side, y: float) -> None:
        half = self._panes[side].viewport().height() / 2
        self.scroll_asked.emit(side, self._height_at(side, y) - half)
