"""Operators on figures, units, dates and names, found by the program's readers of facts."""

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.exercises.site import SentenceSite, Twins
from reader.facts.dates import When
from reader.facts.figures import Figure
from reader.text.span import Span

_SWAPPED = re.compile(r"(\d)(\d)")
_DIGITS = re.compile(r"\d[\d,.]*")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_LAST_DAY = 28
"""The last day that every month has."""
_UNIT_FAR = 12
"""Code points behind a figure in which its unit stands."""


def number_changed(site: SentenceSite) -> Iterator[Twins]:
    """Two digits change places, or the last becomes another; harmless: the same figure in other words."""
    for figure in _figures(site):
        found = _DIGITS.match(site.of(figure.span))
        if found is None:
            continue
        digits = found[0].rstrip(",.")
        span = Span(figure.span.start, figure.span.start + len(digits))
        other = _SWAPPED.sub(lambda m: m[2] + m[1], digits, count=1)
        if other == digits or other.startswith("0"):
            other = digits[:-1] + str((int(digits[-1]) + 3) % 10)
        yield Twins(site.put(span, other), site.put(span, _in_other_words(site, digits)))


def _in_other_words(site: SentenceSite, digits: str) -> str:
    words = site.words("facts")
    spelled = words["in_words"].get(digits)
    return spelled or (digits.replace(",", "") if "," in digits else f"{words['in_all']} {digits}")


def magnitude_changed(site: SentenceSite) -> Iterator[Twins]:
    """Millions for billions; harmless: the figure is written out."""
    yield from _words_changed(site, site.words("facts")["magnitudes"])


def unit_changed(site: SentenceSite) -> Iterator[Twins]:
    """Another unit for the same amount; harmless: the unit is abbreviated."""
    yield from _words_changed(site, site.words("facts")["units"])


def _words_changed(site: SentenceSite, words: Mapping[str, Sequence[str]]) -> Iterator[Twins]:
    for figure in _figures(site):
        end = min(figure.span.end + _UNIT_FAR, site.span.end)
        for match in re.finditer(r"[^\W\d]+", site.of(Span(figure.span.start, end))):
            if match[0] in words:
                change, harmless = words[match[0]]
                span = Span(figure.span.start + match.start(), figure.span.start + match.end())
                yield Twins(site.put(span, change), site.put(span, harmless))


def percent_changed(site: SentenceSite) -> Iterator[Twins]:
    """Percentage points for percent; harmless: the sign for the word."""
    for words, (change, harmless) in site.words("facts")["percent"].items():
        for match in re.finditer(rf"(?<=\d){words}\b", site.text):
            made = site.text[: match.start()], site.text[match.end() :]
            yield Twins(change.join(made), harmless.join(made))


def currency_changed(site: SentenceSite) -> Iterator[Twins]:
    """Euros for dollars; harmless: the sign for the word."""
    words = site.words("facts")
    magnitudes = "|".join(words["magnitudes"])
    for unit, (change, harmless) in words["currencies"].items():
        for match in re.finditer(rf"(\d[\d,.]*)( (?:{magnitudes}))? {unit}\b", site.text):
            made = site.text[: match.start()], site.text[match.end() :]
            amount = f"{match[1]}{match[2] or ''}"
            yield Twins(f"{amount} {change}".join(made), harmless.format(amount=amount).join(made))


def date_changed(site: SentenceSite) -> Iterator[Twins]:
    """Another day of the month; harmless: the day stands on the other side of the month, where it may."""
    for when in (fact for fact in site.facts if isinstance(fact, When)):
        words = site.of(when.span)
        match = _DAY.search(words)
        if match is None or not re.search(r"[^\W\d]{3}", words) or ":" in words:
            continue
        day = int(match[1])
        other = str(day + (1 if day < _LAST_DAY else -1))
        made = words[: match.start()] + other + words[match.end() :]
        yield Twins(site.put(when.span, made), _turned(site, when.span))


def _turned(site: SentenceSite, span: Span) -> str:
    match = re.fullmatch(r"([A-Z]\w+\.?) (\d{1,2})", site.of(span))
    return site.put(span, f"{match[2]} {match[1]}") if match is not None else ""


def weekday_changed(site: SentenceSite) -> Iterator[Twins]:
    """Another day of the week; harmless: the time of day is added."""
    words = site.words("facts")
    days = words["days"]
    for day in days:
        match = re.search(rf"\b{day}\b", site.text)
        if match is not None:
            other = days[(days.index(day) + 2) % len(days)]
            made = site.text[: match.start()], site.text[match.end() :]
            yield Twins(other.join(made), f"{day}{words['morning']}".join(made))


def name_changed(site: SentenceSite) -> Iterator[Twins]:
    """Another first name; harmless: a middle initial."""
    for kind in ("women", "men"):
        first_names = site.words("facts")[kind].split()
        for match in re.finditer(
            rf"\b({'|'.join(first_names)}) ({_CAPITAL}[\w’'-]+)\b(?! {_CAPITAL})", site.text
        ):
            other = next(first for first in first_names if first[0] != match[1][0])
            made = site.text[: match.start()], site.text[match.end() :]
            yield Twins(f"{other} {match[2]}".join(made), f"{match[1]} E. {match[2]}".join(made))


def place_changed(site: SentenceSite) -> Iterator[Twins]:
    """Another place; harmless: the place is said to be a town."""
    known = site.words("facts")
    for places in known["places"]:
        for match in re.finditer(rf"\b({'|'.join(places)})\b(?! {_CAPITAL}|[’'-])", site.text):
            other = places[(places.index(match[1]) + 1) % len(places)]
            made = site.text[: match.start()], site.text[match.end() :]
            yield Twins(other.join(made), known["town"].format(place=match[1]).join(made))


def _figures(site: SentenceSite) -> Iterator[Figure]:
    return (
        fact
        for fact in site.facts
        if isinstance(fact, Figure) and not site.is_quoted(fact.span.start - site.span.start)
    )
