"""One line of the details form: the value, where it came from, and the way back to what was read."""

from datetime import date

from PySide6.QtCore import QLocale, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.session.typed_address import typed_address
from reader.session.typed_date import typed_date
from reader.text.details import Details, Provenance, moment_shown

FOUND = {
    Provenance.METADATA: message("from the page’s own data"),
    Provenance.TEXT: message("read from the text"),
    Provenance.FILE_NAME: message("from the file’s name"),
    Provenance.HAND: message("corrected by hand"),
}
_NO_DATE = message("This is no date. Write it as you like, such as 4 March 2031 or 2031-03-04 18:30.")


class _Note(QLabel):
    """Words as high as they are at their width; a label of Qt alone takes two lines for one."""

    def sizeHint(self) -> QSize:
        """One line; more by the width."""
        margins = self.contentsMargins()
        height = self.fontMetrics().lineSpacing() + margins.top() + margins.bottom()
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """As high as its hint."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


class DetailField(QObject):
    """`changed()` when the line was edited. `details` are those in force, `read` those that were read."""

    changed = Signal()

    def __init__(self, name: str, field: str, details: Details, read: Details, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._before: str = getattr(details, field) or ""
        self._read: str = getattr(read, field) or ""
        self._found, self._read_from = details.found_in(field), read.found_in(field)
        self.edit = QLineEdit(self._shown(self._before))
        self.edit.setObjectName(f"{name}.{field}")
        self.edit.setCursorPosition(0)
        self.note = _Note()
        self.note.setObjectName(f"{name}.{field}.note")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(2, 0, 0, 8)
        self.reset = QToolButton()
        self.reset.setObjectName(f"{name}.{field}.reset")
        self.reset.setText("↺")
        self.reset.setToolTip(tr("As it was read"))
        self.reset.setAccessibleName(tr("As it was read"))
        self.reset.clicked.connect(self._go_back)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.addWidget(self.edit, 1)
        self.row.addWidget(self.reset)
        self.edit.textChanged.connect(self._on_edit)
        self._on_edit()

    @property
    def value(self) -> str | None:
        """What is typed, as it is kept; "" for nothing, None for what cannot be kept."""
        typed = " ".join(self.edit.text().split())
        if typed == self._shown(self._before):
            return self._before
        if typed == self._shown(self._read):
            return self._read
        if self._field == "published" and typed:
            return typed_date(typed, date.today(), month_first=_month_first())
        return typed_address(typed) if self._field == "address" else typed

    @property
    def is_right(self) -> bool:
        """Whether what is typed can be kept."""
        return self.value is not None

    @property
    def is_reset(self) -> bool:
        """Whether what was set by hand is to be as it was read again."""
        return self._found is Provenance.HAND and self.value == self._read

    @property
    def is_changed(self) -> bool:
        """Whether another value is typed than the one in force."""
        return self.value not in (None, self._before)

    def _shown(self, value: str) -> str:
        return moment_shown(value) if self._field == "published" else value

    def _go_back(self) -> None:
        self.edit.setText(self._shown(self._read))

    def _on_edit(self) -> None:
        self.reset.setEnabled(self.value != self._read)
        palette = self.edit.palette()
        brush = palette.placeholderText() if self.is_right else palette.text()
        palette.setBrush(palette.ColorRole.WindowText, brush)
        self.note.setPalette(palette)  # what is wrong stands out
        self.note.setText(self._said())
        self.changed.emit()

    def _said(self) -> str:
        """Where the value came from, what a date is taken for, or what is wrong with it."""
        value = self.value
        if value is None:
            return tell(_NO_DATE)
        if value == self._read and (self.is_reset or self._found is not Provenance.HAND):
            found = self._read_from
            return tell(FOUND[found]) if found is not None else "" if value else tr("not found")
        said = self._shown(value) if self._field in ("published", "address") else ""
        by_hand = tell(FOUND[Provenance.HAND])
        if self._read:
            by_hand = tr("{by_hand}; read as “{value}”", by_hand=by_hand, value=self._shown(self._read))
        typed = " ".join(self.edit.text().split())
        return f"{said} · {by_hand}" if said and said != typed else by_hand


def _month_first() -> bool:
    """Whether the month stands first in dates of figures, as the system has it."""
    order = QLocale.system().dateFormat(QLocale.FormatType.ShortFormat).lower()
    return "m" in order and "d" in order and order.index("m") < order.index("d") and order[:1] != "y"
