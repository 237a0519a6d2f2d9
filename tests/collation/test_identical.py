"""Sentences that are the same on both sides."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.identical import identical_pairs

KEYS = st.lists(st.integers(0, 4), max_size=9)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ([1, 2, 3], [3, 1, 2], [(0, 1), (1, 2), (2, 0)]),
        ([1, 2], [3, 4], []),
        ([9, 1, 9], [1, 9], [(1, 0), (2, 1)]),
        ([9, 1, 9], [9, 1], [(0, 0), (1, 1)]),
        ([9, 5, 9, 1], [8, 9, 1], [(2, 1), (3, 2)]),
        ([1, 9, 9], [9, 1, 9], [(0, 1), (1, 2), (2, 0)]),
        ([9, 9], [9], [(0, 0)]),
        ([9], [7, 9, 9], [(0, 2)]),
        ([5, 9, 6, 9], [9, 7, 9, 8], [(1, 0), (3, 2)]),
    ],
    ids=[
        "once on either side, moved",
        "nothing in common",
        "a repeated one behind a certain one",
        "a repeated one before a certain one",
        "the one before the certain one, not the first",
        "what no neighbour claims goes first come",
        "the beginning is certain",
        "the end is certain",
        "in order of place",
    ],
)
def test_pairs(left: list[int], right: list[int], expected: list[tuple[int, int]]) -> None:
    assert identical_pairs(left, right) == expected


@given(KEYS, KEYS)
@settings(max_examples=200, deadline=None)
def test_as_many_as_both_sides_have_are_paired_once(left: list[int], right: list[int]) -> None:
    pairs = identical_pairs(left, right)
    assert pairs == sorted(pairs)
    assert all(left[i] == right[j] for i, j in pairs)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert len(pairs) == sum(min(left.count(key), right.count(key)) for key in set(left))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ([1, 9, 9, 9], [9, 1, 9, 9], [(0, 1), (1, 2), (2, 3), (3, 0)]),
        ([8, 9, 9, 1], [9, 9, 9, 1], [(1, 1), (2, 2), (3, 3)]),
        ([9, 1, 2, 9], [2, 9, 9, 1], [(0, 2), (1, 3), (2, 0), (3, 1)]),
        ([9, 8, 9, 8, 1], [1, 9, 8], [(0, 1), (1, 2), (4, 0)]),
        ([9, 8, 7, 9], [9, 7, 8, 9], [(0, 0), (1, 2), (2, 1), (3, 3)]),
        ([5, 5, 6, 6], [6, 6, 5, 5], [(0, 2), (1, 3), (2, 0), (3, 1)]),
    ],
    ids=[
        "forwards as far as it goes",
        "backwards as far as it goes",
        "forwards before backwards",
        "the ends are no pairs",
        "from both ends",
        "the rest by key and place",
    ],
)
def test_repeated_keys_grow_from_certain_ones(
    left: list[int], right: list[int], expected: list[tuple[int, int]]
) -> None:
    assert identical_pairs(left, right) == expected
