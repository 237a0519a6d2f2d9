"""The rows of filters above a list."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.gui.widgets.catalogue import tell


class FilterRows(QWidget):
    """Makes filters, lays them out in rows, and tells by `changed` when one was set otherwise."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        """`name` is the tab's in names of objects, like "warnings"."""
        super().__init__(parent)
        self.name = name
        self.setObjectName(f"sidebar.{name}.rows")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(8, 8, 8, 6)
        self._rows.setSpacing(6)

    def add(self, *widgets: QWidget) -> None:
        """A row of filters, in tab order."""
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in widgets:
            row.addWidget(widget)
        self._rows.addLayout(row)

    def combo(self, name: str, label: str, entries: Iterable[tuple[str, object]]) -> QComboBox:
        """A list of choices that may be made narrower than its entries."""
        made = QComboBox(self)
        made.setObjectName(f"sidebar.{self.name}.{name}")
        made.setAccessibleName(tell(label))
        made.setToolTip(tell(label))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(7)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for text, value in entries:
            made.addItem(tell(text), value)
        made.currentIndexChanged.connect(self.changed)
        return made

    def chip(self, name: str, text: str, tip: str) -> QToolButton:
        """A filter that is on or off."""
        made = QToolButton(self)
        made.setObjectName(f"sidebar.{self.name}.{name}")
        made.setText(tell(text))
        made.setCheckable(True)
        made.setToolTip(tell(tip))
        made.setAccessibleName(tell(tip))
        made.setProperty("chip", True)
        made.toggled.connect(self.changed)
        return made
