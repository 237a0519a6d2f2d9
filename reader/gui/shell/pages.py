"""The pages of the window: the start page, the articles, many articles, the sources of one. Each is made when
it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.cancel import IsCancelled, Progress
from reader.errors import LibraryError
from reader.gui.session.controller import Controller
from reader.gui.session.filing import Filing
from reader.gui.shell.appearance import Appearance
from reader.gui.shell.settings_binding import SettingsBinding
from reader.gui.shell.window_layout import state_in
from reader.gui.widgets.catalogue import tell
from reader.gui.widgets.theme import Theme
from reader.library.samples import sample_pairs
from reader.session.settings import Settings
from reader.sides import SIDES

if TYPE_CHECKING:
    from reader.gui.compare.compare_page import ComparePage
    from reader.gui.compare.page_parts import PageParts
    from reader.gui.many.many_page import ManyPage
    from reader.gui.many.source_page import SourcePage
    from reader.gui.shell.start_page import Welcome

_BETWEEN = 5
"""Milliseconds between two parts of a page that is made ready: keys and clicks have their turn."""


class Pages(QStackedWidget):
    """`position_changed("3 of 14", 3, 14)`, `corrected(sentence, undo)` as the page of articles tells it;
    `problem(sentence)` when something on a page could not be shown; `recent_wanted(pair)` when one is to be
    opened again; `many_made()` and `sources_made()` when that page was made; `action_wanted(id)` when a page
    asks for an action of the window."""

    position_changed = Signal(str, int, int)
    corrected = Signal(str, object)
    problem = Signal(str)
    many_made = Signal()
    sources_made = Signal()
    action_wanted = Signal(str)
    recent_wanted = Signal(object)

    def __init__(
        self,
        controller: Controller,
        filing: Filing,
        binding: SettingsBinding,
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self._controller, self._filing = controller, filing
        self._binding, self._appearance = binding, appearance
        self._welcome: Welcome | None = None
        self._articles: ComparePage | None = None
        self._parts: PageParts | None = None
        self._making = QTimer(self)
        self._making.setInterval(_BETWEEN)
        self._making.timeout.connect(self._make_more)
        self._many: ManyPage | None = None
        self._sources: SourcePage | None = None
        binding.applied.connect(self._apply)

    @property
    def welcome(self) -> "Welcome":
        """The start page."""
        if self._welcome is None:
            from reader.gui.shell.start_page import Welcome  # noqa: PLC0415 - not needed where articles are named

            welcome = Welcome(self._appearance.theme, self)
            welcome.open_wanted.connect(self._filing.ask_article)
            welcome.paste_wanted.connect(self._filing.paste)
            welcome.dropped.connect(self._filing.open_dropped)
            welcome.back_wanted.connect(self.show_articles)
            welcome.action_wanted.connect(self.action_wanted)
            welcome.pair_wanted.connect(self._controller.open_pair)
            welcome.recent_wanted.connect(self.recent_wanted)
            self.addWidget(welcome)
            self._welcome = welcome
        return self._welcome

    @property
    def articles(self) -> "ComparePage":
        """The page of the articles."""
        if self._articles is None:
            from reader.gui.compare.compare_page import ComparePage  # noqa: PLC0415 - brings the engine in: not before the first paint

            settings = self._binding.settings
            parts, self._parts = self._parts, None
            page = ComparePage(self._controller, settings, self._appearance.theme, self, parts)
            page.view.open_requested.connect(self._filing.ask_article)
            page.view.dropped.connect(self._filing.open_dropped)
            page.view.text_dropped.connect(self._filing.paste_text)
            page.view.html_dropped.connect(self._filing.paste_html)
            page.view.look.zoom_changed.connect(self._binding.zoom_to)
            page.steps.position_changed.connect(self.position_changed)
            page.corrected.connect(self.corrected)
            self._binding.follow_sidebar(page.drawer)
            page.place.hidden_wanted.connect(self._binding.hide)
            page.sidebar.ask_with(self._filing.dialogs)
            page.notes.dialogs = self._filing.dialogs
            page.refused.connect(self.problem)
            self._filing.copy_quotation = page.sidebar.quotations.copy_chosen
            self._articles = page
            self.addWidget(page)
            state = state_in(settings.layout, "desk")
            if state is not None:
                page.restoreState(state)
        return self._articles

    @property
    def many(self) -> "ManyPage":
        """The page of many articles."""
        if self._many is None:
            from reader.gui.many.many_page import ManyPage  # noqa: PLC0415 - not before it is asked for

            self._many = ManyPage(self._appearance.theme, self)
            self.addWidget(self._many)
            self.many_made.emit()
        return self._many

    @property
    def sources(self) -> "SourcePage":
        """The page of the sources of one article."""
        if self._sources is None:
            from reader.gui.many.source_page import SourcePage  # noqa: PLC0415 - not before it is asked for

            self._sources = SourcePage(self._appearance.theme, self)
            self.addWidget(self._sources)
            self.sources_made.emit()
        return self._sources

    @property
    def made_articles(self) -> "ComparePage | None":
        """The page of the articles if there is one yet."""
        return self._articles

    def warm_up(self) -> None:
        """Make the page of the articles, and ready what reads them, while nobody waits; modules come in on
        another thread."""
        self._controller.warm_up(_page_brought_in, lambda _: self._ready_articles())

    def _ready_articles(self) -> None:
        """Make the page of the articles part by part, then lay it out and paint it unseen, so that it comes
        quickly."""
        if self._articles is None:
            from reader.gui.compare.page_parts import PageParts  # noqa: PLC0415 - as the page itself

            self._parts = PageParts(self._appearance.theme, self._controller.selection, self)
            self._making.start()

    def _make_more(self) -> None:
        if self._parts is not None and self._parts.make_next():
            return
        self._making.stop()
        if self._articles is None:
            page = self.articles
            page.resize(self.size())
            QTimer.singleShot(_BETWEEN, page, lambda: page.grab())

    def show_welcome(self) -> None:
        """Show the start page; open articles stay."""
        self.welcome.set_recent(self._binding.settings.recent_pairs)
        try:
            samples = sample_pairs()
        except LibraryError as error:
            samples = ()
            self.problem.emit(tell(error.sentence))
        self.welcome.set_back(any(self._controller.article(side) is not None for side in SIDES))
        self.welcome.set_samples(samples)
        self.setCurrentWidget(self.welcome)

    def show_articles(self) -> None:
        """Show the articles."""
        self.setCurrentWidget(self.articles)

    def show_many(self) -> None:
        """Show many articles."""
        self.setCurrentWidget(self.many)

    def show_sources(self) -> None:
        """Show the sources of one article."""
        self.setCurrentWidget(self.sources)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        if self._parts is not None:
            self._parts.drop()
            self._ready_articles()
        for page in (self._welcome, self._articles, self._many, self._sources):
            if page is not None:
                page.set_theme(theme)

    def _apply(self, settings: Settings) -> None:
        if self._articles is not None:
            self._articles.apply(settings)


def _page_brought_in(_progress: Progress, _is_cancelled: IsCancelled) -> None:
    import reader.gui.compare.compare_page  # noqa: F401, PLC0415 - brought in, not used
