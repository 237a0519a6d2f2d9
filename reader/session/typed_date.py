"""A date as a person types it, as ISO 8601."""

import re
from datetime import date, datetime
from functools import cache

from reader.language.data import language_data, languages_with, words_of
from reader.late_pattern import late_pattern
from reader.text.dates import find_date, read_dateline

_FIGURES = late_pattern(r"(\d{1,4})\s*[./\-]\s*(\d{1,2})\s*[./\-]\s*(\d{1,4})(?P<rest>\D.*)?", re.DOTALL)
_CENTURY, _THIS = 100, 2000
_ORDINAL = late_pattern(r"(?<=\d)\.?[ºª°]")
_HYPHENS = late_pattern(r"(?<=\d)-(?=[^\W\d_])|(?<=[^\W\d_])-(?=\d)")
_YEAR = late_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def typed_date(typed: str, today: date, *, month_first: bool = False) -> str | None:
    """The day, or the moment with its offset if that was typed, None for what is no date.

    Months by name are known in all languages of the program; a year that is left out is that of `today`, one
    of two figures is of this century. Of two figures that may both be the month ("3/4/2031") the first is the
    month where `month_first`; of any others the one that can be.
    """
    text = " ".join(typed.split())
    for said in dict.fromkeys((text, _plain(text), _without_weekday(_plain(text)))):
        found = said and (
            _iso(said) or _named(said, today) or _in_figures(said, today, month_first=month_first)
        )
        if found:
            return found
    return None


def _plain(text: str) -> str:
    """The text with its figures, months and times of day as lines of articles write them."""
    text = _HYPHENS.sub(" ", _ORDINAL.sub("", text))
    for pattern, instead in _rewritings():
        text = pattern.sub(instead, text)
    return text


@cache
def _rewritings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is written instead of what, in this order. The words of all languages hold together."""
    signs, before = _any_of("hour_signs"), _any_of("before_time")
    rows = [
        (rf"(?<=\d)\s*(?:{signs})\s*(?=[0-5]\d(?!\d))", ":"),
        (rf"(?<=:[0-5]\d)\s*(?:{signs})(?!\w)\.?", ""),
        (rf"(?<=\d)\s*(?:{signs})\.?$", ":00"),
        (rf"(?<=\s)(?:{before})\s+(?=\d\d?:\d\d)", ""),
        (rf"(?<=\d)\s*(?:{_any_of('before_noon')})", " am"),
        (rf"(?<=\d)\s*(?:{_any_of('after_noon')})", " pm"),
    ]
    for code in languages_with("typed_dates"):
        full = [names.split()[0] for names in language_data(code, "dates")["months"]]
        short = language_data(code, "typed_dates").get("months", [""] * len(full))
        for name, forms in zip(full, short, strict=True):
            rows += [
                (rf"(?<=\d)(\.?\s+(?:\w\w\s+)?){form}(?!\w)\.?", rf"\g<1>{name}") for form in forms.split()
            ]
    return tuple((re.compile(pattern, re.IGNORECASE), instead) for pattern, instead in rows)


def _any_of(key: str) -> str:
    """A pattern of the words of all languages, the longest first; blanks in them may be left out."""
    words = sorted(words_of("typed_dates", key), key=len, reverse=True)
    return "|".join(r"\s*".join(map(re.escape, each.split())) for each in words)


def _without_weekday(text: str) -> str:
    """The text without the weekday that it begins with."""
    full = [name for names in words_of("dates", "weekdays") for name in names.split()]
    names = "|".join(map(re.escape, (*words_of("typed_dates", "weekdays"), *full)))
    return re.sub(rf"^(?:{names})\.?,?\s+(?=\d)", "", text, flags=re.IGNORECASE)


def _iso(text: str) -> str | None:
    if not text[:4].isdigit() or "-" not in text:
        return None
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            read(text)
        except ValueError:
            continue
        return text
    return None


def _named(text: str, today: date) -> str | None:
    """A date that the readers of datelines know, with this year where none was typed."""
    for said in (text,) if _YEAR.search(text) else (f"{text} {today.year}", f"{text}, {today.year}"):
        found = read_dateline(said)
        if found is not None and (found.published or found.updated):
            return found.published or found.updated
    day = find_date(text)
    return day[0] if day is not None and len(day[1]) == len(text) else None


def _in_figures(text: str, today: date, *, month_first: bool) -> str | None:
    found = _FIGURES.fullmatch(text)
    if found is None:
        return None
    first, second, third = int(found[1]), int(found[2]), int(found[3])
    if first > 31:
        day = _checked(first, second, third)
    else:
        year = third + _THIS if third < _CENTURY else third
        order = [(second, first), (first, second)]
        if not month_first or "." in text:  # with points the day stands first everywhere
            order.reverse()
        days = [_checked(year, month, number) for number, month in order]
        day = next((each for each in days if each is not None), None)
    rest = (found["rest"] or "").strip(" ,")
    if day is None or not rest:
        return day
    moment = _named(f"{day} {rest}", today)
    return moment if moment is not None and moment != day else None


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
