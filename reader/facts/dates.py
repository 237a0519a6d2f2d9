"""Dates and weekdays of a text in a form that can be compared, as far as the text says them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, cached_property
from typing import Any

from reader.facts.day_order import NUMERIC, DayOrder, day_order
from reader.facts.prefilter import likely_blocks, matches_at, openings_of
from reader.language.data import language_data, languages_with
from reader.language.month_names import is_first_name
from reader.late_pattern import late_pattern
from reader.text.span import Span
from reader.values import Struct, replace


class When(Struct, frozen=True):
    """One date as written: what it leaves out is None.

    `year`, `month` (1 to 12), `day` (1 to 31), `weekday` (0 is Monday); `decade` is True for "the 1990s";
    `is_ambiguous` where day and month may be exchanged: "10/12/2025" of an unknown country.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    decade: bool = False
    is_ambiguous: bool = False

    @property
    def readings(self) -> tuple["When", ...]:
        """What the date can be: itself, or its two readings."""
        if not self.is_ambiguous:
            return (self,)
        return replace(self, is_ambiguous=False), replace(self.exchanged, is_ambiguous=False)

    @property
    def exchanged(self) -> "When":
        """The same with day and month exchanged."""
        return replace(self, month=self.day, day=self.month)

    @property
    def value(self) -> str:
        """The normal form: "2025-06-02", "06-02", "2025-06", "month 06", "2022", "1990s", "Friday"; of an
        ambiguous date both readings, "2025-10-12 or 2025-12-10"."""
        if self.is_ambiguous:
            return " or ".join(sorted(reading.value for reading in self.readings))
        if self.decade:
            return f"{self.year}s"
        if self.month is None:
            return str(self.year) if self.weekday is None else _weekday_names()[self.weekday]
        parts = [f"{self.year:04d}" if self.year is not None else "", f"{self.month:02d}"]
        parts.append(f"{self.day:02d}" if self.day is not None else "")
        shown = "-".join(part for part in parts if part)
        return shown if self.year is not None or self.day is not None else f"month {shown}"

    @property
    def grain(self) -> str:
        """What is said, for comparing like with like: "y", "m", "md", "w" (years apart)."""
        if self.month is not None:
            return "md" if self.day is not None else "m"
        return "w" if self.weekday is not None else "y"

    def agrees(self, other: "When", ours: str | None, theirs: str | None) -> bool:
        """Whether the two can be one day: no part that both name is different.

        `ours` and `theirs` are the days the articles were published (ISO 8601) or None: with them
        "Friday" agrees with the date of that Friday. An ambiguous date agrees when one of its readings does.
        """
        if self.is_ambiguous or other.is_ambiguous:
            return any(a.agrees(b, ours, theirs) for a in self.readings for b in other.readings)
        if self.decade != other.decade:
            return False
        mine = (self.year, self.month, self.day, self.weekday)
        yours = (other.year, other.month, other.day, other.weekday)
        both = [(a, b) for a, b in zip(mine, yours, strict=True) if a is not None and b is not None]
        if both:
            return all(a == b for a, b in both)
        return _same_day(self, other, theirs) if self.weekday is None else _same_day(other, self, ours)


_LAST_SHORT_YEAR = 69
"""The last year of two digits that lies in this century (POSIX strptime: 69 to 99 are of the last one)."""


@cache
def _weekday_names() -> tuple[str, ...]:
    """The names that normal forms of weekdays bear, Monday first."""
    return tuple(names.split()[0] for names in language_data("en", "dates")["weekdays"])


def _all(field: str) -> list[str]:
    """One list of `dates.toml` of all languages together, sorted: dates are quoted across languages."""
    tables = (language_data(code, "dates") for code in languages_with("dates"))
    return sorted({word for table in tables for word in table.get(field, ())})


def dates_in(text: str, language: str) -> Iterator[When]:
    """All dates, months, weekdays and years of a text in reading order. Linear in its length.

    `language` may name a region ("en-US"): it tells which of "10/12/2025" is the month. Without one the
    text's other dates tell, if they can; else the date is ambiguous.
    """
    grammar = _grammar(language.split("-")[0].lower())
    order = None
    for start, end in likely_blocks(text, grammar.words):
        for match in matches_at(grammar.openings, grammar.pattern, text, start, end):
            if match.lastgroup == "numeric":
                order = order or day_order(text, language)
                when = _in_figures(match, order)
            else:
                when = _read(grammar, match)
            if when is not None:
                yield when


class _Grammar:
    """The names of one language and the pattern made from them."""

    def __init__(
        self,
        pattern: re.Pattern[str],
        months: dict[str, int],
        weekdays: dict[str, int],
        uncertain: frozenset[str],
        before: frozenset[str],
        short: frozenset[str],
    ) -> None:
        self.pattern = pattern
        self.months = months
        self.weekdays = weekdays
        self.uncertain = uncertain
        self.before = before
        self.short = short

    @cached_property
    def openings(self) -> re.Pattern[str]:
        """The digits and names that dates begin with."""
        return openings_of((*self.months, *self.weekdays))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words without which, and without a digit, there is no date."""
        names = (*self.months, *self.weekdays)
        return frozenset(name.lower() for name in names) | {f"{name.lower()}s" for name in self.weekdays}


@cache
def _grammar(language: str) -> _Grammar:
    table: dict[str, Any] = language_data(language, "dates") or language_data("en", "dates")
    months = {name: place for place, names in enumerate(table["months"], 1) for name in names.split()}
    weekdays = {name: place for place, names in enumerate(table["weekdays"]) for name in names.split()}
    month, weekday = (
        "|".join(sorted(map(re.escape, names), key=lambda n: (-len(n), n))) for names in (months, weekdays)
    )
    day = rf"(?:0?[1-9]|[12]\d|3[01])(?:{'|'.join(_all('day_endings'))})?"
    of = "|".join(rf"{word}\s" for word in _all("of"))
    year = r"(?:1[5-9]|20)\d\d"
    pattern = re.compile(
        rf"(?<![\w/.:-])(?P<iso>{year}(?P<mark>[-/])[01]?\d(?P=mark)[0-3]?\d)(?![\w/-])"
        rf"|(?<![\w/.:$€£-])(?P<numeric>{NUMERIC})"
        rf"|\b(?P<md_month>{month})\.?\s(?P<md_day>{day})(?!\w|[.,:]\d)(?:,?\s(?P<md_year>{year})\b)?"
        rf"|(?<![\w.,:$€£])(?P<dm_day>{day}\.?)\s(?:{of})?(?P<dm_month>{month})\b\.?"
        rf"(?:,?\s(?:{of})?(?P<dm_year>{year})\b)?"
        rf"|(?<![\w.])(?P<dots>[0-3]?\d\.[01]?\d\.{year})(?![\w.]\d)"
        rf"|\b(?P<m_month>{month})\b\.?(?:,?\s(?:{of})?(?P<m_year>{year})\b)?"
        rf"|\b(?P<weekday>{weekday})s?\b"
        rf"|(?<![\w.,:$€£#/-])(?P<year>{year})(?P<decade>s\b)?(?![\w]|[.,:/]\d|\s?%|-\d)"
    )
    return _Grammar(
        pattern,
        months,
        weekdays,
        frozenset(table["uncertain"]),
        frozenset(table["before"].split()),
        frozenset(table.get("short", "").split()),
    )


def _read(grammar: _Grammar, match: re.Match[str]) -> When | None:
    span = _without_stop(grammar, match)
    kind = match.lastgroup or ""
    if match["iso"]:
        year, month, day = map(int, re.split("[-/]", match["iso"]))
        return checked(span, year, month, day)
    if kind == "dots":
        day, month, year = map(int, match["dots"].split("."))
        return checked(span, year, month, day)
    if kind.startswith(("md", "dm")):
        form = kind[:2]
        given = match[f"{form}_year"]
        day = int(re.sub(r"\D", "", match[f"{form}_day"]))
        return checked(span, int(given) if given else None, grammar.months[match[f"{form}_month"]], day)
    if kind.startswith("m_"):
        return _month(grammar, match, span)
    if kind == "weekday":
        return When(span, weekday=grammar.weekdays[match["weekday"]])
    if not match["decade"] and not _is_year(match):
        return None
    return When(span, year=int(match["year"]), decade=bool(match["decade"]))


def _in_figures(match: re.Match[str], order: DayOrder) -> When | None:
    """A date in figures alone, read in the order that its country writes, or in both."""
    span = Span(*match.span())
    first, second, written = (int(part) for part in re.split("[-/]", match["numeric"]))
    year = written if written > 99 else written + (1900 if written > _LAST_SHORT_YEAR else 2000)
    by_day, by_month = checked(span, year, second, first), checked(span, year, first, second)
    if by_day is None or by_month is None or first == second:
        return by_day or by_month
    if order is DayOrder.UNKNOWN:
        return replace(by_day, is_ambiguous=True)
    return by_day if order is DayOrder.DAY_FIRST else by_month


def _without_stop(grammar: _Grammar, match: re.Match[str]) -> Span:
    """The date without the full stop that ends its sentence: only a shortened month keeps one."""
    month = match["dm_month"] or match["m_month"]
    ends_in_stop = month is not None and month not in grammar.short and match.group().endswith(".")
    return Span(match.start(), match.end() - ends_in_stop)


def _month(grammar: _Grammar, match: re.Match[str], span: Span) -> When | None:
    name, year = match["m_month"], match["m_year"]
    if year is None and is_first_name(match.string, match.start(), match.end("m_month")):
        return None
    if year is None and name in grammar.uncertain:
        words = match.string[max(0, match.start() - 12) : match.start()].split()
        if not words or words[-1].rsplit("-")[-1].casefold() not in grammar.before:
            return None
    return When(span, year=int(year) if year else None, month=grammar.months[name])


@cache
def _before_a_year() -> re.Pattern[str]:
    tables = (language_data(code, "dates") for code in languages_with("dates"))
    words = sorted({word for table in tables for word in table.get("before_year", "").split()})
    return re.compile(rf"(?:^|[(\s])(?:{'|'.join(words)})[\s-]$", re.IGNORECASE)


_COUNTED = late_pattern(r"\s[a-z]{3,}s\b")


def _is_year(match: re.Match[str]) -> bool:
    """A bare number from 1500 to 2099 is a year unless it counts what follows ("2000 soldiers")."""
    text = match.string
    if _before_a_year().search(text[max(0, match.start() - 9) : match.start()]):
        return True
    return _COUNTED.match(text, match.end()) is None


def checked(span: Span, year: int | None, month: int, day: int) -> When | None:
    """The date of these parts, None when the calendar has no such day."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return When(span, year, month, day)


def _same_day(full: When, weekday: When, published: str | None) -> bool:
    """Whether a date is the last such weekday up to the day of publication."""
    if full.grain != "md" or weekday.weekday is None or published is None:
        return False
    try:
        told = date.fromisoformat(published[:10])
    except ValueError:
        return False
    meant = told - timedelta(days=(told.weekday() - weekday.weekday) % 7)
    return (full.month, full.day) == (meant.month, meant.day) and full.year in (None, meant.year)
