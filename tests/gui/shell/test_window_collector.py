"""Garbage is collected on the window's thread alone."""

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject, QTimerEvent
from pytestqt.qtbot import QtBot

from reader.gui.shell.window_collector import WindowCollector


class Knot(QObject):
    """An object of Qt in a cycle; notes the thread on which it goes."""

    def __init__(self, went: list[threading.Thread]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: went.append(threading.current_thread()))


@pytest.fixture
def collector() -> Iterator[WindowCollector]:
    before, was_enabled = gc.get_threshold(), gc.isenabled()
    gc.enable()
    gc.set_threshold(700, 10, 10)
    made = WindowCollector()
    yield made
    made.stop()
    assert gc.get_threshold() == (700, 10, 10)
    gc.set_threshold(*before)
    (gc.enable if was_enabled else gc.disable)()


def _make_much() -> int:
    return len([[k] for k in range(100_000)])


@pytest.mark.usefixtures("qapp")
def test_a_worker_collects_nothing_and_the_window_does(collector: WindowCollector, qtbot: QtBot) -> None:
    went: list[threading.Thread] = []
    Knot(went)
    with ThreadPoolExecutor(1) as executor:
        assert executor.submit(_make_much).result() == 100_000
    assert went == []
    kept: list[list[int]] = []

    def makes_more() -> bool:
        """What was made before and goes now counts against what is made."""
        kept.extend([k] for k in range(1_000))
        return bool(went)

    qtbot.waitUntil(makes_more)
    assert went == [threading.main_thread()]
    assert collector.thread() is not None


@pytest.mark.parametrize(
    ("counts", "generations"),
    [
        ((700, 0, 0), []), ((701, 10, 10), [0]), ((701, 11, 10), [1]), ((701, 11, 11), [2]),
        ((0, 11, 11), []), ((701, 0, 11), [0]),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("qapp")
def test_it_collects_as_far_as_python_would(
    collector: WindowCollector,
    monkeypatch: pytest.MonkeyPatch,
    counts: tuple[int, int, int],
    generations: list[int],
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "collect", collected.append)
    collector.collect()
    assert collected == generations


@pytest.mark.usefixtures("qapp")
def test_python_itself_collects_nothing_meanwhile_and_a_resting_collector_rests(
    collector: WindowCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert gc.get_threshold()[0] == 0
    looked: list[None] = []
    monkeypatch.setattr(collector, "collect", lambda: looked.append(None))
    for is_enabled in (False, True):
        (gc.enable if is_enabled else gc.disable)()
        collector.timerEvent(QTimerEvent(1))
        assert len(looked) == is_enabled


@pytest.mark.usefixtures("qapp")
def test_it_looks_twice_a_second_whether_there_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []
    monkeypatch.setattr(WindowCollector, "startTimer", lambda _, every: begun.append(every), raising=False)
    WindowCollector().stop()
    assert begun == [500]
