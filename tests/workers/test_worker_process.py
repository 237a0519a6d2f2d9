"""One process that calls functions: what comes back, and how it ends."""

import ctypes
import os
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from reader.cancel import never, silent
from reader.errors import Cancelled, LoadError, ReaderError
from reader.workers import spare_memory, worker_process
from reader.workers.worker_process import (
    _WEIGHTY,
    EndedError,
    NotStartedError,
    OutOfTimeError,
    WorkerProcess,
    _last_line,
    _outcome,
)
from tests.workers import child_work


@pytest.fixture
def worker() -> Iterator[WorkerProcess]:
    made = WorkerProcess()
    yield made
    made.end()


def test_it_is_ready_before_and_behind_a_call(worker: WorkerProcess) -> None:
    assert worker.call(len, ("four",), never) == 4
    assert worker.is_ready() and worker.is_alive
    assert worker.call(os.getpid, (), never) == worker.call(os.getpid, (), never) != os.getpid()


def test_progress_is_told_only_where_it_is_asked_for(worker: WorkerProcess) -> None:
    told: list[tuple[float, str]] = []
    worker.call(child_work.tell, (), never, progress=lambda *said: told.append(said))
    assert told == [(0.25, "first"), (0.75, "second")]
    assert worker.call(len, ("four",), never) == 4


def test_errors_for_the_user_come_back_and_it_goes_on(worker: WorkerProcess) -> None:
    with pytest.raises(LoadError, match="damaged"):
        worker.call(child_work.refuse, (), never)
    with pytest.raises(ReaderError, match="no sentence"):
        worker.call(child_work.fail, (), never, progress=silent)
    with pytest.raises(RuntimeError, match="KeyError"):
        worker.call(child_work.stumble, (), never)
    assert worker.call(len, ("four",), never) == 4


def test_time_is_up(worker: WorkerProcess) -> None:
    with pytest.raises(OutOfTimeError):
        worker.call(child_work.spin, (), never, seconds=0.1)


def test_nothing_is_called_when_it_is_cancelled_already(worker: WorkerProcess) -> None:
    with pytest.raises(Cancelled):
        worker.call(len, ("four",), lambda: True)
    assert worker.call(len, ("four",), never) == 4


def test_a_process_that_dies_in_a_call_has_ended(worker: WorkerProcess) -> None:
    assert worker.call(len, ("four",), never) == 4
    with pytest.raises(EndedError) as caught:
        worker.call(os._exit, (3,), never)
    assert not isinstance(caught.value, NotStartedError)
    assert not worker.is_alive


def test_what_is_asked_of_an_ended_process_is_an_error() -> None:
    worker = WorkerProcess()
    worker.call(len, ("four",), never)
    worker.end()
    with pytest.raises((EndedError, OSError, ValueError)):
        worker.call(len, ("four",), never)


def test_a_process_that_does_not_start_says_so(
    expected_log: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_process, "serve", child_work.die_at_once)
    expected_log.append("reader.workers.worker_process: A process ended; the last it said: no room")
    worker = WorkerProcess()
    with pytest.raises(NotStartedError):
        worker.call(len, ("four",), never)
    worker.end()


@pytest.mark.parametrize(
    ("said", "expected"),
    [("", ""), ("\n \n", ""), ("one", "one"), ("one\n two \n\n", "two")],
)
def test_the_last_words_are_the_last_line_that_says_something(said: str, expected: str) -> None:
    assert _last_line(said) == expected


@pytest.mark.parametrize(
    ("function", "kind"),
    [
        (child_work.refuse, "told"),
        (child_work.stumble, "error"),
        (child_work.lack, "missing"),
        (os.getpid, "result"),
    ],
)
def test_what_a_call_comes_to_has_its_kind(function: object, kind: str) -> None:
    found, value = _outcome(function, (), ())  # type: ignore[arg-type]
    assert found == kind
    assert pickle.loads(pickle.dumps(value)) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="its pipes cannot be asked without waiting")
@pytest.mark.parametrize(("platform", "said"), [("linux", "no room"), ("win32", "")])
def test_last_words_are_never_waited_for(platform: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = object.__new__(WorkerProcess)
    near, far = os.pipe()
    with os.fdopen(near, "rb") as words, os.fdopen(far, "wb") as dying:
        ended.__dict__.update(_process=SimpleNamespace(join=lambda _: None), _words=words)
        dying.write(b"no room")
        dying.flush()
        monkeypatch.setattr(sys, "platform", platform)
        assert ended._last_words() == said
        assert os.get_blocking(near) is (platform == "win32")


@pytest.mark.parametrize(
    ("is_waiting", "steps"),
    [(True, ["close", "join", "kill", "join", "close"]), (False, ["close", "kill", "join", "close"])],
)
def test_only_a_process_that_waits_may_leave_by_itself(is_waiting: bool, steps: list[str]) -> None:
    done: list[str] = []
    pipe = SimpleNamespace(close=lambda: done.append("close"))
    process = SimpleNamespace(join=lambda _: done.append("join"), kill=lambda: done.append("kill"))
    worker = object.__new__(WorkerProcess)
    worker.__dict__.update(_connection=pipe, _words=pipe, _process=process, _is_waiting=is_waiting)
    worker.end()
    assert done == steps


def _held(process: int) -> int:
    """Megabytes that a process holds."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) // 1024


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="this C library keeps nothing")
def test_what_a_call_has_freed_goes_back_when_it_asks_and_when_it_has_ended(
    worker: WorkerProcess, qtbot: QtBot
) -> None:
    before = _held(worker.call(os.getpid, (), never)) + 15

    def answer(process: object) -> None:
        assert isinstance(process, int)
        qtbot.waitUntil(lambda: _held(process) < before, timeout=10_000)

    process = worker.call(child_work.litter, (), never, progress=silent, answer=answer)
    qtbot.waitUntil(lambda: _held(process) < before, timeout=10_000)


@pytest.mark.parametrize(("bytes_", "is_handed_back"), [(_WEIGHTY - 1_000, False), (_WEIGHTY, True)])
def test_after_a_weighty_result_this_process_hands_back_too(
    bytes_: int, is_handed_back: bool, worker: WorkerProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[None] = []
    monkeypatch.setattr(spare_memory, "hand_back", lambda: times.append(None))
    assert len(worker.call(bytes, (bytes_,), never)) == bytes_
    assert bool(times) is is_handed_back
