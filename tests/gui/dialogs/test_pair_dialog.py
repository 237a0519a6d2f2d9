"""Two texts from the clipboard: copied one after the other, set right, compared."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.pair_dialog import PairDialog
from tests.gui.windows import Desktop, trigger


@pytest.fixture
def dialog(qtbot: QtBot) -> PairDialog:
    QGuiApplication.clipboard().clear()
    made = PairDialog()
    qtbot.addWidget(made)
    made.open()
    return made


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QApplication.processEvents()


def texts(dialog: PairDialog) -> tuple[str, str]:
    left, right = (dialog.findChild(QPlainTextEdit, f"pair.{side}") for side in ("left", "right"))
    assert left is not None and right is not None
    return left.toPlainText(), right.toPlainText()


def words(dialog: PairDialog, name: str) -> str:
    found = dialog.findChild(QLabel, f"pair.{name}")
    assert found is not None
    return found.text()


def button(dialog: PairDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, f"pair.{name}")
    assert found is not None
    return found


def test_what_is_copied_comes_in_by_itself_and_it_is_said_what_comes_next(dialog: PairDialog) -> None:
    assert words(dialog, "says").startswith("Copy the first article")
    assert not button(dialog, "compare").isEnabled()
    copy("One two three.")
    assert texts(dialog) == ("One two three.", "")
    assert words(dialog, "says").startswith("Now copy the second")
    assert (words(dialog, "left.count"), words(dialog, "right.count")) == ("3 words", "")
    copy("Four.")
    assert texts(dialog) == ("One two three.", "Four.")
    assert words(dialog, "right.count") == "1 word"
    assert words(dialog, "says").startswith("Both texts are there")
    assert button(dialog, "compare").isEnabled()


def test_what_was_copied_before_is_the_first_text(qtbot: QtBot) -> None:
    copy("Copied before.")
    made = PairDialog()
    qtbot.addWidget(made)
    assert texts(made) == ("Copied before.", "")


def test_words_copied_inside_the_dialog_stay_where_they_are(dialog: PairDialog) -> None:
    copy("One two three.")
    left = dialog.findChild(QPlainTextEdit, "pair.left")
    assert left is not None
    left.setFocus()
    left.selectAll()
    copy("two")
    assert texts(dialog) == ("One two three.", "")


def test_texts_are_typed_swapped_and_begun_anew(dialog: PairDialog) -> None:
    right = dialog.findChild(QPlainTextEdit, "pair.right")
    assert right is not None
    right.setPlainText("Typed.")
    assert button(dialog, "swap").isEnabled()
    button(dialog, "swap").click()
    assert texts(dialog) == ("Typed.", "")
    copy("Copied.")
    button(dialog, "clear").click()
    assert texts(dialog) == ("", "")
    assert not button(dialog, "clear").isEnabled()
    copy("Copied.")
    assert texts(dialog) == ("", "")
    copy("Another.")
    assert texts(dialog) == ("Another.", "")


def test_both_are_compared_in_the_window(desktop: Desktop) -> None:
    window = desktop.window()
    QGuiApplication.clipboard().clear()
    trigger(window, "paste_pair")
    (dialog,) = window.findChildren(PairDialog)
    copy(
        "\n\n=====\n\n".join(f"News\n\nThe council met on {day} in the hall." for day in ("Monday", "Friday"))
    )
    button(dialog, "compare").click()
    desktop.settle(window)
    comparison = window.controller.comparison
    assert comparison is not None
    assert "Monday" in comparison.left.text
    assert "Friday" in comparison.right.text
    assert not window.findChildren(PairDialog)
