"""The value that `collate` returns: all that two witnesses share and where they part."""

from reader.collation.bead import Bead
from reader.collation.options import CollationOptions, Strictness
from reader.values import Struct


class Verdict(Struct, frozen=True):
    """The comparison in numbers and one plain sentence.

    `left_shared` and `right_shared` are the share (0 to 1) of a side's words that stand in common
    runs of three or more; `left_linked` and `right_linked` the share of its collated sentences that
    are linked; the counts are beads per relation, `moved` counts moved beads.
    """

    left_shared: float
    right_shared: float
    left_linked: float
    right_linked: float
    same: int
    edited: int
    reworded: int
    only_left: int
    only_right: int
    moved: int
    sentence: str


class Collation(Struct, frozen=True):
    """Beads in the reading order of the left article, right-only beads between their neighbours.

    Every sentence that takes part is in exactly one bead. `left_bead[i]` is the index of the bead of
    the left sentence `i`, or None where the sentence takes no part (furniture); `right_bead` likewise.
    `coarse` is True when a bound was reached and the result is cheaper than usual; `coarse_reason`
    then says so in a sentence. `strictness` is the one in force: the one asked for, or what `auto` chose.
    """

    beads: tuple[Bead, ...]
    left_bead: tuple[int | None, ...]
    right_bead: tuple[int | None, ...]
    options: CollationOptions
    verdict: Verdict
    coarse: bool = False
    coarse_reason: str = ""
    strictness: Strictness = Strictness.STRICT
