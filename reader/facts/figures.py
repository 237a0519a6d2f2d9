"""Figures of a text in a form that can be compared: `6.3%` is `6.3 percent`, `five` is `5`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.facts.number_grammar import PERCENT, FigureWords, currency_signs, figure_words
from reader.facts.prefilter import likely_blocks
from reader.text.span import Span

_SHORT_MAGNITUDES = frozenset({"k", "m", "mn", "bn", "tn"})
_LONGEST_BOUND = 40
ORDINAL, SHARE = "ordinal", "share"
_BELOW_ZERO = ("degree", PERCENT, "percentage point")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its span with sign and unit, its amount, and what it counts.

    `high` is the upper end of a range, else None. `unit` is "percent", "ordinal", "share" (a part of a
    whole, "two thirds"), a currency or measure in the singular, or "" for a bare count. `bound` is what
    stands before it: ">" for "more than", "<" for "up to", "~" for "about", else ""; `bound_start` is
    where that begins (code points), the start of `span` without a bound.
    """

    span: Span
    amount: float
    high: float | None
    unit: str
    bound: str
    bound_start: int

    @property
    def value(self) -> str:
        """The normal form: "6.3 percent", "172000000000 dollar", "24-48 hour"."""
        shown = _plain(self.amount) if self.high is None else f"{_plain(self.amount)}-{_plain(self.high)}"
        return f"{shown} {self.unit}".strip()


def figures_in(text: str, language: str) -> Iterator[Figure]:
    """All figures of a text in reading order. Linear in its length.

    Left alone: `one` by itself, digits glued to letters (F-16, G7), footnote marks in brackets, numbers
    that open a list's line, web addresses, clock times, telephone numbers.
    """
    words = figure_words(language.split("-")[0].lower())
    for start, end in likely_blocks(text, words.words):
        for match in words.pattern.finditer(text, start, end):
            figure = _read(words, match)
            if figure is not None:
                yield figure


def _read(words: FigureWords, match: re.Match[str]) -> Figure | None:
    span = Span(*match.span())
    if match["phone"] is not None:
        return None
    ordinal = match["ordinal"] or match["narrow"]
    if ordinal is not None:
        ordinals = words.ordinals if match["ordinal"] else words.narrow_ordinals
        return Figure(span, ordinals[ordinal.casefold()], None, ORDINAL, "", span.start)
    if match["half_of"] or match["top"]:
        return Figure(span, _share(words, match), None, SHARE, *_bound(words, match.string, span.start))
    if _is_mere_label(match.string, match):
        return None
    low, high = _amounts(words, match)
    unit = _unit(words, match)
    if not unit and match["low"].casefold() == "one" and match["magnitude"] is None:
        return None
    start = match.start("sign") if match["sign"] else match.start("low")
    if match["minus"] and unit.startswith(_BELOW_ZERO) and high is None:
        low, start = -low, match.start("minus")
    return Figure(Span(start, match.end()), low, high, unit, *_bound(words, match.string, start))


def _share(words: FigureWords, match: re.Match[str]) -> float:
    if match["half_of"]:
        return 0.5
    part = (match["part"] or match["part_of"]).casefold()
    return _amount(words, match["top"]) / (words.parts.get(part) or words.parts_of[part])


def _amounts(words: FigureWords, match: re.Match[str]) -> tuple[float, float | None]:
    """The amount, and the upper end of a range; a magnitude behind the end counts for both."""
    low = _amount(words, match["low"]) + (0.5 if match["and_half"] else 0.0)
    high = _amount(words, match["high"]) if match["high"] else None
    factor = _factor(words, match["magnitude"])
    if match["low_magnitude"]:
        low *= _factor(words, match["low_magnitude"])
    elif high is None or low < 1000:
        low *= factor
    return low, None if high is None else high * factor


def _factor(words: FigureWords, magnitude: str | None) -> float:
    """What a word of size multiplies by; "m" before a sign of money ("1,5 M€") is a million everywhere."""
    return words.magnitudes.get(magnitude.casefold(), 1e6) if magnitude else 1.0


def _unit(words: FigureWords, match: re.Match[str]) -> str:
    if match["sign"]:
        sign = match["sign"].strip()
        country = sign[:-1].upper()
        unit = currency_signs()[sign[-1]]
        return unit if country in ("", "US") else f"{country} {unit}"
    if match["unit"]:
        return words.units[" ".join(match["unit"].casefold().split())]
    return ORDINAL if match["nth"] else ""


def _bound(words: FigureWords, text: str, start: int) -> tuple[str, int]:
    """The sign of what stands right before a figure ("more than", "about") and where that begins."""
    before = words.before.search(text[max(0, start - _LONGEST_BOUND) : start])
    if before is None:
        return "", start
    return words.bounds[" ".join(before[1].casefold().split())], max(
        0, start - _LONGEST_BOUND
    ) + before.start(1)


def _is_mere_label(text: str, match: re.Match[str]) -> bool:
    """Whether the digits are a clock time, a footnote mark, a list's number or part of a compound."""
    low, end = match["low"], match.end()
    after = text[end : end + 2]
    if after[:1] in "]:/_" and after[:1] and not (after[:1] == ":" and not after[1:2].isdigit()):
        return True
    if (
        match["magnitude"]
        and match["magnitude"] in _SHORT_MAGNITUDES
        and not (match["sign"] or match["unit"])
    ):
        return text[match.start("magnitude") - 1] == " "
    if not low[0].isdigit():
        return after[:1] in "-‐‑" and after[1:2].isalpha() and not match["unit"]
    line_start = text.rfind("\n", 0, match.start()) + 1
    opens_line = not text[line_start : match.start()].strip()
    return opens_line and after[:1] in (".", ")") and not after[1:2].isdigit()


def _amount(words: FigureWords, written: str) -> float:
    folded = " ".join(written.casefold().split())
    if written[0].isdigit():
        plain = re.sub(rf"[{re.escape(words.group)}\s'’\u066c]", "", written)
        return float(plain.replace(words.decimal, ".").replace("\u066b", "."))
    if folded in words.articles:
        return 1.0
    if folded in words.halves:
        return 0.5
    total = current = 0.0
    for word in words.number_words.findall(folded):
        if word == words.hundred:
            current = (current or 1.0) * 100
        elif word == words.thousand:
            total, current = total + (current or 1.0) * 1000, 0.0
        else:
            current += words.numbers.get(word, 0.0)
    return total + current


def _plain(amount: float) -> str:
    rounded = round(amount, 6)
    return str(int(rounded)) if rounded.is_integer() else f"{rounded:.12g}"
