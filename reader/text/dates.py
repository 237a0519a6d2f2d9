"""Dates as they stand in datelines and addresses, as ISO 8601."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from reader.late_pattern import late_pattern
from reader.text.date_times import moments_in
from reader.text.dateline_words import DatelineWords, dateline_words
from reader.text.span import Span
from reader.values import Struct

_ZONE = (
    r"(?-i:\b(?:[A-Z]{1,4}T|GMT|UTC|BST|MSK|CES?T|MESZ|MEZ|WIB|Z)\b)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?"
    r"|(?<=\d)\s?[+\N{MINUS SIGN}-]\d\d:?\d\d\b|(?<=\d)Z\b"
)
_PLACE = late_pattern(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,30},\s")
_ADDRESS_DATE = late_pattern(
    r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)|[-_/.]((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)"
)
_NAMED_FILE = late_pattern(r"(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")
_FIGURES_OF_TIME = late_pattern(
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d){1,2}\b|\b\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?", re.IGNORECASE
)
_YEAR = late_pattern(r"\b(?:19|20)\d\d\b")


class DateLine(Struct, frozen=True):
    """What a line of dates says: when published, when changed; ISO 8601, or None."""

    published: str | None
    updated: str | None


def read_dateline(line: str) -> DateLine | None:
    """The dates of a line that holds nothing but them (labels, weekdays, times), or None.

    A time beside a date is kept as `date_times.moments_in` tells it: with its offset where its zone is sure.
    """
    if _YEAR.search(line) is None:
        return None
    words = _words()
    place = _PLACE.match(line)
    line = line[place.end() :] if place else line
    found = [(Span(match.start(), match.end()), _day_of(match)) for match in words.date.finditer(line)]
    rest = words.filler.sub(" ", words.date.sub(" ", line))
    if not any(day for _, day in found) or any(map(str.isalnum, rest)):
        return None
    moments: dict[bool, str | None] = {False: None, True: None}
    for (span, _), iso in zip(found, moments_in(line, found), strict=True):
        is_change = _is_of_change(line[: span.start])
        moments[is_change] = moments[is_change] or iso
    return DateLine(moments[False], moments[True])


def _is_of_change(before: str) -> bool:
    """Whether the words before a date say that the article was changed then."""
    words = _words()
    return words.updated.search(before) is not None and words.published_last.search(before) is None


def find_date(text: str) -> tuple[str, Span] | None:
    """The first full date in `text`, as an ISO 8601 day with its place."""
    for match in _words().date.finditer(text):
        day = _day_of(match)
        if day:
            return day, Span(match.start(), match.end())
    return None


def is_moment_line(line: str) -> bool:
    """Whether a line says when an article came out or was changed and nothing else, in whatever form: with a
    full date, or with a time or a part of a date behind a word for it, or a month with its year."""
    words = _words()
    has_word = words.label.search(line) is not None
    bare, dates = words.date.subn(" ", line)
    bare, figures = _FIGURES_OF_TIME.subn(" ", bare)
    bare, months = words.month.subn(" ", words.filler.sub(" ", bare))
    if any(map(str.isalnum, words.year_or_day.sub("", bare))):
        return False
    return bool(dates or (has_word and (figures or months)) or (months and _YEAR.search(line)))


def date_of_address(address: str) -> str | None:
    """The date that a web address carries in its path ("/2025/06/27/")."""
    match = _ADDRESS_DATE.search(address)
    parts = [part for part in match.groups() if part] if match else []
    return _checked(*map(int, parts)) if parts else None


def date_of_file_name(name: str) -> str | None:
    """The date in a file's name ("report_2025-06-27.txt")."""
    match = _NAMED_FILE.search(name)
    return _checked(*map(int, match.groups())) if match else None


def _day_of(match: re.Match[str]) -> str | None:
    got = match.groupdict()
    year = got["year"] or got["year2"] or got["year3"] or got["year4"] or got["year5"]
    month = got["month"] or got["month2"]
    if month:
        number = _words().number_of[month.lower().rstrip(".")]
        return _checked(int(year), number, int(got["day"] or got["day2"]))
    if got["year3"]:
        return _checked(int(year), int(got["month3"]), int(got["day3"]))
    if got["year5"]:
        return _checked(int(year), int(got["month5"]), int(got["day5"]))
    return _checked(int(year), int(got["month4"]), int(got["day4"]))


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


class _Words(Struct, frozen=True):
    number_of: Mapping[str, int]
    date: re.Pattern[str]
    filler: re.Pattern[str]
    updated: re.Pattern[str]
    published_last: re.Pattern[str]
    label: re.Pattern[str]
    month: re.Pattern[str]
    year_or_day: re.Pattern[str]


@cache
def _words() -> _Words:
    words = dateline_words()
    published, updated = words.published, words.updated
    return _Words(
        number_of=words.number_of,
        date=late_pattern(_date_pattern(words), re.IGNORECASE),
        filler=late_pattern(_filler_pattern(words), re.IGNORECASE),
        updated=late_pattern(rf"\b(?:{updated})\b", re.IGNORECASE),
        published_last=late_pattern(rf"\b(?:{published})\b[^A-Za-z]*$", re.IGNORECASE),
        label=late_pattern(rf"\b(?:{published}|{updated})\b", re.IGNORECASE),
        month=late_pattern(rf"\b(?:{words.months})\b", re.IGNORECASE),
        year_or_day=late_pattern(rf"\b(?:(?:19|20)\d\d|\d{{1,2}}(?:{words.day_endings})?|[A-Z]{{2,4}})\b"),
    )


def _date_pattern(words: DatelineWords) -> str:
    """A full date: month first, day first, year first, day first in figures, with signs."""
    month, ending, of = words.months, words.day_endings, rf"(?:(?:{words.of})\s+)?"
    year_sign, month_sign, day_sign = words.date_signs
    return (
        rf"\b(?P<month>{month})\b\.?\s+(?P<day>\d{{1,2}})(?:{ending})?,?\s+(?P<year>(?:19|20)\d\d)\b"
        rf"|\b(?P<day2>\d{{1,2}})(?:{ending}|\.)?\s+{of}(?P<month2>{month})\b\.?,?\s+{of}"
        r"(?P<year2>(?:19|20)\d\d)\b"
        r"|\b(?P<year3>(?:19|20)\d\d)[-/.](?P<month3>\d{1,2})[-/.](?P<day3>\d{1,2})(?:(?=T\d)T|\b)"
        r"|\b(?P<day4>\d{1,2})\.(?P<month4>\d{1,2})\.(?P<year4>(?:19|20)\d\d)\b"
        rf"|(?P<year5>(?:19|20)\d\d)\s?[{year_sign}]\s?(?P<month5>\d{{1,2}})\s?[{month_sign}]"
        rf"\s?(?P<day5>\d{{1,2}})\s?[{day_sign}]"
    )


def _filler_pattern(words: DatelineWords) -> str:
    """What may stand beside the dates of a line of dates: times, zones, labels, small words."""
    small = "|".join((words.before_time, words.before_date, words.behind_year, words.hours_alone))
    return (
        r"\b(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?"
        rf"|\b\d{{1,2}}\s*(?:[ap]\.?m\.?(?!\w)|(?:{words.hours_alone})\b)"
        rf"|{_ZONE}|\b(?:{words.zones}|{words.local_time})\b|{words.reading_time}"
        rf"|\b(?:{words.published}|{words.updated}|{words.weekdays}|{small})\b"
    )
