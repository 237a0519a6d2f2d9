"""One function off the GUI thread: the newest ticket wins, a stale result never lands.

Work is a function of `(progress, is_cancelled)`. It runs on the executor that was handed in; its result
comes back through a queued signal, so `landed` and `failed` always run on the thread that owns the `Tasks`.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import Cancelled
from reader.gui.widgets.catalogue import tell
from reader.values import Struct, field
from reader.workers.work import Result, StagedWork, Work

_REPORT_EVERY = 0.05
"""Seconds between two progress signals of one piece of work, so that they never flood the queue."""
_BREATH = 5
"""Milliseconds in which what landed is painted, and keys and clicks have their turn, before more lands."""


class Ticket(Struct, eq=False):
    """One piece of work under way. `topic` names what it is about: a newer one ends the older."""

    topic: str
    landed: Callable[[Any], object]
    failed: Callable[[Exception], None]
    cancelled: threading.Event = field(default_factory=threading.Event)
    reported: float = 0.0


class Tasks(QObject):
    """Starts, cancels and watches work; `idle` is emitted when the last piece has ended and what came of it
    has landed, `busy_changed` only when it changes."""

    progressed = Signal(float, str)
    busy_changed = Signal(bool)
    idle = Signal()

    _ended = Signal(object, object, object)
    _reached = Signal(object, object)
    _reported = Signal(object, float, object)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._open: dict[str, Ticket] = {}
        self._closed = False
        self._landing = 0
        self._is_told_busy = False
        self._waiting: deque[Callable[[], None]] = deque()
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(_BREATH)
        self._breath.timeout.connect(self._land_next)
        self._ended.connect(self._on_ended)
        self._reached.connect(self._on_reached)
        self._reported.connect(self._on_reported)

    @property
    def is_busy(self) -> bool:
        """Whether any work is under way whose result is still wanted."""
        return bool(self._open)

    def start(
        self,
        topic: str,
        work: Work[Result],
        landed: Callable[[Result], object],
        failed: Callable[[Exception], None],
    ) -> Ticket:
        """Run `work`; then `landed(result)` or `failed(error)` on this object's thread, unless a newer
        ticket of the same topic was started or the ticket was cancelled in the meantime."""
        return self.start_in_stages(
            topic, lambda progress, is_cancelled, _land: work(progress, is_cancelled), landed, failed
        )

    def start_in_stages(
        self,
        topic: str,
        work: StagedWork[Result],
        landed: Callable[[Result], object],
        failed: Callable[[Exception], None],
    ) -> Ticket:
        """As `start`; what the work hands over before its end is given to `landed` as well, in its order.
        What has landed stays when the rest is cancelled or fails."""
        self._drop(topic)
        ticket = Ticket(topic, cast("Callable[[Any], object]", landed), failed)
        if self._closed:
            return ticket
        self._open[topic] = ticket
        if not self._is_told_busy:
            self._is_told_busy = True
            self.busy_changed.emit(True)
        self._executor.submit(self._run, ticket, work)
        return ticket

    def cancel(self, topic: str | None = None) -> None:
        """End the work of one topic, or all of it; neither `landed` nor `failed` will be called."""
        topics = [topic] if topic is not None else list(self._open)
        dropped = [self._drop(name) for name in topics]
        if any(dropped):
            self._settle()

    def take_breath(self) -> None:
        """What is landing takes long to show: let the window have its turn before more lands."""
        self._breath.start()

    def close(self) -> None:
        """Cancel everything and wait until no work runs any more; nothing can be started afterwards."""
        self._closed = True
        self.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _drop(self, topic: str) -> bool:
        ticket = self._open.pop(topic, None)
        if ticket is not None:
            ticket.cancelled.set()
        return ticket is not None

    def _run(self, ticket: Ticket, work: StagedWork[Any]) -> None:
        def report(share: float, doing: str) -> None:
            now = time.monotonic()
            if now - ticket.reported >= _REPORT_EVERY and not ticket.cancelled.is_set():
                ticket.reported = now
                self._reported.emit(ticket, share, doing)

        result: object = None
        error: Exception | None = None
        try:
            if not ticket.cancelled.is_set():
                result = work(report, ticket.cancelled.is_set, partial(self._reached.emit, ticket))
        except Cancelled as cancelled:
            error = cancelled
        except Exception as trouble:
            error = trouble
        if not self._closed:
            self._ended.emit(ticket, result, error)

    def _on_reached(self, ticket: Ticket, result: object) -> None:
        self._land_in_turn(partial(self._show, ticket, result))

    def _on_ended(self, ticket: Ticket, result: object, error: Exception | None) -> None:
        self._land_in_turn(partial(self._end, ticket, result, error))

    def _land_in_turn(self, landing: Callable[[], None]) -> None:
        self._waiting.append(landing)
        if not self._breath.isActive():
            self._land_next()

    def _land_next(self) -> None:
        if self._waiting and not self._breath.isActive():
            try:
                self._waiting.popleft()()
            finally:
                self._land_next()

    def _show(self, ticket: Ticket, result: object) -> None:
        if self._open.get(ticket.topic) is ticket:
            ticket.landed(result)

    def _end(self, ticket: Ticket, result: object, error: Exception | None) -> None:
        if self._open.get(ticket.topic) is not ticket:
            return
        del self._open[ticket.topic]
        self._landing += 1  # what lands may end other work and start more: that is one change, told once
        try:
            if error is None:
                ticket.landed(result)
            elif not isinstance(error, Cancelled):
                ticket.failed(error)
        finally:
            self._landing -= 1
            self._settle()

    def _on_reported(self, ticket: Ticket, share: float, doing: str) -> None:
        if self._open.get(ticket.topic) is ticket:
            self.progressed.emit(share, tell(doing))

    def _settle(self) -> None:
        if not self._open and not self._landing and self._is_told_busy:
            self._is_told_busy = False
            self.busy_changed.emit(False)
            self.idle.emit()
