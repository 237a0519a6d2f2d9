"""The operations on single words: each kind, and what comes first."""

from itertools import pairwise

import pytest

from tests.rewriting.cases import operations, told


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The crew repaired the engine within an hour.",
            "The crew fixed the engine within an hour.",
            [("synonym", "repaired", "fixed")],
        ),
        (
            "The fair takes place in the old harbour.",
            "The fair happens in the old harbour.",
            [("synonym", "takes place", "happens")],
        ),
        (
            "The porter noted the number of the parcel.",
            "The porter notes the number of the parcel.",
            [("inflected", "noted", "notes")],
        ),
        (
            "The farmer sold his oldest horse at the market.",
            "The farmer sold his oldest mule at the market.",
            [("replaced", "horse", "mule")],
        ),
        (
            "The farmer sold his oldest horse at the market.",
            "The farmer sold his oldest horse at the market square.",
            [("inserted", "", "square")],
        ),
        (
            "The farmer sold his oldest horse at the market.",
            "The farmer sold his horse at the market.",
            [("dropped", "oldest", "")],
        ),
        (
            "The small museum reopened after two years.",
            "After two years the small museum reopened.",
            [("reordered", "after two years", "After two years")],
        ),
        (
            "The fair takes place in the old harbour.",
            "The fair happens at a place in the old harbour.",
            [("replaced", "takes", "happens")],
        ),
        (
            "The crew repaired the engine within an hour.",
            "The crew bakers millers smiths monks sailors weavers potters fixed the engine within an hour.",
            [
                ("inserted", "", "bakers millers smiths monks sailors weavers potters"),
                ("synonym", "repaired", "fixed"),
            ],
        ),
        (
            "The crew repaired the engine within an hour.",
            "The crew bakers millers smiths monks sailors weavers potters tanners fixed "
            "the engine within an hour.",
            [
                ("dropped", "repaired", ""),
                ("inserted", "", "bakers millers smiths monks sailors weavers potters tanners fixed"),
            ],
        ),
        (
            "The small museum said it would reopen.",
            "The small museum stated it would reopen.",
            [("synonym", "said", "stated")],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_change_is_told_as_what_it_is(
    left: str, right: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(left, right) == expected


def test_words_are_exchanged_one_for_one_only_where_their_numbers_are_equal() -> None:
    found = told("The farmer sold a grey horse at noon.", "The farmer sold two chairs and tables at noon.")
    assert not [one for one in found if one[0] == "replaced"]


def test_what_a_warning_tells_is_not_told_again() -> None:
    found = told("“The roof will hold,” Ada Brunner said.", "“The roof should hold,” Ada Brunner said.")
    assert [kind for kind, _, _ in found] == ["quotation"]


def test_the_words_stand_at_their_spans() -> None:
    (found,) = operations("The crew repaired the engine.", "The crew fixed the engine.")
    assert found.left is not None and found.right is not None
    assert len(found.left) == len("repaired") and len(found.right) == len("fixed")


def test_operations_of_one_bead_never_tell_a_word_twice() -> None:
    left = "The old crew repaired the heavy engine within an hour, and the ferry left the pier at dawn."
    right = "Within one hour the crew fixed the engine, and at daybreak the big ferry departed the old pier."
    spans = [one.left for one in operations(left, right) if one.left]
    ordered = sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(ordered))
