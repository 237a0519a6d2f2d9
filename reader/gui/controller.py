"""Owns what the reader is doing: two articles, options, the comparison. Slots in, signals out."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.collation.options import CollationOptions
from reader.errors import ReaderError
from reader.gui import work
from reader.gui.crash import LOG
from reader.gui.tasks import Tasks, Work
from reader.text.article import Article, Role

if TYPE_CHECKING:
    from reader.workspace.comparison import Comparison, Side

SIDES: tuple["Side", "Side"] = ("left", "right")
_COMPARISON = "comparison"
_UNEXPECTED = "Something went wrong inside the program; Help ▸ Show log tells more."


def other(side: "Side") -> "Side":
    """The side opposite."""
    return "right" if side == "left" else "left"


class Controller(QObject):
    """Loads and compares through `Tasks`; the newest request wins.

    `article_loaded(side)`, `comparison_ready(comparison)`, `comparison_dropped()` when the one shown no
    longer fits its articles, `bead_chosen(index)`, `failed(side or "", sentence)`,
    `progressed(share, doing)`, `idle()`. What failed leaves articles and comparison as they were.
    """

    article_loading = Signal(str)
    article_loaded = Signal(str)
    comparison_ready = Signal(object)
    comparison_dropped = Signal()
    bead_chosen = Signal(int)
    failed = Signal(str, str)
    progressed = Signal(float, str)
    busy_changed = Signal(bool)
    idle = Signal()
    options_changed = Signal(object)

    def __init__(self, tasks: Tasks, options: CollationOptions | None = None) -> None:
        super().__init__()
        self._tasks = tasks
        self._articles: dict[Side, Article | None] = {"left": None, "right": None}
        self._paths: dict[Side, tuple[Path, str | None] | None] = {"left": None, "right": None}
        self._loading: set[Side] = set()
        self._options = options if options is not None else CollationOptions()
        self._comparison: Comparison | None = None
        self._bead: int | None = None
        tasks.progressed.connect(self.progressed)
        tasks.busy_changed.connect(self.busy_changed)
        tasks.idle.connect(self.idle)

    @property
    def comparison(self) -> "Comparison | None":
        """The comparison shown, or None."""
        return self._comparison

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
        """The article of one side, or None."""
        return self._articles[side]

    def path(self, side: "Side") -> Path | None:
        """The file that the article of one side was read from; None for a pasted one."""
        place = self._paths[side]
        return place[0] if place is not None else None

    def warm_up(self) -> None:
        """Bring the engine in while the reader looks at the start page."""
        self._tasks.start("engine", work.warm_up(), lambda _engine: None, partial(self._on_failed, ""))

    def open_path(self, side: "Side", path: Path, encoding: str | None = None) -> None:
        """Read a file as the article of one side; `encoding` overrides the one that would be found."""
        self._load(side, work.reading_file(path, encoding), (path, encoding))

    def open_text(self, side: "Side", text: str, origin: str = "clipboard") -> None:
        """Read a text as the article of one side."""
        if not text.strip():
            self.failed.emit(side, "There is no text to paste. Copy an article first.")
            return
        self._load(side, work.reading_text(text, origin), None)

    def open_pair(self, left: Path, right: Path) -> None:
        """Read two files; they are compared once, when both have been read."""
        self._loading.update(SIDES)
        self.open_path("left", left)
        self.open_path("right", right)

    def compare_again(self) -> None:
        """Read both articles again where they came from files, then compare them."""
        places = {side: self._paths[side] for side in SIDES}
        again = [side for side in SIDES if places[side] is not None]
        self._loading.update(again)
        for side in again:
            place = places[side]
            assert place is not None
            self.open_path(side, *place)
        if not again:
            self._compare()

    def swap(self) -> None:
        """Exchange left and right and compare again."""
        if self._loading:
            return
        for kept in (self._articles, self._paths):
            kept["left"], kept["right"] = kept["right"], kept["left"]  # type: ignore[assignment]
        self._drop_comparison()
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

    def correct_detail(self, side: "Side", field: str, value: str) -> None:
        """Set one detail of an article (outlet, byline, date …) by hand; "" for none."""
        article = self._articles[side]
        if article is None:
            return
        kept: str | None = value if value or field in ("title", "language") else None
        changed = replace(article, details=article.details.corrected(field, kept))
        self._articles[side] = changed
        if self._comparison is not None:
            left, right = self._articles["left"], self._articles["right"]
            assert left is not None and right is not None
            self._set_comparison(replace(self._comparison, left=left, right=right))
        else:
            self.article_loaded.emit(side)

    def change_role(self, side: "Side", paragraph: int, role: Role) -> None:
        """Take one paragraph into the comparison or leave it out, by hand."""
        article = self._articles[side]
        if article is None:
            return
        self._articles[side] = work.with_paragraph_role(article, paragraph, role)
        self._drop_comparison()
        self.article_loaded.emit(side)
        self._compare()

    def choose_bead(self, index: int | None) -> None:
        """Bring everything to one bead; None, or one that does not exist, changes nothing."""
        if self._comparison is None or index is None:
            return
        if 0 <= index < len(self._comparison.collation.beads):
            self._bead = index
            self.bead_chosen.emit(index)

    def cancel(self) -> None:
        """End all work; what stood before stays."""
        self._loading.clear()
        self._tasks.cancel()

    def close(self) -> None:
        """End all work for good and wait for it."""
        self._tasks.close()

    def _load(self, side: "Side", reading: Work, place: tuple[Path, str | None] | None) -> None:
        self._loading.add(side)
        self._tasks.cancel(_COMPARISON)
        self.article_loading.emit(side)
        landed = partial(self._on_article, side, place)
        self._tasks.start(side, reading, landed, partial(self._on_load_failed, side))

    def _on_article(self, side: "Side", place: tuple[Path, str | None] | None, article: Article) -> None:
        self._loading.discard(side)
        self._articles[side] = article
        self._paths[side] = place
        self._drop_comparison()
        self.article_loaded.emit(side)
        self._compare()

    def _on_load_failed(self, side: "Side", error: Exception) -> None:
        self._loading.discard(side)
        self._on_failed(side, error)
        if self._comparison is None:
            self._compare()

    def _compare(self) -> None:
        left, right = self._articles["left"], self._articles["right"]
        if left is None or right is None or self._loading:
            return
        comparing = work.comparing(left, right, self._options)
        self._tasks.start(_COMPARISON, comparing, self._set_comparison, partial(self._on_failed, ""))

    def _set_comparison(self, comparison: "Comparison") -> None:
        self._comparison = comparison
        self._bead = None
        self.comparison_ready.emit(comparison)

    def _drop_comparison(self) -> None:
        if self._comparison is not None:
            self._comparison = None
            self._bead = None
            self.comparison_dropped.emit()

    def _on_failed(self, side: str, error: Exception) -> None:
        if isinstance(error, ReaderError):
            self.failed.emit(side, str(error))
            return
        LOG.error("work failed", exc_info=error)
        self.failed.emit(side, _UNEXPECTED)
