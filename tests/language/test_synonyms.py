"""Words that may stand for each other."""

import pytest

from reader.language.synonyms import Synonyms, load_synonyms

MADE = Synonyms("# small | bar\nbig large | bulky huge\nhuge vast\ntake_place occur\nlarge generous")


@pytest.mark.parametrize(
    ("left", "right", "are_near"),
    [
        ("big", "large", True),
        ("large", "big", True),
        ("big", "huge", True),
        ("huge", "big", True),
        ("bulky", "huge", False),
        ("big", "vast", False),
        ("take_place", "occur", True),
        ("take", "occur", False),
        ("small", "bar", False),
        ("bi", "large", False),
        ("large", "generous", True),
        ("big", "generous", False),
    ],
)
def test_words_of_one_line_are_near_and_those_behind_the_bar_only_to_those_before_it(
    left: str, right: str, are_near: bool
) -> None:
    assert MADE.are_near(left, right) is are_near


def test_words_for_a_word_stand_before_the_bar_of_its_lines_each_once() -> None:
    assert MADE.words_for("large") == ("big", "generous")
    assert MADE.words_for("bulky") == ()
    assert MADE.words_for("absent") == ()


@pytest.mark.parametrize(
    ("left", "right"), [("buy", "purchase"), ("ship", "vessel"), ("happen", "take_place")]
)
def test_english_has_a_list(left: str, right: str) -> None:
    assert load_synonyms("en").are_near(left, right)
    assert not load_synonyms("en").are_near("university", "database")  # words of the licence


def test_a_language_without_a_list_knows_none() -> None:
    assert not load_synonyms("tlh").are_near("big", "big")
