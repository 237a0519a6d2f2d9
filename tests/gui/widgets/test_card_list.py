"""A list of thousands of rows: none is made before it is looked at, and a far one is shown at once."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.gui.widgets.card_delegate import LONG_LIST
from reader.gui.widgets.card_list import CardList
from reader.gui.widgets.theme import load_theme
from reader.views.card import Card, Line, Place, Row, Run, heading, ready


def _card(made: list[int], number: int) -> Card:
    made.append(number)
    lines = (Line((Run(f"Row {number}"),), 1), Line((Run("words " * 60),), 4), Line((Run("Right ¶ 7"),), 1))
    return Card(f"row {number}", lines, Place(number))


def _list(qtbot: QtBot, count: int) -> tuple[CardList, list[int]]:
    made: list[int] = []
    rows = CardList("rows", "Rows", load_theme("light"))
    qtbot.addWidget(rows)
    rows.resize(320, 400)
    with qtbot.waitExposed(rows):
        rows.show()
    rows.cards.set_rows(
        [
            ready(heading("all", "All", count)),
            *(Row(partial(_card, made, n), partial(Place, n)) for n in range(count)),
        ]
    )
    return rows, made


def test_only_rows_in_sight_are_made(qtbot: QtBot) -> None:
    rows, made = _list(qtbot, LONG_LIST + 3_000)
    last = rows.cards.index(rows.cards.rowCount() - 1)
    qtbot.waitUntil(lambda: rows.visualRect(last).isValid())
    rows.grab()
    assert 0 < len(set(made)) < 40


def test_a_far_row_is_found_without_making_those_before_and_shown(qtbot: QtBot) -> None:
    rows, made = _list(qtbot, LONG_LIST + 3_000)
    wanted = LONG_LIST + 2_000
    row = rows.cards.row_at(lambda place: place.bead == wanted)
    rows.show_row(row)
    assert row == wanted + 1
    qtbot.waitUntil(lambda: rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()).center()))
    card = rows.current_card()
    assert card is not None
    assert card.place.bead == wanted
    assert len(set(made)) < 60


def test_rows_of_a_long_list_are_of_one_height_and_whole(qtbot: QtBot) -> None:
    rows, _ = _list(qtbot, LONG_LIST + 10)
    last = rows.cards.index(rows.cards.rowCount() - 1)
    qtbot.waitUntil(lambda: rows.visualRect(last).isValid())
    heights = {rows.visualRect(rows.cards.index(row)).height() for row in range(1, 6)}
    assert len(heights) == 1
    assert rows.visualRect(rows.cards.index(0)).height() < min(heights)
    area = rows.visualRect(rows.cards.index(1))
    image = rows.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)
    text = load_theme("light").colour("text").lightness() + 60
    inked = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < text for x in range(18, 120))
    ]
    assert inked[0] > 3
    assert inked[-1] < image.height() - 4


@pytest.mark.parametrize("count", [200, LONG_LIST + 500])
@pytest.mark.parametrize(
    ("key", "down"), [(Qt.Key.Key_PageUp, False), (Qt.Key.Key_PageDown, True), (Qt.Key.Key_End, True)]
)
def test_a_key_leads_a_page_away_in_a_list_still_being_laid_out(
    qtbot: QtBot, count: int, key: Qt.Key, down: bool
) -> None:
    rows, _ = _list(qtbot, count)
    rows.show_row(100)
    assert not rows.visualRect(rows.cards.index(count)).isValid()
    QTest.keyClick(rows, key)
    here = rows.currentIndex().row()
    if key is Qt.Key.Key_End:
        assert here == count
        return
    moved = abs(rows.visualRect(rows.currentIndex()).top() - rows.visualRect(rows.cards.index(100)).top())
    assert (here > 100) is down
    assert rows.viewport().height() / 2 < moved <= rows.viewport().height()


def test_a_short_list_still_measures_its_rows(qtbot: QtBot) -> None:
    rows, made = _list(qtbot, 20)
    qtbot.waitUntil(lambda: rows.visualRect(rows.cards.index(20)).isValid())
    assert sorted(set(made)) == list(range(20))
