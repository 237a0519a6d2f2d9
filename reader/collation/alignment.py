"""Sentences against sentences: the groups that belong together, in one near-linear way for all sizes."""

from reader.collation.features import PairFeatures
from reader.collation.grouping import Group, group
from reader.collation.identical import identical_pairs
from reader.collation.preparation import Witnesses
from reader.collation.scoring import score_pairs
from reader.collation.watch import Watch
from reader.collation.weights import Weights


def align(witnesses: Witnesses, features: PairFeatures, weights: Weights, watch: Watch) -> list[Group]:
    """The linked groups of both sides, by first left sentence; raises `Cancelled` through `watch`."""
    watch.look()
    same = identical_pairs(
        [s.key for s in witnesses.left.sentences], [s.key for s in witnesses.right.sentences], watch
    )
    scores = score_pairs(witnesses, same, features, weights, watch)
    watch.stage(0.85, 0.9, "Putting sentences together")
    return group(witnesses, same, scores, weights, watch)
