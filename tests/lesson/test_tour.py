"""A tour is put in order, hidden and noted step by step; no step stands in it twice."""

import pytest

from reader.lesson.tour import (
    StepReason,
    Tour,
    TourStep,
    changed,
    moved,
    reordered,
    shown_steps,
    with_step,
)
from tests.builders import article

A, B, C = (TourStep((n,), (n,), StepReason.QUOTATION) for n in range(3))
TOUR: Tour = (A, B, C)


@pytest.mark.parametrize(
    ("at", "to", "order"),
    [
        (0, 1, (B, A, C)),
        (0, 2, (B, C, A)),
        (2, 0, (C, A, B)),
        (1, 1, (A, B, C)),
        (0, -1, (A, B, C)),
        (2, 9, (A, B, C)),
        (0, 9, (B, C, A)),
    ],
)
def test_a_step_is_moved_and_never_beyond_the_ends(at: int, to: int, order: Tour) -> None:
    assert moved(TOUR, at, to) == order


def test_an_order_names_each_step_once() -> None:
    assert reordered(TOUR, (2, 0, 1)) == (C, A, B)
    for wrong in ((0, 1), (0, 1, 1), (0, 1, 3)):
        with pytest.raises(ValueError, match="3 steps"):
            reordered(TOUR, wrong)


def test_a_step_is_hidden_shown_and_noted_and_the_rest_stays() -> None:
    hidden = changed(TOUR, 1, hidden=True)
    assert [step.hidden for step in hidden] == [False, True, False]
    assert shown_steps(hidden) == (A, C)
    noted = changed(hidden, 1, note="  Ask why. ")
    assert (noted[1].note, noted[1].hidden) == ("Ask why.", True)
    assert changed(noted, 1, hidden=False)[1].note == "Ask why."
    assert (noted[0], noted[2]) == (A, C)


def test_a_new_step_comes_last_and_one_that_is_there_is_shown_again() -> None:
    new = TourStep((7,), (7,))
    assert with_step(TOUR, new) == (A, B, C, new)
    hidden = changed(TOUR, 0, hidden=True)
    assert with_step(hidden, TourStep((0,), (0,))) == TOUR
    assert with_step(TOUR, TourStep((0,), (1,)))[-1].place == ((0,), (1,))


@pytest.mark.parametrize(
    ("left", "right", "fits"),
    [((0,), (1,), True), ((2,), (0,), False), ((0,), (2,), False), ((), (0,), False), ((0,), (), False)],
)
def test_a_step_fits_articles_that_have_its_sentences(
    left: tuple[int, ...], right: tuple[int, ...], fits: bool
) -> None:
    assert TourStep(left, right).fits(article("One.", "Two."), article("One.", "Two.")) is fits


def test_a_step_changes_sides_and_keeps_the_rest() -> None:
    step = TourStep((1,), (2, 3), StepReason.DECOY, True, "Ask.")
    assert step.swapped() == TourStep((2, 3), (1,), StepReason.DECOY, True, "Ask.")
