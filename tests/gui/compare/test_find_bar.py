"""The keys and buttons of the find bar, and what it says of what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.compare.find_bar import FindBar
from reader.gui.widgets.theme import load_theme

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar(load_theme("light"))
    qtbot.addWidget(made)
    return made


def _field(bar: FindBar) -> QLineEdit:
    found = bar.findChild(QLineEdit, "find.text")
    assert found is not None
    return found


def _button(bar: FindBar, name: str) -> QToolButton:
    found = bar.findChild(QToolButton, f"find.{name}")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("key", "modifier", "backwards"),
    [
        (Qt.Key.Key_Return, NONE, False),
        (Qt.Key.Key_Enter, SHIFT, True),
        (Qt.Key.Key_F3, NONE, False),
        (Qt.Key.Key_F3, SHIFT, True),
    ],
)
def test_keys_step(
    bar: FindBar, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, backwards: bool
) -> None:
    bar.begin("bridge")
    with qtbot.waitSignal(bar.searched) as told:
        QTest.keyClick(_field(bar), key, modifier)
    assert told.args == ["bridge", backwards]


@pytest.mark.parametrize(("name", "backwards"), [("previous", True), ("next", False)])
def test_buttons_step(bar: FindBar, qtbot: QtBot, name: str, backwards: bool) -> None:
    bar.begin("bridge")
    bar.show_count(1, 2)
    with qtbot.waitSignal(bar.searched) as told:
        _button(bar, name).click()
    assert told.args == ["bridge", backwards]


def test_typing_searches_forwards(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.searched) as told:
        QTest.keyClicks(_field(bar), "b")
    assert told.args == ["b", False]


def test_escape_closes_it(bar: FindBar, qtbot: QtBot) -> None:
    bar.begin("bridge")
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(_field(bar), Qt.Key.Key_Escape)
    assert bar.isHidden()


@pytest.mark.parametrize(("before", "words", "after"), [("", "pier", "pier"), ("pier", "", "pier")])
def test_words_are_taken_over_and_searched(
    bar: FindBar, qtbot: QtBot, before: str, words: str, after: str
) -> None:
    _field(bar).setText(before)
    with qtbot.waitSignal(bar.searched) as told:
        bar.begin(words)
    assert told.args == [after, False]


@pytest.mark.parametrize(
    ("words", "count", "said", "can_step"),
    [
        ("bridge", (1, 2), "1 of 2", True),
        ("bridge", (1_000, 12_345), "1,000 of 12,345", True),
        ("zebra", (0, 0), "Not found", False),
        (" ", (0, 0), "", False),
    ],
)
def test_the_count(bar: FindBar, words: str, count: tuple[int, int], said: str, can_step: bool) -> None:
    _field(bar).setText(words)
    bar.show_count(*count)
    label = bar.findChild(QLabel, "find.count")
    assert label is not None
    assert label.text() == said
    assert _button(bar, "next").isEnabled() is _button(bar, "previous").isEnabled() is can_step
