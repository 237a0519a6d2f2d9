"""What keeps the document of one window: asked before it is lost, written while it is open, found again."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.gui.library.keep_rules import KeepRules
from reader.gui.session.file_watch import FileWatch
from reader.gui.session.recovering import Recovering
from reader.gui.session.unsaved import Unsaved
from reader.gui.shell.editing import Editing
from reader.gui.shell.recents import Recents
from reader.gui.shell.recovery_offer import RecoveryOffer
from reader.gui.shell.settings_binding import SettingsBinding
from reader.gui.shell.tasks import Tasks
from reader.values import replace

if TYPE_CHECKING:
    from reader.gui.library.article_keeper import ArticleKeeper
    from reader.gui.session.controller import Controller
    from reader.gui.session.filing import Filing
    from reader.gui.shell.actions import Actions
    from reader.gui.shell.dependencies import Surroundings
    from reader.gui.shell.window_feedback import WindowFeedback
    from reader.session.recovery import Recovered
    from reader.session.settings import Settings

NewWindow = Callable[[], "DocumentCare"]
"""Opens another window and answers with what keeps its document."""


class DocumentCare(QObject):
    """The parts: `unsaved` asks, `recovering` writes, `recents` offers what was open before, `editing` takes
    back."""

    def __init__(
        self,
        window: QMainWindow,
        around: "Surroundings",
        controller: "Controller",
        filing: "Filing",
        library: Path,
        articles: "ArticleKeeper",
    ) -> None:
        super().__init__(window)
        self._window, self._around, self._controller = window, around, controller
        self._filing = filing
        self.new_window: NewWindow | None = None
        self.new_private_window: Callable[[], object] = lambda: None
        windows = around.windows
        self.unsaved = Unsaved(
            window, controller, filing, around.dialogs, articles.keeps, lambda: windows.are_ending
        )
        tasks = Tasks(ThreadPoolExecutor(1, thread_name_prefix="recovery"), self)
        folder = (around.library_folder or around.settings_folder) / "recovery"
        self.recovering = Recovering(controller, folder, tasks, self)
        self.recovering.is_private = around.is_private
        self.recovering.failed.connect(filing.refused)
        self.watch = FileWatch(controller, self)
        windows.keepers[controller] = self.recovering.keep
        self._library = library
        self.recents: Recents | None = None
        self.editing: Editing | None = None
        self.rules: KeepRules | None = None

    def serve(
        self,
        actions: "Actions",
        binding: SettingsBinding,
        keep: "Callable[[Settings], None]",
        feedback: "WindowFeedback",
    ) -> dict[str, Callable[[], object]]:
        """Fill the menus' parts and offer what was open; answers what the document's actions do."""

        bindings = self._around.windows.bindings
        bindings[self._controller] = binding

        def change(settings: "Settings") -> None:
            """All windows have the same list; each keeps the rest of its settings."""
            for each in bindings.values():
                each.settings = replace(each.settings, recent_pairs=settings.recent_pairs)
            keep(binding.settings)

        menu, edit = (self._window.findChild(QMenu, name) for name in ("menu.file.recent", "menu.edit"))
        assert isinstance(menu, QMenu)
        assert isinstance(edit, QMenu)
        self.recents = Recents(
            menu, self._controller, self._filing, self._library, lambda: binding.settings, change
        )
        self.recents.is_private = is_private = self._around.is_private
        self.rules = KeepRules(bindings, binding, keep, self, is_private=is_private)
        self._filing.is_shown_elsewhere = lambda path: self._around.windows.show(path, self._controller)
        self.editing = Editing(self._window, edit, actions, self._controller.corrector.stack)
        self.watch.changed.connect(feedback.offer_rereading)
        if len(self._around.windows.open) == 1:
            RecoveryOffer(self.recovering, feedback, self._go_on, self)
        return {
            **self.editing.handlers(),
            "new_window": lambda: self.new_window() if self.new_window is not None else None,
            "new_private_window": lambda: self.new_private_window(),
            "quit": self._around.windows.close_all,
        }

    def may_close(self) -> bool:
        """Whether the window may close now."""
        return self.unsaved.may_close()

    def stop(self) -> None:
        """The window is closed; what the system made it close is found again the next time."""
        self.recovering.stop(keeps=self._around.windows.are_ending)
        if self.editing is not None:
            self.editing.stop()
        self._around.windows.go(self._controller)

    def _go_on(self, recovered: "Recovered") -> None:
        """Go on in this window while nothing is open in it, else in one of its own."""
        is_free = self._controller.session is None and not self._controller.loader.loading
        care = self if is_free or self.new_window is None else self.new_window()
        care.recovering.adopt(recovered)
