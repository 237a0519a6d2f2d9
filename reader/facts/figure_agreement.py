"""Whether two figures can be one: a table of rules, the first that knows decides."""

from reader.facts.figures import SHARE, Figure
from reader.facts.number_grammar import PERCENT, is_currency

_LOOSE = 1.25
"""Two amounts that are both "more than" may be one up to this ratio."""
_ROUNDING = 0.05
"""The share of an amount that may go when decimals are left out."""
_ROUGHLY = 2
"""Percentage points between a share and the percentage it stands for."""


def figures_agree(left: Figure, right: Figure) -> bool:
    """Whether two figures can be one: equal amounts, or within what "more than" and "about" allow.

    A unit that only one side writes makes no difference; two different units do.
    """
    if left.unit != right.unit and left.unit and right.unit:
        return _is_one_share(left, right) or (
            left.amount == right.amount and _may_be_one_unit(left.unit, right.unit)
        )
    if left.high is not None or right.high is not None:
        return left.amount == right.amount and left.high == right.high
    if left.amount == right.amount:
        return {left.bound, right.bound} != {">", "<"}
    if left.unit != right.unit:
        return False
    return _bounded(left, right) or _bounded(right, left) or _rounded(left, right) or _rounded(right, left)


def _is_one_share(left: Figure, right: Figure) -> bool:
    """Whether a part of a whole is a percentage put roughly: "two thirds", "66%"."""
    if {left.unit, right.unit} != {PERCENT, SHARE}:
        return False
    share, percent = (left, right) if left.unit == SHARE else (right, left)
    return abs(100 * share.amount - percent.amount) <= _ROUGHLY


def _may_be_one_unit(left: str, right: str) -> bool:
    """Whether two units may be one: "A dollar" where the other side does not say whose, "degree" beside
    "degree celsius"."""
    if f"{left} ".startswith(f"{right} ") or f"{right} ".startswith(f"{left} "):
        return True
    return is_currency(left) and is_currency(right) and left.split()[-1] == right.split()[-1]


def _fewer_decimals(short: float, long: float) -> bool:
    """Whether one amount is the other with its last decimals rounded away: 62 for 62.4, not 2 for 1.6."""
    if long.is_integer() or abs(short - long) > _ROUNDING * long:
        return False
    return any(round(long, places) == short for places in (0, 1, 2))


def _bounded(loose: Figure, exact: Figure) -> bool:
    if loose.bound == exact.bound and max(loose.amount, exact.amount) > _LOOSE * min(
        loose.amount, exact.amount
    ):
        return False
    if loose.bound == ">":
        return loose.amount <= exact.amount <= 2 * loose.amount
    if loose.bound == "<":
        return loose.amount / 2 <= exact.amount <= loose.amount
    return False


def _rounded(short: Figure, long: Figure) -> bool:
    """Whether one amount is the other one rounded to its own digits: after "about" to any number of
    them ("about 500", "490"), else a large amount to two or more ("13.5 trillion", "13.49 trillion")."""
    if _fewer_decimals(short.amount, long.amount):
        return True
    if not short.amount.is_integer() or (short.amount < 1000 and short.bound != "~"):
        return False
    digits = str(int(short.amount)).rstrip("0")
    if len(digits) < (1 if short.bound == "~" else 2) or long.amount <= 0:
        return False
    scale = len(str(int(short.amount))) - len(digits)
    return round(long.amount, -scale) == short.amount
