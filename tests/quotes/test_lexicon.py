"""Word lists of every language, the English verb forms, and one pattern each in the other languages."""

import pytest

from reader.quotes.attribution import attribute
from reader.quotes.inflection import all_forms
from reader.quotes.lexicon import load_lexicon
from reader.quotes.quotation import Kind
from reader.text.making import with_details
from tests.quotes.conftest import MakeArticle

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


@pytest.mark.parametrize(
    ("language", "text", "cue", "mention"),
    [
        ("de", "„Der Hafen bleibt heute zu“, sagte Anna Berg am Montag.", "sagte", "Anna Berg"),
        ("de", "Anna Berg sagte: „Der Hafen bleibt heute zu.“", "sagte", "Anna Berg"),
        ("fr", "« Le port reste fermé », a déclaré Anna Berg lundi.", "déclaré", "Anna Berg"),
        ("fr", "« Le port reste fermé », explique-t-elle.", "explique", "elle"),
        ("es", "«El puerto sigue cerrado», dijo Ana Ruiz el lunes.", "dijo", "Ana Ruiz"),
        ("es", "Ana Ruiz aseguró: «El puerto sigue cerrado».", "aseguró", "Ana Ruiz"),
        ("ru", "«Порт сегодня закрыт», — сказала Анна Берг.", "сказала", "Анна Берг"),
        ("ru", "Анна Берг заявила: «Порт сегодня закрыт».", "заявила", "Анна Берг"),
    ],
)
def test_quotations_in_other_languages(
    article: MakeArticle, language: str, text: str, cue: str, mention: str
) -> None:
    made = article(text)
    made = with_details(made, made.details.corrected("language", language))
    (found,) = [a for a in attribute(made).attributions if a.quotation.kind is not Kind.INDIRECT]
    assert found.cue is not None
    assert found.mention is not None
    assert (found.cue.of(made.text), found.mention.of(made.text)) == (cue, mention)
