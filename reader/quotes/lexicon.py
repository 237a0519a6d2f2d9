"""The words the rules of attribution know, read from the language's file below `resources/quotes/`."""

import tomllib
from dataclasses import dataclass
from functools import cache

from reader.resources import resource_path

_VOWELS = "aeiou"
_DOUBLING = frozenset(
    ["stop", "plan", "ban", "bar", "pan", "quip", "snap", "plug", "rip", "slam", "grin", "sum", "hum", "sob", "nod", "chat", "flag", "spar", "tag", "tap", "slap", "pin", "dub", "grab", "hug", "trot", "rebut", "admit", "permit", "submit", "commit", "regret", "refer", "defer", "spot", "shut", "cut", "put", "set", "hit", "let", "get", "run", "sit", "win", "cap", "tip", "drop", "ship", "skip", "step", "wrap", "rip", "bet", "begin", "knit", "vet", "jot", "nab", "hop", "mop", "jab", "lag", "jog", "peg", "pen", "pat", "rob", "rub", "stun", "trap", "trim", "drop", "flip", "slip", "trip", "swap", "wed", "throb", "blog", "tut", "jut"]
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word classes of one language, all in lower case.

    `speech` (say), `label` (call, accuse) and `frame` (see, support) map every form of a reporting verb to
    its base form, `light` are those of `speech` that count only right beside a quotation; `verbs` holds the forms of
    all known verbs; `participles` the forms in -ing. `male` and `female` are first names.
    """

    language: str
    speech: dict[str, str]
    label: dict[str, str]
    frame: dict[str, str]
    light: frozenset[str]
    verbs: frozenset[str]
    participles: frozenset[str]
    past: frozenset[str]
    bases: frozenset[str]
    thirds: frozenset[str]
    noun_like: frozenset[str]
    noun_cues: frozenset[str]
    adverbs: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    determiners: frozenset[str]
    auxiliaries: frozenset[str]
    subject_pronouns: frozenset[str]
    object_pronouns: frozenset[str]
    relatives: frozenset[str]
    time_words: frozenset[str]
    abbreviations: frozenset[str]
    titles: frozenset[str]
    titles_male: frozenset[str]
    titles_female: frozenset[str]
    male_nouns: frozenset[str]
    female_nouns: frozenset[str]
    person_nouns: frozenset[str]
    body_nouns: frozenset[str]
    label_words: frozenset[str]
    relays: frozenset[str]
    relay_nouns: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    small_words: frozenset[str]

    def is_cue(self, low: str) -> bool:
        """Whether a word is a form of a reporting verb."""
        return low in self.speech or low in self.label or low in self.frame

    def is_strong(self, low: str) -> bool:
        """Whether a word is a form of a verb that reports words even from afar."""
        return low in self.label or (low in self.speech and low not in self.light)


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLING else "") + "ed"


def _participle(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe")) and base != "be":
        return base[:-1] + "ing"
    return base + (base[-1] if base in _DOUBLING else "") + "ing"


def _forms(base: str, irregular: dict[str, list[str]]) -> list[str]:
    if base in irregular:
        return [base, _third(base), _participle(base), *irregular[base]]
    return [base, _third(base), _participle(base), _regular_past(base)]


def _words(data: dict[str, object], key: str) -> list[str]:
    return str(data.get(key, "")).split()


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language; that of English where there is no file for it."""
    path = resource_path("quotes", f"{language[:2]}.toml")
    if not path.is_file():
        path = resource_path("quotes", "en.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    irregular = {row.split()[0]: row.split()[1:] for row in str(data.get("irregular", "")).split("|") if row.split()}
    inflects = data.get("language") == "en"

    def table(key: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for base in _words(data, key):
            for form in _forms(base, irregular) if inflects else [base]:
                found.setdefault(form, base)
        return found

    speech, label, frame, plain = table("speech"), table("label"), table("frame"), table("plain")
    bases = sorted({*speech.values(), *label.values(), *frame.values(), *plain.values()})
    past = [form for base in bases for form in (irregular.get(base) or [_regular_past(base)])] if inflects else []
    names = tomllib.loads(resource_path("quotes", "names.toml").read_text(encoding="utf-8"))

    def group(key: str) -> frozenset[str]:
        return frozenset(word.lower() for word in _words(data, key))

    return Lexicon(
        language=str(data.get("language", "en")),
        speech=speech,
        label=label,
        frame=frame,
        light=frozenset(table("light")),
        verbs=frozenset({*speech, *label, *frame, *plain}),
        participles=frozenset(_participle(base) for base in bases) if inflects else frozenset(),
        past=frozenset(past),
        bases=frozenset(base for base in bases if inflects and base not in past),
        thirds=frozenset(_third(base) for base in bases) if inflects else frozenset(),
        noun_like=group("noun_like"),
        noun_cues=group("noun_cues"),
        adverbs=group("adverbs"),
        prepositions=group("prepositions"),
        conjunctions=group("conjunctions"),
        determiners=group("determiners"),
        auxiliaries=group("auxiliaries"),
        subject_pronouns=group("subject_pronouns"),
        object_pronouns=group("object_pronouns"),
        relatives=group("relatives"),
        time_words=group("time_words"),
        abbreviations=group("abbreviations"),
        titles=group("titles") | group("titles_male") | group("titles_female"),
        titles_male=group("titles_male"),
        titles_female=group("titles_female"),
        male_nouns=group("male_nouns"),
        female_nouns=group("female_nouns"),
        person_nouns=group("person_nouns"),
        body_nouns=group("body_nouns"),
        label_words=group("label_words"),
        relays=group("relays"),
        relay_nouns=group("relay_nouns"),
        male=frozenset(_words(names, "male")),
        female=frozenset(_words(names, "female")),
        small_words=frozenset().union(
            *(group(key) for key in ("determiners", "prepositions", "conjunctions", "adverbs", "time_words", "auxiliaries"))
        )
        - {"may", "will"},
    )
