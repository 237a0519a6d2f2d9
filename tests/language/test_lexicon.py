"""The English word lists and verb forms."""

import pytest

from reader.language.inflection import all_forms
from reader.language.lexicon import load_lexicon


def test_english_has_cues_and_small_words() -> None:
    lexicon = load_lexicon("en")
    assert lexicon.language == "en"
    assert len(set(lexicon.speech.values())) >= 20
    for group in (
        lexicon.determiners,
        lexicon.prepositions,
        lexicon.subject_pronouns,
        lexicon.he,
        lexicon.she,
    ):
        assert group


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
