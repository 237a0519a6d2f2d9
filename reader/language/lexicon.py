"""The words the rules of attribution know, read from `resources/languages/<language>/speech.toml`."""

from functools import cache
from typing import Any

from reader.language.data import language_data
from reader.language.verb_tables import verb_tables
from reader.resources import resource_path
from reader.tables import read_table
from reader.values import Struct

_SMALL = ("determiners", "prepositions", "conjunctions", "adverbs", "time_words", "auxiliaries")
_NEVER_NOUNS = (
    "prepositions",
    "conjunctions",
    "relatives",
    "subject_pronouns",
    "object_pronouns",
    "infinitive",
)
_ENDINGS = (
    "plural_endings",
    "regular_plurals",
    "singular_endings",
    "role_plurals",
    "past_endings",
    "adverb_endings",
)
_NAMES = ("male", "female", "family_first", "particles", "name_suffixes", "short_titles")


class Lexicon(Struct, frozen=True):
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
    after_passive: frozenset[str]
    agents: frozenset[str]
    also_subjects: frozenset[str]
    as_words: frozenset[str]
    asked_forms: frozenset[str]
    asked_past: frozenset[str]
    asking: frozenset[str]
    attributing: frozenset[str]
    attributing_bare: frozenset[str]
    before_bases: frozenset[str]
    before_certain_bases: frozenset[str]
    before_nouns: frozenset[str]
    before_verbs: frozenset[str]
    business: frozenset[str]
    complementizers: frozenset[str]
    conditionals: frozenset[str]
    contraction_heads: frozenset[str]
    contraction_tails: frozenset[str]
    contrasting: frozenset[str]
    coordinators: frozenset[str]
    definite: frozenset[str]
    denying: frozenset[str]
    existential: frozenset[str]
    finding: frozenset[str]
    first_person: frozenset[str]
    focusing: frozenset[str]
    genitive: frozenset[str]
    held_by: frozenset[str]
    holding: frozenset[str]
    indefinite: frozenset[str]
    infinitive: frozenset[str]
    inner_openers: frozenset[str]
    inner_relatives: frozenset[str]
    inset_cues: frozenset[str]
    inside_words: frozenset[str]
    it: frozenset[str]
    joining: frozenset[str]
    leads_stretch: frozenset[str]
    like_words: frozenset[str]
    modals: frozenset[str]
    name_hanging: frozenset[str]
    name_months: frozenset[str]
    name_suffixes: frozenset[str]
    negations: frozenset[str]
    never_nouns: frozenset[str]
    nobody: frozenset[str]
    noun_links: frozenset[str]
    numbers: frozenset[str]
    one_words: frozenset[str]
    opposing: frozenset[str]
    own_words: frozenset[str]
    owners: frozenset[str]
    pairing: frozenset[str]
    passing_verbs: frozenset[str]
    passive_forms: frozenset[str]
    perfect: frozenset[str]
    personal: frozenset[str]
    place_relatives: frozenset[str]
    plain_conjunctions: frozenset[str]
    plain_saying: frozenset[str]
    plural_endings: tuple[str, ...]
    regular_plurals: tuple[str, ...]
    singular_endings: tuple[str, ...]
    role_plurals: tuple[str, ...]
    past_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    pointed_times: frozenset[str]
    pointing_one: frozenset[str]
    pronoun_determiners: frozenset[str]
    questions: frozenset[str]
    reading_verbs: frozenset[str]
    said_base: frozenset[str]
    said_forms: frozenset[str]
    saying: frozenset[str]
    serving: frozenset[str]
    share_words: frozenset[str]
    shared_offices: frozenset[str]
    shares_subject: frozenset[str]
    short_titles: frozenset[str]
    shown_forms: frozenset[str]
    single: frozenset[str]
    small_names: frozenset[str]
    so_called: frozenset[str]
    sources_read: frozenset[str]
    stand_alone_cues: frozenset[str]
    subordinators: frozenset[str]
    telling: frozenset[str]
    thing_subjects: frozenset[str]
    time_openers: frozenset[str]
    upon: frozenset[str]
    who: frozenset[str]
    who_forms: frozenset[str]
    who_person: frozenset[str]
    with_words: frozenset[str]
    words_nouns: frozenset[str]
    adjectival: frozenset[str]
    quantity_leads: frozenset[str]
    quantity_words: frozenset[str]
    announcing: frozenset[str]
    comparing: frozenset[str]
    compared_with: frozenset[str]
    role_articles: frozenset[str]
    role_ends: frozenset[str]
    common_persons: frozenset[str]
    body_pronouns: frozenset[str]
    plural_pronouns: frozenset[str]
    speechless: frozenset[str]
    word_bearers: frozenset[str]
    weekdays: frozenset[str]
    work_followers: frozenset[str]
    offices: dict[str, frozenset[str]]
    peoples_of: dict[str, str]

    def is_cue(self, low: str) -> bool:
        """Whether a word is a form of a reporting verb."""
        return low in self.speech or low in self.label or low in self.frame

    def may_report(self, low: str) -> bool:
        """Whether a word is one of those without which nothing is reported without marks."""
        return low in self.clausal or low in self.attributing

    def is_strong(self, low: str) -> bool:
        """Whether a word is a form of a verb that reports words even from afar."""
        return low in self.label or (low in self.speech and low not in self.light)


def _read(name: str) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """The word classes of a language, and its tables of words."""
    data = language_data(name, "speech")
    classes = {key: value for key, value in data.items() if isinstance(value, str)}
    return classes, {key: value for key, value in data.items() if isinstance(value, dict)}


def reads_clauses(language: str) -> bool:
    """Whether the file of a language has words for every part of a clause, as that of English has."""
    return bool(language_data(language[:2].lower(), "speech").get("clauses"))


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language; without a file for it, one without words."""
    data, tables = _read(language[:2].lower())
    names = read_table(resource_path("names", "first_names.toml"))
    table, kinds = verb_tables(data)
    speech, label, frame = table("speech"), table("label"), table("frame")

    def group(key: str) -> frozenset[str]:
        return frozenset(data.get(key, "").lower().split())

    special: dict[str, Any] = {
        "language": data.get("language", ""),
        "speech": speech,
        "label": label,
        "frame": frame,
        "light": frozenset(table("light")),
        "clausal": frozenset(table("clausal_verbs")),
        "directing": frozenset(table("directing_verbs")),
        "addressing": frozenset(table("addressing_verbs")),
        "verbs": frozenset({*speech, *label, *frame, *table("plain")}),
        "titles": group("titles") | group("titles_male") | group("titles_female"),
        "small_words": frozenset().union(*map(group, _SMALL)) - group("small_names"),
        "leads_stretch": group("joining") | group("time_words"),
        "never_nouns": frozenset().union(*map(group, _NEVER_NOUNS)),
        "offices": {office: frozenset(short.split()) for office, short in tables.get("offices", {}).items()},
        "peoples_of": tables.get("peoples_of", {}),
        **{key: frozenset(names[key].split()) for key in _NAMES},
        **{key: tuple(data.get(key, "").split()) for key in _ENDINGS},
        **kinds,
    }
    plain: dict[str, Any] = {name: group(name) for name in Lexicon.__struct_fields__ if name not in special}
    return Lexicon(**special, **plain)
