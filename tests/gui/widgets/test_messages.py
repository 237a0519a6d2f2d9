"""One message at a time, closed by hand, by its button or when its cause is gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.widgets.messages import MessageStrip
from reader.gui.widgets.theme import load_theme


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
