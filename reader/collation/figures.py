"""Figures of a text in a form that can be compared: `6.3%` is `6.3 percent`, `five` is `5`."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from reader.collation.likely import likely_blocks
from reader.resources import resource_path
from reader.text.span import Span

_SIGNS = {"$": "dollar", "€": "euro", "£": "pound sterling", "¥": "yen", "₽": "ruble", "₴": "hryvnia"}
_SHORT_MAGNITUDES = frozenset({"k", "m", "mn", "bn", "tn"})
_LONGEST_BOUND = 40
PERCENT, ORDINAL = "percent", "ordinal"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its span with sign and unit, its amount, and what it counts.

    `high` is the upper end of a range, else None. `unit` is "percent", "ordinal", a currency or measure
    in the singular, or "" for a bare count. `bound` is what stands before it: ">" for "more than", "<"
    for "up to", "~" for "about", else "".
    """

    span: Span
    amount: float
    high: float | None
    unit: str
    bound: str

    @property
    def value(self) -> str:
        """The normal form: "6.3 percent", "172000000000 dollar", "24-48 hour"."""
        shown = _plain(self.amount) if self.high is None else f"{_plain(self.amount)}-{_plain(self.high)}"
        return f"{shown} {self.unit}".strip()


def figures_in(text: str, language: str) -> Iterator[Figure]:
    """All figures of a text in reading order. Linear in its length.

    Left alone: `one` by itself, digits glued to letters (F-16, G7), footnote marks in brackets, numbers
    that open a list's line, web addresses, clock times.
    """
    grammar = _grammar(language.split("-")[0].lower())
    for start, end in likely_blocks(text, grammar.words):
        for match in grammar.pattern.finditer(text, start, end):
            figure = _read(grammar, match)
            if figure is not None:
                yield figure


@dataclass(frozen=True)
class _Grammar:
    """The words of one language and the patterns made from them."""

    decimal: str
    numbers: dict[str, float]
    magnitudes: dict[str, float]
    ordinals: dict[str, float]
    units: dict[str, str]
    bounds: dict[str, str]
    hundred: str
    thousand: str

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
    def words(self) -> frozenset[str]:
        """The words without which, and without a digit, there is no figure."""
        return frozenset((*self.numbers, *self.ordinals, *self.magnitudes, self.hundred, self.thousand))


@cache
def _currencies() -> frozenset[str]:
    with resource_path("facts", "figures.toml").open("rb") as file:
        return frozenset(tomllib.load(file)["currencies"])


def is_currency(unit: str) -> bool:
    """Whether a unit is one of money; "A dollar" and the like too."""
    return unit.rpartition(" ")[2] in _currencies() or unit in _currencies()


@cache
def _grammar(language: str) -> _Grammar:
    with resource_path("facts", "figures.toml").open("rb") as file:
        tables = tomllib.load(file)
    table: dict[str, Any] = tables.get(language, tables["en"])
    units = {p.casefold(): PERCENT for p in table["percent"]}
    for unit, names in table["units"].items():
        units.update(dict.fromkeys((unit, *(name.casefold() for name in names)), unit))
    bounds = dict.fromkeys(table["at_least"], ">") | dict.fromkeys(table["at_most"], "<")
    bounds |= dict.fromkeys(table["about"], "~")
    return _Grammar(
        decimal=table["decimal"],
        numbers={name.casefold(): float(v) for name, v in table["numbers"].items()},
        magnitudes={name.casefold(): float(v) for name, v in table["magnitudes"].items()},
        ordinals={name.casefold(): float(v) for name, v in table["ordinals"].items()},
        units=units,
        bounds=bounds,
        hundred=table["hundred"],
        thousand=table["thousand"],
    )


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", r"\s+") for word in longest_first)


def _spelled(grammar: _Grammar) -> str:
    """The pattern of a number in words, up to the thousands: "two hundred and fifty", "forty-two"."""
    units = _any(name for name, value in grammar.numbers.items() if 0 < value < 10)
    tens = _any(name for name, value in grammar.numbers.items() if value >= 20)
    others = _any(name for name, value in grammar.numbers.items() if value in range(10, 20) or not value)
    hundred, thousand = grammar.hundred, grammar.thousand
    small = (
        rf"(?:(?:{tens})(?:(?:[-\s]|\sand\s)(?:{units})\b)?|(?:{others})"
        rf"|(?:{units})(?:\sand\s(?:{tens})\b)?)\b"
    )
    hundreds = rf"(?:(?:{small}|a)\s{hundred}\b(?:\s(?:and\s)?{small})?|{small})"
    return rf"{hundreds}(?:\s{thousand}\b,?\s(?:and\s)?{hundreds})?"


def _pattern(grammar: _Grammar) -> re.Pattern[str]:
    group = "," if grammar.decimal == "." else "."
    digits = (
        rf"(?:\d{{1,3}}(?:[{re.escape(group)}\u00a0\u202f\u2009]\d{{3}})+(?!\d)|\d+)"
        rf"(?:{re.escape(grammar.decimal)}\d+)?"
    )
    magnitudes = _any(grammar.magnitudes)
    number = rf"{digits}|\b{_spelled(grammar)}|\ba(?=\s(?:{magnitudes})\b)"
    signs = re.escape("".join(_SIGNS))
    return re.compile(
        rf"(?<![\w\[.,:/#@])(?<!\w[-‐‑])"
        rf"(?P<sign>(?:US|A|C|NZ|HK)?[{signs}]\s?)?"
        rf"(?P<low>{number})"
        rf"(?:(?P<nth>st|nd|rd|th)\b|(?!\w)|(?=(?:k|m|mn|bn|tn|km|kg|cm|ft)\b))"
        rf"(?:\s?(?:-|–|—|\sto\s|to\s)\s?(?:[{signs}])?(?P<high>{digits})(?![\w]))?"
        rf"(?:[\s-]?(?P<magnitude>(?:{magnitudes}))\b)?"
        rf"(?:[\s-]*(?P<unit>%|\b(?:{_any(unit for unit in grammar.units if unit != '%')})\b))?"
        rf"|\b(?P<ordinal>{_any(grammar.ordinals) or '(?!)'})\b",
        re.IGNORECASE,
    )


def _read(grammar: _Grammar, match: re.Match[str]) -> Figure | None:
    if match["ordinal"] is not None:
        return Figure(Span(*match.span()), grammar.ordinals[match["ordinal"].casefold()], None, ORDINAL, "")
    text = match.string
    if _is_mere_label(text, match):
        return None
    low = _amount(grammar, match["low"])
    high = _amount(grammar, match["high"]) if match["high"] else None
    if match["magnitude"] is not None:
        factor = grammar.magnitudes[match["magnitude"].casefold()]
        low *= factor if high is None or low < 1000 else 1
        high = None if high is None else high * factor
    unit = ORDINAL if match["nth"] else ""
    if match["unit"]:
        unit = grammar.units[" ".join(match["unit"].casefold().split())]
    if match["sign"]:
        sign = match["sign"].strip()
        country = sign[:-1].upper()
        unit = _SIGNS[sign[-1]] if country in ("", "US") else f"{country} {_SIGNS[sign[-1]]}"
    if not unit and match["low"].casefold() == "one" and match["magnitude"] is None:
        return None
    start = match.start("sign") if match["sign"] else match.start("low")
    return Figure(Span(start, match.end()), low, high, unit, _bound(grammar, text, start))


def _bound(grammar: _Grammar, text: str, start: int) -> str:
    """The sign of what stands right before a figure: "more than", "about", or nothing."""
    before = grammar.before.search(text[max(0, start - _LONGEST_BOUND) : start])
    return "" if before is None else grammar.bounds[" ".join(before[1].casefold().split())]


def _is_mere_label(text: str, match: re.Match[str]) -> bool:
    """Whether the digits are a clock time, a footnote mark, a list's number or part of a compound."""
    low, end = match["low"], match.end()
    after = text[end : end + 2]
    if after[:1] in "]:/_" and after[:1] and not (after[:1] == ":" and not after[1:2].isdigit()):
        return True
    if match["magnitude"] and match["magnitude"] in _SHORT_MAGNITUDES and not match["sign"]:
        return text[match.start("magnitude") - 1] == " "
    if not low[0].isdigit():
        return after[:1] in "-‐‑" and after[1:2].isalpha() and not match["unit"]
    line_start = text.rfind("\n", 0, match.start()) + 1
    opens_line = not text[line_start : match.start()].strip()
    return opens_line and after[:1] in (".", ")") and not after[1:2].isdigit()


def _amount(grammar: _Grammar, words: str) -> float:
    if words[0].isdigit():
        group = "," if grammar.decimal == "." else "."
        plain = re.sub(rf"[{re.escape(group)}\s\u00a0\u202f\u2009]", "", words)
        return float(plain.replace(grammar.decimal, "."))
    total = current = 0.0
    for word in re.split(r"[-\s,]+", words.casefold()):
        if word == grammar.hundred:
            current = (current or 1.0) * 100
        elif word == grammar.thousand:
            total, current = total + (current or 1.0) * 1000, 0.0
        else:
            current += grammar.numbers.get(word, 0.0)
    return total + current or (1.0 if words.casefold() == "a" else 0.0)


def _plain(amount: float) -> str:
    rounded = round(amount, 6)
    return str(int(rounded)) if rounded.is_integer() else f"{rounded:.12g}"
