"""What the window calls relations and roles."""

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison
from reader.messages import joined, message
from reader.sides import Side

RELATION_NAMES = {
    Relation.SAME: message("Same"),
    Relation.EDITED: message("Edited"),
    Relation.REWORDED: message("Reworded"),
    Relation.ONLY_LEFT: message("Only on the left"),
    Relation.ONLY_RIGHT: message("Only on the right"),
}


_OPPOSITE: dict[Side, str] = {
    "left": message("On the left: {words}"),
    "right": message("On the right: {words}"),
}


def bead_name(bead: Bead) -> str:
    """A bead in words: its relation, that it moved, and that a person made it."""
    moved, by_hand = message("moved") if bead.moved else "", message("by hand") if bead.by_hand else ""
    return joined(", ", [RELATION_NAMES[bead.relation], moved, by_hand])


def bead_told(bead: Bead, comparison: Comparison, side: Side) -> str:
    """What a screen reader says of a sentence on one side: its relation and the words opposite."""
    other: Side = "right" if side == "left" else "left"
    article = comparison.article(other)
    opposite = bead.left if other == "left" else bead.right
    words = " ".join(" ".join(article.text_of(index).split()) for index in opposite)
    told = message(
        "{name}. Pair {number} of {count}.",
        name=bead_name(bead),
        number=bead.index + 1,
        count=len(comparison.collation.beads),
    )
    return joined(" ", [told, message(_OPPOSITE[other], words=words)]) if words else told
