"""The one menu with all filters of a list, and the button that opens it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QWidget

from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.typography import FINGER


class FilterMenu(QFrame):
    """Opens below its `button`, which tells how many filters leave something out, so that a short list
    explains itself."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """`name` is the tab's in names of objects, like "warnings"."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName(f"sidebar.{name}.folded")
        self.setAccessibleName(tr("Filters"))
        self.setProperty("popup", True)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # the button's own click closes it
        self.button = QToolButton(parent)
        self.button.setObjectName(f"sidebar.{name}.filters")
        self.button.setCheckable(True)
        self.button.setProperty("chip", True)
        self.button.setMinimumHeight(FINGER)
        self.button.setToolTip(tr("Choose what this list shows"))
        self.button.toggled.connect(self._toggle)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 12, 12, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self.tell(0)

    def add(self, label: str, control: QWidget) -> None:
        """A filter with its name beside it."""
        row = self._grid.rowCount()
        words = QLabel(label, self)
        words.setObjectName(f"{control.objectName()}.label")
        words.setBuddy(control)
        self._grid.addWidget(words, row, 0)
        self._grid.addWidget(control, row, 1)

    def add_alone(self, control: QWidget) -> None:
        """A filter that says itself what it is."""
        self._grid.addWidget(control, self._grid.rowCount(), 0, 1, 2)

    def tell(self, in_force: int) -> None:
        """Say on the button how many filters leave something out."""
        self.button.setText(tr("Filters · {in_force}", in_force=in_force) if in_force else tr("Filters"))
        self.button.setAccessibleName(
            tr("Filters, {in_force} in force", in_force=in_force)
            if in_force
            else tr("Filters, none in force")
        )

    def _toggle(self, is_wanted: bool) -> None:
        if is_wanted:
            self.adjustSize()
            self.move(self._spot())
            self.show()
            self.setFocus(Qt.FocusReason.PopupFocusReason)
            self.focusNextChild()
        else:
            self.hide()

    def _spot(self) -> QPoint:
        """Below the button, its outer edges under one another, within the screen."""
        button = self.button
        is_mirrored = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
        corner = button.rect().bottomLeft() if is_mirrored else button.rect().bottomRight()
        spot = button.mapToGlobal(corner) + QPoint(0 if is_mirrored else 1 - self.width(), 4)
        screen = button.screen().availableGeometry()
        return QPoint(max(screen.left(), min(spot.x(), screen.right() - self.width())), spot.y())

    def hideEvent(self, event: QHideEvent) -> None:
        """The button is up again, whatever closed the menu."""
        super().hideEvent(event)
        self.button.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it and gives the keyboard back."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.button.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            super().keyPressEvent(event)
