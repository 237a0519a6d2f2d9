"""Setting right by hand, over a session of invented articles, without a window."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from reader.collation.by_hand.pairing import Pairing, linked, unlinked
from reader.comparison.comparison import Comparison
from reader.comparison.judgement import Judgement, WarningState
from reader.comparison.note import NoteAbout, new_note
from reader.gui.session.controller import Controller
from reader.gui.shell.tasks import Tasks
from reader.library.corrections import ByHand
from reader.session.corrections import (
    Correction,
    DetailCorrected,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.sides import Side, Sides
from reader.text.article import Role
from reader.text.span import Span
from tests.gui.shell.test_tasks import Held

_TEXT = "Bridge closed\n\nThe bridge is closed until Monday.\n\nFerries run every hour."


class Desk:
    """A controller whose work is done when it is asked for, and what it tells."""

    def __init__(self) -> None:
        self.held = Held()
        self.controller = Controller(Tasks(self.held))
        self.told: list[str] = []
        self.controller.corrected.connect(lambda side: self.told.append(f"corrected {side}"))
        self.controller.article_loaded.connect(lambda side: self.told.append(f"loaded {side}"))
        self.controller.comparison_ready.connect(lambda _: self.told.append("ready"))
        self.controller.comparison_dropped.connect(lambda: self.told.append("dropped"))

    def work(self) -> None:
        """Do what was asked for, and what that asks for."""
        while self.held.waiting:
            self.held.waiting.pop(0)()

    def said(self) -> list[str]:
        """What was told since the last time."""
        said, self.told[:] = list(self.told), []
        return said


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:  # noqa: ARG001 - there is an application
    made = Desk()
    made.controller.open_text("left", _TEXT)
    made.controller.open_text("right", _TEXT.replace("Monday", "Tuesday"))
    made.work()
    made.said()
    yield made
    made.controller.close()


def test_without_an_article_nothing_is_set_right(qtbot: QtBot) -> None:  # noqa: ARG001
    desk = Desk()
    take_back = desk.controller.corrector.correct(DetailCorrected("left", "title", "A"))
    take_back()
    desk.controller.corrector.recall("left", ByHand((("title", "A"),), ()))
    assert desk.controller.session is None
    assert desk.said() == []


def test_a_detail_is_shown_at_once_and_taken_back(desk: Desk) -> None:
    correct, article = desk.controller.corrector.correct, desk.controller.article
    before = article("left")
    take_back = correct(DetailCorrected("left", "byline", "Ada Byron"))
    after = article("left")
    assert after is not None
    assert after.details.byline == "Ada Byron"
    assert desk.said() == ["corrected left", "ready"]
    take_back()
    assert article("left") == before
    assert desk.said() == ["corrected left", "ready"]
    take_back()
    assert desk.said() == []


def test_taking_back_brings_what_was_replaced(desk: Desk) -> None:
    correct = desk.controller.corrector.correct
    correct(DetailCorrected("left", "byline", "Ada Byron"))
    take_back = correct(DetailCorrected("left", "byline", "Bela Crane"))
    take_back()
    article = desk.controller.article("left")
    assert article is not None
    assert article.details.byline == "Ada Byron"


def test_a_role_is_compared_again(desk: Desk) -> None:
    take_back = desk.controller.corrector.correct(RoleChanged("right", 2, Role.FURNITURE))
    assert desk.controller.comparison is None
    assert desk.said() == ["corrected right", "dropped", "loaded right"]
    desk.work()
    assert desk.said() == ["ready"]
    take_back()
    desk.work()
    assert desk.said() == ["corrected right", "dropped", "loaded right", "ready"]


def test_what_the_library_remembers_is_no_correction_of_now(desk: Desk) -> None:
    desk.controller.corrector.recall("left", ByHand((("byline", "Ada Byron"),), ()))
    assert desk.said() == ["ready"]
    desk.controller.corrector.recall("left", ByHand((("byline", "Bela Crane"),), ()))
    article = desk.controller.article("left")
    assert article is not None
    assert article.details.byline == "Ada Byron"  # set by hand already
    assert desk.said() == []


def test_swapping_takes_corrections_along(desk: Desk) -> None:
    desk.controller.corrector.correct(DetailCorrected("left", "byline", "Ada Byron"))
    desk.said()
    desk.controller.swap()
    article = desk.controller.article("right")
    assert article is not None
    assert article.details.byline == "Ada Byron"
    assert desk.said() == ["dropped", "loaded left", "loaded right"]
    desk.work()
    assert desk.said() == ["ready"]


@pytest.mark.parametrize(
    ("correction", "followed"),
    [
        (DetailCorrected("left", "title", "Another"), ["ready"]),
        (RoleChanged("left", 0, Role.FURNITURE), ["dropped", "loaded left"]),
    ],
)
def test_a_correction_is_told_before_what_follows_from_it(
    desk: Desk, correction: DetailCorrected | RoleChanged, followed: list[str]
) -> None:
    take_back = desk.controller.corrector.correct(correction)
    assert desk.said() == ["corrected left", *followed]
    desk.work()
    desk.said()
    take_back()
    assert desk.said() == ["corrected left", *followed]


def byline(desk: Desk, side: Side = "left") -> str | None:
    article = desk.controller.article(side)
    assert article is not None
    return article.details.byline


def test_an_earlier_step_is_taken_back_by_a_new_one(desk: Desk) -> None:
    corrector = desk.controller.corrector
    take_back = corrector.correct(DetailCorrected("left", "byline", "Ada Byron"))
    corrector.correct(DetailCorrected("left", "outlet", "Wire"))
    take_back()
    article = desk.controller.article("left")
    assert article is not None
    assert (article.details.byline, article.details.outlet) == (None, "Wire")
    assert corrector.stack.count() == 3
    corrector.stack.undo()
    assert byline(desk) == "Ada Byron"


def test_the_same_again_is_no_step(desk: Desk) -> None:
    corrector = desk.controller.corrector
    for _ in range(2):
        corrector.correct(DetailCorrected("left", "byline", "Ada Byron"))
    assert corrector.stack.count() == 1


def test_what_is_recalled_meanwhile_stays_when_a_step_is_taken_back(desk: Desk) -> None:
    take_back = desk.controller.corrector.correct(DetailCorrected("left", "byline", "Ada Byron"))
    desk.controller.corrector.recall("right", ByHand((("byline", "Bela Crane"),), ()))
    take_back()
    assert (byline(desk), byline(desk, "right")) == (None, "Bela Crane")


def test_a_swap_is_a_step_and_the_steps_before_it_fit_again(desk: Desk) -> None:
    corrector = desk.controller.corrector
    corrector.correct(DetailCorrected("left", "byline", "Ada Byron"))
    desk.controller.swap()
    desk.work()
    assert corrector.stack.undoText() == "swap of the sides"
    assert (byline(desk), byline(desk, "right")) == (None, "Ada Byron")
    corrector.stack.undo()
    desk.work()
    assert (byline(desk), byline(desk, "right")) == ("Ada Byron", None)
    corrector.stack.undo()
    assert byline(desk) is None


def test_another_article_ends_the_steps(desk: Desk) -> None:
    corrector = desk.controller.corrector
    corrector.correct(DetailCorrected("left", "byline", "Ada Byron"))
    desk.controller.open_text("right", "Other words.\n\nAll of them.")
    desk.work()
    assert corrector.stack.count() == 0
    assert byline(desk) == "Ada Byron"


STEPS: dict[str, Correction] = {
    "other speaker": SpeakerCorrected("left", Span(0, 3), "Ada"),
    "rejected quotation": QuotationRejected("left", Span(0, 3)),
    "role of a paragraph": RoleChanged("left", 1, Role.CAPTION),
    "corrected detail": DetailCorrected("left", "title", "A"),
}


@pytest.mark.parametrize("called", STEPS)
def test_every_correction_has_a_name(desk: Desk, called: str) -> None:
    desk.controller.corrector.correct(STEPS[called])
    assert desk.controller.corrector.stack.undoText() == called


def test_sentences_are_paired_and_compared_again(desk: Desk) -> None:
    paired: list[int] = []
    desk.controller.paired.connect(lambda: paired.append(1))
    take_back = desk.controller.corrector.pair(unlinked([1], [1]), "unlink")
    assert desk.said() == ["dropped", "loaded left", "loaded right"]
    desk.work()
    comparison = desk.controller.comparison
    assert comparison is not None
    assert {(bead.left, bead.right) for bead in comparison.collation.beads if bead.by_hand} == {
        ((1,), ()),
        ((), (1,)),
    }
    take_back()
    desk.work()
    comparison = desk.controller.comparison
    assert comparison is not None
    assert not any(bead.by_hand for bead in comparison.collation.beads)
    assert paired == [1, 1]


def test_the_program_decides_again_when_it_is_asked_to(desk: Desk) -> None:
    corrector = desk.controller.corrector
    corrector.pair([*unlinked([1], [1]), linked([2], [2])], "pairing")
    corrector.free([1], [])
    session = desk.controller.session
    assert session is not None
    assert set(session.pairings) == {Pairing((), (1,)), Pairing((2,), (2,))}
    corrector.free([], [2])
    session = desk.controller.session
    assert session is not None
    assert session.pairings == (Pairing((), (1,)),)


def test_a_note_is_written_changed_and_taken_away(desk: Desk) -> None:
    noted: list[int] = []
    desk.controller.noted.connect(lambda: noted.append(1))
    corrector = desk.controller.corrector
    note = new_note((), NoteAbout.SELECTION, "Ask.", Sides(_TEXT, _TEXT), Sides(Span(0, 6), None))
    corrector.note(note)
    assert corrector.stack.undoText() == "note"
    assert desk.said() == []
    shown = desk.controller.comparison
    assert shown is not None
    assert [placed.note for placed in shown.notes] == [note]
    corrector.note(replace(note, text=""))
    assert corrector.stack.undoText() == "removed note"
    shown = desk.controller.comparison
    assert shown is not None
    assert shown.notes == ()
    corrector.stack.undo()
    session = desk.controller.session
    assert session is not None
    assert session.notes == (note,)
    assert noted == [1, 1, 1]


def test_nothing_is_said_of_warnings_before_there_are_any(qtbot: QtBot) -> None:  # noqa: ARG001
    desk = Desk()
    desk.controller.open_text("left", _TEXT)
    desk.work()
    desk.controller.corrector.judge(Judgement("ab", WarningState.CHECKED))()
    assert desk.controller.corrector.stack.count() == 0
    desk.controller.close()


def test_what_is_said_of_a_warning_is_taken_back(desk: Desk) -> None:
    judged: list[Comparison] = []
    desk.controller.judged.connect(judged.append)
    take_back = desk.controller.corrector.judge(Judgement("ab", WarningState.CHECKED))
    take_back()
    assert [comparison.judgements for comparison in judged] == [(Judgement("ab", WarningState.CHECKED),), ()]
    assert desk.said() == []
