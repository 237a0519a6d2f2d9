"""Joins the library to the window: keeps what is opened, shows the panel, does what is asked for there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer

from reader.cancel import never, silent
from reader.errors import ReaderError
from reader.gui.dialogs.crash import LOG
from reader.gui.shell.tasks import Tasks
from reader.resources import samples_path
from reader.sides import SIDES
from reader.views.library_cards import STORED_PREFIX
from reader.workers import library_requests
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.gui.library.panel import LibraryPanel
    from reader.gui.shell.main_window import MainWindow
    from reader.gui.widgets.theme import Theme
    from reader.library.corrections import ByHand
    from reader.sides import Side
    from reader.views.card import Card
    from reader.workers.library_jobs import Answer

Said = TypeVar("Said")

_NOT_KEPT = "The article could not be kept in the library. {}"
_UNEXPECTED = "Something went wrong with the library; Help ▸ Show log tells more."
_WIDTH = 320
_IMPORT = "library.import"


class LibraryKeeper(QObject):
    """The library of one window. Its work has tickets of its own: reading never waits for it."""

    def __init__(self, window: "MainWindow", folder: Path, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self.tasks = tasks
        self.panel: LibraryPanel | None = None
        self._theme: Theme | None = None
        self._was_shown = False
        self._is_open = True
        self._keepings = 0
        self._opened: list[Side] = []
        self._unwritten: dict[str, Work[Answer[None]]] = {}
        window.controller.article_loaded.connect(self._note)
        window.controller.idle.connect(self._keep_soon)
        window.controller.corrected.connect(self._keep_corrected)
        window.filing.stored_wanted.connect(self.open_stored)
        window.actions_["library"].triggered.connect(lambda _=False: self.toggle())
        window.actions_["similar"].triggered.connect(lambda _=False: self.show_similar())
        window.actions_["present"].toggled.connect(self._on_present)
        tasks.progressed.connect(self._on_progress)

    @property
    def is_busy(self) -> bool:
        """Whether the library is at work, or will be when what is open has been shown."""
        return self.tasks.is_busy or bool(self._opened)

    def stop(self) -> None:
        """End all work, but write what the reader set right last; nothing is begun afterwards."""
        self._is_open = False
        self.tasks.cancel()
        for work in self._unwritten.values():
            try:
                work(silent, never)
            except Exception as error:  # the window is closing: the log is the only place left
                LOG.error("a correction was not kept in the library", exc_info=error)
        self._unwritten.clear()

    def set_theme(self, theme: "Theme") -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        if self.panel is not None:
            self.panel.set_theme(theme)

    # the panel

    def toggle(self) -> None:
        """Show the panel with the keyboard in its search line, or hide it."""
        if self.panel is not None and self.panel.isVisible():
            self.panel.hide()
            return
        self._shown().search.setFocus()
        self.refresh()

    def show_similar(self) -> None:
        """List what the library has that is like the open articles."""
        controller = self._window.controller
        articles = [(side, a) for side in SIDES if (a := controller.article(side)) is not None]
        panel = self._shown()
        if not articles:
            self.refresh()
            self._window.strip.say("Open an article first; then the library is searched for similar ones.")
            return
        panel.clear_query()
        panel.count.setText("Looking for similar articles …")
        work = library_requests.finding_similar(self._folder, articles)
        self._start("library.list", work, panel.show_similar)

    def refresh(self) -> None:
        """List anew what fits the search line and the chosen tag."""
        panel = self.panel
        if panel is not None and panel.isVisible():
            work = library_requests.listing(self._folder, panel.typed(), panel.tag(), panel.wanted)
            self._start("library.list", work, panel.show_contents)

    def _shown(self) -> "LibraryPanel":
        if self.panel is None:
            from reader.gui.library.panel import LibraryPanel  # noqa: PLC0415 - not before it is asked for

            assert self._theme is not None
            panel = LibraryPanel(self._theme, self._window)
            panel.open_wanted.connect(self._on_open)
            panel.change_wanted.connect(self._on_change)
            panel.query_changed.connect(self.refresh)
            panel.import_wanted.connect(self._on_import)
            panel.stop_wanted.connect(self._on_stop)
            self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, panel)
            self._window.resizeDocks([panel], [_WIDTH], Qt.Orientation.Horizontal)
            self.panel = panel
        self.panel.show()
        return self.panel

    def _on_present(self, on: bool) -> None:
        if self.panel is not None:
            if on:
                self._was_shown = self.panel.isVisible()
            self.panel.setVisible(not on and self._was_shown)

    # what is opened

    def open_stored(self, side: "Side", stored: int) -> None:
        """Open a stored article on one side."""
        self._window.controller.loader.open_through(
            side, library_requests.reading_stored(self._folder, stored)
        )

    def _on_open(self, side: str, card: "Card") -> None:
        controller = self._window.controller
        usual: Side = "left" if controller.article("left") is None else "right"
        other: Side = "left" if usual == "right" else "right"
        chosen: Side = other if side == "other" else usual
        if side in SIDES:
            chosen = "left" if side == "left" else "right"
        _, is_stored, number = card.key.rpartition(STORED_PREFIX)
        if is_stored:
            self.open_stored(chosen, int(number))
        else:
            controller.open_path(chosen, Path(card.key))

    def _note(self, side: "Side") -> None:
        self._opened.append(side)
        self._keep_soon()

    def _keep_soon(self) -> None:
        QTimer.singleShot(0, self, self._keep_opened)

    def _keep_opened(self) -> None:
        """Keep what was opened, now that it is painted and nothing else is under way."""
        if not self._window.controller.is_busy:
            sides, self._opened = dict.fromkeys(self._opened), []
            for side in sides:
                self._keep(side)

    def _keep(self, side: "Side") -> None:
        article = self._window.controller.article(side)
        if article is None or not self.keeps(side):
            return
        self._keepings += 1
        work = library_requests.keeping(self._folder, article)
        self._start(
            f"library.keep.{self._keepings}", work, partial(self._on_kept, side, article.text), _NOT_KEPT
        )

    def _on_kept(self, side: "Side", text: str, by_hand: "ByHand") -> None:
        article = self._window.controller.article(side)
        if article is not None and article.text == text:
            self._window.controller.corrector.recall(side, by_hand)
        self._list_anew()

    def _keep_corrected(self, side: "Side") -> None:
        controller = self._window.controller
        article, session = controller.article(side), controller.session
        if article is None or session is None or not self.keeps(side):
            return
        topic = f"library.correct.{hash(article.text)}"
        work = library_requests.correcting(self._folder, article, session.roles_by_hand(side))
        self._unwritten[topic] = work
        self._start(topic, work, partial(self._on_corrected, topic), _NOT_KEPT)

    def _on_corrected(self, topic: str, _nothing: object) -> None:
        self._unwritten.pop(topic, None)
        self._list_anew()

    def keeps(self, side: "Side") -> bool:
        """Whether the article of one side, with details and roles set by hand, is kept: all but samples."""
        path = self._window.controller.path(side)
        return path is None or path.parent != samples_path()

    def _list_anew(self) -> None:
        if not self._is_similar():
            self.refresh()

    def _is_similar(self) -> bool:
        return self.panel is not None and self.panel.is_similar

    # what is changed

    def _on_change(self, what: str, card: "Card") -> None:
        number = int(card.key.rpartition(STORED_PREFIX)[2])
        title = card.lines[0].text
        if what == "delete":
            done = partial(self._on_deleted, number, title)
            self._start("library.change", library_requests.deleting(self._folder, [number]), done)
            return
        dialogs = self._window.surroundings.dialogs
        if what == "rename":
            said = dialogs.to_type(self._window, "Rename", "Title of the article:", title)
            if said is not None:
                renaming = library_requests.renaming(self._folder, number, said)
                self._start("library.change", renaming, partial(self._on_renamed, said.strip()))
            return
        before = ", ".join(word[1:] for word in card.lines[-1].text.split("  ") if word[:1] == "#")
        said = dialogs.to_type(self._window, "Tags", "Tags, with commas between them:", before)
        work = None if said is None else library_requests.tagging(self._folder, number, said.split(","))
        if work is not None:
            self._start("library.change", work, lambda _nothing: self.refresh())

    def _on_renamed(self, title: str, text: str) -> None:
        from reader.session.corrections import DetailCorrected  # noqa: PLC0415 - in by now

        controller = self._window.controller
        for side in SIDES:
            article = controller.article(side)
            if article is not None and article.text == text:
                controller.corrector.correct(DetailCorrected(side, "title", title))
        self.refresh()

    def _on_deleted(self, number: int, title: str, _nothing: object) -> None:
        self.refresh()
        undo = library_requests.restoring(self._folder, [number])
        self._window.strip.say(
            f"“{title}” was deleted from the library.",
            button="Undo",
            act=lambda: self._start("library.change", undo, lambda _none: self.refresh()),
        )

    # a folder

    def _on_import(self) -> None:
        dialogs, window = self._window.surroundings.dialogs, self._window
        source = dialogs.to_folder(window, "Import a folder of articles", window.settings.last_folder)
        if source is not None and self.panel is not None:
            self.panel.show_progress(0.0, "Looking for files")
            work = library_requests.importing(self._folder, source, window.controller.loader.reading)
            self._start(_IMPORT, work, self._on_imported)

    def _on_progress(self, share: float, doing: str) -> None:
        if self.panel is not None and self.panel.progress.isVisible():
            self.panel.show_progress(share, doing)

    def _on_stop(self) -> None:
        self.tasks.cancel(_IMPORT)
        if self.panel is not None:
            self.panel.show_progress(None)
        self._window.strip.say("The import was stopped. What had been read until then is kept.")
        self.refresh()

    def _on_imported(self, report: object) -> None:
        from reader.library.folder_import import ImportReport  # noqa: PLC0415 - in by now

        assert isinstance(report, ImportReport)
        if self.panel is not None:
            self.panel.show_progress(None)
        said = [f"{report.added} new article{'' if report.added == 1 else 's'} in the library"]
        if report.known:
            said.append(f"{report.known} known already")
        if report.failed:
            name, why = report.failed[0]
            said.append(f"{len(report.failed)} could not be read, the first “{name}”: {why}")
        self._window.strip.say("; ".join(said).rstrip(".") + ".")
        self.refresh()

    # work

    def _start(
        self, topic: str, work: "Work[Answer[Said]]", landed: "Callable[[Said], object]", failing: str = "{}"
    ) -> None:
        if self._is_open:
            failed = partial(self._on_failed, topic, failing)
            self.tasks.start(topic, work, partial(self._on_answer, landed), failed)

    def _on_answer(self, landed: "Callable[[Said], object]", answer: "Answer[Said]") -> None:
        landed(answer.value)
        if answer.notice:
            self._window.strip.say(answer.notice, kind="warning")

    def _on_failed(self, topic: str, failing: str, error: Exception) -> None:
        if self.panel is not None and topic == _IMPORT:
            self.panel.show_progress(None)
        if isinstance(error, ReaderError):
            self._window.strip.say(failing.format(error), kind="error")
            return
        LOG.error("work on the library failed", exc_info=error)
        self._window.strip.say(_UNEXPECTED, kind="error")
