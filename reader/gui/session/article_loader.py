"""Brings articles and sessions in: from files, pasted text, the library, the web."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import SessionFileError
from reader.gui.session.failures import Failures
from reader.gui.session.session_keeper import SessionKeeper
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.catalogue import tr
from reader.loading.article_file import ArticleFile
from reader.session.origin import Origin, origin_of
from reader.sides import SIDES, Side, opposite
from reader.workers import requests
from reader.workers.reading_process import ReadingProcess
from reader.workers.sizes import THREAD_WORDS, words_in

if TYPE_CHECKING:
    from reader.loading.fetching import Fetched
    from reader.session.session import Session
    from reader.text.article import Article
    from reader.views.display_data import ArticleGround
    from reader.workers.head_start import HeadStart
    from reader.workers.work import Work

MayDrop = Callable[[Iterable[Side], Callable[[], None]], None]
"""Is asked before other articles come to sides, and calls what it is given when that may be."""


class ArticleLoader(QObject):
    """Reads through `Tasks`; the newest request for a side wins.

    `loading_began(side)`; `begun(side, ground)` when the beginning of a long article is there, before it
    comes to its side; `settled()` when an article has come or could not be read;
    `session_opened(session, path)`; `said(sentence)`. What failed leaves what stood before.
    """

    loading_began = Signal(str)
    begun = Signal(str, object)
    settled = Signal()
    session_opened = Signal(object, object)
    said = Signal(str)

    def __init__(self, tasks: Tasks, keeper: SessionKeeper, failures: Failures, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._keeper, self._failures = tasks, keeper, failures
        self.reading = ReadingProcess()
        self._loading: set[Side] = set()
        self._begun: HeadStart | None = None
        self._may_drop: MayDrop = _go_on

    @property
    def loading(self) -> frozenset[Side]:
        """The sides whose article is being read."""
        return frozenset(self._loading)

    def ask_before_dropping(self, may_drop: MayDrop) -> None:
        """Ask `may_drop` before other articles come to sides."""
        self._may_drop = may_drop

    def take_up(self, begun: "HeadStart | None") -> None:
        """Take articles that another process has begun to read; None: read files anew."""
        self._begun = begun

    def stop(self) -> None:
        """No article is being read any more."""
        self._loading.clear()

    def open_files(self, files: Mapping[Side, ArticleFile], encoding: str | None = None) -> None:
        """Read files; `settled` comes when all have been read. `encoding` overrides what would be found.

        Of files that stand there already and have not changed, nothing is dropped.
        """
        origins = {side: origin_of(file, encoding) for side, file in files.items()}
        self._open(origins)

    def open_through(self, side: Side, reading: "Work[Article]") -> None:
        """Read the article of one side in another way, such as from the library or the web."""
        self._may_drop((side,), partial(self._load, side, reading, None))

    def open_both(self, works: "Mapping[Side, Work[Article] | ArticleFile]") -> None:
        """Read both articles, each from its file or in another way; they are compared when both have come."""
        self._may_drop(SIDES, partial(self._load_both, works))

    def _load_both(self, works: "Mapping[Side, Work[Article] | ArticleFile]") -> None:
        self._loading.update(works)
        for side, work in works.items():
            if isinstance(work, ArticleFile):
                origin = origin_of(work)
                self._load(side, requests.reading_file(work, None, self.reading), origin)
            else:
                self._load(side, work, None)

    def open_text(self, side: Side, text: str, origin: str) -> None:
        """Read a pasted or dropped text."""
        if text.strip():
            self.open_through(side, requests.reading_text(text, origin, self.reading))
        else:
            self._failures.failed.emit(side, tr("There is no text to paste. Copy an article first."))

    def open_html(self, side: Side, page: str, text: str) -> None:
        """Read pasted or dropped HTML; `text` is the same without its mark-up."""
        self.open_through(side, requests.reading_html(page, text, self.reading))

    def open_fetched(self, side: Side, fetched: "Fetched") -> None:
        """Read a page fetched from the web."""
        self.open_through(side, requests.reading_fetched(fetched, self.reading))

    def open_again(self) -> bool:
        """Read the articles that came from files once more; answers whether there is one. Of a file that is
        not there any more the pane says so, and its article stays as it is."""
        before = {side: origin for side in SIDES if (origin := self._keeper.origin(side)) is not None}
        origins = {side: origin_of(origin.file, origin.encoding) for side, origin in before.items()}
        if origins:
            self._open(origins)
        return bool(origins)

    def open_session(self, path: Path) -> None:
        """Go on with a session saved before."""
        self._may_drop(SIDES, partial(self._read_session, path))

    def _open(self, origins: dict[Side, Origin]) -> None:
        keeper = self._keeper
        changed = [s for s, origin in origins.items() if origin != keeper.origin(s) and origin.is_there]
        self._may_drop(changed, partial(self._read_all, origins))

    def _read_all(self, origins: dict[Side, Origin]) -> None:
        self._loading.update(origins)
        for side, origin in origins.items():
            reading: Work[Article] = requests.reading_file(origin.file, origin.encoding, self.reading)
            if self._begun is not None and origin.encoding is None:
                reading = self._begun.instead(side, origin.file, reading)
            self._load(side, reading, origin)

    def _load(self, side: Side, reading: "Work[Article]", origin: Origin | None) -> None:
        self._loading.add(side)
        landed = partial(self._on_article, side, origin)
        failed = partial(self._on_failed, side, origin)
        self._tasks.start_in_stages(side, requests.with_ground(reading), landed, failed)
        self.loading_began.emit(side)  # ends a comparison under way, which leaves no gap without work

    def _on_article(self, side: Side, origin: Origin | None, ground: "ArticleGround") -> None:
        if not ground.is_whole or words_in(ground.article) > THREAD_WORDS:
            self._tasks.take_breath()
        if not ground.is_whole:
            self.begun.emit(side, ground)
            return
        self._loading.discard(side)
        self._keeper.take_article(side, ground, origin)
        self.settled.emit()

    def _on_failed(self, side: Side, origin: Origin | None, error: Exception) -> None:
        self._loading.discard(side)
        if isinstance(error, SessionFileError) and origin is not None:
            self._open_instead(side, origin.file.path)
        else:
            self._failures.report(side, error)
        session = self._keeper.session
        if session is not None and session.comparison is None:
            self.settled.emit()

    def _open_instead(self, side: Side, path: Path) -> None:
        """Open the session that was found where an article was asked for; it brings both sides."""
        other = opposite(side)
        if other in self._loading:
            self._loading.discard(other)
            self._tasks.cancel(other)
            self.said.emit(tr("“{name}” is a saved session; the other file was not opened.", name=path.name))
        self._may_drop((other,), partial(self._read_session, path))

    def _read_session(self, path: Path) -> None:
        failed = partial(self._failures.report, "")
        self._tasks.start("session", requests.reading_session(path), partial(self._on_session, path), failed)

    def _on_session(self, path: Path, session: "Session") -> None:
        self._loading.clear()
        self.session_opened.emit(session, path)


def _go_on(_sides: Iterable[Side], go_on: Callable[[], None]) -> None:
    go_on()
