"""Left and right: the two places of an article in everything that is compared."""

from collections.abc import Callable, Iterator
from typing import Generic, Literal, TypeVar

from reader.values import Struct

Side = Literal["left", "right"]

SIDES: tuple[Side, Side] = ("left", "right")

Item = TypeVar("Item")
Made = TypeVar("Made")


def checked_side(side: object) -> Side:
    """`side` if it is one; raises `ValueError` otherwise."""
    if side == "left" or side == "right":
        return side
    raise ValueError(f"a side is 'left' or 'right', not {side!r}")


def opposite(side: Side) -> Side:
    """The other side."""
    return "right" if side == "left" else "left"


class Sides(Struct, Generic[Item], frozen=True):
    """One value for each side, in the order left, right."""

    left: Item
    right: Item

    def __getitem__(self, side: Side) -> Item:
        return self.left if side == "left" else self.right

    def __iter__(self) -> Iterator[Item]:
        yield self.left
        yield self.right

    def mirrored(self) -> "Sides[Item]":
        """The same with left and right exchanged."""
        return Sides(self.right, self.left)

    def map(self, make: Callable[[Item], Made]) -> "Sides[Made]":
        """What `make` gives for either side, the left first."""
        return Sides(make(self.left), make(self.right))
