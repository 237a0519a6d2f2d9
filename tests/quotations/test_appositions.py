"""Names beside a phrase without one, what "who" stands for, and who can speak."""

import pytest

from reader.quotations.appositions import can_speak, name_beside, with_named
from reader.quotations.link import Link, Phrase
from tests.quotations.parsed import parsed, place, words


def phrase_of(sentence: str, first: str, last: str) -> Phrase:
    clauses = parsed(sentence)
    return (place(clauses, first), place(clauses, last) + 1)


@pytest.mark.parametrize(
    ("sentence", "first", "last", "name"),
    [
        ("a spokeswoman, Ann Lee, said", "a", "spokeswoman", "Ann Lee"),
        ("a spokeswoman, Ann Lee.", "a", "spokeswoman", "Ann Lee"),
        ("a spokeswoman, Ann Lee", "a", "spokeswoman", "Ann Lee"),
        ("a spokeswoman, Ann J. Lee, said", "a", "spokeswoman", "Ann J . Lee"),
        ("a spokeswoman for Wells, Ann Lee, said", "a", "Wells", "Ann Lee"),
        ("one of them, Ann Lee, said", "one", "them", "Ann Lee"),
        ("Wells's chief engineer, Ann Lee, said", "Wells's", "engineer", "Ann Lee"),
        ("a spokeswoman, Lee, said", "a", "spokeswoman", None),
        ("a spokeswoman, Ann Lee came and said", "a", "spokeswoman", None),
        ("a spokeswoman; Ann Lee, said", "a", "spokeswoman", None),
        ("the owners, Ann Lee, said", "the", "owners", None),
        ("the women, Ann Lee, said", "the", "women", None),
        ("this Monday, Ann Lee, said", "this", "Monday", None),
        ("this morning, Ann Lee, said", "this", "morning", None),
        ("the Council, Ann Lee, said", "the", "Council", None),
        ("a spokeswoman and Bob, Ann Lee, said", "a", "spokeswoman", None),
        ("old spokeswoman, Ann Lee, said", "old", "spokeswoman", None),
        ("Bob's pier; old spokeswoman, Ann Lee, said", "old", "spokeswoman", None),
    ],
)
def test_a_name_behind(sentence: str, first: str, last: str, name: str | None) -> None:
    clauses = parsed(sentence)
    assert words(clauses, name_beside(clauses, phrase_of(sentence, first, last))) == name


@pytest.mark.parametrize(
    ("sentence", "first", "last", "name"),
    [
        ("Ann Lee, a painter from Harlow said", "a", "Harlow", "Ann Lee"),
        ("Ann May Sue Jo Lee, a painter said", "a", "painter", "Ann May Sue Jo Lee"),
        ("Ann May Sue Jo Lou Lee, a painter said", "a", "painter", None),
        ("Ann, a painter from Harlow said", "a", "Harlow", None),
        ("Ann Lee: a painter from Harlow said", "a", "Harlow", None),
        ("Ann and Lee, a painter from Harlow said", "a", "Harlow", None),
        ("In New Wells, a painter from Harlow said", "a", "Harlow", None),
    ],
)
def test_a_name_ahead(sentence: str, first: str, last: str, name: str | None) -> None:
    clauses = parsed(sentence)
    assert words(clauses, name_beside(clauses, phrase_of(sentence, first, last))) == name


@pytest.mark.parametrize(
    ("sentence", "first", "last", "named"),
    [
        ("Ann Lee, who said", "who", "who", "Ann Lee"),
        ("a spokeswoman, Ann Lee, said", "a", "spokeswoman", "Ann Lee"),
        ("Bob Roe said", "Bob", "Roe", None),
        ("whose brother said", "whose", "brother", None),
    ],
)
def test_what_a_mention_stands_for(sentence: str, first: str, last: str, named: str | None) -> None:
    clauses = parsed(sentence)
    link = with_named(clauses, Link("reported", None, phrase_of(sentence, first, last)))
    assert words(clauses, link.named) == named


def test_nothing_stands_for_nobody() -> None:
    link = Link("passive", None, None)
    assert with_named(parsed("Ann said"), link) == link


@pytest.mark.parametrize(
    ("phrase", "speaks"),
    [
        ("he", True), ("I", True), ("they", True), ("it", False), ("which", False), ("Wells", True),
        ("the mayor", True), ("the pier", False), ("the Wells pier", True),
    ],
)  # fmt: skip
def test_who_can_speak(phrase: str, speaks: bool) -> None:
    clauses = parsed(phrase)
    assert can_speak(clauses, (0, len(clauses.row))) is speaks
