"""What the reader asks of a collation."""

from enum import StrEnum

from reader.values import Struct


class Strictness(StrEnum):
    """How much likeness a link needs; strict forgives a missed link sooner than a wrong one, auto is
    strict or normal, whichever fits the two articles (`Collation.strictness` says which was in force)."""

    AUTO = "auto"
    STRICT = "strict"
    NORMAL = "normal"
    LOOSE = "loose"


class CollationOptions(Struct, frozen=True):
    """Settings of one collation.

    Reflow, quote marks, dashes, ellipses, spaces and Unicode form never count; the `ignore_` switches
    leave out more. `include_furniture` brings furniture, captions, bylines and datelines back in.
    """

    strictness: Strictness = Strictness.AUTO
    ignore_case: bool = False
    ignore_punctuation: bool = False
    ignore_figure_spelling: bool = False
    include_furniture: bool = False
