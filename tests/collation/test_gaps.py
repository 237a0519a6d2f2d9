"""What stands between identical sentences, and what its words settle."""

import pytest

from reader.collation.blocks.matching import Budget
from reader.collation.gaps import Gap, gaps_between, settled_in
from tests.collation.prepared import WATCH, witnesses_of


def gaps(left: int, right: int, identical: list[tuple[int, int]]) -> list[Gap]:
    """The gaps of two sides of some sentences."""
    sides = witnesses_of([f"left{k} alone" for k in range(left)], [f"right{k} alone" for k in range(right)])
    return gaps_between(sides, identical, WATCH)


@pytest.mark.parametrize(
    ("left", "right", "identical", "expected"),
    [
        (2, 3, [], [Gap((0, 1), (0, 1, 2))]),
        (4, 4, [(1, 1)], [Gap((0,), (0,)), Gap((2, 3), (2, 3))]),
        (3, 3, [(0, 0), (1, 1), (2, 2)], []),
        (3, 2, [(0, 0), (2, 1)], []),
        (2, 3, [(0, 0), (1, 2)], []),
        (5, 5, [(0, 0), (2, 4), (4, 3)], [Gap((1,), (1, 2))]),
        (4, 4, [(0, 3), (1, 0), (2, 1)], [Gap((3,), (2,))]),
    ],
    ids=[
        "one gap",
        "around a pair",
        "none",
        "left only",
        "right only",
        "a moved one ends none",
        "at the end",
    ],
)
def test_gaps_lie_between_pairs_in_order(
    left: int, right: int, identical: list[tuple[int, int]], expected: list[Gap]
) -> None:
    assert gaps(left, right, identical) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (["one two three four"], ["one two three five"], {(0, 0): 0.75}),
        (["one two three four"], ["one two five six"], {(0, 0): 0.5}),
        (["one two three four"], ["one five six seven"], {}),
        (["one two"], ["one two three four five"], {}),
        (
            ["one two three", "four five six"],
            ["one two three x", "four five y"],
            {(0, 0): 6 / 7, (1, 1): 2 / 3},
        ),
        (["one two three", "four five six"], ["four five six", "one two three"], {(1, 0): 1.0}),
    ],
    ids=[
        "three of four",
        "half",
        "less than half",
        "half of the longer counts",
        "two pairs",
        "in order only",
    ],
)
def test_half_of_the_longer_sentence_in_order_settles_a_pair(
    left: list[str], right: list[str], expected: dict[tuple[int, int], float]
) -> None:
    sides = witnesses_of(left, right)
    gap = Gap(tuple(range(len(left))), tuple(range(len(right))))
    assert settled_in(gap, sides, Budget(10**6), WATCH) == pytest.approx(expected)


def test_the_same_is_settled_from_either_side() -> None:
    left = ["one two three four", "five six seven"]
    right = ["one two three", "eight five six seven nine ten"]
    gap = Gap((0, 1), (0, 1))
    there = settled_in(gap, witnesses_of(left, right), Budget(10**6), WATCH)
    back = settled_in(gap, witnesses_of(right, left), Budget(10**6), WATCH)
    assert there == {(j, i): ratio for (i, j), ratio in back.items()}
    assert set(there) == {(0, 0), (1, 1)}


def test_a_pair_that_has_moved_ends_no_gap_and_the_longer_run_stays() -> None:
    assert gaps(5, 5, [(0, 4), (1, 1), (3, 2)]) == [Gap((4,), (3,))]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (["t i d e"], ["d i e t"], {(0, 0): 0.5}),
        (["d i e t"], ["t i d e"], {(0, 0): 0.5}),
        (["x", "one two three four"], ["one two y four", "x"], {(1, 0): 0.75}),
        (["one two", "x y"], ["one two z w"], {(0, 0): 2 * 2 / 6}),
    ],
    ids=["the first by its words goes first", "from either side", "owners by place", "half of the longer"],
)
def test_a_vote_is_for_the_sentences_that_a_word_stands_in(
    left: list[str], right: list[str], expected: dict[tuple[int, int], float]
) -> None:
    gap = Gap(tuple(range(len(left))), tuple(range(len(right))))
    assert settled_in(gap, witnesses_of(left, right), Budget(10**6), WATCH) == pytest.approx(expected)


def test_only_the_sentences_of_the_gap_vote() -> None:
    sides = witnesses_of(["one two", "three four"], ["three four", "one two"])
    assert settled_in(Gap((1,), (0,)), sides, Budget(10**6), WATCH) == {(1, 0): 1.0}
    assert settled_in(Gap((1,), (1,)), sides, Budget(10**6), WATCH) == {}
