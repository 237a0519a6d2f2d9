"""Two articles side by side: what is shown, chosen and found in them, and what the reader does."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.collation.wording import Wording
from reader.comparison.comparison import Comparison
from reader.gui.compare.reading_frame import ReadingFrame
from reader.gui.widgets.theme import Theme, load_theme
from reader.quotations.quotation import Attributions
from reader.sides import SIDES, Side, opposite
from reader.text.article import Article
from reader.text.span import Span
from reader.views.display_data import Anchor, ArticleGround
from reader.views.display_data import anchors as anchors_of
from reader.views.pane_marks import (
    ChangedWords,
    PaneMarks,
    answering_quotation,
    pane_marks,
    quotation_marks,
)
from reader.views.relation_names import bead_told


class ReadingView(ReadingFrame):
    """Shows two articles and their comparison; tells what the reader does. Decides nothing.

    Sides are "left" and "right"; beads, sentences and quotations are indices of the comparison shown.
    """

    bead_chosen = Signal(int)
    quotation_chosen = Signal(str, int)
    caution_chosen = Signal(int)
    paths_dropped = Signal(str, list)
    text_dropped = Signal(str, str)
    html_dropped = Signal(str, str, str)
    open_requested = Signal(str)
    detail_corrected = Signal(str, str, str)
    role_changed = Signal(str, int, str)
    copy_with_source_requested = Signal(str, str)

    def __init__(self, theme: Theme | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme if theme is not None else load_theme("light"), parent)
        self._comparison: Comparison | None = None
        self._current: int | None = None
        self._focused: Side = "left"
        self._connect()

    def _connect(self) -> None:
        for side in SIDES:
            self._connect_pane(side)
        self._ribbon.bead_clicked.connect(self._on_connector)
        self._ribbon.bead_hovered.connect(self._hover)
        self._overview.scroll_asked.connect(self._on_map)
        self._overview.clicked.connect(self._on_map_clicked)
        self._overview.caution_clicked.connect(self._on_caution)
        self._overview.stepped.connect(self._on_map_stepped)
        self._find_bar.searched.connect(self.find)
        self._find_bar.closed.connect(self._leave_find)

    def _connect_pane(self, side: Side) -> None:
        pane, text = self.panes[side], self.texts[side]
        pane.open_requested.connect(lambda: self.open_requested.emit(side))
        pane.paths_dropped.connect(lambda paths: self.paths_dropped.emit(side, paths))
        pane.text_dropped.connect(lambda words: self.text_dropped.emit(side, words))
        pane.html_dropped.connect(lambda page, words: self.html_dropped.emit(side, page, words))
        pane.header.detail_corrected.connect(lambda f, value: self.detail_corrected.emit(side, f, value))
        text.role_changed.connect(lambda number, role: self.role_changed.emit(side, number, role))
        text.copy_with_source_requested.connect(lambda w: self.copy_with_source_requested.emit(side, w))
        text.sentence_chosen.connect(lambda sentence: self._on_sentence(side, sentence))
        text.sentence_hovered.connect(lambda sentence: self._hover_sentence(side, sentence))
        text.quotation_chosen.connect(lambda number: self._on_quotation(side, number))
        text.zoom_asked.connect(self.set_zoom)
        text.focused.connect(lambda has: self._on_focus(side, has))
        text.cursorPositionChanged.connect(lambda: self._describe(side))
        text.verticalScrollBar().valueChanged.connect(lambda _: self._ribbon.update())
        text.verticalScrollBar().valueChanged.connect(lambda _: self._why.forget())
        text.relaid.connect(self._ribbon.update)

    # what is shown

    def show_article(
        self, side: Side, article: Article | None, message: str = "", ground: ArticleGround | None = None
    ) -> None:
        """Show an article, or an empty pane that says `message`. Another text ends the comparison shown."""
        before = self.texts[side].article
        self.panes[side].show_article(article, message, ground)
        if self.texts[side].article is not before:
            self._search.set_article(side, article)
            self._choosing.marks[side] = None
            if self._comparison is not None:
                self.show_comparison(None)

    def show_comparison(self, comparison: Comparison | None, anchors: Sequence[Anchor] | None = None) -> None:
        """Mark a comparison in both panes; None takes the marks away. `anchors` are its links if known."""
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
        if anchors is None and comparison is not None:
            anchors = anchors_of(comparison)
        self._scrolling.set_anchors(anchors)
        self._why.set_comparison(comparison)
        self.verdict.show_verdict(comparison.collation.verdict.sentence if comparison is not None else "")
        for side in SIDES:
            self._describe(side)
        self._scrolling.follow("left")

    def show_quotations(self, side: Side, quotations: Attributions) -> None:
        """Mark the quotations of an article that is compared with nothing."""
        article = self.texts[side].article
        if article is not None and self._comparison is None:
            marks = quotation_marks(side, article, quotations)
            self._choosing.marks[side] = marks
            self.texts[side].set_marks(marks)

    def show_reading(self, side: Side, is_reading: bool) -> None:
        """Say in an empty pane whether its article is being read."""
        self.panes[side].show_reading(is_reading)

    def show_problem(self, side: Side, sentence: str) -> None:
        """Say in a pane what went wrong; its article stays."""
        self.panes[side].problem.say(sentence)

    def clear_problem(self, side: Side) -> None:
        """Say nothing any more."""
        self.panes[side].problem.say("")

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

    def _describe(self, side: Side) -> None:
        """Give a screen reader the relation of the sentence at the caret."""
        text, comparison = self.texts[side], self._comparison
        bead = self._choosing.bead_at(side, text.caret()) if comparison is not None else None
        told = ""
        if comparison is not None and bead is not None:
            told = bead_told(comparison.collation.beads[bead], comparison, side)
        if told != text.accessibleDescription():
            text.setAccessibleDescription(told)
            if told and text.hasFocus():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(text, told))

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
        marks = self._choosing.marks[side]
        if marks is None:
            return
        here = marks.quotation_span(number)
        self._mark(self._choosing.bead_at(side, here.start))
        self.texts[side].set_chosen_span(here)
        answer = answering_quotation(self._comparison, side, number) if self._comparison is not None else None
        if answer is not None:
            self._choosing.bring_beside(side, here, answer)
            self.texts[opposite(side)].set_chosen_span(answer)
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
        self.texts[opposite(self._focused)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def same_sentence_opposite(self) -> None:
        """Move the keyboard to the sentence of the other article that belongs to the one at the caret."""
        bead = self._choosing.bead_at(self._focused, self.texts[self._focused].caret())
        other = opposite(self._focused)
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

    def _on_map(self, side: Side, code_point: int) -> None:
        text = self.texts[side]
        text.verticalScrollBar().setValue(round(text.height_of(code_point) - text.viewport().height() / 2))

    def _on_map_clicked(self, side: Side, code_point: int) -> None:
        bead = self._choosing.bead_at(side, code_point)
        if bead is not None:
            self.choose_bead(bead)
            self.bead_chosen.emit(bead)

    def _on_map_stepped(self, bead: int) -> None:
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
        places: tuple[tuple[Side, Span | None], ...] = (("left", caution.left), ("right", caution.right))
        for side, place in places:
            if place is not None:
                self._choosing.go_to_span(side, Span(place.start, place.start + 1))
        self.caution_chosen.emit(index)

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

    # keys

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
    return ChangedWords(Wording(comparison.left, comparison.right, comparison.collation.options).edits_of)
