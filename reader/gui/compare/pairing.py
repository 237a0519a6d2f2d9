"""Sentences put together or apart by hand: what is at the carets, or selected."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from reader.gui.session.controller import Controller
from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.sides import SIDES, Side, Sides
from reader.text.span import Span
from reader.views.hand_work import bead_of, link_of, sentences_in, split_of, unlink_of

if TYPE_CHECKING:
    from reader.collation.bead import Bead
    from reader.collation.by_hand.pairing import Pairing
    from reader.gui.compare.reading_view import ReadingView

_NO_LINK = message(
    "Put the caret into a sentence of either article, or select several; then they can be linked."
)
_NO_PAIR = message("Choose a pair of linked sentences first; then it can be taken apart.")
_NO_GROUP = message(
    "Choose a sentence of a pair that has several sentences on that side; then it can be split off."
)
_NOT_BY_HAND = message("Choose a pair that was made by hand first.")


class PairingByHand(QObject):
    """For one page of articles; what is asked for is about the side that has the keyboard.

    `paired(sentence, undo)` says what was done, `refused(sentence)` why nothing was.
    """

    paired = Signal(str, object)
    refused = Signal(str)

    def __init__(self, controller: Controller, view: "ReadingView", parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._view = controller, view

    def link(self) -> None:
        """Put together the sentences at both carets, or those that are selected."""
        self._pair(self._link(), message("link"), message("The sentences are linked by hand."), _NO_LINK)

    def unlink(self, side: Side | None = None) -> None:
        """Set the sentences of a pair alone."""
        bead = self._bead(side or self._view.choices.focused)
        self._pair(
            unlink_of(bead), message("unlink"), message("The sentences are set apart by hand."), _NO_PAIR
        )

    def split(self, side: Side | None = None) -> None:
        """Take the sentences at the caret out of their pair."""
        here = side or self._view.choices.focused
        self._pair(self._split(here), message("split"), message("The pair is split by hand."), _NO_GROUP)

    def free(self, side: Side | None = None) -> None:
        """Let the program decide on a pair again."""
        bead = self._bead(side or self._view.choices.focused)
        if bead is None or not bead.by_hand:
            self.refused.emit(tell(_NOT_BY_HAND))
        else:
            undo = self._controller.corrector.free(bead.left, bead.right)
            self.paired.emit(tr("The program decides on these sentences again."), undo)

    def fill_menu(self, side: Side, menu: QMenu) -> None:
        """Offer what can be done with the sentences at the caret of a side."""
        bead = self._bead(side)
        for name, text, is_possible, act in (
            ("link", tr("&Link with the chosen sentence opposite"), bool(self._link()), self.link),
            ("unlink", tr("&Unlink this pair"), bool(unlink_of(bead)), partial(self.unlink, side)),
            ("split", tr("S&plit this sentence off"), bool(self._split(side)), partial(self.split, side)),
            (
                "free",
                tr("Let the program &decide"),
                bead is not None and bead.by_hand,
                partial(self.free, side),
            ),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"{menu.objectName()}.{name}")
            action.setEnabled(is_possible)
            action.triggered.connect(lambda _=False, do=act: do())

    def _pair(self, made: "Sequence[Pairing]", called: str, done: str, refusal: str) -> None:
        if made:
            self.paired.emit(tell(done), self._controller.corrector.pair(made, called))
        else:
            self.refused.emit(tell(refusal))

    def _link(self) -> "tuple[Pairing, ...]":
        comparison = self._controller.comparison
        return link_of(comparison, Sides(*map(self._sentences, SIDES))) if comparison is not None else ()

    def _split(self, side: Side) -> "tuple[Pairing, ...]":
        return split_of(self._bead(side), side, self._sentences(side))

    def _bead(self, side: Side) -> "Bead | None":
        comparison = self._controller.comparison
        return bead_of(comparison, side, self._sentences(side)) if comparison is not None else None

    def _sentences(self, side: Side) -> tuple[int, ...]:
        """The sentences that are selected on a side, or the one at its caret."""
        article, caret = self._controller.article(side), self._view.texts[side].caret
        if article is None:
            return ()
        return sentences_in(article, caret.selected_span() or Span(caret.at(), caret.at()))
