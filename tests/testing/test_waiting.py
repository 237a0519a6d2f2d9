"""Waiting lets workers run, ends at once when it is so, and says what it waited for."""

import threading
import time

import pytest
from PySide6.QtCore import QTimer

from reader.testing.waiting import wait_until

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_is_so_already_is_not_waited_for() -> None:
    ran: list[int] = []
    QTimer.singleShot(0, lambda: ran.append(1))
    wait_until(lambda: True, lambda: "")
    assert ran == []


def test_the_event_loop_runs_meanwhile() -> None:
    ran: list[int] = []
    QTimer.singleShot(0, lambda: ran.append(1))
    wait_until(lambda: ran == [1], lambda: "")


def test_a_thread_gets_on_meanwhile() -> None:
    done = threading.Event()

    def count() -> None:
        sum(range(200_000))
        done.set()

    threading.Thread(target=count).start()
    wait_until(done.is_set, lambda: "", 20)


def test_patience_ends_with_what_was_waited_for() -> None:
    began = time.monotonic()
    with pytest.raises(AssertionError, match=r"^never so \(waited 0.05 s\)$"):
        wait_until(lambda: False, lambda: "never so", 0.05)
    assert time.monotonic() - began >= 0.045
