"""Patterns made of the words that texts have had so far."""

import pytest

from reader.language.met_words import FromMetWords, Met, pieces


@pytest.mark.parametrize(
    ("word", "is_met"),
    [
        ("half", True),
        ("Half", True),
        ("half a", False),
        ("half the", True),
        ("halves", False),
        ("€", True),
        ("$", True),  # no letters: nothing to be met
    ],
)
def test_a_word_is_met_when_all_its_letters_are(word: str, is_met: bool) -> None:
    assert Met(("half", "the", "€")).has(word) is is_met


def test_of_marks_those_stay_that_were_met() -> None:
    assert Met("€’").marks("$€’") == "€’"
    assert Met().marks("$€’") == ""


def test_pieces_are_letters_in_lower_case() -> None:
    assert pieces("Twenty-five 5km l’été") == ["twenty", "five", "km", "l", "été"]


def test_it_is_made_anew_for_new_words_and_at_last_of_all() -> None:
    made_of = FromMetWords("one two six ten twelve nine", "€$", sorted)
    made = [
        made_of.for_text(text)
        for text in ("Two boats", "two cars, one bus", "one", "six men for €5", "ten men", "nine")
    ]
    assert made[0] == ["two"]
    assert made[1] == made[2] == ["one", "two"]
    assert made[1] is made[2]
    assert made[3] == ["one", "six", "two", "€"]
    assert made[4] == sorted(("one", "two", "six", "ten", "twelve", "nine", "€", "$"))
    assert made[4] is made[5]


def test_who_asks_while_it_is_made_for_another_text_gets_his_own() -> None:
    asked: list[list[str]] = []

    def make(met: Met) -> list[str]:
        if "one" in met and not asked:
            asked.append(made_of.for_text("two cars"))  # as another thread would
        return sorted(met)

    made_of = FromMetWords("one two six", "", make)
    assert made_of.for_text("one bus") == ["one"]
    assert asked == [["two"]]
    assert made_of.for_text("two cars") == ["one", "two"]


def test_a_text_with_none_of_the_words_is_served_as_well() -> None:
    made_of = FromMetWords("one two", "", len)
    assert [made_of.for_text(text) for text in ("a boat", "a car", "one")] == [0, 0, 1]


@pytest.mark.parametrize("letter", "ſıİ")
def test_letters_of_two_cases_take_all_words(letter: str) -> None:
    assert FromMetWords("one six", "€", len).for_text(f"{letter}ix") == 3
