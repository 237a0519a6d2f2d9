"""A lesson under way: every key leads to one place, answers count only while they are asked for."""

import pytest
from msgspec.structs import replace

from reader.lesson.run import LessonRun
from reader.lesson.slide import Answer, Lesson, Reveal, Slide
from reader.lesson.tour import TourStep
from reader.sides import Sides
from reader.text.span import Span
from tests.lesson.made import asked_for_word, slide_of

FIRST = slide_of()
SECOND = replace(slide_of(asked_for_word((4, 8))), step=TourStep((3,), (4,)), number=2)


def _run(*slides: Slide, guesses: bool = True, place: int = 0) -> LessonRun:
    run = LessonRun(
        Lesson(slides or (FIRST, SECOND), Sides("A", "B"), Sides("C", "D"), "", ""), guesses=guesses
    )
    run.go(place)
    return run


def test_it_goes_from_the_opening_over_every_reveal_to_the_end_and_back() -> None:
    run = _run()
    seen = [(run.slide, None if run.slide is None else run.reveal)]
    while run.forward():
        seen.append((run.slide, None if run.slide is None else run.reveal))
    reveals = [(slide, reveal) for slide in (FIRST, SECOND) for reveal in Reveal]
    assert seen == [(None, None), *reveals, (None, None)]
    assert run.is_over
    assert run.last == 11
    for _ in range(run.last):
        assert run.back()
    assert not run.back()
    assert (run.place, run.is_over) == (0, False)


@pytest.mark.parametrize(
    ("place", "by", "to"),
    [(0, 1, 1), (1, 1, 6), (3, 1, 6), (6, 1, 11), (10, 1, 11), (11, 1, 11),
     (11, -1, 6), (8, -1, 6), (6, -1, 1), (3, -1, 1), (1, -1, 0), (0, -1, 0)],
)  # fmt: skip
def test_slides_are_skipped_whole(place: int, by: int, to: int) -> None:
    run = _run(place=place)
    run.skip(by)
    assert run.place == to


@pytest.mark.parametrize(("place", "number"), [(0, 1), (1, 2), (5, 2), (6, None), (11, None)])
def test_the_next_slide_is_known(place: int, number: int | None) -> None:
    found = _run(place=place).next_slide
    assert (found.number if found else None) == number


def test_a_slide_is_gone_to_by_its_number_and_no_place_is_beyond_the_ends() -> None:
    run = _run()
    run.go_to_slide(2)
    assert (run.slide, run.reveal) == (SECOND, Reveal.LEFT)
    run.go(99)
    assert run.is_over
    run.go(-5)
    assert run.place == 0


@pytest.mark.parametrize("step", [LessonRun.forward, LessonRun.back])
def test_what_is_blank_is_shown_again_before_it_goes_on(step: object) -> None:
    run = _run(place=3)
    run.blank()
    assert run.is_blank
    assert step(run)  # type: ignore[operator]
    assert (run.place, run.is_blank) == (3, False)
    run.blank()
    run.blank()
    assert not run.is_blank


@pytest.mark.parametrize(
    ("guesses", "place", "is_asking", "for_word"),
    [
        (True, 0, False, False),
        (True, 1, False, False),
        (True, 2, True, False),
        (True, 3, False, False),
        (True, 7, True, True),
        (True, 11, False, False),
        (False, 2, False, False),
        (False, 7, False, False),
    ],
)
def test_it_asks_when_both_texts_are_shown_and_nothing_is_marked(
    guesses: bool, place: int, is_asking: bool, for_word: bool
) -> None:
    run = _run(guesses=guesses, place=place)
    assert (run.is_asking, run.asks_for_word) == (is_asking, for_word)
    assert run.answer(Answer.COPIED) is (is_asking and not for_word)
    assert run.pick() is for_word
    assert run.move_cursor(1) is for_word
    assert run.take_back() is is_asking
    assert run.take_back() is False


def test_voices_stay_with_their_slide_and_are_scored() -> None:
    run = _run(place=2)
    run.answer(Answer.REWRITTEN)
    run.answer(Answer.COPIED)
    run.answer(Answer.REWRITTEN)
    run.go_to_slide(2)
    run.forward()
    run.pick(Span(4, 8))
    run.back()
    assert [guess.truth for guess in run.all_guesses()] == ["rewritten", "ship"]
    assert (run.score.asked, run.score.right, run.score.voices, run.score.right_voices) == (2, 2, 4, 3)


def test_the_cursor_goes_round_and_picks_the_word_it_stands_on() -> None:
    run = _run(place=7)
    assert [span.of(SECOND.sides.right.text) for span in run.words()] == ["The", "ship", "left"]
    assert run.cursor == 0
    run.move_cursor(-1)
    assert run.cursor == 2
    run.move_cursor(2)
    assert run.cursor == 1
    assert run.pick()
    assert run.all_guesses()[0].votes[0].is_right
    assert run.pick(Span(9, 13))
    assert run.cursor == 2
    assert not run.pick(Span(0, 2))
    assert run.ballot is not None
    assert len(run.ballot) == 2
    run.forward()
    assert run.cursor == 0


def test_a_lesson_without_slides_has_its_opening_and_its_end() -> None:
    run = LessonRun(Lesson((), Sides("A", "B"), Sides("C", "D"), "", ""), guesses=True)
    assert run.last == 1
    assert (run.slide, run.next_slide, run.ballot, run.all_guesses()) == (None, None, None, ())
    run.forward()
    assert run.is_over
