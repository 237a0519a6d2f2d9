"""What the attribution by word lists knows of a language: `resources/languages/<code>/speech.toml`.

English has rules of its own (`reader.language.lexicon`); every other language is read by one set of rules,
and all that is peculiar to it is data: word lists, and a few switches for how its sentences are built.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from reader.language.data import language_data, languages_with
from reader.resources import resource_path
from reader.tables import read_table
from reader.values import Struct, replace

_SHORTEST_STEM = 3
"""Letters that a name keeps when its case ending is taken off."""

Words = frozenset[str]
Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases of one word or more by their first word, the longest first."""


class SpeechWords(Struct, frozen=True):
    """Words in lower case, and how sentences are built. What a file leaves out is empty or False.

    Words of speech. `speech` reports words anywhere, `weak` only right beside marks or before a clause;
    `split_cues` maps the first word of a cue in two parts to its second ("teilte … mit"); `labels` (calls,
    accuses) take part of a sentence in marks; `quoting` are verbs whose object speaks ("zitiert");
    `said_itself` stands before the place of the words ("heißt es in"). `sources` stand before who is relied
    on ("laut", "selon"), `sources_apart` only behind a comma ("so"), `sources_behind` after ("zufolge");
    `opinions` are nouns that make a source of one of `opinion_prepositions` ("nach Angaben"); `as_words`
    open an inset ("wie X mitteilte"). `that_words` and `question_words` open what is reported; `thereby` is
    "by what the last one said" ("demnach").

    Small words. `genitives` hang a noun on an office or a body ("der Sprecher *der* Polizei"), `joiners`
    stand inside names ("von"), `agents` before the doer of a passive; `oblique` are articles that no
    subject has, `his` and `her` possessives; `adverb_endings` show a word that opens a sentence to be no
    name, `verb_endings` one behind a noun to be its verb; `male_articles` and `female_articles` tell the
    gender of an office. `reported_moods` are verb forms that alone show a sentence to be reported,
    `other_moods` do so only behind a cue, `infinitive` marks the verb of a clause without a subject ("zu"),
    which ends in `infinitive_ending`.

    Switches. `compounds`: titles and bodies are known by their last part. `nouns_capitalised`.
    `verb_second`: the subject follows its verb when something else opens the clause. `verb_first`.
    `drops_subject`. `no_capitals`. `no_spaces`. `dash_speech` are the dashes that open a turn of a dialogue;
    `inset` tells by what speech in marks is interrupted ("commas", "dashes").

    Names. `name_endings` are case endings, `fleeting` the vowels that come and go before the last consonant,
    `genitive_ending` the mark of the genitive; `female_endings` and `male_endings` are those of surnames,
    `female_suffix` makes an office that of a woman.
    `prefixes` are words written as one with the next, `prepositions_ahead` those written before a noun.

    Put together from the others: `pronouns`, `roles`, `small_words`, `openers`, `cues`, `between`,
    `first_names`, and `vocabulary`, all words of a language without blanks.
    """

    language: str
    speech: Words
    weak: Words
    labels: Words
    split_cues: Mapping[str, Words]
    said_itself: Phrases
    sources: Phrases
    sources_apart: Phrases
    sources_behind: Words
    opinions: Words
    opinion_prepositions: Words
    as_words: Phrases
    that_words: Words
    question_words: Words
    thereby: Words
    reported_moods: Words
    other_moods: Words
    infinitive: Words
    infinitive_ending: str
    determiners: Words
    definite: Words
    male_articles: Words
    female_articles: Words
    oblique: Words
    genitives: Words
    prepositions: Words
    joiners: Words
    agents: Words
    conjunctions: Words
    and_words: Words
    auxiliaries: Words
    verb_endings: tuple[str, ...]
    passives: Words
    quoting: Words
    adverbs: Words
    adverb_endings: tuple[str, ...]
    relatives: Words
    he: Words
    she: Words
    his: Words
    her: Words
    they: Words
    nobody: Words
    first_person: Words
    object_pronouns: Words
    time_words: Words
    titles: Words
    titles_male: Words
    titles_female: Words
    female_suffix: str
    person_nouns: Words
    body_nouns: Words
    label_words: Words
    male_names: Words
    female_names: Words
    name_endings: tuple[str, ...]
    fleeting: str
    genitive_ending: str
    first_names: Words
    female_endings: tuple[str, ...]
    male_endings: tuple[str, ...]
    prefixes: tuple[str, ...]
    prepositions_ahead: tuple[str, ...]
    compounds: bool
    nouns_capitalised: bool
    verb_second: bool
    verb_first: bool
    drops_subject: bool
    no_capitals: bool
    no_spaces: bool
    dash_speech: str
    inset: str
    pronouns: Words
    roles: Words
    small_words: Words
    openers: Words
    cues: Words
    between: Words
    vocabulary: Words

    def is_title(self, low: str) -> bool:
        """Whether a word is an office or a calling, also as the last part of a compound."""
        return self._is_among(low, self.titles)

    def is_opinion(self, low: str) -> bool:
        """Whether a word is what somebody states or thinks: Angaben, Ansicht, Medienberichten."""
        return self._is_among(low, self.opinions)

    def is_body(self, low: str) -> bool:
        """Whether a word is a body or a paper that speaks."""
        return self._is_among(low, self.body_nouns)

    def is_role(self, low: str) -> bool:
        """Whether a word is an office, a calling or another noun for a person."""
        return self._is_among(low, self.roles)

    def is_cue(self, low: str) -> bool:
        """Whether a word is a form of a reporting verb, strong or weak."""
        return low in self.cues

    def without_ending(self, low: str) -> str:
        """A name without case ending and fleeting vowel, so that its cases are one: Nowaka is Nowak."""
        for ending in self.name_endings:
            if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST_STEM:
                low = low[: -len(ending)]
                break
        if self.fleeting and len(low) > _SHORTEST_STEM and low[-2] in self.fleeting:
            low = low[:-2] + low[-1]
        return low

    def _is_among(self, low: str, group: Words) -> bool:
        return low in group or (len(low) > _SHORTEST_STEM and _ends_in_one(low, group, self.compounds))


@lru_cache(maxsize=50_000)
def _ends_in_one(low: str, group: Words, compounds: bool) -> bool:
    """Whether the part behind a hyphen, or any last part of a compound, is one of a group."""
    if "-" in low and low.rpartition("-")[2] in group:
        return True
    return compounds and any(low[k:] in group for k in range(3, len(low) - 3))


def has_words_of_speech(language: str) -> bool:
    """Whether there is a file for a language."""
    return language[:2].lower() in languages_with("speech")


@cache
def load_speech_words(language: str) -> SpeechWords:
    """The words of a language. Raises `KeyError` when it has no file."""
    code = language[:2].lower()
    if code not in languages_with("speech"):
        raise KeyError(code)
    data = language_data(code, "speech")
    values: dict[str, Any] = {
        name: _value(name, kind, data) for name, kind in SpeechWords.__annotations__.items()
    }
    names = read_table(resource_path("names", "first_names.toml"))
    values["language"] = code
    for gender in ("male", "female"):
        values[f"{gender}_names"] |= frozenset(names[gender].split())
    if values["female_suffix"]:
        values["titles_female"] |= {title + values["female_suffix"] for title in values["titles_male"]}
    values["titles"] |= values["titles_male"] | values["titles_female"]
    values["pronouns"] = values["he"] | values["she"] | values["they"] | values["nobody"]
    values["pronouns"] |= values["first_person"]
    values["roles"] = values["titles"] | values["person_nouns"]
    small = (
        "determiners",
        "prepositions",
        "conjunctions",
        "auxiliaries",
        "adverbs",
        "relatives",
        "that_words",
    )
    values["small_words"] = frozenset().union(*(values[name] for name in small))
    values["cues"] = values["speech"] | values["weak"] | values["labels"] | values["quoting"]
    values["openers"] = values["conjunctions"] | values["that_words"] | values["question_words"]
    values["between"] = values["adverbs"] | values["object_pronouns"]
    values["vocabulary"] = _vocabulary(values) if values["no_spaces"] else frozenset()
    words = SpeechWords(**values)
    male, female = (names | frozenset(map(words.without_ending, names)) for names in _given(words))
    return replace(words, male_names=male, female_names=female, first_names=male | female)


def _given(words: SpeechWords) -> tuple[Words, Words]:
    return words.male_names, words.female_names


def _vocabulary(values: Mapping[str, Any]) -> Words:
    known = frozenset().union(*(value for value in values.values() if isinstance(value, frozenset)))
    for name in ("said_itself", "sources", "as_words"):
        known |= {word for phrases in values[name].values() for phrase in phrases for word in phrase}
    return known


def _value(name: str, kind: Any, data: Mapping[str, Any]) -> Any:
    given = data.get(name)
    if kind is bool or kind == "bool":
        return bool(given)
    if name == "split_cues":
        return _split_cues(given or [])
    if kind in (str, "str"):
        return given or ""
    if kind is Phrases:
        return _phrases(given or [])
    words = str(given or "").lower().split()
    return frozenset(words) if kind is Words else tuple(sorted(words, key=len, reverse=True))


def _phrases(given: list[str]) -> Phrases:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted((tuple(text.lower().split()) for text in given), key=len, reverse=True):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def _split_cues(rows: list[str]) -> dict[str, Words]:
    """ "teilte teilt : mit" as a second part for every form."""
    found: dict[str, set[str]] = {}
    for row in rows:
        forms, _, seconds = row.lower().partition(":")
        for form in forms.split():
            found.setdefault(form, set()).update(seconds.split())
    return {form: frozenset(seconds) for form, seconds in found.items()}
