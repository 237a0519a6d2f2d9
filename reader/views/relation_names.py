"""What the window calls relations and roles."""

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison
from reader.sides import Side

RELATION_NAMES = {
    Relation.SAME: "Same",
    Relation.EDITED: "Edited",
    Relation.REWORDED: "Reworded",
    Relation.ONLY_LEFT: "Only on the left",
    Relation.ONLY_RIGHT: "Only on the right",
}


def bead_name(bead: Bead) -> str:
    """A bead in words: its relation, and that it moved."""
    return RELATION_NAMES[bead.relation] + (", moved" if bead.moved else "")


def bead_told(bead: Bead, comparison: Comparison, side: Side) -> str:
    """What a screen reader says of a sentence on one side: its relation and the words opposite."""
    other: Side = "right" if side == "left" else "left"
    article = comparison.article(other)
    opposite = bead.left if other == "left" else bead.right
    words = " ".join(" ".join(article.text_of(index).split()) for index in opposite)
    told = f"{bead_name(bead)}. Pair {bead.index + 1} of {len(comparison.collation.beads)}."
    return f"{told} On the {other}: {words}" if words else told
