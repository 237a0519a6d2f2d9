"""Which sentences are worth a closer look."""

import pytest
from msgspec.structs import replace

from reader.collation.candidates import nearest
from reader.collation.preparation import Witnesses
from tests.collation.prepared import WATCH, witnesses_of

NEAREST = 6
"""As the module has it: a limit that moves is noticed."""


def asked(left: list[str], right: list[str], places: list[int] | None = None) -> dict[int, tuple[int, ...]]:
    """What left sentences find on the right, `places` those that answer."""
    sides = witnesses_of(left, right)
    answering = list(range(len(right))) if places is None else places
    part = (sides.right.sentences, answering)
    return dict(nearest((sides.left.sentences, list(range(len(left)))), part, sides, WATCH))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (["gull nest"], ["gull nest", "mill weir", "gull mast"], {0: (0, 2)}),
        (["gull"], ["mast", "weir"], {}),
        (["the of"], ["the of"], {}),
        ([], ["gull"], {}),
        (["gull mast"], ["mast", "gull", "gull", "mast"], {0: (0, 1, 2, 3)}),
    ],
    ids=["by common weight", "nothing in common", "small words alone", "nobody asks", "equals by place"],
)
def test_the_heaviest_come_first(left: list[str], right: list[str], expected: dict[int, object]) -> None:
    assert asked(left, right) == expected


def test_at_most_six_are_kept_the_first_of_equals() -> None:
    assert asked(["gull mast"], ["gull mast"] * 9) == {0: (0, 1, 2, 3, 4, 5)}


def test_those_far_behind_the_best_are_left_out() -> None:
    rare = "quay crane weir mill rope gull"
    right = [rare, f"{rare.split()[0]} other", "mill rope gull mast"]
    assert asked([rare], right)[0] == (0, 2)


def test_only_the_places_that_answer_are_found() -> None:
    assert asked(["gull nest"], ["gull nest", "gull nest", "gull"], [1, 2]) == {0: (1, 2)}


def test_common_words_are_followed_only_while_the_budget_lasts() -> None:
    crowd = [f"common filler{k} common." for k in range(500)]
    assert asked(["common rare"], [*crowd, "rare common."]) == {0: (500,)}
    assert len(asked(["common"], crowd)[0]) == NEAREST == 6


def with_weights(sides: Witnesses, weights: dict[str, int], spread: dict[str, int]) -> Witnesses:
    """The sides with other weights and numbers of sentences by term; 1 and 2 for the others."""
    terms = sides.vocabulary.terms
    return replace(sides, weight=[weights.get(t, 1) for t in terms], spread=[spread.get(t, 2) for t in terms])


def found(sides: Witnesses, places: list[int]) -> tuple[int, ...]:
    """What the first left sentence finds; a place that answers several times counts as often."""
    left, right = sides.left.sentences, sides.right.sentences
    return dict(nearest((left, [0]), (right, places), sides, WATCH)).get(0, ())


@pytest.mark.parametrize(("mast", "expected"), [(10, (0, 1)), (9, (0,))], ids=["a third", "less"])
def test_a_third_of_the_best_is_near_enough(mast: int, expected: tuple[int, ...]) -> None:
    sides = witnesses_of(["gull mast"], ["gull", "mast"])
    assert found(with_weights(sides, {"gull": 30, "mast": mast}, {}), [0, 1]) == expected


@pytest.mark.parametrize(
    ("rare", "common", "is_read"),
    [(100, 300, True), (100, 301, False), (1, 400, False), (400, 1, False)],
    ids=["400 entries", "401 entries", "one more", "one less rare word more"],
)
def test_a_sentence_reads_at_most_400_entries(rare: int, common: int, is_read: bool) -> None:
    sides = with_weights(witnesses_of(["gull mast"], ["gull", "mast"]), {}, {"gull": 3, "mast": 4})
    places = [0] * rare + [1] * common
    assert dict(nearest((sides.left.sentences, [0]), (sides.right.sentences, places), sides, WATCH))
    scored = found(with_weights(sides, {"mast": 10**6}, {"gull": 3, "mast": 4}), places)
    assert (1 in scored) is is_read


@pytest.mark.parametrize(("entries", "expected"), [(3200, (0,)), (3201, ())])
def test_its_rarest_words_may_cost_eight_times_as_much(entries: int, expected: tuple[int, ...]) -> None:
    sides = with_weights(witnesses_of(["gull"], ["gull"]), {}, {"gull": 9})
    assert found(sides, [0] * entries) == expected


def test_behind_a_word_that_is_too_dear_no_commoner_one_is_read() -> None:
    sides = witnesses_of(["gull mast weir"], ["gull", "mast", "weir"])
    sides = with_weights(sides, {}, {"gull": 3, "mast": 4, "weir": 5})
    assert found(sides, [0] + [1] * 400 + [2]) == (0,)
    assert found(sides, [0] + [1] * 399 + [2] * 9) == (1,)


def test_words_of_one_frequency_are_read_together_or_not_at_all() -> None:
    sides = witnesses_of(["gull mast weir"], ["gull", "mast", "weir"])
    sides = with_weights(sides, {}, {"gull": 3, "mast": 4, "weir": 4})
    assert found(sides, [0] + [1] * 300 + [2] * 100) == (0,)


def test_a_word_that_stands_once_in_all_is_not_looked_up() -> None:
    sides = witnesses_of(["gull"], ["gull"])
    assert found(with_weights(sides, {}, {"gull": 1}), [0]) == ()
    assert found(with_weights(sides, {}, {"gull": 2}), [0]) == (0,)
