"""What the pattern of a figure takes in, group by group."""

import pytest

from reader.facts.number_grammar import figure_pattern


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("two hundred and fifty boats", {"low": "two hundred and fifty"}),
        ("forty-two", {"low": "forty-two"}),
        ("three thousand two hundred", {"low": "three thousand two hundred"}),
        ("1,140 homes", {"low": "1,140"}),
        ("1 140 homes", {"low": "1 140"}),
        ("10,00,000 rupees", {"low": "10,00,000", "unit": "rupees"}),
        ("6.3%", {"low": "6.3", "unit": "%"}),
        ("$3 million", {"sign": "$", "low": "3", "magnitude": "million"}),
        ("US$5", {"sign": "US$", "low": "5"}),
        ("-5 degrees", {"minus": "-", "low": "5", "unit": "degrees"}),
        ("5km", {"low": "5", "unit": "km"}),
        ("24-48 hours", {"low": "24", "high": "48", "unit": "hours"}),
        ("between 3 and 5", {"between": "between", "low": "3", "high": "5"}),
        ("3½", {"low": "3", "and_half": "½"}),
        ("19th", {"low": "19", "nth": "th"}),
        ("half of", {"half_of": "half"}),
        ("two thirds", {"top": "two", "part": "thirds"}),
        ("one in five", {"some": "one", "whole": "five"}),
        ("twice", {"often": "twice"}),
        ("third", {"ordinal": "third"}),
        ("first woman", {"narrow": "first"}),
        ("020 7946 0958", {"phone": "020 7946 0958"}),
    ],
)
def test_the_parts_of_a_figure(text: str, groups: dict[str, str]) -> None:
    match = figure_pattern("en").search(text)
    assert match is not None
    assert {name: found for name, found in match.groupdict().items() if found is not None} == groups


@pytest.mark.parametrize(
    "text", ["first thing", "F-16", "x5", "[3]", "nobody", "#5", "the latter half of it"]
)
def test_no_figure_begins_here(text: str) -> None:
    assert figure_pattern("en").search(text) is None


@pytest.mark.parametrize(
    ("language", "text", "low"),
    [
        ("de", "1.140,5 Tonnen", "1.140,5"),
        ("de", "zweihundert Tonnen", "zweihundert"),
        ("en", "1.140 tons", "1.140"),
    ],
)
def test_marks_of_thousands_and_decimals_are_those_of_the_language(
    language: str, text: str, low: str
) -> None:
    match = figure_pattern(language).search(text)
    assert match is not None
    assert match["low"] == low
