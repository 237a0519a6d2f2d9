"""Slanting stripes behind words: the fill of reworded sentences, which is seen without colour too."""

from PySide6.QtGui import QBrush, QColor, QGradient, QLinearGradient

from reader.gui.widgets.theme import Theme

_ACROSS = 8.0
"""Pixels across a light and a dark stripe: narrower than a letter is high, so that words stay whole."""
_EDGE = 0.0001
"""How far apart two stops of a gradient are where one colour ends and the other begins."""


def striped(theme: Theme, colour: QColor) -> QBrush:
    """Stripes of a colour and of the paler one of reworded sentences, both as clear as `colour` is."""
    other = theme.colour("reworded_fill")
    other.setAlphaF(colour.alphaF())
    gradient = QLinearGradient(0, 0, _ACROSS / 2, _ACROSS / 2)
    gradient.setSpread(QGradient.Spread.RepeatSpread)
    for place, one in ((0.0, colour), (0.5, colour), (0.5 + _EDGE, other), (1.0, other)):
        gradient.setColorAt(place, one)
    return QBrush(gradient)
