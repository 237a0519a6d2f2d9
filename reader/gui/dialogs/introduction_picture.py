"""A small drawing of the window, one part of which stands out."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.gui.widgets.theme import Theme

_SIZE = QSize(420, 190)
_ROUND = 6.0
_LINES = (0.9, 0.7, 0.95, 0.55, 0.85, 0.75)
"""How wide the lines of a page are, as shares of it."""
_MARKED = (1, 4)
"""Lines whose words differ."""


class IntroductionPicture(QWidget):
    """Two pages with their bars, links and a sidebar of warnings. `step` says what stands out: 0 the pages, 1
    the sidebar, 2 the marks that check its warnings off."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("introduction.picture")
        self.setFixedHeight(_SIZE.height())
        self.setMinimumWidth(_SIZE.width())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme, self._step = theme, 0

    def set_step(self, step: int) -> None:
        """Let another part stand out."""
        self._step = step
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it in the colours of the theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate((self.width() - _SIZE.width()) / 2, 0)
        self._page(painter, QRectF(2, 4, 124, 182))
        self._page(painter, QRectF(158, 4, 124, 182))
        self._links(painter)
        self._sidebar(painter, QRectF(296, 4, 122, 182))
        painter.end()

    def _colour(self, role: str, *, stands_out: bool) -> QColor:
        return self._theme.colour(role if stands_out else "dimmed")

    def _sheet(self, painter: QPainter, place: QRectF, *, stands_out: bool) -> None:
        painter.setPen(QPen(self._theme.colour("accent" if stands_out else "border"), 2 if stands_out else 1))
        painter.setBrush(self._theme.colour("paper"))
        painter.drawRoundedRect(place, _ROUND, _ROUND)

    def _page(self, painter: QPainter, place: QRectF) -> None:
        stands_out = self._step == 0
        self._sheet(painter, place, stands_out=stands_out)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, share in enumerate(_LINES):
            top = place.top() + 18 + 26 * number
            is_marked = number in _MARKED
            role = "changed_mark" if is_marked else "same_mark"
            painter.setBrush(self._colour(role, stands_out=stands_out))
            painter.drawRect(QRectF(place.left() + 9, top - 3, 4, 16))
            painter.setBrush(self._colour("muted", stands_out=stands_out))
            width = (place.width() - 34) * share
            painter.drawRoundedRect(QRectF(place.left() + 20, top, width, 4), 2, 2)
            painter.drawRoundedRect(QRectF(place.left() + 20, top + 8, width * 0.8, 4), 2, 2)

    def _links(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._colour("changed_mark", stands_out=self._step == 0), 1.5))
        for number in _MARKED:
            height = 27 + 26 * number
            painter.drawLine(130, height, 154, height)

    def _sidebar(self, painter: QPainter, place: QRectF) -> None:
        self._sheet(painter, place, stands_out=self._step > 0)
        for number in range(3):
            top = place.top() + 16 + 56 * number
            self._warning(painter, place.left() + 12, top, is_checked=self._step == 2 and number < 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour("muted", stands_out=self._step > 0))
            for line, width in enumerate((66, 74, 52)):
                painter.drawRoundedRect(QRectF(place.left() + 34, top + 2 + 11 * line, width, 4), 2, 2)

    def _warning(self, painter: QPainter, left: float, top: float, *, is_checked: bool) -> None:
        if is_checked:
            painter.setPen(QPen(self._theme.colour("accent"), 2.5))
            painter.drawPolyline(_points((left, top + 7), (left + 5, top + 12), (left + 14, top)))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("warning", stands_out=self._step > 0))
        painter.drawPolygon(_points((left, top + 13), (left + 14, top + 13), (left + 7, top)))


def _points(*places: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in places])
