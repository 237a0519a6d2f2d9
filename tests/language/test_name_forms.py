"""One name in its many spellings."""

import pytest

from reader.language.name_forms import is_country, sounds_of


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


def test_a_doubled_consonant_is_another_spelling() -> None:
    assert sounds_of("hadad") != sounds_of("haddad")
    assert sounds_of("vasily") == sounds_of("vassily")
