"""Brings both panes to what is chosen, and scrolls no more than it must."""

from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.scrolling import ScrollTogether
from reader.sides import Side, opposite
from reader.text.span import Span
from reader.views.choice import Choice
from reader.views.pane_marks import PaneMarks

_CHOSEN_AT = 0.3
"""Where a place is put that was out of sight, as a share of the view's height."""


class Reveal:
    """Moves two panes. `marks` are the marks of the comparison shown, None without one."""

    def __init__(self, texts: dict[Side, ArticleText], scrolling: ScrollTogether) -> None:
        self._texts, self._scrolling = texts, scrolling
        self.marks: dict[Side, PaneMarks | None] = {"left": None, "right": None}

    def span(self, side: Side, bead: int) -> Span | None:
        """What a bead covers on one side."""
        marks = self.marks[side]
        return marks.span_of(marks.beads[bead]) if marks is not None else None

    def bead_at(self, side: Side, code_point: int) -> int | None:
        """The bead at a code point of one side."""
        marks = self.marks[side]
        return marks.bead_at(code_point) if marks is not None else None

    def show(self, choice: Choice) -> None:
        """Bring both panes to a choice, first the one opposite to where it was made."""
        spans, stays = choice.spans(), choice.stays
        if stays is not None:
            if len(spans) == len(self._texts):
                self.bring_beside(stays, spans[stays], spans[opposite(stays)])
            elif not spans and choice.bead is not None:
                self.answer(stays, choice.bead)
        if choice.bead is not None:
            self.go_to_bead(choice.bead)
        for side, span in spans.items():
            self.go_to_span(side, span)

    def is_in_sight(self, side: Side, span: Span) -> bool:
        """Whether a span stands in the view, or begins in its upper half and is too long for it."""
        top, bottom = self._texts[side].places.extent(span)
        height = self._texts[side].viewport().height()
        return top >= 0 and (bottom <= height or top < height / 2)

    def go_to_bead(self, bead: int) -> None:
        """Bring both panes to a bead; a pane that shows it already stays where it is."""
        side: Side = "left" if self.span("left", bead) is not None else "right"
        span = self.span(side, bead)
        if span is None:
            return
        if self.is_in_sight(side, span):
            self.answer(side, bead)
            return
        self.go_to_span(side, span)

    def go_to_span(self, side: Side, span: Span) -> None:
        """Bring a span into view and the other pane to what answers it."""
        text = self._texts[side]
        bead = self.bead_at(side, span.start)
        if self.is_in_sight(side, span):
            if bead is not None:
                self.answer(side, bead)
            return
        self._scrolling.scroll(
            side, text.places.height_of(span.start) - _CHOSEN_AT * text.viewport().height()
        )
        there = self.span(opposite(side), bead) if bead is not None else None
        if there is None:
            self._scrolling.follow(side)
        else:
            self._level(side, span, there)

    def answer(self, side: Side, bead: int) -> None:
        """Leave one pane as it is and bring the other's sentences of a bead into view, level with it."""
        here, there = self.span(side, bead), self.span(opposite(side), bead)
        if here is not None and there is not None:
            self.bring_beside(side, here, there)

    def bring_beside(self, side: Side, here: Span, there: Span) -> None:
        """Leave one pane as it is and bring a span of the other into view, level with `here`."""
        if not self.is_in_sight(opposite(side), there):
            self._level(side, here, there)

    def _level(self, side: Side, here: Span, there: Span) -> None:
        """Put `there` at the view height of `here`, kept in the upper part of the view."""
        other = opposite(side)
        room = self._texts[other].viewport().height() * 0.6
        height = min(max(self._texts[side].places.extent(here)[0], 24.0), room)
        self._scrolling.scroll(other, self._texts[other].places.height_of(there.start) - height)
