"""What the window calls relations and roles."""

from reader.collation.bead import Bead, Relation

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
