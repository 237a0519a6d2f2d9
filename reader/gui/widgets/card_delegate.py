"""Paints one row of the sidebar: wrapped and politely elided words beside a bar that names the relation."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from reader.collation.bead import Relation
from reader.gui.widgets.card_model import CARD_ROLE, CardModel
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.wrapping import height_of, units, wrapped
from reader.views.card import Card, Line, Style
from reader.views.plain_tip import plain_tip

_LEFT, _RIGHT, _TOP, _GAP = 18.0, 10.0, 8.0, 3.0
_HEADING_TOP = 5.0
LONG_LIST = 1_500
"""Rows from which all are of one height: measuring a row takes a third of a millisecond."""
_COMMON_LINES = 4
_BAR_X, _BAR_WIDTH, _QUOTATION_X = 5.0, 4.0, 11.0

Index = QModelIndex | QPersistentModelIndex

BARS: dict[Relation, tuple[str, Qt.PenStyle]] = {
    Relation.SAME: ("same_mark", Qt.PenStyle.SolidLine),
    Relation.EDITED: ("changed_mark", Qt.PenStyle.SolidLine),
    Relation.REWORDED: ("changed_mark", Qt.PenStyle.DashLine),
    Relation.ONLY_LEFT: ("only_mark", Qt.PenStyle.DotLine),
    Relation.ONLY_RIGHT: ("only_mark", Qt.PenStyle.DotLine),
}
"""The colour and the cue without colour of each relation."""


class CardDelegate(QStyledItemDelegate):
    """Paints cards; heights are kept per card and width until `forget` is called."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[tuple[str, int], int] = {}
        self._looks: dict[Style, QTextCharFormat] = {}

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        self._looks.clear()

    def forget(self) -> None:
        """Drop all kept heights: the rows or the font have changed."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list, as high as the wrapped words; all alike in a long list."""
        view, model = option.widget, index.model()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        font = view.font() if view else option.font
        if isinstance(model, CardModel) and model.rowCount() > LONG_LIST:
            return QSize(width, self._common_height(font, is_heading=model.is_heading(index.row())))
        card: Card = index.data(CARD_ROLE)
        key = (card.key, width)
        if key not in self._heights:
            self._heights[key] = self._height(card, width, font)
        return QSize(width, self._heights[key])

    def _common_height(self, font: QFont, *, is_heading: bool) -> int:
        """The height of a row of a long list: so many rows are not measured one by one."""
        key = ("heading" if is_heading else "row", -1)
        if key not in self._heights:
            lines, top = (1, _HEADING_TOP) if is_heading else (_COMMON_LINES, _TOP)
            self._heights[key] = round(2 * top + lines * QFontMetricsF(font).height() + 2 * _GAP) + 1
        return self._heights[key]

    def _height(self, card: Card, width: int, font: QFont) -> int:
        top = _HEADING_TOP if card.is_heading else _TOP
        room = width - _LEFT - _RIGHT
        heights = [height_of(line.text, font, room, line.most, self._formats(line)) for line in card.lines]
        return round(2 * top + sum(heights) + _GAP * (len(heights) - 1)) + 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, bars and words of one row."""
        card: Card = index.data(CARD_ROLE)
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, card)
        self._paint_bars(painter, option.rect, card)
        font = option.widget.font() if option.widget else option.font
        y = option.rect.top() + (_HEADING_TOP if card.is_heading else _TOP)
        x = option.rect.left() + (_BAR_X if card.is_heading else _LEFT)
        painter.setPen(self._theme.colour("text"))
        room = option.rect.bottom() - _HEADING_TOP - y
        one = QFontMetricsF(font).height()
        for number, line in enumerate(card.lines):
            kept = (len(card.lines) - number - 1) * (one + _GAP)
            most = max(int((room - kept + 1) // one), 1)
            layout, height = self._laid_out(line, option.rect.width() - _LEFT - _RIGHT, font, most)
            if height > room + 1:
                break
            layout.draw(painter, QPointF(x, y))
            y, room = y + height + _GAP, room - height - _GAP
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
        rect = option.rect
        if card.is_heading:
            painter.fillRect(rect, self._theme.colour("window"))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        painter.setPen(self._theme.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus and not card.is_heading:
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _paint_bars(self, painter: QPainter, rect: QRect, card: Card) -> None:
        top, bottom = rect.top() + _TOP, rect.bottom() - _TOP
        if card.bar is not None:
            role, style = BARS[card.bar]
            width = _BAR_WIDTH / 2 if card.bar is Relation.EDITED else _BAR_WIDTH
            _bar(
                painter,
                self._theme.colour(role),
                style,
                QRectF(rect.left() + _BAR_X, top, width, bottom - top),
            )
        elif card.is_warning and not card.is_quotation:
            area = QRectF(rect.left() + _BAR_X, top, _BAR_WIDTH, bottom - top)
            _bar(painter, self._theme.colour("decisive_mark"), Qt.PenStyle.SolidLine, area)
        if card.is_quotation:
            colour = self._theme.colour("quotation_mark")
            area = QRectF(rect.left() + _QUOTATION_X, top, 2, bottom - top)
            _bar(painter, colour, Qt.PenStyle.SolidLine, area)

    def _laid_out(self, line: Line, width: float, font: QFont, most: int) -> tuple[QTextLayout, float]:
        """The words of one paragraph in at most `line.most` lines, or `most` of a list that is long, and
        their height in pixels."""
        return wrapped(line.text, font, width, min(line.most, most), self._formats(line))

    def _formats(self, line: Line) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for run in line.runs:
            length = units(run.text)
            if run.style is not Style.PLAIN:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length, piece.format = at, length, self._look(run.style)
                formats.append(piece)
            at += length
        return formats

    def _look(self, style: Style) -> QTextCharFormat:
        """How a style looks, kept until the theme changes."""
        if style not in self._looks:
            self._looks[style] = self._format(style)
        return self._looks[style]

    def _format(self, style: Style) -> QTextCharFormat:
        made = QTextCharFormat()
        if style is Style.MUTED:
            made.setForeground(self._theme.colour("muted"))
        if style in (Style.STRONG, Style.WARNING):
            made.setFontWeight(QFont.Weight.DemiBold)
        if style is Style.CHANGED:
            made.setBackground(self._theme.colour("changed_fill"))
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            made.setUnderlineColor(self._theme.colour("changed_mark"))
        if style is Style.DECISIVE:
            made.setFontWeight(QFont.Weight.DemiBold)
            made.setBackground(self._theme.colour("decisive_fill"))
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            made.setUnderlineColor(self._theme.colour("decisive_mark"))
        return made

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole words of a row, for those that were elided; always plain text."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        card: Card = index.data(CARD_ROLE)
        QToolTip.showText(event.globalPos(), "" if card.is_heading else plain_tip(card.text), view)
        return True


def _bar(painter: QPainter, colour: QColor, style: Qt.PenStyle, area: QRectF) -> None:
    pen = QPen(colour, area.width(), style, Qt.PenCapStyle.FlatCap)
    if style is Qt.PenStyle.DashLine:
        pen.setDashPattern([1.6, 0.9])
    elif style is Qt.PenStyle.DotLine:
        pen.setDashPattern([0.8, 0.8])
    painter.setPen(pen)
    x = area.left() + area.width() / 2
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
