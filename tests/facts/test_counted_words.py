"""Units behind amounts: what may stand between, and which of two is taken."""

import pytest

from reader.facts.counted_words import unit_words


@pytest.mark.parametrize(
    ("rule", "text", "unit"),
    [
        ("behind a blank", "5 miles off", "miles"),
        ("behind a hyphen", "5-mile walk", "mile"),
        ("right behind a digit", "5km", "km"),
        ("a sign", "5%", "%"),
        ("a sign behind a blank", "5 %", "%"),
        ("the longest", "5 square miles", "square miles"),
        ("in any letter case", "5 MILES", "MILES"),
        ("blanks in it may be many", "5 square  miles", "square  miles"),
        ("behind a full stop of a short form", "5 mn. euros", "euros"),
        ("a whole word alone", "5 milestones", ""),
        ("nothing known", "5 boats", ""),
        ("not right behind a letter", "fivekm", ""),
        ("not behind a full stop of a figure", "5. miles", ""),
        ("nothing at all", "5", ""),
    ],
)
def test_units(rule: str, text: str, unit: str) -> None:
    at = next((k for k, c in enumerate(text) if c in " -%k." and k), len(text))
    at = text.index("mn") + 2 if "mn" in text else at
    found, end = unit_words("en").behind(text, at, len(text))
    assert found == unit, rule
    assert end == (text.index(unit) + len(unit) if unit else at), rule


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [("fr", "5 millions d’euros", "euros"), ("es", "5 millones de euros", "euros"), ("en", "5 of euros", "")],
)
def test_a_word_may_stand_between(language: str, text: str, unit: str) -> None:
    at = text.index("s ") + 1 if "s " in text else 1
    assert unit_words(language).behind(text, at, len(text))[0] == unit


@pytest.mark.parametrize(
    ("rule", "text", "counted"),
    [
        ("a unit", "ten miles", True),
        ("a unit behind a hyphen", "ten-mile", True),
        ("a magnitude", "ten million", True),
        ("something else", "ten boats", False),
        ("a longer word", "ten milestones", False),
        ("nothing between", "tenmiles", False),
        ("a comma", "ten, miles", False),
        ("the end", "ten", False),
    ],
)
def test_what_is_counted(rule: str, text: str, counted: bool) -> None:
    assert unit_words("en").are_counted(text, 3, len(text)) is counted, rule


def test_only_what_lies_before_the_end_counts() -> None:
    assert unit_words("en").behind("5 miles", 1, 1) == ("", 1)
    assert unit_words("en").behind("5 miles", 1, 2) == ("", 1)
    assert not unit_words("en").are_counted("ten miles", 3, 4)
    assert not unit_words("en").are_counted("ten miles", 3, 3)
