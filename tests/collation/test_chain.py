"""Increasing chains against a slow and certain way."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.chain import heaviest_chain, longest_chain

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
