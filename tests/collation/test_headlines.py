"""Headline with headline by their role."""

import pytest

from reader.collation.headlines import headline_pair
from tests.collation.prepared import witnesses_of

BODY = ["Marlow closed a bridge after the storm.", "Ilse Brandt told reporters so."]
"""Where a word stands without its capital it is no name."""


def pair(
    left: list[str], right: list[str], cores: list[tuple[int, int]], sizes: tuple[int, int] = (1, 1)
) -> tuple[int, int] | None:
    """The headlines' sentences to link."""
    return headline_pair(witnesses_of([*left, *BODY], [*right, *BODY], headlines=sizes), cores)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Marlow Bridge Closed", "Storm Shuts Bridge In Marlow", (0, 0)),
        ("Marlow Rejoices", "Storm Shuts Bridge In Marlow", None),
        ("Ilse Brandt Rejoices", "Ilse Brandt Resigns", None),
        ("Ilse Brandt Rejoices", "Gulls Nest Again", None),
    ],
    ids=["two words, one plain", "one word", "names alone", "nothing"],
)
def test_two_common_words_link_headlines_unless_both_are_names(
    left: str, right: str, expected: tuple[int, int] | None
) -> None:
    assert pair([left], [right], []) == expected


def test_the_weightiest_two_sentences_of_longer_headlines_are_linked() -> None:
    left = ["Storm and bridge.", "Storm shuts bridge in Marlow harbour."]
    right = ["Bridge after storm.", "Marlow harbour bridge shut by storm."]
    assert pair(left, right, [], (2, 2)) == (1, 1)


@pytest.mark.parametrize(
    ("cores", "expected"),
    [
        ([(0, 0)], None),
        ([(0, 1)], None),
        ([(2, 2)], (0, 0)),
        ([(0, 2)], None),
        ([(2, 0)], None),
    ],
    ids=["linked already", "linked with the deck", "a body pair", "left is taken", "right is taken"],
)
def test_what_is_linked_already_stays(cores: list[tuple[int, int]], expected: tuple[int, int] | None) -> None:
    left = ["Marlow bridge closed.", *BODY]
    right = ["Storm shuts bridge in Marlow.", "Gulls nest again.", *BODY]
    assert headline_pair(witnesses_of(left, right, headlines=(1, 2)), cores) == expected


def test_only_headlines_are_paired() -> None:
    assert pair(["Marlow bridge closed."], ["Storm shuts Marlow bridge."], [], (1, 0)) is None
    assert pair(["Marlow bridge closed."], ["Storm shuts Marlow bridge."], [], (0, 1)) is None


def test_of_equal_pairs_the_first_is_linked() -> None:
    heads = ["Storm shuts bridge.", "Storm shuts bridge."]
    assert pair(heads, heads, [], (2, 2)) == (0, 0)
    assert pair(heads, heads, [(0, 3)], (2, 2)) == (1, 0)
    assert pair(heads, heads, [(3, 0)], (2, 2)) == (0, 1)


def test_the_weight_of_the_common_words_decides_not_their_number() -> None:
    left = ["Storm over weir and boat again.", "Crane and pylon fall."]
    right = ["Storm at weir takes boat.", "Crane hits pylon."]
    often = ["A storm, a weir and a boat."] * 12
    witnesses = witnesses_of([*left, *often], [*right, *often, "a crane"], headlines=(2, 2))
    assert headline_pair(witnesses, []) == (1, 1)
