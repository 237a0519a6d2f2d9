"""Reports leave the window: shown beforehand, written in any form, printed, opened afterwards."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.session.controller import Controller
from reader.gui.session.filing import Filing
from reader.gui.session.printing import Prints
from reader.gui.session.session_files import NOT_WHOLE
from reader.gui.widgets.catalogue import messages_in_use, tell, tr
from reader.gui.widgets.messages import MessageStrip
from reader.messages import message
from reader.values import replace
from reader.workers.report_wish import AS_IT_IS, ReportWish

EXPORTS = (
    ("Web page (*.html)", "html", ".html"),
    ("PDF (*.pdf)", "pdf", ".pdf"),
    ("Word document with tracked changes (*.docx)", "docx", ".docx"),
    ("Summary in Markdown (*.md)", "markdown", ".md"),
    ("Slides of the tour (*.pdf)", "slides", ".pdf"),
    ("Stepping page of the tour (*.html)", "lesson_page", ".html"),
    ("Text (*.txt)", "text", ".txt"),
    ("JSON (*.json)", "json", ".json"),
    ("Table of quotations (*.csv)", "quotations_csv", ".csv"),
    ("Table of changes (*.csv)", "changes_csv", ".csv"),
    ("Table of facts (*.csv)", "facts_csv", ".csv"),
    ("Table of statements (*.csv)", "statements_csv", ".csv"),
)
"""Filter of the dialog, name of the report's form, suffix."""

_NO_COMPARISON = message("Open an article on both sides first; there is nothing to report yet.")


class Reporting(QObject):
    """`said(sentence)` tells of something done, `refused(sentence)` of something that cannot be."""

    said = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        controller: Controller,
        filing: Filing,
        prints: Prints,
        strip: MessageStrip,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller, self._filing, self._prints = controller, filing, prints
        self._strip, self._window = strip, window
        controller.files.written.connect(self._on_written)

    def show_preview(self) -> None:
        """Show how a report will look, with what can be asked of it; it is written or printed from there."""
        if self._has_comparison():
            from reader.gui.dialogs.report_dialog import ReportDialog  # noqa: PLC0415 - not before it is asked for

            files = self._controller.files
            forms = [(tr(words).partition(" (*")[0], form) for words, form, _ in EXPORTS]
            dialog = ReportDialog(forms, self._window)
            dialog.preview_wanted.connect(lambda form, how: files.preview(form, how, dialog.show_preview))
            dialog.finished.connect(files.stop_preview)
            dialog.save_wanted.connect(self.export_as)
            dialog.print_wanted.connect(self.print_report)
            dialog.finished.connect(dialog.deleteLater)
            dialog.begin()

    def export(self) -> None:
        """Ask for a form and a place and write the report there."""
        if not self._has_comparison():
            return
        answer = self._ask(";;".join(tr(words) for words, _, _ in EXPORTS), ".html")
        if answer is None:
            return
        path, chosen = answer
        form, suffix = next(((f, s) for words, f, s in EXPORTS if tr(words) == chosen), ("html", ".html"))
        by_name = {s: f for _, f, s in reversed(EXPORTS)}
        if path.suffix and path.suffix != suffix:
            form = by_name.get(path.suffix, form)
        how = ReportWish(messages=messages_in_use())
        self._controller.files.export(path if path.suffix else path.with_suffix(suffix), form, how)

    def export_as(self, form: str, how: ReportWish = AS_IT_IS) -> None:
        """Ask for a place and write the report there in one form."""
        filter_, suffix = next((tr(words), end) for words, name, end in EXPORTS if name == form)
        answer = self._ask(filter_, suffix) if self._has_comparison() else None
        if answer is not None:
            path = answer[0] if answer[0].suffix else answer[0].with_suffix(suffix)
            self._controller.files.export(path, form, replace(how, messages=messages_in_use()))

    def print_report(self, how: ReportWish | None = None) -> None:
        """Print the report."""
        draws = self._prints(self._window) if self._has_comparison() else None
        if draws is not None:
            wish = how or ReportWish(messages=messages_in_use())
            self._controller.files.print_report(draws, wish, lambda _nothing: self.said.emit(tr("Printed.")))

    def _has_comparison(self) -> bool:
        comparison = self._controller.comparison
        if comparison is not None and comparison.is_whole:
            return True
        self.refused.emit(tell(_NO_COMPARISON if comparison is None else NOT_WHOLE))
        return False

    def _ask(self, filters: str, suffix: str) -> tuple[Path, str] | None:
        place = str(Path(self._filing.folder) / f"{self._filing.stem()}{suffix}")
        return self._dialogs.to_write(self._window, tr("Export report"), place, filters)

    @property
    def _dialogs(self) -> FileDialogs:
        return self._filing.dialogs

    def _on_written(self, path: Path) -> None:
        """Say where the report is, with a way to open it and the folder it lies in."""
        place = QUrl.fromLocalFile(str(path.resolve()))
        folder = QUrl.fromLocalFile(str(path.resolve().parent))
        self._strip.say(
            tr("Saved as {name}.", name=path.name),
            button=tr("Open"),
            act=lambda: self._dialogs.show(place),
            also=tr("Show in folder"),
            also_act=lambda: self._dialogs.show(folder),
        )
