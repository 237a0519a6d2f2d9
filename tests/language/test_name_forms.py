"""One name in its many spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.name_forms import (
    is_country,
    is_people,
    is_place,
    is_town,
    joining_words,
    name_abbreviations,
    nouns_have_capitals,
    plain_name,
    same_form,
    sounds_of,
    words_for,
)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ilya", "ilia"),
        ("zelenov", "zelyenov"),
        ("syrskyi", "sirsky"),
        ("karl", "carl"),
        ("julia", "yulia"),
        ("alexei", "aleksey"),
        ("marta", "martha"),
        ("oleh", "oleg"),
        ("mikhail", "mihail"),
    ],
)
def test_what_transcription_leaves_open_is_no_difference(one: str, two: str) -> None:
    assert sounds_of(one) == sounds_of(two)


@pytest.mark.parametrize(
    ("one", "two"), [("weston", "western"), ("mario", "marco"), ("mirna", "mirov"), ("anna", "hanna")]
)
def test_other_names_stay_apart(one: str, two: str) -> None:
    assert sounds_of(one) != sounds_of(two)


def test_a_country_is_no_capital() -> None:
    assert is_country("France")
    assert not is_country("Paris")


def test_a_town_may_stand_for_its_government() -> None:
    assert is_town("Geneva")
    assert is_town("Kyiv") and is_town("Kiev")
    assert not is_town("Norwick")


def test_a_doubled_consonant_is_another_spelling() -> None:
    assert sounds_of("hadad") != sounds_of("haddad")
    assert sounds_of("vasily") == sounds_of("vassily")


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Ada Brunner", "ada brunner"),
        ("Brunner’s", "brunner"),
        ("Brunner's", "brunner"),
        ("the Brunners’", "brunners"),
        ("The Hague", "hague"),
        ("Łódź", "lodz"),
        ("Søren Åberg", "soren aberg"),
        ("Weiß", "weiss"),
        ("J. D. Holt", "j d holt"),
        ("Jean\u2011Luc", "jean-luc"),
        ("  two   words ", "two words"),
        ("Theodor", "theodor"),
        ("İpek", "ipek"),
    ],
)
def test_a_plain_name(name: str, plain: str) -> None:
    assert plain_name(name) == plain
    assert plain_name(plain) == plain


@given(st.text("aZé'’.- ßł", max_size=12))
def test_a_plain_name_has_no_case_no_accents_and_single_spaces(name: str) -> None:
    plain = plain_name(name)
    assert plain == plain.casefold()
    assert "." not in plain
    assert "  " not in plain


@pytest.mark.parametrize(
    ("form", "sounds"),
    [
        ("khan", "han"),
        ("philipp", "fylypp"),
        ("oleg", "oleh"),
        ("maxim", "maksym"),
        ("viktor", "vyktor"),
        ("wanda", "vanda"),
        ("rousseau", "ruseau"),
        ("anne-marie", "annemare"),
        ("o'hara", "ohara"),
    ],
)
def test_what_one_sound_becomes(form: str, sounds: str) -> None:
    assert sounds_of(form) == sounds


@pytest.mark.parametrize(
    ("name", "is_known", "country"),
    [
        ("Germany", True, True),
        ("GERMANY", True, True),
        ("Germany’s", True, True),
        ("Kiev", True, False),
        ("Kyiv", True, False),
        ("Norwick", False, False),
        ("", False, False),
    ],
)
def test_known_places_and_countries(name: str, is_known: bool, country: bool) -> None:
    assert (is_place(name), is_country(name)) == (is_known, country)


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("Ukrainian", True), ("Ukrainians", True), ("German", True), ("Table", False), ("", False)],
)
def test_a_people_in_one_or_in_many(word: str, is_one: bool) -> None:
    assert is_people(word) is is_one


def test_two_spellings_have_one_form() -> None:
    assert same_form("Kiev") == same_form("Kyiv") == same_form("KYIV’s")
    assert same_form("Norwick") == "norwick"


def test_joining_words_come_longest_first() -> None:
    sizes = [len(words) for words in joining_words()]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(joining_words())) == len(joining_words())


def test_words_of_names_are_those_of_all_languages() -> None:
    assert {"april", "mai"} <= words_for("month_first_names")
    assert words_for("no such list") == frozenset()


@pytest.mark.parametrize(("language", "has"), [("de", True), ("en", False), ("xx", False)])
def test_german_nouns_have_capitals(language: str, has: bool) -> None:
    assert nouns_have_capitals(language) is has


def test_short_words_of_names_stand_for_long_ones() -> None:
    assert name_abbreviations()["ft"] == "fort"
