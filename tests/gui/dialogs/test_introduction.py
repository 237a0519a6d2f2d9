"""The three steps of the first start."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.introduction import STEPS, Introduction
from reader.gui.dialogs.introduction_picture import IntroductionPicture
from reader.gui.shell.application import _REST, first_page, introduce
from reader.gui.widgets.theme import load_theme
from reader.session.settings import load_settings
from tests.gui.arranged import parts, rows, traits
from tests.gui.drawn import painted
from tests.gui.windows import Desktop, trigger


@pytest.fixture
def dialog(qtbot: QtBot) -> Introduction:
    made = Introduction(load_theme("light"))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


def words(dialog: Introduction, name: str) -> str:
    found = dialog.findChild(QLabel, f"introduction.{name}")
    assert found is not None
    return found.text()


def button(dialog: Introduction, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, f"introduction.{name}")
    assert found is not None
    return found


def test_it_goes_step_by_step_and_back(dialog: Introduction) -> None:
    seen = [(words(dialog, "count"), words(dialog, "title"))]
    for _ in STEPS[1:]:
        button(dialog, "next").click()
        seen.append((words(dialog, "count"), words(dialog, "title")))
    assert seen == [
        ("1 of 3", "Open two articles"),
        ("2 of 3", "Look at the warnings"),
        ("3 of 3", "Check them off, and keep it"),
    ]
    assert (button(dialog, "next").text(), button(dialog, "skip").isVisible()) == ("&Begin", False)
    button(dialog, "back").click()
    assert words(dialog, "count") == "2 of 3"
    assert (button(dialog, "next").text(), button(dialog, "skip").isVisible()) == ("&Next", True)
    button(dialog, "back").click()
    assert not button(dialog, "back").isEnabled()
    assert "1 of 3: Open two articles. Drop them" in dialog.accessibleDescription()


def test_its_last_step_ends_it(dialog: Introduction) -> None:
    dialog.show_step(len(STEPS) - 1)
    assert dialog.isVisible()
    button(dialog, "next").click()
    assert not dialog.isVisible()


@pytest.mark.parametrize("step", range(len(STEPS)))
def test_it_can_be_left_at_once(dialog: Introduction, step: int) -> None:
    dialog.show_step(step)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_skip_leaves_too(dialog: Introduction) -> None:
    button(dialog, "skip").click()
    assert not dialog.isVisible()


def test_the_first_start_shows_it_once_and_help_whenever_it_is_asked_for(desktop: Desktop) -> None:
    window = desktop.window()
    first_page(window, None, None, False)
    introduce(window)
    desktop.qtbot.waitUntil(lambda: bool(window.findChildren(Introduction)))
    assert load_settings(desktop.folder).settings.knows_program
    for shown in window.findChildren(Introduction):
        shown.reject()
    desktop.qtbot.waitUntil(lambda: not window.findChildren(Introduction))
    asked: list[None] = []
    window.actions_["introduction"].triggered.connect(lambda: asked.append(None))
    with desktop.qtbot.waitSignal(window.controller.idle):  # warmed up a moment after the page has come
        first_page(window, None, None, False)
        introduce(window)
    assert asked == []
    trigger(window, "introduction")
    assert window.findChildren(Introduction)


def test_it_goes_with_its_window(desktop: Desktop) -> None:
    window = desktop.window()
    trigger(window, "introduction")
    (shown,) = window.findChildren(Introduction)
    assert shown.isVisible()
    window.close()
    desktop.qtbot.waitUntil(lambda: not window.findChildren(Introduction))


def test_it_does_not_come_when_its_window_is_closed_again(desktop: Desktop) -> None:
    window = desktop.window()
    introduce(window)
    window.close()
    told: list[None] = []
    QTimer.singleShot(_REST + 50, lambda: told.append(None))
    desktop.qtbot.waitUntil(lambda: bool(told))
    assert not window.findChildren(Introduction)


def test_nobody_is_shown_it_who_did_not_start_the_program(desktop: Desktop) -> None:
    window = desktop.window()
    with desktop.qtbot.waitSignal(window.controller.idle):
        first_page(window, None, None, False)
    assert not window.findChildren(Introduction)


def test_a_picture_stands_above_the_words_and_the_buttons_below(dialog: Introduction) -> None:
    assert rows(dialog) == ["picture", "title", "words", "count skip back next"]
    assert (dialog.objectName(), dialog.windowTitle()) == ("introduction", "Introduction")
    assert dialog.minimumWidth() == 520
    assert traits(dialog) == {
        "title": "heading plain wraps",
        "words": "plain wraps",
        "count": "muted plain",
        "back": "disabled",
        "next": "default",
    }
    shown = parts(dialog)["words"]
    assert isinstance(shown, QLabel)
    assert shown.minimumHeight() == 4 * dialog.fontMetrics().lineSpacing()
    assert shown.alignment() == Qt.AlignmentFlag.AlignTop
    assert button(dialog, "skip").text() == "&Skip"
    assert button(dialog, "back").text() == "&Back"


def test_it_goes_when_it_is_closed(qtbot: QtBot) -> None:
    made = Introduction(load_theme("light"))
    qtbot.addWidget(made)
    assert made.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


@pytest.mark.parametrize("step", range(len(STEPS)))
def test_the_picture_follows_the_step_and_enter_goes_on(dialog: Introduction, step: int) -> None:
    dialog.show_step(step)
    alone = IntroductionPicture(load_theme("light"), dialog)
    alone.set_step(step)
    picture = parts(dialog)["picture"]
    alone.resize(picture.size())
    assert painted(picture)[-1] == painted(alone)[-1]
    assert [stroke.fill for stroke in painted(picture)] == [stroke.fill for stroke in painted(alone)]
    assert button(dialog, "next").isDefault()
