"""Twenty addresses are not twenty sources: a set is dropped or chosen, compared, looked through, opened; what
cannot be compared is told in one sentence."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton
from shiboken6 import delete

from reader.cancel import IsCancelled, Progress
from reader.gui.many.many_page import ManyPage
from reader.gui.shell.main_window import MainWindow
from reader.gui.widgets.catalogue import Catalogue, messages_in_use
from reader.many.matrix.building import build_matrix
from reader.messages import messages_for
from tests.gui.drags import drop_of
from tests.gui.library.shelves import opened, stock
from tests.gui.many.sets import compared, page_of, said, still
from tests.gui.windows import Desktop, trigger
from tests.many.matrix.storm import STORM
from tests.many.matrix.test_source_map import MIXED


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "storm"
    made.mkdir()
    for name, article in zip(("a.txt", "b.txt", "c.txt", "d.txt"), STORM, strict=True):
        (made / name).write_text(article.text, "utf-8")
    return made


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(drop_of(data))


def label(page: ManyPage, name: str) -> str:
    found = page.findChild(QLabel, f"many.{name}")
    assert isinstance(found, QLabel)
    return found.text()


def click(page: ManyPage, name: str) -> None:
    button = page.findChild(QPushButton, f"many.{name}")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_dropped_folder_shows_its_origins_and_a_cell_opens_its_pair(desktop: Desktop, folder: Path) -> None:
    window = desktop.window()
    with desktop.qtbot.waitSignal(window.many.compared, timeout=60_000):
        drop(window, folder)
    page = page_of(window)
    assert page.isVisible()
    assert label(page, "summary").startswith("4 articles, 2 independent origins")
    assert label(page, "likely") == "What is said of origins is likely, not known."
    index = page.shares.model().index(1, 0)
    page.shares.setCurrentIndex(index)
    assert "b.txt" in label(page, "said")
    assert "a.txt" in label(page, "said")
    with desktop.qtbot.waitSignal(window.controller.comparison_ready, timeout=60_000):
        click(page, "open")
    assert window.controller.path("left") == folder / "a.txt"
    assert window.controller.path("right") == folder / "b.txt"
    still(desktop, window)
    trigger(window, "show_many")
    assert page.isVisible()
    click(page, "back")
    assert window.on_desk.isVisible()


def test_chosen_rows_of_the_library_are_compared(desktop: Desktop) -> None:
    window = desktop.window()
    stock(desktop.folder / "library", *(article.text for article in STORM))
    panel = opened(desktop, window)
    panel.list.selectAll()
    with desktop.qtbot.waitSignal(window.many.compared, timeout=60_000):
        panel.menu._compare.trigger()
    page = page_of(window)
    assert label(page, "summary").startswith("4 articles, 2 independent origins")
    index = page.shares.model().index(0, 1)
    with desktop.qtbot.waitSignal(window.controller.comparison_ready, timeout=60_000):
        page.shares.setCurrentIndex(index)
        page.shares.setFocus()
        QTest.keyClick(page.shares, Qt.Key.Key_Return)
    still(desktop, window)
    assert not page.isVisible()


def test_sources_of_an_open_article_are_shown_and_opened(
    desktop: Desktop, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "mixed.txt").write_text(MIXED.text, "utf-8")
    window = compared(desktop, folder)
    window.controller.open_path("left", tmp_path / "mixed.txt")
    still(desktop, window)
    with desktop.qtbot.waitSignal(window.many.mapped, timeout=60_000):
        trigger(window, "sources_left")
    page = window._pages.sources
    assert page.isVisible()
    assert page.found is not None
    assert len(page.found.sources) == 2
    with desktop.qtbot.waitSignal(window.controller.comparison_ready, timeout=60_000):
        page.source_wanted.emit(0)
    assert window.controller.path("left") == tmp_path / "mixed.txt"
    still(desktop, window)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Comparing begins, says how far it is, and waits until it is told to go on or is cancelled."""
    go_on = threading.Event()

    def build(*given: object, **named: object) -> object:
        progress, is_cancelled = given[4], given[5]
        _wait(progress, is_cancelled, go_on)  # type: ignore[arg-type]
        return build_matrix(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("reader.workers.many_jobs.build_matrix", build)
    yield go_on
    go_on.set()


def _wait(progress: Progress, is_cancelled: IsCancelled, go_on: threading.Event) -> None:
    while not go_on.wait(0.01) and not is_cancelled():
        progress(0.5, "Comparing pair 3 of 6")


def test_progress_is_shown_until_the_matrix_lands(
    desktop: Desktop, folder: Path, held: threading.Event
) -> None:
    window = desktop.window()
    drop(window, folder)
    page = page_of(window)
    desktop.qtbot.waitUntil(lambda: label(page, "doing") == "Comparing pair 3 of 6", timeout=60_000)
    bar = page.findChild(QProgressBar, "many.progress")
    assert isinstance(bar, QProgressBar)
    assert bar.isVisible()
    assert bar.value() == 600  # reading is a fifth of the work
    with desktop.qtbot.waitSignal(window.many.compared, timeout=60_000):
        held.set()
    assert not bar.isVisible()
    assert len(page.matrix.entries) == 4


def test_cancel_ends_the_work_and_nothing_lands_later(
    desktop: Desktop, folder: Path, held: threading.Event
) -> None:
    window = desktop.window()
    drop(window, folder)
    page = page_of(window)
    desktop.qtbot.waitUntil(lambda: label(page, "doing") == "Comparing pair 3 of 6", timeout=60_000)
    click(page, "cancel")
    assert said(window) == "Stopped."
    assert window.welcome.isVisible()
    held.set()
    still(desktop, window)
    QApplication.processEvents()
    assert page.matrix.entries == ()
    assert not window.many.has_matrix


def _empty(folder: Path) -> list[Path]:
    return [folder]


def _one(folder: Path) -> list[Path]:
    (folder / "one.txt").write_text(STORM[0].text, "utf-8")
    return [folder]


def _unreadable(folder: Path) -> list[Path]:
    for number in range(40):
        (folder / f"{number}.txt").write_bytes(bytes(range(256)) * 8)
    return [folder]


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        pytest.param(_empty, "holds no file", id="an empty folder"),
        pytest.param(_one, "2 articles are needed. Name more files, or a folder.", id="one file"),
        pytest.param(_unreadable, "2 articles are needed, and 0 could be read", id="nothing readable"),
    ],
)
def test_what_cannot_be_compared_is_told_in_one_sentence(
    desktop: Desktop, tmp_path: Path, make: object, sentence: str
) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    assert callable(make)
    window = desktop.window()
    window.many.compare_files(make(bad))
    still(desktop, window)
    assert sentence in said(window)
    assert len(said(window)) < 300
    assert "\n" not in said(window)
    assert window.welcome.isVisible()


def test_files_that_cannot_be_read_are_named_and_the_others_compared(desktop: Desktop, folder: Path) -> None:
    for number in range(20):
        (folder / f"broken {number:02}.txt").write_bytes(bytes(range(256)) * 8)
    window = compared(desktop, folder)
    page = page_of(window)
    assert len(page.matrix.entries) == 4
    assert label(page, "unread").startswith("Not read: broken 00.txt: ")
    assert label(page, "unread").endswith("more.")
    assert "broken 19.txt" not in label(page, "unread")


def test_two_files_of_one_name_are_told_apart_by_their_folders(desktop: Desktop, tmp_path: Path) -> None:
    for number, article in enumerate(STORM[:2]):
        place = tmp_path / "set" / f"day {number}"
        place.mkdir(parents=True)
        (place / "report.txt").write_text(article.text, "utf-8")
    window = compared(desktop, tmp_path / "set")
    names = [entry.name for entry in page_of(window).matrix.entries]
    assert names == [os.path.join(f"day {number}", "report.txt") for number in range(2)]  # noqa: PTH118


@pytest.fixture
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The window's language while a test runs."""
    catalogue = Catalogue(messages_for(request.param), qapp)
    yield request.param
    delete(catalogue)


@pytest.mark.parametrize(
    ("spoken", "begins", "trouble"),
    [("en", "Copied", "2 articles are needed"), ("de", "Abgeschrieben", "2 Artikel werden gebraucht")],
    indirect=["spoken"],
)
def test_pairs_and_troubles_are_told_in_the_language_of_the_window(
    desktop: Desktop, spoken: str, folder: Path, tmp_path: Path, begins: str, trouble: str
) -> None:
    assert messages_in_use().language == spoken
    window = desktop.window()
    with desktop.qtbot.waitSignal(window.many.compared, timeout=60_000):
        window.many.compare_files([folder])
    page = page_of(window)
    page.shares.setCurrentIndex(page.shares.model().index(1, 0))
    assert f" {begins}" in label(page, "said")
    bad = tmp_path / "bad"
    bad.mkdir()
    window.many.compare_files(_one(bad))
    still(desktop, window)
    assert trouble in said(window)
