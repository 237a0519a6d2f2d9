"""Writes the session and reports of its comparison to files."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReportError
from reader.gui.session.document import Document
from reader.gui.session.failures import Failures
from reader.gui.session.session_keeper import SessionKeeper
from reader.gui.shell.tasks import Tasks
from reader.messages import message
from reader.session.viewing import Viewing
from reader.workers import requests
from reader.workers.report_wish import AS_IT_IS, ReportWish
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.reports.preview import Preview
    from reader.session.session import Session


NOT_WHOLE = message(
    "Quotations, facts and warnings have not all been read; wait, or compare again, before a report is made."
)
PDF = "pdf"
"""The form of a report that only the window can write."""


def _pdf(path: Path, comparison: "Comparison", how: ReportWish) -> Work[None]:
    from reader.gui.session.paper import pdf_of  # noqa: PLC0415 - not before it is asked for

    return requests.writing_paper(path, comparison, pdf_of, how)


class SessionFiles(QObject):
    """`saved()` when the session is in a file, `said(sentence)` when anything has been written, then
    `written(path)` when that is a report."""

    saved = Signal()
    said = Signal(str)
    written = Signal(Path)

    def __init__(
        self, tasks: Tasks, keeper: SessionKeeper, document: Document, failures: Failures, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._keeper, self._document = tasks, keeper, document
        self.viewing: Callable[[], Viewing] = Viewing
        self._failed = partial(failures.report, "")

    def save_session(self, path: Path, then: Callable[[], object] | None = None) -> None:
        """Write the session to a file, which is its document then; `said` tells when that is done for the
        first time, then `then` is called."""
        session = self.current()
        if session is not None:
            landed = partial(self._on_session_saved, path, session, then)
            self._tasks.start("saving", requests.writing_session(path, session), landed, self._failed)

    def current(self) -> "Session | None":
        """The session with how it is looked at now; None before the first article."""
        session = self._keeper.session
        return None if session is None else replace(session, viewing=self.viewing())

    def export(self, path: Path, form: str, how: ReportWish = AS_IT_IS) -> None:
        """Write a report of the comparison shown; `form` is a value of `ReportForm`, or `PDF`."""
        shown = self._keeper.shown
        if shown is None:
            return
        if not shown.is_whole:
            self._failed(ReportError(NOT_WHOLE))
            return
        work = requests.writing_report(path, shown, form, how) if form != PDF else _pdf(path, shown, how)
        self._tasks.start("export", work, partial(self._on_report, path), self._failed)

    def preview(self, form: str, how: ReportWish, landed: "Callable[[Preview], object]") -> None:
        """Make the beginning of a report and hand it to `landed`, unless another is asked for meanwhile."""
        shown = self._keeper.shown
        if shown is not None and shown.is_whole:
            self._tasks.start("preview", requests.previewing(shown, form, how), landed, self._failed)

    def stop_preview(self) -> None:
        """Nobody waits for a preview any more."""
        self._tasks.cancel("preview")

    def _on_session_saved(
        self, path: Path, written: "Session", then: Callable[[], object] | None, _nothing: object
    ) -> None:
        is_first = path != self._document.path
        self._keeper.mark_saved(written)
        self._document.take(path, written)
        self.saved.emit()
        if is_first:
            self._on_saved(path, None)
        if then is not None:
            then()

    def _on_report(self, path: Path, _nothing: object) -> None:
        self._on_saved(path, None)
        self.written.emit(path)

    def _on_saved(self, path: Path, _nothing: object) -> None:
        self.said.emit(f"Saved as {path.name}.")
