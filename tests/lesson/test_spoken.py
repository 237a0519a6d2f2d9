"""All that is to be seen of a lesson is said in words, and nothing before it is revealed."""

import pytest

from reader.lesson.run import LessonRun
from reader.lesson.slide import Answer, Lesson
from reader.lesson.slide_making import make_lesson
from reader.lesson.spoken import spoken
from reader.sides import Sides
from reader.text.span import Span
from tests.lesson.made import asked_for_word, made_pair, slide_of, step_of


def _run(guesses: bool = False) -> LessonRun:
    lesson = make_lesson(made_pair(), (step_of("pay more", "pay twice"), step_of("The crew", "the crew")))
    return LessonRun(lesson, guesses=guesses)


def _at(place: int, guesses: bool = False) -> str:
    run = _run(guesses)
    run.go(place)
    return spoken(run)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("1 of 2.", 1),
        ("On the left: “Nobody will pay more", 1),
        ("On the right: “Nobody will pay twice", 2),
        ("Alters the meaning: more / twice.", 3),
        ("quotation altered", 4),
        ("Shared words:", 5),
        ("Grave: Quotation altered", 5),
    ],
)
def test_words_are_said_from_their_reveal_on(words: str, place: int) -> None:
    assert [words in _at(at) for at in range(1, 6)] == [at >= place for at in range(1, 6)]


def test_other_words_are_said_without_a_change_of_meaning() -> None:
    said = _at(9)
    assert "Other words: " in said
    assert "Alters the meaning" not in said
    assert "synonym (" in said


def test_opening_end_and_blank_are_said() -> None:
    run = _run()
    assert spoken(run) == "Ferry pier closes in Norwick / Norwick pier to be shut"
    run.go(run.last)
    assert spoken(run) == run.lesson.verdict
    run.blank()
    assert spoken(run) == "The screen is blank."


def test_the_question_the_word_and_the_voices_are_said() -> None:
    run = _run(guesses=True)
    run.go(2)
    assert spoken(run).endswith("Which word was altered? “Nobody”.")
    run.move_cursor(1)
    run.pick()
    assert spoken(run).endswith("Which word was altered? “will”. Voices: 1.")
    run.go(7)
    assert spoken(run).endswith("1: copied word for word, 2: rewritten, 3: independent.")
    run.answer(Answer.REWRITTEN)
    run.answer(Answer.REWRITTEN)
    assert spoken(run).endswith("Voices: 2.")
    run.go(3)
    assert "Which word" not in spoken(run)
    run.go(run.last)
    assert spoken(run).startswith("1 of 2 right. ")


def test_a_word_beyond_the_first_plane_is_said_whole() -> None:
    slide = slide_of(asked_for_word((2, 5)), right="\U0001f6a2 One two three four five.")
    run = LessonRun(Lesson((slide,), Sides("A", "B"), Sides("A", "B"), "", ""), guesses=True)
    run.go(2)
    assert run.words()[0] == Span(2, 5)
    assert "“One”." in spoken(run)
