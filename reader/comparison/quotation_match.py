"""One utterance quoted in both articles, as a value."""

from enum import StrEnum

from reader.collation.bead import Edit
from reader.text.span import Span
from reader.values import Struct


class MatchRelation(StrEnum):
    """How one utterance quoted in both articles differs."""

    SAME = "same"
    ALTERED = "altered"
    PARAPHRASED = "paraphrased"


class QuotationState(StrEnum):
    """What became of an utterance on the other side.

    Trimmed: what one side lacks lies at an end, or an ellipsis says so. Editor's words: all that differs
    stands in brackets. Cut at a limit: a condition or denial right at the cut is gone. Stitched: two
    utterances stand as one. Invented: words in marks that the other side has as plain text or report.
    """

    SAME = "same"
    TRIMMED = "trimmed"
    EDITORS_WORDS = "editors_words"
    CUT_AT_LIMIT = "cut_at_limit"
    STITCHED = "stitched"
    ALTERED = "altered"
    INVENTED = "invented"
    REPORTED_ONLY = "reported_only"


class QuotationMatch(Struct, frozen=True):
    """One utterance quoted in both articles.

    `left` and `right` are quotation indices. `edits` are word-level steps inside the marks, in article
    coordinates, of the stretch that both render; empty for `same`. `same` also covers a verbatim excerpt
    of a longer quotation. `speakers_differ` marks the same wording given to different speakers.
    `paraphrased`: direct on one side, indirect on the other. A quotation that is broken in two on the
    other side is in two matches. `left_cut` and `right_cut` are the words of a side at whose limit the
    other side was cut, else None.
    """

    left: int
    right: int
    relation: MatchRelation
    score: float
    edits: tuple[Edit, ...] = ()
    speakers_differ: bool = False
    state: QuotationState = QuotationState.SAME
    left_cut: Span | None = None
    right_cut: Span | None = None
