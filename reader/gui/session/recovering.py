"""Keeps what is open on the disk while it is open, and offers what a window that is gone had open."""

import os
import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from reader.gui.dialogs.crash import LOG
from reader.gui.session.controller import Controller
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.catalogue import tell, tr
from reader.workers import recovery_requests

if TYPE_CHECKING:
    from reader.session.recovery import Recovered

_PAUSE = 1000
"""Milliseconds after a change until it is written: with the writing far below the five seconds promised."""


class Recovering(QObject):
    """The recovery file of one window. `found(recovered)` tells what windows that are gone had open, the
    newest first, when `look` was asked for and there is something; `failed(sentence)`, once, when what is
    open cannot be written. Of a private window nothing is written."""

    found = Signal(object)
    failed = Signal(str)

    def __init__(self, controller: Controller, folder: Path, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._folder, self.tasks = controller, folder, tasks
        self._path = recovery_requests.new_path(folder, f"{os.getpid()}-{secrets.token_hex(4)}")
        self._lock: QLockFile | None = None
        self.is_private = False
        self._is_writing = False
        self._is_told = False
        self._after: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._write)
        for changed in (
            controller.article_loaded,
            controller.comparison_ready,
            controller.corrected,
            controller.judged,
            controller.noted,
            controller.paired,
            controller.options_changed,
            controller.saved,
            controller.selection.changed,
        ):
            changed.connect(self._note)

    @property
    def path(self) -> Path:
        """The recovery file of this window; it is there when something is open."""
        return self._path

    @property
    def is_pending(self) -> bool:
        """Whether something that is open has not reached the disk yet."""
        return self._timer.isActive() or self._is_writing

    def look(self) -> None:
        """Look for what windows that are gone had open."""
        listing = recovery_requests.recoveries_in(self._folder, _is_gone)
        self.tasks.start("recovery.look", listing, self._on_found, _log)

    def adopt(self, recovered: "Recovered") -> None:
        """Go on with what another window had open; its file goes when this window's holds it all."""
        self._controller.take_session(recovered.session, recovered.document)
        self._after = partial(drop, recovered)
        self._timer.stop()
        self._write()

    def keep(self) -> None:
        """Write what is open now, at once: the system is ending the program."""
        self._timer.stop()
        session = self._controller.files.current()
        if session is not None and not self.is_private:
            try:
                self._hold()
                recovery_requests.write_now(self._path, session, self._controller.document.path)
            except Exception as error:  # the log is the only place left
                _log(error)

    def stop(self, *, keeps: bool) -> None:
        """The window is closed: what it had open is saved, or is to be found the next time (`keeps`)."""
        self._timer.stop()
        self.tasks.close()
        if keeps:
            self.keep()
        else:
            recovery_requests.forget(self._path)
        if self._lock is not None:
            self._lock.unlock()

    def _note(self, *_told: object) -> None:
        is_first = not self._timer.isActive()  # a change; those that follow are written with it
        if is_first and not self.is_private:
            self._timer.start()

    def _write(self) -> None:
        session = self._controller.files.current()
        if session is None:
            return
        if self._is_writing:
            self._timer.start()  # what has changed meanwhile has its own turn
            return
        self._is_writing = True
        self._hold()
        writing = recovery_requests.writing(self._path, session, self._controller.document.path)
        self.tasks.start("recovery.write", writing, self._on_written, self._on_failed)

    def _hold(self) -> None:
        """Say that this window is there."""
        if self._lock is None:
            self._lock = QLockFile(str(recovery_requests.lock_beside(self._path)))
            self._lock.setStaleLockTime(0)
            self._lock.tryLock(0)

    def _on_written(self, _nothing: object) -> None:
        self._is_writing = self._is_told = False
        after, self._after = self._after, None
        if after is not None:
            after()

    def _on_failed(self, error: Exception) -> None:
        self._is_writing = False
        _log(error)
        if not self._is_told:
            self._is_told = True
            said = tr("{problem} Save the session yourself now and then.", problem=tell(str(error)))
            self.failed.emit(said)

    def _on_found(self, recovered: "tuple[Recovered, ...]") -> None:
        if recovered:
            self.found.emit(recovered)


def drop(recovered: "Recovered") -> None:
    """Nobody wants what a window had open."""
    recovery_requests.forget(recovered.path)


def _is_gone(path: Path) -> bool:
    """Whether the window that wrote a recovery file is not there any more."""
    lock = QLockFile(str(recovery_requests.lock_beside(path)))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        return False
    lock.unlock()
    return True


def _log(error: Exception) -> None:
    LOG.error("what is open could not be kept: %s", type(error).__name__, exc_info=error)
