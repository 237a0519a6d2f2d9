"""The Facts tab: figures, dates and names that disagree, then slips, then what agrees."""

from PySide6.QtWidgets import QToolButton, QWidget

from reader.collation.fact import FactKind
from reader.gui.sidebar.fact_cards import FactFilter, fact_cards
from reader.gui.sidebar.tab import Tab
from reader.gui.theme import Theme


class FactsTab(Tab):
    """Lists what can be checked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("facts", "Facts", theme, parent)
        self._kind = self.combo(
            "kind",
            "Which facts",
            (
                ("All facts", None),
                ("Figures", FactKind.NUMBER),
                ("Dates", FactKind.DATE),
                ("Names", FactKind.NAME),
            ),
        )
        self._disagreeing = QToolButton(self)
        self._disagreeing.setObjectName("sidebar.facts.disagreeing_only")
        self._disagreeing.setText("⚠")
        self._disagreeing.setCheckable(True)
        self._disagreeing.setToolTip("Only disagreements and slips")
        self._disagreeing.setAccessibleName("Disagreements only")
        self._disagreeing.setProperty("chip", True)
        self._disagreeing.toggled.connect(self.rebuild)
        self.add_row(self.search, self._disagreeing)
        self.add_row(self._kind)
        self.add_row(self.count)

    def wanted(self) -> FactFilter:
        """The filter as the controls stand."""
        kind = self._kind.currentData()
        return FactFilter(
            FactKind(kind) if kind is not None else None,
            self._disagreeing.isChecked(),
            self.search.text().strip(),
        )

    def fill(self) -> str:
        """List what the filters leave."""
        comparison = self.comparison
        assert comparison is not None
        cards = fact_cards(comparison, self.wanted())
        self.list.cards.set_cards(cards)
        shown = sum(not card.is_heading for card in cards)
        warned = sum(card.is_warning for card in cards)
        words = f"{shown} facts" if shown != 1 else "1 fact"
        return f"{words} · ⚠ {warned}" if warned else words
