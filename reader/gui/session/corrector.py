"""What is made by hand: set right, said of a warning, written beside words, paired; and taken back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.gui.session.comparer import Comparer
from reader.gui.session.session_keeper import SessionKeeper
from reader.gui.session.step import Step, Turn
from reader.messages import message
from reader.sides import SIDES, Side
from reader.values import replace

if TYPE_CHECKING:
    from reader.collation.by_hand.pairing import Pairing
    from reader.comparison.judgement import Judgement
    from reader.comparison.note import Note
    from reader.lesson.guess import Guess
    from reader.lesson.tour import Tour
    from reader.library.corrections import ByHand
    from reader.session.corrections import Correction
    from reader.session.hand_made import HandMade
    from reader.session.session import Session

_MOST_STEPS = 1000


class Corrector(QObject):
    """`corrected(side)` when something was set right or taken back by hand, `noted()` when notes changed,
    `paired()` when sentences were put together or apart, `toured()` when a tour was arranged or something
    guessed. Every change but a guess is a step of `stack`."""

    corrected = Signal(str)
    noted = Signal()
    paired = Signal()
    toured = Signal()

    def __init__(self, keeper: SessionKeeper, comparer: Comparer, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper, self._comparer = keeper, comparer
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_MOST_STEPS)
        keeper.replaced.connect(self.stack.clear)

    def correct(self, correction: "Correction") -> Callable[[], None]:
        """Set something right; another role has the articles compared again. Answers a function that takes
        the correction back; it does nothing once the correction is gone."""
        return self._change(lambda session: session.with_correction(correction), _called(correction))

    def recall(self, side: Side, by_hand: "ByHand") -> None:
        """Set right what the reader had set right in this article before, unless it is set already: no step,
        because it was made another day."""
        session = self._keeper.session
        if session is not None:
            recalled, compares = session.recalled(side, by_hand)
            if recalled is not session:
                self._keeper.put(recalled)
                self._show((side,), compares=compares)

    def judge(self, judgement: "Judgement") -> Callable[[], None]:
        """Say something of a warning. Answers a function that takes it back."""
        if self._keeper.shown is None:
            return lambda: None
        return self._change(lambda session: session.with_judgement(judgement), message("word on a warning"))

    def note(self, note: "Note") -> Callable[[], None]:
        """Write a note, another text of one, or take one away (without text). Answers a function that takes
        it back."""
        return self._change(
            lambda session: session.with_note(note), message("note") if note.text else message("removed note")
        )

    def pair(self, pairings: "Sequence[Pairing]", called: str) -> Callable[[], None]:
        """Put sentences together or apart, under the name that the menu calls it. Answers a function that
        takes it back."""
        return self._change(lambda session: session.with_pairings(pairings), called)

    def free(self, left: Sequence[int], right: Sequence[int]) -> Callable[[], None]:
        """Leave it to the program again what some sentences belong to."""
        return self._change(
            lambda session: session.without_pairings(left, right), message("pairing by the program")
        )

    def arrange(self, tour: "Tour") -> Callable[[], None]:
        """Put a tour in order; an empty one is the proposed one again. Answers a function that takes it
        back."""
        return self._change(lambda session: replace(session, tour=tour), message("arranged tour"))

    def guess(self, before: "Sequence[Guess]", guesses: "Sequence[Guess]") -> None:
        """Keep what was guessed beside and in place of what was guessed before: no step, as it was said."""
        session = self._keeper.session
        if session is None:
            return
        kept = [old for old in before if all((old.left, old.right) != (g.left, g.right) for g in guesses)]
        now = (*kept, *guesses)
        if now != session.guesses:
            self._keeper.put(replace(session, guesses=now))
            self.toured.emit()

    def swap(self) -> None:
        """Exchange left and right and compare again."""
        self.stack.push(Turn(self._swap))

    def _swap(self) -> None:
        self._keeper.swap()
        self._comparer.compare()

    def _change(self, change: "Callable[[Session], Session]", called: str) -> Callable[[], None]:
        session = self._keeper.session
        if session is None:
            return lambda: None
        after = change(session).hand_made
        if after == session.hand_made:
            return lambda: None
        step = Step(called, session.hand_made, after, self._go)
        self.stack.push(step)
        return partial(self._take_back, step)

    def _take_back(self, step: Step) -> None:
        """Undo a step if it is the last one; an earlier one is taken back by a new step."""
        index = self.stack.index()
        if step.is_done and index and self.stack.command(index - 1) is step:
            self.stack.undo()
        elif step.is_done:
            step.is_done = False
            self.stack.push(Step(step.text(), step.after, step.before, self._go))

    def _go(self, before: "HandMade", after: "HandMade") -> None:
        """Tell what changed, then what follows from it: the same order for all kinds."""
        keeper, session = self._keeper, self._keeper.session
        if session is None:
            return
        was, now = session.hand_made, session.hand_made.stepped(before, after)
        keeper.put(session.with_hand_made(now))
        sides = tuple(side for side in SIDES if was.corrected_on(side) != now.corrected_on(side))
        for side in sides:
            self.corrected.emit(side)
        if was.notes != now.notes:
            self.noted.emit()
        if was.pairings != now.pairings:
            self.paired.emit()
        if was.tour != now.tour or was.guesses != now.guesses:
            self.toured.emit()
        compares = was.compared_by != now.compared_by
        if sides or compares:
            self._show(sides or SIDES, compares=compares)
        else:
            keeper.show_sayings(judged=was.judgements != now.judgements)

    def _show(self, sides: Sequence[Side], *, compares: bool) -> None:
        keeper = self._keeper
        assert keeper.session is not None
        if compares:
            keeper.drop_comparison()
        keeper.show()
        if keeper.shown is None:
            for side in sides:
                if keeper.article(side) is not None:
                    keeper.article_loaded.emit(side)
            if compares or keeper.session.to_compare() is None:
                self._comparer.compare()


def _called(correction: "Correction") -> str:
    """What the menu calls a correction."""
    return _CALLED[type(correction).__name__]


_CALLED = {
    "SpeakerCorrected": message("other speaker"),
    "QuotationRejected": message("rejected quotation"),
    "RoleChanged": message("role of a paragraph"),
    "DetailCorrected": message("corrected detail"),
    "DetailReset": message("detail as it was read"),
}
"""By the names of the classes, which come in with the engine only."""
