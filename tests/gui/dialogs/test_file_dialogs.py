"""The question before work is lost, answered at the real dialog."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.file_dialogs import FileDialogs, Keep

_BUTTONS = QMessageBox.StandardButton


@pytest.mark.parametrize(
    ("button", "key", "meant"),
    [
        (_BUTTONS.Save, None, Keep.SAVE),
        (_BUTTONS.Discard, None, Keep.DISCARD),
        (_BUTTONS.Cancel, None, Keep.CANCEL),
        (None, Qt.Key.Key_Escape, Keep.CANCEL),
        (None, Qt.Key.Key_Return, Keep.SAVE),
        (None, None, Keep.CANCEL),
    ],
)
def test_each_answer_means_what_it_says(
    qtbot: QtBot, button: QMessageBox.StandardButton | None, key: Qt.Key | None, meant: Keep
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert (box.objectName(), box.text()) == ("dialog.keep", "Save it?")
        if button is not None:
            box.button(button).click()
        elif key is not None:
            QTest.keyClick(box, key)
        else:
            box.reject()

    QTimer.singleShot(0, parent, answer)
    assert FileDialogs().to_keep(parent, "Save it?", "It would be lost.") is meant


@pytest.mark.parametrize(
    ("known", "is_long", "accepts", "said"),
    [
        (None, False, True, "before and behind"),
        (["", "Ada"], False, True, "before and behind"),
        (None, True, True, "before and behind"),
        (None, False, False, None),
    ],
)
def test_words_are_typed_or_thought_better_of(
    holder: QWidget, known: list[str] | None, is_long: bool, accepts: bool, said: str | None
) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        assert (dialog.windowTitle(), dialog.labelText()) == ("Tags", "Which?")
        assert (dialog.objectName(), dialog.textValue()) == ("dialog.type", "before")
        box = dialog.findChild(QComboBox)
        assert (box is not None) is (known is not None)
        assert dialog.testOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput) is is_long
        dialog.setTextValue("before and behind")
        dialog.accept() if accepts else dialog.reject()

    QTimer.singleShot(0, holder, answer)
    asked = FileDialogs().to_type(holder, "Tags", "Which?", "before", known, is_long=is_long)
    assert asked == said
