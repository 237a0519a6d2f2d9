"""Increasing chains against a slow and certain way."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.chain import chain_weight, heaviest_chain, longest_chain
from tests.collation.prepared import witnesses_of

ITEMS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 9)), max_size=9)


def rises(items: list[tuple[int, int, int]]) -> bool:
    """Whether both sides rise strictly."""
    return all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(items))


@given(ITEMS)
@settings(max_examples=150, deadline=None)
def test_the_heaviest_chain_is_the_heaviest(items: list[tuple[int, int, int]]) -> None:
    chain = [items[k] for k in heaviest_chain([item[:2] for item in items], lambda k: items[k][2])]
    assert rises(chain)
    best = 0
    for size in range(1, len(items) + 1):
        for chosen in combinations(sorted(items), size):
            if rises(list(chosen)):
                best = max(best, sum(weight for _, _, weight in chosen))
    assert sum(weight for _, _, weight in chain) == best


@given(st.permutations(range(7)))
def test_the_longest_chain_rises_and_is_longest(order: list[int]) -> None:
    pairs = list(enumerate(order))
    chain = longest_chain(pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    assert len(chain) == len(heaviest_chain(pairs, lambda _: 1))


@pytest.mark.parametrize(
    ("pairs", "weights", "expected"),
    [
        ([], [], []),
        ([(3, 3)], [1], [0]),
        ([(0, 1), (1, 0)], [1, 1], [0]),
        ([(1, 0), (0, 1)], [1, 1], [1]),
        ([(0, 1), (1, 0)], [1, 2], [1]),
        ([(0, 2), (1, 0), (2, 1)], [2, 1, 1], [0]),
        ([(0, 2), (1, 0), (2, 1)], [1, 1, 1], [1, 2]),
        ([(0, 2), (1, 0), (2, 1)], [3, 1, 1], [0]),
        ([(0, 0), (0, 1), (1, 1)], [1, 1, 1], [0, 2]),
        ([(0, 0), (1, 0), (1, 1)], [1, 1, 1], [0, 2]),
        ([(0, 0), (0, 0), (1, 1)], [1, 2, 1], [1, 2]),
        ([(0, 0), (2, 1), (1, 2), (3, 3), (5, 4), (4, 5), (6, 6)], [1, 2, 1, 1, 1, 2, 1], [0, 1, 3, 5, 6]),
        ([(6, 6), (0, 0), (3, 1), (1, 2), (2, 3)], [1, 1, 3, 1, 1], [1, 2, 0]),
    ],
    ids=[
        "nothing",
        "one pair",
        "of equals the one whose left is first",
        "wherever it is given",
        "the heavier",
        "of equal sums the one whose first is first",
        "two that rise",
        "one that outweighs two",
        "one of two with the same left",
        "one of two with the same right",
        "the heavier of two that are the same",
        "each tangle for itself",
        "positions as given, in the order of the chain",
    ],
)
def test_the_heaviest_chain_of_a_few(
    pairs: list[tuple[int, int]], weights: list[int], expected: list[int]
) -> None:
    assert heaviest_chain(pairs, weights.__getitem__) == expected


def test_pairs_in_nobodys_way_are_not_weighed() -> None:
    asked: list[int] = []

    def weigh(k: int) -> int:
        asked.append(k)
        return 1

    pairs = [(0, 0), (1, 2), (2, 1), (3, 3), (4, 4)]
    assert heaviest_chain(pairs, weigh) == [0, 1, 3, 4]
    assert sorted(asked) == [1, 2]
    assert heaviest_chain([(k, k) for k in range(9)], weigh) == list(range(9))
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ([], []),
        ([0, 1, 2], [(0, 0), (1, 1), (2, 2)]),
        ([2, 1, 0], [(2, 0)]),
        ([1, 2, 0], [(0, 1), (1, 2)]),
        ([2, 0, 1], [(1, 0), (2, 1)]),
        ([0, 2, 1, 3], [(0, 0), (2, 1), (3, 3)]),
    ],
    ids=["nothing", "all", "of equals the last", "the last falls", "the first falls", "of equals the lower"],
)
def test_the_longest_chain_of_a_few(order: list[int], expected: list[tuple[int, int]]) -> None:
    assert longest_chain(list(enumerate(order))) == expected


SIDES = witnesses_of(["gull mast", "weir rope", "crab boat"], ["mill quay", "fair song"])


def mark(places: list[int], others: list[int]) -> int:
    """The marks of some sentences together."""
    left, right = SIDES.left.sentences, SIDES.right.sentences
    return sum(left[i].mark for i in places) + sum(right[j].mark for j in others)


@pytest.mark.parametrize(
    ("lefts", "rights", "off"),
    [
        ([0], [0], 0),
        ([2], [1], abs(2 * 2 - 1 * 3) * 4096 // 6),
        ([0], [1], 3 * 4096 // 6),
        ([2], [0], 4 * 4096 // 6),
        ([1, 2], [1], abs(1 * 2 - 1 * 3) * 4096 // 6),
    ],
    ids=[
        "on the diagonal",
        "near it",
        "off it on the right",
        "off it on the left",
        "by the first of several",
    ],
)
def test_a_weight_is_worth_then_words_then_nearness_to_the_diagonal(
    lefts: list[int], rights: list[int], off: int
) -> None:
    for worth in (1, 7):
        expected = worth * 2**37 + mark(lefts, rights) * 2**13 + 4096 - off
        assert chain_weight(SIDES, lefts, rights, worth) == expected
