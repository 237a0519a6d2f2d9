"""A process that reads articles, held back from memory and network, and kept from one to the next.

Only plain text is parsed anywhere else (see `sizes.py`): the libraries that read pages and documents cannot
be stopped in the middle, and take their time or all memory on files made to that end. No Qt here.
"""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from reader.cancel import IsCancelled, raise_if
from reader.errors import Cancelled, LoadError, ReaderError
from reader.messages import message
from reader.values import replace
from reader.workers.work import Show, nobody
from reader.workers.worker_process import (
    Confined,
    EndedError,
    NotStartedError,
    OutOfTimeError,
    WorkerProcess,
)

Result = TypeVar("Result")

SECONDS = 60.0
"""How long one article may take."""

MEMORY = 3 * 1024**3
"""Bytes of address space the process may use (not enforced on Windows)."""

IDLE = 60.0
"""Seconds after which a process that nobody needs is ended, with the memory it holds."""

_BRINGS_IN = "reader.loading.html.page"
"""What takes longest to bring in and most articles need: a process that is prepared has it, one that is
started for a call does not wait for what that may not need."""

_KEPT = 2
"""Processes that wait for the next article: both of a pair are read at once, and again for quotations."""


class ReadingProcess:
    """Reads one article after the other in a process of its own; a second process while that is taken. Two
    that wait for the next articles are kept, and ended after `idle` seconds.

    May be used from any thread. `close` ends what runs; nothing is started afterwards.
    """

    def __init__(
        self, seconds: float = SECONDS, memory: int = MEMORY, brings_in: str = _BRINGS_IN, idle: float = IDLE
    ) -> None:
        self._seconds = seconds
        self._confined, self._brings_in = Confined(memory, ""), brings_in
        self._lock = threading.Lock()
        self._idle: list[WorkerProcess] = []
        self._patience, self._waiting = idle, threading.Timer(idle, lambda: None)
        self._is_open = True

    def read(
        self,
        name: str,
        function: Callable[..., Result],
        arguments: tuple[Any, ...],
        is_cancelled: IsCancelled,
        *,
        is_timed: bool = True,
        show: Show = nobody,
    ) -> Result:
        """`function(*arguments)` of a module, called over there; `name` is the article's in sentences.
        `is_timed`: it may take so long only; what our own code does with a text needs no such limit. `show`
        is given here what the function gives to the `Show` that stands behind its arguments then.

        Raises what the function raised; `Cancelled` within a tenth of a second when cancelled; `LoadError`
        when it takes too long, needs too much memory, ends the process, or when that cannot work.
        """
        raise_if(is_cancelled)
        seconds, answer = self._seconds if is_timed else None, None if show is nobody else show
        worker = self._taken(arguments[0] if arguments else None)
        try:
            result = worker.call(function, arguments, is_cancelled, seconds=seconds, answer=answer)
        except (ReaderError, RuntimeError):
            self._give_back(worker)
            raise
        except MemoryError:
            self._give_back(worker)
            raise LoadError(
                message("There is not enough memory to read this. Save the article alone.")
            ) from None
        except BaseException as error:
            worker.end()
            sentence = self._what_is_wrong(error, name)
            if sentence is None:
                raise
            raise LoadError(sentence) from None
        self._give_back(worker)
        return result

    def _what_is_wrong(self, error: BaseException, name: str) -> str | None:
        """The sentence for what ended a call; None where it speaks for itself."""
        if isinstance(error, OutOfTimeError):
            return message(
                "“{name}” took longer than {seconds:g} seconds to read and was given up.",
                name=name,
                seconds=self._seconds,
            )
        if isinstance(error, NotStartedError):
            return message(
                "The program is installed incompletely, so “{name}” cannot be read. Install it again.",
                name=name,
            )
        if isinstance(error, EndedError):
            return message(
                "“{name}” could not be read: it is damaged or needs more than {memory:,} MB of memory.",
                name=name,
                memory=self._confined.memory // 2**20,
            )
        return None

    def is_ready(self) -> bool:
        """Whether an article would be read at once, without waiting for a process to start."""
        with self._lock:
            try:
                return bool(self._idle) and self._idle[-1].is_ready()
            except (EOFError, OSError):
                self._idle.pop().end()
                return False

    def prepare(self) -> None:
        """Start a process for the next article, unless there is one; does not wait for it."""
        with self._lock:
            if self._is_open and not self._idle:
                self._keep(WorkerProcess(replace(self._confined, brings_in=self._brings_in)))

    def let_go(self, about: object) -> None:
        """End the process that was asked about this, with the memory it holds, unless it is at work."""
        with self._lock:
            ended = [worker for worker in self._idle if worker.asked_about is about]
            self._idle = [worker for worker in self._idle if worker.asked_about is not about]
        for worker in ended:
            worker.end()

    def close(self) -> None:
        """End the process; what is being read in it ends with an error."""
        with self._lock:
            self._is_open = False
            self._waiting.cancel()
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()

    def _taken(self, about: object) -> WorkerProcess:
        """A process that waits, that which was asked about the same thing before if there is one; else a new
        one."""
        with self._lock:
            if not self._is_open:
                raise Cancelled
            fitting = (place for place, worker in enumerate(self._idle) if worker.asked_about is about)
            worker = self._idle.pop(next(fitting, -1)) if self._idle else None
            if not self._idle:
                self._waiting.cancel()
        if worker is not None and worker.is_alive:
            return worker
        if worker is not None:
            worker.end()
        return WorkerProcess(self._confined)

    def _give_back(self, worker: WorkerProcess) -> None:
        with self._lock:
            is_kept = self._is_open and len(self._idle) < _KEPT
            if is_kept:
                self._keep(worker)
        if not is_kept:
            worker.end()

    def _keep(self, worker: WorkerProcess) -> None:
        """Let a process wait for the next article; called under the lock."""
        self._idle.append(worker)
        self._waiting.cancel()
        self._waiting = threading.Timer(self._patience, self._give_up)
        self._waiting.daemon = True
        self._waiting.start()

    def _give_up(self) -> None:
        """End the processes that nobody has needed."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()
