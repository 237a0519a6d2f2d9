"""What the first pass finds: identical pairs, the pairs worth comparing, and the work it may cost."""

import pytest

from reader.collation.linking_state import Effort
from tests.collation.prepared import state_of, witnesses_of


def test_work_grows_with_the_sentences_in_two_purses() -> None:
    effort = Effort(5)
    assert effort.gaps.steps == effort.pairs.steps == 60_000 * 105
    assert not effort.is_coarse
    effort.gaps.coarse = True
    assert not effort.is_coarse
    effort.pairs.coarse = True
    assert effort.is_coarse


def test_identical_pairs_are_closed_and_not_compared() -> None:
    state = state_of(
        witnesses_of(["Gulls cry.", "Masts creak.", "Weirs."], ["Masts creak.", "Gulls scream.", "Masts."])
    )
    assert state.identical == ((1, 0),)
    assert state.closed == (frozenset({1}), frozenset({0}))
    assert not {pair for pair in state.first if pair[0] == 1 or pair[1] == 0}
    assert (1, 0) in state.line.members


@pytest.mark.parametrize(
    ("left", "right", "compared"),
    [
        (["gull"], ["gull mast"], {(0, 0)}),
        (["gull", "rope mill"], ["weir", "gull crab"], {(0, 1), (0, 0), (1, 1)}),
        (["a b c d gull", "rope gull"], ["a b c d mast", "weir gull"], {(0, 0), (1, 1)}),
        (["a b c d gull", "rope mill quay"], ["a b c d mast", "weir gull crab"], {(0, 0), (0, 1), (1, 1)}),
        (["gull", "rope"], ["weir", "quay"], {(0, 0), (1, 1)}),
        (["gull", "rope", "mast"], ["weir"], {(1, 0), (0, 0), (2, 0)}),
    ],
    ids=[
        "a common word",
        "a common word, and what lies on the line",
        "what is settled asks no more",
        "but it answers",
        "nothing in common but the place",
        "the line passes between the places",
    ],
)
def test_pairs_are_compared_that_are_settled_share_words_or_lie_on_the_line(
    left: list[str], right: list[str], compared: set[tuple[int, int]]
) -> None:
    there = state_of(witnesses_of(left, right))
    back = state_of(witnesses_of(right, left))
    assert set(there.first) == {(i, j) for j, i in back.first}
    assert set(there.first) == compared
