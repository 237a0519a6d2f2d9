"""A saved session opens as the session it is, whatever it is opened with, and is never read as an article."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from reader.gui.dialogs.file_dialogs import Keep
from reader.gui.session.dropped import Dropped
from reader.gui.shell.application import first_page
from reader.gui.shell.main_window import MainWindow
from reader.library.library import Library
from reader.session.corrections import SpeakerCorrected
from tests.gui.library.shelves import settle
from tests.gui.windows import EDITED, SPUN, WIRE, Desktop, comparison_of, trigger

_SPEAKER = "Somebody Else"


def _saved(desktop: Desktop, folder: Path) -> Path:
    """A session of a sample pair in which a speaker was set right."""
    copies = desktop.folder / "copies"
    copies.mkdir(parents=True)
    window = desktop.compared(*(Path(shutil.copy(article, copies)) for article in (WIRE, SPUN)))
    place = comparison_of(window).left_quotations.attributions[0].quotation.span
    window.controller.corrector.correct(SpeakerCorrected("left", place, _SPEAKER))
    window.controller.files.save_session(folder / "work.reader.json")
    desktop.settle(window)
    desktop.close(window)
    return folder / "work.reader.json"


def _by_argument(window: MainWindow, path: Path) -> None:
    first_page(window, str(path), None, sample=False)


def _by_two_arguments(window: MainWindow, path: Path) -> None:
    first_page(window, str(WIRE), str(path), sample=False)


def _by_drop(window: MainWindow, path: Path) -> None:
    window.welcome.dropped.emit("right", Dropped((path,)))


def _by_recent(window: MainWindow, path: Path) -> None:
    window.welcome.pair_wanted.emit(path, path)


def _by_key(window: MainWindow, path: Path) -> None:  # noqa: ARG001 - the dialog names it
    trigger(window, "open_left")


def _by_name_in_another_format(window: MainWindow, path: Path) -> None:
    renamed = path.with_name("work.txt")
    path.rename(renamed)
    window.controller.open_path("left", renamed)


@pytest.mark.parametrize(
    "opening",
    [_by_argument, _by_two_arguments, _by_drop, _by_recent, _by_key, _by_name_in_another_format],
)
def test_a_session_is_opened_as_a_session(
    desktop: Desktop, tmp_path: Path, opening: Callable[[MainWindow, Path], None]
) -> None:
    path = _saved(desktop, tmp_path)
    window = desktop.window()
    desktop.answers.opens = [path]
    with desktop.qtbot.waitSignal(window.controller.comparison_ready, timeout=30_000):
        opening(window, path)
    settle(desktop, window)
    assert comparison_of(window).left_quotations.attributions[0].speaker == _SPEAKER
    assert not window.isWindowModified()
    with Library(desktop.folder / "library") as library:
        kept = {library.article(stored.id).text for stored in library.articles()}
    assert kept == {comparison_of(window).left.text, comparison_of(window).right.text}


def test_corrections_of_the_other_side_are_asked_for_first(desktop: Desktop, tmp_path: Path) -> None:
    path = _saved(desktop, tmp_path)
    window = desktop.compared()
    place = comparison_of(window).right_quotations.attributions[0].quotation.span
    window.controller.corrector.correct(SpeakerCorrected("right", place, "Another"))
    desktop.answers.keeps = [Keep.CANCEL]
    window.controller.open_path("left", path)
    desktop.qtbot.waitUntil(lambda: desktop.answers.questions != [])
    desktop.settle(window)
    assert desktop.answers.questions == ["Save the session?"]
    assert comparison_of(window).right_quotations.attributions[0].speaker == "Another"
    assert window.controller.loader.loading == frozenset()


def test_a_folder_with_a_session_is_imported_without_it(desktop: Desktop, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    _saved(desktop, folder)
    (folder / "bridge.txt").write_text("The bridge is closed. Ferries run every hour until it opens again.")
    window = desktop.window()
    desktop.answers.folders = [folder]
    trigger(window, "library")
    settle(desktop, window)
    button = window.findChild(QPushButton, "library.import")
    assert isinstance(button, QPushButton)
    button.click()
    settle(desktop, window)
    assert "1 new article in the library" in window.strip.text
    assert "work.reader.json” is a saved session" in window.strip.text
    assert EDITED.name not in window.strip.text
