"""One process of our own that calls functions: what it is asked, what it answers, how it ends. No Qt here.

What takes long or eats memory over there is ended without harm to the window; a library cannot be stopped
in the middle, a process can. The process imports this module and what the functions need, nothing of the
window.
"""

import contextlib
import importlib
import logging
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from reader.cancel import IsCancelled, Progress, never, raise_if
from reader.errors import Cancelled, ReaderError
from reader.resting_collector import resting_collector
from reader.values import Struct

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Result = TypeVar("Result")

Ask = Callable[[Any], Any]
"""Hands something to whoever called this process, and returns what is answered."""

_LOG = logging.getLogger(__name__)
_GLANCE = 0.05
"""Seconds between two looks at `is_cancelled`: Cancel acts within a tenth of a second."""

_ENDING = 1.0
"""Seconds until a process that was killed has gone."""

_LEAVING = 0.5
"""Seconds a process that waits for a call has to leave by itself (about .03 are needed)."""

_WEIGHTY = 500_000
"""Bytes of a result from which there is memory to hand back when it has been unpacked: a book's."""

_WORDS = 65_536
"""Bytes of a dying process's last words that are kept: what a pipe holds."""


class OutOfTimeError(Exception):
    """A call took longer than it may."""


class EndedError(Exception):
    """The process ended in the middle of a call: it crashed, was killed, or ran out of memory."""


class NotStartedError(EndedError):
    """The process ended before it could be asked anything, or lacks a library: a broken installation."""


class Confined(Struct, frozen=True):
    """How a process is held that reads foreign documents: `memory` bytes of address space, no network.

    `brings_in` is a module it imports before it is first asked ("" for none); that this fails is no harm by
    itself.
    """

    memory: int
    brings_in: str


class WorkerProcess:
    """A process that calls one function after the other. Not for two threads at a time.

    `asked_about` is the first argument of its last call.
    """

    def __init__(self, confined: Confined | None = None) -> None:
        import multiprocessing  # noqa: PLC0415 - not before the first piece of work that needs it

        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._words, words = context.Pipe(duplex=False)
        self._process: BaseProcess = context.Process(
            target=serve, args=(theirs, words, confined), daemon=True
        )
        self._process.start()
        theirs.close()
        words.close()
        self._is_ready = False
        self._is_waiting = False
        self.asked_about: object = None

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.is_alive()

    def is_ready(self) -> bool:
        """Whether the process waits for a call. Raises `EOFError` or `OSError` when it has ended."""
        if not self._is_ready and self._connection.poll():
            self._connection.recv()
            self._is_ready = self._is_waiting = True
        return self._is_ready

    def call(
        self,
        function: Callable[..., Result],
        arguments: tuple[Any, ...],
        is_cancelled: IsCancelled,
        *,
        seconds: float | None = None,
        progress: Progress | None = None,
        answer: Ask | None = None,
        is_last: bool = False,
    ) -> Result:
        """`function(*arguments)` over there, with `(progress, is_cancelled)` behind when `progress` is given,
        and an `Ask` behind these when `answer` is: what the function hands over comes to `answer` here, in
        the middle of the call, and what that returns or raises goes back. `is_last`: the process is ended
        before its result is unpacked, so that the memory of both is never needed.

        Function, arguments and result travel pickled, and so does what is handed over; what these hold of
        the arguments is the caller's own. Raises what the function raised, `RuntimeError` with its traceback
        for a fault of the program, `Cancelled`, `OutOfTimeError` after `seconds`, `NotStartedError`,
        `EndedError`. After any but the function's own errors the process must be ended.
        """
        raise_if(is_cancelled)
        until = None if seconds is None else time.monotonic() + seconds
        try:
            self._is_waiting = False
            self.asked_about = arguments[0] if arguments else None
            self._send((function, arguments, progress is not None, answer is not None))
            while True:
                kind, value = self._heard(is_cancelled, until)
                if kind == "progress" and progress is not None:
                    progress(*value)
                elif kind == "ask" and answer is not None:
                    self._send(answer(_unpacked(value, arguments)))
                elif kind != "progress":
                    result: Result = self._result(kind, value, arguments, is_last)
                    return result
        except (EOFError, OSError):
            raise self._ended() from None

    def end(self) -> None:
        """End the process, whatever it does; one that only waits for a call leaves by itself."""
        self._connection.close()
        if self._is_waiting:
            self._process.join(_LEAVING)
        self._process.kill()
        self._process.join(_ENDING)
        self._words.close()

    def _send(self, value: object) -> None:
        from reader.workers.packing import in_frames  # noqa: PLC0415 - not before there is something to send

        self._connection.send_bytes(in_frames(value))

    def _result(self, kind: str, value: Any, arguments: tuple[Any, ...], is_last: bool) -> Any:
        """What the end of a call brings, or what it raises."""
        self._is_waiting = True
        if kind != "result":
            raise self._raised(kind, value)
        if is_last:
            self.end()
        return _unpacked(value, arguments)

    def _heard(self, is_cancelled: IsCancelled, until: float | None) -> tuple[str, Any]:
        """The next message but the first, which only says that the process has started."""
        while True:
            while not self._connection.poll(_GLANCE):
                raise_if(is_cancelled)
                if until is not None and time.monotonic() > until:
                    raise OutOfTimeError
            raise_if(is_cancelled)
            message: tuple[str, Any] = self._connection.recv()
            if message[0] != "ready":
                return message
            self._is_ready = True

    def _raised(self, kind: str, value: Any) -> Exception:
        if kind == "told":
            told: Exception = value
            return told
        if kind == "missing":
            _LOG.error("A library is missing: %s", _last_line(value))
            return NotStartedError()
        return RuntimeError(value)

    def _ended(self) -> EndedError:
        """The error for a process that has ended; its last words go to the log."""
        said = _last_line(self._last_words())
        if said:
            _LOG.error("A process ended; the last it said: %s", _kind_of(said))
        return EndedError() if self._is_ready else NotStartedError()

    def _last_words(self) -> str:
        self._process.join(_ENDING)
        if sys.platform == "win32":
            return ""
        os.set_blocking(self._words.fileno(), False)
        with contextlib.suppress(OSError):
            return os.read(self._words.fileno(), _WORDS).decode("utf-8", "replace")
        return ""


def _unpacked(form: bytes, arguments: tuple[Any, ...]) -> Any:
    from reader.workers.packing import unpacked  # noqa: PLC0415 - not before something has come back
    from reader.workers.spare_memory import hand_back  # noqa: PLC0415 - as above

    value = unpacked(form, arguments)
    if len(form) >= _WEIGHTY:
        hand_back()
    return value


def _last_line(said: str) -> str:
    return next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "")


def _kind_of(said: str) -> str:
    """What of a line is not the words of an exception, which may quote what is being read."""
    return said.partition(": ")[0]


def serve(connection: "Connection", words: "Connection", confined: Confined | None) -> None:
    """Call what comes in over `connection` and send back what it returned or raised, until it closes.

    What is written on standard error goes into `words`.
    """
    from reader.confinement import confine, speak_into  # noqa: PLC0415 - over there only
    from reader.workers.spare_memory import hand_back  # noqa: PLC0415 - as above

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    speak_into(None if sys.platform == "win32" else words.fileno())
    if confined is not None:
        confine(confined.memory)
        if confined.brings_in:
            with contextlib.suppress(Exception):  # whoever needs it finds out, and plain text does not
                importlib.import_module(confined.brings_in)
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        connection.send(("ready", None))
        while True:
            function, arguments, takes_progress, asks = connection.recv()
            watched: tuple[Any, ...] = (_teller(connection), never) if takes_progress else ()
            if asks:
                watched = (*watched, _asker(connection, arguments))
            connection.send(_outcome(function, arguments, watched))
            hand_back()


def _teller(connection: "Connection") -> Progress:
    def tell(share: float, doing: str) -> None:
        connection.send(("progress", (share, doing)))

    return tell


def _asker(connection: "Connection", arguments: tuple[Any, ...]) -> Ask:
    from reader.workers.packing import packed  # noqa: PLC0415 - over there only
    from reader.workers.spare_memory import hand_back  # noqa: PLC0415 - as above

    def ask(question: object) -> Any:
        connection.send(("ask", packed(question, arguments)))
        hand_back()
        return connection.recv()

    return ask


def _outcome(
    function: Callable[..., object], arguments: tuple[Any, ...], watched: tuple[Any, ...]
) -> tuple[str, object]:
    from reader.workers.packing import packed  # noqa: PLC0415 - over there only

    try:
        with resting_collector():
            return "result", packed(function(*arguments, *watched), arguments)
    except (ReaderError, Cancelled, MemoryError) as told:
        return "told", told
    except ImportError:
        return "missing", traceback.format_exc()
    except Exception:
        return "error", traceback.format_exc()
