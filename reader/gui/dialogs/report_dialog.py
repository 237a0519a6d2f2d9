"""How a report will look, before it is written or printed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.gui.widgets.catalogue import messages_in_use, tell, tr
from reader.messages import message
from reader.workers.report_wish import ReportWish

if TYPE_CHECKING:
    from reader.reports.preview import Preview
    from reader.sides import Side

_SOURCES: "tuple[tuple[str, Side | None], ...]" = (
    (message("Neither is the source"), None),
    (message("The left is the source"), "left"),
    (message("The right is the source"), "right"),
)
_OF_LESSON = ("slides", "lesson_page")
"""Forms that are not printed: they show the tour."""
_WHOLE = ("docx", "markdown", *_OF_LESSON)
"""Forms that have no shorter version."""
_SIZE = (860, 700)
_MARGIN = 14
_WAITING = message("Making the preview…")


class ReportDialog(QDialog):
    """The beginning of a report in the chosen form. `preview_wanted(form, how)` asks for it, `save_wanted`
    and `print_wanted` tell what is to be done; `how` is a `ReportWish`."""

    preview_wanted = Signal(str, object)
    save_wanted = Signal(str, object)
    print_wanted = Signal(object)

    def __init__(self, forms: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`forms` are names for people with the forms they stand for."""
        super().__init__(parent)
        self.setObjectName("report")
        self.setWindowTitle(tr("Report"))
        self.resize(*_SIZE)
        self._form = self._choice("form", tr("Form of the report"), forms)
        self._source = self._choice("source", tr("Which article is the source"), _SOURCES)
        self._short = QCheckBox(tr("Only &differences"), self)
        self._short.setObjectName("report.only_differences")
        self._page = QTextBrowser(self)
        self._page.setObjectName("report.preview")
        self._page.setAccessibleName(tr("Preview of the report"))
        self._page.setOpenLinks(False)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._note = QLabel(self)
        self._note.setObjectName("report.note")
        self._note.setProperty("muted", True)
        self._buttons = QDialogButtonBox(self)
        self._buttons.setObjectName("report.buttons")
        self._lay_out()
        self._form.currentIndexChanged.connect(self._ask)
        self._source.currentIndexChanged.connect(self._ask)
        self._short.toggled.connect(self._ask)

    def begin(self) -> None:
        """Open the dialog over its window and ask for the first preview."""
        self.open()
        self._ask()

    def show_preview(self, preview: "Preview") -> None:
        """Show what was asked for; a page is dark on light as on paper, whatever the theme."""
        palette = self.palette()
        if preview.is_page:
            palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.white)
            palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
            self._page.setPalette(palette)
            self._page.setFont(self.font())
            self._page.setHtml(preview.text)
        else:
            self._page.setPalette(palette)
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setStyleHint(QFont.StyleHint.Monospace)
            self._page.setFont(font)
            self._page.setPlainText(preview.text)
        self._page.document().setDocumentMargin(_MARGIN)
        self._tell(tell(preview.more))

    def _choice(self, name: str, says: str, entries: Sequence[tuple[str, str | None]]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"report.{name}")
        box.setAccessibleName(says)
        box.setToolTip(says)
        for words, value in entries:
            box.addItem(tell(words), value)
        return box

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for widget in (self._form, self._source, self._short):
            choices.addWidget(widget)
        choices.addStretch(1)
        for name, words, role, act in (
            ("save", tr("&Save…"), QDialogButtonBox.ButtonRole.AcceptRole, self._on_save),
            ("print", tr("&Print…"), QDialogButtonBox.ButtonRole.ActionRole, self._on_print),
            ("cancel", tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole, self.reject),
        ):
            button = self._buttons.addButton(words, role)
            button.setObjectName(f"report.{name}")
            button.clicked.connect(act)
            if name == "print":
                self._print = button
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(choices)
        layout.addWidget(self._page, 1)
        layout.addWidget(self._note)
        layout.addWidget(self._buttons)

    def _tell(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _wish(self) -> ReportWish:
        short = self._short.isChecked() and self._short.isEnabled()
        return ReportWish(self._source.currentData(), short, messages_in_use())

    def _ask(self) -> None:
        form = self._form.currentData()
        self._short.setEnabled(form not in _WHOLE)
        for part in (self._source, self._print):
            part.setEnabled(form not in _OF_LESSON)
        self._tell(tell(_WAITING))
        self.preview_wanted.emit(form, self._wish())

    def _on_save(self) -> None:
        self.accept()
        self.save_wanted.emit(self._form.currentData(), self._wish())

    def _on_print(self) -> None:
        self.accept()
        self.print_wanted.emit(self._wish())
