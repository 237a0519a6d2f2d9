"""A window that is killed loses nothing that was made more than five seconds before."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from reader.gui.shell.main_window import MainWindow
from reader.resources import samples_path
from reader.session.recovery import read_recovery
from tests.gui.windows import OTHER, Desktop, comparison_of, trigger
from tests.journeys.test_document import correct

CHILD = Path(__file__).with_name("killed_window.py")


def button(window: MainWindow, name: str) -> QPushButton:
    found = window.strip.findChild(QPushButton, f"message_strip.{name}")
    assert isinstance(found, QPushButton)
    return found


def left_behind(folder: Path) -> list[Path]:
    return sorted((folder / "recovery").glob("*.recovery.json"))


def killed(folder: Path, number: int) -> Path:
    """The file of a window in a process of its own that was ended by a signal after a correction."""
    started = [sys.executable, str(CHILD), str(folder), str(samples_path("01_landwire.txt"))]
    with subprocess.Popen(started, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line.startswith("written"):
                break
        child.send_signal(number)
        child.wait(timeout=30)
    (path,) = left_behind(folder)
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are POSIX")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_after_a_kill_the_next_start_goes_on(desktop: Desktop, number: int) -> None:
    path = killed(desktop.folder, number)
    window = desktop.window()
    desktop.qtbot.waitUntil(lambda: "Go on where you stopped?" in window.strip.text, timeout=10_000)
    assert "1 made by hand" in window.strip.text
    button(window, "act").click()
    desktop.settle(window)
    assert comparison_of(window).left_quotations.attributions[0].speaker == "Set Right"
    assert window.isWindowModified()
    desktop.qtbot.waitUntil(lambda: not path.exists(), timeout=5_000)
    assert left_behind(desktop.folder) == [window.care.recovering.path]


def test_what_is_discarded_is_not_offered_again(desktop: Desktop) -> None:
    first = desktop.compared()
    correct(first)
    desktop.qtbot.waitUntil(lambda: not first.care.recovering.is_pending, timeout=10_000)
    first.around.windows.end()  # the system ends the program
    assert len(left_behind(desktop.folder)) == 1
    window = desktop.window()
    desktop.qtbot.waitUntil(lambda: "Go on where you stopped?" in window.strip.text, timeout=10_000)
    button(window, "also").click()
    assert left_behind(desktop.folder) == []
    assert window.controller.session is None


def test_the_question_stays_while_an_article_is_opened_and_another_window_goes_on(desktop: Desktop) -> None:
    first = desktop.compared()
    correct(first)
    first.around.windows.end()
    window = desktop.window()
    desktop.qtbot.waitUntil(lambda: "Go on where you stopped?" in window.strip.text, timeout=10_000)
    window.controller.open_path("left", OTHER)
    desktop.settle(window)
    button(window, "act").click()
    other = list(window.around.windows.open.values())[-1]
    assert isinstance(other, MainWindow)
    assert other is not window
    desktop.take(other)
    desktop.settle(other)
    assert comparison_of(other).left_quotations.attributions[0].speaker == "Somebody Else"
    assert window.controller.path("left") == OTHER


def test_the_document_is_known_again(desktop: Desktop, tmp_path: Path) -> None:
    first = desktop.compared()
    desktop.answers.writes = [(tmp_path / "flood", "")]
    trigger(first, "save_session")
    desktop.settle(first)
    correct(first)
    first.around.windows.end()
    (path,) = left_behind(desktop.folder)
    assert read_recovery(path).document == tmp_path / "flood.reader.json"
    window = desktop.window()
    desktop.qtbot.waitUntil(lambda: "Go on where you stopped?" in window.strip.text, timeout=10_000)
    button(window, "act").click()
    desktop.settle(window)
    assert window.windowTitle().startswith("flood[*]")
    assert window.isWindowModified()
    trigger(window, "save_session")
    desktop.settle(window)
    assert not window.isWindowModified()


def test_a_window_that_is_closed_leaves_nothing_behind(desktop: Desktop) -> None:
    window = desktop.compared()
    desktop.qtbot.waitUntil(lambda: left_behind(desktop.folder) != [], timeout=10_000)
    desktop.close(window)
    assert left_behind(desktop.folder) == []
    again = desktop.window()
    desktop.qtbot.waitUntil(lambda: not again.care.recovering.tasks.is_busy, timeout=10_000)
    assert again.strip.text == ""
