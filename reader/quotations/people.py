"""The persons and bodies an article names: forms of one name together, namesakes apart."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from reader.language.lexicon import Lexicon
from reader.text.span import Span

_UPPER = "[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐА-ЯЁІЇЄ]"
_INITIALS = rf"(?:{_UPPER}\.)+"
_POSSESSIVE = re.compile(r"['’]s?$")
_LONG_NAME = 5
_MANY_NAMES = 300
_LONG_LEAD = 90


@cache
def _name_pattern(titles: frozenset[str], particles: frozenset[str]) -> re.Pattern[str]:
    """Runs of capitalised words: short titles and initials with their full stop, particles between."""
    short = "|".join(sorted(title.capitalize() for title in titles))
    part = rf"(?:(?:{short})\.|{_INITIALS}|{_UPPER}[\w’'\-]*)"
    link = rf"(?:(?:{'|'.join(sorted(particles))})|al-\w+)(?![\w])"
    return re.compile(rf"{part}(?:[ \u00a0](?:{part}|{link}))*")


@dataclass(slots=True)
class Person:
    """One person (or body): the fullest name, "m", "f" or "" for gender, roles in lower case."""

    name: str
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    times: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is named; `leads` when the name opens its sentence, as a subject does."""

    start: int
    person: Person
    leads: bool


def fold_name(word: str) -> str:
    """A surname in the form in which its spellings meet: Zelenskyy = Zelensky."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip(".'")
    return re.sub(r"(?<=[^\W\d_]{3})(?:iy|yy|ii|ij|yi|iĭ)$", "y", low)


def same_first_name(one: str, other: str) -> bool:
    """Whether two first names may be one: equal, an initial, or a short form (Don, Donald)."""
    one, other = one.lower().rstrip("."), other.lower().rstrip(".")
    if one == other or one[:3] == other[:3]:
        return True
    return one[:1] == other[:1] and 1 in (len(one), len(other))


class NameReader:
    """Reads names out of capitalised words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def read(self, phrase: str) -> tuple[list[str], str, str]:
        """The name's words without titles and small words before it, its gender, its role in lower case."""
        words = phrase.replace("\u00a0", " ").split()
        for k in range(len(words) - 1, 0, -1):
            if words[k - 1].endswith(("'s", "’s")):
                words = words[k:]
                break
        words = [_POSSESSIVE.sub("", word) for word in words]
        words = [word if len(word.rstrip(".")) < 3 else word.rstrip(".") for word in words]
        if len(words) == 2 and words[0].lower() in self._lexicon.particles:
            return [" ".join(words)], "", ""
        cut, gender = self._name_start(words)
        role = " ".join(word.lower() for word in words[:cut] if word.lower() not in self._lexicon.small_words)
        name = words[cut:]
        ends = [k for k in range(len(name) - 1) if self._is_calling(name, k)]
        if ends and len(name) - ends[-1] in (3, 4):
            role, name = " ".join(word.lower() for word in name[: ends[-1] + 1]), name[ends[-1] + 1 :]
        while name and name[-1].lower() in self._lexicon.name_suffixes:
            name = name[:-1]
        return name, gender or self.gender_of(name), role

    def _is_calling(self, name: list[str], k: int) -> bool:
        """Whether a word names what its bearer does; in German any noun may stand before a full name."""
        low = name[k].lower()
        if low in self._lexicon.person_titles:
            return True
        if "noun-capitals" not in self._lexicon.traits or k or name[1].lower() in self._lexicon.particles:
            return False
        return low not in self._lexicon.male and low not in self._lexicon.female and "." not in low

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

    def gender_of(self, name: list[str]) -> str:
        """What the first name tells, "" when nothing."""
        if len(name) < 2:
            return ""
        first = name[0].lower().rstrip(".")
        if first in self._lexicon.male:
            return "m"
        if first in self._lexicon.female:
            return "f"
        return self._by_ending(name[-1].lower())

    def _by_ending(self, surname: str) -> str:
        """The gender that a surname tells by its ending (Russian), "" when it tells none."""
        if surname.endswith(tuple(self._lexicon.female_endings)):
            return "f"
        return "m" if surname.endswith(tuple(self._lexicon.male_endings)) else ""

    def looks_personal(self, name: list[str], gender: str, role: str) -> bool:
        """Whether two to four words name a person rather than a body or a place."""
        if (
            "noun-capitals" in self._lexicon.traits
            and not self._lexicon.particles.isdisjoint(name)
            and not (gender or role)
        ):
            return False
        if gender or role:
            return True
        lexicon = self._lexicon
        lows = [word.lower().rstrip(".") for word in name]
        known = (lexicon.body_nouns, lexicon.relay_nouns, lexicon.body_tail)
        return 2 <= len(name) <= 4 and not any(low in group for low in lows for group in known)


class People:
    """All persons of one article, and where each is named outside the stretches `quoted`, in order."""

    def __init__(
        self,
        text: str,
        sentence_starts: Iterable[int],
        lexicon: Lexicon,
        quoted: Sequence[Span] = (),
        headlines: Sequence[Span] = (),
    ) -> None:
        self.reader = NameReader(lexicon)
        self._lexicon = lexicon
        self.by_surname: dict[str, list[Person]] = {}
        self._by_first_name: dict[str, list[Person]] | None = None
        self.places: list[Place] = []
        starts = self._starts = sorted(sentence_starts)
        self._collect(text, starts, headlines)
        self.places = _outside(self.places, quoted)
        self._by_role = self._heads_of_roles()
        self._keys = [place.start for place in self.places]

    def _collect(self, text: str, starts: list[int], headlines: Sequence[Span]) -> None:
        found: list[tuple[int, Person]] = []
        short: list[tuple[int, list[str], str]] = []
        above = []
        for start, phrase in self._phrases(text):
            name, gender, role = self.reader.read(phrase)
            if any(headline.start <= start < headline.end for headline in headlines):
                above.append((start, name, gender, role))
            elif len(name) >= 2 and self.reader.looks_personal(name, gender, role):
                found.append((start, self._full(name, gender, role)))
            elif len(name) == 1:
                short.append((start, name, gender))
        for start, name, gender, role in above:
            if name and fold_name(name[-1]) in self.by_surname and self.by_full(name) is None:
                short.append((start, name[-1:], gender))
            elif len(name) >= 2 and self.reader.looks_personal(name, gender, role):
                found.append((start, self._full(name, gender, role)))
            elif len(name) == 1:
                short.append((start, name, gender))
        short.sort()
        for at, name, gender in short:
            person = self.by_single(name[0], gender)
            gender = gender or ("" if person is not None else self._kin(text, at, name[0]))
            if person is None and gender:
                person = self._full(name, gender, "")
            if person is not None:
                person.gender = person.gender or gender
                found.append((at, person))
        found.sort(key=lambda pair: pair[0])
        self.places = [Place(at, person, self._leads(text, starts, at)) for at, person in found]

    def _kin(self, text: str, at: int, name: str) -> str:
        """The gender of one named by a first name alone behind "her daughter," or "his son"; "" else."""
        if name.lower() not in self._lexicon.male and name.lower() not in self._lexicon.female:
            return ""
        noun = text[max(0, at - 20) : at].lower().rstrip(", ").rpartition(" ")[2]
        return "m" if noun in self._lexicon.male_nouns else "f" if noun in self._lexicon.female_nouns else ""

    def _phrases(self, text: str) -> Iterator[tuple[int, str]]:
        """Runs of capitals; a headline's run ends at its verb: "Ann Says" holds one name."""
        for match in _name_pattern(self._lexicon.short_titles, self._lexicon.particles).finditer(text):
            start = match.start()
            for word in re.finditer(r"\S+", match.group()):
                low = word.group().lower()
                if word.start() and low in self._lexicon.speech and low in self._lexicon.thirds:
                    yield start, text[start : match.start() + word.start()].rstrip()
                    start = match.start() + word.end() + 1
            if start < match.end():
                yield start, text[start : match.end()]

    def _full(self, name: list[str], gender: str, role: str) -> Person:
        people = self.by_surname.setdefault(fold_name(name[-1]), [])
        for person in people:
            if same_first_name(person.name.split()[0], name[0]):
                break
        else:
            person = Person(" ".join(name))
            people.append(person)
            self._by_first_name = None
        person.times += 1
        person.gender = person.gender or gender
        if role:
            person.roles.add(role)
        return person

    def by_single(self, surname: str, gender: str) -> Person | None:
        """Who is meant by a surname alone: the one named in full most often, the first where equal."""
        folded = fold_name(surname)
        people = self.by_surname.get(folded) or self._by_first(surname) or self._misspelt(folded)
        fitting = [p for p in people if not gender or p.gender in ("", gender)]
        return max(fitting, key=lambda p: p.times, default=None)

    def _by_first(self, word: str) -> list[Person]:
        """The only person of this first name, or of a surname in several words that ends in this one."""
        low = word.lower()
        if low in self._lexicon.small_words:
            return []
        if " " in word:
            return [p for p in self.by_surname.get(fold_name(word.split()[-1]), []) if low in p.name.lower()]
        known = low in self._lexicon.male or low in self._lexicon.female or low in self._lexicon.family_first
        people = self._first_names().get(low, []) if known else []
        return people if len(people) == 1 else []

    def _first_names(self) -> dict[str, list[Person]]:
        if self._by_first_name is None:
            self._by_first_name = {}
            for people in self.by_surname.values():
                for person in people:
                    self._by_first_name.setdefault(person.name.split()[0].lower(), []).append(person)
        return self._by_first_name

    def _misspelt(self, folded: str) -> list[Person]:
        """The people whose surname has one letter more: a slip of the pen, in articles of usual length."""
        if len(folded) < _LONG_NAME or len(self.by_surname) > _MANY_NAMES:
            return []
        for known in sorted(self.by_surname):
            if len(known) == len(folded) + 1 and known[0] == folded[0] and _without_one(known, folded):
                return self.by_surname[known]
        return []

    def by_full(self, name: list[str]) -> Person | None:
        """The person of this first name and surname; titles left standing in `name` do no harm."""
        for k in range(len(name) - 1):
            for person in self.by_surname.get(fold_name(name[-1]), []):
                if same_first_name(person.name.split()[0], name[k]):
                    return person
        return None

    def before(self, at: int, limit: int = 60) -> list[Place]:
        """The last places before a code point, the nearest first."""
        k = bisect_left(self._keys, at)
        return self.places[max(0, k - limit) : k][::-1]

    def _leads(self, text: str, starts: list[int], at: int) -> bool:
        """Whether a name opens its sentence, behind titles or a short phrase and a comma at most."""
        k = bisect_left(starts, at + 1) - 1
        if k < 0:
            return False
        lead = text[starts[k] : at]
        joined = lead.rpartition(", ")[2].rstrip() in self._lexicon.joining
        if lead.endswith("; ") or (joined and lead.endswith(" ") and "," in lead):
            return True
        if len(lead) < _LONG_LEAD and lead.endswith(", "):
            return True
        lexicon = self._lexicon
        known = (lexicon.small_words, lexicon.titles, lexicon.person_nouns, lexicon.body_nouns)
        words = (word.lower().rstrip(",.") for word in lead.split())
        return all(any(word in group for group in known) for word in words)

    def sentence_start(self, at: int) -> int:
        """Where the sentence that holds a code point starts."""
        k = bisect_left(self._starts, at + 1) - 1
        return self._starts[k] if k >= 0 else 0

    def in_role(self, role: str) -> list[Person]:
        """All persons to whom a title gives a role that ends in this word, in order of naming."""
        return self._by_role.get(role.split()[-1], [])

    def _heads_of_roles(self) -> dict[str, list[Person]]:
        by_head: dict[str, list[Person]] = {}
        for person in (person for group in self.by_surname.values() for person in group):
            for head in sorted({role.split()[-1] for role in person.roles}):
                by_head.setdefault(head, []).append(person)
        return by_head


def _without_one(longer: str, shorter: str) -> bool:
    return any(longer[:k] + longer[k + 1 :] == shorter for k in range(1, len(longer)))


def _outside(places: list[Place], quoted: Sequence[Span]) -> list[Place]:
    """The places that no quotation holds: whom a speaker names is not whom a pronoun outside means."""
    starts = [span.start for span in quoted]
    kept = []
    for place in places:
        k = bisect_left(starts, place.start + 1) - 1
        if k < 0 or place.start >= quoted[k].end:
            kept.append(place)
    return kept
