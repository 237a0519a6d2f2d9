"""The face of the open work: what can be asked of it, and what it tells. Each job is done by a part."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from reader.collation.options import CollationOptions
from reader.gui.session.article_loader import ArticleLoader
from reader.gui.session.comparer import Comparer
from reader.gui.session.corrector import Corrector
from reader.gui.session.document import Document
from reader.gui.session.failures import Failures
from reader.gui.session.lone_article import LoneArticle
from reader.gui.session.quiet import Quiet
from reader.gui.session.selection import Selection
from reader.gui.session.session_files import OF_WINDOW, SessionFiles
from reader.gui.session.session_keeper import SessionKeeper
from reader.gui.shell.tasks import Tasks
from reader.loading.article_file import ArticleFile, file_of
from reader.sides import Side, checked_side
from reader.text.article import Article
from reader.views.choice import Choice, bead_choice
from reader.workers import requests
from reader.workers.reading_ahead import ReadingAhead
from reader.workers.warming_up import warming_up
from reader.workers.work import Result, Work

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.session.session import Session
    from reader.workers.head_start import HeadStart


class Controller(QObject):
    """Slots in, signals out; the newest request wins.

    `article_loading(side)`, `article_loaded(side)`, `shown(side)` when its text is whole and painted,
    `comparison_landing(comparison)` when a comparison has come of which more is to come (`stage` says what is
    known: first the links, then who is quoted), `comparison_ready(comparison)` when all is known, facts and
    warnings included, `comparison_dropped()` when the one shown no longer fits its articles,
    `corrected(side)` when something was set right, before all that follows from it, `judged(comparison)`
    when something was said of a warning, `noted()` when a note was written, `paired()` when sentences were
    put together or apart, `saved()` when the session is in a file (just written or just
    opened), `bead_chosen(index)`, `failed(side or "", sentence)`, `said(sentence)`,
    `progressed(share, doing)`, `busy_changed(busy)`, `idle()` when no work is under way and every text is
    shown, also after a cancel, `options_changed(options)`. What failed leaves articles and comparison as they
    were.

    The parts: `keeper` has the session, `loader` brings articles in, `comparer` compares, `corrector` sets
    right, `document` is the file it is in, `files` writes, `selection` is what is chosen, `quiet` knows when
    all is done.
    """

    article_loading = Signal(str)
    corrected = Signal(str)
    judged = Signal(object)
    noted = Signal()
    paired = Signal()
    toured = Signal()
    article_loaded = Signal(str)
    shown = Signal(str)
    comparison_landing = Signal(object)
    comparison_ready = Signal(object)
    comparison_dropped = Signal()
    bead_chosen = Signal(int)
    failed = Signal(str, str)
    progressed = Signal(float, str)
    busy_changed = Signal(bool)
    idle = Signal()
    options_changed = Signal(object)
    said = Signal(str)
    saved = Signal()

    def __init__(
        self, tasks: Tasks, options: CollationOptions | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.quiet = Quiet(tasks, self)
        self._failures = Failures(self)
        self.keeper = SessionKeeper(self)
        self.loader = ArticleLoader(tasks, self.keeper, self._failures, self)
        loader = self.loader
        wanted = options if options is not None else CollationOptions()
        self._ahead = ReadingAhead(loader.reading)
        self.comparer = Comparer(
            tasks, self.keeper, self._failures, wanted, lambda: bool(loader.loading), self, self._ahead
        )
        self.corrector = Corrector(self.keeper, self.comparer, self)
        self.document = Document(self.keeper, self)
        self.files = SessionFiles(tasks, self.keeper, self.document, self._failures, self)
        self.selection = Selection(self)
        self._connect()

    def _connect(self) -> None:
        tasks, keeper, loader = self._tasks, self.keeper, self.loader
        for part, told in (
            (tasks.progressed, self.progressed),
            (self.quiet.busy_changed, self.busy_changed),
            (self.quiet.shown, self.shown),
            (self.quiet.idle, self.idle),
            (keeper.article_loaded, self.article_loaded),
            (keeper.comparison_dropped, self.selection.forget),
            (keeper.comparison_dropped, self.comparison_dropped),
            (keeper.judged, self.judged),
            (loader.loading_began, self.article_loading),
            (loader.said, self.said),
            (self.comparer.options_changed, self.options_changed),
            (self.corrector.corrected, self.corrected),
            (self.corrector.noted, self.noted),
            (self.corrector.paired, self.paired),
            (self.corrector.toured, self.toured),
            (self.files.said, self.said),
            (self.files.saved, self.saved),
            (self._failures.failed, self.failed),
        ):
            part.connect(told)
        loader.loading_began.connect(lambda _side: self.comparer.stop())
        loader.settled.connect(self.comparer.compare)
        loader.session_opened.connect(self.take_session)
        keeper.comparison_landing.connect(partial(self._on_comparison, self.comparison_landing))
        keeper.comparison_ready.connect(partial(self._on_comparison, self.comparison_ready))
        self.selection.changed.connect(self._on_choice)

    @property
    def session(self) -> "Session | None":
        """The open work; None before the first article."""
        return self.keeper.session

    @property
    def comparison(self) -> "Comparison | None":
        """The comparison as it is shown, corrections applied, or None."""
        return self.keeper.shown

    @property
    def is_busy(self) -> bool:
        """Whether work is under way, or a text is not shown whole yet."""
        return self.quiet.is_busy

    @property
    def alone(self) -> LoneArticle:
        """Finds who is quoted while only one article is open."""
        return self.comparer.alone

    def article(self, side: Side) -> Article | None:
        """The article of one side as the reader has corrected it, or None."""
        return self.keeper.article(checked_side(side))

    def path(self, side: Side) -> Path | None:
        """The path of the file that the article of one side was read from; None for a pasted one."""
        file = self.file(side)
        return file.path if file is not None else None

    def file(self, side: Side) -> ArticleFile | None:
        """The file, or the chapter of a book in it, that the article of one side was read from."""
        origin = self.keeper.origin(checked_side(side))
        return origin.file if origin is not None else None

    def take_up(self, begun: "HeadStart | None") -> None:
        """Use what was begun before there was a window, for the first comparison."""
        self.loader.take_up(begun)
        self.comparer.take_up(begun)

    def warm_up(self, more: Work[Result], landed: Callable[[Result], object]) -> None:
        """Bring in what the first article will need and start the process that reads it, while nobody waits.

        `more` is done on another thread too, and what comes of it handed to `landed` on this one.
        """
        failed = partial(self._failures.report, "")
        self._tasks.start("engine", warming_up(self.loader.reading), lambda _: None, failed)
        self._tasks.start("page", more, landed, failed)

    def open_path(self, side: Side, path: Path, encoding: str | None = None) -> None:
        """Read a file as the article of one side; `encoding` overrides the one that would be found.

        Raises `ValueError` for what is no side and `TypeError` for what is no path, as all calls here do.
        """
        self.loader.open_files({checked_side(side): file_of(path)}, encoding)

    def open_pair(self, left: Path | ArticleFile, right: Path | ArticleFile) -> None:
        """Read two files; they are compared once, when both have been read."""
        self.open_files({"left": left, "right": right})

    def open_files(self, files: Mapping[Side, Path | ArticleFile]) -> None:
        """Read files; they are compared once, when all have been read."""
        self.loader.open_files({checked_side(side): file_of(file) for side, file in files.items()})

    def open_text(self, side: Side, text: str, origin: str = "clipboard") -> None:
        """Read a text as the article of one side."""
        if not isinstance(text, str):
            raise TypeError(f"a text is a str, not {type(text).__name__}")
        self.loader.open_text(checked_side(side), text, origin)

    def compare_again(self) -> None:
        """Read both articles again where they came from files, then compare them."""
        self.take_up(None)
        if not self.loader.open_again():
            self.comparer.compare()

    def swap(self) -> None:
        """Exchange left and right and compare again."""
        if self.session is not None and not self.loader.loading:
            self.corrector.swap()

    def set_options(self, options: CollationOptions) -> None:
        """Compare again with other options."""
        if not isinstance(options, CollationOptions):
            raise TypeError(f"options are CollationOptions, not {type(options).__name__}")
        if self.comparer.set_options(options):
            self.comparer.compare()

    def choose_bead(self, index: int | None) -> None:
        """Bring everything to one bead; None, or one that does not exist, changes nothing."""
        if index is not None and not isinstance(index, int):
            raise TypeError(f"a bead is a number, not {index!r}")
        comparison = self.comparison
        if comparison is not None and index is not None and 0 <= index < len(comparison.collation.beads):
            self.selection.choose(bead_choice(index))

    def export(self, path: Path, form: str) -> None:
        """Write a report of what is shown; `form` is "pdf" or a value of `ReportForm` (README lists them)."""
        if not isinstance(path, Path):
            raise TypeError(f"a place to write to is a pathlib.Path, not {path!r}")
        self.files.export(path, form if form in OF_WINDOW else requests.checked_form(form))

    def cancel(self) -> None:
        """End all work; what stood before stays, and as much of a comparison as has come."""
        self.loader.stop()
        self._ahead.stop()
        self.quiet.cancel()

    def close(self) -> None:
        """End all work for good and wait for it."""
        self.loader.reading.close()
        self._ahead.close()
        self._tasks.close()
        self.quiet.close()

    def _on_comparison(self, told: SignalInstance, comparison: "Comparison") -> None:
        if not self.keeper.is_more:
            self.selection.forget()
        self.loader.take_up(None)
        told.emit(comparison)

    def _on_choice(self, choice: Choice) -> None:
        if choice.bead is not None:
            self.bead_chosen.emit(choice.bead)

    def take_session(self, session: "Session", path: Path | None) -> None:
        """Go on with a session that is in a file, or in none."""
        self.comparer.stop()
        self.keeper.take_session(session)
        self.document.take(path, session)
        self.comparer.set_options(session.options)
        self.keeper.tell_articles()
        self.saved.emit()
        self.comparer.compare()
