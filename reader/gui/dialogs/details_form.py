"""Correct by hand what was read about an article: title, outlet, byline, date, address."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from reader.gui.dialogs.detail_field import DetailField
from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.sides import Side
from reader.text.details import Details

FIELDS = (
    ("title", message("&Title")),
    ("outlet", message("&Outlet")),
    ("byline", message("&Byline")),
    ("published", message("&Date")),
    ("address", message("&Address")),
)
_WIDTH = 520


class DetailsForm(QDialog):
    """A small form. When it is saved, `corrected(field, value)` tells each field that was changed, and
    `reset(field)` each that is to be as it was read."""

    corrected = Signal(str, str)
    reset = Signal(str)

    def __init__(
        self, side: Side, details: Details, read: Details | None = None, parent: QWidget | None = None
    ) -> None:
        """`details` are those in force, `read` those that were read, if a person has changed some."""
        super().__init__(parent)
        name = f"pane.{side}.details"
        self.setObjectName(name)
        self.setWindowTitle(tr("About the left article") if side == "left" else tr("About the right article"))
        self.setMinimumWidth(_WIDTH)
        was = read if read is not None else details
        self._fields = {field: DetailField(name, field, details, was, self) for field, _ in FIELDS}
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(12)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.setObjectName(f"{name}.buttons")
        self._save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setObjectName(f"{name}.save")
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setObjectName(f"{name}.cancel")
        for field, label in FIELDS:
            self._add_row(form, self._fields[field], tell(label))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        layout.addStretch(1)
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    def _add_row(self, form: QFormLayout, field: DetailField, label: str) -> None:
        field.edit.setAccessibleName(label.replace("&", ""))
        form.addRow(label, field.row)
        shown = form.labelForField(field.row)
        shown.setObjectName(f"{field.edit.objectName()}.label")
        shown.setBuddy(field.edit)  # type: ignore[attr-defined]
        form.addRow("", field.note)
        field.changed.connect(self._check)

    def _check(self) -> None:
        self._save.setEnabled(all(field.is_right for field in self._fields.values()))
        self._grow()

    def _grow(self) -> None:
        """Be high enough for all that is said below the lines."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        needed = layout.totalHeightForWidth(self.width())
        if self.height() < needed:
            self.resize(self.width(), needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower lines are more lines."""
        super().resizeEvent(event)
        self._grow()

    def accept(self) -> None:
        """Tell what was changed."""
        for name, field in self._fields.items():
            if field.is_reset:
                self.reset.emit(name)
            elif field.is_changed:
                self.corrected.emit(name, field.value)
        super().accept()
