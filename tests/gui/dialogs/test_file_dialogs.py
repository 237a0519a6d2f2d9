"""The question before work is lost, answered at the real dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QInputDialog, QMessageBox, QWidget
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


@pytest.mark.parametrize(
    ("asked", "found", "answer"),
    [
        ("getOpenFileName", ("/news/a.txt", "f"), Path("/news/a.txt")),
        ("getOpenFileName", ("", ""), None),
        (
            "getOpenFileNames",
            (["/news/a.txt", "/news/b.txt"], "f"),
            (Path("/news/a.txt"), Path("/news/b.txt")),
        ),
        ("getOpenFileNames", ([], ""), ()),
        ("getSaveFileName", ("/news/a.txt", "chosen"), (Path("/news/a.txt"), "chosen")),
        ("getSaveFileName", ("", ""), None),
        ("getExistingDirectory", "/news", Path("/news")),
        ("getExistingDirectory", "", None),
    ],
)
def test_files_are_what_the_system_answers(
    holder: QWidget, monkeypatch: pytest.MonkeyPatch, asked: str, found: object, answer: object
) -> None:
    told: list[tuple[object, ...]] = []

    def system(*arguments: object) -> object:
        told.append(arguments)
        return found

    monkeypatch.setattr(QFileDialog, asked, system)
    doors = {
        "getOpenFileName": FileDialogs().to_open,
        "getOpenFileNames": FileDialogs().to_open_some,
        "getSaveFileName": FileDialogs().to_write,
    }
    if asked in doors:
        assert doors[asked](holder, "Title", "/folder", "filters") == answer
        assert told == [(holder, "Title", "/folder", "filters")]
    else:
        assert FileDialogs().to_folder(holder, "Title", "/folder") == answer
        assert told == [(holder, "Title", "/folder")]


@pytest.mark.parametrize(("accepts", "answer"), [(True, 1), (False, None)])
def test_one_of_several_is_chosen_by_its_place(holder: QWidget, accepts: bool, answer: int | None) -> None:
    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        assert (dialog.windowTitle(), dialog.labelText()) == ("Chapter", "Which?")
        assert dialog.comboBoxItems() == ["One", "Two", "Three"]
        assert dialog.textValue() == "Three"
        assert not dialog.isComboBoxEditable()
        dialog.setTextValue("Two")
        dialog.accept() if accepts else dialog.reject()

    QTimer.singleShot(0, holder, choose)
    asked = FileDialogs().to_choose(holder, "Chapter", "Which?", ["One", "Two", "Three"], 2)
    assert asked == answer


def test_a_place_is_shown_by_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    FileDialogs().show(QUrl("file:///news"))
    assert shown == [QUrl("file:///news")]


def test_the_question_says_why_and_goes_afterwards(holder: QWidget) -> None:
    seen: list[tuple[object, ...]] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append((box.icon(), box.informativeText(), box.defaultButton() is box.button(_BUTTONS.Save)))
        box.reject()

    QTimer.singleShot(0, holder, answer)
    FileDialogs().to_keep(holder, "Save it?", "It would be lost.")
    assert seen == [(QMessageBox.Icon.Warning, "It would be lost.", True)]
