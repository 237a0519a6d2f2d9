"""The linked pairs that a step of a tour shows."""

from reader.collation.bead import Bead
from reader.comparison.comparison import Comparison
from reader.lesson.tour import TourStep


def linked_beads(comparison: Comparison, step: TourStep) -> tuple[Bead, ...]:
    """The linked pairs of which a step shows sentences on both sides, in the order of the collation; none
    where its sentences are apart."""
    collation = comparison.collation
    ours = {collation.left_bead[number] for number in step.left}
    theirs = {collation.right_bead[number] for number in step.right}
    numbers = sorted(number for number in ours & theirs if number is not None)
    return tuple(collation.beads[number] for number in numbers if collation.beads[number].relation.is_shared)
