"""What was set right by hand is not lost without a question, and nothing is asked in vain."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from reader.gui.dialogs.file_dialogs import Keep
from reader.gui.shell.main_window import MainWindow
from reader.session.session import load_session
from tests.gui.windows import EDITED, OTHER, SPUN, WIRE, Desktop, comparison_of, trigger


def _corrected(desktop: Desktop) -> MainWindow:
    """A pair whose first speaker on the left was corrected."""
    window = desktop.compared()
    assert not window.isWindowModified()
    window.on_desk.sidebar.quotations.speaker_corrected.emit("left", 0, "Somebody Else")
    assert window.isWindowModified()
    return window


def _first_speaker(window: MainWindow) -> str | None:
    return comparison_of(window).left_quotations.attributions[0].speaker


def test_a_window_with_nothing_set_right_closes_without_a_question(desktop: Desktop) -> None:
    window = desktop.compared()
    desktop.close(window)
    assert desktop.answers.questions == []


def test_cancel_keeps_the_window_open_and_discard_closes_it(desktop: Desktop) -> None:
    window = _corrected(desktop)
    desktop.answers.keeps = [Keep.CANCEL, Keep.DISCARD]
    assert not window.close()
    assert window.isVisible()
    assert _first_speaker(window) == "Somebody Else"
    assert window.close()
    assert desktop.answers.questions == ["Save the session?"] * 2


def test_save_writes_the_session_and_then_closes(desktop: Desktop, tmp_path: Path) -> None:
    window = _corrected(desktop)
    desktop.answers.keeps = [Keep.SAVE]
    desktop.answers.writes = [(tmp_path / "work", "")]
    window.close()
    desktop.qtbot.waitUntil(lambda: not window.isVisible(), timeout=30_000)
    assert len(load_session(tmp_path / "work.reader.json").corrections) == 1
    assert len(desktop.answers.questions) == 1


def test_a_save_that_is_cancelled_or_fails_leaves_the_window_open(desktop: Desktop, tmp_path: Path) -> None:
    window = _corrected(desktop)
    desktop.answers.keeps = [Keep.SAVE, Keep.SAVE]
    assert not window.close()
    desktop.answers.writes = [(tmp_path / "no such folder" / "work", "")]
    assert not window.close()
    desktop.settle(window)
    assert window.isVisible()
    assert window.isWindowModified()
    assert "could not be saved" in window.strip.text


def test_what_is_saved_or_taken_back_is_not_asked_for(desktop: Desktop, tmp_path: Path) -> None:
    window = _corrected(desktop)
    desktop.answers.writes = [(tmp_path / "work", "")]
    trigger(window, "save_session")
    desktop.settle(window)
    assert not window.isWindowModified()
    trigger(window, "swap")
    desktop.settle(window)
    assert not window.isWindowModified()
    window.on_desk.sidebar.quotations.quotation_rejected.emit("left", 0)
    assert window.isWindowModified()
    undo = window.strip.findChild(QPushButton, "message_strip.act")
    assert isinstance(undo, QPushButton)
    undo.click()
    assert not window.isWindowModified()
    desktop.close(window)
    again = desktop.window()
    desktop.answers.opens = [tmp_path / "work.reader.json"]
    trigger(again, "open_session")
    desktop.settle(again)
    assert not again.isWindowModified()
    desktop.close(again)
    assert desktop.answers.questions == []


def test_opening_another_article_asks_first(desktop: Desktop) -> None:
    window = _corrected(desktop)
    desktop.answers.keeps = [Keep.CANCEL, Keep.DISCARD]
    window.filing.open_path("left", OTHER)
    desktop.qtbot.waitUntil(lambda: len(desktop.answers.questions) == 1)
    desktop.settle(window)
    assert _first_speaker(window) == "Somebody Else"
    window.controller.open_pair(OTHER, EDITED)
    desktop.qtbot.waitUntil(lambda: window.controller.is_busy)
    desktop.settle(window)
    assert window.controller.path("left") == OTHER
    assert not window.isWindowModified()
    assert len(desktop.answers.questions) == 2


def test_saving_before_another_article_goes_on_with_it(desktop: Desktop, tmp_path: Path) -> None:
    window = _corrected(desktop)
    desktop.answers.keeps = [Keep.SAVE]
    desktop.answers.writes = [(tmp_path / "work", "")]
    window.controller.open_text("left", "A Ferry Is Late\n\nThe ferry to Norwick was late on Friday.\n")
    desktop.qtbot.waitUntil(lambda: window.controller.path("left") is None, timeout=30_000)
    desktop.settle(window)
    assert len(load_session(tmp_path / "work.reader.json").corrections) == 1


def test_nothing_is_asked_where_the_corrections_stay(desktop: Desktop) -> None:
    window = _corrected(desktop)
    window.filing.open_path("right", OTHER)
    desktop.settle(window)
    trigger(window, "compare_again")
    desktop.settle(window)
    assert _first_speaker(window) == "Somebody Else"
    assert desktop.answers.questions == []


def test_a_file_that_has_changed_asks_before_it_is_read_again(desktop: Desktop, tmp_path: Path) -> None:
    own = Path(shutil.copy(WIRE, tmp_path / "wire.txt"))
    window = desktop.compared(own, SPUN)
    window.on_desk.sidebar.quotations.speaker_corrected.emit("left", 0, "Somebody Else")
    own.write_text(own.read_text("utf-8") + "\nThe inquiry goes on.\n", "utf-8")
    desktop.answers.keeps = [Keep.CANCEL]
    trigger(window, "compare_again")
    desktop.qtbot.waitUntil(lambda: len(desktop.answers.questions) == 1)
    desktop.settle(window)
    assert _first_speaker(window) == "Somebody Else"


def test_details_that_the_library_keeps_are_not_asked_for(desktop: Desktop, tmp_path: Path) -> None:
    own = Path(shutil.copy(WIRE, tmp_path / "wire.txt"))
    window = desktop.compared(own, SPUN)
    window.on_desk.view.detail_corrected.emit("left", "outlet", "Norwick Gazette")
    desktop.settle(window)
    assert not window.isWindowModified()
    window.on_desk.view.detail_corrected.emit("right", "outlet", "Norwick Gazette")  # a sample is not kept
    assert window.isWindowModified()


def test_the_end_of_the_systems_session_asks_nothing(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _corrected(desktop)
    monkeypatch.setattr(QGuiApplication, "isSavingSession", lambda _self: True)
    assert window.close()
    assert desktop.answers.questions == []
