"""Who is meant: mentions resolved to persons and bodies named in the article.

Nothing is guessed: a mention that nothing in the article resolves stays unresolved.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.language.lexicon import Lexicon
from reader.late_pattern import late_pattern
from reader.quotations.bodies import Bodies
from reader.quotations.offices import Office, by_head, holder_of
from reader.quotations.people import People, Person
from reader.quotations.pronouns import NEAR, Spoke, antecedent
from reader.text.span import Span

_EPITHET = 1500
"""Code points within which "the candidate" is the one who spoke last."""
_MUCH = 3
"""An epithet stands for one who is named at least a third as often as the one named most."""
_POSSESSIVE = late_pattern(r"['’]s?$")


class Speakers:
    """Resolves the mentions of one article, asked in reading order.

    `known` are offices that another article on the same matter names; they count where this one is silent.
    `people` are those of the article where they have been read already.
    """

    def __init__(
        self,
        text: str,
        sentence_starts: Iterable[int],
        lexicon: Lexicon,
        quoted: Sequence[Span] = (),
        headlines: Sequence[Span] = (),
        known: Sequence[Office] = (),
        people: People | None = None,
    ) -> None:
        starts = sorted(sentence_starts)
        self._lexicon = lexicon
        self._people = (people or People(text, starts, lexicon, (), headlines)).outside(quoted)
        elsewhere = _people_of(known) if self._shares_people(known) else []
        self._elsewhere, self._count_elsewhere = by_head(elsewhere), len(elsewhere)
        self._spoken: list[Spoke] = []
        self._bodies = Bodies(text, starts, lexicon, self._is_surely_person)
        self._stand_ins: dict[str, Person] = {}
        self._times = Counter(place.person.name for place in self._people.places)

    def _shares_people(self, known: Sequence[Office]) -> bool:
        """Whether the article names one of the people of `known`: only then it is on the same matter."""
        names = {office.name for office in known}
        return any(self._people.by_full(name.split()) is not None for name in sorted(names))

    def resolve(self, mention: str, at: int) -> str | None:
        """The name of the one whom `mention` (at code point `at`) stands for, None when nothing tells.

        A mention that is neither name nor pronoun ("a city official") stands for itself unless a role
        leads to a name; a thing that cannot speak ("a tweet") for nobody.
        """
        low = mention.lower().replace("\u00a0", " ").strip()
        lexicon = self._lexicon
        if low in lexicon.he or low in lexicon.she:
            return self._by_pronoun(low, at)
        if low in lexicon.body_pronouns:
            return self._bodies.resolve(low, at)
        if low in lexicon.nobody or not low:
            return None
        person, name = self._by_words(mention, at)
        if person is None and name is not None:
            self._bodies.note(name, at)
            person = self._stand_in(name)
        if person is not None:
            self._spoken.append(Spoke(at, person))
        return name

    def _by_pronoun(self, low: str, at: int) -> str | None:
        """Whom "he" or "her" means; that one is known to be of that gender from here on."""
        gender = "m" if low in self._lexicon.he else "f"
        own = self._own(gender, at) if low in self._lexicon.owners else None
        person = own or antecedent(self._people, self._spoken, gender, at)
        if person is None:
            return None
        person.gender = person.gender or gender
        self._spoken.append(Spoke(at, person))
        return person.name

    def _own(self, gender: str, at: int) -> Person | None:
        """Whom "her" before a noun stands for when its sentence names one of that gender before."""
        near = self._people.before(at, 6)
        start = self._people.sentence_start(at)
        here = [p for p in near if p.start >= start and p.person.gender == gender]
        return next((p.person for p in here if p.leads), here[0].person if here else None)

    def _stand_in(self, name: str) -> Person | None:
        """One without a full name in the article, so that a pronoun behind means nobody else."""
        lexicon, words = self._lexicon, name.split()
        last = words[-1].lower()
        known = (lexicon.relays, lexicon.body_tail, lexicon.body_nouns)
        if len(words) == 1 and (name.isupper() or any(last in group for group in known)):
            return None
        if len(words) > 1 and (words[0].lower() not in lexicon.one_words or last not in lexicon.person_nouns):
            return None
        gender = self._gender_of(last)
        return (
            None
            if last.endswith(lexicon.regular_plurals)
            else self._stand_ins.setdefault(name, Person(name, gender))
        )

    def _gender_of(self, noun: str) -> str:
        if noun in self._lexicon.male_nouns:
            return "m"
        return "f" if noun in self._lexicon.female_nouns else ""

    def _is_surely_person(self, words: Sequence[str]) -> bool:
        """Whether capitals name one of the article's people whose sex or role is known."""
        single = self._people.by_single(words[-1], "") if len(words) == 1 else None
        person = single or self._people.by_full(list(words))
        return person is not None and bool(person.gender or person.roles)

    def _by_words(self, mention: str, at: int) -> tuple[Person | None, str | None]:
        """The person and the name of a mention that is no pronoun."""
        words = mention.split()
        if self._is_share(words):
            return None, " ".join(words)
        joint = self._joint(words)
        if joint is not None:
            return None, joint
        head = self._closing_name(words) or self._head(words)
        head = [word for word in (*head[:-1], _POSSESSIVE.sub("", head[-1])) if word] if head else []
        if not head:
            return None, None
        if head[-1][0].isupper():
            return self._by_name(head)
        return self._by_noun([word.lower() for word in head], " ".join(head), at)

    def _joint(self, words: list[str]) -> str | None:
        """Two names joined by "and", each resolved: they speak together."""
        pairing = [k for k, word in enumerate(words) if word.lower() in self._lexicon.pairing]
        if len(pairing) != 1 or not 0 < pairing[0] < len(words) - 1:
            return None
        sides = words[: pairing[0]], words[pairing[0] + 1 :]
        if not all(self._is_name(side) for side in sides):
            return None
        one, other = (self._by_name([word.rstrip(",") for word in side])[0] for side in sides)
        return None if one is None or other is None else f"{one.name} {words[pairing[0]]} {other.name}"

    def _is_name(self, words: list[str]) -> bool:
        """Whether all words are capitals or particles of a name."""
        return all(word[0].isupper() or word in self._lexicon.particles for word in words)

    def _by_noun(self, lows: list[str], words: str, at: int) -> tuple[Person | None, str | None]:
        """Whom a noun phrase in lower case stands for: the holder of a role, the one it is an epithet of."""
        if lows[-1] in self._lexicon.speechless:
            return None, None
        spoke = [one.person.name for one in reversed(self._spoken[-3:]) if at - one.at < _EPITHET]
        holders = self._people.in_role(lows[-1])
        name = holder_of(lows, holders, spoke, self._lexicon)
        if name is not None:
            return next(person for person in holders if person.name == name), name
        person = self._by_epithet(lows, at)
        if person is not None:
            return person, person.name
        if not holders:
            theirs = self._elsewhere.get(lows[-1], ())
            name = holder_of(lows, theirs, (), self._lexicon, self._count_elsewhere)
        if name is None:
            return None, words
        person = self._people.by_full(name.split()) or self._stand_ins.setdefault(name, Person(name))
        return person, name

    def _by_name(self, head: list[str]) -> tuple[Person | None, str | None]:
        """Who is meant by capitals at the end of a mention."""
        if head[-1].lower() in self._lexicon.weekdays:
            return None, None
        cut = self._start_of_capitals(head)
        whole = head if cut == 1 and head[0].lower() in self._lexicon.definite else None
        if self._is_body(head[cut:]):
            return None, " ".join(whole or head[cut:])
        name, gender, _ = self._people.reader.read(" ".join(head[cut:]))
        name = name or head[cut:]
        if len(name) > 1:
            person, shown = self._people.by_full(name), " ".join(whole or name)
        else:
            person, shown = self._people.by_single(name[0], gender), name[0]
        return person, shown if person is None else person.name

    def _start_of_capitals(self, head: list[str]) -> int:
        """Where the capitals and particles start that end a mention."""
        cut = len(head)
        while cut and (head[cut - 1][0].isupper() or head[cut - 1].lower() in self._lexicon.particles):
            cut -= 1
        return cut

    def _is_body(self, words: list[str]) -> bool:
        """Whether capitals name a body, whose first word is no title: "State Department"."""
        lexicon, last = self._lexicon, words[-1].lower()
        return len(words) > 1 and (last in lexicon.body_nouns or last in lexicon.body_tail)

    def _by_epithet(self, words: list[str], at: int) -> Person | None:
        """The candidate, the actress: who spoke last, or the only one named just before, if much named."""
        lexicon, head = self._lexicon, words[-1]
        if words[0] not in lexicon.pointing_one or head not in lexicon.epithets:
            return None
        found, gender = self._in_focus(at), self._gender_of(head)
        if found is None or (gender and found.gender not in ("", gender)):
            return None
        much = _MUCH * self._times[found.name] >= max(self._times.values(), default=1)
        return found if much and not self._is_called_otherwise(found, head) else None

    def _in_focus(self, at: int) -> Person | None:
        """Who spoke last, or the only one named just before."""
        spoke = [one.person for one in self._spoken[-3:] if at - one.at < _EPITHET]
        if spoke:
            return spoke[-1]
        named = {p.person.name: p.person for p in self._people.before(at, 8) if at - p.start < NEAR}
        return next(iter(named.values())) if len(named) == 1 else None

    def _is_called_otherwise(self, person: Person, head: str) -> bool:
        """Whether an epithet is an office, or a calling, that the person's known roles leave no room for."""
        lexicon = self._lexicon
        known = {role.split()[-1].rstrip(".") for role in person.roles}
        if head in known or not known.isdisjoint(lexicon.offices.get(head, frozenset())):
            return False
        return head in lexicon.offices or (bool(known) and head in lexicon.business)

    def _closing_name(self, words: list[str]) -> list[str]:
        """The name that ends "the chief of the armed forces Ann Lee"; not that of "an aide to Ann Lee"."""
        lexicon = self._lexicon
        k = next((k for k in range(len(words) - 2, 0, -1) if self._is_first_name(words[k].lower())), None)
        if k is None or k < len(words) - 3 or self._hangs(words[k - 1].lower()):
            return []
        served = any(word.lower() in lexicon.serving for word in words[:k])
        whole = all(word[0].isupper() or word.lower() in lexicon.particles for word in words[k:])
        return words[k:] if whole and not served else []

    def _is_first_name(self, low: str) -> bool:
        return low in self._lexicon.male or low in self._lexicon.female

    def _hangs(self, low: str) -> bool:
        """Whether a name behind a small word belongs to it."""
        return low in self._lexicon.prepositions or low in self._lexicon.small_words

    def _head(self, words: list[str]) -> list[str]:
        """A mention up to what hangs on it: "a spokesman for Ann Lee" gives "a spokesman".

        Of a thing that bears words its owner: "the board's statement", "a statement from the board".
        """
        lexicon = self._lexicon
        owner = self._owner(words)
        if owner:
            return owner
        kept: list[str] = []
        for word in words:
            low = word.lower().rstrip(",")
            some = low in lexicon.genitive and len(kept) == 1 and kept[0].lower() in lexicon.stand_alone
            if kept and not some and (low in lexicon.prepositions or low in lexicon.relatives):
                break
            kept.append(word.rstrip(",") if word.endswith(",") else word)
            if word.endswith(","):
                break
        return kept

    def _owner(self, words: list[str]) -> list[str]:
        """Whose statement, letter or tweet it is; empty where the mention is none or does not tell."""
        lexicon = self._lexicon
        for k, word in enumerate(words):
            if word.lower().rstrip(",") not in lexicon.word_bearers:
                continue
            if k and words[k - 1].endswith(("'s", "’s", "s'", "s’")):
                return [*words[: k - 1], _POSSESSIVE.sub("", words[k - 1])]
            told = k + 2 < len(words) and words[k + 1].lower() in lexicon.announcing
            return self._head(words[k + 2 :]) if told else []
        return []

    def _is_share(self, words: list[str]) -> bool:
        """Whether a mention is a part of those asked: "31% of Republicans", "Six in 10 voters"."""
        lexicon = self._lexicon
        led = words[1:] if len(words) > 1 and words[0].lower() in lexicon.quantity_leads else words
        first, second = led[0].lower(), "".join(led[1:2]).lower()
        counted = first[0].isdigit() or first in lexicon.numbers
        return first.endswith("%") or (second in lexicon.share_words and counted)


def _people_of(offices: Sequence[Office]) -> list[Person]:
    people: dict[str, Person] = {}
    for office in offices:
        person = people.setdefault(office.name, Person(office.name))
        person.roles.update([office.role] if office.role else [])
    return list(people.values())
