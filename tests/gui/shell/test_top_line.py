"""One line for the verdict, for messages and for what is to check."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QToolButton, QWidget

from reader.comparison.editorial_warning import Grade
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.gui.shell.main_window import MainWindow
from reader.gui.shell.top_line import TopLine
from reader.gui.widgets.theme import load_theme
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


_COUNTED = (
    (Grade.GRAVE, None, "1 to check", "1"),
    (Grade.LOOK, None, "All checked", "✓"),
    (Grade.SERIOUS, None, "1 to check", "1"),
    (Grade.GRAVE, WarningState.CHECKED, "All checked", "✓"),
    (Grade.GRAVE, None, "1 to check", "1"),
    (Grade.GRAVE, WarningState.WRONG, "All checked", "✓"),
)


def test_what_is_still_to_be_checked_is_counted(window: MainWindow) -> None:
    compared = comparison_of(window)
    for grade, state, words, short in _COUNTED:
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


class _Pages(QStackedWidget):
    """Pages of a window in which no article was opened."""

    made_articles = None


@pytest.fixture
def line(holder: QWidget) -> TopLine:
    return TopLine(load_theme("light"), _Pages(holder), holder)  # type: ignore[arg-type]


def test_the_line_is_a_raised_strip_over_its_page(line: TopLine, holder: QWidget) -> None:
    page = QWidget(holder)
    centre = line.above(page)
    centre.resize(900, 400)
    centre.show()
    line.strip.say("Saved.")
    layout = centre.layout()
    assert layout is not None
    layout.activate()
    assert (centre.objectName(), line.objectName()) == ("centre", "line")
    assert centre.parentWidget() is holder
    assert line.geometry().topLeft().toTuple() == (0, 0)
    assert (line.width(), page.width()) == (900, 900)
    assert page.y() == line.height()
    assert page.geometry().bottom() == 399


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_line_has_the_colours_of_its_theme(line: TopLine, scheme: str) -> None:
    theme = load_theme(scheme)
    line.set_theme(theme)
    assert line.palette().window().color() == theme.colour("raised")
    found = line.findChild(QToolButton, "status.warnings")
    assert found is not None
    sign = theme.icon("warning", "warning").pixmap(20, 20).toImage()
    assert found.icon().pixmap(20, 20).toImage() == sign
    close = line.strip.findChild(QToolButton, "message_strip.close")
    assert close is not None
    assert close.icon().pixmap(20, 20).toImage() == theme.icon("close").pixmap(20, 20).toImage()
    assert found.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert found.minimumHeight() == 24


def test_before_there_is_anything_to_say_the_line_is_away(line: TopLine) -> None:
    assert line.isHidden()
    line.strip.say("Saved.")
    assert not line.isHidden()
    line.strip.clear()
    assert line.isHidden()
