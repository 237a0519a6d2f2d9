"""Common blocks: difflib where it is cheap, bounded where it would not be."""

from collections.abc import Sequence
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cancel import never, silent
from reader.collation.blocks.matching import Budget, _work, matching_blocks
from reader.collation.watch import Watch
from reader.errors import Cancelled

WORK = 400_000
"""As the module has it: a limit that moves is noticed."""

TOKENS = st.lists(st.sampled_from("abcdef"), max_size=40)


def expected_work(a: Sequence[str], b: Sequence[str]) -> int:
    """The bound on difflib's work, by all pairs of equal elements."""
    return _work(a, b, sum(x == y for x in a for y in b))


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


RISING = st.sets(st.integers(0, 40), max_size=30).map(sorted)


@given(RISING, RISING)
@settings(deadline=None)
def test_what_stands_once_and_in_one_order_is_matched_as_by_difflib(a: list[int], b: list[int]) -> None:
    whole = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()[:-1]
    assert matching_blocks(a, b, Budget(10**9)) == [tuple(block) for block in whole]


@pytest.mark.parametrize(
    ("a", "b", "blocks"),
    [
        ("1x2x3", "4x5x6", [(1, 1, 1), (3, 3, 1)]),  # both stand twice
        ("1x2y3", "4y5x6", [(1, 3, 1)]),  # in another order
        ("1x2x3", "4x5y6", [(1, 1, 1)]),  # twice on the left
        ("1x2y3", "4x5x6", [(1, 1, 1)]),  # twice on the right
        ("1xy2", "3xy4", [(1, 1, 2)]),  # side by side
    ],
)
def test_blocks_of_what_stands_more_than_once_or_in_another_order(
    a: str, b: str, blocks: list[tuple[int, int, int]]
) -> None:
    whole = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()[:-1]
    assert matching_blocks(a, b, Budget(10**9)) == blocks == [tuple(block) for block in whole]


def test_equal_sequences_are_one_block() -> None:
    assert matching_blocks("abcabc", "abcabc", Budget(0)) == [(0, 0, 6)]


def test_quadratic_input_is_refused_and_marked_coarse() -> None:
    a, b = ["x", "y"] * 1000 + ["q"], ["y", "x"] * 1000 + ["z"]
    budget = Budget(10**9)
    assert expected_work(a, b) > WORK
    assert matching_blocks(a, b, budget)
    assert budget.coarse


def unique_words(count: int) -> list[str]:
    """Words that stand once."""
    return [f"w{k}" for k in range(count)]


def test_beyond_the_bound_anchors_carry_on_behind_a_gap_that_no_look_ahead_spans() -> None:
    a = unique_words(3000)
    b = [x if k % 2 else f"changed {x}" for k, x in enumerate(a)]
    b[1500:1500] = [f"new {k}" for k in range(300)]
    budget = Budget(10**9)
    assert expected_work(a, b) > WORK
    assert sum(n for _, _, n in matching_blocks(a, b, budget)) == 1500
    assert not budget.coarse


def test_between_anchors_difflib_decides() -> None:
    a, b = unique_words(1500), unique_words(1500)
    for k in range(10, 1400, 2):
        b[k] = f"changed {k}"
    a[1000:1000] = b[1000:1000] = ["x", "x", "y"]
    b[1002:1002] = ["z", "z"]
    blocks = matching_blocks(a, b, Budget(10**9))
    assert {(1000, 1000, 2), (1002, 1004, 1)} <= {
        (i + k, j + k, min(n - k, size))
        for i, j, n in blocks
        for k, size in ((0, 2), (0, 1), (1, 2), (2, 1), (1, 1))
        if k < n
    }


def test_what_stands_once_on_one_side_only_is_no_anchor() -> None:
    a = ["twice", *unique_words(900), "twice"]
    b = ["once", *[f"other {k}" for k in range(900)], "twice"]
    assert matching_blocks(a, b, Budget(0)) == [(901, 901, 1)]


@pytest.mark.parametrize(
    ("a", "b", "work"),
    [
        ("abcdefgh", "abcdefgh", 64),
        ("abcdefghi", "abcdefgh", (8 + 9) * 8),
        ("aaaaaaaaa", "aaaaaaaaa", (81 + 9) * 9),
        ("abcdefghi", "zyxwvutsr", 9),
        ("aaaaaaaaaaaa", "abcdefgh", (12 + 12) * 8),
        ("abcdefghi" * 2, "abzzzzzzz", (4 + 18) * 4),
    ],
    ids=["small", "each once", "all equal", "nothing in common", "blocks of the shorter", "few steps"],
)
def test_expected_work_is_steps_times_blocks(a: str, b: str, work: int) -> None:
    assert expected_work(a, b) == work


def test_a_budget_pays_and_refuses_what_is_too_much_at_once_or_in_all() -> None:
    budget = Budget(WORK + 10)
    assert not budget.allows(WORK + 1)
    assert budget.allows(WORK)
    assert budget.steps == 10
    assert not budget.allows(11)
    assert budget.allows(10)
    assert not budget.coarse


@pytest.mark.parametrize(
    ("gap", "matched"), [(64, 5), (65, 1)], ids=["within the look ahead", "just beyond it"]
)
def test_the_cheap_pass_looks_64_elements_ahead(gap: int, matched: int) -> None:
    a = ["p", "q", "q", "r", "r", "s", "s"]
    b = ["q", "q", "p", *(["-"] * (gap - 1)), "r", "r", "s", "s", "p"]
    budget = Budget(0)
    found = matching_blocks(a, b, budget)
    assert budget.coarse
    assert sum(n for _, _, n in found) == matched


def test_equal_heads_and_tails_cost_nothing() -> None:
    budget = Budget(0)
    assert matching_blocks("abcXdef", "abcYZdef", budget) == [(0, 0, 3), (4, 5, 3)]
    assert matching_blocks("abab", "ab", budget) == [(0, 0, 2)]
    assert not budget.coarse


def test_blocks_that_touch_are_one() -> None:
    assert matching_blocks("xabcabcy", "zabcabcw", Budget(10**6)) == [(1, 1, 6)]
    assert matching_blocks("", "abc", Budget(10**6)) == []


def nested(depth: int, leaf: str) -> list[str]:
    """Words each of which stands once between two of the word one level up; between all of them a leaf."""
    words = [leaf]
    for level in reversed(range(depth)):
        words = [*words, f"level {level}", *words]
    return words


@pytest.mark.parametrize(("depth", "coarse"), [(8, False), (9, True)])
def test_anchors_are_looked_for_eight_levels_deep(depth: int, coarse: bool) -> None:
    budget = Budget(0)
    found = matching_blocks(nested(depth, "left"), nested(depth, "right"), budget)
    assert sum(n for _, _, n in found) == 2**depth - 1
    assert budget.coarse is coarse


@pytest.mark.parametrize(("size", "is_given"), [(447, True), (448, False)])
def test_what_is_within_the_bound_is_given_to_difflib(size: int, is_given: bool) -> None:
    a, b = unique_words(size), unique_words(size)[::-1]
    budget = Budget(10**9)
    assert sum(n for _, _, n in matching_blocks(a, b, budget)) == 1
    assert (expected_work(a, b) <= WORK == 400_000) is is_given
    assert budget.steps == 10**9 - (expected_work(a, b) if is_given else 0)


def test_sequences_without_a_common_element_cost_nothing() -> None:
    budget = Budget(0)
    assert matching_blocks(unique_words(100), [f"other {k}" for k in range(100)], budget) == []
    assert not budget.coarse


def test_a_twin_is_taken_once_and_only_behind_the_last() -> None:
    a, b = list("xxyyx"), list("zyxyxzz")
    assert matching_blocks(a, b, Budget(0)) == [(0, 2, 1), (1, 4, 1)]


def test_a_watch_is_asked_where_nothing_is_common() -> None:
    with pytest.raises(Cancelled):
        matching_blocks("ab", "cd", Budget(WORK), Watch(silent, lambda: True))


def test_a_watch_stays_with_the_budget() -> None:
    budget, watch = Budget(WORK), Watch(silent, never)
    matching_blocks("ab", "cd", budget, watch)
    matching_blocks("ab", "cd", budget)
    assert budget.watch is watch
