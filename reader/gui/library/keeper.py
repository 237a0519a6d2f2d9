"""Joins the library to the window: shows its panel and does what is asked for there."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.library.article_keeper import ArticleKeeper
from reader.gui.library.earlier_offer import EarlierOffer
from reader.gui.library.folder_importing import FolderImporting
from reader.gui.library.keep_rules import KeepRules
from reader.gui.library.library_work import LibraryWork
from reader.gui.session.controller import Controller
from reader.gui.session.filing import Filing
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.messages import MessageStrip
from reader.sides import SIDES, Side, opposite
from reader.views.library_cards import SampleItem, StoredItem
from reader.workers import library_requests

if TYPE_CHECKING:
    from reader.gui.library.panel import LibraryPanel
    from reader.gui.widgets.theme import Theme
    from reader.views.card import Card


class LibraryKeeper(QObject):
    """The library of one window. `articles` keeps what is opened; `panel` is None before it is shown.

    `compare_wanted(ids)`: stored articles are to be compared with one another.
    """

    compare_wanted = Signal(object)

    def __init__(
        self,
        window: QMainWindow,
        controller: Controller,
        filing: Filing,
        dialogs: FileDialogs,
        strip: MessageStrip,
        folder: Path,
        tasks: Tasks,
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._filing = window, controller, filing
        self._dialogs, self._strip = dialogs, strip
        self.folder = folder
        self.tasks = tasks
        self._work = LibraryWork(tasks, strip, self)
        self.articles = ArticleKeeper(self._work, folder, controller, self)
        self.articles.changed.connect(self._list_anew)
        EarlierOffer(self.articles, controller, strip, self.open_stored)
        self._rules: KeepRules | None = None
        self.panel: LibraryPanel | None = None
        self._importing: FolderImporting | None = None
        self._theme: Theme | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the library is at work, or will be when what is open has been shown or what is typed is
        looked for."""
        is_typed = self.panel is not None and self.panel.pause.isActive()
        return self.tasks.is_busy or self.articles.is_waiting or is_typed

    def stop(self) -> None:
        """End all work, but write what the reader set right last; nothing is begun afterwards."""
        self._work.stop()
        self.articles.write_last()

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
        articles = [(side, a) for side in SIDES if (a := self._controller.article(side)) is not None]
        panel = self._shown()
        if not articles:
            self.refresh()
            self._strip.say(tr("Open an article first; then the library is searched for similar ones."))
            return
        panel.clear_query()
        panel.count.setText(tr("Looking for similar articles …"))
        finding = library_requests.finding_similar(self.folder, articles)
        self._work.start("library.list", finding, panel.show_similar)

    def refresh(self) -> None:
        """List anew what fits the search line and the chosen tag."""
        panel = self.panel
        if panel is not None and panel.isVisible():
            listing = library_requests.listing(self.folder, panel.typed(), panel.tag(), panel.wanted)
            self._work.start("library.list", listing, panel.show_contents)

    def _list_anew(self) -> None:
        if self.panel is not None and not self.panel.is_similar:
            self.refresh()

    def _shown(self) -> "LibraryPanel":
        if self.panel is None:
            from reader.gui.library.panel import LibraryPanel  # noqa: PLC0415 - not before it is asked for
            from reader.gui.library.panel_fold import PanelFold  # noqa: PLC0415 - the same
            from reader.gui.library.panel_rules import PanelRules  # noqa: PLC0415 - the same

            assert self._theme is not None
            panel = LibraryPanel(self._theme, self._window)
            self._importing = FolderImporting(self._work, self.folder, self._strip, panel)
            self._importing.ended.connect(self.refresh)
            panel.open_wanted.connect(self._on_open)
            panel.change_wanted.connect(self._on_change)
            panel.compare_wanted.connect(self.compare_wanted)
            panel.pair_wanted.connect(self.open_pair)
            if self._rules is not None:
                PanelRules(panel, self._rules, self._dialogs)
            panel.query_changed.connect(self.refresh)
            panel.import_wanted.connect(self._on_import)
            panel.stop_wanted.connect(self._importing.stop)
            page = self._window.centralWidget()
            assert page is not None
            PanelFold(self._window, page, panel)
            self.panel = panel
        self.panel.show()
        return self.panel

    def _on_import(self) -> None:
        source = self._dialogs.to_folder(self._window, tr("Import a folder of articles"), self._filing.folder)
        if source is not None and self._importing is not None:
            self._importing.start(source, self._controller.loader.reading)

    # what is kept

    def keep_by(self, rules: KeepRules) -> None:
        """Keep what these rules say."""
        self._rules = rules
        self.articles.wants = rules.keeps
        rules.changed.connect(self._list_anew)

    # what is opened

    def open_pair(self, ids: Sequence[int]) -> None:
        """Open two stored articles."""
        works = {
            side: library_requests.reading_stored(self.folder, stored)
            for side, stored in zip(SIDES, ids, strict=True)
        }
        self._controller.loader.open_both(works)

    def open_stored(self, side: Side, stored: int) -> None:
        """Open a stored article on one side."""
        reading = library_requests.reading_stored(self.folder, stored)
        self._controller.loader.open_through(side, reading)

    def _on_open(self, asked: str, card: "Card") -> None:
        usual: Side = "left" if self._controller.article("left") is None else "right"
        side = opposite(usual) if asked == "other" else usual
        side = next((named for named in SIDES if named == asked), side)
        if isinstance(card.item, StoredItem):
            self.open_stored(side, card.item.id)
        elif isinstance(card.item, SampleItem):
            self._controller.open_path(side, card.item.path)

    # what is changed

    def _on_change(self, what: str, card: "Card") -> None:
        item = card.item
        assert isinstance(item, StoredItem)
        {"delete": self._delete, "rename": self._rename, "tags": self._tag}[what](item)

    def _delete(self, item: StoredItem) -> None:
        deleting = library_requests.deleting(self.folder, [item.id])
        self._work.start("library.change", deleting, partial(self._on_deleted, item))

    def _rename(self, item: StoredItem) -> None:
        said = self._dialogs.to_type(self._window, tr("Rename"), tr("Title of the article:"), item.title)
        if said is not None:
            renaming = library_requests.renaming(self.folder, item.id, said)
            self._work.start("library.change", renaming, partial(self._on_renamed, said.strip()))

    def _tag(self, item: StoredItem) -> None:
        before = ", ".join(item.tags)
        said = self._dialogs.to_type(self._window, tr("Tags"), tr("Tags, with commas between them:"), before)
        if said is not None:
            tagging = library_requests.tagging(self.folder, item.id, said.split(","))
            self._work.start("library.change", tagging, lambda _nothing: self.refresh())

    def _on_renamed(self, title: str, text: str) -> None:
        from reader.session.corrections import DetailCorrected  # noqa: PLC0415 - in by now

        for side in SIDES:
            article = self._controller.article(side)
            if article is not None and article.text == text:
                self._controller.corrector.correct(DetailCorrected(side, "title", title))
        self.refresh()

    def _on_deleted(self, item: StoredItem, _nothing: object) -> None:
        self.refresh()
        restoring = library_requests.restoring(self.folder, [item.id])
        self._strip.say(
            tr("“{title}” was deleted from the library.", title=item.title),
            button=tr("Undo"),
            act=lambda: self._work.start("library.change", restoring, lambda _none: self.refresh()),
        )
