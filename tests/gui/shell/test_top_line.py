"""One line for the verdict, for messages and for what is to check."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.comparison.editorial_warning import Grade
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.gui.shell.main_window import MainWindow
from tests.gui.windows import SPUN, WIRE, Desktop, comparison_of, trigger


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    made = desktop.compared(WIRE, SPUN)
    made.resize(1280, 720)
    made.strip.clear()
    return made


def button(window: MainWindow) -> QToolButton:
    found = window.findChild(QToolButton, "status.warnings")
    assert isinstance(found, QToolButton)
    return found


def shown(window: MainWindow) -> tuple[bool, bool, bool]:
    """Whether the verdict, the message and what is to check can be seen."""
    return window.on_desk.view.verdict.isVisible(), window.strip.isVisible(), button(window).isVisible()


def test_the_verdict_stands_in_the_line_with_what_is_to_check(window: MainWindow) -> None:
    assert shown(window) == (True, False, True)
    verdict = window.on_desk.view.verdict
    assert verdict.parentWidget() is window.line
    assert verdict.width() + button(window).width() > window.width() - 20


def test_a_message_takes_the_place_of_the_verdict_and_gives_it_back(window: MainWindow) -> None:
    place = window.on_desk.view.verdict.geometry().topLeft()
    window.strip.say("Saved as flood.html.")
    assert shown(window) == (False, True, True)
    layout = window.line.layout()
    assert layout is not None
    layout.activate()
    assert window.strip.geometry().topLeft() == place
    window.strip.clear()
    assert shown(window) == (True, False, True)


def test_a_verdict_that_was_put_away_does_not_come_back_behind_a_message(window: MainWindow) -> None:
    close = window.line.findChild(QToolButton, "verdict.close")
    assert isinstance(close, QToolButton)
    close.click()
    assert shown(window) == (False, False, True)
    window.strip.say("Saved.")
    window.strip.clear()
    assert shown(window) == (False, False, True)


def test_on_other_pages_messages_alone_are_told(window: MainWindow) -> None:
    trigger(window, "welcome")
    assert shown(window) == (False, False, False)
    assert window.line.isHidden()
    window.strip.say("The settings were damaged.")
    assert shown(window) == (False, True, False)
    assert window.line.isVisible()
    window.show_desk()
    assert shown(window) == (False, True, True)


def test_without_an_article_the_line_is_away(desktop: Desktop) -> None:
    window = desktop.window()
    assert window.line.isHidden()
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    assert window.line.isHidden()


@pytest.mark.parametrize(
    ("grade", "state", "words", "short"),
    [
        (Grade.GRAVE, None, "1 to check", "1"),
        (Grade.SERIOUS, None, "1 to check", "1"),
        (Grade.LOOK, None, "All checked", "✓"),
        (Grade.GRAVE, WarningState.CHECKED, "All checked", "✓"),
        (Grade.GRAVE, WarningState.WRONG, "All checked", "✓"),
    ],
)
def test_what_is_still_to_be_checked_is_counted(
    window: MainWindow, grade: Grade, state: WarningState | None, words: str, short: str
) -> None:
    compared = comparison_of(window)
    warning = replace(compared.warnings[0], grade=grade)
    said = (Judgement(identity_of(warning), state),) if state is not None else ()
    window.line.show_warnings(replace(compared, warnings=(warning,), judgements=said))
    assert (button(window).text(), button(window).accessibleName()) == (words, words)
    window.resize(799, 600)
    assert (button(window).text(), button(window).accessibleName()) == (short, words)
    window.resize(800, 600)
    assert button(window).text() == words


def test_without_warnings_there_is_nothing_to_check(window: MainWindow) -> None:
    window.line.show_warnings(replace(comparison_of(window), warnings=()))
    assert shown(window) == (True, False, False)
    window.line.show_warnings(None)
    assert shown(window) == (True, False, False)


def test_a_press_leads_to_the_next_warning(window: MainWindow) -> None:
    QTest.mouseClick(button(window), Qt.MouseButton.LeftButton)
    assert window.controller.selection.choice.warning == 0
    assert shown(window) == (False, True, True)
    assert window.strip.text.startswith("Warning 1 of")


def test_the_sign_is_drawn_in_the_theme(window: MainWindow) -> None:
    assert not button(window).icon().isNull()
