"""Figures in Chinese and Japanese, where no space parts words."""

import re
from collections.abc import Iterator
from functools import cache

from reader.facts.bound import Bound
from reader.facts.east_asian.characters import characters, date_marks
from reader.facts.figures import Figure
from reader.facts.units import PERCENT
from reader.text.span import Span


@cache
def _figure() -> re.Pattern[str]:
    known = characters()
    units = "|".join(sorted(map(re.escape, known.units), key=lambda unit: (-len(unit), unit)))
    bounds = "|".join(sorted(known.bounds, key=lambda word: (-len(word), word)))
    numerals = "".join((*known.digits, *known.places, *known.myriads))
    percent = "|".join(sorted(known.percent_before))
    return re.compile(
        rf"(?P<bound>{bounds})?(?P<percent>{percent})?(?<![A-Za-z\d.,:{known.ordinal_before}])"
        rf"(?P<low>\d+(?:,\d{{3}})*(?:\.\d+)?(?![A-Za-z\d:]|\.\d)|[{numerals}]+)"
        rf"(?P<size>[{''.join(known.places)}]?[{''.join(known.myriads)}])?(?P<more>[{known.more}])?"
        rf"(?P<unit>{units}|[{known.counters}](?!{date_marks().month}))?"
    )


def han_figures_in(text: str) -> Iterator[Figure]:
    """All figures of a text in reading order. Linear in its length.

    A number written in characters counts only before a unit or a counter, and one that is mostly part of
    another word never.
    """
    known = characters()
    for match in _figure().finditer(text):
        low, unit = match["low"], match["unit"] or ""
        in_digits = low[0].isdigit()
        if not in_digits and not match["percent"] and (not unit or low in known.not_alone):
            continue
        amount = float(low.replace(",", "")) if in_digits else spelled(low)
        for character in match["size"] or "":
            amount *= known.places.get(character) or known.myriads[character]
        bound = known.bounds.get(match["bound"] or "", Bound.MORE_THAN if match["more"] else Bound.NONE)
        start = match.start("percent") if match["percent"] else match.start("low")
        unit = PERCENT if match["percent"] else known.units.get(unit, "")
        yield Figure(Span(start, match.end()), amount, None, unit, bound, match.start())


def spelled(written: str) -> float:
    """The number that characters stand for: 十九 is 19, 三千二百万 is 32,000,000, 二〇二五 is 2025."""
    known = characters()
    total = section = digit = 0.0
    if not any(character in known.places or character in known.myriads for character in written):
        return float("".join(str(known.digits[character]) for character in written))
    for character in written:
        if character in known.myriads:
            total, section, digit = total + (section + digit or 1.0) * known.myriads[character], 0.0, 0.0
        elif character in known.places:
            section, digit = section + (digit or 1.0) * known.places[character], 0.0
        else:
            digit = float(known.digits[character])
    return total + section + digit
