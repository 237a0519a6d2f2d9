"""Waiting lets workers run, ends at once when it is so, and says what it waited for."""

import threading
import time

import pytest
from PySide6.QtCore import QTimer

from reader.testing.bench import Bench
from reader.testing.waiting import settle, wait_until
from tests.testing.test_correcting import LEFT

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


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_a_window_settles_when_no_turn_of_the_loop_brings_work(reader_window: Bench, turns: int) -> None:
    page = reader_window.open()

    def later(left: int) -> None:
        if left:
            QTimer.singleShot(0, lambda: later(left - 1))
        else:
            page.window.controller.open_text("left", LEFT)

    QTimer.singleShot(0, lambda: later(turns))
    settle(page.window)
    assert page.text("left") == LEFT


def test_a_window_that_stays_at_work_is_told_with_what_it_is_at(reader_window: Bench) -> None:
    page = reader_window.open()
    page.window.controller.quiet.expect("left")
    with pytest.raises(AssertionError, match=r"the window is still at articles \(waited 0.05 s\)"):
        settle(page.window, 0.05)
    page.window.controller.quiet.has_shown("left")
    page.settle()
