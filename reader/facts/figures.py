"""Figures of a text in a form that can be compared: `6.3%` is `6.3 percent`, `five` is `5`."""

import re
from collections.abc import Iterator

from reader.facts.bound import Bound
from reader.facts.figure_words import FigureWords, figure_words
from reader.facts.number_grammar import FoundFigure, NumberGrammar, grammar_for
from reader.facts.prefilter import likely_blocks
from reader.facts.units import PERCENT, PERCENTAGE_POINT, currency_of, currency_signs, dimension_of, in_unit
from reader.text.span import Span
from reader.values import Struct, replace

ORDINAL, SHARE, TIMES = "ordinal", "share", "time"

_SHORT_MAGNITUDES = frozenset({"k", "m", "mn", "bn", "tn"})
_PARTING = dict.fromkeys(map(ord, "'’\u066c"))
"""Between thousands in any language, beside blanks."""
_LONGEST_BOUND = 40
_LONGEST_WORD = 24
_BELOW_ZERO = ("degree", PERCENT, PERCENTAGE_POINT)
_LARGEST_ITEM = 20
"""The largest number in brackets, "(3)", that numbers the items of a list."""


class Figure(Struct, frozen=True):
    """One figure: its span with sign and unit, its amount, and what it counts.

    `high` is the upper end of a range, else None. `unit` is "percent", "ordinal", "share" (a part of a
    whole, "two thirds", "one in five"), "time" (how often), a currency or measure in the singular, or ""
    for a bare count. `bound` is what the text says of its limit; `bound_start` is where that begins (code
    points), the start of `span` when nothing stands before it.
    """

    span: Span
    amount: float
    high: float | None
    unit: str
    bound: Bound
    bound_start: int

    @property
    def value(self) -> str:
        """The normal form: "6.3 percent", "172000000000 dollar", "24-48 hour"."""
        shown = _plain(self.amount) if self.high is None else f"{_plain(self.amount)}-{_plain(self.high)}"
        return f"{shown} {self.unit}".strip()


def figures_in(text: str, language: str) -> Iterator[Figure]:
    """All figures of a text in reading order. Linear in its length.

    Left alone: `one` by itself, digits glued to letters (F-16, G7), footnote marks in brackets, numbers
    of a list's items, web addresses, clock times, telephone numbers. An amount in two units ("5 feet
    11 inches") is one figure.
    """
    code = language.split("-")[0].lower()
    words = figure_words(code)
    grammar: NumberGrammar | None = None
    for start, end in likely_blocks(text, words.words):
        grammar = grammar or grammar_for(text, code)
        waiting: Figure | None = None
        for found in grammar.find(text, start, end):
            figure = _read(words, found)
            if figure is None:
                continue
            joined = _joined(text, waiting, figure, words) if waiting is not None else None
            if joined is None and waiting is not None:
                yield waiting
            waiting = joined or figure
        if waiting is not None:
            yield waiting


def _joined(text: str, first: Figure, second: Figure, words: FigureWords) -> Figure | None:
    """One figure of an amount and its smaller rest, "2 hours and 30 minutes"; None where they are two."""
    dimension = dimension_of(first.unit)
    if dimension is None or dimension != dimension_of(second.unit) or first.unit == second.unit:
        return None
    between = text[first.span.end : second.span.start].strip(" ,\u00a0")
    if (between and between not in words.joins) or second.high is not None or first.high is not None:
        return None
    rest = in_unit(second.amount, second.unit, first.unit)
    if second.bound or rest is None or not 0 < rest < 1:
        return None
    return replace(first, span=Span(first.span.start, second.span.end), amount=first.amount + rest)


def _read(words: FigureWords, found: FoundFigure) -> Figure | None:
    match = found.match
    span = Span(match.start(), found.end)
    if match["phone"] is not None:
        return None
    if match["often"] is not None:
        return _frequency(words, match)
    ordinal = match["ordinal"] or match["narrow"]
    if ordinal is not None:
        ordinals = words.ordinals if match["ordinal"] else words.narrow_ordinals
        return Figure(span, ordinals[ordinal.casefold()], None, ORDINAL, Bound.NONE, span.start)
    if match["half_of"] or match["top"] or match["some"]:
        share, bound = _share(words, match), _bound(words, match.string, span.start)
        return Figure(span, share, None, SHARE, *bound) if share < 1 else None
    if _is_mere_label(words, found):
        return None
    return _counted(words, found)


def _counted(words: FigureWords, found: FoundFigure) -> Figure | None:
    """A count, an amount of something, or a range."""
    match = found.match
    low, high = _amounts(words, match)
    unit = _unit(words, found)
    if not unit and match["low"].casefold() == words.mostly_no_figure and match["magnitude"] is None:
        return None
    start, end = match.start("sign") if match["sign"] else match.start("low"), found.end
    if match["minus"] and unit.startswith(_BELOW_ZERO) and high is None:
        low, start = -low, match.start("minus")
    bound, bound_start = _bound(words, match.string, start)
    behind = words.behind.match(match.string, end) if bound is Bound.NONE else None
    if behind is not None:
        bound, end = _bound_behind(words, behind), behind.end()
    if bound is Bound.NONE and words.bounds_far:
        far = words.far_behind.match(match.string, end)
        bound = words.bounds_far[" ".join(far[1].casefold().split())] if far else bound
    return Figure(Span(start, end), low, high, unit, bound, bound_start)


def _bound_behind(words: FigureWords, match: re.Match[str]) -> Bound:
    return Bound.AT_LEAST if match[2] else words.bounds_behind[" ".join(match[1].casefold().split())]


def _frequency(words: FigureWords, match: re.Match[str]) -> Figure | None:
    """How often, in one word; a word that mostly says when ("once he left") only beside certain words."""
    word, span, text = match["often"].casefold(), Span(*match.span()), match.string
    if word in words.unsure:
        before = text[max(0, span.start - _LONGEST_WORD) : span.start].casefold().split()[-1:]
        after = text[span.end : span.end + _LONGEST_WORD].casefold()
        follows = after.split()[:1]
        beside = not words.often_before.isdisjoint(before) or not words.often_after.isdisjoint(follows)
        if not beside and after[:1] not in (".", ",", ";"):
            return None
    return Figure(span, words.frequencies[word], None, TIMES, *_bound(words, text, span.start))


def _share(words: FigureWords, match: re.Match[str]) -> float:
    if match["half_of"]:
        return 0.5
    if match["some"]:
        return _amount(words, match["some"]) / _amount(words, match["whole"])
    part = " ".join((match["part"] or match["part_of"]).casefold().split())
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


def _unit(words: FigureWords, found: FoundFigure) -> str:
    match = found.match
    if match["sign"]:
        sign = match["sign"].strip()
        return currency_of(sign[:-1], currency_signs()[sign[-1]])
    if found.unit:
        return words.units[" ".join(found.unit.casefold().split())]
    return ORDINAL if match["nth"] else ""


def _bound(words: FigureWords, text: str, start: int) -> tuple[Bound, int]:
    """The meaning of what stands right before a figure ("more than", "about") and where that begins."""
    stretch = text[max(0, start - _LONGEST_BOUND) : start]
    before = words.before.search(stretch) if _may_be_bound(words, stretch) else None
    if before is None:
        return Bound.NONE, start
    return words.bounds[" ".join(before[1].casefold().split())], max(
        0, start - _LONGEST_BOUND
    ) + before.start(1)


def _may_be_bound(words: FigureWords, before: str) -> bool:
    """Whether the word right before a figure is the last of some that bound it: of most it is not."""
    last = "".join(before.rsplit(maxsplit=1)[-1:]).rpartition("(")[2]
    return not last.isascii() or last.lower() in words.before_ends


def _is_mere_label(words: FigureWords, found: FoundFigure) -> bool:
    """Whether the digits are a clock time, a footnote mark, a list's number or part of a compound."""
    match, end = found.match, found.end
    text, low = match.string, match["low"]
    after = text[end : end + 2]
    if after[:1] and after[:1] in "]:/_" and not (after[:1] == ":" and not after[1:2].isdigit()):
        return True
    magnitude = match["magnitude"]
    if magnitude in _SHORT_MAGNITUDES and not (match["sign"] or found.unit):
        return text[match.start("magnitude") - 1] == " "
    if not low[0].isdigit():
        is_joined = after[:1] in "-‐‑" and after[1:2].isalpha()
        return is_joined and not found.unit and not _is_measure(words, found)
    return _numbers_an_item(text, match.start(), end)


def _is_measure(words: FigureWords, found: FoundFigure) -> bool:
    """Whether a number in words before a hyphen measures what follows: "twelve-storey", not "one-sided"."""
    word, text = found.match["low"].casefold(), found.match.string
    behind = re.split(r"\W", text[found.end + 1 : found.end + 1 + _LONGEST_WORD], maxsplit=1)[0]
    return word != words.mostly_no_figure and behind.casefold() not in words.no_measure


def _numbers_an_item(text: str, start: int, end: int) -> bool:
    """Whether digits number an item of a list: "3." or "3)" at the head of a line, "(3)" in a sentence."""
    line_start = text.rfind("\n", 0, start) + 1
    after = text[end : end + 2]
    if not text[line_start:start].strip():
        return after[:1] in (".", ")") and not after[1:2].isdigit()
    if text[start - 1] != "(" or after[:1] != ")" or not text[start:end].isdigit():
        return False
    opens = not text[line_start : start - 1].strip() or text[: start - 1].rstrip()[-1:] in ".,;:"
    return opens and int(text[start:end]) <= _LARGEST_ITEM and text[end + 1 : end + 3].strip().isalpha()


def _amount(words: FigureWords, written: str) -> float:
    folded = " ".join(written.casefold().split())
    if written[0].isdigit():
        plain = "".join(written.split()).translate(_PARTING).replace(words.group, "")
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
