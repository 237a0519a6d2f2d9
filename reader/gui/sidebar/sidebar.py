"""The sidebar: warnings, quotations, changes and facts of one comparison."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from reader.comparison.comparison import Comparison
from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.session.selection import Selection
from reader.gui.sidebar.changes import ChangesTab
from reader.gui.sidebar.facts import FactsTab
from reader.gui.sidebar.notes import NotesTab
from reader.gui.sidebar.quotations import QuotationsTab
from reader.gui.sidebar.tab import Tab
from reader.gui.sidebar.tab_row import TabRow
from reader.gui.sidebar.warnings import WarningsTab
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.theme import Theme
from reader.sides import Side
from reader.text.span import Span
from reader.views.choice import NOTHING, Choice
from reader.views.display_data import ComparisonGround

_LEAST = 240
"""Pixels of width below which not even the signs of all tabs have room."""
_ICONS = ("warning", "quotation", "change", "fact", "note")
MakeTab = Callable[[Theme, Selection, QWidget], Tab]
TABS: tuple[MakeTab, ...] = (WarningsTab, QuotationsTab, ChangesTab, FactsTab, NotesTab)
T = TypeVar("T", bound=Tab)


class Sidebar(QTabWidget):
    """Five tabs over one comparison; `place_chosen` tells where a row leads (a `Place`). What is chosen
    elsewhere has its row marked; a quotation and a warning bring the tab that lists them to the front."""

    place_chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        selection: Selection,
        parent: QWidget | None = None,
        made: Sequence[Tab] = (),
    ) -> None:
        """`made` are its tabs if they have been made, in the order of `TABS`."""
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(tr("Sidebar"))
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.tabBar().setObjectName("sidebar.tabs")
        self.tabs = tuple(made) or tuple(make(theme, selection, self) for make in TABS)
        self.warnings = _only(self.tabs, WarningsTab)
        self.quotations = _only(self.tabs, QuotationsTab)
        self.changes = _only(self.tabs, ChangesTab)
        self.facts = _only(self.tabs, FactsTab)
        self.notes = _only(self.tabs, NotesTab)
        self._row = TabRow(self)
        for tab, icon in zip(self.tabs, _ICONS, strict=True):
            self.addTab(tab, tab.accessibleName())
            self._row.add(tab.accessibleName(), icon)
            tab.place_chosen.connect(self.place_chosen)
        self.setMinimumWidth(_LEAST)
        self._row.set_theme(theme)
        selection.changed.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._row.set_theme(theme)
        for tab in self.tabs:
            tab.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All tabs stay in sight."""
        super().resizeEvent(event)
        self._row.fit()

    def ask_with(self, dialogs: FileDialogs) -> None:
        """Put the questions of the tabs through this door."""
        self.quotations.menu.dialogs = dialogs
        self.warnings.bar.dialogs = dialogs

    def show_comparison(self, comparison: Comparison | None, ground: ComparisonGround | None = None) -> None:
        """List what this comparison holds; None empties the tabs. `ground` is what is known of it."""
        for tab in self.tabs:
            tab.show_comparison(comparison, ground)

        self._name_tabs()

    def await_pair(self, *, is_pair: bool, is_coming: bool) -> None:
        """While there is no comparison: whether two articles are there, and are being read and compared."""
        for tab in self.tabs:
            if tab.comparison is None:
                tab.awaited.is_pair, tab.awaited.is_coming = is_pair, is_coming
                if not tab.has_something():
                    tab.list.set_empty_text(tab.awaited.why_empty(None))

    def show_more(self, comparison: Comparison, ground: ComparisonGround | None = None) -> None:
        """More is known of the comparison that is listed; the rows that are there stay."""
        for tab in self.tabs:
            was_missing, tab.comparison = tab.awaited.is_missing(tab.comparison), comparison
            if was_missing and not tab.awaited.is_missing(comparison):
                tab.show_comparison(comparison, ground)
        self._name_tabs()

    def end_reading(self) -> None:
        """Nothing more comes: what is not listed by now was stopped."""
        for tab in self.tabs:
            tab.awaited.is_coming = False
            if tab.awaited.is_missing(tab.comparison):
                tab.rebuild()
        self._name_tabs()

    def _name_tabs(self) -> None:
        """Say of each tab what its list lacks."""
        for number, tab in enumerate(self.tabs):
            missing = tab.awaited.why_missing(tab.comparison)
            self._row.tell(number, missing, is_coming=tab.awaited.is_coming)
        self._row.fit()

    def _follow(self, choice: Choice) -> None:
        if choice is NOTHING:
            return
        for tab in self.tabs:
            tab.follow()
        comparison = self.changes.comparison
        if choice.quotation is not None:
            self._show_quotation(*choice.quotation)
        elif choice.warning is not None and comparison is not None:
            self.setCurrentWidget(self.warnings)
            self.warnings.show_warning(choice.warning)

    def _show_quotation(self, side: Side, index: int) -> None:
        quoted = self.quotations.quoted
        if quoted is not None:
            span = quoted.quotations(side).attributions[index].quotation.span
            self._show_row(self.quotations, {side: span})

    def _show_row(self, tab: Tab, places: dict[Side, Span]) -> None:
        """Bring the tab that lists a place to the front and mark its row there."""
        self.setCurrentWidget(tab)
        for side, span in places.items():
            if tab.show_span(side, span):
                return


def _only(tabs: Iterable[Tab], kind: type[T]) -> T:
    """The one tab of a kind."""
    return next(tab for tab in tabs if isinstance(tab, kind))
