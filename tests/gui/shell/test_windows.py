"""The windows of one program."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.session.controller import Controller
from reader.gui.shell.tasks import Tasks
from reader.gui.shell.windows import Windows, leave_dialogs
from reader.session.session import Session
from tests.gui.shell.test_tasks import Held


class Window(QWidget):
    """Closes unless it would rather stay."""

    def __init__(self, windows: Windows, path: Path | None = None, stays: bool = False) -> None:
        super().__init__()
        self.controller = Controller(Tasks(Held()), parent=self)
        self.controller.document.take(path, Session())
        self.stays, self.windows, self.was_active = stays, windows, 0
        windows.come(self.controller, self)
        windows.keepers[self.controller] = self.keep
        self.kept = 0

    def keep(self) -> None:
        self.kept += 1

    def activateWindow(self) -> None:
        self.was_active += 1

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.stays and not self.windows.are_ending:
            event.ignore()
        else:
            self.windows.go(self.controller)


@pytest.fixture
def windows() -> Windows:
    return Windows()


def made(qtbot: QtBot, windows: Windows, path: Path | None = None, stays: bool = False) -> Window:
    window = Window(windows, path, stays)
    qtbot.addWidget(window)
    window.show()
    return window


def test_dialogs_that_are_open_are_left_and_no_others(qtbot: QtBot) -> None:
    window, left = QWidget(), list[str]()
    qtbot.addWidget(window)
    for name in ("open", "hidden"):
        dialog = QDialog(window)
        dialog.rejected.connect(partial(left.append, name))
        dialog.setVisible(name == "open")
    leave_dialogs(window)
    assert left == ["open"]


def test_the_newest_is_closed_first_and_one_that_stays_ends_it(qtbot: QtBot, windows: Windows) -> None:
    oldest, stays, newest = made(qtbot, windows), made(qtbot, windows, stays=True), made(qtbot, windows)
    windows.close_all()
    assert list(windows.open.values()) == [oldest, stays]
    assert not newest.isVisible()
    stays.stays = False
    windows.close_all()
    assert [len(windows.open), len(windows.keepers)] == [0, 0]


def test_the_end_asks_nobody(qtbot: QtBot, windows: Windows) -> None:
    made(qtbot, windows, stays=True)
    told = [windows.are_ending]
    windows.end()
    assert ([*told, windows.are_ending], len(windows.open)) == ([False, True], 0)


def test_the_end_of_the_systems_session_is_one_too(
    windows: Windows,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QGuiApplication,  # noqa: ARG001
) -> None:
    told = [windows.are_ending]
    monkeypatch.setattr(QGuiApplication, "isSavingSession", lambda _self: True)
    assert [*told, windows.are_ending] == [False, True]


def test_all_write_what_is_open(qtbot: QtBot, windows: Windows) -> None:
    both = made(qtbot, windows), made(qtbot, windows)
    windows.keep_all()
    assert [window.kept for window in both] == [1, 1]


def test_the_window_of_a_file_comes_to_the_front(qtbot: QtBot, windows: Windows, tmp_path: Path) -> None:
    path = tmp_path / "work.reader.json"
    path.touch()
    link = tmp_path / "link.reader.json"
    link.symlink_to(path)
    one, other = made(qtbot, windows), made(qtbot, windows, path)
    for asked, is_shown in ((path, True), (link, True), (tmp_path / "gone.reader.json", False)):
        assert windows.show(asked, one.controller) is is_shown
    assert other.was_active == 2
    assert not windows.show(path, other.controller)
    path.unlink()
    assert windows.show(path, one.controller)
