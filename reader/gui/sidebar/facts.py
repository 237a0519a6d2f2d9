"""The Facts tab: the same thing with another figure, slips, what both say, what one side alone says."""

from PySide6.QtWidgets import QWidget

from reader.comparison.comparison import Stage
from reader.facts.fact import FactKind
from reader.facts.statement import StatementStanding
from reader.gui.session.selection import Selection
from reader.gui.sidebar.awaited import Awaited
from reader.gui.sidebar.row_menu import RowMenu
from reader.gui.sidebar.tab import Tab
from reader.gui.widgets.catalogue import tr, trn
from reader.gui.widgets.theme import Theme
from reader.messages import message
from reader.views.fact_cards import STANDING_LABELS, FactFilter, fact_rows


class FactsTab(Tab):
    """Lists what can be checked."""

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("facts", tr("Facts"), theme, selection, parent)
        self.awaited = Awaited(Stage.WHOLE, message("Figures, dates and names are still being read…"))
        self._kind = self.rows.combo(
            "kind",
            tr("Which facts"),
            (
                (tr("All facts"), None),
                (tr("Figures"), FactKind.NUMBER),
                (tr("Dates"), FactKind.DATE),
                (tr("Names"), FactKind.NAME),
            ),
        )
        self._standing = self.rows.combo(
            "standing",
            tr("How the articles stand to each other"),
            ((tr("Any side"), None), *((text, value) for value, text in STANDING_LABELS.items())),
        )
        self._disagreeing = self.rows.switch(
            "disagreeing_only", tr("⚠ only"), tr("Only what has a warning sign: other figures and slips")
        )
        self._lone_names = self.rows.switch(
            "lone_names", tr("+ names"), tr("List names that only one side has as well")
        )
        self.rows.lay_out(self.search, self.count)
        self.row_menu = RowMenu(self)

    def wanted(self) -> FactFilter:
        """The filter as the controls stand."""
        self.rows.show_in_force()
        kind, standing = self._kind.currentData(), self._standing.currentData()
        return FactFilter(
            FactKind(kind) if kind is not None else None,
            self._disagreeing.isChecked(),
            self.search.text().strip(),
            self._lone_names.isChecked(),
            StatementStanding(standing) if standing is not None else None,
        )

    def why_empty(self) -> str:
        """Nothing in both is something else than nothing that a filter leaves."""
        if self.comparison is not None and not fact_rows(self.comparison, FactFilter()):
            return tr(
                "Neither article has a figure or date, and no name stands in linked sentences. "
                "The Changes tab lists what differs."
            )
        return super().why_empty()

    def fill(self) -> str:
        """List what the filters leave."""
        comparison = self.comparison
        assert comparison is not None
        rows = fact_rows(comparison, self.wanted())
        self.list.cards.set_rows(rows)
        shown = sum(not row.is_heading for row in rows)
        warned = sum(row.is_warning for row in rows)
        words = trn("{n} fact", "{n} facts", shown)
        return f"{words} · ⚠ {warned}" if warned else words
