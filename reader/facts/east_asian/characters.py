"""The characters of numbers, dates and times of day in Chinese and Japanese, as their data give them."""

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from reader.facts.bound import BOUND_FIELDS, Bound
from reader.language.data import language_data, languages_with
from reader.values import Struct

_TOPIC = "east_asian_numbers"


@cache
def is_unparted(language: str) -> bool:
    """Whether a language (ISO 639-1) writes numbers and words without spaces between them."""
    return bool(language_data(language, _TOPIC).get("numbers_are_unparted", False))


class Characters(Struct, frozen=True):
    """The characters of numbers, units, bounds and halves of the day, of all languages that need them.

    The fields are those of the data files, joined; `weekdays` are the names of the days from Monday on with
    what stands before and behind them.
    """

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
    percent_before: frozenset[str]
    ordinal_before: str


class DateMarks(NamedTuple):
    """The characters around the numbers of a date or a time of day: what is written behind a year, month,
    day, hour, minute; what must not stand around; the numbers themselves."""

    year: str
    month: str
    day: str
    hour: str
    minute: str
    half: str
    numerals: str
    hour_numerals: str
    year_first: str
    month_not_after: str
    month_not_before: str
    hour_not_before: str


class WeekdayNames(Struct, frozen=True):
    """How one language names weekdays: `names` are one character a day from Monday on, alternatives for
    Sunday at the end; `before` and `behind` are what stands around it, `not_before` what must not."""

    names: str
    before: tuple[str, ...]
    behind: tuple[str, ...]
    not_after: str
    not_before: str


def joined(field: str) -> str:
    """A field of all languages, one behind the other."""
    return "".join(table.get(field, "") for table in _tables())


@cache
def characters() -> Characters:
    """The characters of figures."""
    rows = [row for table in _tables() for row in table["units"].items()]
    columns = [column for table in _tables() for column in enumerate(table.get("digits", ()))]
    return Characters(
        digits={character: value for value, found in columns for character in found},
        places=_merged("places"),
        myriads=_merged("myriads"),
        units={name: unit for unit, names in rows for name in names.split()},
        counters=joined("counters"),
        not_alone=frozenset(joined("not_alone")),
        more=joined("more"),
        bounds={word: sign for field, sign in BOUND_FIELDS.items() for word in _words(field)},
        after_noon=_words("after_noon"),
        before_noon=_words("before_noon"),
        percent_before=_words("percent_before"),
        ordinal_before=joined("ordinal_before"),
    )


@cache
def date_marks() -> DateMarks:
    """The characters of dates and times of day."""
    found = [table["dates"] for table in _tables() if "dates" in table]
    return DateMarks._make("".join(table.get(name, "") for table in found) for name in DateMarks._fields)


@cache
def weekday_names() -> tuple[WeekdayNames, ...]:
    """How the languages name weekdays."""
    found = (table["weekdays"] for table in _tables() if "weekdays" in table)
    return tuple(
        WeekdayNames(
            table["names"],
            tuple(table.get("before", ())),
            tuple(table.get("behind", ())),
            table.get("not_after", ""),
            table.get("not_before", ""),
        )
        for table in found
    )


def _tables() -> list[dict[str, Any]]:
    return [language_data(code, _TOPIC) for code in languages_with(_TOPIC)]


def _merged(field: str) -> dict[str, float]:
    return {name: value for table in _tables() for name, value in table.get(field, {}).items()}


def _words(field: str) -> frozenset[str]:
    words: Iterable[str] = (word for table in _tables() for word in table.get(field, ()))
    return frozenset(words)
