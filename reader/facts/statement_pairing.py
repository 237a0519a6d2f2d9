"""Two articles claim by claim: the same thing with another figure, said by both, said by one alone.

Statements are compared whether their sentences are linked or not. Counting the same noun is not enough for
one thing (5 of 62 were, read by hand on reports of one event): who and what must be the same too.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest

from reader.collation.collation import Collation
from reader.facts.clock_times import ClockTime
from reader.facts.dates import When
from reader.facts.extraction import Readings
from reader.facts.fact import Difference, Fact, FactPair, FactStanding
from reader.facts.figure_agreement import figures_agree
from reader.facts.figure_differences import difference_between
from reader.facts.figures import ORDINAL, SHARE, Figure
from reader.facts.statement import StatementPair, StatementStanding
from reader.facts.statements import Reported, statements_of
from reader.facts.surroundings import are_of_two_surveys
from reader.values import replace

Kind = tuple[str, str, str]
"""What a figure is of: unit, noun and fate, as stems; "" for what is not said."""

_ONE_EVENT = 3
"""Linked sentences from which two articles are taken to report one event; below, figures of the same kind
are mostly of other things (0 of 60 right on pairs of articles about one campaign)."""
_COMMON = 40
"""Statements of one article beyond which a word does not tell which of them is meant."""
_TRIED = 8
"""Statements of the other article, those with most words in common, that are compared with one."""
_PHRASE = 2
"""Words of a noun phrase that make it one thing: "sexting scandals", "remaining delegates"."""
_NEAR, _IN_ALL = 3, 5
"""Content words shared near a figure and in the whole sentence that make two clauses one."""
_TOGETHER = 2
"""Content words shared near two equal figures of one kind, or near two dates."""


def pair_statements(
    ours: Readings, theirs: Readings, collation: Collation, pairs: Sequence[FactPair]
) -> tuple[StatementPair, ...]:
    """The statements of two articles side by side, in the order of the left one, then what the right alone
    has. `pairs` are the facts of linked sentences. Near-linear in the number of statements."""
    left = statements_of(ours)
    right = left if theirs is ours else statements_of(theirs)
    comparing = _Comparing(left, right)
    comparing.take_linked(pairs)
    if sum(bead.relation.is_shared for bead in collation.beads) >= _ONE_EVENT:
        comparing.find_unlinked()
    return tuple(comparing.told())


def said_by_both(ours: Reported, theirs: Reported) -> bool:
    """Whether two statements in sentences that are not linked say the same figure or date of one thing.

    Weekdays, months, ranks and shares are too common to tell; near the others two content words are shared.
    """
    if not _tells(ours) or not _tells(theirs) or not _agree(ours, theirs):
        return False
    return len(ours.around.around & theirs.around.around) >= _TOGETHER


def _tells(one: Reported) -> bool:
    if isinstance(one.reading, When):
        return one.reading.year is not None or one.reading.grain == "md"
    return not isinstance(one.reading, Figure) or one.reading.unit not in (ORDINAL, SHARE)


def _agree(ours: Reported, theirs: Reported) -> bool:
    mine, yours = ours.reading, theirs.reading
    if isinstance(mine, Figure) and isinstance(yours, Figure):
        return _is_one_kind(ours, theirs) and figures_agree(mine, yours)
    if isinstance(mine, When) and isinstance(yours, When):
        return mine.agrees(yours, None, None)
    return isinstance(mine, ClockTime) and isinstance(yours, ClockTime) and mine.agrees(yours)


def _is_one_kind(ours: Reported, theirs: Reported) -> bool:
    """Whether both have a unit, or both count the same noun."""
    mine, yours = ours.reading, theirs.reading
    if not isinstance(mine, Figure) or not isinstance(yours, Figure) or bool(mine.unit) != bool(yours.unit):
        return False
    return bool(mine.unit) or (bool(ours.around.thing) and ours.around.thing == theirs.around.thing)


def _same_phrase(ours: Reported, theirs: Reported) -> bool:
    """The same noun phrase of two words or more right after both figures."""
    phrase = ours.around.counted[:_PHRASE]
    return len(phrase) == _PHRASE and phrase == theirs.around.counted[:_PHRASE]


def _same_clause(ours: Reported, theirs: Reported) -> bool:
    """The same noun, most words near by and more in the sentence the same, and no names that contradict."""
    if not ours.around.thing or ours.around.thing != theirs.around.thing:
        return False
    if ours.names and theirs.names and ours.names.isdisjoint(theirs.names):
        return False
    near = len(ours.around.around & theirs.around.around)
    return near >= _NEAR and len(ours.context & theirs.context) >= _IN_ALL


def _same_fate(ours: Reported, theirs: Reported) -> bool:
    """The same became of the same people, and another word of the two sentences is the same."""
    if not ours.around.fate or (ours.names and theirs.names and ours.names.isdisjoint(theirs.names)):
        return False
    return bool((ours.context & theirs.context) - {ours.around.fate, ours.around.thing})


ONE_THING: tuple[tuple[str, Callable[[Reported, Reported], bool]], ...] = (
    ("the same noun phrase", _same_phrase),
    ("the same clause", _same_clause),
    ("the same fate", _same_fate),
)
"""What makes two figures of one kind figures of one thing, in sentences that are not linked,
where either article gives but one figure of the kind."""


def is_surely_one(ours: Reported, theirs: Reported) -> bool:
    """Whether two figures in sentences that are not linked are so surely of one thing that a difference is
    worth a warning: the clause is the same, or the phrase or fate is and a name stands in both."""
    if _same_clause(ours, theirs):
        return True
    return not ours.names.isdisjoint(theirs.names) and (
        _same_phrase(ours, theirs) or _same_fate(ours, theirs)
    )


class FactPlaces:
    """Which statement of an article holds a fact of a pair: such a fact may take in what bounds it before, or
    what it counts behind."""

    def __init__(self, statements: Sequence[Reported]) -> None:
        self._starts = {one.statement.fact.span.start: i for i, one in enumerate(statements)}
        self._ends = {one.statement.fact.span.end: i for i, one in enumerate(statements)}

    def of(self, fact: Fact | None) -> int | None:
        """The index of the statement, None for no fact and one that no statement holds."""
        if fact is None:
            return None
        found = self._ends.get(fact.span.end)
        return self._starts.get(fact.span.start) if found is None else found


class _Comparing:
    """The statements of two articles while they find their partners."""

    def __init__(
        self,
        left: Sequence[Reported],
        right: Sequence[Reported],
        counted: tuple["Counted", "Counted"] | None = None,
    ) -> None:
        self.left = left
        self.right = right
        self.found: dict[int, StatementPair] = {}
        self.taken: set[int] = set()
        self.counted = counted

    def take_linked(self, pairs: Sequence[FactPair]) -> None:
        """The pairs of facts in linked sentences."""
        ours, theirs = FactPlaces(self.left), FactPlaces(self.right)
        for pair in pairs:
            i, j = ours.of(pair.left), theirs.of(pair.right)
            if i is not None and j is not None and i not in self.found and j not in self.taken:
                agrees = pair.standing is FactStanding.AGREES
                standing = StatementStanding.BOTH if agrees else StatementStanding.OTHER_FIGURE
                self._join(i, j, standing, pair.difference, pair.bead)
                if not agrees:
                    self.found[i] = _with_facts(self.found[i], pair)

    def find_unlinked(self) -> None:
        """The same said elsewhere first, then another figure of the same thing."""
        nearest = self._nearest()
        for i, places in nearest.items():
            both = next((j for j in places if said_by_both(self.left[i], self.right[j])), None)
            if both is not None:
                self._join(i, both, StatementStanding.BOTH)
        for i, places in nearest.items():
            for j in places:
                if i in self.found or j in self.taken:
                    continue
                difference = self._difference(i, j)
                if difference is not None:
                    self._join(i, j, StatementStanding.OTHER_FIGURE, difference)

    def told(self) -> Iterator[StatementPair]:
        """All pairs in the order of the left article, then what the right alone has."""
        for i, one in enumerate(self.left):
            alone = StatementPair(one.statement, None, StatementStanding.ONLY_LEFT)
            yield self.found.get(i, alone)
        for j, one in enumerate(self.right):
            if j not in self.taken:
                yield StatementPair(None, one.statement, StatementStanding.ONLY_RIGHT)

    def _join(
        self,
        i: int,
        j: int,
        standing: StatementStanding,
        difference: Difference | None = None,
        bead: int | None = None,
    ) -> None:
        ours, theirs = self.left[i], self.right[j]
        is_sure = standing is StatementStanding.BOTH or bead is not None or is_surely_one(ours, theirs)
        self.found[i] = StatementPair(ours.statement, theirs.statement, standing, difference, bead, is_sure)
        self.taken.add(j)

    def _nearest(self) -> dict[int, list[int]]:
        """For every left statement without a partner the free right ones with most words in common."""
        places: dict[str, list[int]] = defaultdict(list)
        for j, one in enumerate(self.right):
            if j not in self.taken:
                for word in one.context:
                    places[word].append(j)
        nearest: dict[int, list[int]] = {}
        for i, one in enumerate(self.left):
            if i in self.found:
                continue
            votes: dict[int, int] = defaultdict(int)
            for word in one.context:
                for j in places[word] if len(places.get(word, ())) <= _COMMON else ():
                    votes[j] += 1
            nearest[i] = nlargest(_TRIED, votes, key=lambda j: (votes[j], -j))
        return nearest

    def _difference(self, i: int, j: int) -> Difference | None:
        ours, theirs = self.left[i], self.right[j]
        mine, yours = ours.reading, theirs.reading
        if not isinstance(mine, Figure) or not isinstance(yours, Figure) or _kind(ours) != _kind(theirs):
            return None
        if ours.around.is_partial or theirs.around.is_partial:
            return None
        if are_of_two_surveys(ours.around, theirs.around):
            return None
        if figures_agree(mine, yours) or not any(rule(ours, theirs) for _, rule in ONE_THING):
            return None
        return difference_between(mine, yours) if self._is_told_once(_kind(ours)) else None

    def _is_told_once(self, kind: Kind | None) -> bool:
        """Whether either article gives but one figure of a kind."""
        if self.counted is None:
            self.counted = Counted(self.left), Counted(self.right)
        return kind is not None and all(side.is_told_once(kind) for side in self.counted)


def _with_facts(said: StatementPair, pair: FactPair) -> StatementPair:
    """A pair of statements with the facts as far as they differ: "12 pupils", "more than 30"."""
    assert said.left is not None
    assert said.right is not None
    assert pair.left is not None
    assert pair.right is not None
    return replace(said, left=replace(said.left, fact=pair.left), right=replace(said.right, fact=pair.right))


def _kind(one: Reported) -> Kind | None:
    """What a figure is of: its unit, the noun behind it and what became of it; None for dates, ranks and
    shares, and where no noun stands there."""
    if not isinstance(one.reading, Figure) or not one.around.thing or not _tells(one):
        return None
    return one.reading.unit, one.around.thing, one.around.fate


class Counted:
    """The figures of one article by unit and noun."""

    def __init__(self, statements: Sequence[Reported]) -> None:
        self._by_noun: dict[tuple[str, str], list[Reported]] = defaultdict(list)
        self._once: dict[Kind, bool] = {}
        for one in statements:
            if isinstance(one.reading, Figure) and _tells(one):
                self._by_noun[one.reading.unit, one.around.thing].append(one)

    def is_told_once(self, kind: Kind) -> bool:
        """Whether there is but one figure of a kind, however often it is told."""
        if kind not in self._once:
            unit, noun, fate = kind
            figures = (one for one in self._by_noun[unit, noun] if one.around.fate == fate)
            self._once[kind] = len({one.statement.fact.value for one in figures}) == 1
        return self._once[kind]
