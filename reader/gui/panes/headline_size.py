"""Headlines are as large as their pane is wide: in a narrow one a word fits into its line."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from reader.gui.widgets.typography import HEADLINE_STEPS
from reader.views.text_map import ShownBlock

NARROW = 420
"""Pixels of a pane, at 100 % of the usual size of type, below which headlines are set smaller."""


def steps_for(width: int, scale: float) -> int:
    """How many sizes of type a headline is larger than the text in a pane of `width` pixels; `scale` is the
    size of the text as a multiple of the usual one."""
    return HEADLINE_STEPS if width >= NARROW * scale else HEADLINE_STEPS - 1


def set_headlines(document: QTextDocument, headlines: Iterable[ShownBlock], steps: int) -> None:
    """Set the headlines of a document in another size, unless they have it."""
    shape = QTextCharFormat()
    shape.setProperty(QTextFormat.Property.FontSizeAdjustment, steps)
    for shown in headlines:
        block = document.findBlockByNumber(shown.number)
        if not block.isValid() or block.length() < 2:
            continue
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.Right)
        if cursor.charFormat().property(QTextFormat.Property.FontSizeAdjustment) != steps:
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(shape)
