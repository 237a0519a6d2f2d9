"""Rounds of the event loop, for tests that nothing happens in them."""

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot


def rounds_pass(qtbot: QtBot, rounds: int = 5) -> None:
    """Let the event loop come to its end some times: what is due at once is done by then."""
    owner, left = QObject(), [rounds]

    def one() -> None:
        left[0] -= 1
        if left[0]:
            QTimer.singleShot(0, owner, one)

    QTimer.singleShot(0, owner, one)
    qtbot.waitUntil(lambda: not left[0])
