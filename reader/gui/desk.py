"""The reading desk: both panes beside the sidebar, wired to the controller.

It brings the engine in and is therefore made when the first article is opened, after the first paint.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reader.gui.citing import with_source
from reader.gui.controller import SIDES, Controller
from reader.gui.lone_article import Alone
from reader.gui.reading_view import ReadingView
from reader.gui.sidebar.card import Place
from reader.gui.sidebar.sidebar import Sidebar
from reader.gui.sidebar.utterances import place_of, quoted_alone
from reader.gui.stepping import differences, position, span_at, step
from reader.gui.switches import shown_relations
from reader.gui.theme import Theme
from reader.gui.typography import Typeface
from reader.quotes.quotation import Attributions
from reader.text.article import Role
from reader.text.span import Span
from reader.workspace.cautions import WarningKind
from reader.workspace.compared import Comparison, Side
from reader.workspace.corrections import (
    DetailCorrected,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.workspace.settings import Settings

_SIDEBAR_WIDTH = 320
_MAP_FROM = 520
"""Pixels beside the sidebar from which there is room for the map."""
_FACT_WARNINGS = (WarningKind.DISAGREEING_FACT, WarningKind.SLIP)


class Desk(QSplitter):
    """Panes and sidebar over one controller.

    `stepped(sentence)` says what a step to a warning led to, `position_changed("3 of 14")` which of the
    differences is chosen.
    """

    stepped = Signal(str)
    position_changed = Signal(str)

    def __init__(
        self, controller: Controller, settings: Settings, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("desk")
        self._controller = controller
        self._settings = settings
        self._is_presenting = False
        self._problems: dict[Side, str] = {}
        self._warning: int | None = None
        self._quotation: int | None = None
        self.view = ReadingView(theme, self)
        self.sidebar = Sidebar(theme, self)
        self.addWidget(self.view)
        self.addWidget(self.sidebar)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setSizes([1000, _SIDEBAR_WIDTH])
        self._connect()
        self.apply(settings)
        for side in SIDES:
            self._show_article(side)
        self._show_comparison(controller.comparison)
        if controller.alone.shown is not None:
            self._show_alone(controller.alone.shown)

    def _connect(self) -> None:
        controller, view, sidebar = self._controller, self.view, self.sidebar
        controller.article_loading.connect(self._clear_problem)
        controller.article_loaded.connect(self._show_article)
        controller.comparison_ready.connect(self._show_comparison)
        controller.comparison_dropped.connect(partial(self._show_comparison, None))
        controller.bead_chosen.connect(self._show_bead)
        controller.alone.found.connect(self._show_alone)
        view.bead_chosen.connect(controller.choose_bead)
        view.quotation_chosen.connect(self._show_quotation)
        view.detail_corrected.connect(self._correct_detail)
        view.role_changed.connect(self._change_role)
        view.copy_with_source_requested.connect(self._copy_with_source)
        sidebar.place_chosen.connect(self.show_place)
        sidebar.quotations.speaker_corrected.connect(self._correct_speaker)
        sidebar.quotations.quotation_rejected.connect(self._reject)
        sidebar.quotations.kinds_changed.connect(view.set_quotation_kinds)
        view.set_quotation_kinds(sidebar.quotations.kinds())

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self.view.set_theme(theme)
        self.sidebar.set_theme(theme)

    def apply(self, settings: Settings) -> None:
        """Show what the settings say."""
        self._settings = settings
        self.view.set_full_colour(settings.full_colour)
        self.view.set_furniture_shown(settings.furniture_shown)
        self.view.set_scroll_lock(settings.scroll_lock)
        self.view.set_typeface(Typeface(settings.reading_family, settings.reading_points))
        if self.view.zoom() != settings.zoom:
            self.view.set_zoom(settings.zoom)
        hidden = settings.hidden_relations
        self.view.set_visible_relations(
            shown_relations(settings), "moved" not in hidden, "quotations" not in hidden
        )
        self.sidebar.setVisible(settings.sidebar_visible and not self._is_presenting)
        self._fit_map()
        self._tell_position()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the room of the map to the articles while the sidebar is there."""
        super().resizeEvent(event)
        self._fit_map()

    def _fit_map(self) -> None:
        taken = self.sidebar.minimumWidth() if not self.sidebar.isHidden() else 0
        has_room = not self._is_presenting and self.width() - taken >= _MAP_FROM
        self.view.set_overview_visible(self._settings.overview_visible and has_room)

    def set_presenting(self, on: bool) -> None:
        """Show nothing but the two articles, or all that the settings say again."""
        self._is_presenting = on
        self.view.set_presenting(on)
        self.apply(self._settings)

    def show_problem(self, side: Side, sentence: str) -> None:
        """Say in a pane what went wrong with its article."""
        self._problems[side] = sentence
        self.view.show_problem(side, sentence)

    def _clear_problem(self, side: Side) -> None:
        self._problems.pop(side, None)
        self.view.clear_problem(side)

    def show_place(self, place: Place) -> None:
        """Bring both panes to a place and mark it."""
        self._controller.choose_bead(place.bead)
        spans = [(side, span) for side in SIDES if (span := place.span(side)) is not None]
        for side, span in spans:
            self.view.choose_span(side, span)
        for side, span in spans:
            self.view.texts[side].set_chosen_span(span)

    def step_difference(self, backwards: bool) -> None:
        """Choose the next difference that is shown, or the one before."""
        self._controller.choose_bead(step(self._differences(), self._controller.bead, backwards))

    def step_quotation(self, backwards: bool) -> None:
        """Go to the next quotation of the kinds that are listed, or the one before."""
        listed = self.sidebar.quotations
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
            utterance = spoken[self._quotation]
            self.show_place(place_of(listed.quoted, utterance))
            side, attribution = utterance.first
            listed.show_span(side, attribution.quotation.span)

    def step_warning(self, backwards: bool) -> None:
        """Go to the next warning, or the one before, and tell what it says."""
        comparison = self._controller.comparison
        if comparison is None:
            return
        count = len(comparison.warnings)
        self._warning = step(range(count), self._warning, backwards)
        if self._warning is None:
            return
        caution = comparison.warnings[self._warning]
        left = span_at(comparison, "left", caution.left) if caution.left is not None else None
        right = span_at(comparison, "right", caution.right) if caution.right is not None else None
        self.show_place(Place(caution.bead, left, right))
        self._show_warning_row(caution.kind, left, right)
        self.stepped.emit(f"Warning {self._warning + 1} of {count}: {caution.sentence}")

    def _show_warning_row(self, kind: WarningKind, left: Span | None, right: Span | None) -> None:
        """Bring the tab that lists a warning to the front and mark its row there."""
        tab = self.sidebar.facts if kind in _FACT_WARNINGS else self.sidebar.quotations
        self.sidebar.setCurrentWidget(tab)
        found = left is not None and tab.show_span("left", left)
        if not found and right is not None:
            tab.show_span("right", right)

    def _differences(self) -> list[int]:
        comparison = self._controller.comparison
        if comparison is None:
            return []
        return differences(
            comparison, shown_relations(self._settings), "moved" not in self._settings.hidden_relations
        )

    def _tell_position(self) -> None:
        if self._controller.comparison is None:
            self.position_changed.emit("")
        else:
            self.position_changed.emit(position(self._differences(), self._controller.bead))

    def _show_article(self, side: Side) -> None:
        self._clear_problem(side)
        self.view.show_article(side, self._controller.article(side), ground=self._controller.ground(side))

    def _show_comparison(self, comparison: Comparison | None) -> None:
        self._warning = self._quotation = None
        ground = self._controller.comparison_ground
        self.view.show_comparison(comparison, ground.anchors if ground is not None else None)
        for side, sentence in self._problems.items():
            self.view.show_problem(side, sentence)
        self.sidebar.show_comparison(comparison, ground)
        self._tell_position()

    def _show_alone(self, alone: Alone | None) -> None:
        """List and mark who is quoted while only one article is open."""
        if self._controller.comparison is not None:
            return
        self._quotation = None
        if alone is None:
            self.sidebar.quotations.show_alone(None)
        else:
            self.view.show_quotations(alone.side, alone.quotations)
            self.sidebar.quotations.show_alone(quoted_alone(alone.side, alone.article, alone.quotations))

    def _copy_with_source(self, side: Side, words: str) -> None:
        article, quoted = self._controller.article(side), self.sidebar.quotations.quoted
        if article is not None:
            quotations = quoted.quotations(side) if quoted is not None else Attributions()
            span = self.view.texts[side].selected_span()
            QGuiApplication.clipboard().setText(with_source(article, words, span, quotations))

    def _show_bead(self, bead: int) -> None:
        self.view.choose_bead(bead)
        self.sidebar.show_bead(bead)
        self._tell_position()

    def _show_quotation(self, side: Side, index: int) -> None:
        place = self._quotation_place(side, index)
        if place is not None and self.sidebar.quotations.isVisible():
            self.sidebar.quotations.show_span(side, place)

    def _quotation_place(self, side: Side, index: int) -> Span | None:
        quoted = self.sidebar.quotations.quoted
        return quoted.quotations(side).attributions[index].quotation.span if quoted is not None else None

    def _correct_detail(self, side: Side, field: str, value: str) -> None:
        self._controller.correct(DetailCorrected(side, field, value or None))

    def _change_role(self, side: Side, paragraph: int, role: str) -> None:
        self._controller.correct(RoleChanged(side, paragraph, Role(role)), compares=True)

    def _correct_speaker(self, side: Side, index: int, speaker: str) -> None:
        place = self._quotation_place(side, index)
        if place is not None:
            self._controller.correct(SpeakerCorrected(side, place, speaker or None))

    def _reject(self, side: Side, index: int) -> None:
        place = self._quotation_place(side, index)
        if place is not None:
            self._controller.correct(QuotationRejected(side, place))
