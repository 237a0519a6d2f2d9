"""Units of measure: which of them can be converted into which, and whether two amounts are one.

Factors are those of the international system and of NIST Special Publication 811 (2008); they lie in
`resources/facts/units.toml`. Money is compared, never converted.
"""

from functools import cache
from itertools import product
from typing import Any

from reader.resources import resource_path
from reader.tables import read_table

PERCENT = "percent"
PERCENTAGE_POINT = "percentage point"
DURATION = "duration"

_EXACT = 0.03
"""The share by which a converted amount may be off whatever its digits: 2.5 acres are a hectare."""
_ROUNDED = 0.12
"""The share by which it may be off when it is rounded to its own digits, or "about" stands before it:
two miles are three kilometres, 60 miles an hour 100 kilometres; not 5 miles 10 kilometres."""
_DEGREES = 1.0
"""Kelvins by which two temperatures may be off."""


@cache
def _tables() -> dict[str, Any]:
    return read_table(resource_path("facts", "units.toml"))


def currency_signs() -> dict[str, str]:
    """Signs of money -> the units they stand for: "$" is "dollar"."""
    signs: dict[str, str] = _tables()["signs"]
    return signs


def currency_of(letters: str, unit: str) -> str:
    """The unit that letters before a sign make of one: "A" and "dollar" are "australian dollar"."""
    country: str = _tables()["countries"].get(letters.upper(), letters.upper())
    return f"{country} {unit}".strip()


def is_currency(unit: str) -> bool:
    """Whether a unit is one of money; "australian dollar" and the like too."""
    currencies = _tables()["currencies"]
    return unit.rpartition(" ")[2] in currencies or unit in currencies


@cache
def _dimensions() -> dict[str, str]:
    rows = _tables()["dimensions"].items()
    found = {unit: dimension for dimension, units in rows for unit in units}
    return found | dict.fromkeys(_tables()["temperatures"], "temperature")


def dimension_of(unit: str) -> str | None:
    """What a unit measures ("length", "duration", "temperature" …), None where it cannot be converted."""
    return _dimensions().get(unit)


def ratio(left: float, left_unit: str, right: float, right_unit: str) -> float:
    """How many times larger the greater of two amounts of one dimension is, at least 1.0.

    Where a unit has several sizes, those are taken that bring the two nearest. Infinite when one is zero
    and the other is not. Raises `KeyError` for units of two dimensions, and for temperatures.
    """
    factors = _tables()["dimensions"][_dimensions()[left_unit]]
    nearest = float("inf")
    for ours, theirs in product(factors[left_unit], factors[right_unit]):
        low, high = sorted((abs(left) * ours, abs(right) * theirs))
        nearest = min(nearest, 1.0 if low == high else high / low if low else float("inf"))
    return nearest


def in_unit(amount: float, unit: str, into: str) -> float | None:
    """An amount of one unit in another; None for temperatures and for units of two dimensions."""
    dimension = dimension_of(unit)
    if dimension is None or dimension != dimension_of(into) or dimension == "temperature":
        return None
    factors: dict[str, list[float]] = _tables()["dimensions"][dimension]
    return amount * factors[unit][0] / factors[into][0]


def is_one_amount(left: float, left_unit: str, right: float, right_unit: str, *, roughly: bool) -> bool:
    """Whether two amounts of one dimension are one, as writers convert: to few digits.

    `roughly` is True where "about" or the like stands before one of them. Raises `KeyError` for units of
    two dimensions.
    """
    if dimension_of(left_unit) == "temperature":
        return _is_one_temperature(left, left_unit, right, right_unit, roughly=roughly)
    if left == right == 0:
        return True
    apart = ratio(left, left_unit, right, right_unit) - 1.0
    if apart <= _EXACT:
        return True
    return apart <= _ROUNDED and (
        roughly
        or _is_rounded(left, left_unit, right, right_unit)
        or _is_rounded(right, right_unit, left, left_unit)
    )


def _is_rounded(short: float, unit: str, amount: float, other: str) -> bool:
    """Whether `short` is the other amount, converted, in as many digits as `short` has."""
    factors = _tables()["dimensions"][_dimensions()[unit]]
    digits = _digits(short)
    return any(
        float(f"{amount * theirs / ours:.{digits - 1}e}") == short
        for ours, theirs in product(factors[unit], factors[other])
    )


def _digits(amount: float) -> int:
    """Significant digits of an amount as people write it: 2 of 4800, 3 of 1.52."""
    return max(1, len(f"{amount:.6g}".replace(".", "").partition("e")[0].strip("0-")))


def _is_one_temperature(left: float, ours: str, right: float, theirs: str, *, roughly: bool) -> bool:
    """As points of the scale, or as a rise or fall: two degrees Celsius are 3.6 Fahrenheit."""
    scale = _tables()["temperatures"]
    (size, zero), (other_size, other_zero) = scale[ours], scale[theirs]
    allowed = _DEGREES * (2 if roughly else 1)
    points = abs((left * size + zero) - (right * other_size + other_zero))
    change = abs(left * size - right * other_size)
    return bool(points <= allowed or change <= min(allowed, _ROUNDED * abs(left * size)))
