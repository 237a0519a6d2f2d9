"""The system's dialog is asked for a printer."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.session.printing import print_with_dialog


def test_who_thinks_better_of_it_prints_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[str] = []

    def dismiss() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return
        timer.stop()
        asked.append(dialog.objectName())
        dialog.close()

    timer = QTimer()
    timer.timeout.connect(dismiss)
    timer.start(10)
    assert print_with_dialog(parent) is None
    assert asked == ["dialog.print"]
