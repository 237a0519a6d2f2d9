"""Negations, and phrases that deny nothing."""

import pytest

from reader.language.senses import Senses, load_senses


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("it did not open", [2]),
        ("it didn't open", [1]),
        ("not only that but more", []),
        ("no more than ten came", []),
        ("nobody came and nothing fell", [0, 3]),
        ("it is no longer open", []),
        ("it refused to open", [1]),
        ("it failed", []),
        ("failing to open it failed", [0]),
        ("it did not open nor close", [2]),
        ("nor did it open", [0]),
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


def made() -> Senses:
    """Negations of a made-up language."""
    excepted = (("not", "only"), ("no",))
    return Senses(
        frozenset({"not", "no"}), ("n't",), frozenset({"failed"}), excepted, frozenset({"to"}), ("un", "non-")
    )


@pytest.mark.parametrize(
    ("text", "at", "denied"),
    [
        ("not a b X", 3, True),
        ("not a b c X", 4, False),
        ("failed a b X", 3, True),
        ("failed a b c X", 4, False),
        ("X not", 0, False),
        ("not", 0, False),
        ("isn't X", 1, True),
    ],
)
def test_three_words_before_a_word_deny_it(text: str, at: int, denied: bool) -> None:
    assert made().is_denied(text.split(), at) is denied


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("not only not", [2]),
        ("not not only", [0]),
        ("only not", [1]),
        ("a not only b", []),
        ("no not", [1]),
        ("isn't not only", [0]),
        ("failed to open", [0]),
        ("it failed to open", [1]),
        ("failed open to", []),
        ("failed", []),
        ("to failed", []),
        ("opened to", []),
        ("", []),
    ],
)
def test_a_phrase_excepts_its_own_negation_alone(text: str, places: list[int]) -> None:
    assert made().places(text.split()) == places


@pytest.mark.parametrize(
    ("word", "of", "expected"),
    [
        ("unhurt", "hurt", True),
        ("non-fatal", "fatal", True),
        ("hurt", "unhurt", False),
        ("unhurt", "hurts", False),
        ("inhurt", "hurt", False),
        ("hurt", "hurt", False),
    ],
)
def test_the_contrary_of_a_word_has_a_prefix_before_it(word: str, of: str, expected: bool) -> None:
    assert made().is_contrary_form(word, of) is expected
