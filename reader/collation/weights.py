"""The fitted weights and thresholds, read from `resources/collation/weights.toml`."""

from functools import cache

from reader.collation.features import OWN
from reader.collation.options import Strictness
from reader.resources import resource_path
from reader.tables import read_table
from reader.values import Struct

AROUND = ("own", "margin", "rival", "off_line", "neighbours", "sibling", "chained")
"""Features of the second pass: the first pass's score and what stands around the pair."""

_ENOUGH = 0.25
"""From this share of sure sentences on two articles count as related."""


class Weights(Struct, frozen=True):
    """Logistic weights by feature (constant first) of both passes, and the thresholds of a setting.

    `chain` is the chance from which a pair may belong to the backbone, `link` the one from which a best
    pair is linked, `link_alone` the same where hardly anything else is shared, `off_chain` what a pair in
    another order needs, `join` what a further sentence needs to join a bead,
    `fresh` the share of the other side that it must be the first to cover, and `fill` the chance from which
    sentences between two links of a retelling are paired (1: none are).
    """

    own: tuple[float, ...]
    around: tuple[float, ...]
    joining: tuple[float, ...]
    chain: float
    link: float
    link_alone: float
    off_chain: float
    join: float
    fresh: float
    fill: float

    def threshold(self, support: float) -> float:
        """What a link needs: two articles on one topic that share little need more."""
        return self.link_alone + (self.link - self.link_alone) * min(1.0, support / _ENOUGH)


@cache
def weights_for(strictness: Strictness) -> Weights:
    """The weights and the thresholds of one setting; `auto` has none of its own (`KeyError`)."""
    table = read_table(resource_path("collation", "weights.toml"))
    limits = table["thresholds"][strictness.value]
    kind = limits["weights"]
    return Weights(
        tuple(table[kind]["own"][name] for name in ("constant", *OWN)),
        tuple(table[kind]["around"][name] for name in ("constant", *AROUND)),
        tuple(table[kind]["join"].values()),
        limits["chain"],
        limits["link"],
        limits["link_alone"],
        limits["off_chain"],
        limits["join"],
        limits["fresh"],
        limits["fill"],
    )
