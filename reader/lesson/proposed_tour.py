"""The tour that the program proposes: altered quotations first, a decoy last."""

from collections.abc import Iterable, Iterator

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.judgement import WarningState, judgement_of
from reader.lesson.decoys import decoys
from reader.lesson.linked_beads import linked_beads
from reader.lesson.tour import StepReason, Tour, TourStep
from reader.text.article import Article
from reader.text.span import Span
from reader.values import replace

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
_MOST_SENTENCES = 3
"""Sentences of one side that a step shows of a quotation."""
_LISTED = 12
"""Steps of each reason that are listed at all."""


def proposed_tour(comparison: Comparison) -> Tour:
    """Altered quotations, other changes of meaning (grave ones first), the closest rewordings, decoys: each
    pair once. More of each than a lesson has time for are in it, hidden."""
    found = tuple(_grave_or_serious(comparison))
    taken: set[int] = set()
    steps: list[TourStep] = []
    for reason, candidates in (
        (StepReason.QUOTATION, _warned(comparison, [w for w in found if w.kind in _OF_QUOTATIONS])),
        (StepReason.MEANING, _warned(comparison, [w for w in found if w.kind not in _OF_QUOTATIONS])),
        (StepReason.REWORDED, [TourStep(bead.left, bead.right) for bead in _closest(comparison)]),
    ):
        fresh: list[TourStep] = []
        for step in candidates:
            beads = {bead.index for bead in linked_beads(comparison, step)}
            if not beads & taken and len(fresh) < _LISTED:
                taken |= beads
                fresh.append(replace(step, reason=reason, hidden=len(fresh) >= _SHOWN[reason]))
        steps += fresh
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


def _warned(comparison: Comparison, warnings: Iterable[EditorialWarning]) -> list[TourStep]:
    """Steps for the linked pairs that warnings tell of: grave ones first, then in reading order."""
    beads = comparison.collation.beads
    known = [(w.grade is not Grade.GRAVE, w.bead, w) for w in warnings if w.bead is not None]
    return [
        _step(comparison, warning, beads[bead])
        for _, bead, warning in sorted(known, key=lambda row: row[:2])
        if beads[bead].relation.is_shared
    ]


def _step(comparison: Comparison, warning: EditorialWarning, bead: Bead) -> TourStep:
    """A step with the pair of a warning and all sentences with its words: a quotation is shown whole."""
    return TourStep(
        _touched(comparison.left, warning.left, bead.left),
        _touched(comparison.right, warning.right, bead.right),
    )


def _touched(article: Article, span: Span | None, own: tuple[int, ...]) -> tuple[int, ...]:
    """Sentences of a pair with those that some words stand in, unless these are too many."""
    words = () if span is None else (s.index for s in article.sentences if s.span.overlaps(span))
    numbers = tuple(sorted({*own, *words}))
    return numbers if len(numbers) <= _MOST_SENTENCES else own


def _closest(comparison: Comparison) -> list[Bead]:
    """What is said anew, the likest first; where nothing is, what has some words changed."""
    for relation in (Relation.REWORDED, Relation.EDITED):
        found = [bead for bead in comparison.collation.beads if bead.relation is relation]
        if found:
            return sorted(found, key=lambda bead: (-bead.score, bead.index))
    return []
