"""The keys and buttons of the find bar, and what it says of what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.compare.find_bar import FindBar
from reader.gui.widgets.theme import load_theme

NAMES = ("sign", "text", "previous", "next", "count", "close")
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


def test_sign_field_count_and_buttons_stand_beside_each_other(bar: FindBar) -> None:
    bar.begin("bridge")
    bar.show_count(1, 2)
    bar.resize(900, 40)
    named = {name: bar.findChild(QWidget, f"find.{name}") for name in NAMES}
    bar.show()
    lefts = [part.x() for part in named.values() if part is not None]
    assert len(lefts) == len(NAMES)
    assert lefts == sorted(set(lefts))
    assert (bar.objectName(), bar.accessibleName()) == ("find.bar", "Find")
    field, count = _field(bar), named["count"]
    assert (field.accessibleName(), field.placeholderText()) == ("Find in both articles",) * 2
    assert field.isClearButtonEnabled()
    assert field.maximumWidth() == 360
    assert isinstance(count, QLabel)
    assert count.minimumWidth() >= count.fontMetrics().horizontalAdvance("10,000 of 10,000")
    for name in ("previous", "next", "close"):
        button = _button(bar, name)
        assert button.autoRaise()
        assert button.focusPolicy() is Qt.FocusPolicy.TabFocus
        assert button.accessibleName() == button.toolTip() != ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_signs_are_drawn_in_the_theme(bar: FindBar, scheme: str) -> None:
    theme = load_theme(scheme)
    bar.set_theme(theme)
    sign = bar.findChild(QLabel, "find.sign")
    assert sign is not None
    assert sign.pixmap().toImage() == theme.icon("find", "muted").pixmap(16).toImage()
    for name in ("previous", "next", "close"):
        wanted = theme.icon(name).pixmap(20, 20).toImage()
        assert _button(bar, name).icon().pixmap(20, 20).toImage() == wanted
    assert bar.palette().window().color() == theme.colour("window")


def test_words_that_stand_there_are_looked_for_again_and_can_be_typed_over(
    bar: FindBar, qtbot: QtBot
) -> None:
    asked: list[tuple[str, bool]] = []
    bar.searched.connect(lambda *told: asked.append(told))
    bar.begin("bridge")
    bar.begin("bridge")
    bar.begin()
    assert asked == [("bridge", False)] * 3
    assert _field(bar).selectedText() == "bridge"
    bar.activateWindow()
    qtbot.waitUntil(_field(bar).hasFocus)


@pytest.mark.parametrize(
    ("typed", "current", "total", "said", "can_step"),
    [("bridge", 3, 1200, "3 of 1,200", True), ("bridge", 0, 0, "Not found", False), ("  ", 0, 0, "", False)],
)
def test_how_many_are_found_is_said_and_stepped_through(
    bar: FindBar, typed: str, current: int, total: int, said: str, can_step: bool
) -> None:
    _field(bar).setText(typed)
    bar.show_count(current, total)
    count = bar.findChild(QLabel, "find.count")
    assert count is not None
    assert count.text() == said
    assert {_button(bar, name).isEnabled() for name in ("previous", "next")} == {can_step}
