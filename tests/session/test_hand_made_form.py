"""What was made by hand is written and read back, each kind of it."""

import json

import pytest

from reader.collation.by_hand.pairing import Pairing
from reader.comparison.anchor import Anchor
from reader.comparison.judgement import Judgement, WarningState
from reader.comparison.note import Note, NoteAbout
from reader.lesson.guess import Guess, Vote
from reader.lesson.slide import QuestionKind
from reader.lesson.tour import StepReason, TourStep
from reader.session.corrections import (
    DetailCorrected,
    DetailReset,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.session.hand_made import HandMade
from reader.session.hand_made_form import hand_made_from, hand_made_parts
from reader.text.article import Role
from reader.text.span import Span

MADE = [
    HandMade(),
    HandMade((SpeakerCorrected("left", Span(0, 5), None),)),
    HandMade((QuotationRejected("right", Span(3, 5)),)),
    HandMade((RoleChanged("left", 2, Role.CAPTION),)),
    HandMade((DetailCorrected("right", "outlet", "Wire"),)),
    HandMade((DetailReset("left", "outlet"),)),
    HandMade(judgements=(Judgement("ab", WarningState.WRONG, "why"),)),
    *(
        HandMade(notes=(Note(3, about, "Ask.", Anchor(Span(1, 2), "a", "b", "c"), None),))
        for about in NoteAbout
    ),
    HandMade(notes=(Note(1, NoteAbout.PAIR, "Ask.", None, Anchor(Span(1, 2), "a")),)),
    HandMade(pairings=(Pairing((1,), (2, 3)), Pairing((), (4,)))),
    *(HandMade(tour=(TourStep((1,), (2, 3), reason, True, "Ask."),)) for reason in StepReason),
    *(
        HandMade(guesses=(Guess((1,), (2,), asked, "A.", "B.", "c", True, (Vote("c", 2, True),)),))
        for asked in QuestionKind
    ),
]


@pytest.mark.parametrize("made", MADE, ids=str)
def test_all_of_it_comes_back(made: HandMade) -> None:
    assert hand_made_from(json.loads(json.dumps(hand_made_parts(made)))) == made


def test_what_an_older_program_did_not_know_of_is_empty() -> None:
    assert hand_made_from({"corrections": []}) == HandMade()
    with pytest.raises(KeyError):
        hand_made_from({})


def test_a_pairing_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing"):
        hand_made_from({"corrections": [], "pairings": [{"left": [], "right": []}]})


STEP = {"left": [1], "right": [2], "reason": "decoy", "hidden": False, "note": ""}
VOTE = {"answer": "copied", "voices": 1, "is_right": True}
GUESS = {
    "left": [1], "right": [2], "question": "origin", "left_words": "A.", "right_words": "B.",
    "truth": "copied", "by_key": False, "votes": [VOTE],
}  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"tour": {}},
        {"tour": [{**STEP, "left": []}]},
        {"tour": [{**STEP, "right": []}]},
        {"tour": [{**STEP, "left": [-1]}]},
        {"tour": [{**STEP, "reason": "weather"}]},
        {"tour": [{**STEP, "hidden": 1}]},
        {"tour": [{**STEP, "note": None}]},
        {"guesses": [{**GUESS, "question": "weather"}]},
        {"guesses": [{**GUESS, "truth": 3}]},
        {"guesses": [{**GUESS, "by_key": "no"}]},
        {"guesses": [{**GUESS, "votes": [{**VOTE, "voices": -1}]}]},
        {"guesses": [{**GUESS, "votes": [{**VOTE, "is_right": 0}]}]},
    ],
    ids=str,
)
def test_a_wrong_value_of_a_lesson_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError)):
        hand_made_from({"corrections": [], **wrong})
    hand_made_from({"corrections": [], "tour": [STEP], "guesses": [GUESS]})


@pytest.mark.parametrize(("what", "is_read"), [("detail", True), ("reset", True), ("weather", False)])
def test_a_correction_of_what_cannot_be_corrected_is_refused(what: str, is_read: bool) -> None:
    correction = {"what": what, "side": "left", "field": "outlet", "value": "Wire"}
    if is_read:
        assert len(hand_made_from({"corrections": [correction]}).corrections) == 1
    else:
        with pytest.raises(ValueError, match="no such correction"):
            hand_made_from({"corrections": [correction]})
    with pytest.raises(ValueError, match="no such correction"):
        hand_made_from({"corrections": [{**correction, "field": "weather"}]})
