"""What a list or a table says while it has no rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView

from reader.gui.widgets.theme import Theme

_BESIDE, _ABOVE = 20, 24
"""Pixels around the words."""


def paint_empty(view: QAbstractItemView, words: str, theme: Theme) -> None:
    """Write `words` at the top of a view without rows, within its `paintEvent`; nothing where it has some."""
    if view.model().rowCount() or not words:
        return
    painter = QPainter(view.viewport())
    painter.setPen(theme.colour("muted"))
    area = view.viewport().rect().adjusted(_BESIDE, _ABOVE, -_BESIDE, -_BESIDE)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(area, flags, words)
    painter.end()
