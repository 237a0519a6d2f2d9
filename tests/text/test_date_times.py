"""The time of day beside a date, rule by rule."""

import pytest

from reader.text.date_times import moments_in
from reader.text.span import Span

DAY = "2025-06-27"


def _moment(line: str, date: str = "27 June 2025") -> str | None:
    at = line.index(date)
    return moments_in(line, [(Span(at, at + len(date)), DAY)])[0]


@pytest.mark.parametrize(
    ("rule", "line", "time"),
    [
        ("no time", "27 June 2025", ""),
        ("behind a comma", "27 June 2025, 14:05", "T14:05:00"),
        ("behind a bar", "27 June 2025 | 14:05", "T14:05:00"),
        ("behind at", "27 June 2025 at 14:05", "T14:05:00"),
        ("behind a word of another language", "27 June 2025, kl. 14:05", "T14:05:00"),
        ("behind two words", "27 June 2025 г. à 14h05", "T14:05:00"),
        ("behind other words", "27 June 2025 near 14:05", ""),
        ("with seconds", "27 June 2025 14:05:09", "T14:05:09"),
        ("with parts of a second", "27 June 2025 14:05:09.250", "T14:05:09"),
        ("with a stop", "27 June 2025, 14.05 hrs", "T14:05:00"),
        ("hours alone behind their word", "27 June 2025, 9 Uhr", "T09:00:00"),
        ("hours alone", "27 June 2025, 9", ""),
        ("morning", "27 June 2025, 9:05 a.m.", "T09:05:00"),
        ("evening", "27 June 2025, 9:05pm", "T21:05:00"),
        ("noon", "27 June 2025, 12:05 p.m.", "T12:05:00"),
        ("midnight", "27 June 2025, 12:05 a.m.", "T00:05:00"),
        ("an hour alone in the evening", "27 June 2025, 9 p.m.", "T21:00:00"),
        ("no such hour of the evening", "27 June 2025, 13:05 p.m.", ""),
        ("nor that", "27 June 2025, 0:05 a.m.", ""),
        ("the last hour of twelve", "27 June 2025, 1:05 p.m.", "T13:05:00"),
        ("no such hour", "27 June 2025, 24:05", ""),
        ("no such minute", "27 June 2025, 14:65", ""),
        ("before the date", "14:05, 27 June 2025", "T14:05:00"),
        ("before the date and its weekday", "14:05 on Friday, the 27 June 2025", "T14:05:00"),
        ("before the date, with another word", "14:05 until 27 June 2025", ""),
        ("inside a longer figure", "1:14:05, 27 June 2025", "T01:14:05"),
        ("behind a stroke", "3/14:05, 27 June 2025", ""),
        ("a sure zone", "27 June 2025, 14:05 GMT", "T14:05:00+00:00"),
        ("a zone in brackets", "27 June 2025, 14:05 (BST)", "T14:05:00+01:00"),
        ("an offset", "27 June 2025, 14:05 +02:00", "T14:05:00+02:00"),
        ("an offset from GMT", "27 June 2025, 14:05 GMT-3", "T14:05:00-03:00"),
        ("Z", "27 June 2025 14:05Z", "T14:05:00+00:00"),
        ("a zone of words", "27 June 2025, 14:05 Paris  time", "T14:05:00+02:00"),
        ("a zone that is not sure", "27 June 2025, 14:05 IST", "T14:05:00"),
        ("zones are in capitals", "27 June 2025, 14:05 gmt", "T14:05:00"),
    ],
)
def test_a_time_beside_a_date(rule: str, line: str, time: str) -> None:
    assert _moment(line) == DAY + time, rule


@pytest.mark.parametrize(
    ("time", "told"),
    [
        ("5:30", ""),
        ("05:30", "T05:30:00"),
        ("12:30", ""),
        ("13:30", "T13:30:00"),
        ("0:30", "T00:30:00"),
        ("5:30 am", "T05:30:00"),
    ],
)
def test_behind_an_american_date_the_half_of_the_day_must_be_told(time: str, told: str) -> None:
    assert _moment(f"June 27, 2025 {time}", "June 27, 2025") == DAY + told
    assert _moment(f"27 June 2025 {time}") != DAY


def _two(line: str) -> list[str | None]:
    first, second = line.index("27"), line.index("28")
    days = [
        (Span(first, first + len("27.06.2025")), DAY),
        (Span(second, second + len("28.06.2025")), "2025-06-28"),
    ]
    return moments_in(line, days)


@pytest.mark.parametrize(
    ("line", "moments"),
    [
        ("27.06.2025 10:15, 28.06.2025 11:30", [f"{DAY}T10:15:00", "2025-06-28T11:30:00"]),
        ("10:15 27.06.2025, 11:30 28.06.2025", [f"{DAY}T10:15:00", "2025-06-28T11:30:00"]),
        ("27.06.2025, 28.06.2025 11:30", [DAY, "2025-06-28T11:30:00"]),
        ("27.06.2025 10:15, 28.06.2025", [f"{DAY}T10:15:00", "2025-06-28T10:15:00"]),
        ("27.06.2025, 28.06.2025", [DAY, "2025-06-28"]),
    ],
)
def test_the_times_of_two_dates_stand_on_one_side(line: str, moments: list[str]) -> None:
    assert _two(line) == moments


def test_what_is_no_day_has_no_moment() -> None:
    assert moments_in("31.06.2025 10:15", [(Span(0, 10), None)]) == [None]
