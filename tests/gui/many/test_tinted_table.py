"""A table with tints: what is painted, chosen, opened."""

import pytest
from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.gui.many.tables import ClaimTable, ShareTable
from reader.gui.many.tinted_table import TintedTable
from reader.gui.widgets.theme import load_theme
from reader.many.matrix.matrix import Entry, Matrix
from tests.gui.drawn import Stroke, drawn, painted
from tests.gui.panes.shown import is_repainted
from tests.many.matrix.readings import MATRIX, pair

LIGHT, DARK = load_theme("light"), load_theme("dark")


def table(qtbot: QtBot, holder: QWidget, matrix: Matrix) -> TintedTable:
    made = TintedTable("t", "Shares", LIGHT, holder)
    model = ShareTable(made)
    model.show(matrix)
    made.setModel(model)
    made.resize(400, 200)
    holder.resize(400, 200)
    with qtbot.waitExposed(holder):
        holder.show()
    return made


THREE = Matrix((Entry("a"), Entry("b"), Entry("c")), (pair(0, 1, 1.0, 0.5),))


def ground(made: TintedTable, row: int, column: int) -> QColor:
    area = made.visualRect(made.model().index(row, column))
    return made.viewport().grab().toImage().pixelColor(area.x() + 4, area.y() + 4)


def test_the_tint_is_as_strong_as_the_share(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, THREE)
    assert ground(made, 0, 1) == LIGHT.colour("same_fill")
    assert ground(made, 0, 2) == LIGHT.colour("paper")
    half = ground(made, 1, 0)
    assert half.red() == round((LIGHT.colour("paper").red() + LIGHT.colour("same_fill").red()) / 2)
    assert ground(made, 0, 0) == LIGHT.colour("window")
    made.set_theme(DARK)
    assert ground(made, 0, 1) == DARK.colour("same_fill")


def test_the_chosen_cell_has_a_frame(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, THREE)
    index = made.model().index(0, 1)
    made.setCurrentIndex(index)
    area = made.visualRect(index)
    assert made.viewport().grab().toImage().pixelColor(area.x() + 1, area.y() + 10) == LIGHT.colour("accent")


def test_keys_choose_and_enter_opens(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, THREE)
    shown: list[tuple[int, int]] = []
    opened: list[tuple[int, int]] = []
    made.cell_shown.connect(lambda row, column: shown.append((row, column)))
    made.cell_opened.connect(lambda row, column: opened.append((row, column)))
    made.setCurrentIndex(made.model().index(0, 0))
    shown.clear()
    QTest.keyClick(made, Qt.Key.Key_Right)
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert shown == [(0, 1), (1, 1)]
    QTest.keyClick(made, Qt.Key.Key_Enter)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert opened == [(1, 1)] * 2


def test_an_empty_table_opens_nothing(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, Matrix(()))
    opened: list[tuple[int, int]] = []
    made.cell_opened.connect(lambda row, column: opened.append((row, column)))
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert opened == []


def test_a_double_click_opens(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, THREE)
    spot = made.visualRect(made.model().index(1, 0)).center()
    with qtbot.waitSignal(made.cell_opened) as opened:
        QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(made.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == [1, 0]


def test_an_empty_table_says_why(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, Matrix(()))
    empty = made.viewport().grab().toImage()
    made.set_empty_text("Nothing has been compared yet. File ▸ Compare many asks for a folder.")
    assert made.viewport().grab().toImage() != empty


def test_a_table_is_one_that_cells_are_chosen_in_and_nothing_else(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, THREE)
    views = QAbstractItemView
    assert (made.objectName(), made.accessibleName()) == ("t", "Shares")
    assert made.frameShape() is QFrame.Shape.NoFrame
    assert made.selectionMode() is views.SelectionMode.SingleSelection
    assert made.editTriggers() == views.EditTrigger.NoEditTriggers
    assert made.horizontalScrollMode() is views.ScrollMode.ScrollPerPixel
    assert made.verticalScrollMode() is views.ScrollMode.ScrollPerPixel
    assert not made.isCornerButtonEnabled()
    assert made.showGrid()
    assert not made.tabKeyNavigation()
    for header in (made.horizontalHeader(), made.verticalHeader()):
        assert header.sectionResizeMode(0) is QHeaderView.ResizeMode.Fixed
        assert not header.highlightSections()
        assert not header.sectionsClickable()


def strokes(made: TintedTable, row: int, column: int, *, is_chosen: bool = False) -> list[Stroke]:
    """What is drawn of one cell in a place of 60 by 28 pixels at 10, 20."""
    option = QStyleOptionViewItem()
    option.rect, option.font = QRect(10, 20, 60, 28), made.font()
    option.state = QStyle.StateFlag.State_Selected if is_chosen else QStyle.StateFlag.State_None
    index = made.model().index(row, column)
    delegate = made.itemDelegate()
    return drawn(QSize(200, 100), lambda painter: delegate.paint(painter, option, index))


def test_a_cell_is_its_ground_with_its_words_in_the_middle(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, THREE)
    filled, words = strokes(made, 1, 0)
    assert list(filled.places) == [10, 20, 60, 28]
    paper, full = LIGHT.colour("paper"), LIGHT.colour("same_fill")
    half = [
        round((low + high) / 2)
        for low, high in (
            (paper.red(), full.red()), (paper.green(), full.green()), (paper.blue(), full.blue()),
        )
    ]  # fmt: skip
    assert filled.fill == QColor(*half).name()
    assert (words.words, words.fill) == ("50", LIGHT.colour("text").name())
    wide = made.fontMetrics().horizontalAdvance("50")
    assert words.places[0] == pytest.approx(40 - wide / 2, abs=1)
    assert 30 < words.places[1] < 42
    assert strokes(made, 0, 2)[1].fill == LIGHT.colour("muted").name()


def test_the_frame_of_a_chosen_cell_stands_inside_it(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, THREE)
    frame = strokes(made, 0, 1, is_chosen=True)[-1]
    assert list(frame.places) == [11, 21, 57, 25]
    assert (frame.pen, frame.width, frame.fill) == (LIGHT.colour("accent").name(), 2, "")
    assert not [stroke for stroke in strokes(made, 0, 1) if stroke.pen]


def test_long_words_are_cut_six_pixels_from_the_edge_and_stand_as_they_are_told(
    qtbot: QtBot, holder: QWidget
) -> None:
    made = TintedTable("t", "Claims", LIGHT, holder)
    model = ClaimTable(made)
    model.show(MATRIX)
    made.setModel(model)
    words = strokes(made, 0, 0)[1]
    assert words.words.endswith("…")
    assert words.places[0] == 16
    assert 30 < made.fontMetrics().horizontalAdvance(words.words) <= 48
    assert qtbot is not None


def test_what_is_said_of_an_empty_table_is_said_at_once_in_the_theme(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, Matrix(()))
    assert is_repainted(made.viewport(), lambda: made.set_empty_text("Nothing yet."))
    assert is_repainted(made.viewport(), lambda: made.set_theme(DARK))
    (told,) = (stroke for stroke in painted(made.viewport()) if stroke.words)
    assert (told.words, told.fill) == ("Nothing yet.", DARK.colour("muted").name())


def test_other_keys_open_nothing_and_choose_no_cell_that_is_not_there(qtbot: QtBot, holder: QWidget) -> None:
    made = table(qtbot, holder, THREE)
    told: list[tuple[int, int]] = []
    made.cell_opened.connect(lambda row, column: told.append((row, column)))
    made.setCurrentIndex(made.model().index(0, 1))
    QTest.keyClick(made, Qt.Key.Key_Space)
    made.cell_shown.connect(lambda row, column: told.append((row, column)))
    made.setCurrentIndex(QModelIndex())
    assert told == []
