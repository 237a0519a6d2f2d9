"""Times of day in a form that can be compared: `9:40 p.m.` is `21:40`, `14h30` is `14:30`."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from reader.facts.prefilter import likely_blocks, matches_at, openings_of
from reader.language.data import language_data, languages_with
from reader.language.met_words import FromMetWords, Met
from reader.text.span import Span
from reader.values import Struct

_DAY, _HALF_DAY = 24 * 60, 12 * 60
_HOUR, _MINUTE = r"(?:[01]?\d|2[0-4])", r"[0-5]\d"
_NARROW = "\u00a0\u202f"
"""Blanks that may part figures from what stands behind them, beside the usual one."""
_LISTS = ("hours", "hours_dotted", "hours_alone", "hours_minutes", "at_hours", "past", "to")
_NEVER = "(?:(?!))"


class ClockTime(Struct, frozen=True):
    """One time of day: `minutes` since midnight, `seconds` and the `zone` as written ("GMT"), or "".

    `either_half` is True where the text leaves open whether morning or evening is meant ("9:40").
    """

    span: Span
    minutes: int
    zone: str = ""
    either_half: bool = False
    seconds: int = 0

    @property
    def value(self) -> str:
        """The normal form: "21:40", or "9:40" where the half of the day is open."""
        hours, minutes = divmod(self.minutes, 60)
        seconds = f":{self.seconds:02d}" if self.seconds else ""
        return f"{hours if self.either_half else f'{hours:02d}'}:{minutes:02d}{seconds}"

    def agrees(self, other: "ClockTime") -> bool:
        """Whether the two can be one time of day, their zones left aside."""
        cycle = _HALF_DAY if self.either_half or other.either_half else _DAY
        return self.seconds == other.seconds and (self.minutes - other.minutes) % cycle == 0


def clock_times_in(text: str, language: str) -> Iterator[ClockTime]:
    """All times of day of a text in reading order. Linear in its length."""
    halves = bool(language_data(language.split("-")[0].lower(), "clock_times").get("twelve_hours"))
    pattern: re.Pattern[str] | None = None
    for start, end in likely_blocks(text, frozenset((*_words(), *_amounts("parts")))):
        pattern = pattern or _from_met_words().for_text(text)
        for match in matches_at(_openings(), pattern, text, start, end):
            found = _read(match, halves)
            if found is not None:
                yield found


def _all(field: str) -> list[str]:
    """One list of `clock_times.toml` of all languages together: figures for hours look alike in most."""
    tables = (language_data(code, "clock_times") for code in languages_with("clock_times"))
    return [word for table in tables for word in table.get(field, ())]


@cache
def _words() -> dict[str, int]:
    """Words for times of day -> minutes since midnight."""
    tables = (language_data(code, "clock_times") for code in languages_with("clock_times"))
    return {word: minutes for table in tables for word, minutes in table.get("words", {}).items()}


@cache
def _amounts(field: str) -> dict[str, int]:
    """Words of a table of `clock_times.toml` of all languages together -> minutes or hours."""
    tables = (language_data(code, "clock_times") for code in languages_with("clock_times"))
    return {word: amount for table in tables for word, amount in table.get(field, {}).items()}


def _any(words: Iterable[str]) -> str:
    """The words as alternatives, longest first; one that matches nothing when there are none."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", r"\s") for word in longest_first) or "(?!)"


@cache
def _from_met_words() -> FromMetWords[re.Pattern[str]]:
    lists = (*_LISTS, "at", "the")
    words = (
        *_words(),
        *_amounts("parts"),
        *_amounts("hour_words"),
        *(w for name in lists for w in _all(name)),
    )
    return FromMetWords(" ".join((*words, "a p m am pm")), f":€£{_NARROW}", _pattern)


class _Parts:
    """The parts of the pattern, made of the words and marks that have been met."""

    def __init__(self, met: Met) -> None:
        self.met = met
        self.space = f"[ {met.marks(_NARROW)}]?"
        lists = {name: filter(met.has, _all(name)) for name in _LISTS}
        self.lists = {name: f"(?:{_any(words)})" for name, words in lists.items()}
        has_half = {"am", "pm"} & met or ("m" in met and {"a", "p"} & met)
        space = self.space
        self.half = rf"{space}(?P<half_{{0}}>[ap])(?:\.{space}m\b\.?|m\b)" if has_half else ""

    def behind(self, field: str) -> str:
        """What stands behind one of the words of a list, which may have any length; "" for none."""
        return "|".join(rf"(?<=\b{re.escape(word)}\s)" for word in _all(field) if self.met.has(word))

    def any(self, words: Iterable[str]) -> str:
        """One of the words that have been met."""
        return f"(?:{_any(filter(self.met.has, words))})"

    def in_figures(self) -> Iterator[str]:
        """The forms in figures that can be there."""
        space, lists, half = self.space, self.lists, self.half
        if ":" in self.met:
            behind = rf"{half.format('colon')}|" if half else ""
            yield (
                rf"(?P<h_colon>{_HOUR}):(?P<m_colon>{_MINUTE})(?::(?P<seconds>{_MINUTE}))?(?![\d:]|[.,]\d)"
                rf"(?:{behind}{space}{lists['hours']}\b)?"
            )
        if half:
            yield rf"(?P<h_half>{_HOUR})(?:\.(?P<m_half>{_MINUTE}))?{half.format('half')}"
        if lists["hours_dotted"] != _NEVER:
            yield rf"(?P<h_dot>{_HOUR})\.(?P<m_dot>{_MINUTE}){space}{lists['hours_dotted']}\b"
        if lists["hours_alone"] != _NEVER:
            yield rf"(?P<h_alone>{_HOUR}){space}{lists['hours_alone']}\b(?:{space}(?P<m_alone>{_MINUTE})\b)?"
        if lists["hours_minutes"] != _NEVER:
            yield rf"(?P<h_h>{_HOUR}){space}{lists['hours_minutes']}{space}(?P<m_h>{_MINUTE})\b"
        if (at := self.behind("at")) and lists["at_hours"] != _NEVER:
            yield rf"(?:{at})(?P<h_at>{_HOUR}){space}{lists['at_hours']}\b"
        if the := self.behind("the"):
            yield rf"(?:{the})(?P<h_the>{_HOUR})(?=\s(?:{_any(_all('parts_of_day'))}))"

    def in_words(self) -> Iterator[str]:
        """The forms in words: "quarter past six", "noon"."""
        past, to = self.lists["past"], self.lists["to"]
        yield (
            rf"(?P<part>{self.any(_amounts('parts'))})\s(?:(?P<past>{past})|{to})\s"
            rf"(?:(?P<h_part>{self.any(_amounts('hour_words'))})|(?P<h_figure>{_HOUR}))\b"
        )
        yield rf"(?P<word>{self.any((*_words(), *(word.capitalize() for word in _words())))})\b"


def _pattern(met: Met) -> re.Pattern[str]:
    parts = _Parts(met)
    forms = "|".join((*parts.in_figures(), *parts.in_words()))
    return re.compile(
        rf"(?<![\w.,:/${met.marks('€£')}-])(?:{forms})"
        rf"(?:\s(?P<zone>GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T|MSK|JST|IST|AES?T|UT)\b)?"
    )


@cache
def _openings() -> re.Pattern[str]:
    """The digits and words that times of day begin with."""
    return openings_of((*_words(), *(word.capitalize() for word in _words()), *_amounts("parts")))


def _told_in_words(match: re.Match[str]) -> int:
    """Minutes of "quarter past six", "ten to 6"."""
    hour = _amounts("hour_words")[match["h_part"]] if match["h_part"] else int(match["h_figure"])
    part = _amounts("parts")[match["part"]]
    return hour * 60 + (part if match["past"] else _DAY - part)


def _read(match: re.Match[str], halves: bool) -> ClockTime | None:
    span, zone = Span(*match.span()), match["zone"] or ""
    if match["word"]:
        return ClockTime(span, _words()[match["word"].lower()], zone)
    if match["part"]:
        return ClockTime(span, _told_in_words(match) % _HALF_DAY, zone, either_half=True)
    form = next(name[2:] for name, found in match.groupdict().items() if name.startswith("h_") and found)
    parts = match.groupdict()
    written = match[f"h_{form}"]
    hour, minute = int(written), int(parts.get(f"m_{form}") or 0)
    half = parts.get(f"half_{form}")
    if half:
        if not 0 < hour <= 12:
            return None
        return ClockTime(span, (hour % 12 + (12 if half == "p" else 0)) * 60 + minute, zone)
    open_half = form == "the" or (halves and 0 < hour <= 12 and written[0] != "0")
    return ClockTime(span, (hour % 24) * 60 + minute, zone, open_half, int(parts.get("seconds") or 0))
