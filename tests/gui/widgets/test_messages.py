"""One message at a time, closed by hand, by its button or when its cause is gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.widgets.messages import MessageStrip
from reader.gui.widgets.theme import load_theme
from tests.gui.arranged import parts, rows, spoken, traits


@pytest.fixture
def strip(qtbot: QtBot) -> MessageStrip:
    made = MessageStrip(load_theme("light"))
    qtbot.addWidget(made)
    return made


def _act(strip: MessageStrip) -> QPushButton:
    found = strip.findChild(QPushButton, "message_strip.act")
    assert found is not None
    return found


def test_it_says_nothing_at_first_and_one_thing_at_a_time(strip: MessageStrip) -> None:
    assert strip.text == ""
    strip.say("One.")
    strip.say("Two <b>bold</b>.", kind="error")
    assert strip.text == "Two <b>bold</b>."
    assert strip.property("grave") is True


@pytest.mark.parametrize(("only", "text"), [("error", "It failed."), ("warning", ""), ("", "")])
def test_only_a_message_of_that_kind_is_cleared(strip: MessageStrip, only: str, text: str) -> None:
    strip.say("It failed.", kind="warning")
    strip.clear(only)
    assert strip.text == text


def test_the_button_acts_once_and_closes_the_strip(strip: MessageStrip) -> None:
    done: list[str] = []
    strip.say("Rejected.", button="Undo", act=lambda: done.append(strip.text))
    assert not _act(strip).isHidden()
    _act(strip).click()
    _act(strip).click()
    assert done == [""]
    assert strip.text == ""


def test_a_message_without_button_has_none(strip: MessageStrip) -> None:
    strip.say("Rejected.", button="Undo", act=lambda: None)
    strip.say("Done.")
    assert _act(strip).isHidden()


def test_escape_and_the_cross_close_it(strip: MessageStrip) -> None:
    strip.say("One.")
    QTest.keyClick(strip, Qt.Key.Key_Down)
    assert strip.text == "One."
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    assert strip.text == ""
    strip.say("Two.")
    cross = strip.findChild(QToolButton, "message_strip.close")
    assert cross is not None
    cross.click()
    assert strip.text == ""


def test_the_second_button_acts_and_leaves_the_message(strip: MessageStrip) -> None:
    acts: list[str] = []
    strip.say(
        "Saved.",
        button="Open",
        act=lambda: acts.append("open"),
        also="Folder",
        also_act=lambda: acts.append("also"),
    )
    second = strip.findChild(QPushButton, "message_strip.also")
    assert second is not None
    assert (second.text(), second.isHidden()) == ("Folder", False)
    second.click()
    assert (acts, strip.text) == (["also"], "Saved.")
    _act(strip).click()
    assert (acts, strip.text) == (["also", "open"], "")
    strip.say("Another.")
    assert second.isHidden()
    second.click()
    assert acts == ["also", "open"]


def test_its_coming_and_going_is_told(strip: MessageStrip) -> None:
    told: list[bool] = []
    strip.shown_changed.connect(lambda: told.append(strip.isHidden()))
    strip.say("One.")
    strip.clear()
    assert told == [False, True]


LIGHT = load_theme("light")


def test_its_parts_stand_beside_each_other_and_are_plain_words(strip: MessageStrip) -> None:
    strip.say("<b>No</b> mark-up.", button="Undo", also="Folder")
    strip.resize(600, 40)
    strip.show()
    assert rows(strip) == ["sign words act also close"]
    assert traits(strip)["words"] == "plain wraps selectable"
    assert spoken(strip) == {"close": "Close the message"}
    assert strip.accessibleName() == "<b>No</b> mark-up."
    assert strip.objectName() == "message_strip"
    words = parts(strip)["words"]
    assert words.width() > 300
    assert words.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding
    close = parts(strip)["close"]
    assert isinstance(close, QToolButton)
    assert close.autoRaise()
    assert not close.icon().isNull()


@pytest.mark.parametrize(
    ("kind", "icon", "role", "is_grave"),
    [
        ("note", "information", "accent", False),
        ("warning", "warning", "warning", False),
        ("error", "error", "error", True),
    ],
)
def test_every_kind_has_its_sign_18_pixels_large(
    strip: MessageStrip, kind: str, icon: str, role: str, is_grave: bool
) -> None:
    sign = parts(strip)["sign"]
    assert isinstance(sign, QLabel)
    for theme in (LIGHT, load_theme("dark")):
        strip.set_theme(theme)
        strip.say("It failed.", kind=kind)
        wanted = theme.icon(icon, role).pixmap(18, 18).toImage()
        assert sign.pixmap().toImage() == wanted
        assert (sign.pixmap().width(), sign.pixmap().height()) == (18, 18)
        assert strip.property("grave") is is_grave


def test_before_it_says_anything_it_is_hidden_and_has_the_sign_of_a_note(strip: MessageStrip) -> None:
    assert strip.isHidden()
    sign = parts(strip)["sign"]
    assert isinstance(sign, QLabel)
    assert sign.pixmap().toImage() == LIGHT.icon("information", "accent").pixmap(18, 18).toImage()
    assert _act(strip).isHidden()
    assert parts(strip)["also"].isHidden()


def test_a_message_that_is_cleared_is_said_no_more_when_the_strip_comes_back(strip: MessageStrip) -> None:
    strip.say("It failed.", button="Undo", act=lambda: None)
    strip.clear()
    strip.setVisible(True)
    assert strip.text == ""
