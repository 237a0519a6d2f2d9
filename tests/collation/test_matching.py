"""Common blocks: difflib where it is cheap, bounded where it would not be."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.matching import WORK, Budget, expected_work, matching_blocks

TOKENS = st.lists(st.sampled_from("abcdef"), max_size=40)


@given(TOKENS, TOKENS)
@settings(max_examples=200, deadline=None)
def test_blocks_rise_and_are_equal(a: list[str], b: list[str]) -> None:
    end_a = end_b = 0
    for i, j, n in matching_blocks(a, b, Budget(10**9)):
        assert n > 0
        assert i >= end_a
        assert j >= end_b
        assert a[i : i + n] == b[j : j + n]
        end_a, end_b = i + n, j + n


@given(TOKENS, TOKENS)
@settings(max_examples=100, deadline=None)
def test_without_budget_the_cheap_pass_still_finds_rising_blocks(a: list[str], b: list[str]) -> None:
    budget = Budget(0)
    for i, j, n in matching_blocks(a, b, budget):
        assert a[i : i + n] == b[j : j + n]


def test_equal_sequences_are_one_block() -> None:
    assert matching_blocks("abcabc", "abcabc", Budget(0)) == [(0, 0, 6)]


def test_quadratic_input_is_refused_and_marked_coarse() -> None:
    a, b = ["x", "y"] * 1000 + ["q"], ["y", "x"] * 1000 + ["z"]
    budget = Budget(10**9)
    assert expected_work(a, b) > WORK
    assert matching_blocks(a, b, budget)
    assert budget.coarse


def test_anchors_split_long_sequences() -> None:
    a = [str(k) for k in range(3000)]
    b = [x if int(x) % 2 else "changed " + x for x in a]
    matched = sum(n for _, _, n in matching_blocks(a, b, Budget(10**9)))
    assert matched == 1500
