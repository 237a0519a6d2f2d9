"""How long one pair may take: asked where the work looks whether it is still wanted."""

from collections.abc import Callable
from time import monotonic

from reader.cancel import IsCancelled, never


def within(seconds: float | None, now: Callable[[], float] = monotonic) -> IsCancelled:
    """An `IsCancelled` that cancels when so many seconds have gone by from here on; None sets no limit."""
    if seconds is None:
        return never
    until = now() + seconds
    return lambda: now() >= until
