"""What a reader's hand does, to single widgets."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.testing import doing

pytestmark = pytest.mark.usefixtures("qapp")


def combo() -> QComboBox:
    made = QComboBox()
    made.addItems(["All grades", "Grave and serious", "Grave only"])
    return made


def spin() -> QSpinBox:
    made = QSpinBox()
    made.setRange(50, 400)
    return made


def test_an_action_is_done_unless_it_is_greyed_out() -> None:
    action, done = QAction("Find"), list[bool]()
    action.setObjectName("action.find")
    action.triggered.connect(lambda: done.append(True))
    doing.click(action, "action.find")
    action.setEnabled(False)
    with pytest.raises(AssertionError, match=r"action.find is greyed out now"):
        doing.trigger(action)
    assert len(done) == 1


@pytest.mark.parametrize("kind", [QPushButton, QCheckBox])
def test_a_button_is_clicked_where_it_can_be_seen(
    holder: QWidget, qtbot: QtBot, kind: Callable[[str, QWidget], Any]
) -> None:
    button, clicked = kind("OK", holder), list[bool]()
    button.resize(400, 30)
    button.clicked.connect(lambda: clicked.append(True))
    with pytest.raises(AssertionError, match="ok is hidden now"):
        doing.click(button, "ok")
    with qtbot.waitExposed(holder):
        holder.show()
    doing.click(button, "ok")
    assert len(clicked) == 1
    button.setEnabled(False)
    with pytest.raises(AssertionError, match="ok is greyed out now"):
        doing.click(button, "ok")
    assert len(clicked) == 1


@pytest.mark.parametrize(
    ("make", "words", "read"),
    [
        (lambda: QLineEdit("before"), "after", lambda each: each.text()),
        (lambda: QLineEdit("before"), "", lambda each: each.text()),
        (lambda: QPlainTextEdit("before"), "after", lambda each: each.toPlainText()),
        (combo, "Grave only", lambda each: each.currentText()),
        (spin, "140", lambda each: str(each.value())),
    ],
)
def test_words_take_the_place_of_those_there(
    make: Callable[[], QWidget], words: str, read: Callable[[QWidget], str]
) -> None:
    thing = make()
    doing.type_words(thing, "field", words)
    assert read(thing) == words


def test_an_entry_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(LookupError, match="grade has no entry 'Light' but 'All grades', 'Grave and serious'"):
        doing.type_words(combo(), "grade", "Light")


def test_what_takes_no_words_says_so() -> None:
    with pytest.raises(TypeError, match="label takes no words; it is a QLabel"):
        doing.type_words(QLabel("x"), "label", "y")


@pytest.mark.parametrize("keys", ["", "Nokey", "Ctrl+"])
def test_keys_that_there_are_not_are_told(holder: QWidget, keys: str) -> None:
    with pytest.raises(ValueError, match="no keys"):
        doing.press(holder, keys)


class Pressed(QWidget):
    """Notes the keys that it gets."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keys: list[tuple[int, Qt.KeyboardModifier]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.keys.append((event.key(), event.modifiers()))


def test_keys_go_to_what_has_the_keyboard(holder: QWidget, qtbot: QtBot) -> None:
    inside = Pressed(holder)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    inside.setFocus()
    doing.press(holder, "Ctrl+G")
    assert inside.keys[-1] == (Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("make", "value", "read"),
    [
        (QCheckBox, True, lambda each: each.isChecked()),
        (spin, 140, lambda each: each.value()),
        (combo, "Grave only", lambda each: each.currentText()),
        (QLineEdit, "words", lambda each: each.text()),
    ],
)
def test_a_control_is_set(
    make: Callable[[], QWidget], value: object, read: Callable[[QWidget], object]
) -> None:
    thing = make()
    doing.set_control(thing, "control", value)
    assert read(thing) == value


@pytest.mark.parametrize(("make", "value"), [(QCheckBox, "yes"), (spin, "140"), (combo, 2), (QLabel, "x")])
def test_a_control_is_not_set_to_another_kind_of_value(make: Callable[[], QWidget], value: object) -> None:
    with pytest.raises(TypeError, match="it cannot be set to"):
        doing.set_control(make(), "control", value)
