"""Facts of two articles side by side: what agrees, what differs, what only one has.

A difference is claimed only where two facts play the same part: an editor must not be shown inventions.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from reader.cancel import IsCancelled, never, raise_if
from reader.collation.bead import Bead
from reader.collation.collation import Collation
from reader.facts.clock_times import ClockTime, clock_times_in
from reader.facts.comparing import (
    Surroundings,
    clock_times_differ,
    dates_differ,
    figures_agree,
    figures_differ,
    is_replaced,
    names_agree,
    names_differ,
)
from reader.facts.dates import When, dates_in
from reader.facts.east_asian_numbers import LANGUAGES, han_clock_times_in, han_dates_in, han_figures_in
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding, Slip
from reader.facts.figures import Figure, figures_in
from reader.facts.named_entities import Name, names_in
from reader.facts.spelling_slips import slips_among
from reader.text.article import Article, Role
from reader.text.span import Span

Reading = Figure | ClockTime | When | Name
"""A fact with all that the text says about it."""

_R = TypeVar("_R", Figure, ClockTime, When, Name)

_LOOK = 64
"""Facts or beads after which it is asked again whether the work is still wanted."""


@dataclass(frozen=True, slots=True)
class Readings:
    """All facts of one article, sentence by sentence in reading order: read once, used twice."""

    article: Article
    by_sentence: tuple[tuple[Reading, ...], ...]

    def names(self) -> Iterator[Name]:
        """The names among them that do not stand in furniture."""
        for sentence, readings in zip(self.article.sentences, self.by_sentence, strict=True):
            if sentence.role is not Role.FURNITURE:
                yield from (reading for reading in readings if isinstance(reading, Name))


def facts_in(article: Article) -> tuple[Fact, ...]:
    """All figures, dates and names in an article's sentences, in reading order, not overlapping."""
    return tuple(_fact(reading) for readings in read_facts(article).by_sentence for reading in readings)


def slips_in(article: Article) -> tuple[Slip, ...]:
    """What an article spells in two ways; see `reader.facts.spelling_slips`."""
    return slips_among(article, read_facts(article).names())


def pair_facts(left: Article, right: Article, collation: Collation) -> tuple[FactPair, ...]:
    """The facts of every shared bead: pairs that agree or differ, and those that one side alone has.

    In the order of the beads; within a bead figures, dates, names, each in the left article's order,
    then what only the right has. Linear in the number of sentences.
    """
    ours = read_facts(left)
    return pair_readings(ours, ours if right is left else read_facts(right), collation)


def pair_readings(
    ours: Readings, theirs: Readings, collation: Collation, is_cancelled: IsCancelled = never
) -> tuple[FactPair, ...]:
    """`pair_facts` for facts that have been read. Raises `Cancelled` when `is_cancelled()` answers True."""
    pairs: list[FactPair] = []
    for bead in collation.beads:
        if bead.index % _LOOK == 0:
            raise_if(is_cancelled)
        if not bead.relation.is_shared:
            continue
        mine = [reading for index in bead.left for reading in ours.by_sentence[index]]
        yours = [reading for index in bead.right for reading in theirs.by_sentence[index]]
        if mine or yours:
            pairs.extend(_pair_bead(_Bead(ours.article, theirs.article, bead), mine, yours))
    return tuple(pairs)


@dataclass(frozen=True, slots=True)
class _Bead:
    """One bead with its articles, and what stands around a fact in it."""

    left: Article
    right: Article
    bead: Bead

    def around_left(self, span: Span) -> Surroundings:
        return _surroundings(self.left, self.bead.left, span)

    def around_right(self, span: Span) -> Surroundings:
        return _surroundings(self.right, self.bead.right, span)


def _surroundings(article: Article, sentences: Sequence[int], span: Span) -> Surroundings:
    inside = next(s for s in sentences if article.sentences[s].span.overlaps(span))
    return Surroundings(article.text, article.sentences[inside].span, span, article.details.language)


def read_facts(article: Article, is_cancelled: IsCancelled = never) -> Readings:
    """Read all facts of an article; a figure or name inside a date is no fact of its own.

    Raises `Cancelled` when `is_cancelled()` answers True.
    """
    found: list[list[Reading]] = [[] for _ in article.sentences]
    starts = [sentence.span.start for sentence in article.sentences]
    for stream in _streams(article):
        for number, reading in enumerate(stream):
            if number % _LOOK == 0:
                raise_if(is_cancelled)
            index = bisect_right(starts, reading.span.start) - 1
            if index < 0 or reading.span.end > article.sentences[index].span.end:
                continue
            if not any(reading.span.overlaps(other.span) for other in found[index]):
                found[index].append(reading)
    return Readings(article, tuple(tuple(sorted(r, key=_place)) for r in found))


def _streams(article: Article) -> tuple[Iterator[Reading], ...]:
    """All readings of an article kind by kind, those first that may hold what later ones would take."""
    text, language = article.text, article.details.language
    if language.split("-")[0] in LANGUAGES:
        return han_clock_times_in(text), han_dates_in(text), han_figures_in(text), names_in(article)
    return (
        clock_times_in(text, language),
        dates_in(text, language),
        figures_in(text, language),
        names_in(article),
    )


def _place(reading: Reading) -> int:
    return reading.span.start


def _fact(reading: Reading) -> Fact:
    if isinstance(reading, Figure | ClockTime):
        return Fact(FactKind.NUMBER, reading.span, reading.value)
    if isinstance(reading, When):
        return Fact(FactKind.DATE, reading.span, reading.value)
    return Fact(FactKind.NAME, reading.span, reading.form)


def _with_bound(reading: Reading) -> Fact:
    """A fact that takes in what bounds it, "more than 1,200", where the amount alone tells nothing."""
    fact = _fact(reading)
    if not isinstance(reading, Figure):
        return fact
    return Fact(fact.kind, Span(reading.bound_start, reading.span.end), fact.value)


def _pair_bead(where: _Bead, ours: list[Reading], theirs: list[Reading]) -> Iterator[FactPair]:
    published = where.left.details.published, where.right.details.published
    yield from _pair_kind(
        where,
        [r for r in ours if isinstance(r, Figure)],
        [r for r in theirs if isinstance(r, Figure)],
        figures_agree,
        figures_differ,
    )
    yield from _pair_kind(
        where,
        [r for r in ours if isinstance(r, ClockTime)],
        [r for r in theirs if isinstance(r, ClockTime)],
        ClockTime.agrees,
        clock_times_differ,
    )
    yield from _pair_kind(
        where,
        [r for r in ours if isinstance(r, When)],
        [r for r in theirs if isinstance(r, When)],
        lambda a, b: a.agrees(b, *published),
        dates_differ,
    )
    yield from _pair_kind(
        where,
        [r for r in ours if isinstance(r, Name)],
        [r for r in theirs if isinstance(r, Name)],
        names_agree,
        names_differ,
    )


def _pair_kind(
    where: _Bead,
    ours: list[_R],
    theirs: list[_R],
    agree: Callable[[_R, _R], bool],
    differ: Callable[[_R, Surroundings, _R, Surroundings], float],
) -> Iterator[FactPair]:
    """Pair what agrees in order, then what plays the same part and differs, then the rest alone."""
    partner: dict[int, tuple[int, FactStanding]] = {}
    free = list(range(len(theirs)))
    # Equal forms first, so that "June 2" does not take the "June" that belongs to another.
    for exact in (True, False):
        for i, mine in enumerate(ours):
            if i in partner:
                continue
            for j in free:
                yours = theirs[j]
                if (not exact or _fact(mine).value == _fact(yours).value) and agree(mine, yours):
                    partner[i] = (j, FactStanding.AGREES)
                    free.remove(j)
                    break
    for i, j in _swapped(where, ours, theirs, partner):
        partner[i] = (j, FactStanding.DISAGREES)
    lonely = [i for i in range(len(ours)) if i not in partner and not _is_known(ours[i], theirs, agree)]
    open_right = [j for j in free if not _is_known(theirs[j], ours, lambda a, b: agree(b, a))]
    for i, j in _differing(where, ours, theirs, lonely, open_right, differ):
        partner[i] = (j, FactStanding.DISAGREES)
        free.remove(j)
    yield from _as_pairs(where.bead, ours, theirs, partner, free, agree)


def _is_known(reading: _R, others: list[_R], agree: Callable[[_R, _R], bool]) -> bool:
    """Whether the other side says it too, if only beside another partner."""
    return any(agree(reading, other) for other in others)


def _swapped(
    where: _Bead, ours: list[_R], theirs: list[_R], partner: dict[int, tuple[int, FactStanding]]
) -> list[tuple[int, int]]:
    """Facts that have changed places with another one of their sentence: "12 dead, 30 hurt" for "30 dead,
    12 hurt". Only neighbours that count different things between the same words."""
    found: list[tuple[int, int]] = []
    placed = sorted(partner)[:_MOST_LEFT_OVER]
    for i, k in pairwise(placed):
        j, m = partner[i][0], partner[k][0]
        if j <= m or (found and found[-1][0] == i):
            continue
        first, second = where.around_left(ours[i].span), where.around_left(ours[k].span)
        if not first.counted or not second.counted or set(first.counted[:1]) & set(second.counted[:1]):
            continue
        if is_replaced(first, where.around_right(theirs[m].span)) and is_replaced(
            second, where.around_right(theirs[j].span)
        ):
            found += [(i, m), (k, j)]
    return found


def _differing(
    where: _Bead,
    ours: list[_R],
    theirs: list[_R],
    left: list[int],
    right: list[int],
    differ: Callable[[_R, Surroundings, _R, Surroundings], float],
) -> list[tuple[int, int]]:
    """Left-over facts that play the same part, the surest first, each once."""
    scored = []
    for i in left[:_MOST_LEFT_OVER]:
        for j in right[:_MOST_LEFT_OVER]:
            mine, yours = ours[i], theirs[j]
            score = differ(mine, where.around_left(mine.span), yours, where.around_right(yours.span))
            if score > 0:
                scored.append((-score, i, j))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found = []
    for _, i, j in sorted(scored):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            found.append((i, j))
    return found


_MOST_LEFT_OVER = 12
"""Left-over facts of a bead and side that are compared: more is a table, not a sentence."""


def _as_pairs(
    bead: Bead,
    ours: list[_R],
    theirs: list[_R],
    partner: dict[int, tuple[int, FactStanding]],
    free: list[int],
    agree: Callable[[_R, _R], bool],
) -> Iterator[FactPair]:
    told: set[str] = set()
    for i, reading in enumerate(ours):
        fact = _fact(reading)
        if i in partner:
            j, standing = partner[i]
            other = _fact(theirs[j])
            if standing is FactStanding.DISAGREES and fact.value == other.value:
                fact, other = _with_bound(reading), _with_bound(theirs[j])
            yield FactPair(bead.index, fact.kind, fact, other, standing)
        elif fact.value not in told and not _is_known(reading, theirs, agree):
            told.add(fact.value)
            yield FactPair(bead.index, fact.kind, fact, None, FactStanding.ONLY_LEFT)
    for j in free:
        fact = _fact(theirs[j])
        if fact.value not in told and not any(agree(reading, theirs[j]) for reading in ours):
            told.add(fact.value)
            yield FactPair(bead.index, fact.kind, None, fact, FactStanding.ONLY_RIGHT)
