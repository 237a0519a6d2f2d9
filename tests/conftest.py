"""What holds for every test: a warning in the log that nobody expected fails the test, and one that does not
come."""

import gc
import logging
import os
from collections.abc import Iterator

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import settings

from tests.warm_processes import copying, warm_processes

__all__ = ["copying", "warm_processes"]

os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")  # the program speaks the system's language

settings.register_profile("house", deadline=None)  # a busy machine is no fault of the program
settings.load_profile("house")


class _Unexpected(logging.Handler):
    """Collects what the program complains about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


_HANDLER = pytest.StashKey[_Unexpected]()
_YOUNG, _OLD = 20_000, 40
"""Values made since the last collection, and young collections, from which it is time for another."""


@pytest.fixture
def expected_log() -> list[str]:
    """Beginnings of log lines that a test expects, each at least once; the test adds to it."""
    return []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """Listen to the program's log for the length of a test."""
    item.stash[_HANDLER] = handler = _Unexpected()
    logging.getLogger("reader").addHandler(handler)
    yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Fail a test that leaves an unexpected warning or error in the program's log, or not the expected one,
    and collect what it left.

    Hooks and no fixtures: they hold for every test, and making fixtures would cost more than most tests do.
    """
    expected: list[str] = getattr(item, "funcargs", {}).get("expected_log") or []
    handler = item.stash[_HANDLER]
    try:
        yield
    finally:
        logging.getLogger("reader").removeHandler(handler)
        _collect_now_and_then()
    unexpected = [line for line in handler.lines if not line.startswith(tuple(expected or ("\0",)))]
    assert not unexpected, unexpected
    missing = [line for line in expected if not any(said.startswith(line) for said in handler.lines)]
    assert not missing, missing


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """A worker of several tells of a test that passes once, and not what it was marked with: three reports
    of every test, each with its marks, cost more than most tests do.

    Who asks how long tests take, or for a file of results, is told everything.
    """
    is_worker = hasattr(item.config, "workerinput")
    if not is_worker or item.config.getoption("durations", None) or item.config.getoption("xmlpath", None):
        return None
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.passed:
            report.keywords = {}
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


def pytest_sessionstart() -> None:
    """Cycles that hold Qt's objects are collected on the main thread alone, as in the program.

    Nor is anything while tests are found: all that is made then stays.
    """
    gc.set_threshold(0)


def pytest_collection_finish() -> None:
    """The tests themselves stay to the end: no collection looks through them."""
    gc.freeze()


def pytest_sessionfinish() -> None:
    """What is left goes as ever."""
    gc.unfreeze()


def _collect_now_and_then() -> None:
    """Collect between tests, all that there is now and then."""
    young, middle, _ = gc.get_count()
    if middle > _OLD:
        gc.collect()
    elif young > _YOUNG:
        gc.collect(0)
