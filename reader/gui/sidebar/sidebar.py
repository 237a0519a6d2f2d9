"""The sidebar: quotations, changes and facts of one comparison."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from reader.comparison.comparison import Comparison
from reader.gui.sidebar.changes import ChangesTab
from reader.gui.sidebar.facts import FactsTab
from reader.gui.sidebar.quotations import QuotationsTab
from reader.gui.widgets.theme import Theme
from reader.views.display_data import ComparisonGround


class Sidebar(QTabWidget):
    """Three tabs over one comparison; `place_chosen` tells where a row leads (a `Place`)."""

    place_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName("Sidebar")
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.tabBar().setObjectName("sidebar.tabs")
        self.quotations = QuotationsTab(theme, self)
        self.changes = ChangesTab(theme, self)
        self.facts = FactsTab(theme, self)
        self.tabs = (self.quotations, self.changes, self.facts)
        for tab in self.tabs:
            self.addTab(tab, tab.accessibleName())
            tab.place_chosen.connect(self.place_chosen)
        self.setMinimumWidth(220)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        for tab in self.tabs:
            tab.set_theme(theme)

    def show_comparison(self, comparison: Comparison | None, ground: ComparisonGround | None = None) -> None:
        """List what this comparison holds; None empties the tabs. `ground` is what is known of it."""
        for tab in self.tabs:
            tab.show_comparison(comparison, ground)

    def show_bead(self, bead: int | None) -> None:
        """Mark the rows of a bead that was chosen elsewhere."""
        for tab in self.tabs:
            tab.show_bead(bead)
