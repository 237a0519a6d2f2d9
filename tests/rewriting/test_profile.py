"""What was done to an article as a whole."""

import pytest

from reader.rewriting.operation import Operation
from reader.rewriting.profile import Profile, profile_of
from reader.rewriting.rewriting import rewriting_of
from tests.rewriting.cases import compared


def profile(left: str, right: str) -> Profile:
    comparison = compared(left, right)
    return profile_of(comparison, rewriting_of(comparison))


def test_sentences_are_counted_and_operations_in_their_order() -> None:
    found = profile(
        "The crew repaired the old engine.", "The crew fixed the engine. Nobody counted the gulls."
    )
    assert (found.linked, found.sentences, found.copied, found.exchanged) == (4, 5, 3, 1)
    assert found.counts == ((Operation.COPIED, 3), (Operation.SYNONYM, 1), (Operation.DROPPED, 1))
    assert found.order_kept


@pytest.mark.parametrize(
    ("left", "right", "is_word_by_word"),
    [
        ("The crew repaired the heavy engine.", "The crew fixed the heavy engine.", True),
        ("The crew repaired the heavy engine.", "The crew fixed the engine.", True),
        ("The crew repaired the old heavy engine.", "The crew fixed the engine.", False),
        ("The crew repaired the engine.", "The crew repaired the engine.", False),
    ],
)
def test_a_rewrite_goes_word_by_word_where_half_of_its_changes_are_exchanges(
    left: str, right: str, is_word_by_word: bool
) -> None:
    assert profile(left, right).is_word_by_word is is_word_by_word


def test_moved_sentences_change_the_order() -> None:
    first, second = "The crew repaired the engine of the ferry.", "Nobody counted the gulls on the pier."
    third = "Two ministers shared one umbrella in the drizzle."
    assert not profile(f"{first} {second} {third}", f"{second} {third} {first}").order_kept
