"""Beads: the aligned groups of sentences that a collation is made of (Gale & Church 1993)."""

from enum import StrEnum

from reader.sides import Side
from reader.text.span import Span
from reader.values import Struct


class Relation(StrEnum):
    """How the two sides of a bead stand to each other."""

    SAME = "same"
    EDITED = "edited"
    REWORDED = "reworded"
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"

    @property
    def is_shared(self) -> bool:
        """Whether both articles have the content."""
        return self in (Relation.SAME, Relation.EDITED, Relation.REWORDED)


class Bead(Struct, frozen=True):
    """Sentence indices of the left and right witness that belong together.

    `left` is empty for `only_right`, `right` for `only_left` (always one sentence a bead there).
    `score` is likeness 0 to 1, `moved` whether the content stands in another order, `by_hand` whether a
    person put the sentences together, or apart.
    """

    index: int
    left: tuple[int, ...]
    right: tuple[int, ...]
    relation: Relation
    score: float
    moved: bool = False
    by_hand: bool = False

    def sentences(self, side: Side) -> tuple[int, ...]:
        """The sentence indices of one side."""
        return self.left if side == "left" else self.right


class Tag(StrEnum):
    """What a word-level step does, in difflib's words."""

    EQUAL = "equal"
    REPLACE = "replace"
    DELETE = "delete"
    INSERT = "insert"


class Edit(Struct, frozen=True):
    """One word-level step; both spans are code points of their own article's text.

    `left` is empty for an insert, `right` for a delete (start == end, at the place it would stand).
    """

    tag: Tag
    left: Span
    right: Span
