"""What was found in two articles in their normal forms, as places in the articles as they were loaded."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from reader.comparison.comparison import Comparison
from reader.sides import Side
from reader.text.normalised_view import NormalisedView
from reader.text.offsets import Offsets, restored

_Value = TypeVar("_Value")


def restored_comparison(comparison: Comparison, left: NormalisedView, right: NormalisedView) -> Comparison:
    """A comparison of the articles of two views as one of the articles they were made from."""
    if left.is_same and right.is_same:
        return comparison
    offsets: dict[Side, Offsets] = {"left": left.offsets, "right": right.offsets}
    return replace(
        comparison,
        left=left.loaded,
        right=right.loaded,
        left_quotations=restored(comparison.left_quotations, left.offsets),
        right_quotations=restored(comparison.right_quotations, right.offsets),
        quotation_matches=_two_sided(comparison.quotation_matches, offsets),
        fact_pairs=_two_sided(comparison.fact_pairs, offsets),
        left_slips=restored(comparison.left_slips, left.offsets),
        right_slips=restored(comparison.right_slips, right.offsets),
        warnings=_two_sided(comparison.warnings, offsets),
        statements=_two_sided(comparison.statements, offsets),
    )


def _two_sided(value: _Value, offsets: Mapping[Side, Offsets]) -> _Value:
    """A value whose spans are in fields of one side ("left", "right_cut"): each led to its own article."""
    if isinstance(value, tuple):
        return tuple([_two_sided(each, offsets) for each in value])  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    new: dict[str, Any] = {}
    for part in fields(value):
        inner = getattr(value, part.name)
        side = part.name.partition("_")[0]
        if side in offsets:
            new[part.name] = restored(inner, offsets[side])  # type: ignore[index]
        elif isinstance(inner, tuple):
            new[part.name] = _two_sided(inner, offsets)
    return replace(value, **new)
