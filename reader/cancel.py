"""How long work is watched and stopped: two callables passed down, never a global."""

from collections.abc import Callable

from reader.errors import Cancelled

IsCancelled = Callable[[], bool]
"""Answers True when the result is no longer wanted."""

Progress = Callable[[float, str], None]
"""Told the share done (0 to 1) and what is being done, in words for the status line."""


def never() -> bool:
    """An `IsCancelled` that never cancels."""
    return False


def silent(share: float, doing: str) -> None:
    """A `Progress` that tells nobody."""


def raise_if(is_cancelled: IsCancelled) -> None:
    """Raise `Cancelled` when `is_cancelled()` is True."""
    if is_cancelled():
        raise Cancelled
