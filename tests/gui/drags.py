"""What a drag sends to a widget.

A drag that a widget would take ends there, with a drop or by going away: Qt holds on to the widget until
then, and reaches for it at the end of the next drag, even if it is gone.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_COPY, _BUTTON, _NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_HERE = (20, 20)


@contextmanager
def drag_over(widget: QWidget, data: QMimeData, at: tuple[int, int] = _HERE) -> Iterator[bool]:
    """Drag something over a widget, to the place `at` (pixels), and away at the end; whether it would be
    taken."""
    enter = QDragEnterEvent(QPoint(*at), _COPY, data, _BUTTON, _NO_KEYS)
    enter.setAccepted(False)
    QApplication.sendEvent(widget, enter)
    try:
        yield enter.isAccepted()
    finally:
        if enter.isAccepted():
            QApplication.sendEvent(widget, QDragLeaveEvent())


def drop_of(data: QMimeData, at: tuple[int, int] = _HERE) -> QDropEvent:
    """The event of a drop, not yet accepted; it lives no longer than the data."""
    drop = QDropEvent(QPointF(*at), _COPY, data, _BUTTON, _NO_KEYS, QEvent.Type.Drop)
    drop.setAccepted(False)
    return drop


def let_fall(widget: QWidget, data: QMimeData, at: tuple[int, int] = _HERE) -> bool:
    """Drop what is dragged over a widget, which would take it; whether it has."""
    drop = drop_of(data, at)
    QApplication.sendEvent(widget, drop)
    return drop.isAccepted()


def drop_on(widget: QWidget, data: QMimeData, at: tuple[int, int] = _HERE) -> bool:
    """Drag something over a widget and drop it there, if it would be taken; whether it was."""
    with drag_over(widget, data, at) as is_taken:
        return is_taken and let_fall(widget, data, at)
