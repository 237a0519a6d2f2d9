"""Operations as values."""

from reader.rewriting.operation import Operation, OperationFound, Rewriting
from reader.text.span import Span

COPIED = OperationFound(Operation.COPIED, 0)
DROPPED = OperationFound(Operation.DROPPED, 1, Span(3, 5), None, "ab")
MADE = Rewriting((COPIED, DROPPED, OperationFound(Operation.DROPPED, 2, Span(7, 9), None, "cd")), 3)


def test_an_operation_without_words_is_of_the_whole_bead() -> None:
    assert COPIED.is_of_bead
    assert not DROPPED.is_of_bead
    assert not OperationFound(Operation.INSERTED, 1, None, Span(3, 5), "", "ab").is_of_bead


def test_operations_are_looked_up_by_bead_and_counted_by_kind() -> None:
    assert MADE.of_bead(1) == (DROPPED,)
    assert MADE.of_bead(3) == ()
    assert [MADE.count(kind) for kind in (Operation.DROPPED, Operation.COPIED, Operation.MOVED)] == [2, 1, 0]
