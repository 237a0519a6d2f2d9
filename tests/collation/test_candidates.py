"""Which sentences are worth a closer look."""

import pytest

from reader.collation.candidates import NEAREST, nearest
from tests.collation.prepared import WATCH, witnesses_of


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
    assert asked(["gull mast"], ["gull mast"] * 9) == {0: tuple(range(NEAREST))}


def test_those_far_behind_the_best_are_left_out() -> None:
    rare = "quay crane weir mill rope gull"
    right = [rare, f"{rare.split()[0]} other", "mill rope gull mast"]
    found = asked([rare], right)[0]
    assert found == (0, 2)


def test_only_the_places_that_answer_are_found() -> None:
    assert asked(["gull nest"], ["gull nest", "gull nest", "gull"], [1, 2]) == {0: (1, 2)}


def test_common_words_are_followed_only_while_the_budget_lasts() -> None:
    crowd = [f"common filler{k} common." for k in range(500)]
    found = asked(["common rare"], [*crowd, "rare common."])
    assert found == {0: (500,)}
    assert len(asked(["common"], crowd)[0]) == NEAREST
