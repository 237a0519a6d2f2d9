"""How much two articles surely share, and the strictness that fits that."""

from reader.collation.linking_state import LinkingState
from reader.collation.logistic import chance
from reader.collation.options import Strictness
from reader.collation.watch import PLAIN, Watch
from reader.values import Struct

_RELATED = 0.8
"""One sure pair, or two likely ones in order: a single likely pair may be chance. Of articles on one war that
report other events none reaches it."""
_COPY = 0.4
"""From this share of sure sentences on one text was made of the other. Of the annotated rewrites nine in ten
lie above .6; of 150 pairs of two outlets the most is .33, of retold fables one in ten is above .37."""


class Relatedness(Struct, frozen=True):
    """What stands on the backbone for sure: `pairs`, each counted by its chance, and `share`, the same as a
    share (0 to 1) of the shorter side."""

    pairs: float
    share: float

    @property
    def is_related(self) -> bool:
        """Whether something is shared for sure, so that the articles may be on one event."""
        return self.pairs >= _RELATED

    @property
    def is_copy(self) -> bool:
        """Whether so much is shared that one text was made of the other."""
        return self.share >= _COPY

    @property
    def fitting_strictness(self) -> Strictness:
        """Normal for two reports of one event, which share something but little word for word; strict for
        copies, where it misses nothing, and where nothing is shared for sure, so that nothing is made up."""
        return Strictness.NORMAL if self.is_related and not self.is_copy else Strictness.STRICT


def relatedness_of(state: LinkingState, watch: Watch) -> Relatedness:
    """How much two witnesses surely share; raises `Cancelled` through `watch`."""
    same = state.line.members.intersection(state.identical)
    watch.look()
    others = watch.over(state.line.members - same, every=PLAIN)
    thousandths = 1000 * len(same) + sum(round(1000 * chance(state.first[pair])) for pair in others)
    shorter = min(len(state.witnesses.left), len(state.witnesses.right))
    return Relatedness(thousandths / 1000, thousandths / 1000 / max(1, shorter))
