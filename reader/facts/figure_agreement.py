"""Whether two figures can be one: a table of rules, the first that knows decides."""

from collections.abc import Callable
from math import floor, log10

from reader.facts.bound import Bound
from reader.facts.figures import SHARE, Figure
from reader.facts.units import PERCENT, dimension_of, is_currency, is_one_amount

Rule = Callable[[Figure, Figure], bool | None]
"""Whether two figures can be one; None where the rule does not apply. Symmetric."""

_OPEN_ENDED = 1.5
"""How many times more than its "more than" an amount may be: more than 1,000 can be 1,400."""
_UP_TO = 2.0
"""How many times less than its "up to" an amount may be."""
_COUNTED_OUT = 100
"""Below this amount people and things are counted out: "at least 30" is not 36."""
_ROUNDING = 0.05
"""The share of an amount that may go when decimals are left out."""
_ROUGHLY = 2
"""Percentage points between a share and the percentage it stands for."""
_ROUND = 1000
"""From here on amounts are rounded without a word that says so: 13.5 trillion for 13.49."""


def figures_agree(left: Figure, right: Figure) -> bool:
    """Whether two figures can be one: equal amounts, or within what limits, rounding and units allow.

    A unit that only one side writes makes no difference; two different units do, unless one amount is
    the other converted.
    """
    return deciding_rule(left, right)[1]


def deciding_rule(left: Figure, right: Figure) -> tuple[str, bool]:
    """The name of the rule that decides, and whether the two can be one."""
    for name, rule in RULES:
        verdict = rule(left, right)
        if verdict is not None:
            return name, verdict
    return "other amounts", False


def _share_in_percent(left: Figure, right: Figure) -> bool | None:
    if {left.unit, right.unit} != {PERCENT, SHARE}:
        return None
    share, percent = (left, right) if left.unit == SHARE else (right, left)
    return abs(100 * share.amount - percent.amount) <= _ROUGHLY


def _unit_in_short(left: Figure, right: Figure) -> bool | None:
    """ "A dollar" where the other side does not say whose, "degree" beside "degree celsius"."""
    if not _are_two_units(left, right):
        return None
    ours, theirs = left.unit, right.unit
    money = is_currency(ours) and is_currency(theirs) and ours.split()[-1] == theirs.split()[-1]
    begins = f"{ours} ".startswith(f"{theirs} ") or f"{theirs} ".startswith(f"{ours} ")
    return left.amount == right.amount if money or begins else None


def _converted(left: Figure, right: Figure) -> bool | None:
    if not _are_two_units(left, right) or left.high is not None or right.high is not None:
        return None
    dimension = dimension_of(left.unit)
    if dimension is None or dimension != dimension_of(right.unit):
        return None
    roughly = bool(left.bound or right.bound)
    return is_one_amount(left.amount, left.unit, right.amount, right.unit, roughly=roughly)


def _are_two_units(left: Figure, right: Figure) -> bool:
    return left.unit != right.unit and bool(left.unit) and bool(right.unit)


def _two_units(left: Figure, right: Figure) -> bool | None:
    return False if _are_two_units(left, right) else None


def _ranges(left: Figure, right: Figure) -> bool | None:
    if left.high is None and right.high is None:
        return None
    return left.amount == right.amount and left.high == right.high


def _equal_amounts(left: Figure, right: Figure) -> bool | None:
    if left.amount != right.amount:
        return None
    return not left.bound.opposes(right.bound)


def _unit_on_one_side(left: Figure, right: Figure) -> bool | None:
    return False if left.unit != right.unit else None


def _two_limits(left: Figure, right: Figure) -> bool | None:
    """Two limits of one direction are one only when the rounder is the other one rounded: "over 1,000",
    "over 1,200"; "at least 30" and "at least 36" are two."""
    if not left.bound.goes_with(right.bound):
        return None
    small, large = sorted((left.amount, right.amount))
    if small < _COUNTED_OUT or Bound.AT_LEAST in (left.bound, right.bound):
        return False
    return _floored(large, small) if left.bound.is_lower else False


def _floored(amount: float, short: float) -> bool:
    """Whether `short` is an amount cut down to its own digits: 1,000 of 1,200."""
    digits = len(f"{short:.6g}".partition("e")[0].replace(".", "").rstrip("0"))
    step = 10.0 ** float(floor(log10(short)) + 1 - digits)
    return bool(short == floor(amount / step) * step)


def _one_limit(left: Figure, right: Figure) -> bool | None:
    for loose, exact in ((left, right), (right, left)):
        if exact.bound.is_lower or exact.bound.is_upper:
            continue
        if loose.bound is Bound.AT_LEAST and loose.amount < _COUNTED_OUT:
            continue
        if loose.bound.is_lower and loose.amount <= exact.amount <= _OPEN_ENDED * loose.amount:
            return True
        if loose.bound.is_upper and loose.amount / _UP_TO <= exact.amount <= loose.amount:
            return True
    return None


def _rounding(left: Figure, right: Figure) -> bool | None:
    return True if _is_rounded(left, right) or _is_rounded(right, left) else None


def _is_rounded(short: Figure, long: Figure) -> bool:
    """Whether one amount is the other one rounded to its own digits: after "about" to any number of
    them ("about 500", "490"), else a large amount to two or more ("13.5 trillion", "13.49 trillion")."""
    if _fewer_decimals(short.amount, long.amount):
        return True
    if not short.amount.is_integer() or (short.amount < _ROUND and not short.bound.is_rough):
        return False
    digits = str(int(short.amount)).rstrip("0")
    if len(digits) < (1 if short.bound.is_rough else 2) or long.amount <= 0:
        return False
    scale = len(str(int(short.amount))) - len(digits)
    return round(long.amount, -scale) == short.amount


def _fewer_decimals(short: float, long: float) -> bool:
    """Whether one amount is the other with its last decimals rounded away: 62 for 62.4, not 2 for 1.6."""
    if long.is_integer() or abs(short - long) > _ROUNDING * long:
        return False
    return any(round(long, places) == short for places in (0, 1, 2))


RULES: tuple[tuple[str, Rule], ...] = (
    ("a share put as a percentage", _share_in_percent),
    ("a unit in short", _unit_in_short),
    ("one unit converted into the other", _converted),
    ("two units", _two_units),
    ("ranges", _ranges),
    ("equal amounts", _equal_amounts),
    ("a unit on one side", _unit_on_one_side),
    ("two limits", _two_limits),
    ("one limit", _one_limit),
    ("rounding", _rounding),
)
"""The rules in the order in which they are asked."""
