"""The map of the whole comparison: a column a side, with frames for what the panes show."""

from collections.abc import Callable, Iterator
from itertools import chain
from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from reader.comparison.comparison import Comparison
from reader.comparison.warning_sentences import sentence_of
from reader.gui.compare.map_painter import COLUMN, Column, Piece, paint_warnings, pieces
from reader.gui.panes.article_text import ArticleText
from reader.gui.session.selection import Selection
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.theme import Theme
from reader.messages import message
from reader.sides import Side
from reader.views.map_scale import MapScale
from reader.views.pane_marks import PaneMarks, Shown
from reader.views.plain_tip import plain_tip

_GAP, _EDGE, _WARNINGS, _TOP = 8, 7, 13, 2
WIDTH = 2 * COLUMN + _GAP + _EDGE + _WARNINGS + 4
_REACH = 6.0
_LONG = 3_000
"""Sentences of an article from which the map is drawn in slices."""
_SLICE = 0.0015
"""Seconds of a slice."""
_TIP = message("The whole comparison: click or drag to go there")


class Overview(QWidget):
    """Paints the map once for each size; tells where a click or drag wants to go.

    `scroll_asked` and `clicked` carry a side and a code point, `caution_clicked` a warning's index;
    `stepped` the bead that a key asks for.
    """

    stepped = Signal(int)
    scroll_asked = Signal(str, int)
    clicked = Signal(str, int)
    caution_clicked = Signal(int)

    def __init__(
        self,
        left: ArticleText,
        right: ArticleText,
        theme: Theme,
        selection: Selection,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setAccessibleName(tr("Map of the whole comparison"))
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setToolTip(tell(_TIP))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription(
            tr("Up and down choose pair after pair, Home and End the first and last")
        )
        self._panes: dict[Side, ArticleText] = {"left": left, "right": right}
        self._marks: dict[Side, PaneMarks | None] = {"left": None, "right": None}
        self._comparison: Comparison | None = None
        self._theme, self._shown = theme, Shown()
        self._selection = selection
        selection.changed.connect(lambda _choice: self.update())
        self._map = QPixmap()
        self._pieces: Iterator[Piece] = iter(())
        self._drawing = QTimer(self)
        self._drawing.setInterval(0)
        self._drawing.timeout.connect(self._draw_more)
        self._scales: dict[Side, MapScale] = {}
        self._dragged: Side | None = None
        self._was_dragged = False
        for pane in (left, right):
            pane.verticalScrollBar().valueChanged.connect(lambda _: self.update())
            pane.display.relaid.connect(self.update)
            pane.display.blocks_changed.connect(self.redraw)

    def set_comparison(
        self, comparison: Comparison | None, left: PaneMarks | None, right: PaneMarks | None
    ) -> None:
        """Map a comparison."""
        self._comparison, self._marks = comparison, {"left": left, "right": right}
        self.redraw()

    def set_look(self, theme: Theme, shown: Shown) -> None:
        """Set colours and what is shown."""
        self._theme, self._shown = theme, shown
        self.redraw()

    def redraw(self) -> None:
        """Draw the map anew at the next repaint."""
        self._map = QPixmap()
        self._drawing.stop()
        self._scales.clear()
        self.update()

    # geometry

    def _column_left(self, side: Side) -> int:
        return _EDGE if side == "left" else _EDGE + COLUMN + _GAP

    def _column(self, side: Side, marks: PaneMarks) -> Column:
        area = QRectF(self._column_left(side), _TOP, COLUMN, self.height() - 2 * _TOP)
        return Column(marks, self._scale(side), area)

    def _scale(self, side: Side) -> MapScale:
        """How one article is spread over its column; kept until other paragraphs are shown."""
        places = self._panes[side].places
        if not places.hidden:
            return MapScale.of(places.mapped)
        if side not in self._scales:
            self._scales[side] = MapScale(places.shown_blocks())
        return self._scales[side]

    def y_of(self, side: Side, code_point: int) -> float:
        """Where a code point of one side stands on the map."""
        return _TOP + self._scale(side).share(code_point) * (self.height() - 2 * _TOP)

    def code_point_at(self, side: Side, y: float) -> int:
        """The code point of one side that stands at a place on the map."""
        return self._scale(side).code_point((y - _TOP) / max(self.height() - 2 * _TOP, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height is another map."""
        super().resizeEvent(event)
        self.redraw()

    def _signs(self, comparison: Comparison) -> list[tuple[int, float]]:
        """The warnings that point somewhere, each with the middle of its sign on the map."""
        signs: list[tuple[int, float]] = []
        for index, caution in enumerate(comparison.warnings):
            side: Side = "left" if caution.left is not None else "right"
            place = caution.left or caution.right
            if place is not None:
                signs.append((index, self.y_of(side, place.start) + 3))
        return signs

    # painting

    def _begin_map(self) -> None:
        """Draw the map at once, or of long articles little by little while other work goes on."""
        ratio = self.devicePixelRatioF()
        self._map = QPixmap(QSize(round(self.width() * ratio), round(self.height() * ratio)))
        self._map.setDevicePixelRatio(ratio)
        self._map.fill(self._theme.colour("window"))
        columns = [self._column(side, marks) for side, marks in self._marks.items() if marks is not None]
        self._pieces = chain.from_iterable(pieces(self._theme, self._shown, column) for column in columns)
        if any(column.scale.sentences > _LONG for column in columns):
            self._drawing.start()
        else:
            self._draw(lambda: False)

    def _draw(self, is_enough: Callable[[], bool]) -> None:
        """Draw pieces until it is enough; the warnings with the last one."""
        painter = QPainter(self._map)
        for area, brush in self._pieces:
            painter.fillRect(area, brush)
            if is_enough():
                break
        else:
            self._drawing.stop()
            if self._comparison is not None:
                middles = [y for _, y in self._signs(self._comparison)]
                paint_warnings(painter, self._theme, self._column_left("right") + COLUMN + 6.0, middles)
        painter.end()

    def _draw_more(self) -> None:
        until = perf_counter() + _SLICE
        if not self._map.isNull():
            self._draw(lambda: perf_counter() >= until)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """The map, the frames of the views, the current pair."""
        if self._map.isNull() or self._map.devicePixelRatio() != self.devicePixelRatioF():
            self._begin_map()
        painter = QPainter(self)
        painter.drawPixmap(QPoint(0, 0), self._map)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side, pane in self._panes.items():
            if self._comparison is None:
                continue
            top, bottom = (self.y_of(side, place) for place in pane.places.ends_in_view())
            left = self._column_left(side) - 1.5
            frame = QRectF(left, top, COLUMN + 3, max(bottom - top, 8.0))
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
        bead = self._selection.bead
        if bead is None:
            return
        painter.setPen(QPen(self._theme.colour("text"), 1.6))
        ends = []
        for side, marks in self._marks.items():
            span = marks.span_of(marks.beads[bead]) if marks is not None else None
            if span is not None:
                y = self.y_of(side, span.start)
                left = self._column_left(side)
                painter.drawLine(QPointF(left, y), QPointF(left + COLUMN, y))
                ends.append(QPointF(left + (COLUMN if side == "left" else 0), y))
        if len(ends) == 2:
            painter.drawLine(ends[0], ends[1])

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from bead to bead, Home and End to the first and the last."""
        count = len(self._comparison.collation.beads) if self._comparison is not None else 0
        here = self._selection.bead
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
        if self._comparison is None or spot.x() < self._column_left("right") + COLUMN + 3:
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
            self.setToolTip(tell(_TIP))
        else:
            self.setToolTip(plain_tip(tell(sentence_of(self._comparison.warnings[caution]))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a drag chooses the place."""
        side, self._dragged = self._dragged, None
        if side is not None and not self._was_dragged:
            self.clicked.emit(side, self.code_point_at(side, event.position().y()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls as it does over an article."""
        QApplication.sendEvent(self._panes["left"].viewport(), event)

    def _ask(self, side: Side, y: float) -> None:
        self.scroll_asked.emit(side, self.code_point_at(side, y))
