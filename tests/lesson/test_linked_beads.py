"""The linked pairs of a step."""

from msgspec.structs import replace

from reader.lesson.linked_beads import linked_beads
from reader.lesson.tour import TourStep
from tests.lesson.made import made_pair, step_of

QUOTED = step_of("pay more", "pay twice")
ANEW = step_of("The crew", "the crew")


def test_a_step_has_the_pairs_that_it_shows_on_both_sides() -> None:
    (bead,) = linked_beads(made_pair(), QUOTED)
    assert (bead.left, bead.right) == QUOTED.place
    both = TourStep((*ANEW.left, *QUOTED.left), (*QUOTED.right, *ANEW.right))
    assert [found.left for found in linked_beads(made_pair(), both)] == [QUOTED.left, ANEW.left]


def test_sentences_that_are_apart_or_alone_have_none() -> None:
    assert linked_beads(made_pair(), TourStep(QUOTED.left, ANEW.right)) == ()
    assert linked_beads(made_pair(), step_of("Fishermen", "The theatre")) == ()


def test_sentences_that_take_no_part_belong_to_no_pair() -> None:
    collation = made_pair().collation
    out = replace(collation, left_bead=(None,) * 6, right_bead=(None,) * 6)
    assert linked_beads(replace(made_pair(), collation=out), QUOTED) == ()
