"""What holds for every test: a warning in the log that nobody expected fails the test."""

import logging
from collections.abc import Iterator

import pytest


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
