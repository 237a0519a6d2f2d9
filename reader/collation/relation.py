"""How the two sides of a group stand to each other: same, edited or reworded, and how alike they are."""

from reader.collation.bead import Relation
from reader.collation.features import PairFeatures
from reader.collation.grouping import Group
from reader.collation.preparation import Witnesses

EDITED = 0.60
"""From this word ratio on a sentence counts as edited, below as reworded."""


def relation_of(group: Group, witnesses: Witnesses, features: PairFeatures) -> tuple[Relation, float]:
    """The relation of a linked group and its likeness: difflib's ratio over words (1 only for same)."""
    left = [witnesses.left.sentences[i] for i in group.left]
    right = [witnesses.right.sentences[j] for j in group.right]
    forms = witnesses.forms
    if [x for s in left for x in forms[s.key]] == [x for s in right for x in forms[s.key]]:
        return Relation.SAME, 1.0
    ratio = features.ratio([w for s in left for w in s.words], [w for s in right for w in s.words])
    return (Relation.EDITED if ratio >= EDITED else Relation.REWORDED), min(0.999, round(ratio, 3))
