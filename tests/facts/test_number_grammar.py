"""What the pattern of a figure takes in, group by group."""

import pytest
from hypothesis import given, strategies

from reader.facts.counted_words import unit_words
from reader.facts.figure_words import figure_words
from reader.facts.number_grammar import FoundFigure, NumberGrammar, grammar_for
from reader.language.data import languages_with
from reader.language.met_words import FromMetWords


def figures(text: str, start: int = 0, end: int | None = None, language: str = "en") -> list[FoundFigure]:
    return list(grammar_for(text, language).find(text, start, len(text) if end is None else end))


def first(text: str, language: str = "en") -> FoundFigure | None:
    return next(iter(figures(text, language=language)), None)


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
    found = first(text)
    assert found is not None
    named = {name: part for name, part in found.match.groupdict().items() if part is not None}
    assert named | ({"unit": found.unit} if found.unit else {}) == groups
    assert text[found.match.start() : found.end].endswith(list(groups.values())[-1])


@pytest.mark.parametrize(
    "text", ["first thing", "F-16", "x5", "[3]", "nobody", "#5", "the latter half of it"]
)
def test_no_figure_begins_here(text: str) -> None:
    assert first(text) is None


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
    found = first(text, language)
    assert found is not None
    assert found.match["low"] == low


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("a part of a whole", "One in ten voted", ["One in ten"]),
        ("nine parts", "nine tenths of it", ["nine tenths"]),
        ("ten are no part", "ten fifths of it", ["ten"]),
        ("nor is none", "zero thirds of it", ["zero"]),
        ("what is counted makes it no part", "One in ten miles", ["One", "ten miles"]),
        ("behind a hyphen too", "One in ten-mile walks", ["One", "ten-mile"]),
        ("nor does a magnitude", "One in ten million", ["One", "ten million"]),
        ("a unit is part of its figure", "6 feet 2 inches", ["6 feet", "2 inches"]),
        ("one figure behind another", "3 and 5 km", ["3", "5 km"]),
    ],
)
def test_figures_one_behind_the_other(rule: str, text: str, found: list[str]) -> None:
    spans = [text[one.match.start() : one.end] for one in figures(text)]
    assert spans == found, rule


def test_figures_are_found_between_two_places_only() -> None:
    text = "3 km, 5 km, 7 km"
    assert [one.unit for one in figures(text, 4, 8)] == [""]
    assert [one.match["low"] for one in figures(text, 4)] == ["5", "7"]


@pytest.mark.parametrize(("text", "units"), [("5mile walks", ["mile"]), ("5miles on", [])])
def test_a_unit_right_behind_its_digits_has_four_letters(text: str, units: list[str]) -> None:
    assert [one.unit for one in figures(text)] == units


LANGUAGES = [code for code in languages_with("figures") if code != "und"]
BETWEEN = (
    " ",
    " ",
    " ",
    "-",
    ", ",
    ".",
    "\n",
    "",
    " 7",
    " 1,200 ",
    " 3.5",
    "$5 ",
    "½",
    "ſ",
    "K",
    " 5€",
    "1’000 ",
    "1\u00a0000 ",
    " 1,2M€ ",
)
OTHERS = ("the", "of", "its", "houses", "in", "out of", "this", "plus or", "und", "et", "y", "и")


def words_of_figures(language: str) -> list[str]:
    words = figure_words(language)
    names = ("numbers", "magnitudes", "ordinals", "narrow_ordinals", "ordered", "joins", "articles", "halves")
    more = ("and_half", "parts", "parts_of", "out_of", "half_of", "frequencies", "between")
    found = [word for name in (*names, *more) for word in getattr(words, name)]
    glued = [f"5{word}" for word in (*words.endings, *words.units)]
    return [*found, *glued, *words.units, words.hundred, words.thousand, words.to, words.minus, *OTHERS]


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=strategies.data())
def test_the_words_of_a_text_find_what_all_words_find(language: str, data: strategies.DataObject) -> None:
    word = strategies.sampled_from(words_of_figures(language))
    told = strategies.one_of(word, word.map(str.upper), word.map(str.capitalize))
    piece = strategies.tuples(told, strategies.sampled_from(BETWEEN)).map("".join)
    text = "".join(data.draw(strategies.lists(piece, min_size=1, max_size=8)))
    words, units = figure_words(language), unit_words(language)
    few = FromMetWords(words.in_patterns, words.signs + words.groups, words.having).for_text(text)
    found, expected = (
        [
            (one.match.span(), one.match.groupdict(), one.unit, one.end)
            for one in NumberGrammar(known, units).find(text, 0, len(text))
        ]
        for known in (few, words)
    )
    assert found == expected
