"""Who is meant: mentions resolved to persons and bodies named in the article.

Nothing is guessed: a mention that nothing in the article resolves stays unresolved.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.language.lexicon import Lexicon
from reader.quotations.people import People, Person
from reader.text.span import Span

_NEAR = 350
"""Code points within which one of unknown gender who opens a sentence is whom a pronoun means."""
_FAR = 600
"""Code points after which one who spoke yields to the only other person of that gender named since."""
_EPITHET = 1500
"""Code points within which "the candidate" is the one who spoke last."""
_POSSESSIVE = re.compile(r"['’]s?$")


class Speakers:
    """Resolves the mentions of one article, asked in reading order."""

    def __init__(
        self,
        text: str,
        sentence_starts: Iterable[int],
        lexicon: Lexicon,
        quoted: Sequence[Span] = (),
        headlines: Sequence[Span] = (),
    ) -> None:
        self._lexicon = lexicon
        self._people = People(text, sentence_starts, lexicon, quoted, headlines)
        self._focus: list[tuple[int, Person]] = []
        self._stand_ins: dict[str, Person] = {}
        self._times = Counter(place.person.name for place in self._people.places)

    def resolve(self, mention: str, at: int) -> str | None:
        """The name of the one whom `mention` (at code point `at`) stands for, None when nothing tells.

        A mention that is neither name nor pronoun ("a city official") stands for itself unless a role
        leads to a name.
        """
        low = mention.lower().replace("\u00a0", " ").strip()
        if low in self._lexicon.nobody or not low:
            return None
        person: Person | None
        if low in self._lexicon.he or low in self._lexicon.she:
            gender = "m" if low in self._lexicon.he else "f"
            own = self._own(gender, at) if low in self._lexicon.owners else None
            person = own or self._by_pronoun(gender, at)
            name = person.name if person is not None else None
        else:
            person, name = self._by_name(mention, at)
            if person is None and name is not None:
                person = self._stand_in(name)
        if person is not None:
            self._focus.append((at, person))
        return name

    def _by_pronoun(self, gender: str, at: int) -> Person | None:
        """The last one in focus: who spoke last or opened a sentence last, then whoever was named last."""
        spoke = self._last_spoke(gender, at)
        near = self._people.before(at)
        led = next((place for place in near if place.leads and place.person.gender in (gender, "")), None)
        if led is not None and not led.person.gender:
            if at - led.start > _NEAR or (spoke is not None and spoke[0] > led.start):
                led = next((place for place in near if place.leads and place.person.gender == gender), None)
            else:
                led.person.gender = gender
        if spoke is not None and (led is None or led.start <= spoke[0]):
            since = {p.person.name for p in near if p.start > spoke[0] and p.person.gender == gender}
            if len(since) == 1 and spoke[1].name not in since and at - spoke[0] > _FAR:
                return next(p.person for p in near if p.person.gender == gender)
            spoke[1].gender = gender
            return spoke[1]
        if led is not None:
            return led.person
        named = next((place.person for place in near if place.person.gender == gender), None)
        if named is not None:
            return named
        unknown = [place.person for place in near if place.leads and not place.person.gender]
        return unknown[0] if len({p.name for p in unknown}) == 1 else None

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
        if len(words) == 1 and (
            last in lexicon.relays
            or last in lexicon.body_tail
            or last in lexicon.body_nouns
            or name.isupper()
        ):
            return None
        if len(words) > 1 and (words[0].lower() not in lexicon.one_words or last not in lexicon.person_nouns):
            return None
        gender = "m" if last in lexicon.male_nouns else "f" if last in lexicon.female_nouns else ""
        return None if last.endswith("s") else self._stand_ins.setdefault(name, Person(name, gender))

    def _last_spoke(self, gender: str, at: int) -> tuple[int, Person] | None:
        """The last one of that gender who spoke, or one of unknown gender who spoke just before."""
        for x, person in reversed(self._focus[-12:]):
            if x < at and (person.gender == gender or (not person.gender and at - x < _FAR)):
                return x, person
        return None

    def _by_name(self, mention: str, at: int) -> tuple[Person | None, str | None]:
        words = mention.split()
        if self._is_share(words):
            return None, " ".join(words)
        holder = self._by_german_role(words)
        if holder is not None:
            return holder, holder.name
        tail = self._closing_name(words)
        head = tail or self._head(words)
        if not head:
            return None, None
        head = [word for word in (*head[:-1], _POSSESSIVE.sub("", head[-1])) if word]
        if not head:
            return None, None
        if not head[-1][0].isupper():
            lows = [word.lower() for word in head]
            person = self._by_role(lows) or self._by_epithet(lows, at)
            return person, person.name if person is not None else " ".join(head)
        cut = len(head)
        while cut and (head[cut - 1][0].isupper() or head[cut - 1].lower() in self._lexicon.particles):
            cut -= 1
        name, gender, _ = self._people.reader.read(" ".join(head[cut:]))
        name = name or head[cut:]
        if self._is_body(head[cut:]):
            whole = cut == 1 and head[0].lower() in self._lexicon.definite
            return None, " ".join(head if whole else head[cut:])
        if len(name) > 1:
            person = self._people.by_full(name)
            whole = cut == 1 and head[0].lower() in self._lexicon.definite
            return person, person.name if person is not None else " ".join(head if whole else name)
        person = self._people.by_single(name[0], gender)
        return person, person.name if person is not None else name[0]

    def _by_german_role(self, words: list[str]) -> Person | None:
        """ "der Angeklagte": the only one before whose name the noun stands."""
        if (
            "noun-capitals" not in self._lexicon.traits
            or len(words) != 2
            or words[0].lower() not in self._lexicon.determiners
        ):
            return None
        holders = self._people.in_role(words[1].lower())
        return holders[0] if len(holders) == 1 else None

    def _is_body(self, words: list[str]) -> bool:
        """Whether capitals name a body, whose first word is no title: "State Department"."""
        lexicon, last = self._lexicon, words[-1].lower()
        return len(words) > 1 and (last in lexicon.body_nouns or last in lexicon.body_tail)

    def _by_epithet(self, words: list[str], at: int) -> Person | None:
        """The candidate, the actress: who spoke last, or the only one named just before, if much named."""
        lexicon, head = self._lexicon, words[-1]
        if words[0] not in lexicon.pointing_one or head not in lexicon.epithets:
            return None
        gender = "m" if head in lexicon.male_nouns else "f" if head in lexicon.female_nouns else ""
        spoke = [person for x, person in self._focus[-3:] if at - x < _EPITHET]
        named = {p.person.name: p.person for p in self._people.before(at, 8) if at - p.start < _NEAR}
        found = spoke[-1] if spoke else next(iter(named.values())) if len(named) == 1 else None
        if found is None or (gender and found.gender not in ("", gender)):
            return None
        known = {role.split()[-1].rstrip(".") for role in found.roles}
        holds = head in known or not known.isdisjoint(lexicon.offices.get(head, frozenset()))
        rejected = not holds and (head in lexicon.offices or (known and head in lexicon.business))
        much = 3 * self._times[found.name] >= max(self._times.values(), default=1)
        return found if much and not rejected else None

    def _closing_name(self, words: list[str]) -> list[str]:
        """The name that ends "the chief of the armed forces Ann Lee"; not that of "an aide to Ann Lee"."""
        lexicon = self._lexicon
        for k in range(len(words) - 2, 0, -1):
            low = words[k].lower()
            if low in lexicon.male or low in lexicon.female:
                before = words[k - 1].lower()
                inside = before in lexicon.prepositions or before in lexicon.small_words or k < len(words) - 3
                served = any(word.lower() in lexicon.serving for word in words[:k])
                whole = all(word[0].isupper() or word.lower() in lexicon.particles for word in words[k:])
                return words[k:] if whole and not inside and not served else []
        return []

    def _head(self, words: list[str]) -> list[str]:
        """A mention up to what hangs on it: "a spokesman for Ann Lee" gives "a spokesman"."""
        lexicon = self._lexicon
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

    def _by_role(self, words: list[str]) -> Person | None:
        """ "the Russian president": the only one to whom the article gives that role."""
        if words[0] not in self._lexicon.holding or words[-1] not in self._lexicon.titles:
            return None
        wanted = {self._fold_country(word) for word in words[1:-1]}
        holders = self._people.in_role(words[-1])
        fitting = [p for p in holders if any(wanted <= self._role_words(role) for role in sorted(p.roles))]
        if len(fitting) == 1 and (wanted or words[-1] not in self._lexicon.shared_offices):
            return fitting[0]
        plain = [p for p in holders if all(len(self._role_words(role)) == 1 for role in sorted(p.roles))]
        return plain[0] if len(holders) == 1 and plain else None

    def _role_words(self, role: str) -> set[str]:
        return {self._fold_country(word) for word in role.split()}

    def _fold_country(self, word: str) -> str:
        """The people of a country: "Russia" and "Russian" are one in a role."""
        low = word.lower().rstrip(".")
        return self._lexicon.peoples_of.get(low, low)

    def _is_share(self, words: list[str]) -> bool:
        """Whether a mention is a part of those asked: "31% of Republicans", "Six in 10 voters"."""
        first, second = words[0].lower(), "".join(words[1:2]).lower()
        counted = first[0].isdigit() or first in self._lexicon.numbers
        return first.endswith("%") or (second in self._lexicon.share_words and counted)
