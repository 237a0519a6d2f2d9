"""Best pairs, relations and what has moved."""

import pytest

from reader.collation.bead import Relation
from reader.collation.blocks.matching import Budget
from reader.collation.features import PairFeatures
from reader.collation.grouping import EDITED, Group, mutual_bests, relation_of, with_moved
from tests.collation.prepared import WATCH, witnesses_of


@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        ({(0, 0): 0.5}, [(0, 0)]),
        ({(0, 0): 0.49}, []),
        ({(0, 0): 0.8, (0, 1): 0.9, (1, 1): 0.6}, [(0, 1)]),
        ({(0, 0): 0.8, (1, 0): 0.9, (1, 1): 0.6}, [(1, 0)]),
        ({(0, 1): 0.8, (0, 0): 0.8}, [(0, 0)]),
        ({(1, 0): 0.8, (0, 0): 0.8}, [(0, 0)]),
        ({(1, 1): 0.7, (0, 0): 0.6}, [(0, 0), (1, 1)]),
    ],
    ids=["at the threshold", "below it", "best of its row", "best of its column", "first of a row",
         "first of a column", "sorted"],
)  # fmt: skip
def test_the_best_of_row_and_column(
    chances: dict[tuple[int, int], float], expected: list[tuple[int, int]]
) -> None:
    assert mutual_bests(chances, 0.5, WATCH) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (["It closed — at last."], ["It closed - at last."], (Relation.SAME, 1.0)),
        (["A b c.", "D e."], ["A b c. D e."], (Relation.SAME, 1.0)),
        (["a b c d e"], ["a b c x y"], (Relation.EDITED, 0.6)),
        (["a b c d e f g h"], ["a b c d w x y z"], (Relation.REWORDED, 0.5)),
        (["a b c."], ["a b c!"], (Relation.EDITED, 0.999)),
        (["a b", "c d"], ["a b c x"], (Relation.EDITED, 0.75)),
    ],
    ids=["style", "cut otherwise", "at the border", "below it", "marks alone are no sameness", "a merge"],
)
def test_relation_and_likeness(left: list[str], right: list[str], expected: tuple[Relation, float]) -> None:
    sides = witnesses_of(left, right)
    features = PairFeatures(sides, Budget(10**6), (0.0,) * 8, {})
    places = tuple(range(len(left))), tuple(range(len(right)))
    assert relation_of(*places, sides, features) == expected
    assert EDITED == 0.6


def moved(pairs: list[tuple[int, int]], left: list[str]) -> list[tuple[int, int]]:
    """The pairs marked as moved."""
    right = [left[i] for i, _ in sorted(pairs, key=lambda pair: pair[1])]
    sides = witnesses_of(left, right)
    groups = [Group((i,), (j,), Relation.SAME, 1.0, 1.0) for i, j in pairs]
    return [(g.left[0], g.right[0]) for g in with_moved(groups, sides, WATCH) if g.moved]


SHORT, LONG = "Gulls cry.", "The mayor of the old town closed the weir and the bridge on Tuesday."


@pytest.mark.parametrize(
    ("pairs", "left", "expected"),
    [
        ([(0, 0), (1, 1)], [SHORT, LONG], []),
        ([(0, 1), (1, 0)], [SHORT, LONG], [(0, 1)]),
        ([(0, 1), (1, 0)], [LONG, SHORT], [(1, 0)]),
        ([(0, 2), (1, 0), (2, 1)], [LONG, LONG, LONG], [(0, 2)]),
    ],
    ids=["in order", "the shorter has moved", "whichever it is", "one against two"],
)
def test_the_lighter_has_moved(
    pairs: list[tuple[int, int]], left: list[str], expected: list[tuple[int, int]]
) -> None:
    assert moved(pairs, left) == expected


@pytest.mark.parametrize(
    ("settled", "expected"),
    [
        (0.12345, (Relation.REWORDED, 0.123)),
        (0.5999, (Relation.REWORDED, 0.6)),
        (0.6, (Relation.EDITED, 0.6)),
        (0.9999, (Relation.EDITED, 0.999)),
    ],
)
def test_a_known_ratio_of_a_pair_is_rounded_behind_the_decision(
    settled: float, expected: tuple[Relation, float]
) -> None:
    sides = witnesses_of(["gull"], ["mast"])
    features = PairFeatures(sides, Budget(0), (0.0,) * 8, {(0, 0): settled})
    assert relation_of((0,), (0,), sides, features) == expected


def test_a_group_of_several_is_compared_as_a_whole() -> None:
    for left, right in ((["a b c d"], ["a b", "x d"]), (["a b", "x d"], ["a b c d"])):
        sides = witnesses_of(left, right)
        features = PairFeatures(sides, Budget(10**6), (0.0,) * 8, {(0, 0): 0.1})
        places = tuple(range(len(left))), tuple(range(len(right)))
        assert relation_of(*places, sides, features) == (Relation.EDITED, 0.75)


def test_of_equally_likely_partners_the_first_is_the_best_whatever_the_order() -> None:
    square = [(i, j) for i in range(3) for j in range(3)]
    for pairs in (square, square[::-1]):
        assert mutual_bests(dict.fromkeys(pairs, 0.7), 0.5, WATCH) == [(0, 0)]


def test_a_group_stands_in_order_unless_said_otherwise() -> None:
    assert not Group((0,), (0,), Relation.SAME, 1.0, 1.0).moved


def sentence(kind: str, size: int) -> str:
    """So many words, none of them in a sentence of another kind."""
    return " ".join(f"{kind}{k}" for k in range(size))


@pytest.mark.parametrize(
    ("long", "short", "long_has_moved"),
    [
        ((45, 45), (18, 18), False),
        ((45, 45), (20, 20), True),
        ((12, 11), (5, 5), True),
        ((12, 13), (5, 5), False),
    ],
    ids=["80 words and 4 outweigh twice 40", "no more than 80 count", "twice 14 outweigh 27", "29 does not"],
)
def test_a_group_weighs_four_and_its_words_on_both_sides_up_to_eighty(
    long: tuple[int, int], short: tuple[int, int], long_has_moved: bool
) -> None:
    left = [sentence("gull", long[0]), sentence("mast", short[0]), sentence("weir", short[0])]
    right = [sentence("mast", short[1]), sentence("weir", short[1]), sentence("gull", long[1])]
    pairs = [(0, 2), (1, 0), (2, 1)]
    groups = [Group((i,), (j,), Relation.REWORDED, 0.5, 0.9) for i, j in pairs]
    marked = with_moved(groups, witnesses_of(left, right), WATCH)
    assert [group.moved for group in marked] == [long_has_moved, not long_has_moved, not long_has_moved]
    assert [group._replace(moved=False) for group in marked] == groups


def test_all_sentences_of_a_group_weigh() -> None:
    left = [sentence("gull", 6), sentence("mast", 9), sentence("weir", 6)]
    right = [sentence("mast", 9), sentence("gull", 9)]
    merge = Group((0, 2), (1,), Relation.REWORDED, 0.5, 0.9)
    groups = [merge, Group((1,), (0,), Relation.REWORDED, 0.5, 0.9)]
    marked = with_moved(groups, witnesses_of(left, right), WATCH)
    assert [group.moved for group in marked] == [False, True]
