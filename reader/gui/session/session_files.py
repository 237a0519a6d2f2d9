"""Writes the session and reports of its comparison to files."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.session.failures import Failures
from reader.gui.session.session_keeper import SessionKeeper
from reader.gui.shell.tasks import Tasks
from reader.workers import requests

if TYPE_CHECKING:
    from reader.session.session import Session


class SessionFiles(QObject):
    """`saved()` when the session is in a file, `said(sentence)` when anything has been written."""

    saved = Signal()
    said = Signal(str)

    def __init__(self, tasks: Tasks, keeper: SessionKeeper, failures: Failures, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._keeper = tasks, keeper
        self._failed = partial(failures.report, "")

    def save_session(self, path: Path, then: Callable[[], object] | None = None) -> None:
        """Write the session to a file; `said` tells when that is done, then `then` is called."""
        session = self._keeper.session
        if session is not None:
            landed = partial(self._on_session_saved, path, session, then)
            self._tasks.start("saving", requests.writing_session(path, session), landed, self._failed)

    def export(self, path: Path, form: str) -> None:
        """Write a report of the comparison shown; `form` is a value of `ReportForm`."""
        shown = self._keeper.shown
        if shown is not None:
            landed = partial(self._on_saved, path)
            self._tasks.start("export", requests.writing_report(path, shown, form), landed, self._failed)

    def _on_session_saved(
        self, path: Path, written: "Session", then: Callable[[], object] | None, _nothing: object
    ) -> None:
        self._keeper.mark_saved(written)
        self.saved.emit()
        self._on_saved(path, None)
        if then is not None:
            then()

    def _on_saved(self, path: Path, _nothing: object) -> None:
        self.said.emit(f"Saved as {path.name}.")
