"""A step leads there and back."""

from reader.gui.session.step import Step, Turn
from reader.session.corrections import DetailCorrected
from reader.session.hand_made import HandMade

BEFORE, AFTER = HandMade(), HandMade((DetailCorrected("left", "outlet", "Wire"),))


def test_a_step_goes_there_and_back() -> None:
    gone: list[tuple[HandMade, HandMade]] = []
    step = Step("corrected detail", BEFORE, AFTER, lambda a, b: gone.append((a, b)))
    assert (step.text(), step.is_done) == ("corrected detail", False)
    step.redo()
    assert (gone, step.is_done) == ([(BEFORE, AFTER)], True)
    step.undo()
    assert (gone[1:], step.is_done) == ([(AFTER, BEFORE)], False)


def test_a_turn_is_taken_back_by_another() -> None:
    turns: list[int] = []
    turn = Turn(lambda: turns.append(1))
    turn.redo()
    turn.undo()
    assert turns == [1, 1]
