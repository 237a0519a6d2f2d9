"""The words the rules of attribution know, read from `resources/languages/<language>/speech.toml`."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from reader.language.data import language_data, languages_with
from reader.language.inflection import all_forms, past_forms, present_participle, third_person
from reader.resources import resource_path

_SMALL = ("determiners", "prepositions", "conjunctions", "adverbs", "time_words", "auxiliaries")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word classes of one language, all in lower case.

    `speech` (say), `label` (call, accuse) and `frame` (see, support) map every form of a reporting verb
    to its base form, `light` are those of `speech` that count only right beside a quotation; `verbs`
    holds the forms of all known verbs, `past`, `thirds`, `bases` and `participles` (in -ing) those of
    one kind. `male` and `female` are first names, `family_first` surnames that stand
    before the given name. The file says what each other class is for.
    """

    language: str
    speech: dict[str, str]
    label: dict[str, str]
    frame: dict[str, str]
    light: frozenset[str]
    clausal: frozenset[str]
    directing: frozenset[str]
    addressing: frozenset[str]
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
    peoples: frozenset[str]
    outcries: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    relays: frozenset[str]
    relay_nouns: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    family_first: frozenset[str]
    person_titles: frozenset[str]
    epithets: frozenset[str]
    small_words: frozenset[str]
    not_adverbs: frozenset[str]
    compounds: frozenset[str]
    stand_alone: frozenset[str]
    display_nouns: frozenset[str]
    adverbial_nouns: frozenset[str]
    not_clausal: frozenset[str]
    plural_subjects: frozenset[str]
    takes_clause: frozenset[str]
    often_conjunctions: frozenset[str]
    clause_starts: frozenset[str]
    pointing: frozenset[str]
    hanging: frozenset[str]
    openers: frozenset[str]
    not_inverted: frozenset[str]
    participle_leads: frozenset[str]
    be: frozenset[str]
    title_small: frozenset[str]
    no_names: frozenset[str]
    body_tail: frozenset[str]
    particles: frozenset[str]
    causing: frozenset[str]

    def is_cue(self, low: str) -> bool:
        """Whether a word is a form of a reporting verb."""
        return low in self.speech or low in self.label or low in self.frame

    def is_strong(self, low: str) -> bool:
        """Whether a word is a form of a verb that reports words even from afar."""
        return low in self.label or (low in self.speech and low not in self.light)


def _read(name: str) -> dict[str, str]:
    data = language_data(name, "speech")
    return {key: value for key, value in data.items() if isinstance(value, str)}


_Table = Callable[[str], dict[str, str]]


def _verb_tables(data: dict[str, str]) -> tuple[_Table, dict[str, frozenset[str]]]:
    """A maker of form → base tables, and the forms sorted by kind (English only)."""
    rows = [row.split() for row in data.get("irregular", "").replace("\n", "|").split("|")]
    irregular = {row[0]: row[1:] for row in rows if row}
    doubling = frozenset(data.get("doubling", "").split())
    inflects = data.get("language") == "en"

    def table(key: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for base in data.get(key, "").split():
            for form in all_forms(base, irregular, doubling) if inflects else [base]:
                found.setdefault(form, base)
        return found

    bases = sorted({base for key in ("speech", "label", "frame", "plain") for base in table(key).values()})
    if not inflects:
        return table, dict.fromkeys(("past", "bases", "thirds", "participles"), frozenset())
    past = frozenset(form for base in bases for form in past_forms(base, irregular, doubling))
    kinds = {
        "past": past,
        "bases": frozenset(base for base in bases if base not in past),
        "thirds": frozenset(map(third_person, bases)),
        "participles": frozenset(present_participle(base, doubling) for base in bases),
    }
    return table, kinds


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language; that of English where there is no file for it."""
    name = language[:2].lower()
    data = _read(name if name in languages_with("speech") else "en")
    with resource_path("names", "first_names.toml").open("rb") as file:
        names = tomllib.load(file)
    table, kinds = _verb_tables(data)
    speech, label, frame = table("speech"), table("label"), table("frame")

    def group(key: str) -> frozenset[str]:
        return frozenset(data.get(key, "").lower().split())

    return Lexicon(
        language=data.get("language", "en"),
        speech=speech,
        label=label,
        frame=frame,
        light=frozenset(table("light")),
        clausal=frozenset(table("clausal_verbs")),
        directing=frozenset(table("directing_verbs")),
        addressing=frozenset(table("addressing_verbs")),
        verbs=frozenset({*speech, *label, *frame, *table("plain")}),
        **kinds,
        titles=group("titles") | group("titles_male") | group("titles_female"),
        male=frozenset(names["male"].split()),
        female=frozenset(names["female"].split()),
        family_first=frozenset(names["family_first"].split()),
        person_titles=group("person_titles"),
        epithets=group("epithets"),
        small_words=frozenset().union(*map(group, _SMALL)) - {"may", "will"},
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
        titles_male=group("titles_male"),
        titles_female=group("titles_female"),
        male_nouns=group("male_nouns"),
        female_nouns=group("female_nouns"),
        person_nouns=group("person_nouns"),
        body_nouns=group("body_nouns"),
        label_words=group("label_words"),
        peoples=group("peoples"),
        outcries=group("outcries"),
        he=group("he"),
        she=group("she"),
        relays=group("relays"),
        relay_nouns=group("relay_nouns"),
        not_adverbs=group("not_adverbs"),
        compounds=group("compounds"),
        stand_alone=group("stand_alone"),
        display_nouns=group("display_nouns"),
        adverbial_nouns=group("adverbial_nouns"),
        not_clausal=group("not_clausal"),
        plural_subjects=group("plural_subjects"),
        takes_clause=group("takes_clause"),
        often_conjunctions=group("often_conjunctions"),
        clause_starts=group("clause_starts"),
        pointing=group("pointing"),
        hanging=group("hanging"),
        openers=group("openers"),
        not_inverted=group("not_inverted"),
        participle_leads=group("participle_leads"),
        be=group("be"),
        title_small=group("title_small"),
        no_names=group("no_names"),
        body_tail=group("body_tail"),
        particles=group("particles"),
        causing=group("causing"),
    )
