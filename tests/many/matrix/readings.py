"""Readings of pairs and matrices made by hand for the tests of what is made of them."""

from typing import Any

from reader.comparison.editorial_warning import Grade
from reader.comparison.verdict import Deed
from reader.many.finding import Finding
from reader.many.matrix.claims import Claim, ClaimCell, ClaimState
from reader.many.matrix.matrix import Entry, Matrix, Unread
from reader.many.matrix.origins import Cluster, Reason, Taking
from reader.many.matrix.pair_reading import ClaimEnd, ClaimKind, ClaimLink, PairReading


def pair(left: int, right: int, left_share: float, right_share: float, **more: Any) -> PairReading:
    """A reading of a pair that was compared as a whole."""
    return PairReading(left, right, left_share, right_share, **{"is_checked": True, **more})


def end(value: str, sentence: int = 0, who: str = "", is_reported: bool = False) -> ClaimEnd:
    """An article's wording of a claim: its normal form in capitals."""
    return ClaimEnd(sentence, value, value.upper(), f"It is {value}.", who, is_reported)


def link(
    left: ClaimEnd, right: ClaimEnd, agrees: bool = True, kind: ClaimKind = ClaimKind.NUMBER
) -> ClaimLink:
    """A claim of both articles of a pair."""
    return ClaimLink(kind, left, right, agrees)


GRAVE = Finding("aa", "disagreeing_fact", Grade.GRAVE, "A figure <b> differs.", None, "14", "41")
LOOK = Finding("bb", "slip", Grade.LOOK, "Two spellings.", None, "", "Lint")

MATRIX = Matrix(
    (
        Entry("wire.txt", "The <Storm>", "Landwire", "2025-03-01", 20, "/desk/wire.txt"),
        Entry("=ours.txt", "Storm", None, "2025-03-02", 18, "/desk/=ours.txt"),
        Entry("other.md", "", None, None, 9, "/desk/other.md"),
    ),
    (
        pair(0, 1, 0.804, 0.9, linked=16, deed=Deed.EDITED, sentence="Edited.", findings=(GRAVE, LOOK),
             shared_slips=("Lint / Lynt",)),
        PairReading(0, 2, 0.05, 0.1, 1, Deed.TWO_REPORTS, "Two reports."),
        PairReading(1, 2, trouble="It was stopped."),
    ),
    (Cluster((0, 1), 0), Cluster((2,), 2)),
    (Taking(1, 0, 0.9, (Reason.EARLIER,)),),
    (
        Claim(ClaimKind.NUMBER, "14", "It killed 14 people.", "", 0,
              (ClaimCell(ClaimState.SAME, "14"), ClaimCell(ClaimState.ALTERED, "41"),
               ClaimCell(ClaimState.MISSING))),
        Claim(ClaimKind.QUOTATION, "We go", "“We go,” she said.", "Ada Holt", 0,
              (ClaimCell(ClaimState.SAME, "We go", "Ada Holt"), ClaimCell(ClaimState.REPORTED, "they go"),
               ClaimCell(ClaimState.SAME, "We go"))),
    ),
    (Unread("bad.pdf", "“bad.pdf” is damaged."),),
)  # fmt: skip
"""Three articles: a copy of a wire, another report; a pair that failed, a file that could not be read."""
