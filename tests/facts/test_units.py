import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts.units import currency_of, dimension_of, in_unit, is_currency, is_one_amount, ratio

LENGTHS = ("millimeter", "centimeter", "meter", "kilometer", "inch", "foot", "yard", "mile", "nautical mile")
OTHERS = {
    "mass": ("gram", "kilogram", "ounce", "pound", "stone"),
    "area": ("square meter", "square kilometer", "square foot", "square mile", "acre", "hectare"),
    "volume": ("milliliter", "liter", "cubic meter", "cubic foot", "barrel"),
    "speed": ("meter per second", "kilometer per hour", "mile per hour", "knot", "foot per second"),
    "duration": ("second", "minute", "hour", "day", "week", "month", "year", "decade"),
}
PAIRS = [(a, b) for units in (LENGTHS, *OTHERS.values()) for a in units for b in units if a != b]


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ((60, "mile per hour"), (97, "kilometer per hour"), True),
        ((60, "mile per hour"), (100, "kilometer per hour"), True),
        ((60, "mile per hour"), (140, "kilometer per hour"), False),
        ((300, "mile"), (483, "kilometer"), True),
        ((300, "mile"), (500, "kilometer"), True),
        ((300, "mile"), (300, "kilometer"), False),
        ((5, "mile"), (10, "kilometer"), False),
        ((2, "mile"), (3, "kilometer"), True),
        ((2, "mile"), (4, "kilometer"), False),
        ((6, "foot"), (1.83, "meter"), True),
        ((6, "foot"), (1.38, "meter"), False),
        ((100, "acre"), (40, "hectare"), True),
        ((100, "acre"), (47, "hectare"), False),
        ((10, "gallon"), (38, "liter"), True),
        ((10, "gallon"), (45, "liter"), True),
        ((10, "gallon"), (54, "liter"), False),
        ((2, "ton"), (2000, "kilogram"), True),
        ((1, "ton"), (907, "kilogram"), True),
        ((1, "day"), (24, "hour"), True),
        ((3, "month"), (90, "day"), True),
        ((3, "month"), (80, "day"), False),
        ((0, "mile"), (0, "kilometer"), True),
        ((0, "mile"), (1, "kilometer"), False),
        ((20, "degree celsius"), (68, "degree fahrenheit"), True),
        ((20, "degree celsius"), (86, "degree fahrenheit"), False),
        ((2, "degree celsius"), (3.6, "degree fahrenheit"), True),
        ((2, "degree celsius"), (5, "degree fahrenheit"), False),
        ((0, "degree celsius"), (273, "kelvin"), True),
        ((100, "basis point"), (1, "percentage point"), True),
        ((20, "degree celsius"), (21, "kelvin"), True),
        ((20, "degree celsius"), (22, "kelvin"), False),
        ((1001, "meter"), (1.0309, "kilometer"), True),
        ((1001, "meter"), (1.0313, "kilometer"), False),
        ((0, "degree celsius"), (274.14, "kelvin"), True),
        ((0, "degree celsius"), (274.16, "kelvin"), False),
    ],
)
def test_a_converted_amount_is_one_within_its_digits(
    left: tuple[float, str], right: tuple[float, str], is_one: bool
) -> None:
    assert is_one_amount(*left, *right, roughly=False) is is_one
    assert is_one_amount(*right, *left, roughly=False) is is_one


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ((60, "mile per hour"), (105, "kilometer per hour"), True),
        ((60, "mile per hour"), (110, "kilometer per hour"), False),
        ((20, "degree celsius"), (71, "degree fahrenheit"), True),
        ((20, "degree celsius"), (73, "degree fahrenheit"), False),
    ],
)
def test_about_allows_more(left: tuple[float, str], right: tuple[float, str], is_one: bool) -> None:
    assert is_one_amount(*left, *right, roughly=True) is is_one
    assert not is_one_amount(*left, *right, roughly=False)


@settings(deadline=None)
@given(st.sampled_from(PAIRS), st.integers(1, 10**6))
def test_there_and_back_is_the_same_amount(units: tuple[str, str], amount: int) -> None:
    there = in_unit(amount, *units)
    assert there is not None
    back = in_unit(there, units[1], units[0])
    assert back == pytest.approx(amount)
    assert ratio(amount, units[0], there, units[1]) == pytest.approx(1.0)
    assert is_one_amount(amount, units[0], there, units[1], roughly=False)
    assert not is_one_amount(amount, units[0], 1.3 * there, units[1], roughly=True)


def test_only_units_of_one_dimension_are_converted() -> None:
    assert in_unit(5, "mile", "hour") is None
    assert in_unit(5, "degree celsius", "kelvin") is None
    assert in_unit(5, "boat", "boat") is None
    assert dimension_of("boat") is None
    assert (dimension_of("kelvin"), dimension_of("knot")) == ("temperature", "speed")
    assert ratio(0, "mile", 5, "mile") == float("inf")


def test_money_of_a_country_is_money() -> None:
    assert is_currency("dollar")
    assert is_currency("australian dollar")
    assert is_currency("pound sterling")
    assert not is_currency("pound")


@pytest.mark.parametrize(
    ("letters", "unit"),
    [
        ("", "dollar"),
        ("US", "dollar"),
        ("A", "australian dollar"),
        ("nz", "new zealand dollar"),
        ("R", "R dollar"),
    ],
)
def test_letters_before_a_sign_name_the_country_of_the_money(letters: str, unit: str) -> None:
    assert currency_of(letters, "dollar") == unit


@pytest.mark.parametrize(("kilometres", "is_one"), [(1.121, True), (1.1213, False)])
def test_about_allows_twelve_in_a_hundred(kilometres: float, is_one: bool) -> None:
    assert is_one_amount(1001, "meter", kilometres, "kilometer", roughly=True) is is_one
