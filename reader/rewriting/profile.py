"""What was done to an article as a whole, counted from the operations of its beads."""

from reader.comparison.comparison import Comparison
from reader.rewriting.operation import Operation, Rewriting
from reader.values import Struct

_WORD_BY_WORD = 0.5
"""The share of the changed words exchanged one for one from which on a rewrite goes word by word."""

_EXCHANGED = (Operation.SYNONYM, Operation.REPLACED)
_ELSEWHERE = (Operation.INSERTED, Operation.DROPPED, Operation.REORDERED)


class Profile(Struct, frozen=True):
    """A rewrite in numbers.

    `linked` of `sentences` sentences of the right article have a partner, `copied` of them word for word;
    `exchanged` words stand one for one for another, `order_kept` says that no sentence was moved, and
    `counts` how often each operation was found, those that were not left out, in the order of `Operation`.
    """

    linked: int
    sentences: int
    copied: int
    exchanged: int
    order_kept: bool
    counts: tuple[tuple[Operation, int], ...]
    is_word_by_word: bool


def profile_of(comparison: Comparison, rewriting: Rewriting) -> Profile:
    """The profile of a comparison whose operations are known."""
    shared = [bead for bead in comparison.collation.beads if bead.relation.is_shared]
    alone = sum(len(bead.right) for bead in comparison.collation.beads if not bead.relation.is_shared)
    linked = sum(len(bead.right) for bead in shared)
    counts = tuple((op, n) for op in Operation if (n := rewriting.count(op)))
    exchanged = sum(rewriting.count(operation) for operation in _EXCHANGED)
    others = sum(
        _words(found.left_words, found.right_words)
        for found in rewriting.operations
        if found.operation in _ELSEWHERE
    )
    return Profile(
        linked,
        linked + alone,
        rewriting.count(Operation.COPIED),
        exchanged,
        not rewriting.count(Operation.MOVED),
        counts,
        exchanged > 0 and exchanged >= _WORD_BY_WORD * (exchanged + others),
    )


def _words(left: str, right: str) -> int:
    return max(len(left.split()), len(right.split()))
