"""Facts of two articles side by side: what agrees, what differs, what only one has.

A difference is claimed only where two facts play the same part: an editor must not be shown inventions.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Generic, TypeVar

from reader.cancel import IsCancelled, never, raise_if
from reader.collation.bead import Bead, Relation
from reader.collation.collation import Collation
from reader.facts.dates import When
from reader.facts.extraction import Reading, Readings, bounded_span, fact_of, read_facts, with_bound
from reader.facts.fact import Difference, Fact, FactPair, FactStanding
from reader.facts.fact_rules import KINDS, Articles, Differing, FactRules, articles_of
from reader.facts.finding import Finding
from reader.facts.surroundings import Surroundings, is_replaced
from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct

_R = TypeVar("_R", bound=Reading)

_LOOK = 64
"""Beads after which it is asked again whether the work is still wanted."""

_MOST_LEFT_OVER = 12
"""Left-over facts of a bead and side that are compared: more is a table, not a sentence."""

_MOST_REWORDED = 3
"""Left-over facts of a kind on both sides of a reworded bead: more, and the two tell of other things."""

_MOST_KNOWN = 60
"""Facts of a bead and side among which a left-over is looked for: no sentence holds more, a table does."""


def pair_facts(left: Article, right: Article, collation: Collation) -> tuple[FactPair, ...]:
    """The facts of every shared bead: pairs that agree or differ, and those that one side alone has.

    In the order of the beads; within a bead figures, times, dates, names, each in the left article's
    order, then what only the right has. Linear in the number of sentences.
    """
    ours = read_facts(left)
    return pair_readings(ours, ours if right is left else read_facts(right), collation)


def pair_readings(
    ours: Readings, theirs: Readings, collation: Collation, is_cancelled: IsCancelled = never
) -> tuple[FactPair, ...]:
    """`pair_facts` for facts that have been read. Raises `Cancelled` when `is_cancelled()` answers True."""
    pairs: list[FactPair] = []
    articles = articles_of(ours.article, theirs.article)
    for bead in collation.beads:
        if bead.index % _LOOK == 0:
            raise_if(is_cancelled)
        if not bead.relation.is_shared:
            continue
        mine = [reading for index in bead.left for reading in ours.by_sentence[index]]
        yours = [reading for index in bead.right for reading in theirs.by_sentence[index]]
        where = _Place(ours.article, theirs.article, bead, articles)
        kinds = {type(reading) for reading in (*mine, *yours)}
        for rules in KINDS:
            if rules.reading in kinds:
                pairs.extend(_matching(where, rules, mine, yours).pairs())
    return tuple(pairs)


def _matching(
    where: "_Place", rules: FactRules[Any], mine: Sequence[Reading], yours: Sequence[Reading]
) -> "_Matching[Any]":
    ours = [reading for reading in mine if isinstance(reading, rules.reading)]
    theirs = [reading for reading in yours if isinstance(reading, rules.reading)]
    return _Matching(where, rules, ours, theirs, [fact_of(r) for r in ours], [fact_of(r) for r in theirs])


class _Place(Struct, frozen=True):
    """One bead with its articles, and what stands around a fact in it."""

    left: Article
    right: Article
    bead: Bead
    articles: Articles

    def around_left(self, reading: Reading) -> Surroundings:
        return self._around(self.left, self.bead.left, reading)

    def around_right(self, reading: Reading) -> Surroundings:
        return self._around(self.right, self.bead.right, reading)

    def _around(self, article: Article, sentences: Sequence[int], reading: Reading) -> Surroundings:
        span = bounded_span(reading)
        inside = next(s for s in sentences if article.sentences[s].span.overlaps(span))
        is_edited = self.bead.relation is not Relation.REWORDED
        return Surroundings(
            article.text, article.sentences[inside].span, span, article.details.language, is_edited
        )


class _Matching(Generic[_R]):
    """The facts of one kind in one bead while they find their partners."""

    def __init__(
        self,
        where: _Place,
        rules: FactRules[_R],
        ours: list[_R],
        theirs: list[_R],
        left_facts: list[Fact],
        right_facts: list[Fact],
    ) -> None:
        self.where = where
        self.rules = rules
        self.ours = ours
        self.theirs = theirs
        self.left_facts = left_facts
        self.right_facts = right_facts
        self.partner: dict[int, tuple[int, Finding | None]] = {}
        self.taken: set[int] = set()

    def pairs(self) -> Iterator[FactPair]:
        """What agrees in order, then what plays the same part and differs, then the rest alone."""
        self._pair_equal()
        self._pair_agreeing()
        if self.where.bead.relation is not Relation.SAME:
            for i, j in self._exchanged():
                self.partner[i] = (j, Finding(1.0, Difference.EXCHANGED))
            self._look_again()
        if len(self.partner) < len(self.ours) and len(self.taken) < len(self.theirs):
            for i, j, finding in self._differing():
                self._join(i, j, finding)
        yield from self._told()

    def _join(self, i: int, j: int, finding: Finding | None = None) -> None:
        self.partner[i] = (j, finding)
        self.taken.add(j)

    def _agree(self, i: int, j: int) -> bool:
        return self.rules.agree(self.ours[i], self.theirs[j], self.where.articles)

    def _pair_equal(self) -> None:
        """Equal values first, so that "June 2" does not take the "June" that belongs to another."""
        waiting: dict[str, deque[int]] = defaultdict(deque)
        for j, fact in enumerate(self.right_facts):
            waiting[fact.value].append(j)
        for i, fact in enumerate(self.left_facts):
            same = waiting.get(fact.value)
            if same and self._agree(i, same[0]):
                self._join(i, same.popleft())

    def _pair_agreeing(self) -> None:
        if len(self.taken) == len(self.theirs):
            return
        for i in self._open_left():
            j = next((j for j in self._open_right() if self._agree(i, j)), None)
            if j is not None:
                self._join(i, j)

    def _open_left(self) -> list[int]:
        return [i for i in range(len(self.ours)) if i not in self.partner][:_MOST_LEFT_OVER]

    def _open_right(self) -> list[int]:
        return [j for j in range(len(self.theirs)) if j not in self.taken][:_MOST_LEFT_OVER]

    def _is_known_right(self, i: int) -> bool:
        """Whether the right side says it too, if only beside another partner."""
        return any(self._agree(i, j) for j in range(len(self.theirs[:_MOST_KNOWN])))

    def _is_known_left(self, j: int) -> bool:
        return any(self._agree(i, j) for i in range(len(self.ours[:_MOST_KNOWN])))

    def _is_told_right(self, i: int) -> bool:
        """Whether the right side says it in the same measure."""
        rest = range(len(self.theirs[:_MOST_KNOWN]))
        return any(self._agree(i, j) and self.rules.is_like(self.ours[i], self.theirs[j]) for j in rest)

    def _is_told_left(self, j: int) -> bool:
        rest = range(len(self.ours[:_MOST_KNOWN]))
        return any(self._agree(i, j) and self.rules.is_like(self.ours[i], self.theirs[j]) for i in rest)

    def _exchanged(self) -> list[tuple[int, int]]:
        """Facts that have changed places with another one of their sentence: "12 dead, 30 hurt" for
        "30 dead, 12 hurt". Only neighbours that count different things between the same words."""
        found: list[tuple[int, int]] = []
        for i, k in pairwise(sorted(self.partner)[:_MOST_LEFT_OVER]):
            j, m = self.partner[i][0], self.partner[k][0]
            if j <= m or (found and found[-1][0] == i):
                continue
            first, second = self.where.around_left(self.ours[i]), self.where.around_left(self.ours[k])
            if first.counted[:1] == second.counted[:1] or first.before == second.before:
                continue
            opposite_first = self.where.around_right(self.theirs[m])
            opposite_second = self.where.around_right(self.theirs[j])
            if is_replaced(first, opposite_first) and is_replaced(second, opposite_second):
                found += [(i, m), (k, j)]
        return found

    def _look_again(self) -> None:
        """Agreeing pairs that differ in what stands beside them: a limit, the thing counted."""
        for i, (j, finding) in self.partner.items():
            if finding is None:
                self.partner[i] = (j, self._compared(self.rules.differ_agreeing, i, j))

    def _differing(self) -> list[tuple[int, int, Finding]]:
        """Left-over facts that play the same part, the surest first, each once; then, beside any partners,
        the only two that are left."""
        left = [i for i in self._open_left() if not self._is_told_right(i)]
        right = [j for j in self._open_right() if not self._is_told_left(j)]
        if self.where.bead.relation is Relation.REWORDED and min(len(left), len(right)) > _MOST_REWORDED:
            return []
        found = []
        for _, i, j, finding in self._scored(left, right):
            if i in left and j in right:
                left.remove(i)
                right.remove(j)
                found.append((i, j, finding))
        if len(left) == len(right) == 1 and (self.partner or found):
            lone = self._compared(self.rules.differ_alone, left[0], right[0])
            if lone is not None:
                found.append((left[0], right[0], lone))
        return found

    def _scored(self, left: list[int], right: list[int]) -> list[tuple[float, int, int, Finding]]:
        """All pairs that play the same part, the surest first."""
        scored = [
            (-finding.certainty, i, j, finding)
            for i in left
            for j in right
            if (finding := self._compared(self.rules.differ, i, j)) is not None
        ]
        return sorted(scored, key=lambda row: row[:3])

    def _compared(self, differ: Differing[_R] | None, i: int, j: int) -> Finding | None:
        if differ is None:
            return None
        mine, yours = self.ours[i], self.theirs[j]
        return differ(mine, self.where.around_left(mine), yours, self.where.around_right(yours))

    def _told(self) -> Iterator[FactPair]:
        bead = self.where.bead.index
        told: set[str] = set()
        for i, fact in enumerate(self.left_facts):
            if i in self.partner:
                yield self._pair(i, *self.partner[i])
            elif fact.value not in told and not self._is_known_right(i):
                told.add(fact.value)
                yield FactPair(bead, fact.kind, fact, None, FactStanding.ONLY_LEFT)
        for j, fact in enumerate(self.right_facts):
            if j not in self.taken and fact.value not in told and not self._is_known_left(j):
                told.add(fact.value)
                yield FactPair(bead, fact.kind, None, fact, FactStanding.ONLY_RIGHT)

    def _pair(self, i: int, j: int, finding: Finding | None) -> FactPair:
        mine, yours = self.ours[i], self.theirs[j]
        fact, other = self.left_facts[i], self.right_facts[j]
        if finding is None:
            return FactPair(self.where.bead.index, fact.kind, fact, other, FactStanding.AGREES)
        if finding.difference is Difference.COUNTED:
            fact = _with_thing(fact, self.where.around_left(mine))
            other = _with_thing(other, self.where.around_right(yours))
        elif fact.value == other.value:
            fact, other = (
                _with_limit(mine, self.where.around_left(mine)),
                _with_limit(yours, self.where.around_right(yours)),
            )
        return FactPair(
            self.where.bead.index, fact.kind, fact, other, FactStanding.DISAGREES, finding.difference
        )


def _with_limit(reading: Reading, around: Surroundings) -> Fact:
    """A fact that takes in what bounds it, "more than 1,200", "since Monday"."""
    fact = with_bound(reading)
    if not isinstance(reading, When):
        return fact
    return Fact(fact.kind, Span(around.last_word_start, fact.span.end), fact.value)


def _with_thing(fact: Fact, around: Surroundings) -> Fact:
    """A figure that takes in what it counts, "1,200 homes"."""
    return Fact(fact.kind, Span(fact.span.start, around.thing_end), fact.value)
