"""How the two sides of a group stand to each other: same, edited or reworded, and how alike they are."""

from collections.abc import Sequence

from reader.collation.bead import Relation
from reader.collation.features import PairFeatures
from reader.collation.preparation import Witnesses

EDITED = 0.60
"""From this word ratio on a sentence counts as edited, below as reworded."""


def relation_of(
    lefts: Sequence[int], rights: Sequence[int], witnesses: Witnesses, features: PairFeatures
) -> tuple[Relation, float]:
    """The relation of the linked places of both sides and their likeness: difflib's ratio over words
    (1 only for same)."""
    left = [witnesses.left.sentences[i] for i in lefts]
    right = [witnesses.right.sentences[j] for j in rights]
    if [x for s in left for x in s.tokens] == [x for s in right for x in s.tokens]:
        return Relation.SAME, 1.0
    if len(left) == len(right) == 1:
        ratio = features.ratio(lefts[0], rights[0])
    else:
        ratio = features.ratio_of([w for s in left for w in s.words], [w for s in right for w in s.words])
    return (Relation.EDITED if ratio >= EDITED else Relation.REWORDED), min(0.999, round(ratio, 3))
