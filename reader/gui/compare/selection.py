"""Leads to a place: panes, map and sidebar show the same choice, whichever of them it came from."""

from PySide6.QtCore import QObject, Signal

from reader.comparison.editorial_warning import WarningKind
from reader.comparison.warning_sentences import sentence_of
from reader.gui.compare.reading_view import ReadingView
from reader.gui.session.controller import Controller
from reader.gui.sidebar.sidebar import Sidebar
from reader.gui.sidebar.tab import Tab
from reader.session.settings import Settings
from reader.sides import SIDES, Side
from reader.text.span import Span
from reader.views.card import Place
from reader.views.stepping import differences, position, span_at, step
from reader.views.switches import shown_relations
from reader.views.utterances import place_of

_FACT_WARNINGS = (WarningKind.DISAGREEING_FACT, WarningKind.SLIP)
_QUOTATION_WARNINGS = (
    WarningKind.OTHER_SPEAKER,
    WarningKind.ALTERED_QUOTATION,
    WarningKind.UNCLOSED_QUOTATION,
)


class Guide(QObject):
    """Chooses beads, quotations and warnings.

    `stepped(sentence)` says what a warning is that was led to, `position_changed("3 of 14")` which of the
    differences is chosen.
    """

    stepped = Signal(str)
    position_changed = Signal(str)

    def __init__(
        self,
        controller: Controller,
        view: ReadingView,
        sidebar: Sidebar,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller, self._view, self._sidebar = controller, view, sidebar
        self._settings = settings
        self._warning: int | None = None
        self._quotation: int | None = None
        controller.bead_chosen.connect(self._show_bead)
        view.bead_chosen.connect(controller.choose_bead)
        view.quotation_chosen.connect(self.show_quotation)
        view.caution_chosen.connect(self.show_warning)
        sidebar.place_chosen.connect(self.show_place)

    def set_settings(self, settings: Settings) -> None:
        """Step through what these settings show."""
        self._settings = settings
        self.tell_position()

    def forget(self) -> None:
        """Another comparison, or none: steps begin anew."""
        self._warning = self._quotation = None
        self.tell_position()

    # to one place

    def show_place(self, place: Place) -> None:
        """Bring both panes to a place and mark it."""
        self._controller.choose_bead(place.bead)
        spans = [(side, span) for side in SIDES if (span := place.span(side)) is not None]
        for side, span in spans:
            self._view.choose_span(side, span)
        for side, span in spans:
            self._view.texts[side].set_chosen_span(span)

    def show_quotation(self, side: Side, index: int) -> None:
        """Lead to the utterance that a quotation belongs to, and to its row if it is listed."""
        listed = self._sidebar.quotations
        if listed.quoted is None:
            return
        span = listed.quoted.quotations(side).attributions[index].quotation.span
        utterance = listed.utterance_at(side, span)
        if utterance is not None:
            self.show_place(place_of(listed.quoted, utterance))
            self._show_row(listed, {side: span})

    def show_warning(self, index: int) -> None:
        """Lead to a warning and to its row, and tell what it says."""
        comparison = self._controller.comparison
        if comparison is None:
            return
        self._warning = index
        warning = comparison.warnings[index]
        left = span_at(comparison, "left", warning.left.start) if warning.left is not None else None
        right = span_at(comparison, "right", warning.right.start) if warning.right is not None else None
        self.show_place(Place(warning.bead, left, right))
        places: dict[Side, Span | None] = {"left": left, "right": right}
        if warning.kind in _FACT_WARNINGS:
            self._show_row(self._sidebar.facts, places)
        elif warning.kind in _QUOTATION_WARNINGS:
            self._show_row(self._sidebar.quotations, places)
        else:
            self._sidebar.setCurrentWidget(self._sidebar.changes)  # it marks the row of the chosen pair
        self.stepped.emit(f"Warning {index + 1} of {len(comparison.warnings)}: {sentence_of(warning)}")

    def _show_row(self, tab: Tab, places: dict[Side, Span] | dict[Side, Span | None]) -> None:
        """Bring the tab that lists a place to the front and mark its row there."""
        self._sidebar.setCurrentWidget(tab)
        for side, span in places.items():
            if span is not None and tab.show_span(side, span):
                return

    def _show_bead(self, bead: int) -> None:
        self._view.choose_bead(bead)
        self._sidebar.show_bead(bead)
        self.tell_position()

    # step by step

    def step_difference(self, backwards: bool) -> None:
        """Choose the next difference that is shown, or the one before."""
        self._controller.choose_bead(step(self._differences(), self._controller.bead, backwards))

    def step_quotation(self, backwards: bool) -> None:
        """Go to the next quotation of the kinds that are listed, or the one before."""
        listed = self._sidebar.quotations
        if listed.quoted is None:
            return
        kinds = listed.kinds()
        spoken = [
            utterance
            for utterance in listed.utterances
            if any(part.quotation.kind in kinds for part in utterance.all_parts)
        ]
        self._quotation = step(range(len(spoken)), self._quotation, backwards)
        if self._quotation is not None:
            side, attribution = spoken[self._quotation].first
            self.show_quotation(side, attribution.quotation.index)

    def step_warning(self, backwards: bool) -> None:
        """Go to the next warning, or the one before."""
        comparison = self._controller.comparison
        count = len(comparison.warnings) if comparison is not None else 0
        wanted = step(range(count), self._warning, backwards)
        if wanted is not None:
            self.show_warning(wanted)

    def _differences(self) -> list[int]:
        comparison = self._controller.comparison
        if comparison is None:
            return []
        return differences(
            comparison, shown_relations(self._settings), "moved" not in self._settings.hidden_relations
        )

    def tell_position(self) -> None:
        """Tell which of the differences is chosen."""
        if self._controller.comparison is None:
            self.position_changed.emit("")
        else:
            self.position_changed.emit(position(self._differences(), self._controller.bead))
