"""Asks why a bead is what it is and puts the card that says so beside it."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from reader.collation.why import Why
from reader.comparison.comparison import Comparison
from reader.gui.compare.explaining import Explaining
from reader.gui.compare.reveal import Reveal
from reader.gui.compare.why_card import WhyCard
from reader.gui.panes.article_text import ArticleText
from reader.gui.session.selection import Selection
from reader.sides import Side
from reader.views.card import Place
from reader.views.choice import Choice


class Explanation(QObject):
    """The card of one reading view. An answer that comes when another bead is asked for is dropped."""

    def __init__(
        self,
        card: WhyCard,
        texts: dict[Side, ArticleText],
        reveal: Reveal,
        selection: Selection,
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self._card, self._texts, self._reveal, self._view = card, texts, reveal, view
        self._selection = selection
        self._comparison: Comparison | None = None
        self._asked: int | None = None
        self._explaining = Explaining(self)
        self._explaining.explained.connect(self._show)
        view.destroyed.connect(self._explaining.close)  # before its parts go: work must not tell the dead
        card.nearest_asked.connect(self._show_nearest)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Explain the beads of another comparison."""
        self._comparison, self._asked = comparison, None
        self._explaining.set_comparison(comparison)

    def ask(self, bead: int) -> None:
        """Show the card of a bead as soon as its reasons are known."""
        self._asked = bead
        self._explaining.ask(bead)

    def forget(self) -> None:
        """Hide the card; an answer still under way is no longer wanted."""
        self._asked = None
        self._card.hide()

    @property
    def is_shown(self) -> bool:
        """Whether the card is in sight."""
        return self._card.isVisible()

    def keep_only(self, bead: int | None) -> None:
        """Hide the card unless it is of this bead."""
        if bead != self._asked:
            self.forget()

    def _show(self, bead: int, why: Why, how: str) -> None:
        if bead != self._asked or self._comparison is None:
            return
        span = self._reveal.span("left", bead)
        words = span.of(self._comparison.left.text) if span is not None else ""
        self._card.explain(self._comparison.collation.beads[bead], why, words, how)
        panes = self._texts["left"].rect().translated(self._texts["left"].mapTo(self._view, QPoint(0, 0)))
        right = self._texts["right"]
        panes = panes.united(right.rect().translated(right.mapTo(self._view, QPoint(0, 0))))
        self._card.place(self._ends_of(bead), panes)

    def _ends_of(self, bead: int) -> list[tuple[int, int]]:
        """The heights in the view that a bead covers, on each side that has it."""
        ends = []
        for side, text in self._texts.items():
            span = self._reveal.span(side, bead)
            if span is not None:
                offset = text.viewport().mapTo(self._view, QPoint(0, 0)).y()
                top, bottom = text.places.extent(span)
                ends.append((round(top) + offset, round(bottom) + offset))
        return ends

    def _show_nearest(self, sentence: int) -> None:
        """Bring the likest sentence of the other side into view and frame it."""
        if self._comparison is None or self._asked is None:
            return
        bead = self._asked
        other: Side = "right" if self._comparison.collation.beads[bead].left else "left"
        span = self._comparison.article(other).sentences[sentence].span
        self.forget()
        place = Place(bead, span if other == "left" else None, span if other == "right" else None)
        self._selection.choose(Choice(place))
