"""The system ends the program: nobody is asked, nothing is lost."""

import os
import signal
import sys
from typing import cast

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.shell.system_end import SystemEnd
from reader.gui.shell.windows import Windows


class Told(Windows):
    """Notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def end(self) -> None:
        self.told.append("end")

    def keep_all(self) -> None:
        self.told.append("keep")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_ends_all_windows_at_once(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    number = getattr(signal, name)
    before = signal.getsignal(number)
    windows = Told()
    ending = SystemEnd(windows, qapp)
    try:
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: windows.told == ["end"], timeout=5_000)
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: windows.told == ["end", "end"], timeout=5_000)
    finally:
        ending.stop()
    assert signal.getsignal(number) is before
    assert signal.set_wakeup_fd(-1) == -1


def test_the_end_of_the_systems_session_writes_what_is_open(qapp: QApplication) -> None:
    windows = Told()
    asked = SIGNAL("commitDataRequest(QSessionManager&)")
    before = qapp.receivers(asked)
    ending = SystemEnd(windows, qapp)
    assert qapp.receivers(asked) == before + 1
    try:
        ending._on_session_end(cast("QSessionManager", None))
    finally:
        ending.stop()
    assert windows.told == ["keep"]


def test_what_woke_the_window_up_is_read_and_wakes_it_once(qtbot: QtBot, qapp: QApplication) -> None:
    ending = SystemEnd(Windows(), qapp)
    try:
        ending._theirs.send(b"1")
        told: list[None] = []
        ending._notifier.activated.connect(lambda *_: told.append(None))
        qtbot.waitUntil(lambda: bool(told))
        with pytest.raises(BlockingIOError):
            ending._ours.recv(1)
    finally:
        ending.stop()
