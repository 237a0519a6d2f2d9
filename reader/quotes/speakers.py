"""Who is meant: mentions resolved to persons and bodies named in the article."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.quotes.lexicon import Lexicon

_NAME = re.compile(
    r"(?:[A-Z][\w’'\-]*\.?|(?:[A-Z]\.)+|de|la|van|von|der|den|bin|al|el|Al|El|al-\w+|del|di|da|Le|le|ter|dos)"
    r"(?:[ \u00a0](?:[A-Z][\w’'\-]*\.?|(?:[A-Z]\.)+|de|la|van|von|der|den|bin|al|el|al-\w+|del|di|da|le|ter|dos)(?![a-z]))*"
)
_MALE = frozenset(["he", "him", "his", "himself"])
_FEMALE = frozenset(["she", "her", "hers", "herself"])
_SUFFIX = frozenset(["jr", "sr", "ii", "iii", "iv", "jr.", "sr."])


@dataclass(slots=True)
class Person:
    """One person (or body) named in the article: all full forms, the places where they are named."""

    name: str
    gender: str = ""
    places: list[int] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)


def fold_name(word: str) -> str:
    """A surname in the form in which its spellings meet: Zelenskyy = Zelensky, Kiev = Kyiv."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip(".'")
    low = re.sub(r"(?:iy|yy|ii|ij|yi|skyi|skii)$", lambda m: "sky" if m.group().startswith("sk") else "y", low)
    return {"kiev": "kyiv"}.get(low, low)


class Speakers:
    """The persons of one article, and what mentions of them resolve to."""

    def __init__(self, text: str, sentence_starts: Iterable[int], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._text = text
        self._starts = frozenset(sentence_starts)
        self.by_surname: dict[str, list[Person]] = {}
        self._order: list[tuple[int, Person]] = []
        self._collect()

    def _collect(self) -> None:
        short: list[tuple[int, list[str], str]] = []
        for match in _NAME.finditer(self._text):
            if not match.group()[0].isupper():
                continue
            words, gender = self.strip_titles(match.group().split())
            if not words:
                continue
            if len(words) >= 2 and self._looks_personal(words, gender):
                self._add_full(words, gender, match.start())
            else:
                short.append((match.start(), words, gender))
        for at, words, gender in short:
            self._add_short(at, words, gender)
        self._order.sort(key=lambda pair: pair[0])

    def strip_titles(self, words: list[str]) -> tuple[list[str], str]:
        """The name without titles and small words before it, and the gender the titles tell."""
        gender = ""
        lexicon = self._lexicon
        for k in range(len(words) - 1, 0, -1):
            if words[k - 1].endswith(("'s", "’s")):
                words = words[k:]
                break
        words = [re.sub(r"['’]s?$", "", w) for w in words]
        words = [w if len(w.rstrip(".")) < 3 else w.rstrip(".") for w in words]
        for k, word in enumerate(words[:-1]):
            low = word.lower().rstrip(".")
            if low in lexicon.titles_male:
                gender = gender or "m"
            elif low in lexicon.titles_female:
                gender = gender or "f"
            elif k and low in lexicon.male | lexicon.female:
                words = words[k:]
                break
        while words:
            low = words[0].lower().rstrip(".")
            if low not in lexicon.titles and low not in lexicon.small_words and not _is_title(low, lexicon):
                break
            if len(words) == 1 and low not in lexicon.small_words and low not in lexicon.titles:
                break
            words = words[1:]
        while words and words[-1].lower() in _SUFFIX:
            words = words[:-1]
        return words, gender

    def _looks_personal(self, words: list[str], gender: str) -> bool:
        first = words[0].lower().rstrip(".")
        if gender or first in self._lexicon.male or first in self._lexicon.female:
            return True
        low = [w.lower().rstrip(".") for w in words]
        if any(w in self._lexicon.body_nouns or w in self._lexicon.relay_nouns or w in _BODY_TAIL for w in low):
            return False
        return 2 <= len(words) <= 4

    def _add_full(self, words: list[str], gender: str, at: int) -> None:
        first, last = words[0].lower().rstrip("."), fold_name(words[-1])
        gender = gender or self._gender_of(first)
        for person in self.by_surname.get(last, []):
            theirs = person.name.split()[0].lower().rstrip(".")
            if _same_first(theirs, first):
                person.places.append(at)
                person.gender = person.gender or gender
                self._order.append((at, person))
                return
        person = Person(" ".join(words), gender, [at])
        self.by_surname.setdefault(last, []).append(person)
        self._order.append((at, person))

    def _gender_of(self, first: str) -> str:
        if first in self._lexicon.male:
            return "m"
        return "f" if first in self._lexicon.female else ""

    def _add_short(self, at: int, words: list[str], gender: str) -> None:
        known = self.by_surname.get(fold_name(words[-1]), [])
        if len(words) == 1 and len(known) >= 1:
            person = self._latest(known, at, gender)
            if person is not None:
                person.gender = person.gender or gender
                person.places.append(at)
                self._order.append((at, person))
        elif gender and len(words) == 1:
            self._add_full(words, gender, at)

    def _latest(self, people: list[Person], at: int, gender: str) -> Person | None:
        fitting = [p for p in people if not gender or p.gender in ("", gender)]
        if not fitting:
            return None
        past = [(max((x for x in p.places if x <= at), default=-1), p) for p in fitting]
        best = max(past, key=lambda pair: pair[0])
        return best[1] if best[0] >= 0 else fitting[0]

    def resolve(self, mention: str, at: int, recent: list[str]) -> str | None:
        """The name of the one whom `mention` (at code point `at`) stands for, None when nothing tells.

        `recent` are the speakers resolved so far, the latest last.
        """
        low = mention.lower().replace("\u00a0", " ").strip()
        if low in _MALE or low in _FEMALE:
            return self._by_pronoun("m" if low in _MALE else "f", at, recent)
        if low in ("i", "we", "you", "they", "it", "who", "which", "that", "me", "us", "them"):
            return None
        return self._by_name(mention, at)

    def _by_pronoun(self, gender: str, at: int, recent: list[str]) -> str | None:
        paragraph = self._text.rfind("\n", 0, at) + 1
        before = [(x, p) for x, p in self._order if x < at]
        here = [p for x, p in before if x >= paragraph and p.gender == gender]
        last = recent[-1] if recent else None
        if here:
            names = {p.name for p in here}
            return last if last in names else here[0].name
        for name in reversed(recent[-6:]):
            person = self._person(name)
            if person is not None and person.gender == gender:
                return name
        for _, person in reversed(before):
            if person.gender == gender:
                return person.name
        return None

    def _person(self, name: str) -> Person | None:
        for person in self.by_surname.get(fold_name(name.split()[-1]), []):
            if person.name == name:
                return person
        return None

    def _by_name(self, mention: str, at: int) -> str | None:
        words = mention.split()
        head = _head(words, self._lexicon)
        if not head or not head[-1][0].isupper():
            return " ".join(head) or None
        tail = [w for w in head if w[0].isupper() or w.lower() in _PARTICLES]
        cut = next((k for k in range(len(head) - 1, -1, -1) if head[k] not in tail), -1)
        name, gender = self.strip_titles(head[cut + 1 :])
        name = name or head[cut + 1 :]
        if head[:1] and head[0].lower() == "the" and cut == 0 and len(name) > 1:
            return " ".join(head)
        known = self.by_surname.get(fold_name(name[-1]), [])
        if len(name) > 1:
            for k in range(len(name) - 1):
                named = [p for p in known if _same_first(p.name.split()[0].lower(), name[k].lower())]
                if named:
                    return named[0].name
            return " ".join(name)
        person = self._latest(known, at, gender)
        return person.name if person is not None else " ".join(name)


def _is_title(low: str, lexicon: Lexicon) -> bool:
    """Whether a word such as "secretary-general" or "ex-president" ends or begins like a title."""
    return "-" in low and any(part in lexicon.titles for part in low.split("-"))


_PARTICLES = frozenset(["de", "la", "van", "von", "der", "den", "bin", "al", "el", "del", "di", "da", "le", "ter", "dos"])


def _head(words: list[str], lexicon: Lexicon) -> list[str]:
    """The words of a mention up to what hangs on it: "a spokesman for Ann Lee" gives "a spokesman"."""
    for k, word in enumerate(words):
        low = word.lower().rstrip(",")
        if k and (low in lexicon.prepositions or low in lexicon.relatives):
            words = words[:k]
            break
        if word.endswith(","):
            words = [*words[:k], word[:-1]]
            break
    return [re.sub(r"['’]s?$", "", w) for w in words if w]


_BODY_TAIL = frozenset(
    ["house", "senate", "congress", "times", "post", "journal", "news", "press", "university", "institute", "college", "center", "centre", "foundation", "inc", "corp", "co", "street", "avenue", "states", "kingdom", "republic", "union", "nations", "department", "office", "party", "committee"]
)


def _same_first(one: str, other: str) -> bool:
    one, other = one.rstrip("."), other.rstrip(".")
    return one == other or (one[:1] == other[:1] and (len(one) == 1 or len(other) == 1)) or one[:3] == other[:3]
