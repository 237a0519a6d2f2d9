"""Work off the GUI thread: order, cancelling and closing."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reader.cancel import IsCancelled, Progress
from reader.errors import Cancelled, ReaderError
from reader.gui.shell.tasks import Tasks


class Held(Executor):
    """Keeps what is submitted until it is released by hand."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], Any]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.waiting.append(lambda: fn(*args, **kwargs))
        return Future()

    def release(self, index: int) -> None:
        self.waiting[index]()


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks(ThreadPoolExecutor(2))
    yield made
    made.close()


def ignore(_value: object) -> None:
    pass


def test_a_newer_piece_of_the_same_topic_is_still_the_same_busy_time(qtbot: QtBot) -> None:
    held = Held()
    tasks, told = Tasks(held), list[bool]()
    tasks.busy_changed.connect(told.append)
    for _ in range(2):
        tasks.start("a", lambda _progress, _is_cancelled: 0, ignore, ignore)
    assert told == [True]
    with qtbot.waitSignal(tasks.idle):
        held.release(1)
    assert told == [True, False]


def test_the_result_lands_on_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    results: list[object] = []

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> int:
        threads.append(threading.current_thread())
        return 42

    def landed(result: object) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    with qtbot.waitSignal(tasks.idle):
        tasks.start("a", work, landed, ignore)
    assert results == [42]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    assert not tasks.is_busy


def test_the_newest_ticket_wins_whichever_ends_last() -> None:
    held = Held()
    tasks = Tasks(held)
    landed: list[object] = []
    tasks.start("pair", lambda _p, _c: "old", landed.append, ignore)
    tasks.start("pair", lambda _p, _c: "new", landed.append, ignore)
    held.release(1)
    held.release(0)
    assert landed == ["new"]


def test_topics_do_not_disturb_each_other() -> None:
    held = Held()
    tasks = Tasks(held)
    landed: list[object] = []
    tasks.start("left", lambda _p, _c: "left", landed.append, ignore)
    tasks.start("right", lambda _p, _c: "right", landed.append, ignore)
    held.release(1)
    assert tasks.is_busy
    held.release(0)
    assert landed == ["right", "left"]


def test_a_cancelled_ticket_neither_lands_nor_fails(qtbot: QtBot) -> None:
    held = Held()
    tasks = Tasks(held)
    seen: list[object] = []
    tasks.start("pair", lambda _p, _c: "done", seen.append, seen.append)
    with qtbot.waitSignal(tasks.idle):
        tasks.cancel()
    held.release(0)
    assert seen == []


def test_work_sees_that_it_is_cancelled(tasks: Tasks) -> None:
    running, ended = threading.Event(), threading.Event()

    def work(_progress: Progress, is_cancelled: IsCancelled) -> None:
        running.set()
        while not is_cancelled():
            pass
        ended.set()
        raise Cancelled

    seen: list[object] = []
    tasks.start("pair", work, seen.append, seen.append)
    assert running.wait(10)
    tasks.cancel("pair")
    assert ended.wait(10)
    assert seen == []


def test_an_error_goes_to_failed(tasks: Tasks, qtbot: QtBot) -> None:
    def work(_progress: Progress, _is_cancelled: IsCancelled) -> None:
        raise ReaderError("The file is gone.")

    seen: list[Exception] = []
    with qtbot.waitSignal(tasks.idle):
        tasks.start("left", work, ignore, seen.append)
    assert [str(error) for error in seen] == ["The file is gone."]


def test_progress_is_reported(tasks: Tasks, qtbot: QtBot) -> None:
    def work(progress: Progress, _is_cancelled: IsCancelled) -> None:
        progress(0.5, "Comparing")

    with qtbot.waitSignal(tasks.progressed) as caught:
        tasks.start("pair", work, ignore, ignore)
    assert caught.args == [0.5, "Comparing"]


def test_progress_that_comes_thick_and_fast_is_told_now_and_then(tasks: Tasks, qtbot: QtBot) -> None:
    def work(progress: Progress, _is_cancelled: IsCancelled) -> None:
        for step in range(2_000):
            progress(step / 2_000, "Comparing")

    told: list[float] = []
    tasks.progressed.connect(lambda share, _doing: told.append(share))
    with qtbot.waitSignal(tasks.busy_changed, check_params_cb=lambda is_busy: not is_busy):
        tasks.start("pair", work, ignore, ignore)
    assert told[0] == 0
    assert len(told) < 200


def test_nothing_lands_after_close() -> None:
    tasks = Tasks(ThreadPoolExecutor(1))
    running = threading.Event()

    def work(_progress: Progress, is_cancelled: IsCancelled) -> str:
        running.set()
        while not is_cancelled():
            pass
        return "late"

    seen: list[object] = []
    tasks.start("pair", work, seen.append, seen.append)
    assert running.wait(10)
    tasks.close()
    tasks.start("pair", lambda _p, _c: "after", seen.append, seen.append)
    assert seen == []
    assert not tasks.is_busy


def test_work_that_starts_more_where_it_lands_is_one_busy_time(qtbot: QtBot) -> None:
    held = Held()
    tasks, told = Tasks(held), list[object]()
    tasks.busy_changed.connect(told.append)
    tasks.idle.connect(lambda: told.append("idle"))

    def landed(_result: object) -> None:
        tasks.start("other", lambda _progress, _is_cancelled: 0, ignore, ignore)
        tasks.cancel("other")
        tasks.start("next", lambda _progress, _is_cancelled: 0, ignore, ignore)

    tasks.start("first", lambda _progress, _is_cancelled: 0, landed, ignore)
    held.release(0)
    assert told == [True]
    with qtbot.waitSignal(tasks.idle):
        held.release(2)
    assert told == [True, False, "idle"]


def test_what_fails_to_land_ends_the_busy_time_too(qtbot: QtBot) -> None:
    tasks = Tasks(ThreadPoolExecutor(1))
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(tasks.idle):
        tasks.start("a", lambda _progress, _is_cancelled: 0, lambda _result: 1 / 0, ignore)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert not tasks.is_busy
    tasks.close()


def test_what_work_hands_over_lands_in_its_order_before_the_end(tasks: Tasks, qtbot: QtBot) -> None:
    landed: list[tuple[str, bool]] = []

    def work(_progress: Progress, _is_cancelled: IsCancelled, land: Callable[[str], None]) -> str:
        land("links")
        land("quotations")
        return "all"

    with qtbot.waitSignal(tasks.idle):
        tasks.start_in_stages("pair", work, lambda each: landed.append((each, tasks.is_busy)), ignore)
    assert landed == [("links", True), ("quotations", True), ("all", False)]


@pytest.mark.parametrize("ends", ["cancel", "newer"])
def test_what_is_handed_over_by_work_that_is_no_longer_wanted_never_lands(ends: str) -> None:
    held = Held()
    tasks, landed, lands = Tasks(held), list[str](), list[Callable[[str], None]]()

    def work(_progress: Progress, _is_cancelled: IsCancelled, land: Callable[[str], None]) -> str:
        lands.append(land)
        land("links")
        return "all"

    tasks.start_in_stages("pair", work, landed.append, ignore)
    if ends == "newer":
        tasks.start("pair", lambda _p, _c: "newer", landed.append, ignore)
    held.release(0)
    assert landed == (["links", "all"] if ends == "cancel" else [])
    if ends == "cancel":
        tasks.cancel("pair")
        lands[0]("late")
        assert landed == ["links", "all"]


def test_what_has_landed_stays_when_the_rest_fails() -> None:
    held = Held()
    tasks, landed, failed = Tasks(held), list[str](), list[Exception]()

    def work(_progress: Progress, _is_cancelled: IsCancelled, land: Callable[[str], None]) -> str:
        land("links")
        raise ReaderError("No memory.")

    tasks.start_in_stages("pair", work, landed.append, failed.append)
    held.release(0)
    assert landed == ["links"]
    assert [str(error) for error in failed] == ["No memory."]


def test_work_that_stops_by_itself_neither_lands_nor_fails(tasks: Tasks, qtbot: QtBot) -> None:
    came: list[object] = []

    def stops(_progress: Progress, _is_cancelled: IsCancelled) -> None:
        raise Cancelled

    with qtbot.waitSignal(tasks.idle):
        tasks.start("a", stops, came.append, came.append)
    assert came == []
    assert not tasks.is_busy
