"""The system tells the program to end: by a signal, or because its own session ends."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

from reader.gui.shell.windows import Windows

_SIGNALS = tuple(
    found for name in ("SIGTERM", "SIGHUP", "SIGINT") if (found := getattr(signal, name, None)) is not None
)


class SystemEnd(QObject):
    """Closes all windows at once and leaves what is open for the next start, without a question.

    Python looks at a signal only when it runs: a socket that each signal writes to wakes it up.
    """

    def __init__(self, windows: Windows, application: QGuiApplication) -> None:
        super().__init__(application)
        self._windows = windows
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._wakeup_before = signal.set_wakeup_fd(self._theirs.fileno())
        self._before = {number: signal.signal(number, self._on_signal) for number in _SIGNALS}
        application.commitDataRequest.connect(self._on_session_end)

    def stop(self) -> None:
        """Leave signals to Python again."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        for end in (self._ours, self._theirs):
            end.close()

    def _wake(self, *_told: object) -> None:
        self._ours.recv(64)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._windows.end()

    def _on_session_end(self, _manager: QSessionManager) -> None:
        self._windows.keep_all()
