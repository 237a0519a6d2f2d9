"""What is done off the thread that asks for it."""

from collections.abc import Callable
from typing import TypeVar

from reader.cancel import IsCancelled, Progress

Result = TypeVar("Result")

Work = Callable[[Progress, IsCancelled], Result]
"""A function of progress and cancelling; what it returns lands on the thread that asked."""

StagedWork = Callable[[Progress, IsCancelled, Callable[[Result], None]], Result]
"""The same with a third function: what it is given lands before the work is done, each time."""
