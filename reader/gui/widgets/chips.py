"""The filters of the toolbar: a chip shows its colour and, beside it, the cue that needs no colour."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QToolButton, QWidget

from reader.gui.shell.actions import plain_text, spec_of
from reader.gui.widgets.stripes import striped
from reader.gui.widgets.theme import Theme

CHIPS: tuple[tuple[str, str, str, str], ...] = (
    ("show_same", "same_fill", "same_mark", "solid"),
    ("show_edited", "changed_fill", "changed_mark", "thin"),
    ("show_reworded", "changed_fill", "changed_mark", "dash"),
    ("show_only", "only_fill", "only_mark", "dot"),
    ("show_moved", "raised", "moved_mark", "⇅"),
    ("show_quotations", "raised", "quotation_mark", "❝"),
)
"""Action, fill, mark and cue of each chip: a kind of bar, or a sign."""

_HEIGHT, _PAD, _CUE, _GAP = 26, 8, 12, 5
_DASHES = {"dash": [1.0, 0.5], "dot": [0.5, 0.5]}


class FilterChip(QToolButton):
    """A checkable filter. Checked: filled with its colour; unchecked: an outline and struck words."""

    def __init__(
        self, action: QAction, look: tuple[str, str, str, str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._fill, self._mark, self._cue = look
        self._theme = theme
        self.setDefaultAction(action)
        self.setObjectName(f"chip.{self._name}")
        self._text = "" if self._cue == "❝" else plain_text(spec_of(self._name))
        self.setAccessibleName(plain_text(spec_of(self._name)))
        self._has_words = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_words(self, shown: bool) -> None:
        """Show the word beside the cue, or the cue alone where there is no room; the tip says the word."""
        if shown != self._has_words:
            self._has_words = shown
            self.updateGeometry()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """The cue and the word side by side."""
        has_words = self._text and self._has_words
        words = self.fontMetrics().horizontalAdvance(self._text) + _GAP if has_words else 0
        return QSize(2 * _PAD + _CUE + words, max(_HEIGHT, self.fontMetrics().height() + 8))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """A rounded chip with cue and word."""
        is_hovered = self.underMouse() and self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        self._paint_ground(painter, area, is_hovered)
        is_on = self.isChecked() and self.isEnabled()
        mark = self._theme.colour(self._mark if is_on else "dimmed")
        self._paint_cue(painter, self._placed(_PAD, _CUE).adjusted(0, 5, 0, -5), mark)
        if self._text and self._has_words:
            painter.setPen(self._theme.colour("text" if is_on else "muted"))
            begin = _PAD + _CUE + _GAP
            words = self._placed(begin, self.width() - begin)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
        painter.end()

    def _placed(self, begin: int, width: int) -> QRectF:
        """A stretch of the chip by where it begins, from the right where the window runs from the right."""
        stretch = QRect(begin, 0, width, self.height())
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), stretch))

    def _paint_ground(self, painter: QPainter, area: QRectF, is_hovered: bool) -> None:
        is_on = self.isChecked() and self.isEnabled()
        fill = self._theme.colour(self._fill) if is_on else QColor(Qt.GlobalColor.transparent)
        if is_hovered and not is_on:
            fill = self._theme.colour("hover")
        edge = self._theme.colour(self._mark if is_on else "border")
        width = 1.0
        if self.hasFocus():
            edge, width = self._theme.colour("accent"), 2.0
        elif is_hovered:
            edge = self._theme.colour("control")
        pen = QPen(edge, width)
        if not is_on:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(striped(self._theme, fill) if is_on and self._cue == "dash" else fill)
        painter.drawRoundedRect(area, 6, 6)

    def _paint_cue(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        if self._cue not in ("solid", "thin", "dash", "dot"):
            painter.setPen(colour)
            font = painter.font()
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(
                QRectF(area.left() - 2, 0, area.width() + 4, self.height()),
                Qt.AlignmentFlag.AlignCenter,
                self._cue,
            )
            painter.setFont(self.font())
            return
        pen = QPen(colour, 2.0 if self._cue == "thin" else 4.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._cue in _DASHES:
            pen.setDashPattern(_DASHES[self._cue])
        painter.setPen(pen)
        x = area.left() + area.width() / 2
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
