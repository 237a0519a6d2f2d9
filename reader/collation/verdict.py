"""The whole comparison in numbers and one plain sentence."""

from collections import Counter
from collections.abc import Sequence

from reader.collation.bead import Bead, Relation
from reader.collation.collation import Verdict
from reader.collation.preparation import Witnesses
from reader.collation.watch import Watch
from reader.language.scripts import script_name, script_of
from reader.text.article import Article


def verdict_of(
    left: Article,
    right: Article,
    witnesses: Witnesses,
    beads: Sequence[Bead],
    shared: tuple[float, float],
    watch: Watch,
) -> Verdict:
    """Shares and counts of a collation, and the sentence that sums them up; `shared` is what
    `runs.py` says. Raises `Cancelled` through `watch`.
    """
    relations = [bead.relation for bead in beads]
    watch.look()
    counts = Counter({relation: relations.count(relation) for relation in Relation})
    moved = [bead.moved for bead in beads].count(True)
    left_linked, right_linked = (
        round((len(side) - counts[alone]) / len(side), 4) if len(side) else 0.0
        for side, alone in ((witnesses.left, Relation.ONLY_LEFT), (witnesses.right, Relation.ONLY_RIGHT))
    )
    if any(counts[relation] for relation in Relation if relation.is_shared):
        sentence = _sentence(left_linked, right_linked, counts, moved)
    else:
        sentence = _nothing(left, right, witnesses)
    return Verdict(
        *shared,
        left_linked,
        right_linked,
        counts[Relation.SAME],
        counts[Relation.EDITED],
        counts[Relation.REWORDED],
        counts[Relation.ONLY_LEFT],
        counts[Relation.ONLY_RIGHT],
        moved,
        sentence,
    )


def _sentence(left: float, right: float, counts: Counter[Relation], moved: int) -> str:
    linked = sum(counts[r] for r in Relation if r.is_shared)
    low, high = sorted((left, right))
    order = _order(moved, linked)
    wording = _wording(counts, linked)
    if counts[Relation.SAME] == linked and low == 1.0:
        return "Both articles say the same, word for word" + (", in another order." if moved else ".")
    if low == 1.0 and linked == 1:
        return f"The articles say one and the same thing, {wording}."
    if low >= 0.85:
        every = "Every" if low == 1.0 else "Nearly every"
        return f"{every} sentence of either article stands in the other, {order}, {wording}."
    if high >= 0.85:
        every = "Every" if high == 1.0 else "Nearly every"
        part, whole = ("left", "right") if left > right else ("right", "left")
        return (
            f"{every} sentence of the {part} article stands in the {whole} one, {order}, {wording}; "
            f"the {whole} one has more besides."
        )
    if low >= 0.6:
        return f"Most sentences of either article stand in the other, {order}, {wording}."
    if high >= 0.3:
        return f"The articles share part of their sentences, {order}, {wording}; each has much of its own."
    if high >= 0.1:
        return f"The articles share a few sentences, {wording}; most stands in only one of them."
    return "The articles have hardly a sentence in common; at most they treat the same topic."


def _order(moved: int, linked: int) -> str:
    if not moved:
        return "in the same order"
    return "in nearly the same order" if moved * 6 <= linked else "in another order"


def _wording(counts: Counter[Relation], linked: int) -> str:
    if counts[Relation.SAME] == linked:
        return "word for word"
    if 2 * counts[Relation.SAME] >= linked:
        return "mostly word for word"
    if 2 * (counts[Relation.SAME] + counts[Relation.EDITED]) >= linked:
        return "with small changes of wording"
    return "in other words"


def _nothing(left: Article, right: Article, witnesses: Witnesses) -> str:
    scripts = script_of(left.text), script_of(right.text)
    if scripts[0] and scripts[1] and scripts[0] != scripts[1]:
        names = tuple(script_name(script) for script in scripts)
        return (
            f"The articles are in different scripts ({names[0]} on the left, {names[1]} on the right), "
            "so their sentences cannot be compared."
        )
    if left.details.language != right.details.language:
        return "The articles are in different languages, so their sentences cannot be compared."
    known = [set().union(*(s.terms for s in side.sentences)) for side in (witnesses.left, witnesses.right)]
    common = len(known[0] & known[1])
    if common * 5 >= min(len(known[0]), len(known[1])) and common >= 5:
        return "The articles share words of one topic, but no sentence of one stands in the other."
    return "The articles have nothing in common."
