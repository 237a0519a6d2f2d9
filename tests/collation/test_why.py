"""Reasons for links and refusals."""

from reader.collation.collate import collate
from reader.collation.why import Why, explain
from tests.collation.made import article_of

LEFT = [
    "The harbour bridge in Marlow closed on June 2.",
    "Repairs cost 4.2 million crowns.",
    "Gulls circled over the empty stadium.",
]
RIGHT = [
    "Marlow's harbour bridge was closed on June 2.",
    "Repairs will cost some 4.2 million crowns.",
    "Marlow elects a council in May.",
]


def why(left_sentence: int) -> Why:
    """The reasons of the bead of a left sentence."""
    left, right = article_of(LEFT), article_of(RIGHT)
    collation = collate(left, right)
    bead = collation.left_bead[left_sentence]
    assert bead is not None
    return explain(left, right, collation, bead)


def test_a_link_names_what_is_shared() -> None:
    reasons = why(0)
    assert "harbour" in reasons.shared_words
    assert {"june", "2"} <= set(reasons.shared_facts)
    assert reasons.longest_run == "closed on june 2"
    assert reasons.neighbours
    assert reasons.strength in (2, 3)
    assert reasons.nearest is None


def test_a_sentence_without_kin_says_so() -> None:
    reasons = why(2)
    assert reasons.strength == 0
    assert reasons.nearest is None
    assert "No sentence" in reasons.refusal


def test_a_refused_sentence_names_the_nearest_and_the_reason() -> None:
    left, right = article_of(LEFT), article_of(RIGHT)
    collation = collate(left, right)
    bead = collation.right_bead[2]
    assert bead is not None
    reasons = explain(left, right, collation, bead)
    assert reasons.nearest == 0
    assert reasons.refusal == "The nearest sentence fits another one better."
