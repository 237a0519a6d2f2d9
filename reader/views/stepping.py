"""Next and previous: the places that a reader can step through, and which one comes next."""

from collections.abc import Sequence

from reader.collation.bead import Relation
from reader.comparison.comparison import Comparison
from reader.messages import counted, message
from reader.views.card import Place
from reader.views.choice import Choice


def differences(comparison: Comparison, relations: frozenset[Relation], moved: bool) -> list[int]:
    """The beads that differ and are shown: of one of the `relations`, or moved when `moved` is shown.

    A bead that is the same and stands in its place is no difference.
    """
    different = relations - {Relation.SAME}
    beads = comparison.collation.beads
    return [bead.index for bead in beads if bead.relation in different or (moved and bead.moved)]


def step(places: Sequence[int], current: int | None, backwards: bool) -> int | None:
    """The place after `current`, or before it; round at the end; None when there is no place.

    `places` are in rising order, `current` need not be one of them.
    """
    if not places:
        return None
    if current is None:
        return places[-1] if backwards else places[0]
    if backwards:
        before = [place for place in places if place < current]
        return before[-1] if before else places[-1]
    behind = [place for place in places if place > current]
    return behind[0] if behind else places[0]


def position(places: Sequence[int], current: int | None) -> str:
    """Like "3 of 14" when `current` is one of the places, else how many there are in words."""
    if current is not None and current in places:
        return message("{number} of {count}", number=list(places).index(current) + 1, count=len(places))
    if not places:
        return message("No differences")
    return counted("{n} difference", "{n} differences", len(places))


def warning_choice(comparison: Comparison, index: int) -> Choice:
    """A warning with the words it speaks of."""
    warning = comparison.warnings[index]
    return Choice(Place(warning.bead, warning.left, warning.right), warning=index)
