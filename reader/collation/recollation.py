"""One collation after another of nearly the same articles: only what a change touches is done again.

The result is always what `collate` gives. Where the change is not small, where it moves the weight of all
words or the threshold of all links, or where the bound on the work was near, everything is done anew.
"""

from collections import deque
from contextlib import suppress

from reader.cancel import IsCancelled, Progress, never, silent
from reader.collation.bead import Bead
from reader.collation.changes import change_between
from reader.collation.collate import Where, beads_of, in_reading_order, summed_up
from reader.collation.collation import Collation
from reader.collation.grouping import Group
from reader.collation.linking import Effort, Found, Linking
from reader.collation.options import CollationOptions
from reader.collation.preparation import (
    Cutter,
    Prepared,
    Side,
    Witnesses,
    count_terms,
    total_steps,
    weight_of,
)
from reader.collation.relinking import relink
from reader.collation.runs import KeptRuns
from reader.collation.watch import Watch
from reader.collation.weights import weights_for
from reader.text.article import Article

_PART = 8
"""A change of more than one sentence in this many is not small."""


class _Kept:
    """What is kept of a collation."""

    def __init__(
        self,
        left: Article,
        right: Article,
        options: CollationOptions,
        cutter: Cutter | None,
        watch: Watch,
    ) -> None:
        self.articles = (left, right)
        self.options = options
        self.cutter = cutter or Cutter(options, (left.details.language, right.details.language), watch)
        self.sides = (self.cutter.side(left), self.cutter.side(right))
        self.spread: list[int] = []
        self.recount((), (*self.sides[0].sentences, *self.sides[1].sentences), watch)
        self.steps = total_steps(*self.sides)
        self.weight = [weight_of(count, self.steps) for count in watch.over(self.spread, every=256)]
        self.effort = Effort(len(self.sides[0]) + len(self.sides[1]))
        self.found = Found()
        self.same: list[tuple[int, int]] = []
        self.runs = KeptRuns(*self.sides, watch)
        self.laid: list[Group] = []
        self.collation: Collation | None = None

    def recount(self, gone: tuple[Prepared, ...], come: tuple[Prepared, ...], watch: Watch) -> None:
        """Count the terms of sentences that have gone or come."""
        vocabulary = self.cutter.vocabulary
        self.spread.extend([0] * (len(vocabulary.terms) - len(self.spread)))
        count_terms(gone, vocabulary, self.spread, watch, sign=-1)
        count_terms(come, vocabulary, self.spread, watch)

    def witnesses(self) -> Witnesses:
        """Both sides as the stages read them."""
        return Witnesses(*self.sides, self.cutter.vocabulary, self.weight, self.spread)

    def takes(self, left: Article, right: Article, options: CollationOptions) -> bool:
        """Whether articles and options are such that something can be kept."""
        languages = [article.details.language for article in self.articles]
        return options == self.options and languages == [left.details.language, right.details.language]


class Recollation:
    """Collates pairs of articles one after the other; `was_partial` says whether the last time something
    was kept. May be asked from several threads: whoever comes first takes what is kept along."""

    def __init__(self) -> None:
        self._kept: deque[_Kept] = deque(maxlen=1)
        self.was_partial = False

    def collate(
        self,
        left: Article,
        right: Article,
        options: CollationOptions = CollationOptions(),  # noqa: B008 - frozen
        progress: Progress = silent,
        is_cancelled: IsCancelled = never,
    ) -> Collation:
        """The same as the function `collate`; raises what it raises, and then keeps nothing."""
        watch = Watch(progress, is_cancelled)
        watch.stage(0.0, 0.15, "Cutting words")
        kept: _Kept | None = None
        with suppress(IndexError):
            kept = self._kept.pop()
        collation = None
        cutter = None
        if kept is not None and kept.takes(left, right, options):
            collation = _changed(kept, left, right, watch)
            cutter = kept.cutter if kept.cutter.is_worth_keeping(left, right) else None
        self.was_partial = collation is not None
        if kept is None or collation is None:
            kept = _Kept(left, right, options, cutter, watch)
            collation = _whole(kept, watch)
        kept.collation = collation
        if kept.effort.is_plenty:
            self._kept.append(kept)
        return collation


def _whole(kept: _Kept, watch: Watch) -> Collation:
    """Everything anew."""
    witnesses = kept.witnesses()
    linking = Linking(witnesses, weights_for(kept.options.strictness), kept.effort, kept.found, watch)
    groups = linking.all_groups()
    kept.same = linking.same
    watch.stage(0.97, 1.0, "Summing up")
    kept.laid = in_reading_order(groups, witnesses, watch)
    return _summed_up(kept, witnesses, beads_of(kept.laid, witnesses, watch), watch)


def _changed(kept: _Kept, left: Article, right: Article, watch: Watch) -> Collation | None:
    """What is kept brought up to date; None where it cannot be, and then it is of no use any more."""
    assert kept.collation is not None
    kept.cutter.watch = watch
    old = kept.sides
    sides = tuple(
        side if article is known else kept.cutter.side(article)
        for article, known, side in zip((left, right), kept.articles, old, strict=True)
    )
    changes = tuple(change_between(a.sentences, b.sentences) for a, b in zip(old, sides, strict=True))
    size = sum(change.size for change in changes)
    if size * _PART > len(sides[0]) + len(sides[1]) or total_steps(*sides) != kept.steps:
        return None
    gone = tuple(side.sentences[c.start : c.old_end] for side, c in zip(old, changes, strict=True))
    come = tuple(side.sentences[c.start : c.new_end] for side, c in zip(sides, changes, strict=True))
    kept.sides = (sides[0], sides[1])
    kept.articles = (left, right)
    kept.recount(gone[0] + gone[1], come[0] + come[1], watch)
    reweighed = _reweigh(kept, gone[0] + gone[1] + come[0] + come[1])
    witnesses = kept.witnesses()
    weights = weights_for(kept.options.strictness)
    linking = Linking(witnesses, weights, kept.effort, kept.found, watch)
    if not relink(linking, kept.same, (gone, come), (changes[0], changes[1]), reweighed, watch):
        return None
    if not kept.effort.is_plenty:
        return None
    kept.same = linking.same
    kept.runs.change(gone, come)
    before, kept.laid = kept.laid, in_reading_order(linking.ordered(), witnesses, watch)
    if not all(map(_same_numbers, old, sides)):
        return _summed_up(kept, witnesses, beads_of(kept.laid, witnesses, watch), watch)
    known = kept.collation
    start, old_end, new_end = change_between(before, kept.laid)
    if old_end != new_end:
        rest = beads_of(kept.laid[start:], witnesses, watch, start)
        return _summed_up(kept, witnesses, known.beads[:start] + rest, watch)
    some = beads_of(kept.laid[start:new_end], witnesses, watch, start)
    beads = known.beads[:start] + some + known.beads[new_end:]
    if (len(left.sentences), len(right.sentences)) != (len(known.left_bead), len(known.right_bead)):
        return _summed_up(kept, witnesses, beads, watch)
    where = list(known.left_bead), list(known.right_bead)
    for bead in some:
        for number in bead.left:
            where[0][number] = bead.index
        for number in bead.right:
            where[1][number] = bead.index
    return _summed_up(kept, witnesses, beads, watch, (tuple(where[0]), tuple(where[1])))


def _same_numbers(old: Side, new: Side) -> bool:
    """Whether the places that both have are those of the same sentences."""
    size = min(len(old), len(new))
    return old.numbers[:size] == new.numbers[:size]


def _summed_up(
    kept: _Kept, witnesses: Witnesses, beads: tuple[Bead, ...], watch: Watch, where: Where | None = None
) -> Collation:
    coarse = kept.effort.pairs.coarse
    shared = kept.runs.shares()
    return summed_up(*kept.articles, witnesses, beads, shared, kept.options, coarse, watch, where)


def _reweigh(kept: _Kept, sentences: tuple[Prepared, ...]) -> frozenset[int]:
    """The terms whose weight is another now that some sentences have gone or come."""
    vocabulary, weight = kept.cutter.vocabulary, kept.weight
    weight.extend([0] * (len(kept.spread) - len(weight)))
    changed = set()
    for term in {term for s in sentences for token in s.tokens for term in vocabulary.terms_of(token)}:
        new = weight_of(kept.spread[term], kept.steps)
        if new != weight[term]:
            weight[term] = new
            changed.add(term)
    return frozenset(changed)
