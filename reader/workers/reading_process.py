"""A process that reads articles: what takes long or eats memory there is ended without harm to the window.

The libraries that read pages and documents cannot be stopped in the middle; a process can. It is kept from
one article to the next, so that only the first one waits for its start. No Qt here.
"""

import contextlib
import importlib
import os
import signal
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.cancel import IsCancelled, raise_if
from reader.errors import Cancelled, LoadError, ReaderError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

SECONDS = 60.0
"""How long one article may take."""

MEMORY = 3 * 1024**3
"""Bytes of address space the process may use (not enforced on Windows)."""

_NEEDED = "reader.loading.html.page"
"""What takes longest to bring in and most articles need."""

_GLANCE = 0.05
_ENDING = 1.0


@dataclass(eq=False)
class _Child:
    process: "BaseProcess"
    connection: "Connection"
    is_ready: bool = False

    def has_started(self) -> bool:
        """Whether the process has brought in what it needs and waits for an article."""
        if not self.is_ready and self.connection.poll():
            self.connection.recv()
            self.is_ready = True
        return self.is_ready

    def end(self) -> None:
        """End the process, whatever it does."""
        self.connection.close()
        self.process.kill()
        self.process.join(_ENDING)


class ReadingProcess:
    """Reads one article after the other in a process of its own; a second process while that is taken.

    May be used from any thread. `close` ends what runs; nothing is started afterwards.
    """

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._lock = threading.Lock()
        self._idle: list[_Child] = []
        self._is_open = True

    def read(
        self,
        name: str,
        function: Callable[..., object],
        arguments: tuple[Any, ...],
        is_cancelled: IsCancelled,
    ) -> object:
        """`function(*arguments)` of a module, called over there; `name` is the article's in sentences.

        Raises what the function raised; `Cancelled` within a tenth of a second when cancelled; `LoadError`
        when it takes too long, needs too much memory or ends the process.
        """
        raise_if(is_cancelled)
        child = self._taken()
        try:
            child.connection.send((function, arguments))
            kind, value = self._answer(child, name, is_cancelled)
        except (EOFError, OSError):
            child.end()
            raise LoadError(
                f"“{name}” could not be read: it is damaged or needs more than "
                f"{self._memory // 2**20:,} MB of memory."
            ) from None
        except BaseException:
            child.end()
            raise
        self._give_back(child)
        if kind == "told":
            raise value
        if kind == "error":
            raise RuntimeError(value)
        return value

    def is_ready(self) -> bool:
        """Whether an article would be read at once, without waiting for a process to start."""
        with self._lock:
            try:
                return bool(self._idle) and self._idle[0].has_started()
            except (EOFError, OSError):
                self._idle.pop().end()
                return False

    def prepare(self) -> None:
        """Start a process for the next article, unless there is one; does not wait for it."""
        with self._lock:
            if self._is_open and not self._idle:
                self._idle.append(self._started())

    def close(self) -> None:
        """End the process; what is being read in it ends with an error."""
        with self._lock:
            self._is_open = False
            idle, self._idle = self._idle, []
        for child in idle:
            child.end()

    def _answer(self, child: _Child, name: str, is_cancelled: IsCancelled) -> tuple[str, Any]:
        until = time.monotonic() + self._seconds
        while not child.connection.poll(_GLANCE):
            raise_if(is_cancelled)
            if time.monotonic() > until:
                raise LoadError(
                    f"“{name}” took longer than {self._seconds:g} seconds to read and was given up."
                )
        answer: tuple[str, Any] = child.connection.recv()
        if answer[0] == "ready":
            child.is_ready = True
            return self._answer(child, name, is_cancelled)
        return answer

    def _taken(self) -> _Child:
        with self._lock:
            if not self._is_open:
                raise Cancelled
            child = self._idle.pop() if self._idle else None
        return child if child is not None and child.process.is_alive() else self._started()

    def _started(self) -> _Child:
        import multiprocessing  # noqa: PLC0415 - not before the first article that needs it

        context = multiprocessing.get_context("spawn")
        near, far = context.Pipe()
        process = context.Process(target=serve, args=(far, self._memory), daemon=True)
        process.start()
        far.close()
        return _Child(process, near)

    def _give_back(self, child: _Child) -> None:
        with self._lock:
            is_kept = self._is_open and not self._idle
            if is_kept:
                self._idle.append(child)
        if not is_kept:
            child.end()


def serve(connection: "Connection", memory: int) -> None:
    """Call what comes in over `connection` and send back what it returned or raised, until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(memory)
    _be_quiet()
    importlib.import_module(_NEEDED)
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        connection.send(("ready", None))
        while True:
            function, arguments = connection.recv()
            connection.send(_outcome(function, arguments))


def _outcome(function: Callable[..., object], arguments: tuple[Any, ...]) -> tuple[str, object]:
    try:
        return "result", function(*arguments)
    except ReaderError as told:
        return "told", told
    except MemoryError:
        return "told", LoadError("There is not enough memory to read this. Save the article alone.")
    except Exception:
        return "error", traceback.format_exc()


def _limit_memory(memory: int) -> None:
    try:
        # Not on Windows; there the time limit alone holds.
        import resource  # noqa: PLC0415
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def _be_quiet() -> None:
    """The last words of a library before it aborts stay off the terminal: the window says what happened."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
