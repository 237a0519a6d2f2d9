"""Two passes: the backbone, its line, and what stands around a pair."""

import math

import pytest
from msgspec.structs import replace

from reader.collation.blocks.matching import Budget
from reader.collation.features import OWN, PairFeatures
from reader.collation.logistic import chance
from reader.collation.options import Strictness
from reader.collation.scoring import Line, Surroundings, backbone, first_score
from reader.collation.weights import AROUND, weights_for
from tests.collation.prepared import WATCH, witnesses_of

SIDES = witnesses_of([f"gull{k} mast" for k in range(6)], [f"weir{k} rope" for k in range(6)])


def logit_of(p: float) -> float:
    """The score whose chance is `p`."""
    return math.log(p / (1 - p))


@pytest.mark.parametrize(
    ("chances", "identical", "expected"),
    [
        ({(0, 0): 0.9, (1, 1): 0.9}, [], [(0, 0), (1, 1)]),
        ({(0, 0): 0.9, (1, 1): 0.49}, [], [(0, 0)]),
        ({(0, 1): 0.9, (1, 0): 0.6}, [], [(0, 1)]),
        ({(0, 1): 0.6, (1, 0): 0.9}, [], [(1, 0)]),
        ({(0, 1): 0.99}, [(1, 0)], [(1, 0)]),
    ],
    ids=[
        "in order",
        "below the threshold",
        "the likelier",
        "whichever it is",
        "an identical pair weighs most",
    ],
)
def test_the_backbone_is_the_heaviest_chain(
    chances: dict[tuple[int, int], float], identical: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    first = {pair: logit_of(p) for pair, p in chances.items()}
    assert sorted(backbone(first, identical, 0.5, SIDES, WATCH)) == expected


@pytest.mark.parametrize(
    ("chain", "sizes", "at", "right", "left"),
    [
        ([(2, 4)], (6, 6), 2, (2,), (0, 1)),
        ([(2, 4)], (6, 6), 0, (0, 1), (-1, 0)),
        ([(2, 4)], (6, 6), 3, (4, 5), (1, 2)),
        ([], (4, 4), 1, (1,), (1,)),
        ([], (3, 7), 1, (3,), (0,)),
    ],
)
def test_the_line_runs_straight_between_the_points_beside_a_place_never_through_its_own(
    chain: list[tuple[int, int]],
    sizes: tuple[int, int],
    at: int,
    right: tuple[int, ...],
    left: tuple[int, ...],
) -> None:
    line = Line(chain, *sizes)
    assert line.near_right(at) == right
    assert line.near_left(at) == left
    assert line.sizes == sizes
    assert line.members == set(chain)


@pytest.mark.parametrize(
    ("pair", "distance"), [((2, 4), 2.0), ((2, 2), 0.6), ((0, 0), 8 / 15), ((5, 5), 0.75)]
)
def test_the_distance_is_the_mean_of_both_views(pair: tuple[int, int], distance: float) -> None:
    assert Line([(2, 4)], 6, 6).distance(*pair) == pytest.approx(distance)


def around(first: dict[tuple[int, int], float], pair: tuple[int, int], chain: list[tuple[int, int]],
           partner: dict[int, int] | None = None) -> dict[str, float]:  # fmt: skip
    """The features of a pair by name."""
    found = Surroundings(first, partner or {}, Line(chain, 6, 6), WATCH).of(pair)
    return dict(zip(AROUND, found, strict=True))


def test_margins_are_leads_over_the_next_best_of_row_and_column() -> None:
    first = {(1, 1): 2.0, (1, 2): 0.5, (1, 3): 0.1, (3, 1): -1.0}
    assert around(first, (1, 1), [])["margin"] == pytest.approx(3.0)
    assert around(first, (1, 1), [])["rival"] == pytest.approx(1.5)
    assert around(first, (1, 2), [])["rival"] == pytest.approx(-1.5)
    assert around(first, (1, 2), [])["margin"] == pytest.approx(5.0)
    assert around(first, (1, 1), [])["own"] == 2.0


def test_leads_are_capped_at_five() -> None:
    first = {(1, 1): 9.0, (1, 2): -2.0, (2, 2): 9.0}
    assert around(first, (1, 1), [])["rival"] == 5.0
    assert around(first, (1, 2), [])["rival"] == -5.0


def test_equal_scores_lead_by_nothing() -> None:
    assert around({(1, 1): 2.0, (1, 2): 2.0}, (1, 1), [])["rival"] == 0.0


@pytest.mark.parametrize(
    ("others", "partner", "value"),
    [
        ({}, {}, 0.0),
        ({(0, 0): 0.0}, {}, 0.25),
        ({(2, 2): 0.0}, {}, 0.25),
        ({(0, 0): 0.0, (2, 2): 0.0}, {}, 0.5),
        ({(2, 3): 0.0}, {}, 0.2),
        ({(3, 2): 0.0}, {}, 0.2),
        ({}, {0: 0}, 0.5),
        ({}, {0: 0, 2: 2}, 1.0),
        ({}, {0: 1}, 0.0),
    ],
)
def test_neighbours_in_order_count_by_their_chance(
    others: dict[tuple[int, int], float], partner: dict[int, int], value: float
) -> None:
    assert around({(1, 1): 0.0, **others}, (1, 1), [], partner)["neighbours"] == pytest.approx(value)


@pytest.mark.parametrize("sibling", [(1, 0), (1, 2), (0, 1), (2, 1)])
def test_a_sibling_shares_a_sentence_and_stands_beside(sibling: tuple[int, int]) -> None:
    assert around({(1, 1): 0.0, sibling: 1.0}, (1, 1), [])["sibling"] == pytest.approx(chance(1.0))
    assert around({(1, 1): 0.0, (1, 4): 1.0}, (1, 1), [])["sibling"] == 0.0


def test_on_the_line_and_on_the_chain_are_two_things() -> None:
    assert around({(2, 2): 0.0}, (2, 2), [(2, 2)])["chained"] == 1.0
    assert around({(2, 2): 0.0}, (2, 2), [])["chained"] == 0.0
    assert around({(2, 2): 0.0}, (2, 2), [])["off_line"] == 0.0
    assert around({(0, 5): 0.0}, (0, 5), [(0, 0)])["off_line"] == pytest.approx(math.log1p(5), abs=0.3)


def test_the_first_score_has_a_floor() -> None:
    sides = witnesses_of(["gull mast"], ["weir rope"])
    weights = weights_for(Strictness.STRICT)
    nothing = (0.0,) * len(OWN)
    for constant, score in ((-8.0, -7.0), (-6.5, -6.5), (3.0, 3.0)):
        own = replace(weights, own=(constant, *nothing))
        features = PairFeatures(sides, Budget(10**6), own.own, {})
        assert first_score(features, (0, 0), own) == score


@pytest.mark.parametrize(
    ("threshold", "expected"), [(0.5, [(0, 0)]), (0.51, [])], ids=["at the threshold", "below it"]
)
def test_the_backbone_begins_at_the_threshold(threshold: float, expected: list[tuple[int, int]]) -> None:
    assert backbone({(0, 0): 0.0}, [], threshold, SIDES, WATCH) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [(0.498, [(3, 0)]), (0.502, [(0, 1), (1, 2)])],
    ids=["two that weigh less than one", "two that weigh more"],
)
def test_an_identical_pair_weighs_as_much_as_two_of_half_a_chance(
    other: float, expected: list[tuple[int, int]]
) -> None:
    first = {(0, 1): 0.0, (1, 2): logit_of(other)}
    assert sorted(backbone(first, [(3, 0)], 0.4, SIDES, WATCH)) == expected


@pytest.mark.parametrize(
    ("at", "right", "left"),
    [(0, (1,), (-1, 0)), (2, (5,), (0, 1))],
)
def test_without_a_backbone_the_line_runs_from_before_the_first_to_behind_the_last(
    at: int, right: tuple[int, ...], left: tuple[int, ...]
) -> None:
    line = Line([], 3, 7)
    assert line.near_right(at) == right
    assert line.near_left(at) == left


def test_far_from_the_line_is_far() -> None:
    first = {(0, 59): 0.0, (0, 20): 0.0}
    found = Surroundings(first, {}, Line([], 60, 60), WATCH)
    assert found.of((0, 59))[AROUND.index("off_line")] == pytest.approx(math.log1p(25))
    assert found.of((0, 20))[AROUND.index("off_line")] == pytest.approx(math.log1p(20))


@pytest.mark.parametrize(
    ("other", "value"),
    [((1, 1), 0.25), ((1, 0), 0.2), ((0, 1), 0.2), ((3, 4), 0.2), ((4, 3), 0.2), ((4, 4), 0.0),
     ((0, 0), 0.0), ((1, 3), 0.0), ((3, 1), 0.0), ((0, 3), 0.0), ((4, 1), 0.0)],
)  # fmt: skip
def test_a_neighbour_may_skip_one_sentence(other: tuple[int, int], value: float) -> None:
    assert around({(2, 2): 0.0, other: 0.0}, (2, 2), [])["neighbours"] == pytest.approx(value)


def test_of_a_straight_and_a_skewed_neighbour_the_surer_counts() -> None:
    first = {(2, 2): 0.0, (3, 3): logit_of(0.3), (3, 4): logit_of(0.5)}
    assert around(first, (2, 2), [])["neighbours"] == pytest.approx(0.2)
    first = {(2, 2): 0.0, (3, 3): logit_of(0.5), (3, 4): logit_of(0.5)}
    assert around(first, (2, 2), [])["neighbours"] == pytest.approx(0.25)


def test_an_identical_neighbour_counts_whole_however_it_scores() -> None:
    assert around({(1, 1): 0.0, (1, 2): -3.0}, (1, 1), [], {1: 2})["sibling"] == 1.0


def test_the_best_two_of_a_row_are_kept_in_any_order() -> None:
    for scores in ((1.0, 3.0, 2.0), (3.0, 1.0, 2.0), (2.0, 3.0, 1.0)):
        first = {(1, k): z for k, z in enumerate(scores)}
        best = scores.index(3.0)
        assert around(first, (1, best), [])["rival"] == pytest.approx(1.0)
        assert around(first, (1, scores.index(1.0)), [])["rival"] == pytest.approx(-2.0)


def test_a_row_of_one_leads_the_floor() -> None:
    assert around({(1, 1): -5.0}, (1, 1), [])["margin"] == pytest.approx(2.0)
