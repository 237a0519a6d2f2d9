"""The value that `compare` returns. It stands by itself: the window shows comparisons that a process of its
own has made, and needs none of what makes them before it has painted the first."""

from enum import StrEnum
from typing import TYPE_CHECKING

from reader.collation.collation import Collation
from reader.comparison.editorial_warning import EditorialWarning, WarningKind
from reader.comparison.judgement import Judgement
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.verdict import ComparisonVerdict, verdict_on
from reader.facts.fact import FactPair, Slip
from reader.facts.statement import StatementPair
from reader.quotations.quotation import Attributions
from reader.sides import Side
from reader.text.article import Article
from reader.values import Struct

if TYPE_CHECKING:
    from reader.comparison.note import PlacedNote

__all__ = ["Comparison", "EditorialWarning", "MatchRelation", "QuotationMatch", "Stage", "WarningKind"]


class Stage(StrEnum):
    """How much of a comparison is known: its links, also who is quoted, or all of it."""

    COLLATED = "collated"
    QUOTED = "quoted"
    WHOLE = "whole"


class Comparison(Struct, frozen=True):
    """Collation, quotations and their matches of two articles; what panes, sidebar and report read.

    `statements` are the figures and dates of both articles claim by claim, in linked sentences and others.
    `judgements` are what a person said of warnings, `notes` what was written beside words; `compare` itself
    leaves both empty. What is not known yet at its `stage` is empty.
    """

    left: Article
    right: Article
    collation: Collation
    left_quotations: Attributions
    right_quotations: Attributions
    quotation_matches: tuple[QuotationMatch, ...]
    fact_pairs: tuple[FactPair, ...]
    left_slips: tuple[Slip, ...] = ()
    right_slips: tuple[Slip, ...] = ()
    warnings: tuple[EditorialWarning, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    statements: tuple[StatementPair, ...] = ()
    notes: "tuple[PlacedNote, ...]" = ()
    stage: Stage = Stage.WHOLE

    @property
    def is_whole(self) -> bool:
        """Whether all is known, facts and warnings included."""
        return self.stage is Stage.WHOLE

    @property
    def has_quotations(self) -> bool:
        """Whether it is known who is quoted."""
        return self.stage is not Stage.COLLATED

    @property
    def verdict(self) -> ComparisonVerdict:
        """What was done, what that rests on, and what is wrong: it says nothing that a warning denies."""
        return verdict_on(self.collation, self.warnings, bool(self.quotation_matches))

    def article(self, side: Side) -> Article:
        """The article of one side."""
        return self.left if side == "left" else self.right

    def quotations(self, side: Side) -> Attributions:
        """The quotations of one side."""
        return self.left_quotations if side == "left" else self.right_quotations
