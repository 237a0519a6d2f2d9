"""What was found in two articles in their normal forms, as places in the articles as they were loaded."""

from collections.abc import Mapping
from typing import Any, TypeVar

from reader.comparison.parts import Collated, Part
from reader.sides import Side
from reader.text.normalised_view import NormalisedView
from reader.text.offsets import Offsets, restored
from reader.values import Struct, replace

_Value = TypeVar("_Value")


def restored_part(part: Part, left: NormalisedView, right: NormalisedView) -> Part:
    """A part of a comparison of the articles of two views as one of the articles they were made from."""
    if left.is_same and right.is_same:
        return part
    if isinstance(part, Collated):  # sentences are known by their numbers
        return replace(part, left=left.loaded, right=right.loaded)
    return _two_sided(part, {"left": left.offsets, "right": right.offsets})


def _two_sided(value: _Value, offsets: Mapping[Side, Offsets]) -> _Value:
    """A value whose spans are in fields of one side ("left", "right_cut"): each led to its own article."""
    if isinstance(value, tuple):
        return tuple([_two_sided(each, offsets) for each in value])  # type: ignore[return-value]
    if not isinstance(value, Struct):
        return value
    new: dict[str, Any] = {}
    for name in value.__struct_fields__:
        inner = getattr(value, name)
        side = name.partition("_")[0]
        if side in offsets:
            new[name] = restored(inner, offsets[side])  # type: ignore[index]
        elif isinstance(inner, tuple):
            new[name] = _two_sided(inner, offsets)
    return replace(value, **new)
