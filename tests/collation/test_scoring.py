"""Two passes: the backbone, its line, and what stands around a pair."""

import math

import pytest

from reader.collation.logistic import chance
from reader.collation.scoring import Line, Surroundings, backbone
from reader.collation.weights import AROUND
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
