"""What is done off the GUI thread."""

from collections.abc import Callable

from reader.cancel import IsCancelled, Progress

Work = Callable[[Progress, IsCancelled], object]
"""A function of progress and cancelling; what it returns lands on the thread that asked."""
