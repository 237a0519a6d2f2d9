"""The English word lists and verb forms."""

import pytest

from reader.language.inflection import all_forms
from reader.language.lexicon import load_lexicon, reads_clauses


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


@pytest.mark.parametrize(
    ("low", "is_cue", "is_strong"),
    [
        ("said", True, True),
        ("says", True, True),
        ("saying", True, True),
        ("called", True, True),
        ("table", False, False),
        ("", False, False),
    ],
)
def test_a_form_of_a_reporting_verb_is_a_cue(low: str, is_cue: bool, is_strong: bool) -> None:
    lexicon = load_lexicon("en")
    assert (lexicon.is_cue(low), lexicon.is_strong(low)) == (is_cue, is_strong)


@pytest.mark.parametrize(
    ("low", "may"), [("said", True), ("thinks", True), ("according", True), ("table", False), ("", False)]
)
def test_without_some_words_nothing_is_reported(low: str, may: bool) -> None:
    assert load_lexicon("en").may_report(low) is may


def test_a_light_verb_is_a_cue_but_not_a_strong_one() -> None:
    lexicon = load_lexicon("en")
    light = lexicon.light - set(lexicon.label)
    assert light
    assert all(lexicon.is_cue(low) and not lexicon.is_strong(low) for low in light & set(lexicon.speech))
    framing = set(lexicon.frame) - set(lexicon.speech) - set(lexicon.label)
    assert framing
    assert all(lexicon.is_cue(low) and not lexicon.is_strong(low) for low in framing)


@pytest.mark.parametrize(
    ("low", "kinds"),
    [
        ("say", {"bases"}),
        ("says", {"thirds"}),
        ("saying", {"participles"}),
        ("said", {"past"}),
        ("added", {"past"}),
        ("admitted", {"past"}),
        ("denies", {"thirds"}),
    ],
)
def test_a_form_is_of_its_kind(low: str, kinds: set[str]) -> None:
    lexicon = load_lexicon("en")
    names = ("past", "bases", "thirds", "participles")
    assert {name for name in names if low in getattr(lexicon, name)} == kinds
    assert low in lexicon.verbs


@pytest.mark.parametrize(("form", "base"), [("said", "say"), ("denied", "deny"), ("adding", "add")])
def test_a_form_leads_to_its_base(form: str, base: str) -> None:
    assert load_lexicon("en").speech[form] == base


def test_no_past_form_counts_as_a_base() -> None:
    lexicon = load_lexicon("en")
    assert lexicon.bases.isdisjoint(lexicon.past)


def test_a_language_without_a_file_has_no_words() -> None:
    assert load_lexicon("xx").speech == {}
    assert load_lexicon("xx").determiners == load_lexicon("xx").small_words == frozenset()
    assert load_lexicon("EN-gb").speech == load_lexicon("en").speech


@pytest.mark.parametrize(
    ("language", "clauses"), [("en", True), ("EN-gb", True), ("de", False), ("xx", False)]
)
def test_only_english_is_read_clause_by_clause(language: str, clauses: bool) -> None:
    assert reads_clauses(language) is clauses


def test_another_language_has_its_own_forms_as_they_stand() -> None:
    german = load_lexicon("de")
    assert "sagte" in german.speech
    assert german.past == german.bases == german.thirds == german.participles == frozenset()


def test_classes_put_together_hold_their_parts() -> None:
    lexicon = load_lexicon("en")
    assert lexicon.titles >= lexicon.titles_male | lexicon.titles_female
    small = lexicon.determiners | lexicon.prepositions | lexicon.conjunctions | lexicon.auxiliaries
    assert lexicon.small_words >= small - lexicon.small_names
    assert lexicon.small_words.isdisjoint(lexicon.small_names)
    assert lexicon.never_nouns >= lexicon.prepositions | lexicon.relatives | lexicon.object_pronouns
    assert lexicon.leads_stretch == lexicon.joining | lexicon.time_words
