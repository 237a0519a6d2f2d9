"""Joins many articles to the window: what is asked for, the work, the pages, pairs that are opened."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.gui.dialogs.crash import LOG
from reader.gui.library.keeper import LibraryKeeper
from reader.gui.session.controller import Controller
from reader.gui.session.filing import Filing
from reader.gui.shell.pages import Pages
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.messages import MessageStrip
from reader.loading.article_file import file_spelled
from reader.messages import message
from reader.sides import SIDES, Side
from reader.workers import many_requests

if TYPE_CHECKING:
    from reader.many.matrix.source_map import SourceMap
    from reader.workers.many_jobs import ManyCompared, Place

_UNEXPECTED = message("Something went wrong with the comparison; Help ▸ Show log tells more.")
_COMPARING, _MAPPING, _WRITING = "many.compare", "many.sources", "many.write"

MATRIX_EXPORTS = (
    (message("Web page (*.html)"), "html", ".html"),
    (message("Text (*.txt)"), "text", ".txt"),
    (message("JSON (*.json)"), "json", ".json"),
    (message("Table of pairs (*.csv)"), "csv", ".csv"),
)
"""Filter of the dialog, name of the matrix's form, suffix; the first three are those of a source map too."""


class ManyKeeper(QObject):
    """`compared(matrix)` and `mapped(source map)` when a page shows them; `changed()` when there is one to
    show. What fails or is cancelled leaves what was shown as it was."""

    compared = Signal(object)
    mapped = Signal(object)
    changed = Signal()

    def __init__(
        self,
        window: QWidget,
        controller: Controller,
        filing: Filing,
        pages: Pages,
        strip: MessageStrip,
        library: LibraryKeeper,
        tasks: Tasks,
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._filing = window, controller, filing
        self._pages, self._strip, self._library = pages, strip, library
        self.tasks = tasks
        self._found: ManyCompared | None = None
        self._sources: tuple[Place, ...] = ()
        self._mapped_side: Side = "left"
        tasks.progressed.connect(self._on_progress)
        pages.many_made.connect(self._on_page)
        pages.sources_made.connect(self._on_source_page)
        library.compare_wanted.connect(self.compare_stored)

    @property
    def has_matrix(self) -> bool:
        """Whether there is something to show."""
        return self._found is not None

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self.tasks.is_busy

    def stop(self) -> None:
        """End all work."""
        self.tasks.cancel()

    # what is asked for

    def ask_folder(self) -> None:
        """Ask for a folder of articles and compare them with one another."""
        folder = self._filing.dialogs.to_folder(
            self._window, tr("Compare many articles"), self._filing.folder
        )
        if folder is not None:
            self.compare_files([folder])

    def compare_files(self, paths: Sequence[Path]) -> None:
        """Compare the articles in files and folders with one another."""
        options = self._controller.comparer.options
        self._compare(many_requests.comparing_files(paths, options, self._controller.loader.reading))

    def compare_stored(self, ids: Sequence[int]) -> None:
        """Compare articles of the library with one another."""
        options = self._controller.comparer.options
        self._compare(many_requests.comparing_stored(self._library.folder, ids, options))

    def show(self) -> None:
        """Show the articles that were compared last."""
        if self._found is not None:
            self._pages.show_many()

    def ask_sources(self, side: Side) -> None:
        """Map the sources of the article of one side, among the articles compared last, else the library."""
        article = self._controller.article(side)
        if article is None:
            self._strip.say(tr("Open that article first; then its sources can be looked for."))
            return
        self._mapped_side = side
        work = many_requests.mapping(
            article, self._found or self._library.folder, self._controller.comparer.options
        )
        looking = tr("Looking for the sources of the article …")
        self._strip.say(looking, button=tr("Cancel"), act=self.cancel)
        self.tasks.start(_MAPPING, work, self._on_mapped, self._on_failed)

    def cancel(self) -> None:
        """Stop comparing; what was shown stays."""
        self.tasks.cancel()
        self._pages.many.show_progress(None)
        self._strip.say(tr("Stopped."))
        if self._found is None:
            self._leave()

    def _compare(self, work: object) -> None:
        self._pages.show_many()
        self._pages.many.show_progress(0.0, message("Reading the articles"))
        self._strip.clear()
        self.tasks.start(_COMPARING, work, self._on_compared, self._on_failed)  # type: ignore[arg-type]

    def _leave(self) -> None:
        """Back to the articles, or to the start page where none is open."""
        if any(self._controller.article(side) is not None for side in SIDES):
            self._pages.show_articles()
        else:
            self._pages.show_welcome()

    # what comes of it

    def _on_progress(self, share: float, doing: str) -> None:
        if self._pages.currentWidget() is self._pages.many:
            self._pages.many.show_progress(share, doing)

    def _on_compared(self, found: "ManyCompared") -> None:
        self._found = found
        self._pages.many.show_progress(None)
        self._pages.many.show_matrix(found.matrix)
        self._pages.show_many()
        self.changed.emit()
        self.compared.emit(found.matrix)

    def _on_mapped(self, answer: "tuple[SourceMap, tuple[Place, ...]]") -> None:
        found, self._sources = answer
        self._strip.clear()
        self._pages.sources.show_map(found)
        self._pages.show_sources()
        self.mapped.emit(found)

    def _on_failed(self, error: Exception) -> None:
        self._pages.many.show_progress(None)
        if self._found is None and self._pages.currentWidget() is self._pages.many:
            self._leave()
        if isinstance(error, ReaderError):
            self._strip.say(tell(error.sentence), kind="error")
            return
        LOG.error("work on many articles failed", exc_info=error)
        self._strip.say(tell(_UNEXPECTED), kind="error")

    # the pages

    def _on_page(self) -> None:
        page = self._pages.many
        page.pair_wanted.connect(self._open_pair)
        page.export_wanted.connect(self._export)
        page.back_wanted.connect(self._leave)
        page.cancel_wanted.connect(self.cancel)

    def _on_source_page(self) -> None:
        page = self._pages.sources
        page.source_wanted.connect(self._open_source)
        page.export_wanted.connect(self._export_sources)
        page.back_wanted.connect(self._leave)

    def _open_pair(self, one: int, other: int) -> None:
        """Open two articles, the one that was likely first on the left."""
        if self._found is None:
            return
        pair = self._found.matrix.pair(one, other)
        numbers = (pair.left, pair.right) if pair is not None else (one, other)
        self._open(dict(zip(SIDES, (self._found.places[number] for number in numbers), strict=True)))

    def _open_source(self, rank: int) -> None:
        """Open a source beside the article that was mapped."""
        found = self._pages.sources.found
        if found is not None:
            other: Side = "right" if self._mapped_side == "left" else "left"
            self._open({other: self._sources[found.sources[rank].source]})

    def _open(self, places: "dict[Side, Place]") -> None:
        files = {side: place for side, place in places.items() if isinstance(place, Path)}
        if files:
            self._filing.open_files({side: file_spelled(str(path)) for side, path in files.items()})
        for side, place in places.items():
            if isinstance(place, int):
                self._library.open_stored(side, place)

    # reports

    def _export(self) -> None:
        matrix = self._pages.many.matrix
        self._write(
            "articles", MATRIX_EXPORTS, lambda path, form: many_requests.writing_matrix(path, matrix, form)
        )

    def _export_sources(self) -> None:
        found = self._pages.sources.found
        if found is not None:
            self._write(
                "sources",
                MATRIX_EXPORTS[:3],
                lambda path, form: many_requests.writing_source_map(path, found, form),
            )

    def _write(
        self, stem: str, exports: Sequence[tuple[str, str, str]], writing: Callable[[Path, str], object]
    ) -> None:
        """Ask for a form and a place and write a report there."""
        told = [(tell(words), form, suffix) for words, form, suffix in exports]
        filters = ";;".join(words for words, _, _ in told)
        place = str(Path(self._filing.folder) / f"{stem}.html")
        answer = self._filing.dialogs.to_write(self._window, tr("Export report"), place, filters)
        if answer is None:
            return
        path, chosen = answer
        form, suffix = next(((f, s) for words, f, s in told if words == chosen), ("html", ".html"))
        form = {s: f for _, f, s in exports}.get(path.suffix, form)
        named = path if path.suffix else path.with_suffix(suffix)
        said = partial(self._on_written, named.name)
        self.tasks.start(_WRITING, writing(named, form), said, self._on_failed)  # type: ignore[arg-type]

    def _on_written(self, name: str, _nothing: object) -> None:
        self._strip.say(tr("The report was saved as “{name}”.", name=name))
