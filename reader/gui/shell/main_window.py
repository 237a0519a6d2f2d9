"""Puts pages, toolbar, menus and status bar together; decides nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow

from reader.errors import SettingsError
from reader.gui.dialogs.chapter_choice import Books
from reader.gui.dialogs.crash import LOG
from reader.gui.library.keeper import LibraryKeeper
from reader.gui.many.keeper import ManyKeeper
from reader.gui.present.presenting import Presenting
from reader.gui.session.controller import Controller
from reader.gui.session.dropped import dropped_in
from reader.gui.session.exercising import Exercising
from reader.gui.session.filing import Filing
from reader.gui.session.reporting import Reporting
from reader.gui.session.web_pages import WebPages
from reader.gui.shell.action_handlers import (
    enable_for,
    filing_handlers,
    lesson_handlers,
    many_handlers,
    page_handlers,
    report_handlers,
    window_handlers,
)
from reader.gui.shell.actions import Actions
from reader.gui.shell.appearance import Appearance
from reader.gui.shell.dependencies import Surroundings
from reader.gui.shell.document_care import DocumentCare
from reader.gui.shell.menus import fill_menu_bar
from reader.gui.shell.pages import Pages
from reader.gui.shell.settings_binding import SettingsBinding
from reader.gui.shell.status import StatusBar
from reader.gui.shell.tasks import Tasks
from reader.gui.shell.toolbar import ToolBar
from reader.gui.shell.top_line import TopLine
from reader.gui.shell.window_feedback import PROGRAM, WindowFeedback
from reader.gui.shell.window_layout import state_in, state_text
from reader.gui.shell.windows import leave_dialogs
from reader.gui.widgets.catalogue import tell
from reader.gui.widgets.theme import Theme
from reader.session.settings import Settings, load_settings, save_settings
from reader.sides import SIDES
from reader.values import replace

if TYPE_CHECKING:
    from reader.gui.compare.compare_page import ComparePage
    from reader.gui.shell.start_page import Welcome

__all__ = ["MainWindow", "Surroundings"]

_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """The one window. What the reader asks for goes to the controller; what comes back is shown."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(PROGRAM)
        self.around = around
        loaded = load_settings(around.settings_folder)
        self._appearance = Appearance(self)
        self._appearance.choose(loaded.settings.appearance.value)
        theme = self._appearance.theme
        self.actions_ = Actions(self)
        self.controller = Controller(Tasks(around.executor, self), loaded.settings.options, self)
        around.windows.come(self.controller, self)
        self.filing = Filing(self.controller, around.dialogs, loaded.settings.last_folder, self)
        self._binding = SettingsBinding(
            loaded.settings, self.actions_, self._appearance, self.controller, self
        )
        self.toolbar = ToolBar(self.actions_, theme, self)
        self.status = StatusBar(self)
        self._pages = Pages(self.controller, self.filing, self._binding, self._appearance, self)
        self.line = TopLine(theme, self._pages, self)
        self.strip = self.line.strip
        self._lay_out()
        self._make_helpers()
        self._connect()
        self._set_theme(theme)
        self._binding.apply(loaded.settings)
        self._enable_actions()
        self._restore_layout()
        self._feedback.say_at_start(tell(loaded.problem), is_private=around.is_private)

    def _make_helpers(self) -> None:
        around, controller, filing = self.around, self.controller, self.filing
        self.presenting = Presenting(self, controller, filing, self.strip, self._binding)
        self.presenting.changed.connect(self._on_presenting)
        self.reporting = Reporting(controller, filing, around.prints, self.strip, self)
        self._feedback = WindowFeedback(self, controller, self._pages, self.line, self.status)
        folder = around.library_folder or around.settings_folder / "library"
        tasks = Tasks(around.executor, self)
        self.library = LibraryKeeper(self, controller, filing, around.dialogs, self.strip, folder, tasks)
        tasks = Tasks(around.executor, self)
        self.many = ManyKeeper(self, controller, filing, self._pages, self.strip, self.library, tasks)
        self.care = DocumentCare(self, around, controller, filing, folder, self.library.articles)
        self.care.new_window = lambda: self.new_window().care
        self.care.new_private_window = lambda: self.new_window(is_private=True)
        tasks = Tasks(around.executor, self)
        self.exercises = Exercising(self, controller, filing, around.prints, self.strip, tasks)
        self.exercises.another = lambda: self.new_window().controller
        binding = self._binding
        self.web_pages = WebPages(
            self, controller, (self.status, self.strip), lambda: binding.settings.allows_private
        )
        self.books = Books(self, controller, around.dialogs, Tasks(around.executor, self))

    def _lay_out(self) -> None:
        fill_menu_bar(self.menuBar(), self.actions_)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.toolbar)
        self.setCentralWidget(self.line.above(self._pages))
        self.setStatusBar(self.status)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.resize(*_SIZE)
        self.setMinimumSize(640, 420)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        handlers = {
            **filing_handlers(self.filing),
            **report_handlers(self.reporting, self.exercises),
            **page_handlers(self._pages, self.controller),
            **many_handlers(self.many),
            **window_handlers(self, self._binding, self.library, self.around.log_path),
            **self.care.serve(self.actions_, self._binding, self._keep, self._feedback),
            **lesson_handlers(self.presenting),
        }
        assert self.care.rules is not None
        self.library.keep_by(self.care.rules)
        for name, handler in handlers.items():
            self.actions_[name].triggered.connect(lambda _=False, do=handler: do())
        self.actions_["full_screen"].toggled.connect(self._on_full_screen)
        self.actions_["present"].toggled.connect(self.presenting.turn)
        self._appearance.changed.connect(self._set_theme)
        self._binding.applied.connect(self._on_applied)
        self._binding.accepted.connect(self._keep)
        self._pages.action_wanted.connect(lambda name: self.actions_[name].trigger())
        self._pages.position_changed.connect(self.toolbar.show_position)
        self.status.zoom_wanted.connect(self._binding.zoom_to)
        self.filing.folder_changed.connect(self._on_folder)
        for told in (self.filing.said, self.filing.refused, self.reporting.said, self.reporting.refused):
            told.connect(self.strip.say)
        self.filing.stored_wanted.connect(self.library.open_stored)
        self.filing.address_wanted.connect(self.web_pages.ask)
        self.filing.books_wanted.connect(self.books.open)
        self.filing.many_wanted.connect(self.many.compare_files)
        self.many.changed.connect(self._enable_actions)
        assert self.care.recents is not None
        self._pages.recent_wanted.connect(self.care.recents.open)
        for changed in (
            self.controller.article_loaded,
            self.controller.comparison_landing,
            self.controller.comparison_ready,
            self.controller.comparison_dropped,
            self.controller.toured,
        ):
            changed.connect(self._enable_actions)

    def new_window(self, *, is_private: bool = False) -> "MainWindow":
        """Another window over the same settings and library, with its start page; a private one leaves
        nothing behind."""
        executor = self.around.more_threads()
        window = MainWindow(replace(self.around, executor=executor, is_private=is_private))
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show_welcome()
        window.show()
        return window

    def warm_up(self) -> None:
        """Make ready, while nobody waits, what the first article will need."""
        self._pages.warm_up()

    # pages and settings

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._binding.settings

    def apply(self, settings: Settings) -> None:
        """Put settings into force everywhere."""
        self._binding.apply(settings)

    def zoom_to(self, zoom: float) -> None:
        """Set the size of the type, within its bounds."""
        self._binding.zoom_to(zoom)

    @property
    def welcome(self) -> "Welcome":
        """The start page; made when it is first asked for."""
        return self._pages.welcome

    @property
    def on_desk(self) -> "ComparePage":
        """The page of the articles; made when it is first asked for."""
        return self._pages.articles

    def show_welcome(self) -> None:
        """Show the start page; open articles stay."""
        self._pages.show_welcome()

    def show_desk(self) -> None:
        """Show the articles."""
        self._pages.show_articles()

    def _on_applied(self, settings: Settings) -> None:
        for chip in self.toolbar.chips:
            chip.update()
        self.status.show_options(settings.options)
        self.status.show_zoom(settings.zoom)

    def _on_folder(self, folder: str) -> None:
        self._binding.settings = replace(self.settings, last_folder=folder)

    def _keep(self, settings: Settings) -> None:
        try:
            save_settings(settings, self.around.settings_folder)
        except SettingsError as error:
            LOG.error("%s", error)
            self.strip.say(tell(str(error)), kind="error")

    def _set_theme(self, theme: Theme) -> None:
        for part in (self.actions_, self.toolbar, self.line, self._pages, self.library, self.presenting):
            part.set_theme(theme)

    def _enable_actions(self) -> None:
        """Enable the actions that mean something now."""
        has_article = any(self.controller.article(side) is not None for side in SIDES)
        enable_for(self.actions_, has_article, self.controller.comparison)
        for side in SIDES:
            self.actions_[f"encoding_{side}"].setEnabled(self.filing.has_encoding(side))
            self.actions_[f"version_{side}"].setEnabled(self.filing.has_versions(side))
            self.actions_[f"sources_{side}"].setEnabled(self.controller.article(side) is not None)
        self.actions_["show_many"].setEnabled(self.many.has_matrix)
        self.actions_["leave_present"].setEnabled(self.presenting.is_on)
        session = self.controller.session
        self.actions_["save_guesses"].setEnabled(session is not None and bool(session.guesses))

    def _on_full_screen(self, on: bool) -> None:
        self.setWindowState(
            self.windowState() | Qt.WindowState.WindowFullScreen
            if on
            else self.windowState() & ~Qt.WindowState.WindowFullScreen
        )

    def _on_presenting(self, on: bool) -> None:
        self.actions_.show_checked("present", on)
        self._enable_actions()

    def _restore_layout(self) -> None:
        state = state_in(self.settings.layout, "window")
        if state is not None:
            self.restoreGeometry(state)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files anywhere in the window."""
        if dropped_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files that fall beside the panes go to the first side that is empty."""
        found = dropped_in(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.filing.open_dropped(self.filing.free_side(), found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus, as the space bar does; Qt leaves it to some desktops alone."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End all work and keep settings and layout, unless the reader would rather stay."""
        if not self.care.may_close():
            event.ignore()
            return
        leave_dialogs(self)
        self.presenting.stop()
        settings = self.settings.with_layout("window", state_text(self.saveGeometry()))
        page = self._pages.made_articles
        if page is not None and not page.drawer.is_over:
            settings = settings.with_layout("desk", state_text(page.saveState()))
        self._keep(settings)
        for part in (self.library, self.books, self.many, self.web_pages, self.exercises):
            part.stop()
        self.controller.close()
        self.care.stop()
        super().closeEvent(event)
