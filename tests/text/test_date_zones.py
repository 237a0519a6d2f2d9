"""Names of time zones and their offsets."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.date_zones import offset_of, zone_names


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("BST", date(2025, 6, 27), 1),
        ("BST", date(2025, 1, 27), None),
        ("CET", date(2025, 10, 26), 1),
        ("CEST", date(2025, 10, 26), 2),
        ("CEST", date(2025, 10, 27), None),
        ("ET", date(2025, 3, 8), -5),
        ("ET", date(2025, 3, 9), None),
        ("ET", date(2025, 3, 10), -4),
        ("EST", date(2025, 11, 3), -5),
        ("EDT", date(1999, 7, 1), None),
        ("EDT", date(2006, 7, 1), None),
        ("EDT", date(2007, 7, 1), -4),
        ("EST", date(2025, 3, 9), -5),
        ("EDT", date(2025, 11, 2), -4),
        ("EST", date(2025, 11, 2), -5),
        ("EDT", date(2025, 11, 3), None),
        ("CEST", date(1995, 7, 1), None),
        ("CEST", date(1996, 7, 1), 2),
        ("CET", date(2025, 3, 30), 1),
        ("CEST", date(2025, 3, 30), 2),
        ("CET", date(2025, 3, 31), None),
        ("cest", date(2025, 7, 1), 2),
        ("Greenwich Mean Time", date(2025, 7, 1), 0),
        ("MSK", date(1990, 7, 1), 3),
        ("IST", date(2025, 6, 27), None),
        ("GMT+2", date(2025, 6, 27), 2),
        ("-03:00", date(2025, 6, 27), -3),
        ("+25:00", date(2025, 6, 27), None),
    ],
)
def test_offsets(zone: str, day: date, hours: int | None) -> None:
    assert offset_of(zone, day) == (None if hours is None else timedelta(hours=hours))


@given(st.sampled_from(zone_names()), st.dates())
def test_an_offset_is_less_than_a_day(zone: str, day: date) -> None:
    ahead = offset_of(zone, day)
    assert ahead is None or abs(ahead) <= timedelta(hours=14)


@pytest.mark.parametrize(
    ("zone", "hours"), [("+14:00", 14), ("+14:01", None), ("+15:00", None), ("-14:00", -14), ("GMT+2", 2)]
)
def test_no_zone_is_farther_than_fourteen_hours(zone: str, hours: int | None) -> None:
    expected = None if hours is None else timedelta(hours=hours)
    assert offset_of(zone, date(2025, 6, 27)) == expected


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [("+05:30", 330), ("-0330", -210), ("GMT+5", 300), ("UTC +5", 300), ("\N{MINUS SIGN}3", -180), ("+0", 0)],
)
def test_an_offset_in_figures(zone: str, minutes: int) -> None:
    assert offset_of(zone, date(2025, 6, 27)) == timedelta(minutes=minutes)


def test_the_longest_names_come_first() -> None:
    names = zone_names()
    assert list(names) == sorted(names, key=lambda name: (-len(name), name))
    assert {"utc", "edt", "greenwich mean time"} <= set(names)
