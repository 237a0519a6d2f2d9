"""The words of figures, language by language."""

import pytest

from reader.facts.bound import Bound
from reader.facts.figure_words import any_of, figure_words
from reader.facts.units import PERCENT


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [
        ("en", "twelve", 12),
        ("de", "fünfundzwanzig", 25),
        ("de", "einundzwanzig", 21),
        ("de", "zweihundert", 200),
        ("de", "dreitausend", 3000),
        ("fr", "douze", 12),
    ],
)
def test_numbers_in_words(language: str, word: str, number: float) -> None:
    assert figure_words(language).numbers[word] == number


def test_a_language_without_words_has_those_of_english_or_of_its_decimal_comma() -> None:
    assert figure_words("tlh").numbers == figure_words("en").numbers
    assert figure_words("pl").decimal == ","
    assert (figure_words("pl").group, figure_words("en").group) == (".", ",")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("They lost more than ", Bound.MORE_THAN),
        ("nearly ", Bound.NEARLY),
        ("(about ", Bound.ABOUT),
        ("They lost at\nleast ", Bound.AT_LEAST),
        ("thereabout ", None),
        ("more than their ", None),
    ],
)
def test_what_stands_right_before_bounds(text: str, bound: Bound | None) -> None:
    words = figure_words("en")
    found = words.before.search(text)
    assert (words.bounds[" ".join(found[1].casefold().split())] if found else None) is bound


@pytest.mark.parametrize(
    ("text", "bounds"), [(" or more", True), ("+", True), ("+5", False), (" boats", False)]
)
def test_what_stands_right_behind_bounds(text: str, bounds: bool) -> None:
    assert (figure_words("en").behind.match(text) is not None) is bounds


def test_units_are_known_by_all_their_names() -> None:
    units = figure_words("en").units
    assert (units["km"], units["kilometres"], units["%"]) == ("kilometer", "kilometer", PERCENT)


def test_words_without_which_there_is_no_figure() -> None:
    words = figure_words("en").words
    assert {"twelve", "third", "first", "million", "twice", "hundred", "half"} <= words
    assert "boats" not in words


def test_alternatives_are_longest_first_and_take_any_space() -> None:
    assert any_of(("as", "as many", "a")) == r"as\s+many|as|a"
    assert any_of(()) == "(?!)"
