"""Where a noun phrase starts and ends, and what a relative pronoun stands for."""

import pytest

from tests.quotations.parsed import parsed, place, words


@pytest.mark.parametrize(
    ("sentence", "last", "phrase"),
    [
        ("Ruth Alder said", "Alder", "Ruth Alder"),
        ("he said", "he", "he"),
        ("him said", "him", "him"),
        ("the mayor of Wells said", "Wells", "the mayor of Wells"),
        ("Mr. J. Alder said", "Alder", "Mr . J . Alder"),
        ("Ann Lee and Bob Roe said", "Roe", "Ann Lee and Bob Roe"),
        ("it fell and Bob Roe said", "Roe", "Bob Roe"),
        ("marchers and spectators said", "spectators", "marchers and spectators"),
        ("rain and spectators said", "spectators", "spectators"),
        ("owners hired for theft said", "theft", "owners hired for theft"),
        ("owners said of theft said", "theft", "theft"),
        ("after the storm said", "storm", "the storm"),
        ("with the rain in the harbour said", "harbour", "the harbour"),
        ("after the old storm said", "storm", "the old storm"),
        ("on Monday Ruth Alder said", "Alder", "Ruth Alder"),
        ("as Ruth Alder said", "Alder", "Ruth Alder"),
        ("In a statement Mr. Alder said", "Alder", "Mr . Alder"),
        ("In a port mayor Alder said", "Alder", "a port mayor Alder"),
        ("In a town Theresa May said", "May", "Theresa May"),
        ("In a town Theresa Ann May said", "May", "Theresa Ann"),
        ("Ruth Alder in May said", "May", "Ruth Alder"),
        ("at least half of voters in each town said", "town", "at least half of voters in each town"),
        ("About four in 10 owners said", "owners", "About four in 10 owners"),
        ("At half of the piers said", "piers", "At half of the piers"),
        ("At the piers said", "piers", "the piers"),
        ("voters who wrote to her say", "her", "her"),
        ("voters who wrote to Ann say", "Ann", "voters"),
        ("voters that wrote to Ann say", "Ann", "voters"),
        ("voters who came and who wrote to Ann say", "Ann", "voters"),
        ("that when they wrote to Ann say", "Ann", "Ann"),
    ],
)
def test_the_phrase_that_ends_at_a_word(sentence: str, last: str, phrase: str) -> None:
    clauses = parsed(sentence)
    at = max(k for k, item in enumerate(clauses.row) if item.text == last)
    assert words(clauses, clauses.phrases.phrase_before(at, 0)) == phrase


def test_no_phrase_ends_at_a_mark_and_none_goes_below_its_floor() -> None:
    clauses = parsed("Ann Lee , said")
    assert clauses.phrases.phrase_before(2, 0) is None
    assert clauses.phrases.phrase_before(1, 1) == (1, 2)
    assert clauses.phrases.chain_start(1, 1) == 1


@pytest.mark.parametrize(
    ("sentence", "first", "phrase"),
    [
        ("said Ruth Alder.", "Ruth", "Ruth Alder"),
        ("said he left", "he", "he"),
        ("said the mayor of Wells left", "the", "the mayor of Wells"),
        ("said Ruth Alder of Wells left", "Ruth", "Ruth Alder of Wells"),
        ("said Ruth Alder at Wells left", "Ruth", "Ruth Alder"),
        ("said a cook at Wells left", "a", "a cook at Wells"),
        ("said Ann and Bob left", "Ann", "Ann and Bob"),
        ("said cooks and Bob left", "cooks", "cooks"),
        ("said Ann and owners left", "Ann", "Ann"),
        ("said Ruth Alder on Monday", "Ruth", "Ruth Alder"),
        ("said Ruth Alder Monday", "Ruth", "Ruth Alder"),
        ("said Ruth Alder Jr. Monday", "Ruth", "Ruth Alder Jr ."),
        ("said Ruth Alder, who left", "Ruth", "Ruth Alder"),
        ("said ranking Democrat Ann Lee", "ranking", "ranking Democrat Ann Lee"),
        ("told Ruth Alder the", "Ruth", "Ruth Alder"),
        ("said of it", "of", None),
    ],
)
def test_the_phrase_that_starts_at_a_word(sentence: str, first: str, phrase: str | None) -> None:
    clauses = parsed(sentence)
    assert words(clauses, clauses.phrases.phrase_after(place(clauses, first))) == phrase


@pytest.mark.parametrize(
    ("sentence", "relative", "phrase"),
    [
        ("Ann Lee, who left", "who", "Ann Lee"),
        ("a cook of Wells which left", "which", "a cook of Wells"),
        ("who left", "who", None),
        (", who left", "who", None),
    ],
)
def test_what_a_relative_pronoun_stands_for(sentence: str, relative: str, phrase: str | None) -> None:
    clauses = parsed(sentence)
    assert words(clauses, clauses.phrases.antecedent(place(clauses, relative), 0)) == phrase


@pytest.mark.parametrize(
    ("sentence", "at", "joins"),
    [
        ("Mr. Lee", 1, True),
        ("J. Lee", 1, True),
        ("it. Lee", 1, False),
        ("A & B", 1, True),
        ("A , B", 1, False),
    ],
)
def test_marks_inside_a_name(sentence: str, at: int, joins: bool) -> None:
    assert parsed(sentence).phrases.joins(at) is joins
