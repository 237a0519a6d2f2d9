"""The words of figures in one language, and the pattern of a figure made from them."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from reader.language.data import language_data
from reader.resources import resource_path

PERCENT = "percent"


@dataclass(frozen=True)
class FigureWords:
    """The words of one language; fields as in its `figures.toml`, where English says what they are."""

    decimal: str
    numbers: dict[str, float]
    magnitudes: dict[str, float]
    ordinals: dict[str, float]
    narrow_ordinals: dict[str, float]
    ordered: tuple[str, ...]
    units: dict[str, str]
    bounds: dict[str, str]
    hundred: str
    thousand: str
    articles: tuple[str, ...]
    halves: tuple[str, ...]
    and_half: tuple[str, ...]
    parts: dict[str, float]
    parts_of: dict[str, float]
    half_of: dict[str, str]
    half_not_after: tuple[str, ...]
    between: tuple[str, str]
    to: str
    minus: str

    @property
    def group(self) -> str:
        """The mark between thousands, beside the spaces and apostrophes of all languages."""
        return "," if self.decimal == "." else "."

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One figure with its sign, magnitude and unit."""
        return _pattern(self)

    @cached_property
    def before(self) -> re.Pattern[str]:
        """What may stand right before a figure and bounds it."""
        additional = r"(?:the\s+|an?\s+additional\s+|another\s+)?"
        return re.compile(rf"(?:^|[\s(])({_any(self.bounds)})\s+{additional}$", re.IGNORECASE)

    @cached_property
    def number_words(self) -> re.Pattern[str]:
        """One word of a number in words."""
        return re.compile(rf"\b(?:{_any((*self.numbers, self.hundred, self.thousand))})\b|\w+")

    @cached_property
    def words(self) -> frozenset[str]:
        """The words without which, and without a digit, there is no figure."""
        words = (*self.numbers, *self.ordinals, *self.narrow_ordinals, *self.magnitudes, *self.parts)
        return frozenset((*words, *self.halves, *self.half_of, self.hundred, self.thousand))


@cache
def _units() -> dict[str, Any]:
    with resource_path("facts", "units.toml").open("rb") as file:
        return tomllib.load(file)


def currency_signs() -> dict[str, str]:
    """Signs of money -> the units they stand for: "$" is "dollar"."""
    signs: dict[str, str] = _units()["signs"]
    return signs


def is_currency(unit: str) -> bool:
    """Whether a unit is one of money; "A dollar" and the like too."""
    currencies = _units()["currencies"]
    return unit.rpartition(" ")[2] in currencies or unit in currencies


def _table(language: str) -> dict[str, Any]:
    """The words of a language, of those that share a decimal comma, or of English."""
    shared = language_data("und", "figures")
    others = shared if language in shared["serves"].split() else language_data("en", "figures")
    return language_data(language, "figures") or others


@cache
def figure_words(language: str) -> FigureWords:
    """The words of a language (ISO 639-1); English ones where the language has none."""
    table = _table(language)
    units = {p.casefold(): PERCENT for p in table["percent"]} | currency_signs()
    for unit, names in table["units"].items():
        units.update(dict.fromkeys((unit, *(name.casefold() for name in names)), unit))
    bounds = dict.fromkeys(table["at_least"], ">") | dict.fromkeys(table["at_most"], "<")
    bounds |= dict.fromkeys(table["about"], "~")
    opening, joining = table["between"]
    return FigureWords(
        decimal=table["decimal"],
        numbers=_amounts(table, "numbers") | _compounds(table),
        magnitudes=_amounts(table, "magnitudes"),
        ordinals=_amounts(table, "ordinals"),
        narrow_ordinals=_amounts(table, "narrow_ordinals"),
        ordered=tuple(table.get("ordered", "").split()),
        units=units,
        bounds=bounds,
        hundred=table["hundred"],
        thousand=table["thousand"],
        articles=tuple(table["articles"]),
        halves=tuple(table["halves"]),
        and_half=tuple(table["and_half"]),
        parts=_amounts(table, "parts"),
        parts_of=_amounts(table, "parts_of"),
        half_of=table["half_of"],
        half_not_after=tuple(table.get("half_not_after", "").split()),
        between=(opening, joining),
        to=table["to"],
        minus=table["minus"],
    )


def _amounts(table: dict[str, Any], what: str) -> dict[str, float]:
    return {name.casefold(): float(value) for name, value in table.get(what, {}).items()}


def _compounds(table: dict[str, Any]) -> dict[str, float]:
    """Numbers written as one word, where the language does so: "fünfundzwanzig", "zweihundert"."""
    joining = table.get("compound")
    if joining is None:
        return {}
    numbers = _amounts(table, "numbers")
    ones = {name: value for name, value in numbers.items() if 1 < value < 10} | {"ein": 1.0}
    tens = {name: value for name, value in numbers.items() if value >= 20}
    found = {f"{one}{joining}{ten}": ones[one] + tens[ten] for one in ones for ten in tens}
    for place, value in ((table["hundred"], 100), (table["thousand"], 1000)):
        found |= {f"{one}{place}": ones[one] * value for one in ones}
    return found


def _any(words: Iterable[str]) -> str:
    """The words as alternatives, longest first; "(?!)" when there are none."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", r"\s+") for word in longest_first) or "(?!)"


def _spelled(words: FigureWords) -> str:
    """The pattern of a number in words, up to the thousands: "two hundred and fifty", "forty-two"."""
    units = _any(name for name, value in words.numbers.items() if 0 < value < 10)
    tens = _any(name for name, value in words.numbers.items() if value >= 20)
    others = _any(name for name, value in words.numbers.items() if value in range(10, 20) or not value)
    hundred, thousand = words.hundred, words.thousand
    small = (
        rf"(?:(?:{tens})(?:(?:[-\s]|\s(?:and|y)\s)(?:{units})\b)?|(?:{others})"
        rf"|(?:{units})(?:\sand\s(?:{tens})\b)?)\b"
    )
    hundreds = rf"(?:(?:{small}|a)\s{hundred}\b(?:\s(?:and\s)?{small})?|{small})"
    return rf"{hundreds}(?:\s{thousand}\b,?\s(?:and\s)?{hundreds})?"


def _digits(words: FigureWords) -> str:
    """The pattern of a number in digits: a plain space parts thousands where no other digits are near."""
    group = re.escape(words.group)
    indian = r"|\d{1,2}(?:,\d\d)+,\d{3}(?![\d,])" if words.group == "," else ""
    return (
        rf"(?:\d{{1,3}}(?:[{group}\u00a0\u202f\u2009\u066c'’]\d{{3}})+(?!\d)"
        rf"|(?<!\d )[1-9]\d{{0,2}}(?: \d{{3}})+(?![ -]?\d){indian}|\d+)"
        rf"(?:[{re.escape(words.decimal)}\u066b]\d+)?"
    )


def _half_of(words: FigureWords) -> str:
    """The pattern of the half of a whole: "half of", but not in "the first half of"."""
    alone = "".join(rf"(?<!\b{word}\s)" for word in words.half_not_after)
    halves = (
        rf"{half}\b" + (rf"(?=\s(?:{_any(behind.split())})\b)" if behind else "")
        for half, behind in words.half_of.items()
    )
    return rf"{alone}\b(?:{'|'.join(halves) or '(?!)'})"


_PHONE = r"(?P<phone>(?:\+\d|\(0\d|0\d\d)[\d ().\u00a0-]{6,}\d|\(?\d{3}\)?[ -]\d{3}-\d{4})(?!\w)"


def _pattern(words: FigureWords) -> re.Pattern[str]:
    digits, magnitudes = _digits(words), _any(words.magnitudes)
    number = (
        rf"{digits}|\b(?:{_any(words.halves)})(?=[-\s](?:{magnitudes})\b)|\b{_spelled(words)}"
        rf"|\b(?:{_any(words.articles)})(?=\s(?:{magnitudes})\b)"
    )
    signs = re.escape("".join(currency_signs()))
    spelled_units = _any(unit for unit in words.units if unit[0].isalpha())
    other_units = _any(unit for unit in words.units if not unit[0].isalpha())
    joining = rf"-|–|—|:(?=\d(?![\d:]|[.,]\d))|{words.to or '(?!)'}\s"
    tops = _any((*words.articles, *(name for name, value in words.numbers.items() if 0 < value < 10)))
    return re.compile(
        rf"(?<![\w\[.,:/#@])(?<!\w[-‐‑])(?:{_PHONE}|"
        rf"(?P<half_of>{_half_of(words)})|"
        rf"(?P<top>{tops}|[1-9])[\s-](?:(?P<part>{_any(words.parts)})\b|(?P<part_of>{_any(words.parts_of)})\b)|"
        rf"(?:(?P<between>{words.between[0]})\s)?"
        rf"(?P<minus>(?<![^\s(])[-−](?=[\d{signs}])|\b(?:{words.minus})\s)?"
        rf"(?P<sign>(?:US|A|C|NZ|HK)?[{signs}]\s?)?"
        rf"(?P<low>{number})"
        rf"(?P<and_half>½|\s(?:{_any(words.and_half)})\b)?"
        rf"(?:(?P<nth>st|nd|rd|th)\b|(?!\w)|(?=(?:k|m|mn|bn|tn|km|kg|cm|ft)\b))"
        rf"(?:[\s-]?(?P<low_magnitude>(?:{magnitudes})\b)?(?(between)\s?%?)\s?"
        rf"(?:{joining}|(?(between){words.between[1]}\s|(?!)))\s?(?(sign)[{signs}]?)(?P<high>{digits})(?![\w]))?"
        rf"(?:[\s-]?(?P<magnitude>(?:{magnitudes})\b|m(?=[{signs}])))?"
        rf"(?:(?:(?<=[^\W\d_])\.)?[\s-]*(?:d['’]|de\s)?(?P<unit>(?:{other_units})|\b(?:{spelled_units})\b))?)"
        rf"|\b(?:(?P<ordinal>{_any(words.ordinals)})|(?P<narrow>{_any(words.narrow_ordinals)})"
        rf"(?=\s(?:{_any(words.ordered)})\b))\b",
        re.IGNORECASE,
    )
