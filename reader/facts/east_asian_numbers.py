"""Figures, dates and times of day in Chinese and Japanese, where no space parts words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.facts.bound import BOUND_FIELDS, Bound
from reader.facts.clock_times import ClockTime
from reader.facts.dates import When, checked
from reader.facts.figures import Figure
from reader.facts.units import PERCENT
from reader.language.data import language_data, languages_with
from reader.text.span import Span

_TOPIC = "east_asian_numbers"


@cache
def is_unparted(language: str) -> bool:
    """Whether a language (ISO 639-1) writes numbers and words without spaces between them."""
    return bool(language_data(language, _TOPIC).get("numbers_are_unparted", False))


def _tables() -> list[dict[str, Any]]:
    return [language_data(code, _TOPIC) for code in languages_with(_TOPIC)]


@dataclass(frozen=True, slots=True)
class _Characters:
    """The characters of numbers, units, bounds and halves of the day, of all languages that need them."""

    digits: dict[str, int]
    places: dict[str, float]
    myriads: dict[str, float]
    units: dict[str, str]
    counters: str
    not_alone: frozenset[str]
    more: str
    bounds: dict[str, Bound]
    after_noon: frozenset[str]
    before_noon: frozenset[str]


def _merged(field: str) -> dict[str, float]:
    return {name: value for table in _tables() for name, value in table.get(field, {}).items()}


def _joined(field: str) -> str:
    return "".join(table.get(field, "") for table in _tables())


def _words(field: str) -> frozenset[str]:
    return frozenset(word for table in _tables() for word in table.get(field, ()))


@cache
def _characters() -> _Characters:
    rows = [row for table in _tables() for row in table["units"].items()]
    columns = [column for table in _tables() for column in enumerate(table.get("digits", ()))]
    return _Characters(
        digits={character: value for value, characters in columns for character in characters},
        places=_merged("places"),
        myriads=_merged("myriads"),
        units={name: unit for unit, names in rows for name in names.split()},
        counters=_joined("counters"),
        not_alone=frozenset(_joined("not_alone")),
        more=_joined("more"),
        bounds={word: sign for field, sign in BOUND_FIELDS.items() for word in _words(field)},
        after_noon=_words("after_noon"),
        before_noon=_words("before_noon"),
    )


@cache
def _figure() -> re.Pattern[str]:
    known = _characters()
    units = "|".join(sorted(map(re.escape, known.units), key=lambda unit: (-len(unit), unit)))
    bounds = "|".join(sorted(known.bounds, key=lambda word: (-len(word), word)))
    numerals = "".join((*known.digits, *known.places, *known.myriads))
    return re.compile(
        rf"(?P<bound>{bounds})?(?P<percent>百分之)?(?<![A-Za-z\d.,:第])"
        rf"(?P<low>\d+(?:,\d{{3}})*(?:\.\d+)?(?![A-Za-z\d:]|\.\d)|[{numerals}]+)"
        rf"(?P<size>[千百十]?[{''.join(known.myriads)}])?(?P<more>[{known.more}])?"
        rf"(?P<unit>{units}|[{known.counters}](?![月]))?"
    )


def han_figures_in(text: str) -> Iterator[Figure]:
    """All figures of a text in reading order. Linear in its length.

    A number written in characters counts only before a unit or a counter, and 一 by itself never: most of
    them are parts of other words.
    """
    known = _characters()
    for match in _figure().finditer(text):
        low, unit = match["low"], match["unit"] or ""
        in_digits = low[0].isdigit()
        if not in_digits and not match["percent"] and (not unit or low in known.not_alone):
            continue
        amount = float(low.replace(",", "")) if in_digits else _spelled(low)
        for character in match["size"] or "":
            amount *= known.places.get(character) or known.myriads[character]
        bound = known.bounds.get(match["bound"] or "", Bound.MORE_THAN if match["more"] else Bound.NONE)
        start = match.start("percent") if match["percent"] else match.start("low")
        unit = PERCENT if match["percent"] else known.units.get(unit, "")
        yield Figure(Span(start, match.end()), amount, None, unit, bound, match.start())


def _spelled(characters: str) -> float:
    """The number that characters stand for: 十九 is 19, 三千二百万 is 32,000,000, 二〇二五 is 2025."""
    known = _characters()
    total = section = digit = 0.0
    if not any(character in known.places or character in known.myriads for character in characters):
        return float("".join(str(known.digits[character]) for character in characters))
    for character in characters:
        if character in known.myriads:
            total, section, digit = total + (section + digit or 1.0) * known.myriads[character], 0.0, 0.0
        elif character in known.places:
            section, digit = section + (digit or 1.0) * known.places[character], 0.0
        else:
            digit = float(known.digits[character])
    return total + section + digit


@cache
def _date() -> re.Pattern[str]:
    number = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
    return re.compile(
        rf"(?<!\d)(?P<year>(?:1[5-9]|20)\d\d|[一二][〇零一二三四五六七八九]{{3}})年"
        rf"(?:(?P<y_month>{number})月(?:(?P<y_day>{number})[日号號])?)?"
        rf"|(?<![\d个個])(?P<month>{number})月(?!间|間)(?:(?P<day>{number})[日号號])?"
        rf"|(?<![一二两三四五六七八九十\d])(?:星期|礼拜|禮拜|周|週)(?P<weekday>[一二三四五六日天])(?![次个個天家名岁年])"
        rf"|(?P<ja_weekday>[月火水木金土日])曜日?"
    )


def han_dates_in(text: str) -> Iterator[When]:
    """All dates, months, weekdays and years of a text in reading order. Linear in its length."""
    for match in _date().finditer(text):
        span = Span(*match.span())
        weekday = match["weekday"] or match["ja_weekday"]
        if weekday:
            names = "月火水木金土日" if match["ja_weekday"] else "一二三四五六日"
            yield When(span, weekday=names.find(weekday) % 7)
            continue
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


def _whole(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if written[0].isdigit() else int(_spelled(written))


@cache
def _clock() -> re.Pattern[str]:
    halves = "|".join(sorted(_characters().after_noon | _characters().before_noon))
    hour = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
    return re.compile(
        rf"(?P<half>{halves})?(?<![\d第.])(?:(?P<hour>{hour})(?:点|點|时|時)(?!间|間|代|期|候)"
        rf"(?:(?P<minute>[0-5]?\d|半)分?)?|(?P<h>[01]?\d|2[0-4])[:：](?P<m>[0-5]\d)(?![\d:]))"
    )


def han_clock_times_in(text: str) -> Iterator[ClockTime]:
    """All times of day of a text in reading order. Linear in its length."""
    for match in _clock().finditer(text):
        hour = _whole(match["hour"] or match["h"]) or 0
        if hour > 24 or (match["hour"] and not match["hour"][0].isdigit() and not match["half"]):
            continue
        written = match["minute"] or match["m"]
        minute = 30 if written == "半" else int(written or 0)
        if match["half"] in _characters().after_noon and hour < 12:
            hour += 12
        is_open = match["half"] is None and 0 < hour <= 12
        yield ClockTime(Span(*match.span()), (hour % 24) * 60 + minute, "", is_open)
