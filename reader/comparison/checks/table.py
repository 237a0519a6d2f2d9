"""All checks: a function for each family of changes, from evidence to warnings."""

from collections.abc import Callable, Iterable, Iterator

from reader.cancel import IsCancelled, never, raise_if
from reader.comparison.checks.clauses import check_clauses, check_denials
from reader.comparison.checks.credits import check_credits
from reader.comparison.checks.facts import check_facts, check_slips
from reader.comparison.checks.inventions import check_inventions
from reader.comparison.checks.lists import check_irony, check_lists
from reader.comparison.checks.marks import check_marks
from reader.comparison.checks.negation import check_negation
from reader.comparison.checks.parties import check_parties
from reader.comparison.checks.quotations import check_quotations
from reader.comparison.checks.samples import check_samples
from reader.comparison.checks.scales import check_scales
from reader.comparison.checks.sources import check_sources
from reader.comparison.checks.titles import check_titles
from reader.comparison.checks.told_spans import told_once
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence

Check = Callable[[Evidence], Iterable[EditorialWarning]]

CHECKS: tuple[Check, ...] = (
    check_quotations,
    check_inventions,
    check_negation,
    check_facts,
    check_parties,
    check_sources,
    check_scales,
    check_titles,
    check_clauses,
    check_denials,
    check_credits,
    check_lists,
    check_samples,
    check_irony,
    check_marks,
    check_slips,
)

BY_READING: frozenset[Check] = frozenset(
    {
        check_negation,
        check_parties,
        check_sources,
        check_scales,
        check_titles,
        check_clauses,
        check_lists,
        check_samples,
    }
)
"""Checks that look at one reading after the other, each by itself: they can be asked block by block."""

EACH = frozenset(
    {
        WarningKind.OTHER_SPEAKER,
        WarningKind.INVENTED_QUOTATION,
        WarningKind.ALTERED_QUOTATION,
        WarningKind.STITCHED_QUOTATION,
        WarningKind.CUT_QUOTATION,
        WarningKind.DISAGREEING_FACT,
        WarningKind.UNCLOSED_QUOTATION,
        WarningKind.SLIP,
    }
)
"""Kinds of which a bead may have several."""

_GRADES = {grade: place for place, grade in enumerate(Grade)}
_KINDS = {kind: place for place, kind in enumerate(WarningKind)}


def warnings_of(evidence: Evidence, is_cancelled: IsCancelled = never) -> tuple[EditorialWarning, ...]:
    """All warnings of one comparison, the gravest first, within a kind in reading order.

    Raises `Cancelled` when `is_cancelled()` says so.
    """
    found: dict[Check, list[EditorialWarning]] = {check: [] for check in CHECKS}
    for block in evidence.blocks():
        raise_if(is_cancelled)
        for check in CHECKS:
            if check in BY_READING:
                found[check].extend(check(block))
    for check in CHECKS:
        if check not in BY_READING:
            raise_if(is_cancelled)
            found[check].extend(check(evidence))
    told = told_once([warning for check in CHECKS for warning in found[check]])
    return tuple(sorted(_one_each(told), key=lambda w: (_GRADES[w.grade], _KINDS[w.kind])))


def _one_each(warnings: Iterable[EditorialWarning]) -> Iterator[EditorialWarning]:
    """The first warning of each bead and kind, and the first about the same words; facts, quotations and
    what has no bead are each told."""
    seen: set[tuple[object, ...]] = set()
    for warning in warnings:
        kind = (warning.bead, warning.kind)
        words = (warning.bead, warning.left, warning.right)
        if warning.bead is None or warning.kind in EACH or (kind not in seen and words not in seen):
            yield warning
        seen.update((kind, words))
