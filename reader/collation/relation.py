"""How the two sides of a group stand to each other: same, edited or reworded, and how alike they are."""

from reader.collation.bead import Relation
from reader.collation.features import PairFeatures
from reader.collation.grouping import Group
from reader.collation.preparation import Witnesses

EDITED = 0.60
"""From this word ratio on a sentence counts as edited, below as reworded."""


def relation_of(group: Group, witnesses: Witnesses, features: PairFeatures) -> tuple[Relation, float]:
    """The relation of a linked group and its likeness: difflib's ratio over words (1 only for same)."""
    lefts, rights = witnesses.left.sentences, witnesses.right.sentences
    if lefts[group.left[0]].key == rights[group.right[0]].key and len(group.left) == len(group.right) == 1:
        return Relation.SAME, 1.0
    left = [lefts[i] for i in group.left]
    right = [rights[j] for j in group.right]
    if [x for s in left for x in s.tokens] == [x for s in right for x in s.tokens]:
        return Relation.SAME, 1.0
    if len(left) == len(right) == 1:
        ratio = features.ratio(group.left[0], group.right[0])
    else:
        ratio = features.ratio_of([w for s in left for w in s.words], [w for s in right for w in s.words])
    return (Relation.EDITED if ratio >= EDITED else Relation.REWORDED), min(0.999, round(ratio, 3))
