"""The line in which words are looked for, above a list of what was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class SearchLine(QLineEdit):
    """A line from which the Down key leads to what was found: `down_pressed`."""

    down_pressed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the Down key."""
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)
