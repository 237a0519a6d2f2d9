"""Exercises in the window: of which article, made off the GUI thread, compared, saved and printed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.comparison.warning_labels import SIDE_LABELS
from reader.errors import ReaderError
from reader.gui.dialogs.crash import LOG
from reader.gui.dialogs.file_dialogs import ARTICLES
from reader.gui.session.controller import Controller
from reader.gui.session.filing import Filing
from reader.gui.session.printing import Prints
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.catalogue import messages_in_use, tell, tr
from reader.gui.widgets.messages import MessageStrip
from reader.loading.article_file import ArticleFile
from reader.messages import message
from reader.sides import SIDES, checked_side
from reader.workers import exercise_requests, requests

if TYPE_CHECKING:
    from reader.exercises.exercise import Exercise, ExerciseWish
    from reader.gui.dialogs.exercise_dialog import ExerciseDialog
    from reader.text.article import Article
    from reader.workers.work import Work

_OFFERS, _MAKING, _WRITING, _PRINTING = (
    f"exercise.{topic}" for topic in ("offers", "make", "write", "print")
)
_UNEXPECTED = message("Something went wrong with the exercise; Help ▸ Show log tells more.")
_ORIGIN = "exercise"
_LONGEST_TITLE = 60


class Exercising(QObject):
    """One dialog at a time. `another()` gives the controller of a new window, for an exercise that is to be
    compared while this window has work in it."""

    def __init__(
        self,
        window: QWidget,
        controller: Controller,
        filing: Filing,
        prints: Prints,
        strip: MessageStrip,
        tasks: Tasks,
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._filing = window, controller, filing
        self._prints, self._strip, self.tasks = prints, strip, tasks
        self.another: Callable[[], Controller] = lambda: controller
        self._article: Article | None = None
        self._file: ArticleFile | None = None
        self._source = ""

    def ask(self) -> None:
        """Show the dialog for a new exercise."""
        from reader.gui.dialogs.exercise_dialog import FILE, ExerciseDialog  # noqa: PLC0415 - not before it is asked for

        sources = [
            (self._name(article), side)
            for side in SIDES
            if (article := self._controller.article(side)) is not None
        ]
        dialog = ExerciseDialog([*sources, (tr("A file…"), FILE)], self._window)
        self._article, self._file, self._source = None, None, ""
        dialog.source_wanted.connect(partial(self._on_source, dialog))
        dialog.exercise_wanted.connect(partial(self._make, dialog))
        dialog.compare_wanted.connect(self._compare)
        dialog.save_wanted.connect(self._save)
        dialog.print_wanted.connect(self._print)
        dialog.finished.connect(self._on_closed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.begin()

    def stop(self) -> None:
        """End all work."""
        self.tasks.cancel()

    def _name(self, article: "Article") -> str:
        side = next(side for side in SIDES if self._controller.article(side) is article)
        title = article.details.title or article.text[:_LONGEST_TITLE].partition("\n")[0]
        short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"
        return tr("The {side} article: {title}", side=SIDE_LABELS[side], title=short)

    def _on_source(self, dialog: "ExerciseDialog", source: str) -> None:
        if source in SIDES:
            article = self._controller.article(checked_side(source))
            if article is not None:
                self._source, self._file = source, None
                self._look(dialog, exercise_requests.at_hand(article))
            return
        self._ask_file(dialog)

    def _ask_file(self, dialog: "ExerciseDialog") -> None:
        dialogs, folder = self._filing.dialogs, self._filing.folder
        path = dialogs.to_open(dialog, tr("Make an exercise of"), folder, tr(ARTICLES))
        if path is not None:
            self._source, self._file = "file", ArticleFile(path)
            dialog.name_file(path.name)
            self._look(dialog, requests.reading_file(self._file, None, self._controller.loader.reading))
        elif self._article is not None:
            dialog.choose_source(self._source)
            dialog.ask()
        else:
            dialog.reject()

    def _look(self, dialog: "ExerciseDialog", reading: "Work[Article]") -> None:
        self._article = None
        landed, failed = partial(self._on_offers, dialog), partial(self._on_failed, dialog)
        self.tasks.start(_OFFERS, exercise_requests.offering(reading), landed, failed)

    def _on_offers(self, dialog: "ExerciseDialog", answer: "tuple[Article, dict[str, int]]") -> None:
        self._article, offers = answer
        dialog.show_offers(offers)

    def _make(self, dialog: "ExerciseDialog", wish: "ExerciseWish") -> None:
        if self._article is not None:
            work = exercise_requests.making(self._article, wish)
            self.tasks.start(_MAKING, work, dialog.show_exercise, partial(self._on_failed, dialog))

    def _on_failed(self, dialog: "ExerciseDialog", error: Exception) -> None:
        dialog.show_problem(self._told(error))

    def _told(self, error: Exception) -> str:
        if isinstance(error, ReaderError):
            return tell(error.sentence)
        LOG.error("work on an exercise failed", exc_info=error)
        return tell(_UNEXPECTED)

    def _on_closed(self) -> None:
        for topic in (_OFFERS, _MAKING):
            self.tasks.cancel(topic)

    def _compare(self, exercise: "Exercise") -> None:
        """Compare source and copy: here where only the source is open, else in a window of their own."""
        if self._source == "left" and self._controller.article("right") is None:
            self._controller.files.exercise = exercise
            self._controller.open_text("right", exercise.copy, _ORIGIN)
            return
        is_free = all(self._controller.article(side) is None for side in SIDES)
        controller = self._controller if is_free else self.another()
        controller.files.exercise = exercise
        reading = controller.loader.reading
        source = exercise.source
        controller.loader.open_both(
            {
                "left": self._file or requests.reading_text(source.text, source.origin, reading),
                "right": requests.reading_text(exercise.copy, _ORIGIN, reading),
            }
        )

    def _save(self, exercise: "Exercise") -> None:
        """Ask where the copy goes; its key lies beside it."""
        stem = Path(exercise.source.origin).stem or _ORIGIN
        place = str(Path(self._filing.folder) / tr("{name} exercise.txt", name=stem))
        answer = self._filing.dialogs.to_write(
            self._window, tr("Save copy and key"), place, tr("Text (*.txt)")
        )
        if answer is not None:
            path = answer[0] if answer[0].suffix else answer[0].with_suffix(".txt")
            work = exercise_requests.writing(path, exercise)
            self.tasks.start(_WRITING, work, partial(self._on_written, path), self._on_unwritten)

    def _on_written(self, path: Path, key: Path) -> None:
        self._strip.say(tr("Saved the copy as {copy} and its key as {key}.", copy=path.name, key=key.name))

    def _on_unwritten(self, error: Exception) -> None:
        self._strip.say(self._told(error), kind="error")

    def _print(self, exercise: "Exercise") -> None:
        draws = self._prints(self._window)
        if draws is not None:
            work = exercise_requests.printing(exercise, draws, messages_in_use())
            self.tasks.start(_PRINTING, work, self._on_printed, self._on_unwritten)

    def _on_printed(self, _nothing: None) -> None:
        self._strip.say(tr("Printed."))
