"""Two articles side by side: panes, connectors, the map, find and the card that says why."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.collation.bead import Relation
from reader.collation.wording import edits_of
from reader.gui.article_pane import ArticlePane
from reader.gui.article_text import ArticleText
from reader.gui.choosing import Choosing, other_side
from reader.gui.find_bar import FindBar
from reader.gui.finding import SIDES
from reader.gui.overview import Overview
from reader.gui.pane_marks import ChangedWords, PaneMarks, Shown, answering_quotation, pane_marks
from reader.gui.pane_search import PaneSearch
from reader.gui.ribbon import Ribbon
from reader.gui.scrolling import ScrollTogether
from reader.gui.theme import Theme, load_theme
from reader.gui.why_card import WhyCard
from reader.gui.why_desk import WhyDesk
from reader.text.article import Article
from reader.text.span import Span
from reader.workspace.comparison import Comparison, Side

SMALLEST_ZOOM, LARGEST_ZOOM = 0.5, 3.0
_LEAST_SHARE = 0.2


class ReadingView(QWidget):
    """Shows two articles and their comparison; tells what the reader does. Decides nothing.

    Sides are "left" and "right"; beads, sentences and quotations are indices of the comparison shown.
    """

    bead_chosen = Signal(int)
    quotation_chosen = Signal(str, int)
    paths_dropped = Signal(str, list)
    text_dropped = Signal(str, str)
    open_requested = Signal(str)
    detail_corrected = Signal(str, str, str)
    role_changed = Signal(str, int, str)
    copy_with_source_requested = Signal(str, str)
    zoom_changed = Signal(float)

    def __init__(self, theme: Theme | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_view")
        self._theme = theme if theme is not None else load_theme("light")
        self._shown = Shown()
        self._comparison: Comparison | None = None
        self._current: int | None = None
        self._share = 0.5
        self._zoom = 1.0
        self._furniture_shown = True
        self._focused: Side = "left"
        self.panes: dict[Side, ArticlePane] = {side: ArticlePane(side, self._theme, self) for side in SIDES}
        self.texts: dict[Side, ArticleText] = {side: pane.text for side, pane in self.panes.items()}
        left, right = self.texts["left"], self.texts["right"]
        self._ribbon = Ribbon(left, right, self._theme, self)
        self._overview = Overview(left, right, self._theme, self)
        self._find_bar = FindBar(self._theme, self)
        self._scrolling = ScrollTogether(left, right, self)
        self._choosing = Choosing(self.texts, self._scrolling)
        self._search = PaneSearch(self._find_bar, self.texts, self._choosing)
        self._card = WhyCard(self._theme, self)
        self._why = WhyDesk(self._card, self.texts, self._choosing, self)
        self._lay_out()
        self._connect()
        self.setTabOrder(left, right)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for widget in (self.panes["left"], self._ribbon, self.panes["right"], self._overview):
            self._row.addWidget(widget)
        self._set_share(0.5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row, 1)
        column.addWidget(self._find_bar)

    def _connect(self) -> None:
        for side in SIDES:
            self._connect_pane(side)
        self._ribbon.bead_clicked.connect(self._on_connector)
        self._ribbon.bead_hovered.connect(self._hover)
        self._ribbon.dragged.connect(self._drag)
        self._ribbon.evened.connect(lambda: self._set_share(0.5))
        self._overview.scroll_asked.connect(self._on_map)
        self._overview.clicked.connect(self._on_map_clicked)
        self._overview.caution_clicked.connect(self._on_caution)
        self._find_bar.searched.connect(self.find)
        self._find_bar.closed.connect(self._leave_find)

    def _connect_pane(self, side: Side) -> None:
        pane, text = self.panes[side], self.texts[side]
        pane.open_requested.connect(lambda: self.open_requested.emit(side))
        pane.paths_dropped.connect(lambda paths: self.paths_dropped.emit(side, paths))
        pane.text_dropped.connect(lambda words: self.text_dropped.emit(side, words))
        pane.header.detail_corrected.connect(lambda f, value: self.detail_corrected.emit(side, f, value))
        text.role_changed.connect(lambda number, role: self.role_changed.emit(side, number, role))
        text.copy_with_source_requested.connect(lambda w: self.copy_with_source_requested.emit(side, w))
        text.sentence_chosen.connect(lambda sentence: self._on_sentence(side, sentence))
        text.sentence_hovered.connect(lambda sentence: self._hover_sentence(side, sentence))
        text.quotation_chosen.connect(lambda number: self._on_quotation(side, number))
        text.zoom_asked.connect(self.set_zoom)
        text.focused.connect(lambda has: self._on_focus(side, has))
        text.verticalScrollBar().valueChanged.connect(lambda _: self._ribbon.update())
        text.verticalScrollBar().valueChanged.connect(lambda _: self._why.forget())
        text.relaid.connect(self._ribbon.update)

    # what is shown

    def show_article(self, side: Side, article: Article | None, message: str = "") -> None:
        """Show an article, or an empty pane that says `message`. Another text ends the comparison shown."""
        before = self.texts[side].article
        self.panes[side].show_article(article, message)
        if self.texts[side].article is not before:
            self._search.set_article(side, article)
            if self._comparison is not None:
                self.show_comparison(None)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Mark a comparison in both panes; None takes the marks away."""
        self._mark(None)
        marks: dict[Side, PaneMarks | None] = {"left": None, "right": None}
        self._comparison = None
        if comparison is not None:
            words = _changed_words(comparison)
            for side in SIDES:
                self.show_article(side, comparison.article(side))
                marks[side] = pane_marks(comparison, side, words)
        self._comparison, self._choosing.marks = comparison, marks
        for side, text in self.texts.items():
            text.set_marks(marks[side])
        self._ribbon.set_marks(marks["left"], marks["right"])
        self._overview.set_comparison(comparison, marks["left"], marks["right"])
        self._scrolling.set_comparison(comparison)
        self._why.set_comparison(comparison)
        self._scrolling.follow("left")

    def show_problem(self, side: Side, sentence: str) -> None:
        """Say in a pane what went wrong; its article stays."""
        self.panes[side].problem.say(sentence)

    def clear_problem(self, side: Side) -> None:
        """Say nothing any more."""
        self.panes[side].problem.say("")

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        self._theme = theme
        self.setPalette(theme.palette())
        for pane in self.panes.values():
            pane.set_theme(theme)
        self._find_bar.set_theme(theme)
        self._card.set_theme(theme)
        self._set_shown(self._shown)

    def set_full_colour(self, full: bool) -> None:
        """Fill every marked sentence, or only the chosen pair and the one under the pointer."""
        self._set_shown(replace(self._shown, full_colour=full))

    def set_visible_relations(self, relations: frozenset[Relation], moved: bool, quotations: bool) -> None:
        """Set which relations, moved signs and quotations are marked."""
        self._set_shown(replace(self._shown, relations=relations, moved=moved, quotations=quotations))

    def _set_shown(self, shown: Shown) -> None:
        self._shown = shown
        for text in self.texts.values():
            text.set_shown(shown)
        self._ribbon.set_look(self._theme, shown)
        self._overview.set_look(self._theme, shown)

    def set_scroll_lock(self, locked: bool) -> None:
        """Keep the panes at the same sentence, or let each go its own way."""
        self._scrolling.set_locked(locked)

    def set_furniture_shown(self, shown: bool) -> None:
        """Show or hide dimmed text that takes no part in the comparison."""
        if shown != self._furniture_shown:
            self._furniture_shown = shown
            for text in self.texts.values():
                text.set_furniture_shown(shown)
            self._search.stop()

    def set_overview_visible(self, visible: bool) -> None:
        """Show or hide the map."""
        self._overview.setVisible(visible)

    def zoom(self) -> float:
        """The size of the text; 1.0 is 100 %."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the text, 0.5 to 3.0."""
        zoom = round(min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM), 2)
        if zoom != self._zoom:
            self._zoom = zoom
            for text in self.texts.values():
                text.set_zoom(zoom)
            self.zoom_changed.emit(zoom)

    # choosing

    def current_bead(self) -> int | None:
        """The chosen bead."""
        return self._current

    def choose_bead(self, index: int | None) -> None:
        """Mark a bead and bring both panes to it; None takes the mark away. Emits nothing."""
        self._mark(index)
        if index is not None:
            self._choosing.go_to_bead(index)

    def choose_span(self, side: Side, span: Span) -> None:
        """Frame a span, mark its bead, and bring both panes there. Emits nothing."""
        self._mark(self._choosing.bead_at(side, span.start))
        self._choosing.go_to_span(side, span)
        self.texts[side].set_chosen_span(span)
        self.texts[side].set_caret(span.start)

    def _mark(self, index: int | None) -> None:
        if index != self._current:
            self._why.forget()
        self._current = index
        for side, text in self.texts.items():
            text.set_current(index)
            span = self._choosing.span(side, index) if index is not None else None
            if span is not None and not text.has_selection_or_caret_in(span):
                text.set_caret(span.start)
        self._ribbon.set_current(index)
        self._overview.set_current(index)

    def _on_sentence(self, side: Side, sentence: int) -> None:
        marks = self._choosing.marks[side]
        bead = marks.bead_of[sentence] if marks is not None else None
        self._focused = side
        if bead is None:
            return
        if bead == self._current and self._card.isVisible():
            self._why.forget()
            return
        self._mark(bead)
        self._choosing.answer(side, bead)
        self._tell(bead)

    def _on_connector(self, bead: int) -> None:
        self.choose_bead(bead)
        self._tell(bead)

    def _tell(self, bead: int) -> None:
        self.bead_chosen.emit(bead)
        self._why.ask(bead)

    def _on_quotation(self, side: Side, number: int) -> None:
        """Frame a quotation, and the one that answers it in the other article."""
        if self._comparison is None:
            return
        here = self._comparison.quotations(side).attributions[number].quotation.marked
        self._mark(self._choosing.bead_at(side, here.start))
        self.texts[side].set_chosen_span(here)
        answer = answering_quotation(self._comparison, side, number)
        if answer is not None:
            self._choosing.bring_beside(side, here, answer)
            self.texts[other_side(side)].set_chosen_span(answer)
        self.quotation_chosen.emit(side, number)

    def _hover_sentence(self, side: Side, sentence: int) -> None:
        marks = self._choosing.marks[side]
        bead = marks.bead_of[sentence] if marks is not None and sentence >= 0 else None
        self._hover(-1 if bead is None else bead)

    def _hover(self, bead: int) -> None:
        hovered = bead if bead >= 0 else None
        for text in self.texts.values():
            text.set_hovered(hovered)
        self._ribbon.set_hovered(hovered)

    # moving about

    def focus_other_pane(self) -> None:
        """Move the keyboard to the other article."""
        self.texts[other_side(self._focused)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def same_sentence_opposite(self) -> None:
        """Move the keyboard to the sentence of the other article that belongs to the one at the caret."""
        bead = self._choosing.bead_at(self._focused, self.texts[self._focused].caret())
        other = other_side(self._focused)
        span = self._choosing.span(other, bead) if bead is not None else None
        if bead is None or span is None:
            return
        self._mark(bead)
        self._choosing.answer(self._focused, bead)
        self.texts[other].set_caret(span.start)
        self.texts[other].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bead_chosen.emit(bead)

    def _on_focus(self, side: Side, has: bool) -> None:
        if has:
            self._focused = side

    def _on_map(self, side: Side, height: float) -> None:
        self.texts[side].verticalScrollBar().setValue(round(height))

    def _on_map_clicked(self, side: Side, height: float) -> None:
        bead = self._choosing.bead_at(side, self.texts[side].code_point_at(height))
        if bead is not None:
            self.choose_bead(bead)
            self.bead_chosen.emit(bead)

    def _on_caution(self, index: int) -> None:
        """Bring both panes to a warning."""
        caution = self._comparison.warnings[index] if self._comparison is not None else None
        if caution is None:
            return
        if caution.bead is not None:
            self.choose_bead(caution.bead)
            self.bead_chosen.emit(caution.bead)
        places: tuple[tuple[Side, int | None], ...] = (("left", caution.left), ("right", caution.right))
        for side, place in places:
            if place is not None:
                self._choosing.go_to_span(side, Span(place, place + 1))

    # finding

    def open_find(self) -> None:
        """Show the find bar, with the selected words if there are any."""
        self._search.open(self._focused)

    def find_next(self, backwards: bool = False) -> tuple[int, int]:
        """Go to the next place found; without words to find, open the find bar."""
        if not self._find_bar.text().strip():
            self.open_find()
            return 0, 0
        self._find_bar.show()
        return self.find(self._find_bar.text(), backwards)

    def find(  # type: ignore[override]  # hides a static function of QWidget that finds windows by number
        self, text: str, backwards: bool = False
    ) -> tuple[int, int]:
        """Mark `text` in both panes and go to the next place; answers which of how many, (0, 0) for none."""
        return self._search.find(text, backwards, self._focused)

    def _leave_find(self) -> None:
        self._search.stop()
        self.texts[self._focused].setFocus(Qt.FocusReason.OtherFocusReason)

    # sizes and keys

    def _set_share(self, share: float) -> None:
        self._share = min(max(share, _LEAST_SHARE), 1 - _LEAST_SHARE)
        self._row.setStretch(0, round(self._share * 1000))
        self._row.setStretch(2, round((1 - self._share) * 1000))

    def _drag(self, pixels: int) -> None:
        both = self.panes["left"].width() + self.panes["right"].width()
        self._set_share((self.panes["left"].width() + pixels) / max(both, 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the card, then the find bar."""
        if event.key() == Qt.Key.Key_Escape and self._card.isVisible():
            self._why.forget()
        elif event.key() == Qt.Key.Key_Escape and self._find_bar.isVisible():
            self._find_bar.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card would stand beside its pair."""
        super().resizeEvent(event)
        self._why.forget()


def _changed_words(comparison: Comparison) -> ChangedWords:
    options = comparison.collation.options
    return ChangedWords(lambda bead: edits_of(comparison.left, comparison.right, bead, options))
