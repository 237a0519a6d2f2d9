"""Left and right as one value."""

import pytest

from reader.sides import SIDES, Sides, checked_side, opposite


def test_the_sides_are_left_and_right_in_this_order() -> None:
    assert SIDES == ("left", "right")
    assert [opposite(side) for side in SIDES] == ["right", "left"]


def test_a_value_is_asked_for_by_its_side() -> None:
    sides = Sides("a", "b")
    assert (sides["left"], sides["right"]) == ("a", "b")
    assert list(sides) == ["a", "b"]
    assert sides.mirrored() == Sides("b", "a")
    assert sides.map(str.upper) == Sides("A", "B")


def test_only_left_and_right_are_sides() -> None:
    assert [checked_side(side) for side in SIDES] == ["left", "right"]
    for wrong in ("Left", "", "middle", 0, None):
        with pytest.raises(ValueError, match="'left' or 'right'"):
            checked_side(wrong)
