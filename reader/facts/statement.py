"""Statements: what an article says that can be checked, with who, when, from whom and with what hedge.

The values stand by themselves: what shows them needs none of what finds them.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.facts.fact import Difference, Fact
from reader.text.span import Span


class StatementStanding(StrEnum):
    """How a statement of one article stands to the other article."""

    OTHER_FIGURE = "other_figure"
    BOTH = "both"
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"


@dataclass(frozen=True, slots=True)
class Statement:
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


@dataclass(frozen=True, slots=True)
class StatementPair:
    """A statement of both articles, or of one; `difference` says in what they differ. `bead` is the index of
    the bead that links their sentences, None where they are not linked or one has none."""

    left: Statement | None
    right: Statement | None
    standing: StatementStanding
    difference: Difference | None = None
    bead: int | None = None
