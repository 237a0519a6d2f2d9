"""Who is meant: the persons of one article, and mentions resolved to them. Nothing is guessed."""

from collections.abc import Iterable, Iterator

from reader.language.speech_words import SpeechWords
from reader.quotations.by_words.names import Naming, fold_name, name_place, read_naming
from reader.quotations.by_words.phrases import apposition, phrase_at
from reader.quotations.by_words.row import TokenRow
from reader.quotations.link import Phrase
from reader.values import Struct, field

Name = tuple[str, ...]

_RECENT = 12
"""Speakers looked back for whom a pronoun means."""
_LONGEST_OFFICE = 2
"""Words of "der Minister": what says more is not looked up."""
_NEAR = 600
"""Code points within which one of unknown gender may be whom a pronoun means."""


class NamedPerson(Struct):
    """One person: forms of the name with how often each stood in the subject's place, gender, offices."""

    forms: dict[Name, int] = field(default_factory=dict)
    gender: str = ""
    roles: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The fullest form; of cases the one that stands where subjects stand."""
        longest = max(len(form) for form in self.forms)
        return " ".join(
            max(((times, form) for form, times in self.forms.items() if len(form) == longest), key=_times)[1]
        )


def _times(counted: tuple[int, Name]) -> int:
    return counted[0]


class _Place(Struct, frozen=True):
    start: int
    person: NamedPerson
    leads: bool


class NamedPeople:
    """The persons named in the rows of one article, asked in reading order who a mention means."""

    def __init__(self, rows: Iterable[TokenRow], words: SpeechWords) -> None:
        self._words = words
        self._known: dict[str, list[NamedPerson]] = {}
        self._places: list[_Place] = []
        self._stand_ins: dict[Name, NamedPerson] = {}
        self._spoke: list[tuple[int, NamedPerson | None, str]] = []
        singles: list[tuple[TokenRow, Phrase, Naming]] = []
        for row in rows:
            self._collect(row, singles)
        for row, phrase, naming in singles:
            person = self._by_single(naming)
            if person is not None:
                self._put(row, phrase, person)
        self._places.sort(key=lambda place: place.start)

    def _collect(self, row: TokenRow, singles: list[tuple[TokenRow, Phrase, Naming]]) -> None:
        k = 0
        while k < len(row):
            phrase = phrase_at(row, k) if _may_name(row, k) else None
            naming = None if phrase is None else _with_apposition(row, phrase, read_naming(row, phrase))
            if phrase is None or naming is None or not naming.name:
                k += 1
                continue
            if len(naming.name) > 1 or (naming.roles and not self._words.nouns_capitalised):
                self._put(row, phrase, self._full(naming, _weight(row, phrase, naming.name)))
            else:
                singles.append((row, phrase, naming))
            place = name_place(row, phrase)
            k = phrase[1] if place is None else max(place[1], k + 1)

    def _put(self, row: TokenRow, phrase: Phrase, person: NamedPerson) -> None:
        leads = phrase[0] <= row.first_word or row.is_comma(phrase[0] - 1)
        self._places.append(_Place(row.tokens[phrase[0]].start, person, leads))

    def _full(self, naming: Naming, weight: int) -> NamedPerson:
        group = self._known.setdefault(fold_name(naming.name[-1], self._words), [])
        person = next((person for person in group if self._may_be(person, naming)), None)
        if person is None:
            person = NamedPerson()
            group.append(person)
        person.forms[naming.name] = person.forms.get(naming.name, 0) + weight
        person.gender = person.gender or naming.gender
        person.roles.update(naming.roles)
        return person

    def _may_be(self, person: NamedPerson, naming: Naming) -> bool:
        """Whether first names and gender allow that a full name is this person's."""
        if person.gender and naming.gender and person.gender != naming.gender:
            return False
        if len(naming.name) < 2:
            return True
        first = fold_name(naming.name[0], self._words)
        known = [fold_name(form[0], self._words) for form in person.forms if len(form) > 1]
        return not known or any(
            one[:3] == first[:3] or (one[:1] == first[:1] and len(first) == 1) for one in known
        )

    def _by_single(self, naming: Naming) -> NamedPerson | None:
        """Who is meant by one word: the one of that surname, else the only one of that first name."""
        folded = fold_name(naming.name[-1], self._words)
        group = [
            p for p in self._known.get(folded, []) if not naming.gender or p.gender in ("", naming.gender)
        ]
        if group:
            return max(group, key=lambda person: sum(person.forms.values()))
        firsts = [
            p for p in self._all() if any(fold_name(form[0], self._words) == folded for form in p.forms)
        ]
        return firsts[0] if len(firsts) == 1 else None

    def resolve(self, row: TokenRow, phrase: Phrase) -> str | None:
        """The name of the one whom a mention means, None for a pronoun that nothing resolves."""
        at = row.tokens[phrase[0]].start
        owner = row.low(phrase[0]) in self._words.his | self._words.her
        if phrase[1] - phrase[0] == 1 and (owner or row.is_pronoun(phrase[0])):
            return self._by_pronoun(row.low(phrase[0]), at)
        naming = _with_apposition(row, phrase, read_naming(row, phrase))
        person = self._by_naming(naming) or self._stand_in(naming)
        name = naming.text if person is None else person.name
        self._spoke.append((at, person, name))
        return name

    def _stand_in(self, naming: Naming) -> NamedPerson | None:
        """One whom the article names by a single word or an office, so that a pronoun means nobody else."""
        if not naming.name and not naming.roles:
            return None
        shown = naming.name or (naming.text,)
        return self._stand_ins.setdefault(shown, NamedPerson({shown: 1}, naming.gender))

    def _by_naming(self, naming: Naming) -> NamedPerson | None:
        if len(naming.name) > 1:
            group = self._known.get(fold_name(naming.name[-1], self._words), [])
            person = next((person for person in group if self._may_be(person, naming)), None)
            if person is not None:
                person.forms.setdefault(naming.name, 1)
            return person
        return self._by_single(naming) if naming.name else self._by_role(naming)

    def _by_role(self, naming: Naming) -> NamedPerson | None:
        """ "der Minister": the only one to whom the article gives that office."""
        if len(naming.roles) != 1 or len(naming.text.split()) > _LONGEST_OFFICE:
            return None
        holders = [person for person in self._all() if self._holds(person, naming.roles[0])]
        fitting = [p for p in holders if not naming.gender or p.gender in ("", naming.gender)]
        return fitting[0] if len(fitting) == 1 else None

    def _all(self) -> Iterator[NamedPerson]:
        return (person for people in self._known.values() for person in people)

    def _holds(self, person: NamedPerson, office: str) -> bool:
        compounds = self._words.compounds
        return any(role == office or (compounds and role.endswith(office)) for role in person.roles)

    def _by_pronoun(self, low: str, at: int) -> str | None:
        words = self._words
        if low in words.nobody or low in words.first_person:
            return None
        fits = [g for g, group in (("m", words.he | words.his), ("f", words.she | words.her)) if low in group]
        person = self._in_focus(fits, at) if fits else None
        if person is None:
            return self._last_body(at)
        if len(fits) == 1:
            person.gender = person.gender or fits[0]
        self._spoke.append((at, person, person.name))
        return person.name

    def _last_body(self, at: int) -> str | None:
        """The name of who spoke last before a code point, when it is no person."""
        last = next((entry for entry in reversed(self._spoke[-_RECENT:]) if entry[0] < at), None)
        return last[2] if last is not None and last[1] is None else None

    def _in_focus(self, genders: list[str], at: int) -> NamedPerson | None:
        """Who spoke last or led a sentence last, whichever is later; else whoever was named last."""
        before = [place for place in reversed(self._places) if place.start < at]
        spoke = self._last_spoke(genders, at)
        led = next((p for p in before if p.leads and self._fits(p.person, genders, at - p.start)), None)
        if spoke is not None and (led is None or led.start <= spoke[0]):
            return spoke[1]
        if led is not None:
            return led.person
        return next((place.person for place in before if place.person.gender in genders), None)

    def _last_spoke(self, genders: list[str], at: int) -> tuple[int, NamedPerson] | None:
        """The last person of one of the genders who spoke, and at which code point."""
        for place, person, _ in reversed(self._spoke[-_RECENT:]):
            if person is not None and self._fits(person, genders, at - place):
                return place, person
        return None

    def _fits(self, person: NamedPerson, genders: list[str], distance: int) -> bool:
        return person.gender in genders or (not person.gender and distance < _NEAR)


def _may_name(row: TokenRow, k: int) -> bool:
    """Whether a phrase that names somebody can start at a token."""
    if not row.is_word(k) or row.is_pronoun(k):
        return False
    return row.is_capital(k) or row.is_determiner(k) or row.words.is_role(row.low(k))


def _weight(row: TokenRow, phrase: Phrase, name: Name) -> int:
    """How sure a form of a name is a subject's: a known first name, no preposition before it."""
    before = phrase[0] - 1
    hangs = row.is_preposition(before) or row.low(before) in row.words.genitives
    known = name[0].lower() in row.words.first_names
    return (1 if hangs else 3) + (3 if known else 0)


def _with_apposition(row: TokenRow, phrase: Phrase, naming: Naming) -> Naming:
    """The name or the office that stands between commas behind the phrase."""
    behind = apposition(row, phrase)
    if behind is None:
        return naming
    other = read_naming(row, behind)
    if naming.name:
        return Naming(
            naming.name,
            naming.roles + (() if other.name else other.roles),
            naming.gender or other.gender,
            naming.text,
        )
    if not other.name or not naming.roles:
        return naming
    return Naming(other.name, naming.roles + other.roles, naming.gender or other.gender, other.text)
