"""Dates, weekdays and times of day in Chinese and Japanese, where no space parts words."""

import re
from collections.abc import Iterator
from functools import cache

from reader.facts.clock_times import ClockTime
from reader.facts.dates import When, checked
from reader.facts.east_asian.characters import WeekdayNames, characters, date_marks, weekday_names
from reader.facts.east_asian.numbers import spelled
from reader.text.span import Span

_DAYS = 7
_LAST_HOUR, _NOON, _HALF_HOUR = 24, 12, 30


@cache
def _date() -> re.Pattern[str]:
    marks = date_marks()
    number = rf"\d{{1,2}}|[{marks.numerals}]{{1,3}}"
    year = rf"(?:1[5-9]|20)\d\d|[{marks.year_first}][{''.join(characters().digits)}]{{3}}"
    return re.compile(
        rf"(?<!\d)(?P<year>{year}){marks.year}"
        rf"(?:(?P<y_month>{number}){marks.month}(?:(?P<y_day>{number})[{marks.day}])?)?"
        rf"|(?<![\d{marks.month_not_after}])(?P<month>{number}){marks.month}(?![{marks.month_not_before}])"
        rf"(?:(?P<day>{number})[{marks.day}])?"
    )


def han_dates_in(text: str) -> Iterator[When]:
    """All dates, months, weekdays and years of a text in reading order. Linear in its length."""
    found = [*_dates(text), *(day for names in weekday_names() for day in _weekdays(text, names))]
    end = 0
    for when in sorted(found, key=lambda when: when.span):
        if when.span.start >= end:
            end = when.span.end
            yield when


def _dates(text: str) -> Iterator[When]:
    for match in _date().finditer(text):
        span = Span(*match.span())
        year = _whole(match["year"])
        month = _whole(match["y_month"] or match["month"])
        day = _whole(match["y_day"] or match["day"])
        if month is None or day is None:
            if month is None or 1 <= month <= 12:
                yield When(span, year=year, month=month)
            continue
        found = checked(span, year, month, day)
        if found is not None:
            yield found


@cache
def _weekday(names: WeekdayNames) -> re.Pattern[str]:
    before, behind = "|".join(names.before), "|".join(names.behind)
    not_after = rf"(?<![{names.not_after}\d])" if names.not_after else ""
    not_before = rf"(?![{names.not_before}])" if names.not_before else ""
    return re.compile(rf"{not_after}(?:{before})(?P<day>[{names.names}])(?:{behind}){not_before}")


def _weekdays(text: str, names: WeekdayNames) -> Iterator[When]:
    for match in _weekday(names).finditer(text):
        yield When(Span(*match.span()), weekday=min(names.names.index(match["day"]), _DAYS - 1))


def _whole(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if written[0].isdigit() else int(spelled(written))


@cache
def _clock() -> re.Pattern[str]:
    marks = date_marks()
    halves = "|".join(sorted(characters().after_noon | characters().before_noon))
    hour = rf"\d{{1,2}}|[{marks.hour_numerals}]{{1,3}}"
    return re.compile(
        rf"(?P<half>{halves})?(?<![\d{characters().ordinal_before}.])"
        rf"(?:(?P<hour>{hour})[{marks.hour}](?![{marks.hour_not_before}])"
        rf"(?:(?P<minute>[0-5]?\d|{marks.half}){marks.minute}?)?"
        rf"|(?P<h>[01]?\d|2[0-4])[:\uff1a](?P<m>[0-5]\d)(?![\d:]))"
    )


def han_clock_times_in(text: str) -> Iterator[ClockTime]:
    """All times of day of a text in reading order. Linear in its length."""
    for match in _clock().finditer(text):
        hour = _whole(match["hour"] or match["h"]) or 0
        if hour > _LAST_HOUR or (match["hour"] and not match["hour"][0].isdigit() and not match["half"]):
            continue
        written = match["minute"] or match["m"]
        minute = _HALF_HOUR if written == date_marks().half else int(written or 0)
        if match["half"] in characters().after_noon and hour < _NOON:
            hour += _NOON
        is_open = match["half"] is None and 0 < hour <= _NOON
        yield ClockTime(Span(*match.span()), (hour % _LAST_HOUR) * 60 + minute, "", is_open)
