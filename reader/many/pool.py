"""Processes of this machine; a job that ends one of them costs no other job its result."""

import os
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from types import TracebackType

Made = Callable[[], Executor]
"""Makes an executor."""


class Pool:
    """An executor that can be made anew when a job broke it. Closed at the end of its `with` block.

    Without `make` it is a pool of `jobs` processes (as many as there are cores), made when first asked for.
    """

    def __init__(self, jobs: int | None = None, make: Made | None = None) -> None:
        count = jobs or os.cpu_count() or 1
        self._make: Made = make or (lambda: ProcessPoolExecutor(count, get_context("spawn")))
        self._executor: Executor | None = None

    def executor(self) -> Executor:
        """The executor that is in use."""
        if self._executor is None:
            self._executor = self._make()
        return self._executor

    def renew(self) -> None:
        """Let a broken executor go; the next one is made when it is asked for."""
        self.close()

    def close(self) -> None:
        """Let the executor go with what it has not begun."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def __enter__(self) -> "Pool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
