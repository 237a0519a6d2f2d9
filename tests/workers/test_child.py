"""Work in a process of its own."""

import multiprocessing
import os
from collections.abc import Callable

import pytest

from reader.cancel import IsCancelled, Progress, never, silent
from reader.errors import Cancelled, ReaderError
from reader.workers import worker_process
from reader.workers.child import run_in_child
from tests.builders import article
from tests.workers import child_work


def test_the_result_comes_back_from_another_process() -> None:
    result = run_in_child(child_work.add, (2, 3), silent, never)
    assert isinstance(result, tuple)
    assert result[1] == 5
    assert result[0] != os.getpid()


def test_progress_comes_back() -> None:
    seen: list[tuple[float, str]] = []
    run_in_child(child_work.tell, (), lambda share, doing: seen.append((share, doing)), never)
    assert seen == [(0.25, "first"), (0.75, "second")]


def test_the_process_is_gone_before_its_result_takes_memory_here(monkeypatch: pytest.MonkeyPatch) -> None:
    before = multiprocessing.active_children()
    running: list[list[object]] = []

    def unpacked(_form: bytes, _arguments: tuple[object, ...]) -> None:
        running.append([each for each in multiprocessing.active_children() if each not in before])

    monkeypatch.setattr(worker_process, "_unpacked", unpacked)
    run_in_child(child_work.add, (2, 3), silent, never)
    assert running == [[]]


def test_errors_come_back() -> None:
    with pytest.raises(ReaderError, match="no sentence"):
        run_in_child(child_work.fail, (), silent, never)


def test_a_child_that_dies_is_an_error() -> None:
    with pytest.raises(ReaderError, match="ended before it was done"):
        run_in_child(child_work.die, (), silent, never)


@pytest.mark.parametrize("function", [child_work.work_for_ever])
def test_cancel_ends_the_child(function: Callable[[Progress, IsCancelled], object]) -> None:
    started: list[float] = []
    with pytest.raises(Cancelled):
        run_in_child(function, (), lambda share, _doing: started.append(share), lambda: bool(started))
    assert started


def test_what_was_handed_in_does_not_travel_back() -> None:
    one, other = article("A."), article("B.")
    result = run_in_child(child_work.wrap, (one, other), silent, never)
    assert result == {"given": [one, other, one], "made": ("A.", "B.")}
    assert isinstance(result, dict)
    assert all(got is sent for got, sent in zip(result["given"], (one, other, one), strict=True))


def test_what_is_handed_over_in_the_middle_is_answered() -> None:
    one, seen = article("A."), list[object]()

    def answer(asked: object) -> int:
        seen.append(asked)
        return len(seen)

    assert run_in_child(child_work.ask_twice, (one,), silent, never, answer) == [1, 2]
    assert seen == [one, {"made": one}]
    assert seen[0] is one


def test_an_answer_may_end_it() -> None:
    def answer(_asked: object) -> int:
        raise Cancelled

    with pytest.raises(Cancelled):
        run_in_child(child_work.ask_twice, (("a",),), silent, never, answer)
