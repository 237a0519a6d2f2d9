"""The connectors between the panes: what belongs together, visible on either side.

A linked pair is a band from its sentences on the left to those on the right. A moved pair whose other end
is out of sight is a short stub with an arrow that points to it: long crossing curves to nowhere would hide
the rest.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from reader.collation.bead import Bead
from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.mark_looks import fill_brush, mark_colour
from reader.gui.session.selection import Selection
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.theme import Theme
from reader.text.span import Span
from reader.values import Struct
from reader.views.pane_marks import PaneMarks, Shown
from reader.views.relation_names import bead_name

WIDTH = 60
_BEYOND = 300.0
"""How far out of sight a band's far end is drawn at most, in pixels."""
_STUB = 15.0

_End = tuple[float, float, bool]
"""Top and bottom of a connector's end in the widget, and whether any of it is in sight."""


class _Drawn(Struct, frozen=True):
    bead: Bead
    path: QPainterPath
    area: QPainterPath


class Ribbon(QWidget):
    """Paints connectors; tells which one is under the pointer or clicked, and when its edge is dragged."""

    bead_clicked = Signal(int)
    bead_hovered = Signal(int)
    dragged = Signal(int)
    evened = Signal()

    def __init__(
        self,
        left: ArticleText,
        right: ArticleText,
        theme: Theme,
        selection: Selection,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ribbon")
        self.setAccessibleName(tr("Connectors between the articles"))
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._left, self._right, self._theme = left, right, theme
        self._marks: tuple[PaneMarks, PaneMarks] | None = None
        self._shown = Shown()
        self._selection = selection
        selection.changed.connect(lambda _choice: self.update())
        self._hovered: int | None = None
        self._drawn: list[_Drawn] = []
        self._pressed: QPoint | None = None
        self._dragging = False

    def set_marks(self, left: PaneMarks | None, right: PaneMarks | None) -> None:
        """Connect the beads of a comparison."""
        self._marks = (left, right) if left is not None and right is not None else None
        self._hovered = None
        self.update()

    def set_look(self, theme: Theme, shown: Shown) -> None:
        """Set colours and what is shown."""
        self._theme, self._shown = theme, shown
        self.update()

    def set_hovered(self, bead: int | None) -> None:
        """Draw the pair under the pointer stronger."""
        if bead != self._hovered:
            self._hovered = bead
            self.update()

    def connected(self) -> list[int]:
        """The beads that have a connector on the screen, weakest first."""
        return [drawn.bead.index for drawn in self._connectors()]

    # geometry

    def _offset(self, pane: ArticleText) -> float:
        return float(self.mapFromGlobal(pane.viewport().mapToGlobal(QPoint(0, 0))).y())

    def _connectors(self) -> list[_Drawn]:
        if self._marks is None:
            return []
        left, right = self._marks
        offsets = self._offset(self._left), self._offset(self._right)
        in_sight = dict.fromkeys(
            [
                *left.beads_in(self._left.places.visible_span()),
                *right.beads_in(self._right.places.visible_span()),
            ]
        )
        shown = [
            (bead, left_span, right_span)
            for bead in map(left.beads.__getitem__, in_sight)
            if (self._shown.has_connector(bead) or bead.index == self._selection.bead)
            and (left_span := left.span_of(bead)) is not None
            and (right_span := right.span_of(bead)) is not None
        ]
        ends = zip(
            self._ends(self._left, [span for _, span, _ in shown], offsets[0]),
            self._ends(self._right, [span for _, _, span in shown], offsets[1]),
            strict=True,
        )
        drawn = (self._connector(bead, both) for (bead, _, _), both in zip(shown, ends, strict=True))
        return sorted(drawn, key=self._strength)

    def _ends(self, pane: ArticleText, spans: Sequence[Span], offset: float) -> Iterator[_End]:
        """Where each span begins and ends on one side."""
        for top, bottom in pane.places.extents_in_view(spans):
            is_seen = bottom > 0 and top < pane.viewport().height()
            yield top + offset + 1, max(bottom + offset - 1, top + offset + 4), is_seen

    def _strength(self, drawn: _Drawn) -> tuple[bool, bool, bool, int]:
        index = drawn.bead.index
        return index == self._selection.bead, index == self._hovered, drawn.bead.moved, index

    def _connector(self, bead: Bead, ends: tuple[_End, _End]) -> _Drawn:
        (left_top, left_bottom, left_seen), (right_top, right_bottom, right_seen) = ends
        if bead.moved and left_seen != right_seen and bead.index != self._selection.bead:
            seen, far = ends if left_seen else ends[::-1]
            return self._stub(bead, seen, far, left_seen)
        height = self.height() + _BEYOND
        left_top, left_bottom = max(left_top, -_BEYOND), min(left_bottom, height)
        right_top, right_bottom = max(right_top, -_BEYOND), min(right_bottom, height)
        path = QPainterPath(QPointF(0, left_top))
        width, bend = float(self.width()), self.width() / 2
        path.cubicTo(bend, left_top, bend, right_top, width, right_top)
        path.lineTo(width, right_bottom)
        path.cubicTo(bend, right_bottom, bend, left_bottom, 0, left_bottom)
        path.closeSubpath()
        return _Drawn(bead, path, path)

    def _stub(self, bead: Bead, seen: _End, far: _End, on_left: bool) -> _Drawn:
        """A bracket at the end in sight and an arrow towards the other one."""
        top, bottom = seen[0] + 2, seen[1] - 2
        edge, inner = (1.0, _STUB) if on_left else (self.width() - 1.0, self.width() - _STUB)
        middle, up = (top + bottom) / 2, far[0] < seen[0]
        tip = middle + (-9.0 if up else 9.0)
        path = QPainterPath(QPointF(edge, middle))
        path.lineTo(inner, middle)
        path.lineTo(inner, tip)
        for side in (-3.5, 3.5):
            path.moveTo(inner, tip)
            path.lineTo(inner + side, tip + (4.0 if up else -4.0))
        path.moveTo(edge, top)
        path.lineTo(edge, bottom)
        area = QPainterPath()
        area.addRect(QRectF(min(edge, inner) - 3, min(top, middle - 12), _STUB + 5, max(bottom - top, 24.0)))
        return _Drawn(bead, path, area)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Weak connectors first, the current one last."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        top = max(min(self._offset(self._left), self._offset(self._right)), 0.0)
        painter.setClipRect(QRectF(0, top - 1, self.width(), self.height() - top + 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawn = self._connectors()
        for drawn in self._drawn:
            self._paint(painter, drawn)
        painter.setPen(self._theme.colour("border"))
        painter.drawLine(QLineF(0, top - 0.5, self.width(), top - 0.5))
        for x in (0.5, self.width() - 0.5):
            painter.drawLine(QLineF(x, top, x, self.height()))

    def _paint(self, painter: QPainter, drawn: _Drawn) -> None:
        bead = drawn.bead
        strong = bead.index in (self._selection.bead, self._hovered)
        edge = self._theme.colour("moved_mark") if bead.moved else mark_colour(self._theme, bead)
        if drawn.path is not drawn.area:
            painter.setPen(QPen(edge, 2.2 if strong else 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(drawn.path)
            return
        inside = self._filling(bead, strong)
        if not strong:
            edge.setAlphaF(0.75)
        painter.setPen(QPen(edge, 2.0 if bead.index == self._selection.bead else 1.0))
        painter.setBrush(inside)
        painter.drawPath(drawn.path)

    def _filling(self, bead: Bead, strong: bool) -> QBrush:
        """Moved ones nearly clear, as they cross the others; weak ones paler than the text's own fill."""
        if bead.moved:
            colour = self._theme.colour("moved_mark")
            colour.setAlphaF(0.30 if strong else 0.08)
            return QBrush(colour)
        weak = 0.75 if self._shown.full_colour else 0.38
        return fill_brush(self._theme, bead.relation, 1.0 if strong else weak)

    # mouse

    def bead_under(self, spot: QPointF) -> int | None:
        """The strongest bead whose connector covers a place."""
        for drawn in reversed(self._drawn):
            if drawn.area.contains(spot):
                return drawn.bead.index
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press may become a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragging = event.globalPosition().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the divider, or tell what is under the pointer."""
        if self._pressed is not None:
            place = event.globalPosition().toPoint()
            if self._dragging or abs(place.x() - self._pressed.x()) >= QApplication.startDragDistance():
                self._dragging = True
                self.dragged.emit(place.x() - self._pressed.x())
                self._pressed = place
            return
        bead = self.bead_under(event.position())
        shape = Qt.CursorShape.PointingHandCursor if bead is not None else Qt.CursorShape.SplitHCursor
        self.setCursor(shape)
        self.setToolTip(
            tell(bead_name(self._marks[0].beads[bead])) if bead is not None and self._marks else ""
        )
        self.bead_hovered.emit(-1 if bead is None else bead)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        bead = self.bead_under(event.position())
        if self._pressed is not None and not self._dragging and bead is not None:
            self.bead_clicked.emit(bead)
        self._pressed, self._dragging = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Between connectors, make both panes as wide as each other."""
        if self.bead_under(event.position()) is None:
            self.evened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls as it does over an article."""
        QApplication.sendEvent(self._left.viewport(), event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.bead_hovered.emit(-1)
