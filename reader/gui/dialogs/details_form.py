"""Correct by hand what was read about an article: title, outlet, byline, date, address."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.sides import Side
from reader.text.details import Details, Provenance

FIELDS = (
    ("title", message("&Title")),
    ("outlet", message("&Outlet")),
    ("byline", message("&Byline")),
    ("published", message("&Date")),
    ("address", message("&Address")),
)
_FOUND = {
    Provenance.METADATA: message("from the page’s own data"),
    Provenance.TEXT: message("read from the text"),
    Provenance.FILE_NAME: message("from the file’s name"),
    Provenance.HAND: message("corrected by hand"),
}
_DATE_HELP = message("Write it as 2031-03-04, with a time if you like: 2031-03-04T18:30.")


def is_iso_date(text: str) -> bool:
    """Whether a text is an ISO 8601 date, with or without a time."""
    if not text[:4].isdigit() or "-" not in text:
        return False
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            read(text)
        except ValueError:
            continue
        return True
    return False


class DetailsForm(QDialog):
    """A small form; `corrected` tells each field that was changed when it is saved."""

    corrected = Signal(str, str)

    def __init__(self, side: Side, details: Details, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = f"pane.{side}.details"
        self.setObjectName(name)
        self.setWindowTitle(tr("About the left article") if side == "left" else tr("About the right article"))
        self.setMinimumWidth(520)
        self._details = details
        self._fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(14)
        for field, label in FIELDS:
            self._add_field(form, name, field, label)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.setObjectName(f"{name}.buttons")
        self._save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setObjectName(f"{name}.save")
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setObjectName(f"{name}.cancel")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self._buttons)

    def _add_field(self, form: QFormLayout, name: str, field: str, label: str) -> None:
        edit = QLineEdit(getattr(self._details, field) or "")
        edit.setObjectName(f"{name}.{field}")
        edit.setAccessibleName(label.replace("&", ""))
        edit.setCursorPosition(0)
        found = self._details.found_in(field)
        note = QLabel(tell(_FOUND[found]) if found is not None else "" if edit.text() else tr("not found"))
        note.setObjectName(f"{name}.{field}.note")
        note.setTextFormat(Qt.TextFormat.PlainText)
        palette = note.palette()
        palette.setBrush(palette.ColorRole.WindowText, palette.placeholderText())
        note.setPalette(palette)
        note.setContentsMargins(2, 0, 0, 8)
        self._fields[field] = edit
        if field == "published":
            edit.setPlaceholderText("2031-03-04")
            original = note.text()
            edit.textChanged.connect(lambda text: self._check_date(text, note, original))
        form.addRow(tell(label), edit)
        form.labelForField(edit).setObjectName(f"{name}.{field}.label")
        form.addRow("", note)

    def _check_date(self, text: str, note: QLabel, original: str) -> None:
        right = not text.strip() or is_iso_date(text.strip())
        note.setText(original if right else tell(_DATE_HELP))
        self._save.setEnabled(right)

    def accept(self) -> None:
        """Tell what was changed."""
        for field, edit in self._fields.items():
            value = " ".join(edit.text().split())
            if value != (getattr(self._details, field) or ""):
                self.corrected.emit(field, value)
        super().accept()
