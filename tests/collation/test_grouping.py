"""Best pairs, relations and what has moved."""

import pytest

from reader.collation.bead import Relation
from reader.collation.features import PairFeatures
from reader.collation.grouping import EDITED, Group, mutual_bests, relation_of, with_moved
from reader.collation.matching import Budget
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
