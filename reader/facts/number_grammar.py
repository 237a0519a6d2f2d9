"""The pattern of a figure in one language, made from those of its words that a text has."""

import re
from collections.abc import Iterator
from functools import cache, cached_property

from reader.facts.counted_words import UnitWords, unit_words
from reader.facts.figure_words import FigureWords, any_of, figure_words
from reader.language.met_words import FromMetWords
from reader.values import Struct

_SHORT = 4
"""Letters of the longest unit that is written right behind its digits: "5km", "60mph"."""


class FoundFigure(Struct, frozen=True):
    """A figure as it stands: a match with sign and magnitude in named groups, the unit behind it ("" without
    one), and where all of it ends."""

    match: re.Match[str]
    unit: str
    end: int


class NumberGrammar:
    """Finds the figures of one language that are made of some of its words."""

    def __init__(self, words: FigureWords, units: UnitWords) -> None:
        self._words = words
        self._units = units

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _pattern(self._words, parts=True)

    @cached_property
    def _alone(self) -> re.Pattern[str]:
        return _pattern(self._words, parts=False)

    def find(self, text: str, start: int, end: int) -> Iterator[FoundFigure]:
        """The figures between two code points of a text, in order."""
        at = start
        while (match := self._pattern.search(text, at, end)) is not None:
            found = self._with_unit(match, end)
            if found is not None:
                yield found
            at = match.start() + 1 if found is None else found.end

    def _with_unit(self, match: re.Match[str], end: int) -> FoundFigure | None:
        """A match with its unit; of "one in ten miles" the "one", as what is counted makes it no part."""
        text = match.string
        if match["some"] and self._units.are_counted(text, match.end(), end):
            match = self._alone.match(text, match.start(), end) or match
        behind = ("", match.end()) if match["low"] is None else self._units.behind(text, match.end(), end)
        return FoundFigure(match, *behind)


def _spelled(words: FigureWords) -> str:
    """The pattern of a number in words, up to the thousands: "two hundred and fifty", "forty-two"."""
    units = any_of(name for name, value in words.numbers.items() if 0 < value < 10)
    tens = any_of(name for name, value in words.numbers.items() if value >= 20)
    others = any_of(name for name, value in words.numbers.items() if value in range(10, 20) or not value)
    hundred, joins, articles = words.hundred, any_of(words.joins), any_of(words.articles)
    small = (
        rf"(?:(?:{tens})(?:(?:[-\s]|\s(?:{joins})\s)(?:{units})\b)?|(?:{others})"
        rf"|(?:{units})(?:\s(?:{joins})\s(?:{tens})\b)?)\b"
    )
    hundreds = small
    if hundred:
        before = rf"(?:{small}|(?:{articles})(?=\s{hundred}\b))"
        hundreds = rf"{before}(?:\s{hundred}\b(?:\s(?:(?:{joins})\s)?{small})?)?"
    if not words.thousand:
        return hundreds
    return rf"{hundreds}(?:\s{words.thousand}\b,?\s(?:(?:{joins})\s)?{hundreds})?"


def _digits(words: FigureWords) -> str:
    """The pattern of a number in digits: a plain space parts thousands where no other digits are near."""
    group = re.escape(words.group)
    indian = r"|\d{1,2}(?:,\d\d)+,\d{3}(?![\d,])" if words.group == "," else ""
    return (
        rf"(?:\d{{1,3}}(?:[{group}{words.groups}]\d{{3}})+(?!\d)"
        rf"|(?<!\d )[1-9]\d{{0,2}}(?: \d{{3}})+(?![ -]?\d){indian}|\d+)"
        rf"(?:[{re.escape(words.decimal)}\u066b]\d+)?"
    )


def _half_of(words: FigureWords) -> str:
    """The pattern of the half of a whole: "half of", but not in "the first half of"."""
    alone = "".join(rf"(?<!\b{word}\s)" for word in words.half_not_after)
    halves = (
        rf"{half}\b" + (rf"(?=\s(?:{any_of(behind.split())})\b)" if behind else "")
        for half, behind in words.half_of.items()
    )
    return rf"{alone}\b(?:{'|'.join(halves) or '(?!)'})"


_PHONE = r"(?P<phone>(?:\+\d|\(0\d|0\d\d)[\d ().\u00a0-]{6,}\d|\(?\d{3}\)?[ -]\d{3}-\d{4})(?!\w)"


def _share(words: FigureWords, parts: bool) -> str:
    """The pattern of a part of a whole: "half of", "two thirds", and with `parts` "one in five", "nine out
    of 10"."""
    ones = [name for name, value in words.numbers.items() if 0 < value < 10]
    wholes = [name for name, value in words.numbers.items() if value > 1]
    tops, parts_of = any_of((*words.articles, *ones)), any_of(words.parts_of)
    never = "" if parts else "(?!)"
    return (
        rf"(?P<half_of>{_half_of(words)})|"
        rf"(?P<top>{tops}|[1-9])[\s-](?:(?P<part>{any_of(words.parts)})\b|(?P<part_of>{parts_of})\b)|"
        rf"{never}(?P<some>{any_of(ones)}|[1-9])\s(?:{any_of(words.out_of)})\s"
        rf"(?P<whole>{any_of(wholes)}|[1-9]\d{{0,2}}|1,000)(?!\w|[.,:/-]\d)"
    )


def _glued(words: FigureWords) -> str:
    """The pattern of the short units and magnitudes that may stand right behind a digit."""
    short = (word for word in (*words.units, *words.magnitudes) if len(word) <= _SHORT)
    return any_of(word for word in short if word[0].isalpha())


def _sign(words: FigureWords) -> str:
    """The pattern of a sign of money."""
    return f"[{re.escape(words.signs)}]" if words.signs else "(?!)"


def _amount(words: FigureWords) -> str:
    """The pattern of an amount or a range, with its sign and magnitude."""
    digits, magnitudes, sign = _digits(words), any_of(words.magnitudes), _sign(words)
    number = (
        rf"{digits}|\b(?:{any_of(words.halves)})(?=[-\s](?:{magnitudes})\b)|\b{_spelled(words)}"
        rf"|\b(?:{any_of(words.articles)})(?=\s(?:{magnitudes})\b)"
    )
    joining = rf"-|–|—|:(?=\d(?![\d:]|[.,]\d))|{words.to or '(?!)'}\s"
    no_minus = "".join(rf"(?<!{re.escape(before)}\s)" for before in words.not_minus)
    return (
        rf"(?:(?P<between>{words.between[0]})\s)?"
        rf"(?P<minus>(?<![^\s(])[-−](?=\d|{sign})|{no_minus}\b(?:{words.minus})\s)?"
        rf"(?P<sign>(?:US|A|C|NZ|HK)?{sign}\s?)?"
        rf"(?P<low>{number})"
        rf"(?P<and_half>½|\s(?:{any_of(words.and_half)})\b)?"
        rf"(?:(?P<nth>{any_of(words.endings)})\b|(?!\w)|(?=(?:{_glued(words)})\b))"
        rf"(?:[\s-]?(?P<low_magnitude>(?:{magnitudes})\b)?(?(between)\s?%?)\s?"
        rf"(?:{joining}|(?(between){words.between[1]}\s|(?!)))\s?(?(sign)(?:{sign})?)(?P<high>{digits})(?![\w]))?"
        rf"(?:[\s-]?(?P<magnitude>(?:{magnitudes})\b|m(?={sign})))?"
    )


def _openings(words: FigureWords) -> str:
    """A look at the character before and the first two, which tells of most places that no figure begins
    there."""
    numbers = (*words.numbers, *words.ordinals, *words.narrow_ordinals, *words.frequencies)
    others = (*words.articles, *words.halves, *words.half_of, words.hundred, words.thousand)
    opening = words.between[0] if words.between[0].isalpha() else ""
    second: dict[str, set[str]] = {}
    for word in filter(None, (*numbers, *others, opening, *words.minus.split("|"))):
        second.setdefault(word[0], set()).add(re.escape(word[1:2]) or r"\b")
    rows = (f"{re.escape(first)}(?:{'|'.join(sorted(seconds))})" for first, seconds in sorted(second.items()))
    return rf"(?<!\w)(?=[^\w\s]|\d|[A-Z]{{1,2}}{_sign(words)}|{'|'.join(rows)})"


def _pattern(words: FigureWords, *, parts: bool) -> re.Pattern[str]:
    return re.compile(
        rf"{_openings(words)}(?:"
        rf"(?<![\w\[.,:/#@])(?<!\w[-‐‑])(?:{_PHONE}|{_share(words, parts)}|{_amount(words)})"
        rf"|\b(?P<often>{any_of(words.frequencies)})\b"
        rf"|\b(?:(?P<ordinal>{any_of(words.ordinals)})|(?P<narrow>{any_of(words.narrow_ordinals)})"
        rf"(?=[\s-](?:{any_of(words.ordered)})\b))\b)",
        re.IGNORECASE,
    )


@cache
def _from_met_words(language: str) -> FromMetWords[NumberGrammar]:
    words, units = figure_words(language), unit_words(language)
    return FromMetWords(
        words.in_patterns, words.signs + words.groups, lambda met: NumberGrammar(words.having(met), units)
    )


def grammar_for(text: str, language: str) -> NumberGrammar:
    """What finds the figures of a text in a language (ISO 639-1)."""
    return _from_met_words(language).for_text(text)
