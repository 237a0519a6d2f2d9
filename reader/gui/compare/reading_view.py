"""Two articles side by side with the connectors between them, the map beside them and the find bar below."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.comparison.comparison import Comparison
from reader.comparison.decisive import decisive_words
from reader.comparison.verdict_sentence import said_of
from reader.gui.compare.connectors import WIDTH as RIBBON
from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.explanation import Explanation
from reader.gui.compare.find_bar import FindBar
from reader.gui.compare.overview import Overview
from reader.gui.compare.pane_choices import PaneChoices
from reader.gui.compare.pane_search import PaneSearch
from reader.gui.compare.reading_look import ReadingLook
from reader.gui.compare.reveal import Reveal
from reader.gui.compare.verdict_strip import VerdictStrip
from reader.gui.compare.why_card import WhyCard
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.scrolling import ScrollTogether
from reader.gui.session.selection import Selection
from reader.gui.widgets.catalogue import tell
from reader.gui.widgets.sides_row import sides_row
from reader.gui.widgets.theme import Theme, load_theme
from reader.quotations.quotation import Attributions
from reader.sides import SIDES, Side, Sides, checked_side, opposite
from reader.text.article import Article
from reader.values import replace
from reader.views.display_data import Anchor, ArticleGround, pane_marks_of
from reader.views.display_data import anchors as anchors_of
from reader.views.mark_list import Mark
from reader.views.pane_marks import PaneMarks, quotation_marks
from reader.views.word_labels import WordLabels

_ROOMY, _NARROW_RIBBON = 600, 34
"""Pixels of the view from which the connectors have their whole width, and what they have below."""
_LEAST_SHARE = 0.2
_AFTER_MARKS = 5
"""Milliseconds after which the verdict is said on what has landed of a long comparison: the marks have been
painted by then."""


class ReadingView(QWidget):
    """Shows two articles and their comparison; what is chosen in it goes to `selection`. Decides nothing.

    The parts: `look` sets how it looks, `choices` leads to what is chosen, `search` finds words. Sides are
    "left" and "right"; beads, sentences and quotations are indices of the comparison shown. `made` are its
    panes if they have been made.
    """

    dropped = Signal(str, object)
    text_dropped = Signal(str, str)
    html_dropped = Signal(str, str, str)
    open_requested = Signal(str)
    detail_corrected = Signal(str, str, str)
    detail_reset = Signal(str, str)
    role_changed = Signal(str, int, str)
    copy_with_source_requested = Signal(str, str)

    def __init__(
        self,
        theme: Theme | None = None,
        selection: Selection | None = None,
        parent: QWidget | None = None,
        made: Mapping[Side, ArticlePane] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading_view")
        theme = theme if theme is not None else load_theme("light")
        self.selection = selection if selection is not None else Selection(self)
        self._comparison: Comparison | None = None
        self._share = 0.5
        self.panes = dict(made or {side: ArticlePane(side, theme, self) for side in SIDES})
        self.texts: dict[Side, ArticleText] = {side: pane.text for side, pane in self.panes.items()}
        self._make_parts(theme)
        self._lay_out()
        self._connect()

    def _make_parts(self, theme: Theme) -> None:
        left, right = self.texts["left"], self.texts["right"]
        for text in (left, right):
            text.display.state.selection = self.selection
        self._ribbon = Ribbon(left, right, theme, self.selection, self)
        self._overview = Overview(left, right, theme, self.selection, self)
        self.verdict = VerdictStrip(theme, self)
        self._find_bar = FindBar(theme, self)
        self._card = WhyCard(theme, self)
        self._scrolling = ScrollTogether(left, right, self)
        self._reveal = Reveal(self.texts, self._scrolling)
        self._explanation = Explanation(self._card, self._reveal, self.selection, self)
        maps = (self._ribbon, self._overview)
        self.choices = PaneChoices(self, self.texts, maps, self._reveal, self._explanation, self.selection)
        self.search = PaneSearch(self._find_bar, self.texts, self._reveal, lambda: self.choices.focused)
        self.look = ReadingLook(self, self.panes, maps, (self.verdict, self._find_bar, self._card), theme)

    def _lay_out(self) -> None:
        self._row = sides_row()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for widget in (self.panes["left"], self._ribbon, self.panes["right"], self._overview):
            self._row.addWidget(widget)
        self._set_share(0.5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verdict)
        column.addLayout(self._row, 1)
        column.addWidget(self._card)
        column.addWidget(self._find_bar)
        self.setTabOrder(self.texts["left"], self.texts["right"])

    def _connect(self) -> None:
        for side in SIDES:
            self._connect_pane(side)
        self._ribbon.dragged.connect(self._drag)
        self._ribbon.evened.connect(lambda: self._set_share(0.5))
        self.look.furniture_changed.connect(self.search.stop)

    def _connect_pane(self, side: Side) -> None:
        pane, text = self.panes[side], self.texts[side]
        pane.open_requested.connect(lambda: self.open_requested.emit(side))
        pane.dropped.connect(lambda found: self.dropped.emit(side, found))
        pane.text_dropped.connect(lambda words: self.text_dropped.emit(side, words))
        pane.html_dropped.connect(lambda page, words: self.html_dropped.emit(side, page, words))
        pane.header.detail_corrected.connect(lambda f, value: self.detail_corrected.emit(side, f, value))
        pane.header.detail_reset.connect(lambda field: self.detail_reset.emit(side, field))
        text.role_changed.connect(lambda number, role: self.role_changed.emit(side, number, role))
        text.copy_with_source_requested.connect(lambda w: self.copy_with_source_requested.emit(side, w))
        text.zoom_asked.connect(self.look.set_zoom)
        text.verticalScrollBar().valueChanged.connect(lambda _: self._ribbon.update())
        text.display.relaid.connect(self._ribbon.update)

    def show_article(
        self, side: Side, article: Article | None, message: str = "", ground: ArticleGround | None = None
    ) -> None:
        """Show an article, or an empty pane that says `message`. Another text ends the comparison shown."""
        before = self.texts[side].article
        self.panes[side].show_article(article, message, ground)
        if self.texts[side].article is not before:
            self.search.set_article(side, article)
            self._reveal.marks[side] = None
            if self._comparison is not None:
                self.show_comparison(None)
            else:
                self.selection.forget()

    def show_comparison(
        self,
        comparison: Comparison | None,
        anchors: Sequence[Anchor] | None = None,
        known: Sides[PaneMarks] | None = None,
    ) -> None:
        """Mark a comparison in both panes; None takes the marks away. `anchors` are its links and `known`
        its marks, if they have been worked out."""
        self.selection.forget()
        self._explanation.forget()
        marks: dict[Side, PaneMarks | None] = {"left": None, "right": None}
        self._comparison = None
        if comparison is not None:
            known = known or pane_marks_of(comparison)
            for side in SIDES:
                self.show_article(side, comparison.article(side))
                marks[side] = known[side]
        self._comparison, self._reveal.marks = comparison, marks
        for side, text in self.texts.items():
            text.display.set_marks(marks[side])
        self._ribbon.set_marks(marks["left"], marks["right"])
        self._overview.set_comparison(comparison, marks["left"], marks["right"])
        if anchors is None and comparison is not None:
            anchors = anchors_of(comparison)
        self._scrolling.set_anchors(anchors)
        self._explanation.set_comparison(comparison)
        self._label_words(comparison)
        if comparison is None or comparison.is_whole:
            self._say_verdict_on(comparison)
        else:
            QTimer.singleShot(_AFTER_MARKS, self, partial(self._say_verdict_on, comparison))
        self.choices.set_comparison(comparison)
        self._scrolling.follow(self._side_read())

    def show_more(self, comparison: Comparison, known: Sides[PaneMarks] | None = None) -> None:
        """More is known of the comparison that is shown: who is quoted, or warnings too. What is chosen stays
        chosen, and no line moves."""
        self._comparison = comparison
        shown = self._reveal.marks["left"]
        assert shown is not None
        known = known or pane_marks_of(comparison, shown.words)
        for side, text in self.texts.items():
            if text.article is not comparison.article(side):
                self.panes[side].show_article(comparison.article(side))
            self._reveal.marks[side] = known[side]
            text.display.set_marks(known[side])
        self._ribbon.set_marks(known.left, known.right)
        self._overview.set_comparison(comparison, known.left, known.right)
        self._label_words(comparison)
        self._say_verdict_on(comparison)
        self.choices.set_comparison(comparison)

    def _label_words(self, comparison: Comparison | None) -> None:
        """Let a word that the pointer rests on tell what was done to it."""
        labels = WordLabels(comparison) if comparison is not None else None
        for side, text in self.texts.items():
            text.tip_at = partial(_label_at, labels, side)

    def _say_verdict_on(self, comparison: Comparison | None) -> None:
        """Say the verdict on what is shown above the articles; a line of theirs that is being read stays
        where it is."""
        if comparison is not self._comparison:
            return
        tops = [self._top_of(side) for side in SIDES]
        self.verdict.show_verdict(tell(said_of(comparison)) if comparison is not None else "")
        for layout in (self.verdict.layout(), self.layout()):
            assert layout is not None
            layout.activate()  # now, not in the next turn
        for side, before in zip(SIDES, tops, strict=True):
            bar = self.texts[side].verticalScrollBar()
            if bar.value() > 0:
                self._scrolling.scroll(side, bar.value() + self._top_of(side) - before)

    def _top_of(self, side: Side) -> int:
        """Where the text of a side begins in the view, in pixels."""
        return self.texts[side].viewport().mapTo(self, QPoint(0, 0)).y()

    def _side_read(self) -> Side:
        """The side that stays where it is while the other one is brought beside it: the one with the keyboard
        when it was scrolled, else the one that was."""
        here = self.choices.focused
        there = opposite(here)
        scrolled = [side for side in (here, there) if self.texts[side].verticalScrollBar().value() > 0]
        return scrolled[0] if scrolled else "left"

    def take_judgements(self, comparison: Comparison) -> None:
        """The same comparison with other judgements: only the marks of warnings change."""
        self._comparison = comparison
        for side, text in self.texts.items():
            marks = self._reveal.marks[side]
            if marks is not None:
                marks = replace(marks, decisive=decisive_words(comparison, side))
                self._reveal.marks[side] = marks
                text.display.set_marks(marks)

    def show_quotations(self, side: Side, quotations: Attributions) -> None:
        """Mark the quotations of an article that is compared with nothing."""
        article = self.texts[side].article
        if article is not None and self._comparison is None:
            marks = quotation_marks(side, article, quotations)
            self._reveal.marks[side] = marks
            self.texts[side].display.set_marks(marks)

    def marks(self, side: Side) -> list[Mark]:
        """All marks of one side in the order of its text, each with whether it is painted now."""
        return self.texts[checked_side(side)].display.marks()

    def show_reading(self, side: Side, is_reading: bool) -> None:
        """Say in an empty pane whether its article is being read."""
        self.panes[side].show_reading(is_reading)

    def show_problem(self, side: Side, sentence: str) -> None:
        """Say in a pane what went wrong; its article stays. "" says nothing any more."""
        self.panes[side].problem.say(sentence)

    def set_scroll_lock(self, locked: bool) -> None:
        """Keep the panes at the same sentence, or let each go its own way."""
        self._scrolling.set_locked(locked)

    # keys and sizes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the card, then the find bar."""
        if event.key() == Qt.Key.Key_Escape and self._card.isVisible():
            self._explanation.forget()
        elif event.key() == Qt.Key.Key_Escape and self._find_bar.isVisible():
            self._find_bar.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the articles get what the connectors can spare."""
        super().resizeEvent(event)
        self._ribbon.setFixedWidth(RIBBON if event.size().width() >= _ROOMY else _NARROW_RIBBON)
        self._card.fit()

    def _set_share(self, share: float) -> None:
        self._share = min(max(share, _LEAST_SHARE), 1 - _LEAST_SHARE)
        self._row.setStretch(0, round(self._share * 1000))
        self._row.setStretch(2, round((1 - self._share) * 1000))

    def _drag(self, pixels: int) -> None:
        both = self.panes["left"].width() + self.panes["right"].width()
        self._set_share((self.panes["left"].width() + pixels) / max(both, 1))


def _label_at(labels: WordLabels | None, side: Side, code_point: int) -> str:
    return tell(labels.at(side, code_point)) if labels is not None else ""
