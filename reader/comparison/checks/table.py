"""All checks: a function for each family of changes, from evidence to warnings."""

from collections.abc import Callable, Iterable

from reader.comparison.checks.facts import check_facts, check_slips
from reader.comparison.checks.marks import check_marks
from reader.comparison.checks.quotations import check_quotations
from reader.comparison.checks.turned_sense import check_sense
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence

Check = Callable[[Evidence], Iterable[EditorialWarning]]

CHECKS: tuple[Check, ...] = (check_quotations, check_sense, check_facts, check_marks, check_slips)

_GRADES = {grade: place for place, grade in enumerate(Grade)}
_KINDS = {kind: place for place, kind in enumerate(WarningKind)}


def warnings_of(evidence: Evidence) -> tuple[EditorialWarning, ...]:
    """All warnings of one comparison, the gravest first, within a kind in reading order."""
    found = [warning for check in CHECKS for warning in check(evidence)]
    return tuple(sorted(found, key=lambda warning: (_GRADES[warning.grade], _KINDS[warning.kind])))
