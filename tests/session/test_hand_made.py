"""What was made by hand: one value, which goes with its articles."""

import pytest
from msgspec.structs import replace

from reader.collation.by_hand.pairing import Pairing
from reader.comparison.judgement import Judgement, WarningState
from reader.comparison.note import NoteAbout, new_note
from reader.lesson.guess import Guess, Vote
from reader.lesson.slide import QuestionKind
from reader.lesson.tour import StepReason, TourStep
from reader.session.corrections import (
    Correction,
    DetailCorrected,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.session.hand_made import HandMade
from reader.sides import Sides
from reader.text.article import Role
from reader.text.span import Span
from tests.builders import article_of

BEFORE = article_of(["Ferry talks stall in Norwick.", "The mayor said no.", "Nobody knows what comes next."])
NOTE = new_note((), NoteAbout.SELECTION, "Ask.", Sides(BEFORE.text, ""), Sides(Span(0, 5), None))
MADE = HandMade(
    (SpeakerCorrected("left", Span(0, 29), "Ada"), DetailCorrected("right", "outlet", "Wire")),
    (Judgement("ab", WarningState.CHECKED),),
    (NOTE,),
    (Pairing((0,), (1,)),),
    (TourStep((0,), (1,), StepReason.DECOY, False, "Ask."), TourStep((2,), (1,))),
    (Guess((0,), (1,), QuestionKind.ORIGIN, "A.", "B.", "copied", False, (Vote("copied", 2, True),)),),
)


@pytest.mark.parametrize(
    ("made", "is_something"),
    [
        (HandMade(), False),
        (HandMade(corrections=MADE.corrections), True),
        (HandMade(judgements=MADE.judgements), True),
        (HandMade(notes=MADE.notes), True),
        (HandMade(pairings=MADE.pairings), True),
        (HandMade(tour=MADE.tour), True),
        (HandMade(guesses=MADE.guesses), True),
    ],
)
def test_anything_made_by_hand_is_something(made: HandMade, is_something: bool) -> None:
    assert bool(made) is is_something
    assert made.says_the_same(HandMade()) is not is_something
    assert made.says_the_same(made)


def test_the_order_says_nothing() -> None:
    assert MADE.says_the_same(replace(MADE, corrections=MADE.corrections[::-1]))


def test_a_comparison_depends_on_roles_and_pairings_alone() -> None:
    role, pairing = RoleChanged("left", 0, Role.BODY), Pairing((0,), (1,))
    made = replace(
        MADE, corrections=(role, DetailCorrected("left", "outlet", "Gazette")), pairings=(pairing,)
    )
    assert made.compared_by == {role, pairing}
    assert HandMade(notes=MADE.notes, judgements=MADE.judgements).compared_by == frozenset()


def test_what_was_set_right_on_one_side() -> None:
    left, right = RoleChanged("left", 0, Role.BODY), DetailCorrected("right", "outlet", "Gazette")
    made = HandMade(corrections=(left, right))
    assert made.corrected_on("left") == {left}
    assert made.corrected_on("right") == {right}


def test_all_of_it_changes_sides() -> None:
    turned = MADE.swapped({"ab": "cd"})
    assert {correction.side for correction in turned.corrections} == {"left", "right"}
    assert turned.corrections[0].side == "right"
    assert turned.judgements == (Judgement("cd", WarningState.CHECKED),)
    assert turned.notes[0].right == NOTE.left
    assert turned.pairings == (Pairing((1,), (0,)),)
    assert [step.place for step in turned.tour] == [((1,), (0,)), ((1,), (2,))]
    assert (turned.guesses[0].left, turned.guesses[0].left_words) == ((1,), "B.")
    assert turned.swapped({"cd": "ab"}) == MADE


def test_another_article_leaves_what_is_of_the_other_side_alone() -> None:
    assert MADE.without("left") == HandMade(corrections=MADE.corrections[1:])
    assert MADE.without("right") == HandMade(corrections=MADE.corrections[:1], notes=MADE.notes)


LATER = [
    "It rained.",
    "Ferry talks stall in Norwick.",
    "The mayor said yes.",
    "Nobody knows what comes next.",
]
AFTER = article_of(LATER)
SECOND, THIRD = BEFORE.sentences[1].span, BEFORE.sentences[2].span

CORRECTIONS: list[tuple[Correction, Correction | None]] = [
    (DetailCorrected("left", "outlet", "Wire"), DetailCorrected("left", "outlet", "Wire")),
    (RoleChanged("left", 0, Role.CAPTION), RoleChanged("left", 1, Role.CAPTION)),
    (RoleChanged("left", 2, Role.CAPTION), RoleChanged("left", 3, Role.CAPTION)),
    (RoleChanged("left", 1, Role.CAPTION), None),
    (RoleChanged("left", 9, Role.CAPTION), None),
    (SpeakerCorrected("left", THIRD, "Ada"), SpeakerCorrected("left", AFTER.sentences[3].span, "Ada")),
    (QuotationRejected("left", THIRD), QuotationRejected("left", AFTER.sentences[3].span)),
    (SpeakerCorrected("left", SECOND, "Ada"), None),
    (SpeakerCorrected("right", SECOND, "Ada"), SpeakerCorrected("right", SECOND, "Ada")),
]


@pytest.mark.parametrize(("before", "after"), CORRECTIONS, ids=str)
def test_a_correction_stays_with_its_words_or_goes(before: Correction, after: Correction | None) -> None:
    again = HandMade((before,)).after_rereading("left", BEFORE, AFTER)
    assert again.corrections == (() if after is None else (after,))


PAIRINGS: list[tuple[Pairing, Pairing | None]] = [
    (Pairing((0,), (7,)), Pairing((1,), (7,))),
    (Pairing((0, 2), (7,)), Pairing((1, 3), (7,))),
    (Pairing((1,), (7,)), None),
    (Pairing((0, 1), (7,)), None),
    (Pairing((9,), (7,)), None),
    (Pairing((), (7,)), Pairing((), (7,))),
]


@pytest.mark.parametrize(("before", "after"), PAIRINGS, ids=str)
def test_a_pairing_stays_with_its_sentences_or_goes(before: Pairing, after: Pairing | None) -> None:
    left = HandMade(pairings=(before,)).after_rereading("left", BEFORE, AFTER)
    assert left.pairings == (() if after is None else (after,))
    right = HandMade(pairings=(before.swapped(),)).after_rereading("right", BEFORE, AFTER)
    assert right.pairings == (() if after is None else (after.swapped(),))


def test_notes_and_judgements_stay_whatever_was_read() -> None:
    again = MADE.after_rereading("left", BEFORE, article_of(["Nothing of it."]))
    assert (again.notes, again.judgements) == (MADE.notes, MADE.judgements)
    assert again.guesses == MADE.guesses


@pytest.mark.parametrize(
    ("step", "after"),
    [
        (TourStep((0,), (7,), note="Ask."), TourStep((1,), (7,), note="Ask.")),
        (TourStep((0, 2), (7,), hidden=True), TourStep((1, 3), (7,), hidden=True)),
        (TourStep((1,), (7,)), None),
    ],
)
def test_a_step_of_a_tour_stays_with_its_sentences_or_goes(step: TourStep, after: TourStep | None) -> None:
    tour = (step, TourStep((2,), (5,)))
    again = HandMade(tour=tour).after_rereading("left", BEFORE, AFTER).tour
    assert again == (*(() if after is None else (after,)), TourStep((3,), (5,)))


def test_the_order_of_a_tour_says_something() -> None:
    assert not MADE.says_the_same(replace(MADE, tour=MADE.tour[::-1]))


def test_a_tour_is_stepped_as_a_whole_and_guesses_one_by_one() -> None:
    one, other = MADE.tour
    before, after = HandMade(tour=(one,)), HandMade(tour=(other, one))
    now = HandMade(tour=(one,), guesses=MADE.guesses)
    assert now.stepped(before, after) == HandMade(tour=(other, one), guesses=MADE.guesses)
    noted = HandMade(judgements=MADE.judgements)
    assert now.stepped(HandMade(), noted).tour == (one,)
    assert now.stepped(HandMade(guesses=MADE.guesses), HandMade()).guesses == ()
