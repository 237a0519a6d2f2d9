"""The words of figures in one language, read from its `figures.toml`."""

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import Any, NamedTuple

from reader.facts.bound import BOUND_FIELDS, Bound
from reader.facts.units import PERCENT, currency_signs
from reader.language.data import language_data
from reader.language.met_words import Met

_GROUPS = "\u00a0\u202f\u2009\u066c'’"
"""Between thousands in any language."""


class _Fields(NamedTuple):
    """As in `figures.toml` of a language, where English says what they are."""

    decimal: str
    numbers: dict[str, float]
    magnitudes: dict[str, float]
    ordinals: dict[str, float]
    narrow_ordinals: dict[str, float]
    ordered: tuple[str, ...]
    units: dict[str, str]
    bounds: dict[str, Bound]
    bounds_behind: dict[str, Bound]
    bounds_far: dict[str, Bound]
    after_bound: tuple[str, ...]
    hundred: str
    thousand: str
    joins: tuple[str, ...]
    articles: tuple[str, ...]
    halves: tuple[str, ...]
    and_half: tuple[str, ...]
    parts: dict[str, float]
    parts_of: dict[str, float]
    out_of: tuple[str, ...]
    half_of: dict[str, str]
    half_not_after: tuple[str, ...]
    between: tuple[str, str]
    to: str
    minus: str
    not_minus: tuple[str, ...]
    endings: tuple[str, ...]
    unit_joins: tuple[str, ...]
    frequencies: dict[str, float]
    unsure: frozenset[str]
    often_before: frozenset[str]
    often_after: frozenset[str]
    no_measure: frozenset[str]
    mostly_no_figure: str
    signs: str
    groups: str = _GROUPS


class FigureWords(_Fields):
    """The words of one language, and the patterns that are made of them."""

    @property
    def group(self) -> str:
        """The mark between thousands, beside the spaces and apostrophes of all languages."""
        return "," if self.decimal == "." else "."

    @cached_property
    def before(self) -> re.Pattern[str]:
        """What may stand right before a figure and bounds it."""
        between = f"(?:(?:{any_of(self.after_bound)})\\s+)?"
        return re.compile(rf"(?:^|[\s(])({any_of(self.bounds)})\s+{between}$", re.IGNORECASE)

    @cached_property
    def before_ends(self) -> frozenset[str]:
        """The last words of what `before` finds."""
        return frozenset(words.split()[-1].lower() for words in (*self.bounds, *self.after_bound))

    @cached_property
    def behind(self) -> re.Pattern[str]:
        """What may stand right behind a figure and bounds it: "30 or more", "30+"."""
        return re.compile(rf"[\s-]({any_of(self.bounds_behind)})\b|(\+)(?!\w)", re.IGNORECASE)

    @cached_property
    def far_behind(self) -> re.Pattern[str]:
        """What may stand behind a figure and what it counts, and bounds it: "30 personnes au moins"."""
        return re.compile(rf"(?:\s[^\W\d_]+)?\s({any_of(self.bounds_far)})\b", re.IGNORECASE)

    @cached_property
    def number_words(self) -> re.Pattern[str]:
        """One word of a number in words."""
        return re.compile(rf"\b(?:{any_of((*self.numbers, self.hundred, self.thousand))})\b|\w+")

    @cached_property
    def words(self) -> frozenset[str]:
        """The words without which, and without a digit, there is no figure."""
        words = (*self.numbers, *self.ordinals, *self.narrow_ordinals, *self.magnitudes, *self.parts)
        others = (*self.halves, *self.half_of, *self.frequencies, self.hundred, self.thousand)
        return frozenset((*words, *others))

    @property
    def in_patterns(self) -> str:
        """The words that a pattern of figures is made of, between blanks."""
        words = (word for name in _IN_PATTERNS for word in getattr(self, name))
        return " ".join((*words, self.hundred, self.thousand))

    def having(self, met: Met) -> "FigureWords":
        """Those of the words and marks alone, for patterns, that have been met; hundred and thousand are ""
        without them."""
        kept: dict[str, Any] = {}
        for name in _IN_PATTERNS:
            words = getattr(self, name)
            has = tuple(filter(met.has, words))
            kept[name] = {word: words[word] for word in has} if isinstance(words, dict) else has
        hundred, thousand = (word if met.has(word) else "" for word in (self.hundred, self.thousand))
        kept |= {name: met.marks(getattr(self, name)) for name in ("signs", "groups")}
        return self._replace(**kept, hundred=hundred, thousand=thousand)


_IN_PATTERNS = (
    *("numbers", "magnitudes", "ordinals", "narrow_ordinals", "ordered", "units", "joins", "articles"),
    *("halves", "and_half", "parts", "parts_of", "out_of", "half_of", "endings", "frequencies"),
)


def _table(language: str) -> dict[str, Any]:
    """The words of a language, of those that share a decimal comma, or of English."""
    shared = language_data("und", "figures")
    others = shared if language in shared["serves"].split() else language_data("en", "figures")
    return language_data(language, "figures") or others


@cache
def figure_words(language: str) -> FigureWords:
    """The words of a language (ISO 639-1); English ones where the language has none."""
    table = _table(language)
    return FigureWords(
        decimal=table["decimal"],
        numbers=_amounts(table, "numbers") | _compounds(table),
        magnitudes=_amounts(table, "magnitudes"),
        ordinals=_amounts(table, "ordinals"),
        narrow_ordinals=_amounts(table, "narrow_ordinals"),
        ordered=tuple(table.get("ordered", "").split()),
        units=_units(table),
        bounds={words: bound for field, bound in BOUND_FIELDS.items() for words in table.get(field, ())},
        bounds_behind={words: Bound(sign) for words, sign in table.get("bound_behind", {}).items()},
        bounds_far={words: Bound(sign) for words, sign in table.get("bound_far", {}).items()},
        after_bound=tuple(table.get("after_bound", ())),
        hundred=table["hundred"],
        thousand=table["thousand"],
        joins=tuple(table.get("joins", ())),
        articles=tuple(table["articles"]),
        halves=tuple(table["halves"]),
        and_half=tuple(table["and_half"]),
        parts=_amounts(table, "parts"),
        parts_of=_amounts(table, "parts_of"),
        out_of=tuple(table.get("out_of", ())),
        half_of=table["half_of"],
        half_not_after=tuple(table.get("half_not_after", "").split()),
        between=(table["between"][0], table["between"][1]),
        to=table["to"],
        minus=table["minus"],
        not_minus=tuple(table.get("not_minus", ())),
        endings=tuple(table.get("ordinal_endings", ())),
        unit_joins=tuple(table.get("unit_joins", ())),
        frequencies=_amounts(table, "frequencies"),
        unsure=frozenset(table.get("frequency_unsure", ())),
        often_before=frozenset(table.get("frequency_before", "").split()),
        often_after=frozenset(table.get("frequency_after", "").split()),
        no_measure=frozenset(table.get("no_measure", "").split()),
        mostly_no_figure=table.get("mostly_no_figure", ""),
        signs="".join(currency_signs()),
    )


def _units(table: dict[str, Any]) -> dict[str, str]:
    """Names and signs of units, each with its unit."""
    units = {name.casefold(): PERCENT for name in table["percent"]} | currency_signs()
    for unit, names in table["units"].items():
        units.update(dict.fromkeys((unit, *(name.casefold() for name in names)), unit))
    return units


def _amounts(table: dict[str, Any], what: str) -> dict[str, float]:
    return {name.casefold(): float(value) for name, value in table.get(what, {}).items()}


def _compounds(table: dict[str, Any]) -> dict[str, float]:
    """Numbers written as one word, where the language does so: "fünfundzwanzig", "zweihundert"."""
    joining = table.get("compound")
    if joining is None:
        return {}
    numbers = _amounts(table, "numbers")
    ones = {name: value for name, value in numbers.items() if 1 < value < 10} | {table["one_joined"]: 1.0}
    tens = {name: value for name, value in numbers.items() if value >= 20}
    found = {f"{one}{joining}{ten}": ones[one] + tens[ten] for one in ones for ten in tens}
    for place, value in ((table["hundred"], 100), (table["thousand"], 1000)):
        found |= {f"{one}{place}": ones[one] * value for one in ones}
    return found


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives, longest first; "(?!)" when there are none."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", r"\s+") for word in longest_first) or "(?!)"
