"""One utterance quoted in both articles, as a value."""

from dataclasses import dataclass
from enum import StrEnum

from reader.collation.bead import Edit


class MatchRelation(StrEnum):
    """How one utterance quoted in both articles differs."""

    SAME = "same"
    ALTERED = "altered"
    PARAPHRASED = "paraphrased"


@dataclass(frozen=True, slots=True)
class QuotationMatch:
    """One utterance quoted in both articles.

    `left` and `right` are quotation indices. `edits` are word-level steps inside the marks, in article
    coordinates, of the stretch that both render; empty for `same`. `same` also covers a verbatim excerpt
    of a longer quotation. `speakers_differ` marks the same wording given to different speakers.
    `paraphrased`: direct on one side, indirect on the other. A quotation that is broken in two on the
    other side is in two matches.
    """

    left: int
    right: int
    relation: MatchRelation
    score: float
    edits: tuple[Edit, ...] = ()
    speakers_differ: bool = False
