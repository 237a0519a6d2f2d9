"""Sets right by hand what the program took for something else, and takes it back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.session.comparer import Comparer
from reader.gui.session.session_keeper import SessionKeeper
from reader.sides import Side

if TYPE_CHECKING:
    from reader.comparison.judgement import Judgement
    from reader.library.corrections import ByHand
    from reader.session.corrections import Correction


class Corrector(QObject):
    """`corrected(side)` when something was set right or taken back by hand."""

    corrected = Signal(str)

    def __init__(self, keeper: SessionKeeper, comparer: Comparer, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper, self._comparer = keeper, comparer

    def correct(self, correction: "Correction", *, compares: bool = False) -> Callable[[], None]:
        """Set something right; with `compares` the articles are compared again. Answers a function that
        takes the correction back; it does nothing once the correction is gone."""
        session = self._keeper.session
        if session is None:
            return lambda: None
        changed = session.with_correction(correction)
        replaced = tuple(old for old in session.corrections if old not in changed.corrections)
        self._set(changed.corrections, correction.side, compares=compares)
        return partial(self._take_back, correction, replaced, compares)

    def recall(self, side: Side, by_hand: "ByHand") -> None:
        """Set right what the reader had set right in this article before, unless it is set already."""
        session = self._keeper.session
        if session is not None:
            recalled, compares = session.recalled(side, by_hand)
            if recalled is not session:
                self._put(recalled.corrections)
                self._show(side, compares=compares)

    def judge(self, judgement: "Judgement") -> Callable[[], None]:
        """Say something of a warning. Answers a function that takes it back."""
        session = self._keeper.session
        if session is None:
            return lambda: None
        before = next(
            (old for old in session.judgements if old.warning == judgement.warning),
            replace(judgement, state=judgement.state.OPEN, note=""),
        )
        self._keeper.judge(judgement)
        return partial(self._keeper.judge, before)

    def _take_back(
        self, correction: "Correction", replaced: tuple["Correction", ...], compares: bool
    ) -> None:
        session = self._keeper.session
        if session is not None and correction in session.corrections:
            kept = tuple(each for each in session.corrections if each != correction)
            self._set((*kept, *replaced), correction.side, compares=compares)

    def _set(self, corrections: tuple["Correction", ...], side: Side, *, compares: bool) -> None:
        """Tell that something was corrected, then what follows from it: the same order for all kinds."""
        self._put(corrections)
        self.corrected.emit(side)
        self._show(side, compares=compares)

    def _put(self, corrections: tuple["Correction", ...]) -> None:
        assert self._keeper.session is not None
        self._keeper.put(replace(self._keeper.session, corrections=corrections))

    def _show(self, side: Side, *, compares: bool) -> None:
        keeper = self._keeper
        assert keeper.session is not None
        if compares:
            keeper.drop_comparison()
        keeper.show()
        if keeper.shown is None:
            keeper.article_loaded.emit(side)
            if compares or keeper.session.to_compare() is None:
                self._comparer.compare()
