"""The panel of the library by itself: how it is arranged, what it shows while it imports, when it asks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.library.panel import LibraryPanel
from reader.gui.widgets.theme import load_theme
from reader.views.card import Card, Line, Run
from tests.gui.arranged import rows, said, spoken, traits
from tests.gui.library.shelves import part, press


@pytest.fixture
def alone(qtbot: QtBot) -> LibraryPanel:
    """An empty panel without a window."""
    panel = LibraryPanel(load_theme("light"))
    qtbot.addWidget(panel)
    panel.resize(360, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def test_how_an_empty_panel_is_arranged(alone: LibraryPanel) -> None:
    areas = Qt.DockWidgetArea
    assert alone.allowedAreas() == areas.LeftDockWidgetArea | areas.RightDockWidgetArea
    assert (alone.windowTitle(), alone.toggleViewAction().objectName()) == ("Library", "library.toggle")
    assert rows(alone) == ["search", "tags count", "list", "open_left open_right more", "import"]
    assert said(alone) == {
        "all": "Show all",
        "compare": "Compare these",
        "count": "",
        "import": "&Import folder…",
        "more": "More",
        "open_left": "Open &left",
        "open_right": "Open &right",
        "stop": "Stop",
    }
    assert spoken(alone) == {
        "list": "Articles of the library",
        "progress": "Import",
        "search": "Search the library",
        "tags": "Only articles with this tag",
    }
    found = traits(alone)
    assert found["count"] == "muted"
    assert found["search"] == "clearable"
    assert alone.search.placeholderText() == "Search the library"
    hidden = {"all", "compare", "progress", "stop", "menu"}
    assert {name for name, each in found.items() if "hidden" in each} == hidden
    assert {name for name, each in found.items() if "disabled" in each} == {"open_left", "open_right", "tags"}
    inside = alone.widget()
    assert inside.minimumWidth() == 300
    assert alone.search.geometry().topLeft().toTuple() == (8, 8)
    assert alone.search.width() == alone.list.width() == inside.width() - 16
    assert alone.tags.y() - alone.search.geometry().bottom() == 9
    left, right, more = (part(alone, name) for name in ("open_left", "open_right", "more"))
    assert abs(left.width() - right.width()) <= 1
    assert more.width() == more.sizeHint().width()
    assert more.geometry().right() == alone.list.geometry().right()
    assert alone.tags.width() > inside.width() // 2
    assert inside.height() - part(alone, "import").geometry().bottom() == 9


def test_an_import_takes_the_place_of_its_button(qtbot: QtBot, alone: LibraryPanel) -> None:
    with qtbot.waitSignal(alone.import_wanted):
        press(alone, "import")
    alone.show_progress(0.25, "Reading a.txt")
    QApplication.processEvents()
    assert rows(alone)[-1] == "progress stop"
    assert (alone.progress.value(), alone.progress.maximum()) == (250, 1000)
    assert not alone.progress.isTextVisible()
    assert alone.progress.toolTip() == alone.progress.accessibleName() == "Reading a.txt"
    assert alone.progress.width() > alone.widget().width() // 2
    with qtbot.waitSignal(alone.stop_wanted):
        press(alone, "stop")
    alone.show_progress(None)
    assert (alone.progress.value(), alone.progress.accessibleName()) == (0, "Import")
    assert rows(alone)[-1] == "import"


def test_what_is_typed_is_looked_for_after_a_pause_and_a_query_is_cleared_in_silence(
    qtbot: QtBot, alone: LibraryPanel
) -> None:
    asked: list[None] = []
    alone.query_changed.connect(lambda: asked.append(None))
    assert (alone.pause.isSingleShot(), alone.wanted) == (True, 300)
    alone.wanted = 900
    alone.search.setText("rye")
    assert (alone.pause.isActive(), asked, alone.typed()) == (True, [], "rye")
    qtbot.waitUntil(lambda: asked == [None])
    assert alone.wanted == 300
    alone.search.setText("ry")
    alone.clear_query()
    assert (alone.pause.isActive(), alone.typed(), alone.tag(), len(asked)) == (False, "", None, 1)
    alone.search.setText("rye")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        alone.search.setFocus()
        QTest.keyClick(alone.search, key)
        assert (alone.list.hasFocus(), alone.pause.isActive(), len(asked)) == (True, False, 2)


@pytest.mark.parametrize(("row", "is_asked"), [(23, False), (24, True)])
def test_the_next_page_is_asked_for_six_rows_before_the_end(
    alone: LibraryPanel, row: int, is_asked: bool
) -> None:
    asked: list[int] = []
    alone.query_changed.connect(lambda: asked.append(alone.wanted))
    alone.list.setLayoutMode(alone.list.LayoutMode.SinglePass)
    alone.list.cards.set_cards([Card(f"stored {n}", (Line((Run(f"{n}"),)),)) for n in range(30)])
    alone.wanted = 30
    alone.list.scrollTo(alone.list.cards.index(row), alone.list.ScrollHint.PositionAtBottom)
    assert alone.list.indexAt(alone.list.viewport().rect().bottomLeft()).row() == row
    alone._has_more = True
    alone._on_scrolled(alone.list.verticalScrollBar().value())
    assert asked == ([330] if is_asked else [])


@pytest.mark.parametrize(
    ("listed", "goes_on"),
    [("abc", True), ("abcd", True), ("ab", False), ("axc", False), ("bac", False), ("", False)],
)
def test_a_longer_list_goes_on_where_the_last_row_that_is_shown_stands_in_its_place(
    alone: LibraryPanel, listed: str, goes_on: bool
) -> None:
    cards = {key: Card(key, (Line((Run(key),)),)) for key in "abcdx"}
    assert not alone._goes_on([cards["a"]])
    alone.list.cards.set_cards([cards["a"], cards["b"]])
    assert alone._goes_on([cards[key] for key in listed]) is goes_on
