"""Which stretch between commas brings the subject, and which is an aside."""

import pytest

from tests.quotations.parsed import parsed, words


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Ruth Alder said it", "Ruth Alder"),
        ("Ruth Alder, the mayor, said it", "Ruth Alder"),
        ("The mayor, Ruth Alder said it", "Ruth Alder"),
        ("The mayor came, and Ruth Alder, a cook", "Ruth Alder"),
        ("The mayor came, Ruth Alder, a cook", "The mayor"),
        ("On Monday, Ruth Alder", "Ruth Alder"),
        ("Because it rained, Ruth Alder", "Ruth Alder"),
        ("Ruth Alder — a cook — said it", "Ruth Alder"),
        ("Ruth Alder (a cook) said it", "Ruth Alder"),
        ("In Wells, OH, Ruth Alder, a cook", "Ruth Alder"),
        ("In Wells, Ohio, Ruth Alder, a cook", "Ruth Alder"),
        ("In Wells, Ohio, the mayor, a cook", "Ohio"),
        ("Meeting Bob, Ruth Alder came", "Ruth Alder"),
        ("As Ruth Alder, a cook", "Ruth Alder"),
        ("As Ruth Alder said it, a cook", "Ruth Alder"),
        ("Bob, as Ruth Alder, a cook", "Bob"),
        ("In a year, in what Ruth Alder, a cook", "Ruth Alder"),
        ("In a year, in what Ruth Alder saw, a cook", "a cook"),
        ("Ruth Alder, who, a cook", "who"),
        ("Ruth Alder, 40 came", "Ruth Alder"),
        ("The mayor, a cook then said it", "a cook"),
        ("The mayor, a cook then saying it", "The mayor"),
        ("The mayor, 40 then said it", "The mayor"),
        ("In a year", None),
        ("", None),
    ],
)
def test_the_subject_among_stretches(sentence: str, subject: str | None) -> None:
    clauses = parsed(sentence)
    assert words(clauses, clauses.stretches.heaviest(0, len(clauses.row))) == subject


def test_only_the_asked_stretches_are_read() -> None:
    clauses = parsed("Bob left, Ruth Alder, a cook")
    assert words(clauses, clauses.stretches.heaviest(3, len(clauses.row))) == "Ruth Alder"
    assert words(clauses, clauses.stretches.heaviest(0, 2)) == "Bob"


@pytest.mark.parametrize(
    ("sentence", "at", "opens"),
    [
        ("Meeting Bob, Ann", 0, True),
        ("“Yes,” meeting Bob", 1, True),
        ("Then meeting Bob, Ann", 1, False),
        ("The mayor meeting Bob", 2, False),
        ("Ann left", 0, False),
    ],
)
def test_a_participle_that_opens_the_sentence(sentence: str, at: int, opens: bool) -> None:
    assert parsed(sentence).stretches._opens_with_participle(at) is opens


@pytest.mark.parametrize(
    ("stretch", "is_aside"),
    [
        ("in Wells", True),
        ("who left", True),
        ("to close it", True),
        ("because it rained", True),
        ("came late", True),
        ("the mayor", False),
        ("Ann Lee", False),
    ],
)
def test_a_stretch_that_cannot_start_with_a_subject_is_an_aside(stretch: str, is_aside: bool) -> None:
    assert parsed(stretch).stretches._is_aside(0) is is_aside
