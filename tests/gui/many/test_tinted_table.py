"""A table with tints: what is painted, chosen, opened."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.many.tables import ShareTable
from reader.gui.many.tinted_table import TintedTable
from reader.gui.widgets.theme import load_theme
from reader.many.matrix.matrix import Entry, Matrix
from tests.many.matrix.readings import pair

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
