"""The viewport of a scroll area, found without a search through all kinds of widgets."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_NAME = "qt_scrollarea_viewport"
"""What Qt calls each viewport."""


def known_viewport(area: QAbstractScrollArea) -> QWidget:
    """The viewport of a new scroll area, to be kept as long as the area lives.

    Asked for the viewport itself, PySide first makes every kind of widget that there is, to find out which
    this one is (20 ms); asked for the child with Qt's name for it, it looks at the child alone. What is kept
    is known from then on.
    """
    found = area.findChild(QWidget, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, QWidget) else area.viewport()
