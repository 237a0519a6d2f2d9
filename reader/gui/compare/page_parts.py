"""The parts of the page of the articles, made one at a time while nobody waits for them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from reader.gui.compare.reading_view import ReadingView
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.session.selection import Selection
from reader.gui.sidebar.sidebar import TABS, MakeTab, Sidebar
from reader.gui.sidebar.tab import Tab
from reader.gui.widgets.theme import Theme
from reader.sides import SIDES, Side


class PageParts:
    """Panes, reading view, tabs and sidebar; hidden in `parent` until the page takes them."""

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget) -> None:
        self._theme, self._selection, self._parent = theme, selection, parent
        self._panes: dict[Side, ArticlePane] = {}
        self._tabs: list[Tab] = []
        self._view: ReadingView | None = None
        self._sidebar: Sidebar | None = None
        self._steps: list[Callable[[], object]] = [
            *(partial(self._make_pane, side) for side in SIDES),
            self._make_view,
            *(partial(self._make_tab, make) for make in TABS),
            self._make_sidebar,
        ]

    def make_next(self) -> bool:
        """Make one part; answers whether there was one to make."""
        if not self._steps:
            return False
        self._steps.pop(0)()
        return True

    def taken(self) -> tuple[ReadingView, Sidebar]:
        """The reading view and the sidebar, with all that is in them."""
        while self.make_next():
            pass
        assert self._view is not None
        assert self._sidebar is not None
        return self._view, self._sidebar

    def drop(self) -> None:
        """Nobody wants what has been made."""
        made = (self._view, self._sidebar, *self._panes.values(), *self._tabs)
        for part in made:
            if part is not None and part.parent() is self._parent:
                part.deleteLater()

    def _make_pane(self, side: Side) -> None:
        self._panes[side] = ArticlePane(side, self._theme, self._parent)

    def _make_view(self) -> None:
        self._view = ReadingView(self._theme, self._selection, self._parent, self._panes)

    def _make_tab(self, make: MakeTab) -> None:
        self._tabs.append(make(self._theme, self._selection, self._parent))

    def _make_sidebar(self) -> None:
        self._sidebar = Sidebar(self._theme, self._selection, self._parent, self._tabs)
