"""The Quotations tab: who said what in both articles, and what a rewrite made of it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from reader.comparison.comparison import Stage
from reader.gui.session.selection import Selection
from reader.gui.sidebar.awaited import Awaited
from reader.gui.sidebar.quotation_filters import QuotationFilters
from reader.gui.sidebar.quotation_menu import QuotationMenu
from reader.gui.sidebar.row_menu import want_note
from reader.gui.sidebar.tab import Tab
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.theme import Theme
from reader.messages import message
from reader.quotations.quotation import Kind
from reader.sides import Side
from reader.text.span import Span
from reader.views.card import Card
from reader.views.display_data import ComparisonGround
from reader.views.quotation_cards import quotation_rows
from reader.views.utterances import (
    Quoted,
    Utterance,
    place_of,
    quoted_in,
    speaker_names,
    utterance_at,
    utterances_of,
)


class QuotationsTab(Tab):
    """Lists utterances. A reader may give a quotation to another speaker or reject it, by its menu.

    `speaker_corrected` tells side, quotation index and the new name ("" for unknown);
    `quotation_rejected` side and index; `kinds_changed` the kinds that are listed now.
    """

    kinds_changed = Signal(object)

    speaker_corrected = Signal(str, int, str)
    quotation_rejected = Signal(str, int)

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("quotations", tr("Quotations"), theme, selection, parent)
        self.awaited = Awaited(Stage.QUOTED, message("Who is quoted is still being looked for…"))
        self.quoted: Quoted | None = None
        self.utterances: tuple[Utterance, ...] = ()
        self._names: dict[str, str] = {}
        self.filters = QuotationFilters(self.rows, self.search)
        self.filters.kinds.kinds_changed.connect(self.kinds_changed)
        self.menu = QuotationMenu(self)
        self.menu.speaker_corrected.connect(self.speaker_corrected)
        self.menu.quotation_rejected.connect(self.quotation_rejected)
        self.menu.note_wanted.connect(lambda: want_note(self))
        self.rows.lay_out(self.search, self.count)
        self.list.menu_wanted.connect(self._on_menu)

    def prepare(self, ground: ComparisonGround | None) -> None:
        """Take the quotations of the comparison."""
        if self.awaited.is_missing(self.comparison):
            self.quoted, self.utterances, self._names = None, (), {}
        elif ground is not None:
            self._take(ground.quoted, ground.utterances, ground.speakers)
        else:
            self._take(quoted_in(self.comparison) if self.comparison is not None else None)

    def show_alone(self, quoted: Quoted | None) -> None:
        """List who is quoted in the only article there is; None when there is none."""
        self.comparison = None
        self._take(quoted)
        self.rebuild()

    def _take(
        self,
        quoted: Quoted | None,
        utterances: tuple[Utterance, ...] | None = None,
        names: dict[str, str] | None = None,
    ) -> None:
        """Match utterances, unless they are known, and list the speakers."""
        self.quoted = quoted
        if utterances is None:
            utterances = utterances_of(quoted) if quoted is not None else ()
        self.utterances = utterances
        self._names = names if names is not None else speaker_names(utterances)
        self.filters.offer(self._names.values())

    def kinds(self) -> frozenset[Kind]:
        """The kinds that are listed."""
        return self.filters.kinds.kinds()

    def has_something(self) -> bool:
        """Whether any article's quotations are known."""
        return self.quoted is not None and not self.awaited.is_missing(self.comparison)

    def why_empty(self) -> str:
        """Tells of indirect speech, which is off at first."""
        if not self.utterances:
            assert self.quoted is not None
            fragments = any(self.quoted.quotations(side).fragments for side in self.quoted.sides)
            if fragments:
                return tr("Nobody is quoted. Kinds ▸ Fragments lists other words in quotation marks.")
            return tr("Nobody is quoted. The other tabs list what differs.")
        hidden = _hidden_as_indirect(self.utterances, self.kinds())
        if hidden and hidden == len(self.utterances):
            return tr(
                "Nobody is quoted in quotation marks. Kinds ▸ Indirect lists what is reported without them."
            )
        return super().why_empty()

    def fill(self) -> str:
        """List what the filters leave."""
        assert self.quoted is not None
        rows = quotation_rows(self.quoted, self.filters.wanted(), self.utterances, self._names)
        self.list.cards.set_rows(rows)
        shown = sum(not row.is_heading for row in rows)
        warned = sum(row.is_warning for row in rows)
        hidden = _hidden_as_indirect(self.utterances, self.kinds())
        listed = len(self.utterances) - hidden
        words = (
            tr("{shown} of {listed} quotations", shown=shown, listed=listed)
            if listed
            else tr("No quotations")
        )
        if hidden:
            words += tr(" · {hidden} indirect hidden", hidden=hidden)
        return f"{words} · ⚠ {warned}" if warned else words

    def chosen_utterance(self) -> Utterance | None:
        """What the chosen row stands for; None for a fragment or no row."""
        card = self.list.current_card()
        return self._utterance_of(card) if card is not None else None

    def copy_chosen(self) -> bool:
        """Copy the chosen quotation with its attribution; False when none is chosen."""
        utterance = self.chosen_utterance()
        if utterance is None or self.quoted is None:
            return False
        self.menu.copy(self.quoted, utterance, utterance.first[0])
        return True

    def show_span(self, side: Side, span: Span) -> bool:
        """Mark the row of the utterance that has a part there; answers whether it is listed."""
        utterance = utterance_at(self.utterances, side, span)
        first = utterance.parts(side)[0].quotation.span if utterance is not None else span
        return super().show_span(side, first)

    def _utterance_of(self, card: Card) -> Utterance | None:
        if self.quoted is None:
            return None
        for utterance in self.utterances:
            if place_of(self.quoted, utterance) == card.place:
                return utterance
        return None

    def known_names(self) -> list[str]:
        """The speakers to choose from."""
        return sorted(set(self._names.values()))

    def _on_menu(self, card: Card, position: QPoint) -> None:
        utterance = self._utterance_of(card)
        if utterance is not None and self.quoted is not None:
            self.menu.popup(self.quoted, utterance, self.known_names(), position)


def _hidden_as_indirect(utterances: Sequence[Utterance], kinds: frozenset[Kind]) -> int:
    """How many utterances are left out because they stand in no marks in either article."""
    if Kind.INDIRECT in kinds:
        return 0
    return sum(all(a.quotation.kind is Kind.INDIRECT for a in u.all_parts) for u in utterances)
