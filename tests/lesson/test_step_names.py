"""Steps are named, shown in words, and made of what a reader has chosen."""

import pytest

from reader.lesson.step_names import REASON_NAMES, fitting, step_of_bead, words_of_step
from reader.lesson.tour import StepReason, TourStep
from tests.lesson.made import made_pair, step_of


def test_every_reason_has_a_name_of_its_own() -> None:
    assert set(REASON_NAMES) == set(StepReason)
    assert len(set(REASON_NAMES.values())) == len(StepReason)


def test_a_step_is_shown_in_words_of_both_articles() -> None:
    words = words_of_step(made_pair(), step_of("pay more", "pay twice"))
    assert words.left.startswith("“Nobody will pay more")
    assert words.right.startswith("“Nobody will pay twice")


def test_steps_that_fit_no_more_are_left_out() -> None:
    good = step_of("pay more", "pay twice")
    assert fitting((TourStep((99,), (0,)), good, TourStep((0,), (99,))), made_pair()) == (good,)


def test_a_chosen_pair_becomes_a_step_and_a_sentence_alone_does_not() -> None:
    beads = made_pair().collation.beads
    for bead in beads:
        step = step_of_bead(made_pair(), bead.index)
        if bead.relation.is_shared:
            assert step == TourStep(bead.left, bead.right, StepReason.CHOSEN)
        else:
            assert step is None


@pytest.mark.parametrize("bead", [None, -1, 99])
def test_no_pair_is_no_step(bead: int | None) -> None:
    assert step_of_bead(made_pair(), bead) is None
