"""The words of lines that say when an article came out: months, weekdays, what stands beside dates and times.

Pages are in any language and none is asked first, so the words of all languages hold together.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from reader.language.data import language_data, languages_with
from reader.text.date_zones import zone_names
from reader.values import Struct

_TOPICS = ("dates", "datelines", "clock_times")


class DatelineWords(Struct, frozen=True):
    """The words of all languages by what they say. Each field but the first is the inside of a regular
    expression, in small letters: its words as alternatives, longest first. `number_of` gives months from 1 to
    12."""

    number_of: Mapping[str, int]
    weekdays: str
    published: str
    updated: str
    day_endings: str
    of: str
    before_time: str
    before_date: str
    behind_year: str
    hours: str
    hours_alone: str
    zones: str
    local_time: str
    reading_time: str
    date_signs: tuple[str, str, str]
    """Signs behind the figures of year, month and day, as the inside of a class."""

    @property
    def months(self) -> str:
        """Names of months."""
        return _any_of(self.number_of)


@cache
def dateline_words() -> DatelineWords:
    """The words of all languages."""
    number_of: dict[str, int] = {}
    found: dict[str, list[str]] = defaultdict(list)
    for topic in _TOPICS:
        for code in languages_with(topic):
            data = language_data(code, topic)
            for number, forms in enumerate(data.get("months", ()), 1):
                for form in forms.lower().split():
                    number_of.setdefault(form, number)
            for name, words in data.items():
                if isinstance(words, list):
                    found[name].extend(words)
    signs = ("".join(dict.fromkeys(found[f"{part}_signs"])) for part in ("year", "month", "day"))
    year, month, day = signs
    return DatelineWords(
        number_of=number_of,
        weekdays=_any_of(" ".join(found["weekdays"]).lower().split()),
        published=_any_of(found["published"]),
        updated=_any_of(found["updated"]),
        day_endings=_any_of(found["day_endings"]),
        of=_any_of(found["of"]),
        before_time=_any_of(found["before_time"]),
        before_date=_any_of(found["before_date"]),
        behind_year=_any_of(found["behind_year"]),
        hours=_any_of(found["hours"]),
        hours_alone=_any_of(found["hours_alone"]),
        zones=_any_of(name for name in zone_names() if " " in name),
        local_time=_any_of(found["local_time"]),
        reading_time="|".join(found["reading_time"]),
        date_signs=(year, month, day),
    )


def _any_of(words: Iterable[str]) -> str:
    """Words as alternatives, each once; a blank in them is any run of blanks."""
    small = {word.lower() for word in words}
    longest_first = sorted(small, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
