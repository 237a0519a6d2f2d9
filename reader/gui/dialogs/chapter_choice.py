"""Books of several chapters: the reader chooses one of each before they are opened."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.comparison.warning_labels import SIDE_LABELS
from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.session.controller import Controller
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.catalogue import tell, tr
from reader.loading.article_file import ArticleFile
from reader.messages import message
from reader.values import Struct, field
from reader.workers import requests

if TYPE_CHECKING:
    from reader.loading.chapter import Chapter
    from reader.sides import Side

_WHOLE = message("The whole book")


class _Opening(Struct, eq=False):
    """Files that are opened together, and the chapters found in each so far."""

    files: "dict[Side, ArticleFile]"
    chapters: "dict[Side, list[Chapter]]" = field(default_factory=dict)


class Books(QObject):
    """Asks for chapters; a book with one chapter, or one that cannot be read, goes on as any file does.

    When the reader thinks better of one of two books, the other is opened alone.
    """

    def __init__(self, window: QWidget, controller: Controller, dialogs: FileDialogs, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._controller, self._dialogs = window, controller, dialogs
        self.tasks = tasks
        self._is_open = True

    def stop(self) -> None:
        """End all work; nothing is begun afterwards."""
        self._is_open = False
        self.tasks.cancel()

    def open(self, files: "Mapping[Side, ArticleFile]") -> None:
        """Look for the chapters of the books among files, ask for one of each where none is chosen yet, open
        all of them."""
        if not self._is_open:
            return
        opening = _Opening(dict(files))
        for side, file in files.items():
            listed = partial(self._on_listed, opening, side)
            failed = partial(self._on_failed, opening, side)
            self.tasks.start(
                f"chapters.{side}",
                requests.listing_chapters(file.path, self._controller.loader.reading),
                listed,
                failed,
            )

    def _on_listed(self, opening: _Opening, side: "Side", chapters: "list[Chapter]") -> None:
        opening.chapters[side] = chapters
        if len(opening.chapters) < len(opening.files):
            return
        chosen = {
            side: file
            for side in opening.files
            if (file := self._chosen(opening, side)) is not None and self._is_open
        }
        if chosen:
            self._controller.open_files(chosen)

    def _on_failed(self, opening: _Opening, side: "Side", _error: Exception) -> None:
        self._on_listed(opening, side, [])

    def _chosen(self, opening: _Opening, side: "Side") -> ArticleFile | None:
        """The file of one side, with the number of the chosen chapter; None when nothing was chosen."""
        file, chapters = opening.files[side], opening.chapters[side]
        if len(chapters) < 2 or file.chapter is not None:
            return file
        entries = [tell(_WHOLE), *(f"{chapter.index}. {chapter.title}" for chapter in chapters)]
        values = {"name": file.name, "number": len(chapters)}
        label = tr("“{name}” has {number} chapters. Open:", **values)
        if len(opening.files) > 1:
            label = tr(
                "“{name}” has {number} chapters. Open on the {side}:", side=SIDE_LABELS[side], **values
            )
        chosen = self._dialogs.to_choose(self._window, tr("Chapter"), label, entries, 1)
        if chosen is None:
            return None
        return file if chosen == 0 else ArticleFile(file.path, chapters[chosen - 1].index)
