"""The whole comparison in numbers and one plain sentence."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from reader.collation.bead import Bead, Relation
from reader.collation.collation import Verdict
from reader.collation.preparation import Prepared, Side, Witnesses
from reader.collation.scripts import script_name, script_of
from reader.collation.watch import Watch
from reader.text.article import Article

RUN = 3
"""Words in common runs of at least this many count as shared."""


Run = tuple[int, ...]
"""The ids of three words in a row."""


def verdict_of(
    left: Article,
    right: Article,
    witnesses: Witnesses,
    beads: Sequence[Bead],
    shared: tuple[float, float],
    watch: Watch,
) -> Verdict:
    """Shares and counts of a collation, and the sentence that sums them up; `shared` is what
    `shared_runs` says. Raises `Cancelled` through `watch`.
    """
    relations = [bead.relation for bead in watch.over(beads, every=256)]
    counts = Counter({relation: relations.count(relation) for relation in Relation})
    linked = [bead for bead in watch.over(beads, every=256) if bead.relation.is_shared]
    moved = sum(bead.moved for bead in linked)
    left_linked = _share(sum(len(bead.left) for bead in watch.over(linked, every=256)), len(witnesses.left))
    right_linked = _share(
        sum(len(bead.right) for bead in watch.over(linked, every=256)), len(witnesses.right)
    )
    if linked:
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


def shared_runs(left: Side, right: Side, watch: Watch) -> tuple[float, float]:
    """The share of each side's words that stand in runs of three or more that the other side has too.

    Runs do not cross sentences. Sentences that stand on both sides are taken by each other; for the
    rest, runs of the rest count. Linear; the tiling of Wise (1993), one-to-one only for whole sentences.
    """
    common = {s.key for s in left.sentences} & {s.key for s in right.sentences}
    own = [[s for s in watch.over(side.sentences, every=256) if s.key not in common]
           for side in (left, right)]  # fmt: skip
    runs = [set().union(*map(runs_of, watch.over(sentences))) for sentences in own]
    return (
        _covered(left, common, runs[1], watch),
        _covered(right, common, runs[0], watch),
    )


def _covered(side: Side, common: set[int], known: set[Run], watch: Watch) -> float:
    """The share of a side's words that lie in `known` runs or in sentences with a key in `common`."""
    covered = total = 0
    for sentence in watch.over(side.sentences, every=64):
        length = sentence.length
        total += length
        if sentence.key not in common:
            covered += covered_words(sentence, known)
        elif length >= RUN:
            covered += length
    return _share(covered, total)


def covered_words(sentence: Prepared, known: Container[Run]) -> int:
    """How many words of a sentence lie in `known` runs: a byte for each run, 1 where it is known, laid
    over itself for the words it reaches."""
    starts = int.from_bytes(map(known.__contains__, runs_of(sentence)), "little")
    return (starts | starts << 8 | starts << 16).bit_count()


def runs_of(sentence: Prepared) -> Iterable[Run]:
    """All runs of three words of a sentence, in order."""
    words = sentence.words
    return zip(words, words[1:], words[2:], strict=False)


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _sentence(left: float, right: float, counts: Counter[Relation], moved: int) -> str:
    linked = sum(counts[r] for r in Relation if r.is_shared)
    low, high = sorted((left, right))
    order = _order(moved, linked)
    wording = _wording(counts, linked)
    if counts[Relation.SAME] == linked and low == 1.0:
        return "Both articles say the same, word for word" + (", in another order." if moved else ".")
    if low >= 0.85:
        return f"Nearly every sentence of either article stands in the other, {order}, {wording}."
    if high >= 0.85:
        part, whole = ("left", "right") if left > right else ("right", "left")
        return (
            f"Nearly every sentence of the {part} article stands in the {whole} one, {order}, {wording}; "
            f"the {whole} one has more besides."
        )
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
