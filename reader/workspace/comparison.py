"""The one use case: two articles in, a frozen `Comparison` out."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from reader.collation.bead import Edit
from reader.collation.collation import Collation
from reader.collation.fact import FactPair, Slip
from reader.quotes.quotation import Attributions
from reader.text.article import Article

Side = Literal["left", "right"]


class MatchRelation(StrEnum):
    """How one utterance quoted in both articles differs."""

    SAME = "same"
    ALTERED = "altered"
    PARAPHRASED = "paraphrased"


@dataclass(frozen=True, slots=True)
class QuotationMatch:
    """One utterance quoted in both articles.

    `left` and `right` are quotation indices. `edits` are word-level steps inside the marks, in article
    coordinates. `speakers_differ` marks the same wording given to different speakers. `paraphrased`:
    direct on one side, indirect on the other.
    """

    left: int
    right: int
    relation: MatchRelation
    score: float
    edits: tuple[Edit, ...] = ()
    speakers_differ: bool = False


class WarningKind(StrEnum):
    """What an editor must look at, gravest first."""

    OTHER_SPEAKER = "other_speaker"
    ALTERED_QUOTATION = "altered_quotation"
    DISAGREEING_FACT = "disagreeing_fact"
    UNCLOSED_QUOTATION = "unclosed_quotation"
    SLIP = "slip"


@dataclass(frozen=True, slots=True)
class Caution:
    """One warning: its kind, a plain sentence, and where it points.

    `bead` is the bead to show or None; `left` and `right` are code points (start) in each article's
    text or None.
    """

    kind: WarningKind
    sentence: str
    bead: int | None = None
    left: int | None = None
    right: int | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Collation, quotations and their matches of two articles; what panes, sidebar and report read."""

    left: Article
    right: Article
    collation: Collation
    left_quotations: Attributions
    right_quotations: Attributions
    quotation_matches: tuple[QuotationMatch, ...]
    fact_pairs: tuple[FactPair, ...]
    left_slips: tuple[Slip, ...] = ()
    right_slips: tuple[Slip, ...] = ()
    warnings: tuple[Caution, ...] = ()

    def article(self, side: Side) -> Article:
        """The article of one side."""
        return self.left if side == "left" else self.right

    def quotations(self, side: Side) -> Attributions:
        """The quotations of one side."""
        return self.left_quotations if side == "left" else self.right_quotations
