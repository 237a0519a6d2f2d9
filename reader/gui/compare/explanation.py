"""Asks why a bead is what it is and shows the card that says so below the articles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.comparison.comparison import Comparison
from reader.gui.compare.explaining import Explaining
from reader.gui.compare.reveal import Reveal
from reader.gui.compare.why_card import WhyCard
from reader.gui.session.selection import Selection
from reader.sides import Side
from reader.views.card import Place
from reader.views.choice import Choice

if TYPE_CHECKING:
    from reader.collation.why import Why


class Explanation(QObject):
    """The card of one reading view. An answer that comes when another bead is asked for is dropped."""

    def __init__(
        self,
        card: WhyCard,
        reveal: Reveal,
        selection: Selection,
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self._card, self._reveal, self._view = card, reveal, view
        self._selection = selection
        self._comparison: Comparison | None = None
        self._asked: int | None = None
        self._explaining = Explaining(self)
        self._explaining.explained.connect(self._show)
        view.destroyed.connect(self._explaining.close)  # before its parts go: work must not tell the dead
        card.nearest_asked.connect(self._show_nearest)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Explain the beads of another comparison."""
        self.forget()
        self._comparison = comparison
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

    def follow(self, bead: int | None) -> None:
        """Explain this bead instead if the card is in sight, and hide it for none."""
        if bead is None or not self.is_shown:
            self.forget()
        elif bead != self._asked:
            self.ask(bead)

    def _show(self, bead: int, why: "Why", how: str) -> None:
        if bead != self._asked or self._comparison is None:
            return
        span = self._reveal.span("left", bead)
        words = span.of(self._comparison.left.text) if span is not None else ""
        self._card.explain(self._comparison.collation.beads[bead], why, words, how)
        if not self._card.isVisible():
            self._card.show()
            layout = self._view.layout()
            assert layout is not None
            layout.activate()  # now: the pair may stand below what is left of the view
            self._reveal.go_to_bead(bead)

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
