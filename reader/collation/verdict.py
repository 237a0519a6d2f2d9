"""The whole comparison in numbers and one plain sentence."""

from collections import Counter
from collections.abc import Sequence

from reader.collation.bead import Bead, Relation
from reader.collation.collation import Verdict
from reader.collation.preparation import Witnesses
from reader.collation.watch import Watch
from reader.language.scripts import script_name, script_of
from reader.messages import message
from reader.text.article import Article

_NEARLY_ALL, _MOST, _PART, _FEW = 0.85, 0.6, 0.3, 0.1
"""From these shares of linked sentences on the verdict speaks of nearly every, most, part and a few of them:
round numbers for a reader, measured on nothing."""
_NEARLY_IN_ORDER = 6
"""The order is nearly the same while at most one link in this many has moved."""
_ONE_TOPIC, _ONE_TOPIC_SHARE = 5, 5
"""Without a link articles treat one topic if they share this many content words, and one in this many of
those of the poorer one."""

_EXTENTS = (
    (
        _NEARLY_ALL,
        0.0,
        message("{every} sentence of either article stands in the other, {order}, {wording}."),
    ),
    (0.0, _NEARLY_ALL, ""),
    (_MOST, 0.0, message("Most sentences of either article stand in the other, {order}, {wording}.")),
    (
        0.0,
        _PART,
        message("The articles share part of their sentences, {order}, {wording}; each has much of its own."),
    ),
    (0.0, _FEW, message("The articles share a few sentences, {wording}; most stands in only one of them.")),
    (0.0, 0.0, message("The articles have hardly a sentence in common; at most they treat the same topic.")),
)
"""The shares that are linked at least, of the side with the lower and of the one with the higher share, and
what is said then; the first that fits is said, "" standing for `_PARTS`."""

_PARTS = {
    "left": message(
        "{every} sentence of the left article stands in the right one, {order}, {wording}; "
        "the right one has more besides."
    ),
    "right": message(
        "{every} sentence of the right article stands in the left one, {order}, {wording}; "
        "the left one has more besides."
    ),
}
"""What is said where the article of one side stands in the other."""


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
    linked = sum(counts[relation] for relation in Relation if relation.is_shared)
    if linked:
        sentence = _sentence(left_linked, right_linked, counts, linked, moved)
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


def _sentence(left: float, right: float, counts: Counter[Relation], linked: int, moved: int) -> str:
    low, high = sorted((left, right))
    wording = _wording(counts, linked)
    if low == 1.0 and counts[Relation.SAME] == linked:
        if moved:
            return message("Both articles say the same, word for word, in another order.")
        return message("Both articles say the same, word for word.")
    if low == 1.0 and linked == 1:
        return message("The articles say one and the same thing, {wording}.", wording=wording)
    part = "left" if left > right else "right"
    every = _every(low if low >= _NEARLY_ALL else high)
    order = _order(moved, linked)
    said = _extent(low, high) or _PARTS[part]
    return message(said, every=every, order=order, wording=wording)


def _extent(low: float, high: float) -> str:
    return next(said for least, most, said in _EXTENTS if low >= least and high >= most)


def _every(share: float) -> str:
    return message("Every") if share == 1.0 else message("Nearly every")


def _order(moved: int, linked: int) -> str:
    if not moved:
        return message("in the same order")
    return (
        message("in nearly the same order")
        if moved * _NEARLY_IN_ORDER <= linked
        else message("in another order")
    )


def _wording(counts: Counter[Relation], linked: int) -> str:
    if counts[Relation.SAME] == linked:
        return message("word for word")
    if 2 * counts[Relation.SAME] >= linked:
        return message("mostly word for word")
    if 2 * (counts[Relation.SAME] + counts[Relation.EDITED]) >= linked:
        return message("with small changes of wording")
    return message("in other words")


def _nothing(left: Article, right: Article, witnesses: Witnesses) -> str:
    scripts = script_of(left.text), script_of(right.text)
    if scripts[0] and scripts[1] and scripts[0] != scripts[1]:
        names = tuple(script_name(script) for script in scripts)
        return message(
            "The articles are in different scripts ({left} on the left, {right} on the right), so their "
            "sentences cannot be compared.",
            left=names[0],
            right=names[1],
        )
    if left.details.language != right.details.language:
        return message("The articles are in different languages, so their sentences cannot be compared.")
    known = [set().union(*(s.terms for s in side.sentences)) for side in (witnesses.left, witnesses.right)]
    common = len(known[0] & known[1])
    if common >= _ONE_TOPIC and common * _ONE_TOPIC_SHARE >= min(map(len, known)):
        return message("The articles share words of one topic, but no sentence of one stands in the other.")
    return message("The articles have nothing in common.")
