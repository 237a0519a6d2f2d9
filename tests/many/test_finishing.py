"""Jobs on an executor, each told as soon as it is done."""

from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from threading import Event
from typing import NoReturn

import pytest

from reader.errors import Cancelled
from reader.many.finishing import Done, finished
from reader.many.pool import Pool
from tests.many.jobs import doubled


def told(done: Done[int]) -> int | str:
    return done.result if done.result is not None else type(done.error).__name__


def test_every_job_is_told_by_its_number_and_an_error_harms_no_other() -> None:
    with ThreadPoolExecutor(2) as executor:
        found = {done.number: told(done) for done in finished(doubled, range(1, 6), executor)}
    assert found == {0: 2, 1: 4, 2: "ValueError", 3: 8, 4: 10}


def test_the_quick_one_is_told_before_the_slow_one() -> None:
    go_on = Event()

    def work(number: int) -> int:
        if number == 0:
            go_on.wait(30)
        return number

    with ThreadPoolExecutor(2) as executor:
        run = finished(work, [0, 1], executor)
        assert next(run).number == 1
        go_on.set()
        assert next(run).number == 0
        assert list(run) == []


def test_more_jobs_than_are_handed_over_at_once() -> None:
    with ThreadPoolExecutor(2) as executor:
        numbers = sorted(done.number for done in finished(str, range(200), executor))
    assert numbers == list(range(200))


def test_jobs_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def jobs() -> object:
        for number in range(1000):
            taken.append(number)
            yield number

    with ThreadPoolExecutor(1) as executor:
        run = finished(str, jobs(), executor)  # type: ignore[arg-type]
        next(run)
        run.close()
    assert len(taken) < 200


def test_what_has_not_begun_is_cancelled_when_nobody_asks_any_more() -> None:
    go_on, begun = Event(), list[int]()

    def work(number: int) -> int:
        begun.append(number)
        if number:
            go_on.wait(30)
        return number

    with ThreadPoolExecutor(1) as executor:
        run = finished(work, range(50), executor)
        assert next(run).number == 0
        run.close()
        go_on.set()
    assert len(begun) <= 2


def test_cancelling_is_told_as_such() -> None:
    with ThreadPoolExecutor(1) as executor, pytest.raises(Cancelled):
        list(finished(str, range(3), executor, lambda: True))


def test_a_job_that_ends_its_process_harms_no_other() -> None:
    with Pool(2) as pool:
        found = {done.number: told(done) for done in finished(doubled, [1, 7, 2, 3, 7, 5], pool)}
    assert found == {0: 2, 1: "BrokenProcessPool", 2: 4, 3: "ValueError", 4: "BrokenProcessPool", 5: 10}


def test_an_executor_of_the_callers_that_broke_tells_it_for_each_job() -> None:
    pool = Pool(1)
    found = {done.number: told(done) for done in finished(doubled, [7, 7], pool.executor())}
    pool.close()
    assert found == {0: "BrokenProcessPool", 1: "BrokenProcessPool"}


def test_an_executor_that_takes_no_job_any_more_tells_it_for_each_job() -> None:
    class Gone(ThreadPoolExecutor):
        def submit(self, *_: object, **_named: object) -> NoReturn:
            raise BrokenExecutor

    with Gone(1) as executor:
        found = {done.number: told(done) for done in finished(doubled, [1, 2], executor)}
    assert found == {0: "BrokenExecutor", 1: "BrokenExecutor"}


def test_no_jobs() -> None:
    with ThreadPoolExecutor(1) as executor:
        assert list(finished(str, [], executor)) == []
