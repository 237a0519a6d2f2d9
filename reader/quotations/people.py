"""The persons an article names: forms of one name together, namesakes apart."""

import copy
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.language.lexicon import Lexicon
from reader.late_pattern import late_pattern
from reader.quotations.name_reader import NameReader, fold_name, name_pattern, same_first_name
from reader.quotations.offices import by_head, roles_beside
from reader.text.span import Span
from reader.values import Struct, field

_WORD = late_pattern(r"\S+")
_LONG_NAME = 5
"""Letters from which on a surname with one letter less may be a slip of the pen."""
_MANY_NAMES = 300
"""Surnames beyond which slips are not looked for: the article is a book."""
_LONG_LEAD = 90
"""Code points of a phrase and a comma that may stand before the name that opens a sentence."""


class Person(Struct):
    """One person (or body): the fullest name, "m", "f" or "" for gender, roles in lower case."""

    name: str
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    times: int = 0


class NamePlace(Struct, frozen=True):
    """Where a person is named; `leads` when the name opens its sentence, as a subject does."""

    start: int
    person: Person
    leads: bool


class _Naming(NamedTuple):
    """A run of capitals read as a name: where it stands, and what its titles tell."""

    start: int
    end: int
    name: Sequence[str]
    gender: str
    role: str


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
        self._slips: dict[str, tuple[int, list[Person]]] = {}
        self.places: list[NamePlace] = []
        starts = self._starts = sorted(sentence_starts)
        self._collect(text, starts, headlines)
        self._by_role = by_head(person for group in self.by_surname.values() for person in group)
        self._keep_outside(quoted)

    def outside(self, quoted: Sequence[Span]) -> "People":
        """The same persons, with the places that stand outside some more stretches, in order."""
        other = copy.copy(self)
        other._keep_outside(quoted)
        return other

    def _keep_outside(self, quoted: Sequence[Span]) -> None:
        self.places = _outside(self.places, quoted)
        self._keys = [place.start for place in self.places]

    def _collect(self, text: str, starts: list[int], headlines: Sequence[Span]) -> None:
        below: list[_Naming] = []
        above: list[_Naming] = []
        for start, phrase in self._phrases(text):
            in_headline = any(line.start <= start < line.end for line in headlines)
            naming = _Naming(start, start + len(phrase), *self.reader.read(phrase))
            (above if in_headline else below).append(naming)
        found = [(one.start, self._described(text, one)) for one in below if self._is_full(one)]
        short = [one for one in below if len(one.name) == 1]
        for one in map(self._shortened, above):
            if self._is_full(one):
                found.append((one.start, self._full(one.name, one.gender, one.role)))
            elif len(one.name) == 1:
                short.append(one)
        found += self._called(text, sorted(short))
        found.sort(key=lambda pair: pair[0])
        self.places = [NamePlace(at, person, self._leads(text, starts, at)) for at, person in found]

    def _is_full(self, one: _Naming) -> bool:
        """Whether first name and surname of a person stand there."""
        return len(one.name) >= 2 and self.reader.looks_personal(one.name, one.gender, one.role)

    def _described(self, text: str, one: _Naming) -> Person:
        """The person of a full name, with the roles that stand beside it."""
        person = self._full(one.name, one.gender, one.role)
        person.roles.update(roles_beside(text, one.start, one.end, self._lexicon))
        return person

    def _shortened(self, one: _Naming) -> _Naming:
        """A headline's run of capitals cut to its last word, where that alone is a known surname."""
        known = one.name and fold_name(one.name[-1]) in self.by_surname and self.by_full(one.name) is None
        return one._replace(name=one.name[-1:]) if known else one

    def _called(self, text: str, short: Sequence[_Naming]) -> Iterator[tuple[int, Person]]:
        """The persons whom single names mean; kin named by a first name alone are persons of their own."""
        for at, _, name, gender, _ in short:
            person = self.by_single(name[0], gender)
            gender = gender or ("" if person is not None else self._kin(text, at, name[0]))
            if person is None and gender:
                person = self._full(name, gender, "")
            if person is not None:
                person.gender = person.gender or gender
                yield at, person

    def _kin(self, text: str, at: int, name: str) -> str:
        """The gender of one named by a first name alone behind "her daughter," or "his son"; "" else."""
        if name.lower() not in self._lexicon.male and name.lower() not in self._lexicon.female:
            return ""
        noun = text[max(0, at - 20) : at].lower().rstrip(", ").rpartition(" ")[2]
        return "m" if noun in self._lexicon.male_nouns else "f" if noun in self._lexicon.female_nouns else ""

    def _phrases(self, text: str) -> Iterator[tuple[int, str]]:
        """Runs of capitals; a headline's run ends at its verb: "Ann Says" holds one name."""
        for match in name_pattern(self._lexicon.short_titles, self._lexicon.particles).finditer(text):
            start, run = match.start(), match.group()
            for word in _WORD.finditer(run) if " " in run or "\u00a0" in run else ():
                low = word.group().lower()
                if word.start() and low in self._lexicon.speech and low in self._lexicon.thirds:
                    yield start, text[start : match.start() + word.start()].rstrip()
                    start = match.start() + word.end() + 1
            if start < match.end():
                yield start, text[start : match.end()]

    def _full(self, name: Sequence[str], gender: str, role: str) -> Person:
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
        names = len(self.by_surname)
        if len(folded) < _LONG_NAME or names > _MANY_NAMES:
            return []
        among, people = self._slips.get(folded, (0, []))
        if among != names:
            longer, first = len(folded) + 1, folded[0]
            alike = (name for name in self.by_surname if len(name) == longer and name[0] == first)
            slips = [name for name in alike if _without_one(name, folded)]
            people = self.by_surname[min(slips)] if slips else []
            self._slips[folded] = names, people
        return people

    def by_full(self, name: Sequence[str]) -> Person | None:
        """The person of this first name and surname; titles left standing in `name` do no harm."""
        for k in range(len(name) - 1):
            for person in self.by_surname.get(fold_name(name[-1]), []):
                if same_first_name(person.name.split()[0], name[k]):
                    return person
        return None

    def before(self, at: int, limit: int = 60) -> list[NamePlace]:
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

    def roles(self) -> Iterator[tuple[str, str]]:
        """Every person's name with each role that the article gives him ("" for none), in order of naming."""
        for group in self.by_surname.values():
            for person in group:
                yield from ((person.name, role) for role in sorted(person.roles) or [""])


def _without_one(longer: str, shorter: str) -> bool:
    return any(longer[:k] + longer[k + 1 :] == shorter for k in range(1, len(longer)))


def _outside(places: list[NamePlace], quoted: Sequence[Span]) -> list[NamePlace]:
    """The places that no quotation holds: whom a speaker names is not whom a pronoun outside means."""
    starts = [span.start for span in quoted]
    kept = []
    for place in places:
        k = bisect_left(starts, place.start + 1) - 1
        if k < 0 or place.start >= quoted[k].end:
            kept.append(place)
    return kept
