"""Operations of two articles that differ in some sentences."""

from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.rewriting.operation import OperationFound
from reader.rewriting.rewriting import rewriting_of
from tests.builders import read_article

_FRAME = (
    "The day in the valley\n\nThe old clock on the square struck ten.\n\n{}\n\nA band played on the green.\n"
)


def compared(left: str, right: str, language: str = "en") -> Comparison:
    ours, theirs = (read_article(_FRAME.format(text), language=language) for text in (left, right))
    return compare(ours, theirs)


def operations(left: str, right: str, language: str = "en") -> list[OperationFound]:
    """What is found in the sentences that are not word for word in both."""
    comparison = compared(left, right, language)
    copied = {bead.index for bead in comparison.collation.beads if bead.relation == "same" and not bead.moved}
    return [found for found in rewriting_of(comparison).operations if found.bead not in copied]


def told(left: str, right: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [
        (one.operation.value, one.left_words, one.right_words) for one in operations(left, right, language)
    ]
