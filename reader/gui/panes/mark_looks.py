"""What marks look like: the colours and pens of relations, signs, and where they stand beside the text."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen

from reader.collation.bead import Bead, Relation
from reader.gui.widgets.stripes import striped
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import GUTTER
from reader.values import Struct

_BAR, _QUOTATION, _SIGN = 14.0, 23.0, GUTTER - 7.0
_ZONE = 5.0
SIGN_WIDTH = 15.0
"""Pixels from one sign to the next; two of them are free between a sign and the next."""
SIGNS_IN_A_ROW = 2
"""Signs that the margin has room for side by side."""


class Margins(Struct, frozen=True):
    """Where bars and signs stand beside a text: bars where its lines begin, signs where they end.

    `width` is the viewport's, in pixels; `mirrored` is True beside text that runs from right to left.
    """

    width: float
    mirrored: bool = False

    @property
    def bar(self) -> float:
        """The middle of a relation's bar."""
        return self._from_start(_BAR)

    @property
    def quotation(self) -> float:
        """The middle of a quotation's bar."""
        return self._from_start(_QUOTATION)

    def sign(self, number: int) -> float:
        """The left edge of the sign that is the `number`-th on its line, counted from 0."""
        along = number * SIGN_WIDTH
        return _SIGN - 13.0 - along if self.mirrored else self.width - _SIGN + along

    def means_quotation(self, x: float) -> bool:
        """Whether a click there means a quotation: on its bar or among the signs."""
        among_signs = x <= _SIGN + 4 if self.mirrored else x >= self.width - _SIGN - 4
        return among_signs or abs(x - self.quotation) <= _ZONE

    def _from_start(self, away: float) -> float:
        return self.width - away if self.mirrored else away


_MARK = {
    Relation.SAME: "same_mark",
    Relation.EDITED: "changed_mark",
    Relation.REWORDED: "changed_mark",
    Relation.ONLY_LEFT: "only_mark",
    Relation.ONLY_RIGHT: "only_mark",
}
_FILL = {
    Relation.SAME: "same_fill",
    Relation.EDITED: "changed_fill",
    Relation.REWORDED: "changed_fill",
    Relation.ONLY_LEFT: "only_fill",
    Relation.ONLY_RIGHT: "only_fill",
}


def mark_colour(theme: Theme, bead: Bead) -> QColor:
    """The strong colour of a bead's relation."""
    return theme.colour(_MARK[bead.relation])


def fill_brush(theme: Theme, relation: Relation, alpha: float = 1.0) -> QBrush:
    """What is behind the text of a relation: one colour, or stripes where sentences are reworded.

    The stripes differ in lightness, so that edited and reworded are told apart without colour too.
    """
    colour = theme.colour(_FILL[relation])
    colour.setAlphaF(alpha)
    return striped(theme, colour) if relation is Relation.REWORDED else QBrush(colour)


def bar_pen(theme: Theme, relation: Relation, strength: float = 1.0) -> QPen:
    """The pen of a relation's gutter bar: solid, thin, dashed or dotted."""
    pen = QPen(theme.colour(_MARK[relation]))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setWidthF({Relation.SAME: 5.0, Relation.EDITED: 2.0}.get(relation, 4.0) * strength)
    if relation is Relation.REWORDED:
        pen.setDashPattern([1.6, 0.9])
    elif not relation.is_shared:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 1.9])
    return pen


def quotation_pen(colour: QColor, is_indirect: bool) -> QPen:
    """Solid beside words in marks, thin and dotted beside what is only reported."""
    pen = QPen(colour, 1.4 if is_indirect else 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if is_indirect:
        pen.setDashPattern([1.2, 2.2])
    return pen


def draw_moved_sign(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """Two arrows, one up and one down, about 11 pixels high."""
    pen = QPen(colour, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for x, tip in ((centre.x() - 3, centre.y() - 5.5), (centre.x() + 3, centre.y() + 5.5)):
        back = centre.y() * 2 - tip
        inward = 3.0 if tip < back else -3.0
        painter.drawLine(QLineF(x, tip, x, back))
        painter.drawLine(QLineF(x, tip, x - 2.6, tip + inward))
        painter.drawLine(QLineF(x, tip, x + 2.6, tip + inward))


def draw_hand_ring(painter: QPainter, centre: QPointF, colour: QColor, paper: QColor) -> None:
    """A ring on a bar: a person put this together, or apart."""
    painter.setPen(QPen(colour, 2.0))
    painter.setBrush(paper)
    painter.drawEllipse(centre, 4.0, 4.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_note_sign(painter: QPainter, spot: QRectF, colour: QColor) -> None:
    """A sheet of paper with a corner folded and two lines of writing, about 12 pixels high."""
    centre = spot.center()
    left, right, top, bottom = (centre.x() - 5, centre.x() + 5, centre.y() - 6, centre.y() + 6)
    sheet = QPainterPath(QPointF(left, top))
    for x, y in ((right - 4, top), (right, top + 4), (right, bottom), (left, bottom)):
        sheet.lineTo(x, y)
    sheet.closeSubpath()
    pen = QPen(colour, 1.4)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(sheet)
    for y in (centre.y() - 0.5, centre.y() + 2.8):
        painter.drawLine(QLineF(left + 2.5, y, right - 2.5, y))


def draw_warning_sign(painter: QPainter, spot: QRectF, colour: QColor) -> None:
    """A filled triangle with a gap for its stroke, about 11 pixels high, centred in `spot`."""
    centre = spot.center()
    path = QPainterPath(centre + QPointF(0, -5.5))
    path.lineTo(centre + QPointF(6.2, 5.0))
    path.lineTo(centre + QPointF(-6.2, 5.0))
    path.closeSubpath()
    stroke = QPainterPath()
    stroke.addRect(QRectF(centre.x() - 0.8, centre.y() - 2.4, 1.6, 3.8))
    stroke.addRect(QRectF(centre.x() - 0.8, centre.y() + 2.4, 1.6, 1.6))
    painter.fillPath(path.subtracted(stroke), colour)


def draw_count(painter: QPainter, spot: QRectF, words: str, colour: QColor) -> None:
    """A number as high as a sign, in the middle of `spot`."""
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(12)
    painter.save()
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(spot.adjusted(-6, 0, 6, 0), Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def draw_quotation_sign(painter: QPainter, spot: QRectF, colour: QColor) -> None:
    """An opening quotation mark, its ink centred in `spot`."""
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(26)
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, "\u201c")
    ink = path.boundingRect()
    path.translate(spot.center() - ink.center())
    painter.fillPath(path, colour)
