"""The reading desk: both panes beside the sidebar, wired to the controller.

It brings the engine in and is therefore made when the first article is opened, after the first paint.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QSplitter, QTextEdit, QWidget

from reader.comparison.comparison import Comparison
from reader.gui.compare.connectors import WIDTH as RIBBON_WIDTH
from reader.gui.compare.drawer import WIDTH as DRAWER_WIDTH
from reader.gui.compare.drawer import Drawer
from reader.gui.compare.noting import Noting
from reader.gui.compare.overview import WIDTH as MAP_WIDTH
from reader.gui.compare.page_parts import PageParts
from reader.gui.compare.pairing import PairingByHand
from reader.gui.compare.place_keeping import PlaceKeeping
from reader.gui.compare.setting_right import SettingRight
from reader.gui.compare.steps import Steps
from reader.gui.panes.article_pane import NARROWEST
from reader.gui.session.controller import Controller
from reader.gui.session.lone_article import Alone
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import Typeface
from reader.quotations.quotation import Attributions
from reader.session.settings import Settings
from reader.sides import SIDES, Side
from reader.views.citing import with_source
from reader.views.display_data import ArticleGround
from reader.views.switches import shown_relations
from reader.views.utterances import quoted_alone

_NEEDED = 2 * NARROWEST + RIBBON_WIDTH
"""Pixels that both articles need beside each other."""
_MAP_FROM = _NEEDED + MAP_WIDTH
"""Pixels beside the sidebar from which there is room for the map."""


_KEEPS_KEYBOARD = (QTextEdit, QLineEdit, QAbstractItemView)
"""Where a reader types or moves by keys; buttons and sliders give the keyboard up to an article."""


class ComparePage(QSplitter):
    """Panes and sidebar over one controller; `steps` leads from place to place.

    `corrected(sentence, undo)` says what was set right by hand, with the function that takes it back,
    `refused(sentence)` why nothing was made.
    """

    corrected = Signal(str, object)
    refused = Signal(str)

    def __init__(
        self,
        controller: Controller,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
        parts: PageParts | None = None,
    ) -> None:
        """`parts` are its parts, as many as have been made."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("desk")
        self._controller = controller
        self._settings = settings
        self._problems: dict[Side, str] = {}
        self._begun: set[Side] = set()
        parts = parts or PageParts(theme, controller.selection, self)
        self.view, self.sidebar = parts.taken()
        self.steps = Steps(controller, self.sidebar, settings, self)
        self.place = PlaceKeeping(controller, self.view, self.sidebar, self)
        self.setting_right = SettingRight(controller, self.view, self.sidebar, self)
        self.notes = Noting(controller, self.view, self.sidebar, self)
        self.pairing = PairingByHand(controller, self.view, self)
        self.place.hidden = lambda: self._settings.hidden_relations
        self.addWidget(self.view)
        self.addWidget(self.sidebar)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setSizes([1000, DRAWER_WIDTH])
        self.drawer = Drawer(self, self.view, self.sidebar, _NEEDED)
        self._connect()
        self.apply(settings)
        for side in SIDES:
            self._show_article(side)
            self.view.show_reading(side, side in controller.loader.loading)
        self._show_comparison(controller.comparison)
        self._await_pair()
        if controller.alone.shown is not None:
            self._show_alone(controller.alone.shown)

    def _connect(self) -> None:
        controller, view, sidebar = self._controller, self.view, self.sidebar
        controller.article_loading.connect(self._show_reading)
        controller.loader.begun.connect(self._show_beginning)
        controller.quiet.work_ended.connect(self._end_reading)
        for side in SIDES:
            appearing = view.texts[side].display.appearing
            appearing.expected.connect(partial(controller.quiet.expect, side))
            appearing.shown.connect(partial(self._on_shown, side))
        controller.article_loaded.connect(self._show_article)
        for landed in (controller.comparison_landing, controller.comparison_ready):
            landed.connect(self._take_comparison)
        controller.comparison_dropped.connect(partial(self._show_comparison, None))
        controller.alone.found.connect(self._show_alone)
        for changed in (
            controller.article_loading,
            controller.article_loaded,
            controller.comparison_dropped,
            controller.busy_changed,
        ):
            changed.connect(self._await_pair)
        self.setting_right.corrected.connect(self.corrected)
        view.copy_with_source_requested.connect(self._copy_with_source)
        self.notes.shown.connect(self.drawer.unfold)
        for told in (self.notes.removed, self.pairing.paired):
            told.connect(self.corrected)
        for refused in (self.notes.refused, self.pairing.refused):
            refused.connect(self.refused)
        for side in SIDES:
            view.texts[side].menu.more = partial(self._fill_menu, side)
        sidebar.place_chosen.connect(view.choices.choose_place)
        controller.judged.connect(self._show_judged)
        sidebar.quotations.kinds_changed.connect(view.look.set_quotation_kinds)
        view.look.set_quotation_kinds(sidebar.quotations.kinds())

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self.view.look.set_theme(theme)
        self.sidebar.set_theme(theme)

    def apply(self, settings: Settings) -> None:
        """Show what the settings say."""
        self._settings = settings
        self.view.look.set_full_colour(settings.full_colour)
        self.view.look.set_furniture_shown(settings.furniture_shown)
        self.view.set_scroll_lock(settings.scroll_lock)
        self.view.look.set_typeface(Typeface(settings.reading_family, settings.reading_points))
        if self.view.look.zoom() != settings.zoom:
            self.view.look.set_zoom(settings.zoom)
        hidden = settings.hidden_relations
        self.view.look.set_visible_relations(
            shown_relations(settings), "moved" not in hidden, "quotations" not in hidden
        )
        self.drawer.want(settings.sidebar_visible)
        self._fit_map()
        self.steps.set_settings(settings)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the room of the map, then that of the sidebar, to the articles."""
        super().resizeEvent(event)
        self.drawer.fit(self.width())
        self._fit_map()

    def _fit_map(self) -> None:
        has_room = self.width() - self.drawer.taken >= _MAP_FROM
        self.view.look.set_overview_visible(self._settings.overview_visible and has_room)

    def show_problem(self, side: Side, sentence: str) -> None:
        """Say in a pane what went wrong with its article."""
        self._drop_beginning(side)
        self._problems[side] = sentence
        self.view.show_problem(side, sentence)

    def _clear_problem(self, side: Side) -> None:
        self._problems.pop(side, None)
        self.view.show_problem(side, "")

    def _show_reading(self, side: Side) -> None:
        self._drop_beginning(side)
        self._clear_problem(side)
        self.view.show_reading(side, True)

    def _end_reading(self) -> None:
        for side in SIDES:
            self._drop_beginning(side)
            self.view.show_reading(side, False)
        self.sidebar.end_reading()

    def _await_pair(self) -> None:
        """Have the sidebar say whether there are two articles, and something is being done about them."""
        controller, loading = self._controller, self._controller.loader.loading
        is_pair = all(controller.article(side) is not None or side in loading for side in SIDES)
        self.sidebar.await_pair(is_pair=is_pair, is_coming=controller.is_busy)

    def _show_beginning(self, side: Side, ground: ArticleGround) -> None:
        """Show what there is of an article that is still being read, where nothing else stands."""
        if self._controller.article(side) is None:
            self._begun.add(side)
            self.view.show_article(side, ground.article, ground=ground)

    def _drop_beginning(self, side: Side) -> None:
        """What has begun does not come, or does not come now."""
        if side in self._begun:
            self._begun.discard(side)
            self.view.show_article(side, None)
            self._controller.quiet.forget(side)

    def _on_shown(self, side: Side) -> None:
        if side not in self._begun:  # that is only a beginning
            self._controller.quiet.has_shown(side)

    def _show_article(self, side: Side) -> None:
        self._begun.discard(side)
        self._clear_problem(side)
        controller = self._controller
        self.view.show_article(side, controller.article(side), ground=controller.keeper.ground(side))
        self._give_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        """The articles come to the front, and the keyboard with them."""
        super().showEvent(event)
        self._give_keyboard()

    def _give_keyboard(self) -> None:
        """Give the keyboard to the left article, or to the only one, unless it is in use elsewhere."""
        held = self.window().focusWidget()
        is_in_use = held is not None and held.isVisible() and isinstance(held, _KEEPS_KEYBOARD)
        if is_in_use or not self.isVisible():
            return
        controller = self._controller
        is_left = controller.article("left") is not None or "left" in controller.loader.loading
        side: Side = "left" if is_left else "right"
        if controller.article(side) is not None:
            self.view.texts[side].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_comparison(self, comparison: Comparison) -> None:
        """Another comparison, or more of the one that is shown."""
        if not self._controller.keeper.is_more:
            self._show_comparison(comparison)
            return
        ground = self._controller.keeper.comparison_ground
        self.view.show_more(comparison, ground.marks_of(comparison) if ground is not None else None)
        self.sidebar.show_more(comparison, ground)
        self.place.take_more(comparison)

    def _show_comparison(self, comparison: Comparison | None) -> None:
        ground = self._controller.keeper.comparison_ground
        if ground is None or comparison is None:
            self.view.show_comparison(comparison)
        else:
            self.view.show_comparison(comparison, ground.anchors, ground.marks_of(comparison))
        for side, sentence in self._problems.items():
            self.view.show_problem(side, sentence)
        self.sidebar.show_comparison(comparison, ground)
        self.steps.begin_anew()
        if comparison is not None:
            self.place.take_up(comparison)

    def _show_alone(self, alone: Alone | None) -> None:
        """List and mark who is quoted while only one article is open."""
        if self._controller.comparison is not None:
            return
        self.steps.begin_anew()
        if alone is None:
            self.sidebar.quotations.show_alone(None)
        else:
            self.view.show_quotations(alone.side, alone.quotations)
            self.sidebar.setCurrentWidget(self.sidebar.quotations)
            self.sidebar.quotations.show_alone(quoted_alone(alone.side, alone.article, alone.quotations))

    def _fill_menu(self, side: Side, menu: QMenu) -> None:
        """What can be made by hand at the caret of a side."""
        note = menu.addAction(tr("&Note…"))
        note.setObjectName(f"{menu.objectName()}.note")
        note.triggered.connect(lambda _=False: self.notes.write())
        if self._controller.comparison is not None:
            self.pairing.fill_menu(side, menu)

    def _show_judged(self, comparison: Comparison) -> None:
        self.sidebar.warnings.take_judgements(comparison)
        self.view.take_judgements(comparison)

    def _copy_with_source(self, side: Side, words: str) -> None:
        article, quoted = self._controller.article(side), self.sidebar.quotations.quoted
        if article is not None:
            quotations = quoted.quotations(side) if quoted is not None else Attributions()
            span = self.view.texts[side].caret.selected_span()
            QGuiApplication.clipboard().setText(tell(with_source(article, words, span, quotations)))
