"""Two texts from the clipboard: copied one after the other, set right, compared."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.pair_dialog import PairDialog
from tests.gui.arranged import parts, rows, said, spoken, traits
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


def test_both_texts_stand_beside_each_other_under_their_names_and_counts(dialog: PairDialog) -> None:
    assert rows(dialog) == [
        "says",
        "left.label left.count right.label right.count",
        "left right",
        "buttons compare swap clear cancel",
    ]
    assert (dialog.objectName(), dialog.windowTitle()) == ("pair", "Two texts from the clipboard")
    assert dialog.size().toTuple() == (820, 480)
    assert traits(dialog) == {
        "says": "wraps",
        "left": "tabs",
        "right": "tabs",
        "left.count": "muted",
        "right.count": "muted",
        "compare": "default disabled",
        "swap": "disabled",
        "clear": "disabled",
        "left.label": "heading for:left",
        "right.label": "heading for:right",
    }
    assert spoken(dialog) == {"left": "Left text", "right": "Right text"}
    told = said(dialog)
    assert [told[name] for name in ("left.label", "right.label", "compare", "swap", "clear", "cancel")] == [
        "Left", "Right", "&Compare", "&Swap sides", "Begin &anew", "Cancel",
    ]  # fmt: skip
    left, right = parts(dialog)["left"], parts(dialog)["right"]
    assert isinstance(left, QPlainTextEdit)
    assert left.document().documentMargin() == 8
    assert abs(left.width() - right.width()) <= 1
    assert left.height() > 300


def test_the_keyboard_goes_to_the_text_that_is_wanted_next(qtbot: QtBot, dialog: PairDialog) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    left, right = parts(dialog)["left"], parts(dialog)["right"]
    qtbot.waitUntil(left.hasFocus)
    copy("One two three.")
    assert right.hasFocus()


def test_a_text_that_is_typed_is_counted_and_offers_what_can_be_done(dialog: PairDialog) -> None:
    left = parts(dialog)["left"]
    assert isinstance(left, QPlainTextEdit)
    left.setPlainText("Two words")
    assert words(dialog, "left.count") == "2 words"
    assert words(dialog, "says").startswith("Now copy the second")
    assert [button(dialog, name).isEnabled() for name in ("compare", "swap", "clear")] == [False, True, True]


def test_cancel_leaves_without_a_word(qtbot: QtBot, dialog: PairDialog) -> None:
    copy("One.\n\n=====\n\nTwo.")
    with qtbot.assertNotEmitted(dialog.pair_wanted), qtbot.waitSignal(dialog.rejected):
        button(dialog, "cancel").click()


def test_compare_closes_and_tells_both_texts(qtbot: QtBot, dialog: PairDialog) -> None:
    copy("One.\n\n=====\n\nTwo.")
    with qtbot.waitSignal(dialog.pair_wanted) as told:
        button(dialog, "compare").click()
    assert [text.strip() for text in told.args or []] == ["One.", "Two."]
    assert not dialog.isVisible()


def test_names_and_counts_stand_close_to_their_text(dialog: PairDialog) -> None:
    columns = dialog.findChildren(QGridLayout)
    assert [column.verticalSpacing() for column in columns] == [4, 4]
