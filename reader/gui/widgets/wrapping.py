"""Plain words in a bounded number of lines, elided at their end; positions are UTF-16 units here."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_SHARES = (0.97, 0.9, 0.82, 0.74, 0.66, 0.5)
"""Shares of the last line that elided words may take, tried in this order: bold words are wider than they are
measured."""


def wrapped(
    text: str,
    font: QFont,
    width: float,
    most: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> tuple[QTextLayout, float]:
    """A layout of `text` in at most `most` lines of `width` pixels, and its height in pixels."""
    layout, height, last = _laid_out(text, font, width, most, formats)
    if last is not None:
        start = code_point(text, last)
        for share in _SHARES:
            tail = QFontMetricsF(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width * share)
            layout, height, last = _laid_out(text[:start] + tail, font, width, most, formats)
            if last is None:
                break
    return layout, height


def height_of(
    text: str,
    font: QFont,
    width: float,
    most: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> float:
    """The height that `wrapped` takes, in pixels: words that are elided fill all their lines."""
    return _laid_out(text, font, width, most, formats)[1]


def _laid_out(
    text: str, font: QFont, width: float, most: int, formats: Sequence[QTextLayout.FormatRange]
) -> tuple[QTextLayout, float, int | None]:
    """The layout, its height, and where its last line begins when not all of the text fitted."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    layout.beginLayout()
    y, start, end = 0.0, 0, 0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
        start, end = line.textStart(), line.textStart() + line.textLength()
    layout.endLayout()
    return layout, y, (start if end < units(text) else None)


def units(text: str) -> int:
    """How many UTF-16 units Qt counts for a text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def code_point(text: str, unit: int) -> int:
    """The code point that stands at a UTF-16 unit."""
    if text.isascii():
        return unit
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * unit].decode("utf-16-le", "ignore"))
