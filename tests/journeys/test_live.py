"""A file that changes on the disk is offered to be read again; the place stays."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from reader.gui.shell.main_window import MainWindow
from reader.views.choice import bead_choice
from tests.gui.windows import SPUN, WIRE, Desktop, comparison_of, trigger


def read_again(window: MainWindow) -> QPushButton:
    button = window.strip.findChild(QPushButton, "message_strip.act")
    assert isinstance(button, QPushButton)
    assert button.text() == "Read again"
    return button


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return Path(shutil.copy(WIRE, tmp_path / "wire.txt"))


def append(path: Path, words: str = "\nThe inquiry goes on.\n") -> None:
    path.write_text(path.read_text("utf-8") + words, "utf-8")


def test_a_changed_file_is_offered_and_read_and_the_place_stays(desktop: Desktop, own: Path) -> None:
    window = desktop.compared(own, SPUN)
    beads = comparison_of(window).collation.beads
    chosen = next(bead for bead in beads if bead.index > 5 and bead.relation.is_shared)
    window.controller.selection.choose(bead_choice(chosen.index))
    words = comparison_of(window).left.text_of(chosen.left[0])
    desktop.qtbot.waitUntil(lambda: window.care.watch._watcher.files() != [], timeout=10_000)
    append(own)
    desktop.qtbot.waitUntil(lambda: "was changed on the disk" in window.strip.text, timeout=10_000)
    assert "“wire.txt”" in window.strip.text
    before = comparison_of(window)
    read_again(window).click()
    desktop.settle(window)
    after = comparison_of(window)
    assert "The inquiry goes on." in after.left.text
    assert after is not before
    bead = window.controller.selection.bead
    assert bead is not None
    assert after.left.text_of(after.collation.beads[bead].left[0]) == words
    assert window.strip.text == ""


def test_a_session_whose_file_changed_meanwhile_offers_it(
    desktop: Desktop, own: Path, tmp_path: Path
) -> None:
    window = desktop.compared(own, SPUN)
    desktop.answers.writes = [(tmp_path / "flood", "")]
    trigger(window, "save_session")
    desktop.settle(window)
    desktop.close(window)
    append(own)
    again = desktop.window()
    again.controller.loader.open_session(tmp_path / "flood.reader.json")
    desktop.settle(again)
    assert "The inquiry goes on." not in comparison_of(again).left.text
    desktop.qtbot.waitUntil(lambda: "was changed on the disk" in again.strip.text, timeout=10_000)
    read_again(again).click()
    desktop.settle(again)
    assert "The inquiry goes on." in comparison_of(again).left.text


def test_a_session_whose_file_is_gone_stays_and_says_so_when_it_is_read_again(
    desktop: Desktop, own: Path, tmp_path: Path
) -> None:
    window = desktop.compared(own, SPUN)
    desktop.answers.writes = [(tmp_path / "flood", "")]
    trigger(window, "save_session")
    desktop.settle(window)
    desktop.close(window)
    own.unlink()
    again = desktop.window()
    again.controller.loader.open_session(tmp_path / "flood.reader.json")
    desktop.settle(again)
    assert again.on_desk.view.panes["left"].problem.sentence == ""
    trigger(again, "compare_again")
    desktop.settle(again)
    assert "wire.txt" in again.on_desk.view.panes["left"].problem.sentence
    assert comparison_of(again).left.text
