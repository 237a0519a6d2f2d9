"""Word lists of every language, the English verb forms, and one pattern each in the other languages."""

import pytest

from reader.language.inflection import all_forms
from reader.language.lexicon import load_lexicon

LANGUAGES = ("en", "de", "fr", "es", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_cues_and_small_words(language: str) -> None:
    lexicon = load_lexicon(language)
    assert lexicon.language == language
    assert len(set(lexicon.speech.values())) >= 20
    for group in (
        lexicon.determiners,
        lexicon.prepositions,
        lexicon.subject_pronouns,
        lexicon.he,
        lexicon.she,
    ):
        assert group


def test_an_unknown_language_is_read_as_english() -> None:
    assert load_lexicon("xx").language == "en"


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("add", ["add", "adds", "adding", "added"]),
        ("reply", ["reply", "replies", "replying", "replied"]),
        ("quip", ["quip", "quips", "quipping", "quipped"]),
        ("say", ["say", "says", "saying", "said", "said"]),
        ("lie", ["lie", "lies", "lying", "lied"]),
    ],
)
def test_forms(base: str, forms: list[str]) -> None:
    assert all_forms(base, {"say": ["said", "said"]}, {"quip"}) == forms


def test_no_first_name_stands_for_both_sexes() -> None:
    lexicon = load_lexicon("en")
    assert lexicon.male.isdisjoint(lexicon.female)
