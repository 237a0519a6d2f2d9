"""Filters that a button shows and hides: what is seldom changed takes no room above the list."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.gui.sidebar.filter_rows import FilterRows
from reader.gui.widgets.catalogue import tr


class FoldedFilters(QWidget):
    """Rows of filters, hidden at first, and the `button` that folds them out.

    The button tells how many of them leave something out, so that a short list explains itself.
    """

    def __init__(self, rows: FilterRows) -> None:
        super().__init__(rows)
        self.setObjectName(f"sidebar.{rows.name}.folded")
        self.button = QToolButton(rows)
        self.button.setObjectName(f"sidebar.{rows.name}.filters")
        self.button.setCheckable(True)
        self.button.setProperty("chip", True)
        self.button.setToolTip(tr("Show or hide the filters of this list"))
        self.button.toggled.connect(self.setVisible)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.tell(0)
        self.hide()

    def add_row(self, *widgets: QWidget) -> None:
        """A row of filters, in tab order."""
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in widgets:
            row.addWidget(widget)
        self._rows.addLayout(row)

    def tell(self, in_force: int) -> None:
        """Say on the button how many filters leave something out."""
        self.button.setText(tr("Filters · {in_force}", in_force=in_force) if in_force else tr("Filters"))
        self.button.setAccessibleName(
            tr("Filters, {in_force} in force", in_force=in_force)
            if in_force
            else tr("Filters, none in force")
        )


def in_force(*choices: QComboBox) -> int:
    """How many of some lists stand on another entry than their first, which leaves nothing out."""
    return sum(choice.currentIndex() > 0 for choice in choices)
