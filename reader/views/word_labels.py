"""What was done to single words, told where a word is pointed at: each operation with its reason."""

from typing import TYPE_CHECKING

from reader.comparison.comparison import Comparison
from reader.messages import composed, joined
from reader.sides import Side

if TYPE_CHECKING:
    from reader.rewriting.operation import OperationFound
    from reader.rewriting.rewriting import BeadOperations


class WordLabels:
    """The labels of one comparison; a bead's are found when one of its words is first asked for."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._operations: BeadOperations | None = None
        self._found: dict[int, tuple[OperationFound, ...]] = {}

    def at(self, side: Side, code_point: int) -> str:
        """What was done to the word at a place of one article, a line each; "" where nothing was. It is a
        message: `Messages.tell` says it in another language."""
        sentence = self._comparison.article(side).sentence_at(code_point)
        collation = self._comparison.collation
        bead_of = collation.left_bead if side == "left" else collation.right_bead
        bead = None if sentence is None else bead_of[sentence]
        if bead is None:
            return ""
        spans = ((found, found.left if side == "left" else found.right) for found in self._of(bead))
        here = [found for found, span in spans if span is not None and span.start <= code_point < span.end]
        return joined("\n", [_line(found) for found in here])

    def _of(self, bead: int) -> "tuple[OperationFound, ...]":
        """The operations of a bead; none of one that stands on one side alone."""
        if bead not in self._found:
            if self._operations is None:
                from reader.rewriting.rewriting import BeadOperations  # noqa: PLC0415 - not before a word is asked for

                self._operations = BeadOperations(self._comparison)
            whole = self._comparison.collation.beads[bead]
            self._found[bead] = self._operations.of(whole) if whole.relation.is_shared else ()
        return self._found[bead]


def _line(found: "OperationFound") -> str:
    from reader.rewriting.rewriting_sentences import name_of, reason_of  # noqa: PLC0415 - as above

    return composed("{name}: {reason}", name=name_of(found.operation), reason=reason_of(found))
