"""Names read out of capitalised words: without titles, with what they tell of gender and role."""

import re
from collections.abc import Sequence
from functools import cache

from reader.language.lexicon import Lexicon
from reader.late_pattern import late_pattern

_UPPER = "[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐА-ЯЁІЇЄ]"
_INITIALS = rf"(?:{_UPPER}\.)+"
_POSSESSIVE = late_pattern(r"['’]s?$")
_ARTICLE = "al-"
"""The Arabic article as it is written before a surname; the surname alone is written without it."""
_SHORTEST_WORD = 3
"""Letters of a word whose full stop ends a sentence; that of a shorter one belongs to an initial."""


@cache
def name_pattern(titles: frozenset[str], particles: frozenset[str]) -> re.Pattern[str]:
    """Runs of capitalised words: short titles and initials with their full stop, particles between."""
    short = "|".join(sorted(title.capitalize() for title in titles))
    part = rf"(?:(?:{short})\.|{_INITIALS}|{_UPPER}[\w’'\-]*)"
    link = rf"(?:{_ARTICLE}\w+|{'|'.join(sorted(particles))})(?!\w)"
    return re.compile(rf"{part}(?:[ \u00a0](?:{part}|{link}))*")


def fold_name(word: str) -> str:
    """A surname in the form in which its spellings meet: Zelenskyy = Zelensky."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip(".'").removeprefix(_ARTICLE)
    return re.sub(r"(?<=[^\W\d_]{3})(?:iy|yy|ii|ij|yi|iĭ)$", "y", low)


def same_first_name(one: str, other: str) -> bool:
    """Whether two first names may be one: equal, an initial, or a short form (Don, Donald)."""
    one, other = one.lower().rstrip("."), other.lower().rstrip(".")
    if one == other or one[:3] == other[:3]:
        return True
    return one[:1] == other[:1] and 1 in (len(one), len(other))


def _plain_words(phrase: str) -> list[str]:
    """The words behind the last owner, without possessive and full stop; initials keep theirs."""
    words = phrase.replace("\u00a0", " ").split()
    owner = next((k for k in range(len(words) - 1, 0, -1) if words[k - 1].endswith(("'s", "’s"))), 0)
    plain = (_POSSESSIVE.sub("", word) for word in words[owner:])
    return [word if len(word.rstrip(".")) < _SHORTEST_WORD else word.rstrip(".") for word in plain]


ReadName = tuple[Sequence[str], str, str]
"""The words of a name, its gender and its role; the latter two can be ""."""


class NameReader:
    """Reads names out of capitalised words; each phrase once, as an article has most of them often."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, ReadName] = {}

    def read(self, phrase: str) -> ReadName:
        """The name's words without titles and small words before it, its gender, its role in lower case."""
        known = self._known.get(phrase)
        if known is None:
            known = self._known[phrase] = self._read(phrase)
        return known

    def _read(self, phrase: str) -> ReadName:
        words = _plain_words(phrase)
        if len(words) == 2 and words[0].lower() in self._lexicon.particles:
            return [" ".join(words)], "", ""
        cut, gender = self._name_start(words)
        role = " ".join(word.lower() for word in words[:cut] if word.lower() not in self._lexicon.small_words)
        inner = self._inner_title(words[cut:])
        if inner:
            role, cut = " ".join(word.lower() for word in words[cut : cut + inner]), cut + inner
        name = self._without_suffix(words[cut:])
        return name, gender or self.gender_of(name), role

    def _inner_title(self, name: Sequence[str]) -> int:
        """Words up to the last title inside capitals before a name of two or three: "Wells Mayor Ann Lee"."""
        ends = [k for k in range(len(name) - 1) if name[k].lower() in self._lexicon.person_titles]
        return ends[-1] + 1 if ends and len(name) - ends[-1] in (3, 4) else 0

    def _without_suffix(self, name: list[str]) -> list[str]:
        """A name without "Jr" and the like behind it."""
        while name and name[-1].lower() in self._lexicon.name_suffixes:
            name = name[:-1]
        return name

    def _name_start(self, words: list[str]) -> tuple[int, str]:
        lexicon, gender = self._lexicon, ""
        for k, word in enumerate(words[:-1]):
            low = word.lower().rstrip(".")
            if low in lexicon.titles_male:
                gender = gender or "m"
            elif low in lexicon.titles_female:
                gender = gender or "f"
            elif k and (low in lexicon.male or low in lexicon.female):
                return k, gender
        cut = 0
        while cut < len(words) and self._is_before_name(words[cut], len(words) - cut - 1):
            cut += 1
        return cut, gender

    def _is_before_name(self, word: str, more: int) -> bool:
        low = word.lower().rstrip(".")
        if low in self._lexicon.peoples and more == 1:
            return False
        if low in self._lexicon.titles or low in self._lexicon.small_words:
            return not (more and low in self._lexicon.male)  # Jan, the month and the man
        parts = low.split("-")
        return more > 0 and len(parts) > 1 and any(part in self._lexicon.titles for part in parts)

    def gender_of(self, name: Sequence[str]) -> str:
        """What the first name tells, "" when nothing."""
        if len(name) < 2:
            return ""
        first = name[0].lower().rstrip(".")
        if first in self._lexicon.male:
            return "m"
        return "f" if first in self._lexicon.female else ""

    def looks_personal(self, name: Sequence[str], gender: str, role: str) -> bool:
        """Whether two to four words name a person rather than a body or a place."""
        if gender or role:
            return True
        lexicon = self._lexicon
        lows = [word.lower().rstrip(".") for word in name]
        known = (lexicon.body_nouns, lexicon.relay_nouns, lexicon.body_tail)
        return 2 <= len(name) <= 4 and not any(low in group for low in lows for group in known)
