"""Words that may stand for words."""

import pytest

from reader.exercises.exchanges import exchanges_for


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("trouble", ("problem",)),
        ("troubles", ("problems",)),
        ("attorney", ("lawyer",)),
        ("buy", ("purchase",)),
        ("buys", ("purchases",)),
        ("buying", ("purchasing",)),
        ("bought", ("purchased",)),
        ("permitted", ("allowed",)),
        ("chosen", ("selected",)),
        ("chose", ("selected",)),
        ("nearly", ("almost",)),
        ("house", ()),
        ("the", ()),
        ("carefully", ("cautiously",)),
        ("postponement", ("delay",)),
        ("suddenly", ()),
        ("mildly", ("gently",)),
        ("newly", ()),
        ("government", ()),
    ],
)
def test_english_words_in_all_their_forms(word: str, others: tuple[str, ...]) -> None:
    assert exchanges_for("en").of(word) == others


@pytest.mark.parametrize(
    ("word", "others"), [("begann", ("startete",)), ("fast", ("beinahe", "nahezu")), ("und", ())]
)
def test_german_words_are_those_of_the_list(word: str, others: tuple[str, ...]) -> None:
    assert exchanges_for("de").of(word) == others


def test_a_language_without_words_for_exercises_exchanges_none() -> None:
    assert exchanges_for("fr").of("problème") == ()


def test_words_as_small_as_an_article_are_left() -> None:
    assert exchanges_for("en").of("however") == ()
    assert exchanges_for("en").of("nevertheless") == ()
