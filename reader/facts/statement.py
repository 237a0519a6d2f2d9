"""Statements: what an article says that can be checked, with who, when, from whom and with what hedge.

The values stand by themselves: what shows them needs none of what finds them.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from reader.facts.fact import Difference, Fact, FactKind, FactPair, FactStanding
from reader.sides import SIDES, Side
from reader.text.span import Span
from reader.values import Struct


class StatementStanding(StrEnum):
    """How a statement of one article stands to the other article."""

    OTHER_FIGURE = "other_figure"
    BOTH = "both"
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"


class Statement(Struct, frozen=True):
    """One thing that can be checked and the clause that says it; spans are code points of the article's text.

    `fact` is the figure or date; `wording` the clause around it, `sentence` its index. `who` are the names
    in the sentence, `when` its other dates, `source` the words that say from whom it is ("according to",
    "said"), `hedge` those that weaken it ("reportedly", "about"); each None or empty where there is none.
    """

    sentence: int
    fact: Fact
    wording: Span
    who: tuple[Span, ...] = ()
    when: tuple[Span, ...] = ()
    source: Span | None = None
    hedge: Span | None = None


class StatementPair(Struct, frozen=True):
    """A statement of both articles, or of one; `difference` says in what they differ. `bead` is the index of
    the bead that links their sentences, None where they are not linked or one has none. `is_sure` is False
    where little but the thing counted says that both speak of one thing."""

    left: Statement | None
    right: Statement | None
    standing: StatementStanding
    difference: Difference | None = None
    bead: int | None = None
    is_sure: bool = True

    def statement(self, side: Side) -> Statement | None:
        """The statement of one side."""
        return self.left if side == "left" else self.right


def facts_beside(
    facts: Sequence[FactPair], statements: Sequence[StatementPair]
) -> Iterator[tuple[int, FactPair]]:
    """The pairs of facts that no statement tells, each with its place among `facts`: names, and what is
    paired otherwise. A fact of a pair begins or ends where that of its statement does. Linear in both."""
    told = _Told(statements)
    for number, pair in enumerate(facts):
        if pair.kind is FactKind.NAME or not told.has(pair):
            yield number, pair


class _Told:
    """Where the facts of statements begin and end, on each side and together."""

    def __init__(self, statements: Sequence[StatementPair]) -> None:
        told = [{side: _edges(pair.statement(side)) for side in SIDES} for pair in statements]
        self._alone = {(side, edge) for each in told for side, edges in each.items() for edge in edges}
        self._together = {
            (ours, theirs) for each in told for ours in each["left"] for theirs in each["right"]
        }

    def has(self, pair: FactPair) -> bool:
        """Whether a statement tells a pair of facts: both together where they disagree."""
        ours, theirs = _edges(pair.left), _edges(pair.right)
        if pair.standing is FactStanding.DISAGREES:
            return any((one, other) in self._together for one in ours for other in theirs)
        return self._has("left", ours) and self._has("right", theirs)

    def _has(self, side: Side, edges: tuple[tuple[str, int], ...]) -> bool:
        return not edges or any((side, edge) in self._alone for edge in edges)


def _edges(of: Statement | Fact | None) -> tuple[tuple[str, int], ...]:
    if of is None:
        return ()
    span = of.fact.span if isinstance(of, Statement) else of.span
    return ("start", span.start), ("end", span.end)
