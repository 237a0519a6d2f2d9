"""Jobs on any executor, each given as soon as it is done; one that fails harms no other."""

from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from itertools import islice
from typing import Generic, TypeVar

from reader.cancel import IsCancelled, never, raise_if
from reader.many.pool import Pool
from reader.values import Struct

Job = TypeVar("Job")
Result = TypeVar("Result")

_AHEAD = 64
"""Jobs that are handed over before the first is done: enough for any number of workers to be busy, and few
enough that all articles of a large set are not on their way at once."""
_GLANCE = 0.05
"""Seconds between two looks at `is_cancelled`."""


class Done(Struct, Generic[Result], frozen=True):
    """One job by its number, and what came of it: `result`, or the `error` that it ended with."""

    number: int
    result: Result | None = None
    error: BaseException | None = None


def finished(
    work: Callable[[Job], Result],
    jobs: Iterable[Job],
    executor: Executor | Pool,
    is_cancelled: IsCancelled = never,
) -> Generator[Done[Result], None, None]:
    """`work` on each job, in the order in which they are done.

    With an executor of processes, `work` and the jobs must be values that can be sent to them. A job that
    raises is told with its error. One that ends its process is told so too when the executor is a `Pool`:
    what was on its way with it is done again, one by one. When the caller stops asking, what has not begun
    is cancelled. Raises `Cancelled` when `is_cancelled()` says so.
    """
    yield from _Run(work, executor, is_cancelled).all_of(enumerate(jobs))


class _Run(Generic[Job, Result]):
    """The jobs on their way, by their futures."""

    def __init__(
        self, work: Callable[[Job], Result], executor: Executor | Pool, is_cancelled: IsCancelled
    ) -> None:
        self._work = work
        self._executor = executor
        self._is_cancelled = is_cancelled
        self._under_way: dict[Future[Result], tuple[int, Job]] = {}

    def all_of(self, jobs: Iterator[tuple[int, Job]]) -> Iterator[Done[Result]]:
        try:
            yield from self._rounds(jobs)
        finally:
            for future in self._under_way:
                future.cancel()

    def _rounds(self, jobs: Iterator[tuple[int, Job]]) -> Iterator[Done[Result]]:
        while True:
            for number, job in islice(jobs, _AHEAD - len(self._under_way)):
                self._hand_over(number, job)
            if not self._under_way:
                return
            broken = list[tuple[int, Job]]()
            for future in self._next_ones():
                number, job = self._under_way.pop(future)
                if isinstance(self._executor, Pool) and _is_broken(future):
                    broken.append((number, job))
                else:
                    yield _told(number, future)
            if broken:
                yield from self._alone(broken)

    def _hand_over(self, number: int, job: Job) -> None:
        executor = self._executor.executor() if isinstance(self._executor, Pool) else self._executor
        try:
            future = executor.submit(self._work, job)
        except BrokenExecutor as error:
            future = Future()
            future.set_exception(error)
        self._under_way[future] = (number, job)

    def _next_ones(self) -> list[Future[Result]]:
        """The jobs that are done next; waits for one."""
        while True:
            raise_if(self._is_cancelled)
            done, _ = wait(self._under_way, _GLANCE, FIRST_COMPLETED)
            if done:
                return sorted(done, key=lambda future: self._under_way[future][0])

    def _alone(self, broken: list[tuple[int, Job]]) -> Iterator[Done[Result]]:
        """Do again, one by one, what was on its way when a process ended: only one of them did that."""
        assert isinstance(self._executor, Pool)
        wait(self._under_way)
        also = [future for future in self._under_way if _is_broken(future)]
        broken += [self._under_way.pop(future) for future in also]
        for number, job in sorted(broken, key=lambda each: each[0]):
            self._executor.renew()
            raise_if(self._is_cancelled)
            future = self._executor.executor().submit(self._work, job)
            wait([future])
            yield _told(number, future)
        self._executor.renew()


def _is_broken(future: Future[Result]) -> bool:
    return isinstance(_error_of(future), BrokenExecutor)


def _error_of(future: Future[Result]) -> BaseException | None:
    return None if future.cancelled() else future.exception()


def _told(number: int, future: Future[Result]) -> Done[Result]:
    error = _error_of(future)
    return Done(number, error=error) if error is not None else Done(number, future.result())
