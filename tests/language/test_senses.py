"""Negations, and phrases that deny nothing."""

import pytest

from reader.language.senses import load_senses


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("it did not open", [2]),
        ("it didn't open", [1]),
        ("not only that but more", []),
        ("no more than ten came", []),
        ("nobody came and nothing fell", [0, 3]),
        ("it is no longer open", []),
    ],
)
def test_where_a_sentence_denies(text: str, places: list[int]) -> None:
    senses = load_senses("en")
    assert senses is not None
    assert senses.places(text.split()) == places


@pytest.mark.parametrize(
    ("text", "at", "denied"),
    [
        ("it did not really open", 4, True),
        ("it failed to open", 3, True),
        ("not that it would ever open", 5, False),
        ("it did open", 2, False),
        ("they denied it", 1, False),
    ],
)
def test_a_word_is_denied_by_what_stands_right_before_it(text: str, at: int, denied: bool) -> None:
    senses = load_senses("en")
    assert senses is not None
    assert senses.is_denied(text.split(), at) is denied


def test_a_language_without_a_file_denies_nothing() -> None:
    assert load_senses("tlh") is None
