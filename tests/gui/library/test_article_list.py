"""Rows of the library are opened by keys and double clicks, deleted by a key, and carried by their name."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.gui.library import article_list as article_list_module
from reader.gui.library.article_list import ArticleList
from reader.gui.session.dropped import STORED_FORMAT
from reader.gui.widgets.theme import load_theme
from reader.views.card import Card, Line, Run, heading
from reader.views.library_cards import StoredItem

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
FERRY = Card("stored 7", (Line((Run("Ferry"),)),), item=StoredItem(7, "Ferry"))
SAMPLE = Card("/samples/a.txt", (Line((Run("Sample"),)),))


@pytest.fixture
def rows(qtbot: QtBot) -> ArticleList:
    made = ArticleList(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(300, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.cards.set_cards([heading("all", "Articles"), FERRY, SAMPLE])
    return made


def test_it_is_named_and_its_rows_can_only_be_dragged_out(rows: ArticleList) -> None:
    assert (rows.objectName(), rows.accessibleName()) == ("library.list", "Articles of the library")
    assert rows.dragEnabled()
    assert rows.dragDropMode() is rows.DragDropMode.DragOnly


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize(("modifier", "other"), [(NONE, False), (SHIFT, True)])
def test_enter_opens_the_chosen_row_and_with_shift_on_the_other_side(
    qtbot: QtBot, rows: ArticleList, key: Qt.Key, modifier: Qt.KeyboardModifier, other: bool
) -> None:
    rows.show_row(1)
    with qtbot.waitSignal(rows.open_wanted) as told:
        QTest.keyClick(rows, key, modifier)
    assert told.args == [FERRY, other]


def test_a_double_click_opens_a_row_on_the_usual_side(qtbot: QtBot, rows: ArticleList) -> None:
    spot: QPoint = rows.visualRect(rows.cards.index(2)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    with qtbot.waitSignal(rows.open_wanted) as told:
        QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    assert told.args == [SAMPLE, False]


@pytest.mark.parametrize("row", [None, 0])
def test_neither_a_heading_nor_no_row_is_opened(qtbot: QtBot, rows: ArticleList, row: int | None) -> None:
    rows.show_row(row)
    with qtbot.assertNotEmitted(rows.open_wanted):
        QTest.keyClick(rows, Qt.Key.Key_Return)


def test_the_delete_key_asks_for_it_and_other_keys_choose(qtbot: QtBot, rows: ArticleList) -> None:
    with qtbot.waitSignal(rows.delete_wanted):
        QTest.keyClick(rows, Qt.Key.Key_Delete)
    rows.show_row(1)
    with qtbot.assertNotEmitted(rows.delete_wanted):
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.current_card() is SAMPLE


@pytest.mark.parametrize(("card", "name"), [(FERRY, "library:7"), (SAMPLE, "/samples/a.txt")])
def test_a_row_is_carried_under_its_name_and_as_no_file(rows: ArticleList, card: Card, name: str) -> None:
    data = rows.mime_of(card)
    assert bytes(data.data(STORED_FORMAT).data()) == name.encode()
    assert not data.hasUrls()


@pytest.mark.parametrize(("row", "carried"), [(None, []), (0, []), (1, [b"library:7"])])
def test_only_a_row_of_an_article_is_carried(
    rows: ArticleList, monkeypatch: pytest.MonkeyPatch, row: int | None, carried: list[bytes]
) -> None:
    dragged: list[object] = []

    class Drag:
        def __init__(self, source: ArticleList) -> None:
            assert source is rows

        def setMimeData(self, data: QMimeData) -> None:
            self.name = bytes(data.data(STORED_FORMAT).data())

        def exec(self, action: Qt.DropAction) -> None:
            assert action is Qt.DropAction.CopyAction
            dragged.append(self.name)

    monkeypatch.setattr(article_list_module, "QDrag", Drag)
    rows.show_row(row)
    rows.startDrag(Qt.DropAction.MoveAction)
    assert dragged == carried
