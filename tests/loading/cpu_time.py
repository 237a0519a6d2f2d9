"""A limit of processor time: what runs longer than it may fails, whatever else the machine does."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooSlowError(AssertionError):
    """More processor time was used than allowed."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fail when the block uses more than `seconds` of this process's CPU time.

    Patterns of `re` and Python code are interrupted at once (both look for signals as they run); a library
    in C is found out when it returns.
    """

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooSlowError(f"more than {seconds:g} s of CPU")

    before = signal.signal(signal.SIGVTALRM, stop)
    begun = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    used = time.process_time() - begun
    if used > seconds:
        raise TooSlowError(f"{used:.1f} s of CPU")
