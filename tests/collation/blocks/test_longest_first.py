"""difflib's blocks, told without it where it has no choice."""

from collections.abc import Hashable, Sequence
from difflib import Match, SequenceMatcher
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.blocks import longest_first as module
from reader.collation.blocks.longest_first import Block, longest_first

FEW = st.text("abcd", max_size=16)
MANY = st.text("abcdefghijklm", max_size=30)
ORDER = st.permutations("abcdefghijklm").map("".join)


def blocks_of(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Block]:
    """The blocks of two sequences, those that touch being one."""
    shared = set(a) & set(b)
    ours = [i for i, x in enumerate(a) if x in shared]
    out: list[Block] = []
    for i, j, n in longest_first(a, b, ours, {x: [j for j, y in enumerate(b) if x == y] for x in shared}):
        if out and out[-1][0] + out[-1][2] == i and out[-1][1] + out[-1][2] == j:
            out[-1] = (*out[-1][:2], out[-1][2] + n)
        else:
            out.append((i, j, n))
    return out


def difflibs(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Block]:
    """The same by difflib alone."""
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()[:-1]
    return [(block.a, block.b, block.size) for block in blocks]


@given(st.one_of(st.tuples(FEW, FEW), st.tuples(MANY, MANY), st.tuples(ORDER, ORDER), st.tuples(ORDER, MANY)))
@settings(max_examples=400, deadline=None)
def test_the_blocks_are_those_of_difflib(texts: tuple[str, str]) -> None:
    assert blocks_of(*texts) == difflibs(*texts)


@pytest.mark.parametrize(
    ("a", "b", "asked"),
    [
        ("1x2x3", "4x5x6", 0),
        ("1x2y3", "4y5x6", 0),
        ("xx1xx", "x2x3x", 0),
        ("1xy2", "3xy4", 0),
        ("1xy2zw3", "4xy5zw6", 0),
        ("u1xy2v3", "u4xy5v6", 0),
        ("1xyz2", "3xyz4", 0),
        ("1xy2zw3", "4zw5xy6", 2),
        ("1xy2xy3", "4xy5", 2),
        ("1xy2", "3xy4xy5", 1),
        ("1xyz2", "3xy4yz5", 1),
        ("1xy2yz3", "4xyz5", 2),
        ("1xy2zw3xy4", "5xy6zw7xy8", 3),
    ],
    ids=[
        "single elements",
        "single elements that cross",
        "neighbours on the left alone",
        "one block",
        "two blocks in one order",
        "single elements beside a block",
        "three in a row",
        "blocks that cross",
        "twice on the left",
        "twice on the right",
        "two blocks want one element on the left",
        "two blocks want one element on the right",
        "what is left and right of what was found",
    ],
)
def test_difflib_is_asked_only_where_neighbours_repeat_or_cross(
    monkeypatch: pytest.MonkeyPatch, a: str, b: str, asked: int
) -> None:
    ranges = []

    class Asked(SequenceMatcher[Any]):
        def find_longest_match(
            self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
        ) -> Match:
            ranges.append((alo, ahi, blo, bhi))
            return super().find_longest_match(alo, ahi, blo, bhi)

    monkeypatch.setattr(module, "SequenceMatcher", Asked)
    assert blocks_of(a, b) == difflibs(a, b)
    assert len(ranges) == asked
