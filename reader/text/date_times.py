"""The time of day beside a date of a dateline, with its zone."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timezone
from functools import cache

from reader.text.date_zones import offset_of
from reader.text.dateline_words import dateline_words
from reader.text.span import Span
from reader.values import Struct

_GAP = r"[\s,;|·•–—-]*"
_NOON = 12


class _Patterns(Struct, frozen=True):
    before: re.Pattern[str]
    after: re.Pattern[str]


def moments_in(line: str, days: Sequence[tuple[Span, str | None]]) -> list[str | None]:
    """The days at their places in `line` with the times beside them, as ISO 8601; days alone without one.

    `days` are in order, None where a place holds no day. The name of a weekday may stand between a time and
    its date. A line whose first date has its time before it has all of them so. The form is that of
    metadata: to the second, with the offset where the zone is told and sure, without one otherwise. A time
    of twelve hours that does not tell morning from evening ("June 27, 2025 5:30") is left out.
    """
    patterns = _patterns()
    ends = [0, *(span.end for span, _ in days)]
    before = [
        patterns.before.search(line[end : span.start]) for end, (span, _) in zip(ends, days, strict=False)
    ]
    starts = [*(span.start for span, _ in days[1:]), len(line)]
    after = [patterns.after.match(line, span.end, end) for (span, _), end in zip(days, starts, strict=True)]
    first, second = (before, after) if before[:1] != [None] else (after, before)
    return [
        _moment(day, one or (other if first is after else None), is_american=line[span.start].isalpha())
        if day
        else None
        for (span, day), one, other in zip(days, first, second, strict=True)
    ]


def _moment(day: str, found: re.Match[str] | None, *, is_american: bool) -> str:
    if found is None:
        return day
    clock = _clock(found, is_american=is_american)
    if clock is None:
        return day
    on = date.fromisoformat(day)
    moment = datetime.combine(on, clock)
    offset = offset_of(" ".join(found["zone"].split()), on) if found["zone"] else None
    if offset is not None:
        moment = moment.replace(tzinfo=timezone(offset))
    return moment.isoformat(timespec="seconds")


def _clock(found: re.Match[str], *, is_american: bool) -> time | None:
    """The time of day; None where it is none, or where it may be of the morning or of the evening."""
    half = (found["half"] or found["short"] or "").lower()
    is_sure = not is_american or found["hour"].startswith("0")
    hour = _hour(int(found["hour"]), half, is_sure=is_sure)
    try:
        return None if hour is None else time(hour, int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        return None


def _hour(said: int, half: str, *, is_sure: bool) -> int | None:
    """The hour of twenty-four; `is_sure` says that an hour up to twelve without its half is one of them."""
    is_of_twelve = 1 <= said <= _NOON
    if half:
        return said % _NOON + (_NOON if half == "p" else 0) if is_of_twelve else None
    return said if is_sure or not is_of_twelve else None


@cache
def _patterns() -> _Patterns:
    words = dateline_words()
    zone = (
        r"(?-i:(?:UTC|GMT)\s?[+\N{MINUS SIGN}-]\d{1,2}(?::?\d\d)?(?!\d))|[+\N{MINUS SIGN}-]\d\d:?\d\d(?!\d)"
        rf"|\b(?:{words.zones})\b|(?-i:Z\b|\b[A-Z]{{2,5}}\b)"
    )
    clock = (
        r"(?<![\d:.,/])(?P<hour>\d{1,2})"
        r"(?:[:.h](?P<minute>[0-5]\d)(?!\d)(?::(?P<second>[0-5]\d)(?:\.\d+)?)?"
        rf"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?(?:\s*(?:{words.hours})\b)?"
        rf"|\s*(?P<short>[ap])\.?\s?m\b\.?|\s*(?:{words.hours_alone})\b)"
        rf"(?:\s*[,(]?\s*(?P<zone>{zone})\)?)?"
    )
    on = rf"(?:\b(?:{words.before_date})\s+)?"
    at = rf"(?:\b(?:{words.behind_year}|{words.before_time})\b\.?[\s,]*)*"
    return _Patterns(
        before=re.compile(
            rf"{clock}[)\]]?{_GAP}{on}(?:\b(?:{words.weekdays})\b\.?)?{_GAP}{on}$", re.IGNORECASE
        ),
        after=re.compile(rf"{_GAP}{at}{clock}", re.IGNORECASE),
    )
