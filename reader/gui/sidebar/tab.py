"""What all tabs of the sidebar have: a row of filters, a count, and a list under it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.comparison.comparison import Comparison
from reader.gui.session.selection import Selection
from reader.gui.sidebar.awaited import NOTHING_YET, Awaited
from reader.gui.sidebar.filter_rows import FilterRows
from reader.gui.widgets.card_list import CardList
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import FINGER
from reader.messages import message
from reader.sides import Side
from reader.text.span import Span
from reader.views.card import Card, Place
from reader.views.display_data import ComparisonGround

_LONG = 3_000
"""Beads from which the rows are made in a turn of their own."""
_AFTER_PANES = 5
"""Milliseconds after which that turn comes: the panes have been painted by then."""

_SEARCHES = {
    "warnings": message("Search in warnings"),
    "quotations": message("Search in quotations"),
    "changes": message("Search in changes"),
    "facts": message("Search in facts"),
}


class Tab(QWidget):
    """One tab: search field and filters above a list of cards. `place_chosen` hands on what a row points at.

    Rows are only rebuilt while the tab is in sight. `note_wanted` asks for a note on the chosen row.
    """

    place_chosen = Signal(object)
    note_wanted = Signal()

    def __init__(
        self, name: str, label: str, theme: Theme, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.selection = selection
        self.name = name
        self.setObjectName(f"sidebar.{name}")
        self.setAccessibleName(label)
        self.comparison: Comparison | None = None
        self._is_stale = True
        self.awaited = Awaited()
        self.search = QLineEdit(self)
        self.search.setObjectName(f"sidebar.{name}.search")
        searching = tell(_SEARCHES.get(name) or message("Search in {list}", list=label.lower()))
        self.search.setAccessibleName(searching)
        self.search.setPlaceholderText(searching)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(FINGER)
        self.search.textChanged.connect(self.rebuild)
        self.count = QLabel(self)
        self.count.setObjectName(f"sidebar.{name}.count")
        self.list = CardList(f"sidebar.{name}.list", label, theme, self)
        self.list.set_empty_text(tell(NOTHING_YET))
        self.list.chosen.connect(self._on_chosen)
        self.rows = FilterRows(name, self)
        self.rows.changed.connect(self.rebuild)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.rows)
        self._column.addWidget(self.list, 1)

    def add_below(self, widget: QWidget) -> None:
        """A row under the list."""
        self._column.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self.list.set_theme(theme)

    def show_comparison(self, comparison: Comparison | None, ground: ComparisonGround | None = None) -> None:
        """List what this comparison holds; None empties the list. `ground` is what is known of it."""
        self.comparison, self.awaited.is_coming = comparison, True
        self.prepare(ground)
        if comparison is not None and len(comparison.collation.beads) > _LONG:
            self._is_stale = True
            QTimer.singleShot(_AFTER_PANES, self, self._catch_up)
        else:
            self.rebuild()

    def prepare(self, ground: ComparisonGround | None) -> None:
        """What a tab works out once for each comparison, before its rows."""

    def rebuild(self) -> None:
        """Make the rows anew, now or when the tab comes into sight; the chosen row stays chosen."""
        self._is_stale = True
        self._catch_up()

    def _catch_up(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Make the rows now if anything has changed since they were made."""
        if not self._is_stale:
            return
        self._is_stale = False
        chosen = self.list.current_card()
        if not self.has_something():
            self.list.cards.set_cards([])
            self.list.set_empty_text(self.awaited.why_empty(self.comparison))
            self.count.setText("")
            return
        self.count.setText(self.fill())
        self.list.set_empty_text(self.why_empty())
        if chosen is not None:
            self._show_row_at(lambda place: place == chosen.place)

    def has_something(self) -> bool:
        """Whether there is anything to list."""
        return self.comparison is not None and not self.awaited.is_missing(self.comparison)

    def why_empty(self) -> str:
        """What an empty list says, and how to fill it."""
        return tr("Nothing here answers to these filters. Take some away, or search for other words.")

    def fill(self) -> str:
        """Put the rows into the list, when there is something; returns what is said above it."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the tab was out of sight."""
        super().showEvent(event)
        self.refresh()
        self._show_chosen()

    def follow(self) -> None:
        """Mark the row of what was chosen elsewhere, now or when the tab comes into sight, unless the marked
        row is of that bead already."""
        if self.isVisible():
            self._show_chosen()

    def _show_chosen(self) -> None:
        current, bead = self.list.current_card(), self.selection.bead
        if bead is not None and (current is None or current.place.bead != bead):
            self._show_row_at(lambda place: place.bead == bead)

    def show_span(self, side: Side, span: Span) -> bool:
        """Mark the row that points at a span of one article; answers whether there is one."""
        self.refresh()
        return self._show_row_at(lambda place: place.span(side) == span)

    def _show_row_at(self, wanted: Callable[[Place], bool]) -> bool:
        row = self.list.cards.row_at(wanted)
        self.list.show_row(row)
        return row is not None

    def _on_chosen(self, card: Card) -> None:
        if card.place != Place():
            self.place_chosen.emit(card.place)
