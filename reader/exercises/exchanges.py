"""Words that may be put for words in a text of one language, form by form."""

from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from reader.exercises.site import exercise_words
from reader.language.data import language_data
from reader.language.inflection import past_forms, present_participle, third_person
from reader.language.stop_words import stop_words
from reader.language.synonyms import load_synonyms

_SHORTEST = 6
"""Letters of a word that is looked for in the list of synonyms by its ending."""


class Exchanges:
    """The words of one language (ISO 639-1) that may stand for each other in any sentence.

    From the words for exercises, in all their forms; and from the list of synonyms, where that is short and
    may be trusted with any pair, or where a word's ending tells its class and the list knows one sense of it.
    """

    def __init__(self, language: str) -> None:
        self._words: Mapping[str, str | list[str]] = exercise_words(language).get("rewording", {})
        self._synonyms = load_synonyms(language)
        self._stop_words = stop_words(language)
        self._language = language

    def of(self, word: str) -> tuple[str, ...]:
        """What may stand for a word in lower case; nothing where no word is safe, or where one is as small as
        an article: nobody would look for those."""
        return tuple(other for other in self._of(word) if self._stop_words.isdisjoint((word, other)))

    def _of(self, word: str) -> tuple[str, ...]:
        own = self._forms.get(word)
        if own is not None:
            return (own,)
        if self._words.get("any_listed"):
            return self._synonyms.words_for(word)
        endings = tuple(self._words.get("endings", ()))
        if not endings or len(word) < _SHORTEST or not word.endswith(endings):
            return ()
        if self._synonyms.senses(word) != 1:
            return ()
        return tuple(other for other in self._synonyms.words_for(word) if self._fits(word, other))[:1]

    def _fits(self, word: str, other: str) -> bool:
        """Whether another word of the list is as usual as words of several senses are, of the same class."""
        return (
            other.isalpha()
            and self._synonyms.senses(other) > 1
            and (word.endswith("ly") == other.endswith("ly"))
            and (word.endswith("s") == other.endswith("s"))
        )

    @cached_property
    def _forms(self) -> dict[str, str]:
        """Each form of the words for exercises with the form that may stand for it."""
        forms = dict(self._rows("others"))
        for word, other in self._rows("nouns"):
            forms |= {word: other, third_person(word): third_person(other)}
        for word, other in self._rows("verbs"):
            forms |= dict(zip(self._verb(word), self._verb(other), strict=True))
        return forms

    def _rows(self, name: str) -> Iterator[tuple[str, str]]:
        rows = str(self._words.get(name, "")).replace("\n", " ").split("|")
        for row in rows:
            parts = row.split()
            if len(parts) == 2:
                yield parts[0], parts[1]

    def _verb(self, base: str) -> tuple[str, ...]:
        """Base, third person, participle in -ing, past, past participle."""
        irregular, doubling = _verb_data(self._language)
        past = past_forms(base, irregular, doubling)
        return (base, third_person(base), present_participle(base, doubling), past[0], past[-1])


@cache
def exchanges_for(language: str) -> Exchanges:
    """The exchanges of a language; made once."""
    return Exchanges(language)


@cache
def _verb_data(language: str) -> tuple[dict[str, list[str]], frozenset[str]]:
    data = language_data(language, "verb_forms")
    rows = (row.split() for row in data.get("irregular", "").replace("\n", " ").split("|"))
    doubling = exercise_words(language).get("rewording", {}).get("doubling", ())
    return {row[0]: row[1:] for row in rows if row}, frozenset(doubling)
