"""The processes that a window or a command starts in a test are copies of one that has brought in what they
need: that takes longer than what most tests ask of them.

What is asked and answered is packed as ever. How a process of the program itself starts is tested where
processes are.
"""

import multiprocessing
from collections.abc import Iterator
from multiprocessing.context import BaseContext

import pytest

from reader.many import pool

_BROUGHT_IN = ["reader.loading.html.page", "reader.workers.article_sources", "reader.workers.jobs"]


@pytest.fixture(scope="session")
def copying() -> BaseContext:
    """Starts processes as copies, where the system can; else as the program does."""
    can_copy = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if can_copy else "spawn")
    if can_copy:
        context.set_forkserver_preload(_BROUGHT_IN)
    return context


@pytest.fixture
def warm_processes(copying: BaseContext) -> Iterator[None]:
    """Processes are copies for the length of a test."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (multiprocessing, pool):
            patch.setattr(module, "get_context", lambda _method=None: copying)
        yield


@pytest.fixture(autouse=True)
def always_warm(warm_processes: None) -> None:
    """For rooms in which no test is about how a process starts."""
