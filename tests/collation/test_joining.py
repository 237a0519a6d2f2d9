"""Merges and splits: which neighbours a linked pair takes in."""

import pytest

from reader.collation.joining import JOIN, Joiner, beside
from reader.collation.preparation import Witnesses
from tests.collation.prepared import WATCH, witnesses_of

ALWAYS = (1.0,) + (0.0,) * len(JOIN)
"""Weights under which every join has a chance of .73."""
NONE: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())

LEFT = ["The gull took the bread, and the mayor closed the weir."]
RIGHT = ["The gull took the bread.", "The mayor closed the weir.", "Bakers sleep."]


def joiner(
    sides: Witnesses, fresh: float = 0.0, chances: dict[tuple[int, int], float] | None = None
) -> Joiner:
    """One that weighs nothing."""
    return Joiner(sides, chances or {}, ALWAYS, fresh, WATCH)


def grown(
    left: list[str],
    right: list[str],
    cores: list[tuple[int, int]],
    *,
    fresh: float = 0.05,
    closed: tuple[frozenset[int], frozenset[int]] = NONE,
    threshold: float = 0.3,
) -> list[tuple[list[int], list[int]]]:
    """The members of all groups."""
    found = joiner(witnesses_of(left, right), fresh).grow(cores, closed, threshold)
    return [(sorted(group.members[0]), sorted(group.members[1])) for group in found]


def test_a_second_half_joins_and_what_says_nothing_of_it_does_not() -> None:
    assert grown(LEFT, RIGHT, [(0, 0)]) == [([0], [0, 1])]
    assert grown(RIGHT, LEFT, [(0, 0)]) == [([0, 1], [0])]


@pytest.mark.parametrize(
    ("cores", "closed", "threshold", "expected"),
    [
        ([(0, 0)], (frozenset(), frozenset([1])), 0.3, [([0], [0])]),
        ([(0, 0)], NONE, 0.74, [([0], [0])]),
        ([(0, 0)], NONE, 0.73, [([0], [0, 1])]),
    ],
    ids=["what is closed stays out", "a chance below the threshold", "a chance above it"],
)
def test_what_keeps_a_sentence_out(
    cores: list[tuple[int, int]],
    closed: tuple[frozenset[int], frozenset[int]],
    threshold: float,
    expected: list[tuple[list[int], list[int]]],
) -> None:
    assert grown(LEFT, RIGHT, cores, closed=closed, threshold=threshold) == expected


def test_a_join_must_cover_something_that_nothing_covers_yet() -> None:
    again = ["The gull took the bread.", "The gull took the bread again."]
    assert grown(["The gull took the bread."], again, [(0, 0)], fresh=0.05) == [([0], [0])]
    assert grown(["The gull took the bread."], again, [(0, 0)], fresh=0.0) == [([0], [0, 1])]


def test_a_sentence_of_another_pair_is_not_taken() -> None:
    assert grown([*LEFT, "The weir."], RIGHT, [(0, 0), (1, 1)]) == [([0], [0]), ([1], [1])]


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        (([1], [1]), [(0, 0), (0, 2), (1, 0), (1, 2)]),
        (([0], [2]), [(0, 1), (1, 1)]),
        (([0, 1], [1]), [(0, 2)]),
        (([1], [1, 2]), [(1, 0)]),
        (([0, 1], [0, 1]), []),
    ],
    ids=["single", "at the edges", "more on the left", "more on the right", "several on both sides"],
)
def test_a_group_grows_on_one_side_only(
    members: tuple[list[int], list[int]], expected: list[tuple[int, int]]
) -> None:
    sides = witnesses_of(["gull a", "gull b", "gull c"], ["gull d", "gull e", "gull f"])
    assert list(beside(members, (sides.left, sides.right))) == expected


def test_the_features_of_a_join() -> None:
    sides = witnesses_of(["gull mast weir rope"], ["gull mast", "weir quay"])
    weight = {sides.vocabulary.terms[k]: w for k, w in enumerate(sides.weight)}
    theirs = sum(weight[t] for t in ("gull", "mast", "weir", "rope"))
    found = joiner(sides, chances={(0, 0): 0.9, (0, 1): 0.4})
    features = dict(zip(JOIN, found.features(found.start((0, 0)), 1, 1), strict=True))
    assert features["fresh"] == pytest.approx(weight["weir"] / theirs)
    assert features["inside"] == pytest.approx(weight["weir"] / (weight["weir"] + weight["quay"]))
    own = weight["gull"] + weight["mast"]
    before = own / (own * theirs) ** 0.5
    union = own + weight["weir"] + weight["quay"]
    assert features["closer"] == pytest.approx((own + weight["weir"]) / (union * theirs) ** 0.5 - before)
    assert features["fitting"] == pytest.approx(0.6931, abs=1e-4)
    assert features["pair"] == pytest.approx(0.4)


def test_a_rival_pair_speaks_against_a_join() -> None:
    sides = witnesses_of(["gull mast weir rope", "weir quay crab"], ["gull mast", "weir quay"])
    found = joiner(sides, chances={(0, 0): 0.9, (0, 1): 0.4, (1, 1): 0.7})
    assert dict(zip(JOIN, found.features(found.start((0, 0)), 1, 1), strict=True))["pair"] == pytest.approx(
        0.1
    )


def test_a_sentence_that_two_pairs_want_goes_to_one_and_the_other_still_grows() -> None:
    left = ["The gull took bread by the weir.", "The mayor sold a mill by the weir and a boat."]
    right = ["The gull took bread.", "By the weir.", "The mayor sold a mill.", "And a boat."]
    assert grown(left, right, [(0, 0), (1, 2)], fresh=0.01) == [([0], [0, 1]), ([1], [2, 3])]
