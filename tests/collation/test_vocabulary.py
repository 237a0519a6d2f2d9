"""Tokens as small integers: what is same, what matches, what is content."""

import pytest

from reader.collation.options import CollationOptions
from reader.collation.vocabulary import Vocabulary, figure_form, is_word, stem

PLAIN = CollationOptions()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("negotiations", "negoti"),
        ("negotiators", "negotia"),
        ("repaired", "repair"),
        ("repairing", "repair"),
        ("quickly", "quick"),
        ("cities", "citi"),
        ("cats", "cats"),
        ("gull", "gull"),
        ("gulls", "gull"),
        ("sea", "sea"),
        ("mayor's", "mayor"),
        ("1987", "1987"),
        ("42nd", "42nd"),
    ],
)
def test_a_stem_is_cut_to_four_letters_at_least_and_seven_at_most(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("1,000", "1000"),
        ("1.200.000", "1200000"),
        ("1’000", "1000"),
        ("6,3", "6.3"),
        ("6.3", "6.3"),
        ("12,5", "12.5"),
        ("1,0000", "1.0000"),
    ],
)
def test_a_figure_loses_its_grouping_and_keeps_its_decimals(word: str, expected: str) -> None:
    assert figure_form(word) == expected


@pytest.mark.parametrize(
    ("normal", "expected"),
    [("gull", True), ("42", True), ("%", True), ("'tis", True), (",", False), ("-", False)],
)
def test_words_figures_and_counting_signs_are_words(normal: str, expected: bool) -> None:
    assert is_word(normal) is expected


def words_of(token: str, options: CollationOptions = PLAIN, language: str = "en") -> list[str]:
    """The words for matching in a token."""
    known = Vocabulary(options, (language,))
    return [known.words[word] for word in known.words_of[known[token]]]


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("Gull", ["gull"]),
        ("full-scale", ["full", "scale"]),
        ("six", ["6"]),
        ("1,000", ["1000"]),
        (",", []),
        ("Haus·tür", ["haustür"]),
        ("%", ["%"]),
    ],
)
def test_what_a_token_gives_for_matching(token: str, expected: list[str]) -> None:
    assert words_of(token) == expected


@pytest.mark.parametrize(
    ("one", "other", "options", "same"),
    [
        ("The", "the", PLAIN, False),
        ("The", "the", CollationOptions(ignore_case=True), True),
        ("six", "6", PLAIN, False),
        ("Six", "6", CollationOptions(ignore_figure_spelling=True), True),
        ("1,000", "1000", CollationOptions(ignore_figure_spelling=True), True),
        ("1,000", "1000", PLAIN, False),
        ("“", '"', PLAIN, True),
        ("don’t", "don't", PLAIN, True),
    ],
)
def test_what_counts_as_the_same_token(one: str, other: str, options: CollationOptions, same: bool) -> None:
    known = Vocabulary(options, ("en",))
    assert (known[one] == known[other]) is same


def test_stop_words_and_marks_are_small_and_no_terms() -> None:
    known = Vocabulary(PLAIN, ("en", "de"))
    assert [known.is_small(known[t]) for t in ("the", "und", ",", "gull", "the-gull")] == [
        True, True, True, False, False]  # fmt: skip
    assert [known.terms[t] for t in known.terms_of(known["the-gulls"])] == ["gull"]


def test_without_stems_the_words_are_the_terms() -> None:
    known = Vocabulary(PLAIN, ("en",), stems=False)
    assert [known.terms[t] for t in known.terms_of(known["gulls"])] == ["gulls"]


def plain(tokens: str, language: str) -> set[str]:
    """The plain terms of some tokens."""
    known = Vocabulary(PLAIN, (language,))
    for token in tokens.split():
        _ = known[token]
    return {known.terms[term] for term in known.plain_terms()}


def test_a_term_is_plain_that_stands_somewhere_without_a_capital() -> None:
    assert plain("Marlow Bridge bridge gull 42 the", "en") == {"bridg", "gull"}
    assert plain("Marlow Brücke 42", "de") == {"marlow", "brück"}


def test_capitals_and_figures_are_known() -> None:
    known = Vocabulary(PLAIN, ("en",))
    assert (known["Marlow"] in known.capitals, known["gull"] in known.capitals) == (True, False)
    terms = [next(known.terms_of(known[token])) for token in ("1,200", "gull")]
    assert [term in known.figure_terms for term in terms] == [True, False]
