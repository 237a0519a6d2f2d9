"""Merges and splits: which neighbours a linked pair takes in."""

import math

import pytest

from reader.collation.joining import JOIN, Joiner, beside
from reader.collation.logistic import chance
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


def weights_of(sides: Witnesses) -> dict[str, int]:
    """The weight of each term by its text."""
    return {sides.vocabulary.terms[k]: w for k, w in enumerate(sides.weight)}


def test_a_group_begins_with_a_pair_and_takes_in_what_is_added() -> None:
    sides = witnesses_of(["gull mast", "…"], ["weir rope quay", "mast rope"])
    found = joiner(sides)
    group = found.start((1, 0))
    assert (group.members, group.lengths, group.age) == (([1], [0]), [1, 3], 0)
    assert group.terms == [frozenset(), {*sides.right.sentences[0].terms}]
    found.add(group, 1, 1)
    found.add(group, 0, 0)
    assert (group.members, group.lengths, group.age) == (([1, 0], [0, 1]), [3, 5], 2)
    assert group.terms[0] == {*sides.left.sentences[0].terms}
    assert group.terms[1] == {*sides.right.sentences[0].terms, *sides.right.sentences[1].terms}


def test_a_join_to_several_is_measured_against_all_of_them() -> None:
    left = ["gull mast weir rope crab boat"]
    right = ["gull quay", "mast crab", "gull weir mill"]
    sides = witnesses_of(left, right)
    weight = weights_of(sides)
    found = joiner(sides, chances={(0, 0): 0.9, (0, 2): 0.3})
    group = found.start((0, 0))
    found.add(group, 1, 1)
    features = dict(zip(JOIN, found.features(group, 1, 2), strict=True))

    def mass(terms: str) -> int:
        return sum(weight[term] for term in terms.split())

    theirs = mass(left[0])
    assert features["fresh"] == pytest.approx(weight["weir"] / theirs)
    assert features["inside"] == pytest.approx(mass("gull weir") / mass("gull weir mill"))
    before = mass("gull mast crab") / (mass("gull quay mast crab") * theirs) ** 0.5
    after = mass("gull mast crab weir") / (mass("gull quay mast crab weir mill") * theirs) ** 0.5
    assert features["closer"] == pytest.approx(after - before)
    assert features["fitting"] == pytest.approx(math.log(6 / 4) - math.log(7 / 6))
    assert features["pair"] == pytest.approx(0.3)


def test_the_features_are_the_same_from_either_side() -> None:
    one, some = ["gull mast weir rope"], ["gull mast", "weir quay", "rope crab quay"]
    chances = {(0, 0): 0.9, (0, 1): 0.4, (0, 2): 0.2}
    there = joiner(witnesses_of(one, some), chances=chances)
    back = joiner(witnesses_of(some, one), chances={(j, i): p for (i, j), p in chances.items()})
    groups = there.start((0, 0)), back.start((0, 0))
    there.add(groups[0], 1, 1)
    back.add(groups[1], 0, 1)
    found = there.features(groups[0], 1, 2)
    assert found == pytest.approx(back.features(groups[1], 0, 2))
    assert found[JOIN.index("pair")] == pytest.approx(0.2)


def test_the_surest_pair_of_several_counts_and_none_is_no_chance() -> None:
    sides = witnesses_of(["gull mast", "weir", "rope"], ["gull mast weir rope"])
    found = joiner(sides, chances={(0, 0): 0.9})
    assert found.features(found.start((0, 0)), 0, 1)[JOIN.index("pair")] == 0.0
    sides = witnesses_of(["gull", "weir"], ["gull", "mast", "weir"])
    found = joiner(sides, chances={(1, 0): 0.2, (1, 1): 0.5})
    group = found.start((0, 0))
    found.add(group, 1, 1)
    assert found.features(group, 0, 1)[JOIN.index("pair")] == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("chances", "value"),
    [
        ({(0, 0): 0.9, (1, 0): 0.4, (1, 1): 0.7}, 0.1),
        ({(0, 0): 0.9, (1, 0): 0.4, (1, 1): 0.7, (1, 2): 0.6}, 0.1),
        ({(0, 0): 0.9, (1, 0): 0.4, (1, 1): 0.3}, 0.4),
        ({(0, 0): 0.9, (1, 1): 0.7}, -0.7),
    ],
    ids=["a rival", "the surest rival", "a rival that is no better", "no chance here, one there"],
)
def test_a_rival_speaks_against_a_join_by_its_lead(
    chances: dict[tuple[int, int], float], value: float
) -> None:
    sides = witnesses_of(["gull mast", "weir quay"], ["gull mast weir rope", "weir quay crab", "quay"])
    found = joiner(sides, chances=chances)
    assert found.features(found.start((0, 0)), 0, 1)[JOIN.index("pair")] == pytest.approx(value)


def test_what_has_no_content_covers_nothing() -> None:
    sides = witnesses_of(["gull mast", "it is"], ["so it was"])
    found = joiner(sides)
    features = dict(zip(JOIN, found.features(found.start((0, 0)), 0, 1), strict=True))
    assert (features["fresh"], features["inside"], features["closer"]) == (0.0, 0.0, 0.0)


def test_the_limits_of_a_join_count_as_reached_at_their_values() -> None:
    sides = witnesses_of(LEFT, RIGHT)
    found = joiner(sides)
    fresh = found.features(found.start((0, 0)), 1, 1)[0]
    assert grown(LEFT, RIGHT, [(0, 0)], fresh=fresh, threshold=chance(1.0)) == [([0], [0, 1])]
    assert grown(LEFT, RIGHT, [(0, 0)], fresh=fresh + 1e-9) == [([0], [0])]


def first_taken(left: list[str], right: list[str], cores: list[tuple[int, int]]) -> list[list[int]]:
    """The right members of all groups, where only the cosine decides how likely a join is."""
    weights = [2.0] + [3.0 if name == "closer" else 0.0 for name in JOIN]
    groups = Joiner(witnesses_of(left, right), {}, weights, 0.0, WATCH).grow(cores, NONE, 0.3)
    return [sorted(group.members[1]) for group in groups]


def test_the_likeliest_join_comes_first() -> None:
    right = ["gull mast", "weir rope", "crab boat"]
    assert first_taken(["gull mast", "crab boat weir rope"], right, [(0, 0), (1, 2)]) == [[0], [1, 2]]
    assert first_taken(["gull mast weir rope", "crab boat"], right, [(0, 0), (1, 2)]) == [[0, 1], [2]]


def test_of_equal_joins_the_group_nearer_to_the_start_is_first() -> None:
    right = ["gull mast", "quay mill", "crab boat"]
    assert grown(["gull mast", "crab boat"], right, [(0, 0), (1, 2)], fresh=0.0) == [
        ([0], [0, 1]),
        ([1], [2]),
    ]


def test_a_group_grows_on_until_nothing_beside_it_fits() -> None:
    left = ["Gulls, masts, weirs, ropes and crabs."]
    right = ["Gulls.", "Masts.", "Weirs.", "Bakers sleep.", "Ropes."]
    assert grown(left, right, [(0, 1)]) == [([0], [0, 1, 2])]
    assert grown(right, left, [(1, 0)]) == [([0, 1, 2], [0])]
