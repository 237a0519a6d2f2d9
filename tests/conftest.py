"""What holds for every test: a warning in the log that nobody expected fails the test."""

import gc
import logging
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

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


@pytest.fixture
def expected_log() -> list[str]:
    """Beginnings of log lines that a test expects; the test adds to it."""
    return []


@pytest.fixture(autouse=True)
def quiet_log(expected_log: list[str]) -> Iterator[None]:
    """Fail a test that leaves an unexpected warning or error in the program's log."""
    handler = _Unexpected()
    log = logging.getLogger("reader")
    log.addHandler(handler)
    yield
    log.removeHandler(handler)
    unexpected = [line for line in handler.lines if not line.startswith(tuple(expected_log) or ("\0",))]
    assert not unexpected, unexpected


_YOUNG, _OLD = 20_000, 40
"""Values made since the last collection, and young collections, from which it is time for another."""


@pytest.fixture(autouse=True, scope="session")
def no_collector_on_other_threads() -> Iterator[None]:
    """Cycles that hold Qt's objects are collected on the main thread alone, as in the program."""
    before = gc.get_threshold()
    gc.set_threshold(0)
    gc.freeze()  # the tests themselves stay to the end: no collection looks through them
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    """Collect between tests, all that there is now and then."""
    yield
    young, middle, _ = gc.get_count()
    if middle > _OLD:
        gc.collect()
    elif young > _YOUNG:
        gc.collect(0)
