"""Words of a slide as documents that Qt can lay out and draw: marked texts, lines of several looks."""

from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.gui.widgets.theme import Theme
from reader.text.span import Span
from reader.values import Struct

_SPACE = " ".encode("utf-16-le")
_LINE = 168.0
"""Percent of a line's own height: room for the numbers of labels above the words."""


class Part(Struct, frozen=True):
    """Words in one look: a colour by its role, bold or not."""

    words: str
    role: str = "text"
    bold: bool = False


def document_of(parts: list[Part], font: QFont, theme: Theme, width: float) -> QTextDocument:
    """Parts one behind the other, broken into lines of a width."""
    document = _empty(font, width)
    cursor = QTextCursor(document)
    for part in parts:
        shape = QTextCharFormat()
        shape.setForeground(theme.colour(part.role))
        shape.setFontWeight(QFont.Weight.DemiBold if part.bold else QFont.Weight.Normal)
        cursor.insertText(part.words, shape)
    return document


def text_document(words: str, font: QFont, width: float) -> QTextDocument:
    """A text with room over each line for the numbers of labels. It is drawn over its marks, in the colour of
    who draws it."""
    document = _empty(font, width)
    cursor = QTextCursor(document)
    shape = QTextBlockFormat()
    shape.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.setBlockFormat(shape)
    cursor.insertText(words)
    return document


def rects_of(document: QTextDocument, text: str, span: Span) -> list[QRectF]:
    """The rectangles that some words cover, one for each line."""
    block = document.firstBlock()
    lines = block.layout()
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    start, end = units_before(text, span.start), units_before(text, span.end)
    units = text.encode("utf-16-le", "surrogatepass")
    found = []
    for number in range(lines.lineCount()):
        line = lines.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        while last > first and units[2 * last - 2 : 2 * last] == _SPACE:
            last -= 1
        if first < last:
            edges = sorted(cast("tuple[float, int]", line.cursorToX(at))[0] for at in (first, last))
            spot = QRectF(origin.x() + edges[0], origin.y() + line.y(), edges[1] - edges[0], line.height())
            found.append(spot)
    return found


def units_before(text: str, at: int) -> int:
    """Qt's own position of a code point: letters beyond the first plane count twice."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def _empty(font: QFont, width: float) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setUndoRedoEnabled(False)
    option = document.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setTextWidth(width)
    return document
