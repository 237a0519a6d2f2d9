"""Phrases that open clauses: the longest at each place, none overlapping; word lists of each language."""

import pytest

from reader.language.clauses import Phrases, load_clauses

FOUND = Phrases([("if",), ("only", "if"), ("as", "long", "as"), ("so", "long", "as")])


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("they pay if it holds", [range(2, 3)]),
        ("they pay only if it holds", [range(2, 4)]),
        ("as long as it holds and so long as they pay", [range(3), range(6, 9)]),
        ("as long roads as these go on if needed if only", [range(7, 8), range(9, 10)]),
        ("as long", []),
        ("nothing here", []),
        ("", []),
    ],
)
def test_the_longest_phrase_at_each_place(words: str, places: list[range]) -> None:
    assert FOUND.find(words.split()) == places


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ru"])
def test_each_language_has_conditions_denials_and_limits(language: str) -> None:
    clauses = load_clauses(language)
    assert clauses.limits
    assert clauses.vague
    assert clauses.joining
    assert clauses.no_conditions.find(next(iter([""])).split()) == []


def test_an_unknown_language_has_nothing() -> None:
    clauses = load_clauses("tlh")
    assert clauses.limits == frozenset()
    assert clauses.conditions.find(["if", "unless"]) == []


def test_words_are_compared_folded() -> None:
    assert load_clauses("de").conditions.find(["ausser"]) == [range(1)]
