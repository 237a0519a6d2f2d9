"""The scale of spaces and type sizes, read from `resources/theme/scale.toml`."""

import tomllib
from functools import cache

from reader.resources import resource_path
from reader.values import Struct


class Spaces(Struct, frozen=True):
    """Spaces in pixels."""

    hair: int
    tight: int
    near: int
    apart: int
    far: int
    wide: int


class TypeSizes(Struct, frozen=True):
    """Sizes of type as multiples of the text around."""

    fine: float
    small: float
    text: float
    lead: float
    title: float


class Measures(Struct, frozen=True):
    """The whole scale."""

    space: Spaces
    type: TypeSizes


@cache
def measures() -> Measures:
    """The scale."""
    with resource_path("theme", "scale.toml").open("rb") as file:
        values = tomllib.load(file)
    return Measures(Spaces(**values["space"]), TypeSizes(**values["type"]))


def points(base: float, size: float) -> float:
    """A size of type in whole half points, as word processors count, for text of `base` points."""
    return round(2 * base * size) / 2
