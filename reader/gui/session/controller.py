"""Owns the session: two articles, options, the comparison, corrections. Slots in, signals out."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.collation.options import CollationOptions
from reader.errors import ReaderError, SessionFileError
from reader.gui.compare.lone_article import LoneArticle
from reader.gui.dialogs.crash import LOG
from reader.gui.shell.tasks import Tasks
from reader.sides import SIDES, Side, opposite
from reader.text.article import Article
from reader.workers import requests as work
from reader.workers.reading_process import ReadingProcess
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.library.corrections import ByHand
    from reader.session.corrections import Correction
    from reader.session.session import Session
    from reader.views.display_data import ArticleGround, ComparisonGround
    from reader.workers.head_start import HeadStart

_COMPARISON = "comparison"
_UNEXPECTED = "Something went wrong inside the program; Help ▸ Show log tells more."

Origin = tuple[Path, str | None, int]
"""The file an article was read from, the encoding it was told to be in, and when the file had been written
(nanoseconds since 1970; -1: there is no such file)."""


class Controller(QObject):
    """Loads and compares through `Tasks`; the newest request wins.

    `article_loaded(side)`, `comparison_ready(comparison)`, `comparison_dropped()` when the one shown no
    longer fits its articles, `corrected(side)` when something was set right, `saved()` when the session is
    in a file (just written or just opened), `bead_chosen(index)`,
    `failed(side or "", sentence)`, `progressed(share, doing)`, `idle()`.
    What failed leaves articles and comparison as they were. `before_dropping(sides, go_on)` is asked before
    other articles come to sides; it calls `go_on` when that may be.
    """

    article_loading = Signal(str)
    corrected = Signal(str)
    article_loaded = Signal(str)
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
        self.reading = ReadingProcess()
        self._origins: dict[Side, Origin | None] = {"left": None, "right": None}
        self._loading: set[Side] = set()
        self._options = options if options is not None else CollationOptions()
        self._session: Session | None = None
        self._shown: Comparison | None = None
        self._begun: HeadStart | None = None
        self.before_dropping: Callable[[Iterable[Side], Callable[[], None]], None] = _go_on
        self._bead: int | None = None
        self._grounds: dict[Side, ArticleGround] = {}
        self._ground: ComparisonGround | None = None
        self.alone = LoneArticle(tasks, partial(self._on_failed, ""))
        tasks.progressed.connect(self.progressed)
        tasks.busy_changed.connect(self.busy_changed)
        tasks.idle.connect(self.idle)

    @property
    def session(self) -> "Session | None":
        """The open work; None before the first article."""
        return self._session

    @property
    def comparison(self) -> "Comparison | None":
        """The comparison as it is shown, corrections applied, or None."""
        return self._shown

    @property
    def options(self) -> CollationOptions:
        """What is asked of a collation."""
        return self._options

    @property
    def bead(self) -> int | None:
        """The bead chosen last."""
        return self._bead

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._tasks.is_busy

    def article(self, side: "Side") -> Article | None:
        """The article of one side as the reader has corrected it, or None."""
        return self._session.article(side) if self._session is not None else None

    def ground(self, side: "Side") -> "ArticleGround | None":
        """What is known already of the article of one side, as it stands."""
        ground = self._grounds.get(side)
        return ground if ground is not None and ground.article is self.article(side) else None

    @property
    def comparison_ground(self) -> "ComparisonGround | None":
        """What is known already of the comparison shown."""
        ground = self._ground
        return ground if ground is not None and ground.comparison is self._shown else None

    def path(self, side: "Side") -> Path | None:
        """The file that the article of one side was read from; None for a pasted one."""
        origin = self._origins[side]
        return origin[0] if origin is not None else None

    def take_up(self, begun: "HeadStart") -> None:
        """Use what was begun before there was a window, for the first comparison."""
        self._begun = begun

    def warm_up(self) -> None:
        """Bring the engine in while the reader looks at the start page."""
        self._tasks.start("engine", work.warm_up(), lambda _engine: None, partial(self._on_failed, ""))

    def open_path(self, side: "Side", path: Path, encoding: str | None = None) -> None:
        """Read a file as the article of one side; `encoding` overrides the one that would be found."""
        self._open({side: _origin(path, encoding)})

    def _read(self, side: "Side", origin: Origin) -> None:
        path, encoding, _ = origin
        reading = work.reading_file(path, encoding, self.reading)
        if self._begun is not None and encoding is None:
            reading = self._begun.instead(side, path, reading)
        self._load(side, reading, origin)

    def open_text(self, side: "Side", text: str, origin: str = "clipboard") -> None:
        """Read a text as the article of one side."""
        if not text.strip():
            self.failed.emit(side, "There is no text to paste. Copy an article first.")
            return
        self.open_through(side, work.reading_text(text, origin, self.reading))

    def open_through(self, side: "Side", reading: Work) -> None:
        """Read the article of one side in another way, such as from the library or the web."""
        self.before_dropping((side,), partial(self._load, side, reading, None))

    def open_pair(self, left: Path, right: Path) -> None:
        """Read two files; they are compared once, when both have been read."""
        self.open_files({"left": left, "right": right})

    def open_files(self, files: "dict[Side, Path]") -> None:
        """Read files; they are compared once, when all have been read."""
        self._open({side: _origin(path, None) for side, path in files.items()})

    def _open(self, origins: "dict[Side, Origin]") -> None:
        """Read files; of those that stand there already and have not changed, nothing is dropped."""
        changed = [s for s, origin in origins.items() if origin != self._origins[s] and origin[2] >= 0]
        self.before_dropping(changed, partial(self._read_all, origins))

    def _read_all(self, origins: "dict[Side, Origin]") -> None:
        self._loading.update(origins)
        for side, origin in origins.items():
            self._read(side, origin)

    def open_session(self, path: Path) -> None:
        """Go on with a session saved before."""
        self.before_dropping(SIDES, partial(self._read_session, path))

    def _read_session(self, path: Path) -> None:
        self._tasks.cancel(_COMPARISON)
        self._tasks.start(
            "session", work.reading_session(path), self._on_session, partial(self._on_failed, "")
        )

    def save_session(self, path: Path, then: Callable[[], object] | None = None) -> None:
        """Write the session to a file; `said` tells when that is done, then `then` is called."""
        if self._session is not None:
            saved = partial(self._on_session_saved, path, self._session, then)
            writing = work.writing_session(path, self._session)
            self._tasks.start("saving", writing, saved, partial(self._on_failed, ""))

    def export(self, path: Path, form: str) -> None:
        """Write a report of the comparison shown; `form` is a value of `ReportForm`."""
        if self._shown is not None:
            saved = partial(self._on_saved, path)
            writing = work.writing_report(path, self._shown, form)
            self._tasks.start("export", writing, saved, partial(self._on_failed, ""))

    def compare_again(self) -> None:
        """Read both articles again where they came from files, then compare them."""
        self._begun = None
        origins = {
            side: _origin(*origin[:2]) for side in SIDES if (origin := self._origins[side]) is not None
        }
        if origins:
            self._open(origins)
        else:
            self._compare()

    def swap(self) -> None:
        """Exchange left and right and compare again."""
        if self._loading or self._session is None:
            return
        self._origins = {"left": self._origins["right"], "right": self._origins["left"]}
        self._session = self._session.swapped()
        self._grounds.clear()
        self._drop_shown()
        for side in SIDES:
            self.article_loaded.emit(side)
        self._compare()

    def set_options(self, options: CollationOptions) -> None:
        """Compare again with other options."""
        if options == self._options:
            return
        self._options = options
        self.options_changed.emit(options)
        self._compare()

    def correct(self, correction: "Correction", *, compares: bool = False) -> Callable[[], None]:
        """Set something right by hand; with `compares` the articles are compared again. Answers a function
        that takes the correction back; it does nothing once the correction is gone."""
        if self._session is None:
            return lambda: None
        before = self._session.corrections
        self._session = self._session.with_correction(correction)
        replaced = tuple(old for old in before if old not in self._session.corrections)
        self._show_corrected(correction.side, compares=compares)
        self.corrected.emit(correction.side)
        return partial(self._take_back, correction, replaced, compares)

    def _take_back(
        self, correction: "Correction", replaced: tuple["Correction", ...], compares: bool
    ) -> None:
        if self._session is not None and correction in self._session.corrections:
            kept = tuple(each for each in self._session.corrections if each != correction)
            self._session = replace(self._session, corrections=(*kept, *replaced))
            self._show_corrected(correction.side, compares=compares)
            self.corrected.emit(correction.side)

    def recall(self, side: "Side", by_hand: "ByHand") -> None:
        """Set right what the reader had set right in this article before, unless it is set already."""
        if self._session is None:
            return
        recalled, compares = self._session.recalled(side, by_hand)
        if recalled is not self._session:
            self._session = recalled
            self._show_corrected(side, compares=compares)

    def _show_corrected(self, side: "Side", *, compares: bool) -> None:
        assert self._session is not None
        if compares:
            self._drop_shown()
        if self._shown is not None:
            self._show()
            return
        self.article_loaded.emit(side)
        if compares or self._session.to_compare() is None:
            self._compare()

    def choose_bead(self, index: int | None) -> None:
        """Bring everything to one bead; None, or one that does not exist, changes nothing."""
        if self._shown is None or index is None:
            return
        if 0 <= index < len(self._shown.collation.beads):
            self._bead = index
            self.bead_chosen.emit(index)

    @property
    def loading(self) -> frozenset["Side"]:
        """The sides whose article is being read."""
        return frozenset(self._loading)

    def cancel(self) -> None:
        """End all work; what stood before stays."""
        self._loading.clear()
        self._tasks.cancel()

    def close(self) -> None:
        """End all work for good and wait for it."""
        self.reading.close()
        self._tasks.close()

    def _load(self, side: "Side", reading: Work, origin: Origin | None) -> None:
        self._loading.add(side)
        self._tasks.cancel(_COMPARISON)
        self.article_loading.emit(side)
        landed = partial(self._on_article, side, origin)
        failed = partial(self._on_load_failed, side, origin)
        self._tasks.start(side, work.with_ground(reading), landed, failed)

    def _on_article(self, side: "Side", origin: Origin | None, ground: "ArticleGround") -> None:
        self._loading.discard(side)
        article = ground.article
        self._grounds[side] = ground
        session = self._session if self._session is not None else work.empty_session()
        before = session.left if side == "left" else session.right
        is_new = before != article
        self._session = session.with_article(side, article) if is_new else replace(session, comparison=None)
        self._origins[side] = origin
        if is_new:
            self._drop_shown()
        self.article_loaded.emit(side)
        self._compare()

    def _on_session(self, session: "Session") -> None:
        self._loading.clear()
        self._session = session
        self._origins = {"left": None, "right": None}
        self._options = session.options
        self._drop_shown()
        self.options_changed.emit(session.options)
        for side in SIDES:
            if session.article(side) is not None:
                self.article_loaded.emit(side)
        self.saved.emit()
        self._compare()

    def _on_session_saved(
        self, path: Path, written: "Session", then: Callable[[], object] | None, _nothing: object
    ) -> None:
        session = self._session
        if session is not None and (session.left, session.right) == (written.left, written.right):
            self._session = replace(session, saved=written.corrections)
        self.saved.emit()
        self._on_saved(path, None)
        if then is not None:
            then()

    def _on_saved(self, path: Path, _nothing: object) -> None:
        self.said.emit(f"Saved as {path.name}.")

    def _on_load_failed(self, side: "Side", origin: Origin | None, error: Exception) -> None:
        self._loading.discard(side)
        if isinstance(error, SessionFileError) and origin is not None:
            self._open_instead(side, origin[0])
        else:
            self._on_failed(side, error)
        if self._session is not None and self._session.comparison is None:
            self._compare()

    def _open_instead(self, side: "Side", path: Path) -> None:
        """Open the session that was found where an article was asked for; it brings both sides."""
        other = opposite(side)
        if other in self._loading:
            self._loading.discard(other)
            self._tasks.cancel(other)
            self.said.emit(f"“{path.name}” is a saved session; the other file was not opened.")
        self.before_dropping((other,), partial(self._read_session, path))

    def _compare(self) -> None:
        pair = self._session.to_compare() if self._session is not None else None
        if pair is None and not self._loading:
            self.alone.look_at(self._session)
        if pair is None or self._loading:
            return
        comparing = work.comparing(*pair, self._options, self._begun)
        self._tasks.start(_COMPARISON, comparing, self._on_comparison, partial(self._on_failed, ""))
        self.alone.forget()

    def _on_comparison(self, ground: "ComparisonGround") -> None:
        assert self._session is not None
        self._begun = None
        self._ground = ground
        self._session = replace(self._session, comparison=ground.comparison, options=self._options)
        self._show()

    def _show(self) -> None:
        assert self._session is not None
        self._shown = self._session.shown()
        self._bead = None
        self.comparison_ready.emit(self._shown)

    def _drop_shown(self) -> None:
        if self._session is not None:
            self._session = replace(self._session, comparison=None)
        self._ground = None
        if self._shown is not None:
            self._shown = None
            self._bead = None
            self.comparison_dropped.emit()

    def _on_failed(self, side: str, error: Exception) -> None:
        if isinstance(error, ReaderError):
            self.failed.emit(side, str(error))
            return
        LOG.error("work failed", exc_info=error)
        self.failed.emit(side, _UNEXPECTED)


def _origin(path: Path, encoding: str | None) -> Origin:
    try:
        written = path.stat().st_mtime_ns
    except (OSError, ValueError):
        written = -1
    return path, encoding, written


def _go_on(_sides: "Iterable[Side]", go_on: Callable[[], None]) -> None:
    go_on()
