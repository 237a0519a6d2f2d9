"""What is chosen in panes, connectors and map goes to the selection; any choice is shown in them."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from reader.comparison.comparison import Comparison
from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.explanation import Explanation
from reader.gui.compare.overview import Overview
from reader.gui.compare.reveal import Reveal
from reader.gui.panes.article_text import ArticleText
from reader.gui.session.selection import Selection
from reader.gui.widgets.catalogue import tell
from reader.sides import SIDES, Side, opposite
from reader.text.span import Span
from reader.views.card import Place
from reader.views.choice import Choice, bead_choice
from reader.views.mark_list import told_at
from reader.views.pane_marks import answering_quotation
from reader.views.relation_names import bead_told
from reader.views.stepping import warning_choice


class PaneChoices(QObject):
    """Two panes with the connectors between them and the map beside them. Keeps only which pane had the
    keyboard last."""

    def __init__(
        self,
        view: QWidget,
        texts: Mapping[Side, ArticleText],
        maps: tuple[Ribbon, Overview],
        reveal: Reveal,
        explanation: Explanation,
        selection: Selection,
    ) -> None:
        super().__init__(view)
        self._texts, self._reveal, self._explanation = texts, reveal, explanation
        self._ribbon, self._overview = maps
        self._selection = selection
        self._comparison: Comparison | None = None
        self._focused: Side = "left"
        for side in SIDES:
            self._connect(side)
        self._ribbon.bead_clicked.connect(self._on_connector)
        self._ribbon.bead_hovered.connect(self._hover)
        self._overview.scroll_asked.connect(self._on_map)
        self._overview.clicked.connect(self._on_map_clicked)
        self._overview.caution_clicked.connect(self._on_warning)
        self._overview.stepped.connect(lambda bead: selection.choose(bead_choice(bead)))
        selection.changed.connect(self._follow)

    def _connect(self, side: Side) -> None:
        text = self._texts[side]
        text.sentence_chosen.connect(lambda sentence: self._on_sentence(side, sentence))
        text.sentence_hovered.connect(lambda sentence: self._hover_sentence(side, sentence))
        text.quotation_chosen.connect(lambda number: self._on_quotation(side, number))
        text.focused.connect(lambda has: self._on_focus(side, has))
        text.cursorPositionChanged.connect(lambda: self._describe(side))

    @property
    def focused(self) -> Side:
        """The side that had the keyboard last."""
        return self._focused

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Choose in another comparison, or in articles that are compared with nothing."""
        self._comparison = comparison
        for side in SIDES:
            self._describe(side)

    # what is chosen here

    def _on_sentence(self, side: Side, sentence: int) -> None:
        marks = self._reveal.marks[side]
        bead = marks.bead_of[sentence] if marks is not None else None
        self._focused = side
        if bead is None:
            return
        if bead == self._selection.bead and self._explanation.is_shown:
            self._explanation.forget()
            return
        self._selection.choose(bead_choice(bead, side))
        self._explanation.ask(bead)

    def _on_connector(self, bead: int) -> None:
        self._selection.choose(bead_choice(bead))
        self._explanation.ask(bead)

    def _on_quotation(self, side: Side, number: int) -> None:
        """Choose a quotation, and the one that answers it in the other article."""
        marks = self._reveal.marks[side]
        if marks is None:
            return
        here = marks.quotation_span(number)
        there = answering_quotation(self._comparison, side, number) if self._comparison is not None else None
        spans = {side: here, opposite(side): there}
        place = Place(marks.bead_at(here.start), spans["left"], spans["right"])
        self._selection.choose(Choice(place, quotation=(side, number), stays=side))

    def _on_map(self, side: Side, code_point: int) -> None:
        text = self._texts[side]
        text.verticalScrollBar().setValue(
            round(text.places.height_of(code_point) - text.viewport().height() / 2)
        )

    def _on_map_clicked(self, side: Side, code_point: int) -> None:
        bead = self._reveal.bead_at(side, code_point)
        if bead is not None:
            self._selection.choose(bead_choice(bead))

    def _on_warning(self, index: int) -> None:
        if self._comparison is not None:
            self._selection.choose(warning_choice(self._comparison, index))

    def choose_place(self, place: Place) -> None:
        """Choose where a row of a list leads; words that stand in a bead choose it too."""
        spans = Choice(place).spans()
        bead = place.bead
        for side, span in spans.items():
            bead = self._reveal.bead_at(side, span.start) if bead is None else bead
        self._selection.choose(Choice(Place(bead, place.left, place.right)))

    # what is chosen anywhere

    def _follow(self, choice: Choice) -> None:
        """Mark a choice and bring both panes to it."""
        self._explanation.follow(choice.bead)
        for side, text in self._texts.items():
            text.viewport().update()
            self._place_caret(side, text, choice)
        self._reveal.show(choice)

    def _place_caret(self, side: Side, text: ArticleText, choice: Choice) -> None:
        framed = choice.place.span(side)
        span = framed or (self._reveal.span(side, choice.bead) if choice.bead is not None else None)
        if span is not None and (framed is not None or not text.caret.selects_or_stands_in(span)):
            text.caret.put(span.start)

    def _describe(self, side: Side) -> None:
        """Give a screen reader the relation of the sentence at the caret, and what its words there are."""
        text, comparison = self._texts[side], self._comparison
        bead = self._reveal.bead_at(side, text.caret.at()) if comparison is not None else None
        told = ""
        if comparison is not None and bead is not None:
            told = tell(bead_told(comparison.collation.beads[bead], comparison, side))
        of_words = self._told_of_words(side, bead)
        described = f"{told} {of_words}".strip()
        if described != text.accessibleDescription():
            is_same_sentence = bool(told) and text.accessibleDescription().startswith(told)
            text.setAccessibleDescription(described)
            news = of_words if is_same_sentence else described
            if news and text.hasFocus():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(text, news))

    def _told_of_words(self, side: Side, bead: int | None) -> str:
        marks = self._reveal.marks[side]
        if marks is None or bead is None or not marks.beads:
            return ""
        return tell(told_at(marks, marks.beads[bead], self._texts[side].caret.at()))

    # moving about

    def _hover_sentence(self, side: Side, sentence: int) -> None:
        marks = self._reveal.marks[side]
        bead = marks.bead_of[sentence] if marks is not None and sentence >= 0 else None
        self._hover(-1 if bead is None else bead)

    def _hover(self, bead: int) -> None:
        hovered = bead if bead >= 0 else None
        for text in self._texts.values():
            text.display.set_hovered(hovered)
        self._ribbon.set_hovered(hovered)

    def focus_other_pane(self) -> None:
        """Move the keyboard to the other article."""
        self._texts[opposite(self._focused)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def same_sentence_opposite(self) -> None:
        """Move the keyboard to the sentence of the other article that belongs to the one at the caret."""
        here, other = self._focused, opposite(self._focused)
        bead = self._reveal.bead_at(here, self._texts[here].caret.at())
        span: Span | None = self._reveal.span(other, bead) if bead is not None else None
        if bead is None or span is None:
            return
        self._selection.choose(bead_choice(bead, here))
        self._texts[other].caret.put(span.start)
        self._texts[other].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_focus(self, side: Side, has: bool) -> None:
        if has:
            self._focused = side
