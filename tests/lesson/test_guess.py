"""Voices are counted, taken back, and scored against what is true."""

import pytest

from reader.lesson.guess import Ballot, Guess, Score, Vote, score_of, truth_of, with_guess
from reader.lesson.slide import Answer, Question, QuestionKind
from reader.text.span import Span
from tests.lesson.made import asked_for_word, slide_of

BOTH = Question(QuestionKind.ORIGIN, frozenset({Answer.REWRITTEN, Answer.COPIED}), by_key=True)
OPEN = Question(QuestionKind.ORIGIN, frozenset(), by_key=True)


def _guess(*votes: Vote, truth: str = "copied", left: int = 1) -> Guess:
    return Guess((left,), (2,), QuestionKind.ORIGIN, "A.", "B.", truth, False, votes)


def test_voices_are_counted_by_answer_and_the_last_is_taken_back() -> None:
    ballot = Ballot(slide_of())
    for answer in (Answer.COPIED, Answer.REWRITTEN, Answer.REWRITTEN, Answer.INDEPENDENT):
        ballot.give_origin(answer)
    ballot.take_back()
    assert len(ballot) == 3
    assert [ballot.voices(answer.value) for answer in Answer] == [1, 2, 0]
    guess = ballot.guess()
    assert guess.votes == (Vote("copied", 1, False), Vote("rewritten", 2, True))
    assert (guess.voices, guess.right_voices, guess.is_right, guess.truth) == (3, 2, True, "rewritten")
    assert (guess.left, guess.right, guess.left_words) == ((1,), (2,), "The boat left.")
    for _ in range(5):
        ballot.take_back()
    assert len(ballot) == 0


def test_a_picked_word_is_right_where_it_touches_an_altered_one() -> None:
    slide = slide_of(asked_for_word((4, 8)))
    ballot = Ballot(slide)
    ballot.give_word(Span(4, 8))
    ballot.give_word(Span(9, 13))
    assert ballot.voices(Span(4, 8)) == 1
    assert ballot.guess().votes == (Vote("ship", 1, True), Vote("left", 1, False))
    assert truth_of(slide) == "ship"


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        (None, "rewritten"),
        (BOTH, "copied/rewritten"),
        (OPEN, ""),
        (asked_for_word((0, 3), (4, 8)), "The, ship"),
    ],
)
def test_what_is_true_is_told_in_words(question: Question | None, truth: str) -> None:
    assert truth_of(slide_of(question)) == truth


@pytest.mark.parametrize("answer", [Answer.COPIED, Answer.REWRITTEN])
def test_where_both_are_defensible_both_are_right(answer: Answer) -> None:
    ballot = Ballot(slide_of(BOTH))
    ballot.give_origin(answer)
    guess = ballot.guess()
    assert guess.is_right
    assert guess.by_key


@pytest.mark.parametrize(
    ("votes", "is_right"),
    [
        ((), False),
        ((Vote("a", 1, True),), True),
        ((Vote("a", 2, True), Vote("b", 2, False)), False),
        ((Vote("a", 2, True), Vote("b", 1, False), Vote("c", 1, False)), True),
        ((Vote("a", 1, True), Vote("b", 1, True), Vote("c", 1, False)), True),
        ((Vote("c", 1, False),), False),
    ],
)
def test_an_audience_is_right_where_more_voices_were_right_than_had_one_wrong_answer(
    votes: tuple[Vote, ...], is_right: bool
) -> None:
    assert _guess(*votes).is_right is is_right


def test_the_score_counts_what_was_answered_and_leaves_out_what_a_key_leaves_open() -> None:
    right, wrong = _guess(Vote("copied", 3, True)), _guess(Vote("x", 2, False), Vote("copied", 1, True))
    assert score_of([right, wrong, _guess(), _guess(Vote("copied", 5, False), truth="")]) == Score(2, 1, 6, 4)
    assert score_of([]) == Score(0, 0, 0, 0)


def test_a_guess_takes_the_place_of_an_older_one_on_its_step_and_one_without_voices_goes() -> None:
    old, other, new = (
        _guess(Vote("a", 1, False)),
        _guess(Vote("a", 1, True), left=5),
        _guess(Vote("b", 1, True)),
    )
    assert with_guess((old, other), new) == (other, new)
    assert with_guess((old, other), _guess()) == (other,)


def test_a_guess_changes_sides() -> None:
    turned = _guess(Vote("a", 1, True)).swapped()
    assert (turned.left, turned.right, turned.left_words, turned.right_words) == ((2,), (1,), "B.", "A.")
    assert turned.swapped() == _guess(Vote("a", 1, True))
