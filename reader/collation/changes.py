"""Where one list of sentences differs from another that is nearly the same, and what that does to places."""

from collections.abc import Iterable, Sequence
from itertools import compress, count
from operator import ne
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Change(NamedTuple):
    """Places from `start` to `old_end` have become those from `start` to `new_end`; what follows moves on."""

    start: int
    old_end: int
    new_end: int

    @property
    def size(self) -> int:
        """How many places are gone or new, whichever are more."""
        return max(self.old_end, self.new_end) - self.start

    @property
    def shift(self) -> int:
        """How far the places after it have moved."""
        return self.new_end - self.old_end

    def place(self, old: int) -> int:
        """Where an old place is now; -1 where it is gone."""
        if old < self.start:
            return old
        return old + self.shift if old >= self.old_end else -1

    def after(self, old: int) -> bool:
        """Whether an old place stands after the change."""
        return old >= self.old_end


def change_between(old: Sequence[T], new: Sequence[T]) -> Change:
    """The shortest range outside which both are equal."""
    shorter = min(len(old), len(new))
    start = _equal(old, new, shorter)
    tail = min(_equal(reversed(old), reversed(new), shorter), shorter - start)
    return Change(start, len(old) - tail, len(new) - tail)


def _equal(some: Iterable[T], others: Iterable[T], most: int) -> int:
    """How many of at most `most` are equal before the first that are not."""
    return next(compress(count(), map(ne, some, others)), most)
