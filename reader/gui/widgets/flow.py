"""A row of widgets that goes on in the next line where the first one is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Lays widgets out as words are: one beside the other, from the right where the window runs from the
    right. What is hidden takes no room."""

    def __init__(self, parent: QWidget, space: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(space)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item last."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item by its place, None behind the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It needs no more room than it has."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in a width."""
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, area: QRect) -> None:
        """Put the widgets into an area."""
        super().setGeometry(area)
        self._place(area, moves=True)

    def sizeHint(self) -> QSize:
        """As small as it can be: it grows downwards."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest widget."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, area: QRect, *, moves: bool) -> int:
        """Go through the lines; answers their height."""
        lines = _lines([item for item in self._items if not item.isEmpty()], area.width(), self.spacing())
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        top = area.top()
        for line in lines:
            height = max(item.sizeHint().height() for item in line)
            left = area.left()
            for item in line:
                size = QSize(min(item.sizeHint().width(), area.width()), item.sizeHint().height())
                spot = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                left += size.width() + self.spacing()
                if moves:
                    item.setGeometry(QStyle.visualRect(direction, area, spot))
            top += height + self.spacing()
        return max(top - area.top() - self.spacing(), 0)


def _lines(items: list[QLayoutItem], width: int, space: int) -> list[list[QLayoutItem]]:
    lines: list[list[QLayoutItem]] = []
    left = width
    for item in items:
        needed = item.sizeHint().width()
        if not lines or left < needed + space:
            lines.append([])
            left = width + space
        lines[-1].append(item)
        left -= needed + space
    return lines
