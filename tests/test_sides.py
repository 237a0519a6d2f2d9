"""Left and right as one value."""

from reader.sides import SIDES, Sides, opposite


def test_the_sides_are_left_and_right_in_this_order() -> None:
    assert SIDES == ("left", "right")
    assert [opposite(side) for side in SIDES] == ["right", "left"]


def test_a_value_is_asked_for_by_its_side() -> None:
    sides = Sides("a", "b")
    assert (sides["left"], sides["right"]) == ("a", "b")
    assert list(sides) == ["a", "b"]
    assert sides.mirrored() == Sides("b", "a")
    assert sides.map(str.upper) == Sides("A", "B")
