"""The Warnings tab: what an editor must look at, and what was said of it."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from reader.comparison.comparison import Comparison, Stage
from reader.comparison.judgement import still_to_check
from reader.gui.session.selection import Selection
from reader.gui.sidebar.awaited import Awaited
from reader.gui.sidebar.judgement_bar import JudgementBar
from reader.gui.sidebar.tab import Tab
from reader.gui.sidebar.warning_filters import WarningFilters
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.theme import Theme
from reader.messages import message
from reader.views.card import Card
from reader.views.display_data import ComparisonGround
from reader.views.stepping import warning_choice
from reader.views.warning_cards import NumberedWarning, card_key, listed_warnings, numbered, warning_rows


class WarningsTab(Tab):
    """Lists the warnings; the bar under the list says what a person thinks of the chosen one.

    `judged(judgement)` when something was said of a warning, by hand only.
    """

    judged = Signal(object)

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("warnings", tr("Warnings"), theme, selection, parent)
        self.awaited = Awaited(Stage.WHOLE, message("What alters the meaning is still being looked for…"))
        self._filters = WarningFilters(self.rows, self.search)
        self.rows.lay_out(self.search, self.count)
        self.bar = JudgementBar(self)
        self.bar.judged.connect(self.judged)
        self.add_below(self.bar)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_state())
        self.list.menu_wanted.connect(self._on_menu)

    # what is listed

    def order(self) -> list[int]:
        """The numbers of the listed warnings in `Comparison.warnings`, in the order of the list."""
        if self.comparison is None:
            return []
        return [each.index for each in listed_warnings(self.comparison, self._filters.wanted())]

    def show_comparison(self, comparison: Comparison | None, ground: ComparisonGround | None = None) -> None:
        """List the warnings of this comparison, and offer its kinds as filters."""
        if comparison is None or comparison.is_whole:
            self._filters.offer(comparison.warnings if comparison is not None else ())
        super().show_comparison(comparison, ground)
        self._show_state()

    def take_judgements(self, comparison: Comparison) -> None:
        """The same comparison with other judgements: the list stays where it is."""
        self.comparison = comparison
        self.rebuild()
        self._show_state()

    def why_empty(self) -> str:
        """No warning at all is something else than none that a filter leaves."""
        if self.comparison is not None and not self.comparison.warnings:
            return tr(
                "No warning: nothing was found that alters what the text says. "
                "The Changes tab lists what differs all the same."
            )
        return super().why_empty()

    def fill(self) -> str:
        """List what the filters leave."""
        comparison = self.comparison
        assert comparison is not None
        rows = warning_rows(comparison, self._filters.wanted())
        self.list.cards.set_rows(rows)
        shown = sum(not row.is_heading for row in rows)
        open_ = still_to_check(comparison.warnings, comparison.judgements)
        return tr(
            "{shown} of {count} warnings · {open} to check",
            shown=shown,
            count=len(comparison.warnings),
            open=open_,
        )

    # what is chosen

    def follow(self) -> None:
        """Mark the row of a warning that was chosen elsewhere."""
        warning = self.selection.choice.warning
        if warning is None:
            super().follow()
        elif self.isVisible():
            self.show_warning(warning)

    def show_warning(self, index: int) -> bool:
        """Mark the row of a warning by its number; answers whether it is listed."""
        self.refresh()
        key = card_key(index)
        row = self.list.cards.row_where(lambda card: card.key == key)
        self.list.show_row(row)
        return row is not None

    def _on_chosen(self, card: Card) -> None:
        chosen = self._of(card)
        if chosen is not None and self.comparison is not None:
            self.selection.choose(warning_choice(self.comparison, chosen.index))

    def chosen(self) -> NumberedWarning | None:
        """The warning whose row is chosen."""
        card = self.list.current_card()
        return self._of(card) if card is not None else None

    def _of(self, card: Card) -> NumberedWarning | None:
        if self.comparison is None:
            return None
        return next((each for each in numbered(self.comparison) if card_key(each.index) == card.key), None)

    def _on_menu(self, card: Card, position: QPoint) -> None:
        if self._of(card) is not None:
            self.bar.popup(position)

    def _show_state(self) -> None:
        chosen = self.chosen()
        self.bar.show_judgement(chosen.judgement if chosen is not None else None)
