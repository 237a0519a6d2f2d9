"""Operators on figures, units, dates and names, found by the program's readers of facts."""

import re
from collections.abc import Iterator

from reader.facts.dates import When
from reader.facts.figures import Figure
from reader.facts.named_entities import Name
from reader.text.span import Span
from tests.fidelity.sentence import Edit, SentenceSite, table

_IN_WORDS = {"12": "twelve", "14": "fourteen", "60": "sixty"}
_IN_ALL = {"en": "a total of", "de": "insgesamt"}
_SWAPPED = re.compile(r"(\d)(\d)")
_UNITS = {"miles": ("kilometres", "mi"), "feet": ("metres", "ft")}
_MAGNITUDES = {"million": ("billion", "m"), "billion": ("million", "bn")}


def number_changed(site: SentenceSite) -> Iterator[Edit]:
    """Two digits change places, or the last becomes another; harmless: the same figure in other words."""
    for figure in _figures(site):
        words = site.of(figure.span)
        digits = re.match(r"\d[\d,.]*", words)
        if digits is None:
            continue
        span = Span(figure.span.start, figure.span.start + digits.end())
        other = _SWAPPED.sub(lambda m: m[2] + m[1], digits[0], count=1)
        if other in (digits[0],) or other.startswith("0"):
            other = digits[0][:-1] + str((int(digits[0][-1]) + 3) % 10)
        yield Edit(site.put(span, other), site.put(span, _in_other_words(site, digits[0])))


def _in_other_words(site: SentenceSite, digits: str) -> str:
    spelled = _IN_WORDS.get(digits) if site.read.language == "en" else None
    return spelled or (
        digits.replace(",", "") if "," in digits else f"{_IN_ALL[site.read.language]} {digits}"
    )


def magnitude_changed(site: SentenceSite) -> Iterator[Edit]:
    """Millions for billions; harmless: the figure is written out."""
    yield from _words_changed(site, _MAGNITUDES)


def unit_changed(site: SentenceSite) -> Iterator[Edit]:
    """Another unit for the same amount; harmless: the unit is abbreviated."""
    yield from _words_changed(site, _UNITS)


def _words_changed(site: SentenceSite, words: dict[str, tuple[str, str]]) -> Iterator[Edit]:
    for figure in _figures(site):
        end = min(figure.span.end + len(" kilometres"), site.span.end)
        for match in re.finditer(r"[^\W\d]+", site.of(Span(figure.span.start, end))):
            if match[0] in words:
                change, harmless = words[match[0]]
                span = Span(figure.span.start + match.start(), figure.span.start + match.end())
                yield Edit(site.put(span, change), site.put(span, harmless))


def percent_changed(site: SentenceSite) -> Iterator[Edit]:
    """Percentage points for percent; harmless: the sign for the word."""
    for match in re.finditer(r" percent\b", site.text):
        made = site.text[: match.start()], site.text[match.end() :]
        yield Edit(" percentage points".join(made), "%".join(made))


def currency_changed(site: SentenceSite) -> Iterator[Edit]:
    """Euros for dollars; harmless: the sign for the word."""
    for match in re.finditer(r"(\d[\d,.]*)( million)? dollars\b", site.text):
        made = site.text[: match.start()], site.text[match.end() :]
        amount = f"{match[1]}{match[2] or ''}"
        yield Edit(f"{amount} euros".join(made), f"${amount}".join(made))


def date_changed(site: SentenceSite) -> Iterator[Edit]:
    """Another day of the month; harmless: the day before the month."""
    for when in _dates(site):
        match = re.fullmatch(r"([A-Z]\w+) (\d{1,2})", site.of(when.span))
        if match is not None:
            other = str(int(match[2]) + (1 if int(match[2]) < 28 else -1))
            yield Edit(
                site.put(when.span, f"{match[1]} {other}"), site.put(when.span, f"{match[2]} {match[1]}")
            )


def weekday_changed(site: SentenceSite) -> Iterator[Edit]:
    """Another day of the week; harmless: the time of day is added."""
    days = table("fillings")[site.read.language]["day"]
    later = " morning" if site.read.language == "en" else "vormittag"
    for day in days:
        at = site.text.find(day)
        if at >= 0:
            other = days[(days.index(day) + 2) % len(days)]
            made = site.text[:at], site.text[at + len(day) :]
            yield Edit(other.join(made), f"{day}{later}".join(made))


def name_changed(site: SentenceSite) -> Iterator[Edit]:
    """Another first name; harmless: a middle initial."""
    first_names = [person.split()[0] for person in table("fillings")[site.read.language]["person"]]
    for name in _names(site):
        words = site.of(name.span).split()
        if len(words) == 2 and words[0] in first_names:
            other = next(first for first in first_names if first[0] != words[0][0])
            yield Edit(
                site.put(name.span, f"{other} {words[1]}"), site.put(name.span, f"{words[0]} E. {words[1]}")
            )


def place_changed(site: SentenceSite) -> Iterator[Edit]:
    """Another place; harmless: the place is said to be a town."""
    places = table("fillings")[site.read.language]["place"]
    for name in _names(site):
        words = site.of(name.span)
        if words in places:
            other = places[(places.index(words) + 1) % len(places)]
            yield Edit(site.put(name.span, other), site.put(name.span, f"the town of {words}"))


def _figures(site: SentenceSite) -> Iterator[Figure]:
    return (fact for fact in site.facts if isinstance(fact, Figure))


def _dates(site: SentenceSite) -> Iterator[When]:
    return (fact for fact in site.facts if isinstance(fact, When))


def _names(site: SentenceSite) -> Iterator[Name]:
    return (fact for fact in site.facts if isinstance(fact, Name))
