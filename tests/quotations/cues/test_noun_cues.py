"""Nouns that report words, and whose they are."""

import pytest

from reader.quotations.cues.noun_cues import _is_topic, noun_cue
from tests.quotations.parsed import parsed, place, words


@pytest.mark.parametrize(
    ("sentence", "noun", "owner"),
    [
        ("Ann Lee's claim that it", "claim", "Ann Lee's"),
        ("her claim that it", "claim", "her"),
        ("her first and last claim that it", "claim", None),
        ("her first last claim that it", "claim", "her"),
        ("her very first last claim that it", "claim", None),
        ("her old claim that it", "claim", "her"),
        ("her claim: it", "claim", "her"),
        ("her claim, it", "claim", None),
        ("in her words, it", "words", "her"),
        ("in her claim that it", "claim", None),
        ("in Ann Lee's words, it", "words", "Ann Lee's"),
        ("in Ann Lee's claim that it", "claim", None),
        ("the claim that it", "claim", None),
        ("her claim fell", "claim", None),
        ("her , claim that it", "claim", None),
        ("said of Ann Lee's request: it", "request", None),
        ("told of Ann Lee's request: it", "request", None),
        ("said Ann Lee's request: it", "request", "Ann Lee's"),
        ("fault with Ann Lee's claim that it", "claim", "Ann Lee's"),
        ("no fault with Ann Lee's claim that it", "claim", "Ann Lee's"),
        ("no fault with the mayor's claim that it", "claim", "no fault with the mayor's"),
        ("no fault of Ann Lee's claim that it", "claim", "no fault of Ann Lee's"),
        ("her pier that it", "pier", None),
        ("her claim", "claim", None),
    ],
)
def test_the_owner_of_the_words(sentence: str, noun: str, owner: str | None) -> None:
    clauses = parsed(sentence)
    link = noun_cue(clauses, place(clauses, noun), -1)
    assert (None if link is None else words(clauses, link.mention)) == owner


@pytest.mark.parametrize(
    ("sentence", "is_topic"),
    [
        ("Bob said of Ann's claim", True),
        ("The pier of Ann's claim", False),
        ("Bob said to Ann's claim", False),
    ],
)
def test_a_noun_of_which_is_spoken_is_a_topic(sentence: str, is_topic: bool) -> None:
    assert _is_topic(parsed(sentence), (3, 5)) is is_topic
