"""In what two figures differ that stand for the same thing: a table of rows, the first that fits decides."""

from collections.abc import Callable

from reader.facts.fact import Difference
from reader.facts.figures import ORDINAL, SHARE, TIMES, Figure
from reader.facts.finding import Finding
from reader.facts.surroundings import (
    Surroundings,
    are_of_two_parties,
    are_of_two_surveys,
    are_two_things,
    is_replaced,
)
from reader.facts.units import DURATION, PERCENT, PERCENTAGE_POINT, dimension_of, is_currency, ratio
from reader.values import Struct

Evidence = Callable[[Surroundings, Surroundings], float]
"""How sure it is (0: not at all) that two figures stand for the same thing."""

_WRONG_CONVERSION = 2.5
"""How many times too large a converted amount may be and still be meant as a conversion."""
_STEP = 1000.0
_LONE = 0.25
"""How sure the only two left-over figures are: less than anything that stands in one place."""
_NEAR = 2
"""Content words around, beside the counted noun, that two reworded sentences must share."""


class Row(Struct, frozen=True):
    """A way in which figures differ: when it applies, and what must speak for one part. No difference where
    such figures may differ as they like."""

    difference: Difference | None
    applies: Callable[[Figure, Figure], bool]
    evidence: Evidence


def difference_between(left: Figure, right: Figure) -> Difference | None:
    """In what two figures that do not agree differ; None where such figures may differ as they like."""
    row = _row(left, right)
    return row.difference if row is not None else None


def _row(left: Figure, right: Figure) -> Row | None:
    return next((row for row in ROWS if row.applies(left, right)), None)


def figures_differ(left: Figure, ours: Surroundings, right: Figure, theirs: Surroundings) -> Finding | None:
    """In what two figures that do not agree differ; None unless they surely stand for the same thing."""
    if ours.is_partial != theirs.is_partial or are_of_two_surveys(ours, theirs):
        return None
    if ours.is_definite != theirs.is_definite and not ours.is_edited:
        return None  # "the two states" are known from before, "11 states" are not
    row = _row(left, right)
    if row is None or row.difference is None:
        return None
    sure = row.evidence(ours, theirs)
    return Finding(sure, row.difference) if sure > 0 else None


def lone_figures_differ(
    left: Figure, ours: Surroundings, right: Figure, theirs: Surroundings
) -> Finding | None:
    """In what the only two figures of one unit differ that are left of two sentences which share another
    figure: there any counted word in common is enough, "37 were injured", "47 people were hurt"."""
    is_measure = bool(left.unit) and not is_currency(left.unit)
    row = _row(left, right)
    if row is None or is_measure or left.unit != right.unit or ours.is_partial != theirs.is_partial:
        return None
    if row.difference is None:
        return None
    counted = set(ours.counted) & set(theirs.counted)
    return Finding(_LONE, row.difference) if counted and not are_of_two_parties(ours, theirs) else None


def agreeing_figures_differ(
    left: Figure, ours: Surroundings, right: Figure, theirs: Surroundings
) -> Finding | None:
    """What two figures of one amount differ in all the same: their limit, or what they count."""
    if left.amount != right.amount or left.unit != right.unit or left.high != right.high:
        return None
    if left.bound.is_limit != right.bound.is_limit and not (left.bound and right.bound):
        sure = _in_place(ours, theirs)
        return Finding(sure, Difference.LIMIT) if sure > 0 else None
    if not left.unit and are_two_things(ours.thing, theirs.thing, ours.language) and ours.is_edited:
        return Finding(1.0, Difference.COUNTED)
    return None


def _in_place(ours: Surroundings, theirs: Surroundings) -> float:
    """Between the same words; in an edited sentence, before the same noun."""
    return max(
        _replaced(ours, theirs), float(ours.is_edited and bool(ours.thing) and ours.thing == theirs.thing)
    )


def _replaced(ours: Surroundings, theirs: Surroundings) -> float:
    """Between the same words; in reworded sentences with two shared words near by and no two parties."""
    return 2.0 if is_replaced(ours, theirs) and (ours.is_edited or _is_one_matter(ours, theirs)) else 0.0


def _is_one_matter(ours: Surroundings, theirs: Surroundings) -> bool:
    shared = (ours.around & theirs.around) - {ours.thing}
    return len(shared) >= _NEAR and not are_of_two_parties(ours, theirs)


def _same_count(ours: Surroundings, theirs: Surroundings) -> float:
    """The same noun counted; in reworded sentences of one matter."""
    sure = _replaced(ours, theirs)
    if sure or not ours.is_edited:
        counted = bool(ours.thing) and ours.thing == theirs.thing and _is_one_matter(ours, theirs)
        return max(sure, float(counted))
    counted_both = set(ours.counted) & set(theirs.counted)
    return 1.0 + len(counted_both) if set(ours.counted[:2]) & set(theirs.counted[:2]) else 0.0


def _same_measure(ours: Surroundings, theirs: Surroundings) -> float:
    """A measure of the same: in an edited sentence two shared words near by or the same word behind; in
    reworded ones of one matter the same word on either side."""
    sure = _replaced(ours, theirs)
    shared, behind = ours.around & theirs.around, set(ours.counted) & set(theirs.counted)
    if sure:
        return sure
    if ours.is_edited:
        return 0.5 + len(behind) if behind or len(shared) > 1 else 0.0
    framed = bool(ours.before) and ours.before == theirs.before and ours.counted[:1] == theirs.counted[:1]
    return 0.5 if framed and _is_one_matter(ours, theirs) else 0.0


def _near_one_word(ours: Surroundings, theirs: Surroundings) -> float:
    return float(bool(ours.around & theirs.around) and not are_of_two_parties(ours, theirs))


def _are_money(left: Figure, right: Figure) -> bool:
    return is_currency(left.unit) and is_currency(right.unit) and left.unit != right.unit


def _are_of_one_dimension(left: Figure, right: Figure) -> bool:
    dimension = dimension_of(left.unit)
    return left.unit != right.unit and dimension is not None and dimension == dimension_of(right.unit)


def _is_conversion(left: Figure, right: Figure) -> bool:
    """Whether two measures are near enough for one to be meant as the other, wrongly converted."""
    if not _are_of_one_dimension(left, right) or left.high is not None or right.high is not None:
        return False
    if dimension_of(left.unit) in (DURATION, "temperature"):
        return dimension_of(left.unit) != DURATION
    return ratio(left.amount, left.unit, right.amount, right.unit) <= _WRONG_CONVERSION


def _is_magnitude(left: Figure, right: Figure) -> bool:
    """Whether one amount is the other a thousand, a million … times: "million" for "billion"."""
    small, large = sorted((abs(left.amount), abs(right.amount)))
    if small == 0 or left.high is not None:
        return False
    times = large / small
    while times > _STEP * 1.000001:
        times /= _STEP
    return abs(times - _STEP) < _STEP * 1e-6


def _unit_is(unit: str) -> Callable[[Figure, Figure], bool]:
    return lambda left, _: left.unit == unit


def _always(left: Figure, right: Figure) -> bool:  # noqa: ARG001 - a row's shape
    return True


ROWS: tuple[Row, ...] = (
    Row(Difference.CURRENCY, lambda a, b: _are_money(a, b) and a.amount == b.amount, _near_one_word),
    Row(None, _are_money, _replaced),
    Row(
        Difference.PERCENT_POINTS,
        lambda a, b: {a.unit, b.unit} == {PERCENT, PERCENTAGE_POINT} and a.amount == b.amount,
        _same_measure,
    ),
    Row(Difference.UNIT, lambda a, b: _are_of_one_dimension(a, b) and a.amount == b.amount, _same_measure),
    Row(Difference.CONVERSION, _is_conversion, _same_measure),
    Row(
        Difference.DURATION,
        lambda a, b: _are_of_one_dimension(a, b) and dimension_of(a.unit) == DURATION,
        _replaced,
    ),
    Row(
        Difference.UNIT,
        lambda a, b: a.unit != b.unit and bool(a.unit and b.unit) and a.amount == b.amount,
        _replaced,
    ),
    Row(None, lambda a, b: a.unit != b.unit or (a.high is None) != (b.high is None), _replaced),
    Row(Difference.LIMIT, lambda a, b: a.amount == b.amount and a.high == b.high, _in_place),
    Row(
        Difference.NUMBER,
        lambda a, b: a.high is not None and (a.amount == b.amount) != (a.high == b.high),
        _near_one_word,
    ),
    Row(Difference.RANK, _unit_is(ORDINAL), _same_count),
    Row(Difference.SHARE, _unit_is(SHARE), _same_measure),
    Row(Difference.FREQUENCY, _unit_is(TIMES), _same_measure),
    Row(Difference.MAGNITUDE, lambda a, b: bool(a.unit) and _is_magnitude(a, b), _same_measure),
    Row(Difference.MAGNITUDE, _is_magnitude, _same_count),
    Row(Difference.DURATION, lambda a, _: dimension_of(a.unit) == DURATION, _same_measure),
    Row(Difference.NUMBER, lambda a, _: bool(a.unit), _same_measure),
    Row(Difference.NUMBER, _always, _same_count),
)
"""The ways in which figures differ, in the order in which they are asked."""
