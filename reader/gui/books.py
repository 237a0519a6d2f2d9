"""A book of several chapters: the reader chooses one before it is opened."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui import work
from reader.gui.tasks import Tasks

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow
    from reader.text.loading.epub import Chapter
    from reader.workspace.comparison import Side

_WHOLE = "The whole book"


class Books(QObject):
    """Asks for a chapter; a book with one chapter, or one that cannot be read, goes on as any file does."""

    def __init__(self, window: "MainWindow", tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self.tasks = tasks
        self._is_open = True
        window.filing.book_wanted.connect(self.open)

    def stop(self) -> None:
        """End all work; nothing is begun afterwards."""
        self._is_open = False
        self.tasks.cancel()

    def open(self, side: "Side", path: Path) -> None:
        """Look for the chapters of a book, ask for one, open it on one side."""
        if self._is_open:
            listed = partial(self._on_listed, side, path)
            failed = partial(self._on_failed, side, path)
            self.tasks.start(f"chapters.{side}", work.listing_chapters(path), listed, failed)

    def _on_listed(self, side: "Side", path: Path, chapters: "list[Chapter]") -> None:
        if len(chapters) < 2:
            self._window.controller.open_path(side, path)
            return
        entries = [_WHOLE, *(f"{chapter.index}. {chapter.title}" for chapter in chapters)]
        label = f"“{path.name}” has {len(chapters)} chapters. Open:"
        chosen = self._window.surroundings.dialogs.to_choose(self._window, "Chapter", label, entries, 1)
        if chosen is not None:
            name = path.name if chosen == 0 else f"{path.name}#{chapters[chosen - 1].index}"
            self._window.controller.open_path(side, path.with_name(name))

    def _on_failed(self, side: "Side", path: Path, _error: Exception) -> None:
        self._window.controller.open_path(side, path)
