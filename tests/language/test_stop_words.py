"""Stop words and words of figures of one language."""

import pytest

from reader.language.data import languages_with
from reader.language.stop_words import elided_words, figure_words, stop_words


@pytest.mark.parametrize(
    ("language", "word"), [("en", "the"), ("en-GB", "the"), ("DE", "und"), ("he", "של"), ("sv", "och")]
)
def test_stop_words_of_a_language(language: str, word: str) -> None:
    assert word in stop_words(language)


@pytest.mark.parametrize("language", ["xx", "", "qq-EN"])
def test_an_unknown_language_has_none(language: str) -> None:
    assert stop_words(language) == frozenset()
    assert figure_words(language) == {}


@pytest.mark.parametrize("language", languages_with("stop_words"))
def test_every_list_is_in_small_letters(language: str) -> None:
    words = stop_words(language)
    assert len(words) > 20
    assert words == {word.casefold() for word in words}


def test_words_of_figures() -> None:
    assert figure_words("en-US")["twelve"] == "12"
    assert figure_words("de")["prozent"] == "%"
    assert figure_words("ru") == {}


@pytest.mark.parametrize(("language", "word"), [("fr", "l'"), ("fr-CA", "qu'"), ("it", "dell'")])
def test_elided_words_are_stop_words(language: str, word: str) -> None:
    assert word in elided_words(language)
    assert elided_words(language) <= stop_words(language)


def test_a_language_that_joins_none_has_none() -> None:
    assert elided_words("de") == frozenset()
