"""Articles read in a process of their own: kept, cancelled, given up, and never a harm to the window."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from reader.cancel import never
from reader.errors import Cancelled, LoadError
from reader.workers import worker_process
from reader.workers.reading_process import ReadingProcess
from tests.workers import child_work


def _after(count: int) -> Iterator[bool]:
    """Answers of `is_cancelled`: yes from the given look on."""
    yield from [False] * count
    while True:
        yield True


def test_one_process_reads_one_article_after_the_other(reading: ReadingProcess) -> None:
    first = reading.read("a", os.getpid, (), never)
    assert first != os.getpid()
    assert reading.read("b", os.getpid, (), never) == first
    reading.close()
    assert _is_gone(first)


def test_two_are_read_at_once_and_both_processes_wait_for_the_next(reading: ReadingProcess) -> None:
    def all_at_once(count: int) -> set[int]:
        together = threading.Barrier(count)

        def read(name: str) -> int:
            together.wait()
            return reading.read(name, child_work.rest, (0.3,), never)

        with ThreadPoolExecutor(count) as threads:
            return set(threads.map(read, "abc"[:count]))

    three, two = all_at_once(3), all_at_once(2)
    assert len(three) == 3
    assert len(two) == 2
    assert two < three
    assert len(reading._idle) == 2


def test_who_was_asked_about_a_thing_is_asked_about_it_again(reading: ReadingProcess) -> None:
    things = ["one"], ["other"]
    together = threading.Barrier(2)

    def read(thing: list[str]) -> int:
        together.wait()
        return reading.read("a", child_work.rest_with, (thing, 0.3), never)

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(read, things)
    assert first != second
    for _ in range(2):
        assert reading.read("a", child_work.rest_with, (things[0], 0), never) == first
        assert reading.read("a", child_work.rest_with, (things[1], 0), never) == second
    assert reading.read("a", child_work.rest_with, (things[0], 0), never) == first


def test_who_was_asked_about_a_thing_is_let_go_alone(reading: ReadingProcess) -> None:
    things, together = (["one"], ["other"]), threading.Barrier(2)

    def read(thing: list[str]) -> int:
        together.wait()
        return reading.read("a", child_work.rest_with, (thing, 0.3), never)

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(read, things)
    reading.let_go(["one"])  # another thing that is equal
    assert len(reading._idle) == 2
    reading.let_go(things[0])
    assert [worker.asked_about for worker in reading._idle] == [things[1]]
    assert _is_gone(first) and not _is_gone(second)


@pytest.mark.parametrize("is_prepared", [True, False])
def test_one_that_is_prepared_has_what_takes_long(reading: ReadingProcess, is_prepared: bool) -> None:
    if is_prepared:
        reading.prepare()
    assert reading.read("a", child_work.has, ("reader.loading.html.page",), never) is is_prepared


def test_what_is_wrong_with_an_article_is_told_and_the_process_goes_on(reading: ReadingProcess) -> None:
    process = reading.read("a", os.getpid, (), never)
    with pytest.raises(LoadError, match="damaged"):
        reading.read("a", child_work.refuse, (), never)
    assert reading.read("b", os.getpid, (), never) == process


def test_a_fault_of_the_program_comes_back_with_its_place(reading: ReadingProcess) -> None:
    with pytest.raises(RuntimeError, match=r"child_work\.py"):
        reading.read("a", child_work.stumble, (), never)


def test_cancel_ends_what_cannot_be_stopped(reading: ReadingProcess) -> None:
    process = reading.read("a", os.getpid, (), never)
    answers = _after(3)
    with pytest.raises(Cancelled):
        reading.read("a", child_work.spin, (), lambda: next(answers))
    assert isinstance(process, int)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert reading.read("b", os.getpid, (), never) != process


def test_what_takes_too_long_is_given_up() -> None:
    impatient = ReadingProcess(seconds=0.2)
    with pytest.raises(LoadError, match=r"“a\.html” took longer than 0\.2 seconds"):
        impatient.read("a.html", child_work.spin, (), never)
    impatient.close()


def test_a_process_that_dies_is_an_article_that_could_not_be_read(reading: ReadingProcess) -> None:
    with pytest.raises(LoadError, match="damaged or needs more than 3,072 MB"):
        reading.read("a", os._exit, (3,), never)
    assert reading.read("b", len, ("four",), never) == 4


def test_one_that_died_while_nothing_was_read_is_replaced(reading: ReadingProcess) -> None:
    process = reading.read("a", os.getpid, (), never)
    assert isinstance(process, int)
    os.kill(process, signal.SIGKILL)
    for child in multiprocessing.active_children():  # leaves out one that is dead already
        if child.pid == process:
            child.join()
    assert reading.read("b", len, ("four",), never) == 4


def test_memory_is_bounded() -> None:
    narrow = ReadingProcess(memory=700 * 1024**2)
    with pytest.raises(LoadError, match="not enough memory"):
        narrow.read("a", bytes, (900 * 1024**2,), never)
    narrow.close()


def test_nothing_is_read_after_closing() -> None:
    reading = ReadingProcess()
    reading.read("a", len, ("four",), never)
    reading.close()
    with pytest.raises(Cancelled):
        reading.read("b", len, ("four",), never)


def _ready(reading: ReadingProcess) -> ReadingProcess:
    """The same, after its process has begun."""
    reading.read("a", len, ("four",), never)
    assert reading.is_ready()
    return reading


def test_a_process_is_prepared_for_the_next_article(reading: ReadingProcess) -> None:
    assert not reading.is_ready()
    reading.prepare()
    process = reading.read("a", os.getpid, (), never)
    assert process != os.getpid()
    assert reading.is_ready()
    assert reading.read("a", os.getpid, (), never) == process


def test_a_library_that_is_missing_is_told_as_an_incomplete_installation(
    reading: ReadingProcess, expected_log: list[str]
) -> None:
    expected_log.append("reader.workers.worker_process: A library is missing: ModuleNotFoundError: No module")
    with pytest.raises(LoadError, match=r"installed incompletely, so “a\.html” cannot be read"):
        reading.read("a.html", child_work.lack, (), never)
    assert reading.read("b", len, ("four",), never) == 4


def test_a_process_that_cannot_start_is_an_incomplete_installation(
    reading: ReadingProcess, expected_log: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_process, "serve", child_work.die_at_once)
    expected_log.append("reader.workers.worker_process: A process ended; the last it said: no room")
    with pytest.raises(LoadError, match="installed incompletely"):
        reading.read("a.html", len, ("four",), never)


def test_the_last_words_of_a_process_go_to_the_log_and_not_to_the_terminal(
    reading: ReadingProcess, expected_log: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    _ready(reading)
    expected_log.append("reader.workers.worker_process: A process ended; the last it said: double free")
    with pytest.raises(LoadError, match="damaged or needs more"):
        reading.read("a", child_work.speak_and_die, (), never)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    "reach", [child_work.connect, child_work.open_socket, child_work.look_up, child_work.start]
)
def test_there_is_no_network_and_no_other_program_there(
    reading: ReadingProcess, reach: Callable[[], None]
) -> None:
    with pytest.raises(RuntimeError, match="PermissionError"):
        reading.read("a", reach, (), never)


def _is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("begun_by", ["reading", "prepare"])
def test_a_process_that_nobody_needs_is_ended(begun_by: str, qtbot: QtBot) -> None:
    reading = ReadingProcess(idle=0.1)
    if begun_by == "prepare":
        reading.prepare()
        (worker,) = reading._idle
        qtbot.waitUntil(lambda: not worker.is_alive, timeout=10_000)
    else:
        process = reading.read("a", os.getpid, (), never)
        qtbot.waitUntil(lambda: _is_gone(process), timeout=10_000)
        assert reading.read("b", os.getpid, (), never) != process
    reading.close()


def test_one_that_waits_is_ended_while_the_other_reads(qtbot: QtBot) -> None:
    reading = ReadingProcess(idle=0.3)
    with ThreadPoolExecutor(2) as threads:
        both = list(threads.map(lambda name: reading.read(name, child_work.rest, (0.1,), never), "ab"))
        assert len(reading._idle) == len(set(both)) == 2
        waiting, _ = reading._idle
        busy = threads.submit(reading.read, "c", child_work.rest, (2.0,), never)
        qtbot.waitUntil(lambda: not waiting.is_alive, timeout=10_000)
        assert not busy.done()
        assert busy.result() in both
    reading.close()


def test_a_process_is_not_ended_while_it_reads() -> None:
    reading = ReadingProcess(idle=0.2)
    process = reading.read("a", os.getpid, (), never)
    for _ in range(3):
        assert reading.read("b", child_work.rest, (0.15,), never) == process
    assert reading.read("c", child_work.rest, (0.5,), never) == process
    reading.close()


def test_a_process_waits_a_minute() -> None:
    reading = ReadingProcess()
    reading.prepare()
    assert (reading._waiting.interval, reading._waiting.daemon, reading._waiting.is_alive()) == (
        60,
        True,
        True,
    )
    reading.close()
    reading._waiting.join(5)
    assert not reading._waiting.is_alive()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (worker_process.OutOfTimeError(), "“a” took longer than 60 seconds to read and was given up."),
        (
            worker_process.EndedError(),
            "“a” could not be read: it is damaged or needs more than 3,072 MB of memory.",
        ),
        (ValueError(), None),
    ],
)
def test_what_an_article_may_take_is_told(error: Exception, sentence: str | None) -> None:
    assert ReadingProcess()._what_is_wrong(error, "a") == sentence


def test_a_process_that_nobody_needs_waits_a_minute() -> None:
    assert ReadingProcess()._waiting.interval == 60
