"""Writes the session and reports of its comparison to files."""

from collections.abc import Callable
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
from reader.values import replace
from reader.workers import lesson_requests, requests
from reader.workers.report_wish import AS_IT_IS, ReportWish
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.exercises.exercise import Exercise
    from reader.gui.session.printing import Draws
    from reader.lesson.slide import Lesson
    from reader.lesson.tour import Tour
    from reader.reports.preview import Preview
    from reader.session.session import Session


NOT_WHOLE = message(
    "Quotations, facts and warnings have not all been read; wait, or compare again, before a report is made."
)
PDF = "pdf"
"""The form of a report on paper, which only the window can write."""


SLIDES, STEPPING_PAGE = "slides", "lesson_page"
"""The forms of a lesson: slides of the tour, and a page that steps through it."""
OF_WINDOW = (PDF, SLIDES, STEPPING_PAGE)
"""Forms that `ReportForm` lacks."""


def _slides(path: Path, making: "Work[Lesson]") -> Work[None]:
    from reader.gui.present.slides_file import slides_pdf  # noqa: PLC0415 - not before it is asked for

    return lesson_requests.writing_slides(path, making, slides_pdf)


def _pdf(path: Path, comparison: "Comparison", how: ReportWish) -> Work[None]:
    from reader.gui.session.paper import pdf_of  # noqa: PLC0415 - not before it is asked for

    return requests.writing_paper(path, comparison, pdf_of, how)


class SessionFiles(QObject):
    """`saved()` when the session is in a file, `said(sentence)` when anything has been written, then
    `written(path)` when that is a report. `exercise` is the one that was put into this window last."""

    saved = Signal()
    said = Signal(str)
    written = Signal(Path)

    def __init__(
        self, tasks: Tasks, keeper: SessionKeeper, document: Document, failures: Failures, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._keeper, self._document = tasks, keeper, document
        self.viewing: Callable[[], Viewing] = Viewing
        self.exercise: Exercise | None = None
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
        """Write a report of the comparison shown; `form` is one of `ReportForm` or `OF_WINDOW`."""
        shown, making = self._keeper.shown, self._lesson()
        if shown is not None and not shown.is_whole:
            self._failed(ReportError(NOT_WHOLE))
        if shown is None or making is None:
            return
        if form == PDF:
            work = _pdf(path, shown, how)
        elif form == SLIDES:
            work = _slides(path, making)
        elif form == STEPPING_PAGE:
            work = lesson_requests.writing_page(path, making, how.messages)
        else:
            work = requests.writing_report(path, shown, form, how)
        self._tasks.start("export", work, partial(self._on_report, path), self._failed)

    def print_report(self, draws: "Draws", how: ReportWish, printed: Callable[[None], object]) -> None:
        """Put the report of the comparison shown on paper, then call `printed`."""
        shown = self._keeper.shown
        if shown is not None:
            self._tasks.start("print", requests.printing(shown, draws, how), printed, self._failed)

    def preview(self, form: str, how: ReportWish, landed: "Callable[[Preview], object]") -> None:
        """Make the beginning of a report and hand it to `landed`, unless another is asked for meanwhile."""
        shown, making = self._keeper.shown, self._lesson()
        if shown is None or making is None or not shown.is_whole:
            return
        if form in (SLIDES, STEPPING_PAGE):
            work = lesson_requests.previewing_lesson(making, how.messages)
        else:
            work = requests.previewing(shown, form, how)
        self._tasks.start("preview", work, landed, self._failed)

    def stop_preview(self) -> None:
        """Nobody waits for a preview any more."""
        self._tasks.cancel("preview")

    def prepare_lesson(self, landed: "Callable[[Lesson], object]") -> bool:
        """Make the slides of the session's tour and hand them to `landed`; whether there is a comparison."""
        making = self._lesson()
        if making is not None:
            self._tasks.start("lesson", making, landed, self._failed)
        return making is not None

    def _lesson(self) -> "Work[Lesson] | None":
        """Work that makes the slides of the session's tour; None before two articles are compared whole."""
        session, shown = self._keeper.session, self._keeper.shown
        if session is None or shown is None or not shown.is_whole:
            return None
        files = session.origins.map(lambda origin: None if origin is None else origin.file.path)
        return lesson_requests.preparing(shown, session.tour, files, self.exercise)

    def propose_tour(self, landed: "Callable[[Tour], object]") -> None:
        """Work out the tour that the program proposes and hand it to `landed`."""
        shown = self._keeper.shown
        if shown is not None and shown.is_whole:
            self._tasks.start("tour", lesson_requests.proposing(shown), landed, self._failed)

    def stop_lesson(self) -> None:
        """Nobody waits for slides or a proposed tour any more."""
        for topic in ("lesson", "tour"):
            self._tasks.cancel(topic)

    def write_guesses(self, path: Path) -> None:
        """Write what was guessed as a table."""
        session = self._keeper.session
        if session is not None:
            work = lesson_requests.writing_guesses(path, session.guesses)
            self._tasks.start("export", work, partial(self._on_report, path), self._failed)

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
