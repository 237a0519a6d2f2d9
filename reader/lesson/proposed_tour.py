"""The tour that the program proposes: altered quotations first, a decoy last."""

from collections.abc import Iterable, Iterator

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.judgement import WarningState, judgement_of
from reader.lesson.decoys import decoys
from reader.lesson.tour import StepReason, Tour, TourStep

_OF_QUOTATIONS = frozenset(
    {
        WarningKind.OTHER_SPEAKER,
        WarningKind.INVENTED_QUOTATION,
        WarningKind.ALTERED_QUOTATION,
        WarningKind.STITCHED_QUOTATION,
        WarningKind.CUT_QUOTATION,
    }
)
_SHOWN = {StepReason.QUOTATION: 4, StepReason.MEANING: 4, StepReason.REWORDED: 3}
"""Steps of each reason that are not hidden: with a decoy or two a lesson of ten minutes."""
_LISTED = 12
"""Steps of each reason that are listed at all."""


def proposed_tour(comparison: Comparison) -> Tour:
    """Altered quotations, other changes of meaning (grave ones first), the closest rewordings, decoys: each
    pair once. More of each than a lesson has time for are in it, hidden."""
    found = tuple(_grave_or_serious(comparison))
    taken: set[int] = set()
    steps: list[TourStep] = []
    for reason, beads in (
        (StepReason.QUOTATION, _warned(comparison, [w for w in found if w.kind in _OF_QUOTATIONS])),
        (StepReason.MEANING, _warned(comparison, [w for w in found if w.kind not in _OF_QUOTATIONS])),
        (StepReason.REWORDED, _closest(comparison)),
    ):
        fresh = [bead for bead in beads if bead.index not in taken][:_LISTED]
        taken |= {bead.index for bead in fresh}
        steps += [
            TourStep(bead.left, bead.right, reason, hidden=number >= _SHOWN[reason])
            for number, bead in enumerate(fresh)
        ]
    steps += [TourStep(left, right, StepReason.DECOY) for left, right in decoys(comparison)]
    return tuple(steps)


def _grave_or_serious(comparison: Comparison) -> Iterator[EditorialWarning]:
    """The warnings that are no small matter and that nobody called wrong, the grave ones first."""
    for grade in (Grade.GRAVE, Grade.SERIOUS):
        for warning in comparison.warnings:
            if warning.grade is grade:
                said = judgement_of(comparison.judgements, warning)
                if said.state is not WarningState.WRONG:
                    yield warning


def _warned(comparison: Comparison, warnings: Iterable[EditorialWarning]) -> list[Bead]:
    """The linked pairs that warnings tell of, each once: grave ones first, then in reading order."""
    beads = comparison.collation.beads
    numbered = [(w.grade is not Grade.GRAVE, w.bead) for w in warnings if w.bead is not None]
    order = dict.fromkeys(number for _, number in sorted(numbered))
    return [beads[number] for number in order if beads[number].relation.is_shared]


def _closest(comparison: Comparison) -> list[Bead]:
    """What is said anew, the likest first; where nothing is, what has some words changed."""
    for relation in (Relation.REWORDED, Relation.EDITED):
        found = [bead for bead in comparison.collation.beads if bead.relation is relation]
        if found:
            return sorted(found, key=lambda bead: (-bead.score, bead.index))
    return []
