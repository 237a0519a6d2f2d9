"""British and American spelling of one word."""

import pytest

from reader.language.spelling import one_possessive, one_spelling


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("defence", "defense"),
        ("grey", "gray"),
        ("theatres", "theaters"),
        ("programme", "program"),
        ("colours", "colors"),
        ("labour", "labor"),
        ("neighbourhood", "neighborhood"),
        ("organise", "organize"),
        ("organisations", "organizations"),
        ("analysed", "analyzed"),
    ],
)
def test_one_word_in_two_schools(british: str, american: str) -> None:
    assert one_spelling(british) == one_spelling(american)


@pytest.mark.parametrize("word", ["four", "hour", "tour", "rise", "wise", "mill", "fence", ""])
def test_words_that_only_look_so(word: str) -> None:
    assert one_spelling(word) == word


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("james's", "james"),
        ("boss's", "boss"),
        ("james'", "james'"),
        ("ada's", "ada's"),
        ("s", "s"),
        ("", ""),
    ],
)
def test_the_possessive_of_a_word_that_ends_in_s(word: str, expected: str) -> None:
    assert one_possessive(word) == expected
