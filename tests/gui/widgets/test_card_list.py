"""A list of thousands of rows: none is made before it is looked at, and a far one is shown at once."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QListView
from pytestqt.qtbot import QtBot

from reader.gui.widgets.card_delegate import LONG_LIST
from reader.gui.widgets.card_list import CardList
from reader.gui.widgets.theme import load_theme
from reader.views.card import Card, Line, Place, Row, Run, heading, ready
from tests.gui.drawn import painted, words
from tests.gui.panes.shown import is_repainted


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


def test_a_list_scrolls_by_pixels_and_shows_what_is_under_the_pointer(qtbot: QtBot) -> None:
    rows = CardList("rows", "Rows", load_theme("light"))
    qtbot.addWidget(rows)
    assert (rows.objectName(), rows.accessibleName()) == ("rows", "Rows")
    assert rows.frameShape() is QFrame.Shape.NoFrame
    assert rows.hasMouseTracking()
    assert not rows.uniformItemSizes()
    assert rows.resizeMode() is QListView.ResizeMode.Adjust
    assert rows.layoutMode() is QListView.LayoutMode.Batched
    assert rows.verticalScrollMode() is QListView.ScrollMode.ScrollPerPixel
    bars = Qt.ScrollBarPolicy
    assert rows.horizontalScrollBarPolicy() is bars.ScrollBarAlwaysOff
    assert rows.verticalScrollBarPolicy() is bars.ScrollBarAlwaysOn
    assert rows.sizeHint().toTuple() == (340, 400)


def _placed(rows: CardList) -> int:
    """How many rows have their place."""
    return sum(rows.visualRect(rows.cards.index(row)).isValid() for row in range(rows.cards.rowCount()))


@pytest.mark.parametrize(
    ("count", "height", "first", "later"),
    [(LONG_LIST - 1, 500, 16, 5), (LONG_LIST - 1, 1_049, 22, 5), (LONG_LIST, 500, 250, 250)],
)
def test_a_first_batch_of_rows_is_measured_at_once_and_more_where_none_is(
    qtbot: QtBot, count: int, height: int, first: int, later: int
) -> None:
    rows = CardList("rows", "Rows", load_theme("light"))
    qtbot.addWidget(rows)
    rows.resize(320, height)
    made: list[int] = []
    rows.cards.set_rows(
        [
            ready(heading("all", "All")),
            *(Row(partial(_card, made, n), partial(Place, n)) for n in range(count)),
        ]
    )
    for _ in range(2):  # laid out once more, what is in sight comes first again
        rows.doItemsLayout()
        assert _placed(rows) == first - 1  # Qt ends a batch one row early
        assert rows.batchSize() == later


def test_keys_and_clicks_choose_rows_but_no_heading_and_the_program_chooses_in_silence(qtbot: QtBot) -> None:
    rows, _ = _list(qtbot, 3)
    chosen: list[Card] = []
    rows.chosen.connect(chosen.append)
    rows.show_row(1)
    assert chosen == []
    assert rows.current_card() is rows.cards.card(1)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Right)
    assert [card.key for card in chosen] == ["row 1"]
    for row in (3, 0):
        rows.clicked.emit(rows.cards.index(row))
        rows.activated.emit(rows.cards.index(row))
    assert [card.key for card in chosen] == ["row 1", "row 2", "row 2"]
    rows.show_row(None)
    assert rows.current_card() is None
    assert not rows.selectionModel().hasSelection()


def test_the_words_of_the_chosen_row_are_copied(qtbot: QtBot) -> None:
    rows, _ = _list(qtbot, 3)
    QApplication.clipboard().setText("before")
    rows.copy_row()
    assert QApplication.clipboard().text() == "before"
    rows.show_row(2)
    QTest.keyClick(rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == rows.cards.card(2).text
    assert rows.currentIndex().row() == 2


@pytest.mark.parametrize(("row", "asked"), [(2, ["row 1"]), (0, [])])
def test_a_menu_is_asked_for_over_a_row_which_is_chosen_then(
    qtbot: QtBot, row: int, asked: list[str]
) -> None:
    rows, _ = _list(qtbot, 3)
    told: list[tuple[Card, QPoint]] = []
    rows.menu_wanted.connect(lambda card, place: told.append((card, place)))
    spot = rows.visualRect(rows.cards.index(row)).center()
    rows.customContextMenuRequested.emit(spot)
    assert [card.key for card, _ in told] == asked
    assert [place for _, place in told] == [rows.viewport().mapToGlobal(spot)] * len(asked)
    assert (rows.currentIndex().row() == row) is bool(asked)
    rows.customContextMenuRequested.emit(QPoint(5, 395))
    assert len(told) == len(asked)
    assert rows.contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu


def test_an_empty_list_says_why_in_the_colours_of_its_theme(qtbot: QtBot) -> None:
    rows, dark = CardList("rows", "Rows", load_theme("light")), load_theme("dark")
    qtbot.addWidget(rows)
    rows.resize(320, 400)
    assert rows.empty_text == ""
    rows.set_empty_text("Nothing here yet")
    assert rows.empty_text == "Nothing here yet"
    assert words(painted(rows.viewport())) == ["Nothing here yet"]
    rows.set_theme(dark)
    (told,) = (stroke for stroke in painted(rows.viewport()) if stroke.words)
    assert told.fill == dark.colour("muted").name()
    rows.cards.set_cards([heading("all", "All")])
    assert words(painted(rows.viewport())) == ["All"]
    (row,) = (stroke for stroke in painted(rows.viewport()) if stroke.words)
    assert row.fill == dark.colour("text").name()


def test_another_width_measures_rows_anew_and_another_height_does_not(qtbot: QtBot) -> None:
    rows, _ = _list(qtbot, 0)
    rows.cards.set_cards([Card("row", (Line((Run("words " * 8),), 4),))])
    index = rows.cards.index(0)
    qtbot.waitUntil(lambda: rows.visualRect(index).isValid())
    before = rows.visualRect(index).height()
    rows.resize(320, 300)
    assert rows.visualRect(index).height() == before
    rows.resize(160, 300)
    qtbot.waitUntil(lambda: rows.visualRect(index).height() > before)


def test_what_an_empty_list_says_and_another_theme_are_painted_at_once(qtbot: QtBot) -> None:
    rows, _ = _list(qtbot, 0)
    rows.cards.set_rows([])
    assert is_repainted(rows.viewport(), lambda: rows.set_empty_text("Nothing here yet"))
    assert is_repainted(rows.viewport(), lambda: rows.set_theme(load_theme("dark")))


def test_a_list_that_goes_on_stays_where_it_was_scrolled_to(qtbot: QtBot) -> None:
    rows, _ = _list(qtbot, 60)
    qtbot.waitUntil(rows._is_measured)
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    before = rows.verticalScrollBar().value()
    assert before > 16 * 50
    rows.cards.add_cards([heading("more", "More")])
    rows.doItemsLayout()
    assert rows.verticalScrollBar().value() == before
