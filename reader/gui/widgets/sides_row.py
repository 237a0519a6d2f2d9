"""A row of what belongs to the left and the right article: left stays left where lines run from the right."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout


def sides_row() -> QHBoxLayout:
    """A row from left to right, whichever way the window runs: sentences speak of “the left article”."""
    row = QHBoxLayout()
    if QGuiApplication.isRightToLeft():  # Qt turns rows round there; turned round twice it is as it was
        row.setDirection(QBoxLayout.Direction.RightToLeft)
    return row
