"""In what two facts differ that stand for the same thing, and how sure that is."""

from dataclasses import dataclass

from reader.facts.clock_times import ClockTime
from reader.facts.dates import When
from reader.facts.fact import Difference
from reader.facts.figures import ORDINAL, Figure
from reader.facts.misspelling import is_misspelling
from reader.facts.named_entities import Name
from reader.facts.number_grammar import is_currency
from reader.facts.surroundings import Surroundings, is_replaced, likeness
from reader.language.name_forms import is_country, words_for
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """That two facts of one part differ: how sure it is (above 0), in what, and where each side says so."""

    certainty: float
    difference: Difference
    left: Span
    right: Span


def figures_differ(left: Figure, ours: Surroundings, right: Figure, theirs: Surroundings) -> Finding | None:
    """In what two unequal figures differ that stand for the same thing; None where that is not sure."""
    sure = _certainty(left, ours, right, theirs)
    return Finding(sure, Difference.NUMBER, left.span, right.span) if sure > 0 else None


def _certainty(left: Figure, ours: Surroundings, right: Figure, theirs: Surroundings) -> float:
    """How sure it is (0: not at all) that two unequal figures stand for the same thing.

    The same unit and a shared neighbour, or the same thing counted.
    """
    if is_currency(left.unit) and is_currency(right.unit) and left.unit != right.unit:
        return 1.0 if left.amount == right.amount and ours.around & theirs.around else 0.0
    if left.unit != right.unit or (left.high is None) != (right.high is None):
        return 0.0
    if ours.is_partial != theirs.is_partial:
        return 0.0
    if left.unit == ORDINAL and left.amount == right.amount:
        return 0.0
    counted = set(ours.counted) & set(theirs.counted)
    if left.high is not None and (left.amount == right.amount) != (left.high == right.high):
        return 1.0 if ours.around & theirs.around else 0.0
    if not left.unit:
        same = _same_thing(ours.counted, theirs.counted) or is_replaced(ours, theirs)
        return 1.0 + len(counted) if same else 0.0
    shared = ours.around & theirs.around
    if counted:
        return 0.5 + len(counted)
    return 0.5 if len(shared) > 1 or is_replaced(ours, theirs) else 0.0


def _same_thing(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether what stands right after both figures is the same noun, one word in between allowed."""
    return bool(set(ours[:2]) & set(theirs[:2]))


def dates_differ(left: When, ours: Surroundings, right: When, theirs: Surroundings) -> Finding | None:
    """Two different dates said of the same thing; None where that is not sure.

    Only like with like (a weekday with a weekday), in surroundings that share two content words.
    """
    sure = likeness(ours, theirs)
    if left.grain != right.grain or left.decade != right.decade or sure <= 0:
        return None
    return Finding(sure, Difference.WEEKDAY if left.grain == "w" else Difference.DATE, left.span, right.span)


def clock_times_differ(
    left: ClockTime, ours: Surroundings, right: ClockTime, theirs: Surroundings
) -> Finding | None:
    """Two different times of day said of the same thing; None where that is not sure.

    Only in surroundings that share two content words, and with the same zone or none.
    """
    sure = likeness(ours, theirs)
    return (
        Finding(sure, Difference.TIME, left.span, right.span)
        if left.zone == right.zone and sure > 0
        else None
    )


def names_differ(left: Name, ours: Surroundings, right: Name, theirs: Surroundings) -> Finding | None:
    """One name put in the place of another; None where that is not sure."""
    sure = _names_certainty(left, ours, right, theirs)
    return Finding(sure, Difference.NAME, left.span, right.span) if sure > 0 else None


def _names_certainty(left: Name, ours: Surroundings, right: Name, theirs: Surroundings) -> float:
    """How sure it is (0: not at all) that one name was put in the place of another.

    Either a spelling apart by a letter or two, or two persons given the same office, or two names between
    the same words; a country and its capital may stand for one another.
    """
    if left.form != right.form and is_misspelling(left.form, right.form):
        return 2.0
    if left.title and left.title == right.title and left.title in _offices():
        return 1.0 if ours.around & theirs.around else 0.0
    if is_country(left.form) != is_country(right.form) or _is_shortened(left.words, right.words):
        return 0.0
    return 1.0 if ours.frame is not None and ours.frame == theirs.frame else 0.0


def _is_shortened(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one of two names is the other cut short: "Medway College", "St" and "Street", "J. Bell"."""
    if len(left) != len(right) and not set(left).isdisjoint(right):
        return True
    pairs = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    return all(a.startswith(b) or b.startswith(a) for a, b in pairs)


def _offices() -> frozenset[str]:
    return words_for("offices")
