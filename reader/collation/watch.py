"""Progress and cancelling, looked at every few milliseconds and no oftener."""

import time
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from reader.cancel import IsCancelled, Progress, raise_if

PLAIN = 256
"""Items between two looks in a loop of a few plain steps: a tenth of a millisecond."""
_PAUSE = 0.01
"""Seconds between two questions whether the work is still wanted: too short for a user to notice."""
T = TypeVar("T")


class Watch:
    """Passes progress on and asks whether the work is still wanted, at most every ten milliseconds."""

    def __init__(self, progress: Progress, is_cancelled: IsCancelled) -> None:
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._next = 0.0
        self._from, self._to, self._doing = 0.0, 0.0, ""

    def stage(self, start: float, end: float, doing: str) -> None:
        """A stage of the work begins: the shares of the whole it covers, and its name for the reader."""
        self._from, self._to, self._doing = start, end, doing
        raise_if(self._is_cancelled)
        self._progress(start, doing)

    def look(self, share: float = -1.0) -> None:
        """Ask now if it is time to; `share` is how much of the stage is done, 0 to 1.

        Raises `Cancelled` when the work is no longer wanted.
        """
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _PAUSE
        raise_if(self._is_cancelled)
        if share >= 0:
            self._progress(self._from + (self._to - self._from) * min(1.0, share), self._doing)

    def over(self, items: Iterable[T], count: int = 0, every: int = 16) -> Iterator[T]:
        """The items, with a look every few of them; `count` is how many there are, 0 to tell no progress."""
        source, place = iter(items), 0
        while some := tuple(islice(source, every)):
            self.look(place / count if count else -1.0)
            place += every
            yield from some


def look(watch: Watch | None) -> None:
    """A look where there is a watch."""
    if watch is not None:
        watch.look()


def watched(items: Iterable[T], watch: Watch | None, every: int = PLAIN) -> Iterable[T]:
    """The items, with a look now and then where there is a watch: for loops of a few plain steps."""
    return items if watch is None else watch.over(items, every=every)
