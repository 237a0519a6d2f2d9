"""One menu with all filters of a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.sidebar.filter_menu import FilterMenu

FRAME = 2
"""Pixels that the platform of the tests puts round a window."""


@pytest.fixture
def menu(holder: QWidget, qtbot: QtBot) -> FilterMenu:
    made = FilterMenu("facts", holder)
    made.add_alone(QCheckBox("Only warnings", made))
    holder.resize(600, 300)
    made.button.setGeometry(400, 10, 100, 28)
    with qtbot.waitExposed(holder):
        holder.show()
    return made


def test_the_button_opens_it_below_itself_and_closes_it(menu: FilterMenu) -> None:
    button = menu.button
    assert (menu.objectName(), button.objectName()) == ("sidebar.facts.folded", "sidebar.facts.filters")
    assert menu.isHidden()
    button.click()
    assert menu.isVisible()
    assert button.isChecked()
    assert menu.geometry().top() > button.mapToGlobal(button.rect().bottomLeft()).y()
    edge = button.mapToGlobal(button.rect().bottomRight()).x()
    assert abs(menu.geometry().right() - edge) <= FRAME
    button.click()
    assert menu.isHidden()


def test_in_a_window_from_the_right_it_begins_below_the_button(menu: FilterMenu) -> None:
    button = menu.button
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    button.click()
    assert abs(menu.geometry().left() - button.mapToGlobal(button.rect().bottomLeft()).x()) <= FRAME


def test_it_stays_on_the_screen(menu: FilterMenu) -> None:
    menu.button.setGeometry(-200, 10, 100, 28)
    menu.button.click()
    assert abs(menu.geometry().left() - menu.screen().availableGeometry().left()) <= FRAME
    menu.button.click()
    menu.button.setGeometry(9000, 10, 100, 28)
    menu.button.click()
    assert abs(menu.geometry().right() - menu.screen().availableGeometry().right()) <= FRAME


def test_esc_closes_it_and_gives_the_keyboard_back(menu: FilterMenu) -> None:
    beside = QCheckBox("Beside", menu.button.parentWidget())
    beside.show()
    beside.setFocus()
    menu.button.click()
    assert menu.findChildren(QCheckBox)[0].hasFocus()
    assert menu.property("popup") is True
    QTest.keyClick(menu, Qt.Key.Key_A)
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert menu.isHidden()
    assert not menu.button.isChecked()
    assert menu.button.hasFocus()


def test_closed_otherwise_its_button_is_up_again(menu: FilterMenu) -> None:
    menu.button.click()
    menu.close()
    assert not menu.button.isChecked()


@pytest.mark.parametrize(("number", "text"), [(0, "Filters"), (1, "Filters · 1"), (2, "Filters · 2")])
def test_the_button_tells_how_many_are_in_force(menu: FilterMenu, number: int, text: str) -> None:
    menu.tell(number)
    assert menu.button.text() == text
    assert str(number or "none") in menu.button.accessibleName()


def test_filters_stand_in_rows_with_their_names_beside_them(menu: FilterMenu) -> None:
    control = QCheckBox("Changed", menu)
    control.setObjectName("facts.changed")
    menu.add("Show", control)
    grid = menu.layout()
    assert isinstance(grid, QGridLayout)
    assert (grid.horizontalSpacing(), grid.verticalSpacing()) == (12, 8)
    words = menu.findChild(QLabel, "facts.changed.label")
    assert isinstance(words, QLabel)
    assert words.buddy() is control
    where = [grid.getItemPosition(grid.indexOf(each)) for each in (words, control)]
    assert where == [(2, 0, 1, 1), (2, 1, 1, 1)]
    assert grid.getItemPosition(0) == (1, 0, 1, 2)
