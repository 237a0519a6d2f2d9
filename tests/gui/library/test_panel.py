"""The library panel in a window: searching, opening, changing, and what never disturbs reading."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from reader.cancel import IsCancelled, Progress
from reader.gui.library.panel import LibraryPanel
from reader.library.library import Library
from reader.workers import library_requests
from tests.gui.drags import drop_of
from tests.gui.library.shelves import (
    BAKERY,
    FERRY,
    FERRY_SPUN,
    cards,
    choose,
    opened,
    press,
    settle,
    stock,
)
from tests.gui.windows import WIRE, Desktop, trigger


def _titles(panel: LibraryPanel) -> list[str]:
    return [card.lines[0].text for card in cards(panel)]


def test_every_widget_has_a_name(desktop: Desktop) -> None:
    panel = opened(desktop, desktop.window())
    inside = panel.widget()
    own = inside.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert own
    assert all(widget.objectName().startswith("library.") for widget in own)


def test_search_as_you_type_and_the_newest_question_wins(desktop: Desktop) -> None:
    window = desktop.window()
    stock(desktop.folder / "library", FERRY, BAKERY)
    panel = opened(desktop, window)
    assert sorted(_titles(panel)) == ["Bakery wins prize", "Ferry sails again"]
    panel.search.setText("rud")
    desktop.qtbot.waitUntil(lambda: _titles(panel) == ["Ferry sails again"])
    assert panel.count.text() == "1 of 2 articles"
    released = threading.Event()

    def late(_progress: Progress, _is_cancelled: IsCancelled) -> object:
        released.wait(30)
        return None

    landed: list[object] = []
    window.library.tasks.start("library.list", late, landed.append, landed.append)
    panel.search.setText("rye")
    desktop.qtbot.waitUntil(lambda: _titles(panel) == ["Bakery wins prize"])
    released.set()
    settle(desktop, window)
    assert landed == []
    assert _titles(panel) == ["Bakery wins prize"]


def test_open_by_button_by_key_and_by_double_click(desktop: Desktop) -> None:
    window = desktop.window()
    stock(desktop.folder / "library", FERRY, FERRY_SPUN.replace("Ferry sails", "Boat sails"), BAKERY)
    panel = opened(desktop, window)
    choose(panel, "Ferry")
    press(panel, "open_left")
    settle(desktop, window)
    left = window.controller.article("left")
    assert left is not None
    assert left.text == FERRY
    choose(panel, "Boat")
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    settle(desktop, window)
    right = window.controller.article("right")
    assert right is not None
    assert right.details.title.startswith("Boat") or right.text.startswith("Boat")
    assert window.controller.comparison is not None
    choose(panel, "Bakery")
    spot = panel.list.visualRect(panel.list.currentIndex()).center()
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle(desktop, window)
    right = window.controller.article("right")
    assert right is not None
    assert right.text == BAKERY


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_row_is_dropped_into_a_pane(desktop: Desktop, side: str) -> None:
    window = desktop.compared()
    stock(desktop.folder / "library", BAKERY)
    panel = opened(desktop, window)
    choose(panel, "Bakery")
    card = panel.list.current_card()
    assert card is not None
    data: QMimeData = panel.list.mime_of(card)
    assert not data.hasUrls()
    assert not data.hasText()
    pane = window.findChild(QWidget, f"pane.{side}")
    assert isinstance(pane, QWidget)
    pane.dropEvent(drop_of(data))
    settle(desktop, window)
    article = window.controller.article("left" if side == "left" else "right")
    assert article is not None
    assert article.text == BAKERY


def test_the_menu_of_a_row_comes_where_it_is_asked_for(desktop: Desktop) -> None:
    window = desktop.window()
    stock(desktop.folder / "library", FERRY)
    panel = opened(desktop, window)
    choose(panel, "Ferry")
    row = panel.list.visualRect(panel.list.currentIndex()).center()
    panel.list.customContextMenuRequested.emit(row)
    assert panel.menu.isVisible()
    assert panel.menu.pos() == panel.list.viewport().mapToGlobal(row)
    panel.menu.hide()


def test_rename_tags_delete_and_undo(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desktop.window()
    stock(desktop.folder / "library", FERRY)
    panel = opened(desktop, window)
    said = iter(["Ferry is back", "harbour, Averle"])
    monkeypatch.setattr(desktop.answers, "to_type", lambda *_: next(said))
    choose(panel, "Ferry sails")
    card = panel.list.current_card()
    panel.change_wanted.emit("rename", card)
    settle(desktop, window)
    assert _titles(panel) == ["Ferry is back"]
    panel.change_wanted.emit("tags", cards(panel)[0])
    settle(desktop, window)
    assert cards(panel)[0].lines[-1].text.startswith("#Averle  #harbour")
    assert [panel.tags.itemData(row) for row in range(panel.tags.count())] == [None, "Averle", "harbour"]
    choose(panel, "Ferry is back")
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    settle(desktop, window)
    assert _titles(panel) == []
    assert "deleted" in window.strip.text
    undo = window.strip.findChild(QPushButton, "message_strip.act")
    assert isinstance(undo, QPushButton)
    undo.click()
    settle(desktop, window)
    assert _titles(panel) == ["Ferry is back"]
    assert cards(panel)[0].lines[-1].text.startswith("#Averle  #harbour")


def test_similar_articles_near_duplicates_first(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window()
    stock(desktop.folder / "library", BAKERY, FERRY_SPUN)
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY)
    window.controller.open_path("left", path)
    settle(desktop, window)
    trigger(window, "similar")
    settle(desktop, window)
    panel = window.library.panel
    assert panel is not None
    assert panel.is_similar
    assert _titles(panel) == ["Ferry sails again"]
    assert "% alike" in cards(panel)[0].text
    press(panel, "all")
    settle(desktop, window)
    assert len(cards(panel)) == 3
    assert not panel.is_similar


def test_a_folder_is_imported_and_what_failed_is_said(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "articles"
    source.mkdir()
    (source / "a.txt").write_text(FERRY)
    (source / "b.txt").write_text(BAKERY)
    (source / "c.txt").write_bytes(b"")
    monkeypatch.setattr(desktop.answers, "to_folder", lambda *_: source)
    window = desktop.window()
    panel = opened(desktop, window)
    press(panel, "import")
    settle(desktop, window)
    assert len(cards(panel)) == 2
    assert "2 new articles" in window.strip.text
    assert "1 could not be read" in window.strip.text
    assert "c.txt" in window.strip.text
    assert not panel.progress.isVisible()


def test_an_import_can_be_stopped(desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, ended = threading.Event(), threading.Event()

    def slow(_folder: Path, _source: Path, _reading: object) -> object:
        def work(_progress: Progress, is_cancelled: IsCancelled) -> object:
            begun.set()
            while not is_cancelled():
                pass
            ended.set()
            return None

        return work

    monkeypatch.setattr(library_requests, "importing", slow)
    monkeypatch.setattr(desktop.answers, "to_folder", lambda *_: tmp_path)
    window = desktop.window()
    panel = opened(desktop, window)
    press(panel, "import")
    assert begun.wait(30)
    assert panel.progress.isVisible()
    press(panel, "stop")
    assert ended.wait(30)
    settle(desktop, window)
    assert "stopped" in window.strip.text
    assert not panel.progress.isVisible()


def test_a_library_that_cannot_be_written_never_disturbs_reading(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window()
    (desktop.folder).mkdir(parents=True, exist_ok=True)
    (desktop.folder / "library").write_text("a file where the folder should be")
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY)
    window.controller.open_pair(path, WIRE)
    settle(desktop, window)
    assert window.controller.comparison is not None
    assert window.strip.text.startswith("The article could not be kept in the library.")


def test_a_damaged_library_is_set_aside_and_said(desktop: Desktop) -> None:
    window = desktop.window()
    folder = desktop.folder / "library"
    stock(folder, FERRY)
    with Library(folder):
        files = [path for path in folder.iterdir() if path.is_file()]
    for path in files:
        if path.exists():
            path.write_bytes(b"damaged " * 2000)
    panel = opened(desktop, window)
    assert _titles(panel) == []
    assert "set aside" in window.strip.text or "damaged" in window.strip.text
    assert any(path.stat().st_size >= 16_000 for path in folder.rglob("*") if path.is_file())


def test_a_long_library_is_listed_in_pages_as_its_end_is_reached(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.gui.library.panel.PAGE", 12)
    titles = [f"Ferry number {number}" for number in range(40)]
    stock(desktop.folder / "library", *(FERRY.replace("Ferry sails again", title) for title in titles))
    window = desktop.window()
    panel = opened(desktop, window)
    bar = panel.list.verticalScrollBar()
    assert len(cards(panel)) == 12
    assert panel.count.text() == "40 articles"
    lengths = []
    while len(cards(panel)) < 40:
        desktop.qtbot.waitUntil(
            lambda: (
                bar.maximum() > 0
                and not panel.list.visualRect(
                    panel.list.cards.index(panel.list.cards.rowCount() - 1)
                ).isEmpty()
            )
        )
        before = bar.value()
        bar.setValue(bar.maximum())
        settle(desktop, window)
        assert bar.value() > before
        lengths.append(len(cards(panel)))
    assert lengths[0] < lengths[-1] == 40
    shown = [card.lines[0].text for card in cards(panel)]
    assert shown == titles[::-1]
    panel.search.setText("number 7")
    desktop.qtbot.waitUntil(lambda: len(cards(panel)) == 1)
    panel.search.clear()
    desktop.qtbot.waitUntil(lambda: len(cards(panel)) == 12)
