"""The session is the document: it has a file, a title, windows, and is found again."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu

from reader.gui.dialogs.file_dialogs import Keep
from reader.gui.shell.main_window import MainWindow
from reader.session.corrections import DetailCorrected, SpeakerCorrected
from reader.session.session import load_session
from tests.gui.library.shelves import settle
from tests.gui.windows import EDITED, OTHER, SPUN, WIRE, Desktop, comparison_of, trigger

LEFT = "A Ferry Is Late\n\nThe ferry to Norwick was late on Friday because of the fog.\n\nNobody was hurt.\n"
RIGHT = "Fog Delays a Ferry\n\nOn Friday the ferry to Norwick was late because of fog.\n\nNobody was hurt.\n"


def correct(window: MainWindow, speaker: str = "Somebody Else") -> None:
    place = comparison_of(window).left_quotations.attributions[0].quotation.span
    window.controller.corrector.correct(SpeakerCorrected("left", place, speaker))


def saved(desktop: Desktop, path: Path) -> MainWindow:
    """A window whose session is in a file."""
    window = desktop.compared()
    desktop.answers.writes = [(path, "")]
    trigger(window, "save_session")
    desktop.settle(window)
    return window


def recent(window: MainWindow) -> list[QAction]:
    """What the menu of recent pairs offers."""
    menu = window.findChild(QMenu, "menu.file.recent")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if action.objectName().startswith("action.recent.")]


def test_the_file_is_asked_for_once_and_then_saved_without_a_word(desktop: Desktop, tmp_path: Path) -> None:
    window = saved(desktop, tmp_path / "flood")
    assert window.windowTitle() == "flood[*] – Source Comparison Reader"
    assert "Saved as flood.reader.json." in window.strip.text
    window.strip.clear()
    correct(window)
    assert window.isWindowModified()
    trigger(window, "save_session")
    desktop.settle(window)
    assert not window.isWindowModified()
    assert window.strip.text == ""
    assert len(load_session(tmp_path / "flood.reader.json").corrections) == 1


def test_save_as_goes_on_in_the_other_file(desktop: Desktop, tmp_path: Path) -> None:
    window = saved(desktop, tmp_path / "flood")
    correct(window)
    desktop.answers.writes = [(tmp_path / "other.reader.json", "")]
    trigger(window, "save_session_as")
    desktop.settle(window)
    assert window.windowTitle().startswith("other[*]")
    assert load_session(tmp_path / "flood.reader.json").corrections == ()
    assert len(load_session(tmp_path / "other.reader.json").corrections) == 1


def test_the_title_names_the_articles_before_there_is_a_file(desktop: Desktop) -> None:
    window = desktop.compared()
    assert "Inquiry blames" in window.windowTitle()
    window.controller.corrector.correct(DetailCorrected("left", "title", "The [*] Flood"))
    assert window.windowTitle().startswith("The [*][*] Flood – ")


def test_one_key_opens_an_article_two_or_a_session(desktop: Desktop, tmp_path: Path) -> None:
    desktop.close(saved(desktop, tmp_path / "flood"))
    window = desktop.window()
    for path, sides in ((WIRE, ("left",)), (SPUN, ("left", "right"))):
        desktop.answers.opens = [path]
        trigger(window, "open")
        desktop.settle(window)
        assert [side for side in ("left", "right") if window.controller.article(side)] == list(sides)
    desktop.answers.opens = [OTHER, EDITED]
    trigger(window, "open")
    desktop.settle(window)
    assert (window.controller.path("left"), window.controller.path("right")) == (OTHER, EDITED)
    desktop.answers.opens = [tmp_path / "flood.reader.json"]
    trigger(window, "open")
    desktop.settle(window)
    assert window.controller.document.path == tmp_path / "flood.reader.json"
    trigger(window, "open")  # the reader thinks better of it
    desktop.settle(window)
    assert window.controller.document.path == tmp_path / "flood.reader.json"


def test_other_articles_are_no_longer_the_file(desktop: Desktop, tmp_path: Path) -> None:
    window = saved(desktop, tmp_path / "flood")
    before = (tmp_path / "flood.reader.json").read_bytes()
    window.controller.open_path("right", EDITED)
    desktop.settle(window)
    found = [(window.controller.document.path is None, window.isWindowModified())]
    window.controller.open_path("right", SPUN)
    desktop.settle(window)
    found.append((window.controller.document.path is None, window.isWindowModified()))
    window.controller.open_pair(OTHER, EDITED)
    desktop.settle(window)
    found.append((window.controller.document.path is None, window.isWindowModified()))
    assert found == [(False, True), (False, False), (True, False)]
    trigger(window, "save_session")  # asks; the reader thinks better of it
    desktop.settle(window)
    assert (tmp_path / "flood.reader.json").read_bytes() == before


def test_an_article_of_the_file_that_was_replaced_is_asked_for(desktop: Desktop, tmp_path: Path) -> None:
    window = saved(desktop, tmp_path / "flood")
    window.controller.open_path("right", EDITED)
    desktop.settle(window)
    desktop.answers.keeps = [Keep.CANCEL]
    assert not window.close()
    assert desktop.answers.questions == ["Save the session?"]


def test_a_session_of_a_newer_program_is_told_and_left_alone(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "newer.reader.json"
    path.write_text('{"kind": "source-comparison-reader session", "version": 99}', "utf-8")
    window = desktop.compared()
    desktop.answers.opens = [path]
    trigger(window, "open_session")
    desktop.settle(window)
    assert "newer version" in window.strip.text
    assert window.controller.document.path is None
    desktop.answers.writes = [(path, "")]
    trigger(window, "save_session")
    desktop.settle(window)
    assert "cannot read; it was left as it is" in window.strip.text
    assert json.loads(path.read_text("utf-8"))["version"] == 99


def test_several_windows_each_with_its_own_work(desktop: Desktop, tmp_path: Path) -> None:
    window = saved(desktop, tmp_path / "flood")
    other = desktop.another(window)
    assert other.isVisible()
    assert other.controller.session is None
    other.controller.open_pair(OTHER, EDITED)
    desktop.settle(other)
    assert comparison_of(other) is not comparison_of(window)
    trigger(other, "close")
    assert window.isVisible()
    window.controller.open_path("left", EDITED)  # its own threads are at work
    desktop.settle(window)
    assert window.controller.path("left") == EDITED


def test_quit_closes_all_until_the_reader_would_rather_stay(desktop: Desktop) -> None:
    window = desktop.compared()
    desktop.another(window)
    correct(window)
    desktop.answers.keeps = [Keep.CANCEL, Keep.DISCARD]
    trigger(window, "quit")
    assert window.isVisible()
    assert len(window.around.windows.open) == 1
    trigger(window, "quit")
    assert not window.isVisible()
    assert window.around.windows.open == {}


@pytest.mark.parametrize("name", ["open", "open_session"])
def test_a_session_that_another_window_has_comes_to_the_front(
    desktop: Desktop, tmp_path: Path, name: str
) -> None:
    window = saved(desktop, tmp_path / "flood")
    other = desktop.another(window)
    desktop.answers.opens = [tmp_path / "flood.reader.json"]
    trigger(other, name)
    desktop.settle(other)
    assert other.controller.session is None
    recent(other)[0].trigger()
    desktop.settle(other)
    assert other.controller.session is None


def test_a_recent_session_is_offered_by_its_headlines(desktop: Desktop, tmp_path: Path) -> None:
    window = saved(desktop, tmp_path / "flood")
    desktop.close(window)
    again = desktop.window()
    first, *rest = recent(again)
    assert "Inquiry blames" in first.text()
    assert "Long-Delayed" in first.text()
    assert [action.objectName() for action in rest] == ["action.recent.clear"]  # the pair is the session now
    first.trigger()
    desktop.settle(again)
    assert again.controller.document.path == (tmp_path / "flood.reader.json").resolve()


def test_a_pasted_pair_is_opened_again_from_the_library(desktop: Desktop) -> None:
    window = desktop.window()
    window.controller.open_text("left", LEFT)
    window.controller.open_text("right", RIGHT)
    settle(desktop, window)
    desktop.close(window)
    again = desktop.window()
    button = again.findChild(QAbstractButton, "welcome.recent.0")
    assert isinstance(button, QAbstractButton)
    assert button.text() == "A Ferry Is Late ↔ Fog Delays a Ferry"
    button.click()
    desktop.settle(again)
    assert comparison_of(again).left.text == LEFT.strip() or comparison_of(again).left.text == LEFT


def test_the_list_of_recent_pairs_can_be_cleared(desktop: Desktop) -> None:
    window = desktop.compared()
    other = desktop.another(window)
    assert len(recent(other)) == 2
    recent(window)[-1].trigger()
    assert [action.objectName() for action in recent(other)] == ["action.recent.clear"]
    assert not recent(window)[0].isEnabled()
