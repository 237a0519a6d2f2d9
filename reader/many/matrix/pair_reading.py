"""Two articles of a set: how much of each stands in the other, what is wrong, which claims both make.

Values only, so that they can be sent from process to process.
"""

from enum import StrEnum

from reader.comparison.editorial_warning import Grade
from reader.comparison.verdict import Deed
from reader.many.finding import Finding
from reader.values import Struct


class ClaimKind(StrEnum):
    """What can be claimed: somebody's words, a figure, a date."""

    QUOTATION = "quotation"
    NUMBER = "number"
    DATE = "date"


class ClaimEnd(Struct, frozen=True):
    """One article's wording of a claim.

    `sentence` is the index of the sentence it stands in, `value` its normal form ("6.3 percent"; the
    comparable words of a quotation), `words` the words on one line, `around` the sentence on one line.
    `who` speaks; `is_reported` marks a quotation without marks.
    """

    sentence: int
    value: str
    words: str
    around: str = ""
    who: str = ""
    is_reported: bool = False


class ClaimLink(Struct, frozen=True):
    """One claim that both articles of a pair make; `agrees` says whether alike."""

    kind: ClaimKind
    left: ClaimEnd
    right: ClaimEnd
    agrees: bool = True


class PairReading(Struct, frozen=True):
    """Two articles by their numbers in the set.

    `left_share` is the share (0 to 1) of the left article's sentences that are linked with the right one's,
    `right_share` the other way. `findings` are the warnings (the left article is the source), looked for
    only where `is_checked`: one article has much of the other. `shared_slips` are words misspelt in both.
    `left_credits` says whether the left article names the right one's outlet or agency as its source.
    `trouble` says why the pair could not be read.
    """

    left: int
    right: int
    left_share: float = 0.0
    right_share: float = 0.0
    linked: int = 0
    deed: Deed = Deed.UNRELATED
    sentence: str = ""
    findings: tuple[Finding, ...] = ()
    is_checked: bool = False
    claims: tuple[ClaimLink, ...] = ()
    shared_slips: tuple[str, ...] = ()
    left_credits: bool = False
    right_credits: bool = False
    trouble: str = ""

    @property
    def share(self) -> float:
        """The share of the side that is more of a copy."""
        return max(self.left_share, self.right_share)

    def share_of(self, article: int) -> float:
        """The share of one of both articles that stands in the other."""
        return self.left_share if article == self.left else self.right_share

    def other(self, article: int) -> int:
        """The number of the other article."""
        return self.right if article == self.left else self.left

    def count(self, grade: Grade) -> int:
        """How many warnings of a grade there are."""
        return sum(finding.grade is grade for finding in self.findings)
