"""Many articles in the real window: compared, cancelled, opened, mapped, written."""

import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QProgressBar

from reader.cancel import IsCancelled, Progress
from reader.errors import LoadError
from reader.gui.many.keeper import ManyKeeper
from reader.gui.many.many_page import ManyPage
from reader.gui.shell.main_window import MainWindow
from reader.workers import many_requests
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
    (tmp_path / "mixed.txt").write_text(MIXED.text, "utf-8")
    return made


def test_a_folder_that_is_asked_for_is_compared(desktop: Desktop, folder: Path) -> None:
    window = desktop.window()
    assert not window.actions_["show_many"].isEnabled()
    desktop.answers.folders.append(folder)
    with desktop.qtbot.waitSignal(window.many.compared, timeout=60_000) as told:
        trigger(window, "compare_many")
    page = page_of(window)
    assert page.isVisible()
    assert told.args == [page.matrix]
    assert [cluster.members for cluster in page.matrix.clusters] == [(0, 1, 2), (3,)]
    window.show_welcome()
    assert not page.isVisible()
    trigger(window, "show_many")
    assert page.isVisible()


def test_nothing_is_done_when_no_folder_is_chosen(desktop: Desktop) -> None:
    window = desktop.window()
    trigger(window, "compare_many")
    assert window.findChild(ManyPage, "many") is None


def dropped(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


@pytest.mark.parametrize("names", [("",), ("a.txt", "b.txt", "c.txt")])
def test_a_folder_or_several_files_are_dropped(
    desktop: Desktop, folder: Path, names: tuple[str, ...]
) -> None:
    window = desktop.window()
    with desktop.qtbot.waitSignal(window.many.compared, timeout=60_000):
        dropped(window, *(folder / name for name in names))
    assert len(page_of(window).matrix.entries) == (4 if len(names) == 1 else 3)


def test_a_cell_opens_its_pair_with_the_source_on_the_left(desktop: Desktop, folder: Path) -> None:
    window = compared(desktop, folder)
    page = page_of(window)
    with desktop.qtbot.waitSignal(window.controller.comparison_ready, timeout=60_000):
        page.pair_wanted.emit(1, 0)
    assert window.controller.path("left") == folder / "a.txt"
    assert window.controller.path("right") == folder / "b.txt"
    assert not page.isVisible()
    still(desktop, window)
    trigger(window, "show_many")
    page.back_wanted.emit()
    assert window.on_desk.isVisible()


def test_back_leads_to_the_start_page_where_nothing_is_open(desktop: Desktop, folder: Path) -> None:
    window = compared(desktop, folder)
    page_of(window).back_wanted.emit()
    assert window.welcome.isVisible()


@pytest.mark.parametrize("made", [[], ["a.txt"]])
def test_too_few_articles_are_told_and_the_start_page_comes_back(
    desktop: Desktop, tmp_path: Path, made: list[str]
) -> None:
    (tmp_path / "few").mkdir()
    for name in made:
        (tmp_path / "few" / name).write_text(STORM[0].text, "utf-8")
    window = desktop.window()
    window.many.compare_files([tmp_path / "few"])
    still(desktop, window)
    assert ("holds no file" if not made else "2 articles are needed") in said(window)
    assert window.welcome.isVisible()
    assert not window.many.has_matrix


def test_what_fails_leaves_what_was_shown(desktop: Desktop, folder: Path, tmp_path: Path) -> None:
    window = compared(desktop, folder)
    before = page_of(window).matrix
    (tmp_path / "empty").mkdir()
    window.many.compare_files([tmp_path / "empty"])
    still(desktop, window)
    assert "holds no file" in said(window)
    assert page_of(window).matrix is before
    assert page_of(window).isVisible()


def held(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Comparing waits until the event is set or it is cancelled."""
    go_on = threading.Event()

    def comparing(*_arguments: object) -> object:
        def work(progress: Progress, is_cancelled: IsCancelled) -> None:
            progress(0.5, "Comparing pair 1 of 2")
            while not go_on.wait(0.01) and not is_cancelled():
                pass
            raise LoadError("It went on.")

        return work

    monkeypatch.setattr(many_requests, "comparing_files", comparing)
    assert isinstance(window.many, ManyKeeper)
    return go_on


def test_comparing_can_be_cancelled(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desktop.window()
    held(window, monkeypatch)
    window.many.compare_files([Path("anywhere")])
    page = page_of(window)
    desktop.qtbot.waitUntil(lambda: page._doing.text().startswith("Comparing pair"))
    page.cancel_wanted.emit()
    assert not window.many.is_busy
    assert said(window) == "Stopped."
    assert window.welcome.isVisible()
    QApplication.processEvents()
    assert said(window) == "Stopped."


def test_an_error_of_our_own_is_told_and_logged(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch, expected_log: list[str]
) -> None:
    expected_log.append("reader: work on many articles failed")
    window = desktop.window()

    def comparing(*_arguments: object) -> object:
        def work(_progress: Progress, _is_cancelled: IsCancelled) -> None:
            raise ZeroDivisionError

        return work

    monkeypatch.setattr(many_requests, "comparing_files", comparing)
    window.many.compare_files([Path("anywhere")])
    still(desktop, window)
    assert said(window).startswith("Something went wrong with the comparison")


def test_chosen_rows_of_the_library_are_compared_and_opened(desktop: Desktop) -> None:
    window = desktop.window()
    stock(desktop.folder / "library", *(article.text for article in STORM))
    panel = opened(desktop, window)
    panel.list.selectAll()
    assert len(panel.list.chosen_ids()) == 4
    with desktop.qtbot.waitSignal(window.many.compared, timeout=60_000):
        panel.menu._compare.trigger()
    page = page_of(window)
    assert len(page.matrix.entries) == 4
    one, other = page.matrix.clusters[0].members[:2]
    with desktop.qtbot.waitSignal(window.controller.comparison_ready, timeout=60_000):
        page.pair_wanted.emit(one, other)
    still(desktop, window)


def test_one_row_of_the_library_is_no_set(desktop: Desktop) -> None:
    window = desktop.window()
    stock(desktop.folder / "library", *(article.text for article in STORM[:2]))
    panel = opened(desktop, window)
    panel.list.setCurrentIndex(panel.list.cards.index(0))
    assert not panel.menu._compare.isEnabled()
    panel.list.selectAll()
    assert panel.menu._compare.isEnabled()


def test_sources_are_looked_for_in_the_set_compared_last(
    desktop: Desktop, folder: Path, tmp_path: Path
) -> None:
    window = compared(desktop, folder)
    window.controller.open_path("right", tmp_path / "mixed.txt")
    still(desktop, window)
    assert window.actions_["sources_right"].isEnabled()
    assert not window.actions_["sources_left"].isEnabled()
    with desktop.qtbot.waitSignal(window.many.mapped, timeout=60_000) as told:
        trigger(window, "sources_right")
    (found,) = told.args
    assert len(found.sources) == 2
    page = window._pages.sources
    assert page.isVisible()
    rank = [each.name for each in found.sources].index("d.txt")
    with desktop.qtbot.waitSignal(window.controller.comparison_ready, timeout=60_000):
        page.source_wanted.emit(rank)
    assert window.controller.path("left") == folder / "d.txt"
    assert window.controller.path("right") == tmp_path / "mixed.txt"
    still(desktop, window)


def test_sources_are_looked_for_in_the_library_without_a_set(
    desktop: Desktop, tmp_path: Path, folder: Path
) -> None:
    assert folder.is_dir()
    window = desktop.window()
    stock(desktop.folder / "library", STORM[0].text, STORM[3].text)
    window.controller.open_path("left", tmp_path / "mixed.txt")
    still(desktop, window)
    with desktop.qtbot.waitSignal(window.many.mapped, timeout=60_000) as told:
        window.many.ask_sources("left")
    (found,) = told.args
    assert len(found.sources) == 2
    window.many.tasks.progressed.emit(0.5, "Looking for sources")
    bar = page_of(window).findChild(QProgressBar, "many.progress")
    assert bar is not None
    assert not bar.isVisibleTo(page_of(window))


def test_without_an_article_or_another_one_it_is_told(desktop: Desktop, tmp_path: Path, folder: Path) -> None:
    assert folder.is_dir()
    window = desktop.window()
    window.many.ask_sources("left")
    assert said(window).startswith("Open that article first")
    window.controller.open_path("left", tmp_path / "mixed.txt")
    still(desktop, window)
    window.many.ask_sources("left")
    still(desktop, window)
    assert said(window).startswith("There is no other article that it may come from.")


def test_reports_are_written_in_the_chosen_form(desktop: Desktop, folder: Path, tmp_path: Path) -> None:
    window = compared(desktop, folder)
    page = page_of(window)
    for name, chosen, begins in (
        ("a.html", "Web page (*.html)", "<!DOCTYPE"),
        ("b", "JSON (*.json)", "{"),
        ("c.csv", "Web page (*.html)", "\ufeffarticle,other"),
    ):
        desktop.answers.writes.append((tmp_path / name, chosen))
        page.export_wanted.emit()
        still(desktop, window)
        path = tmp_path / (name if "." in name else f"{name}.json")
        assert said(window) == f"The report was saved as “{path.name}”."
        assert path.read_text("utf-8").startswith(begins)
    page.export_wanted.emit()  # thought better of it
    assert not window.many.is_busy
    desktop.answers.writes.append((tmp_path / "no" / "d.html", "Web page (*.html)"))
    page.export_wanted.emit()
    still(desktop, window)
    assert said(window).startswith("The report could not be saved as “d.html”")
    assert page.isVisible()


def test_a_source_map_is_written(desktop: Desktop, folder: Path, tmp_path: Path) -> None:
    window = compared(desktop, folder)
    window.controller.open_path("left", tmp_path / "mixed.txt")
    still(desktop, window)
    with desktop.qtbot.waitSignal(window.many.mapped, timeout=60_000):
        window.many.ask_sources("left")
    desktop.answers.writes.append((tmp_path / "map.json", "JSON (*.json)"))
    window._pages.sources.export_wanted.emit()
    still(desktop, window)
    assert json.loads((tmp_path / "map.json").read_text("utf-8"))["sources"]
    window._pages.sources.back_wanted.emit()
    assert window.on_desk.isVisible()


def test_pages_take_the_theme(desktop: Desktop, folder: Path) -> None:
    window = compared(desktop, folder)
    trigger(window, "theme_dark")
    image = page_of(window).shares.viewport().grab().toImage()
    assert image.pixelColor(image.width() - 3, image.height() - 3).lightness() < 80
