"""What the steps of a tour are called, and their words."""

from reader.comparison.comparison import Comparison
from reader.lesson.shown_text import shown_text
from reader.lesson.tour import StepReason, Tour, TourStep
from reader.messages import message
from reader.sides import Sides

REASON_NAMES = {
    StepReason.QUOTATION: message("Altered quotation"),
    StepReason.MEANING: message("Change of meaning"),
    StepReason.REWORDED: message("Close rewording"),
    StepReason.DECOY: message("Decoy"),
    StepReason.CHOSEN: message("Chosen by hand"),
}
"""By the reason why they are in the tour; `Messages.tell` says them in another language."""


def words_of_step(comparison: Comparison, step: TourStep) -> Sides[str]:
    """What a step shows of either article, on one line."""
    return Sides(
        shown_text(comparison.left, step.left).text,
        shown_text(comparison.right, step.right).text,
    )


def fitting(tour: Tour, comparison: Comparison) -> Tour:
    """The steps whose sentences both articles have."""
    return tuple(step for step in tour if step.fits(comparison.left, comparison.right))


def step_of_bead(comparison: Comparison, bead: int | None) -> TourStep | None:
    """A step for a pair that a reader has chosen; None for none, and for a sentence alone."""
    if bead is None or not 0 <= bead < len(comparison.collation.beads):
        return None
    found = comparison.collation.beads[bead]
    return TourStep(found.left, found.right) if found.left and found.right else None
