"""The Down key leads from what is typed to what was found."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.library.search_line import SearchLine


def test_the_down_key_is_told_and_others_are_typed(qtbot: QtBot, holder: QWidget) -> None:
    line = SearchLine("library.search", holder)
    assert line.objectName() == "library.search"
    with qtbot.waitSignal(line.down_pressed):
        QTest.keyClick(line, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(line.down_pressed):
        QTest.keyClicks(line, "rye")
    assert line.text() == "rye"
