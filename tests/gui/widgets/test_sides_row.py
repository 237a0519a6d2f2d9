"""Left stays left, whichever way the window runs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.widgets.sides_row import sides_row


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_left_stays_left(qtbot: QtBot, application: QApplication, direction: Qt.LayoutDirection) -> None:
    application.setLayoutDirection(direction)
    holder = QWidget()
    qtbot.addWidget(holder)
    row = sides_row()
    holder.setLayout(row)
    left, right = QLabel("left"), QLabel("right")
    row.addWidget(left)
    row.addWidget(right)
    holder.resize(300, 40)
    with qtbot.waitExposed(holder):
        holder.show()
    assert left.x() < right.x()
