"""What a window is made of, and how its parts are joined."""

import pytest
from PySide6.QtCore import Qt

from reader.gui.shell.main_window import MainWindow
from tests.gui.at_once import AtOnce
from tests.gui.windows import Desktop


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    return desktop.window(AtOnce())


def test_a_window_is_named_takes_drops_and_has_its_bars(window: MainWindow) -> None:
    assert window.objectName() == "main_window"
    assert window.windowTitle() == "Source Comparison Reader[*]"
    assert window.acceptDrops()
    assert window.toolBarArea(window.toolbar) is Qt.ToolBarArea.TopToolBarArea
    bar: object = window.statusBar()
    assert bar is window.status
    assert window.menuBar().objectName() == "menus"
    centre = window.centralWidget()
    assert centre is not None
    assert centre.objectName() == "centre"
    assert centre.isAncestorOf(window.line)


def test_what_the_parts_tell_is_said_and_what_they_want_is_done(window: MainWindow) -> None:
    said: list[str] = []
    for told in (
        window.filing.said, window.filing.refused, window.reporting.said, window.reporting.refused,
    ):  # fmt: skip
        window.strip.clear()
        told.emit(f"Words {len(said)}.")
        said.append(window.strip.text)
    assert said == [f"Words {number}." for number in range(4)]
    done: list[str] = []
    window.actions_["keys"].triggered.connect(lambda: done.append("keys"))
    window._pages.action_wanted.emit("keys")
    assert done == ["keys"]
    window.status.zoom_wanted.emit(2.0)
    assert window.settings.zoom == 2.0
    window._pages.position_changed.emit("2 of 5", 2, 5)
    assert window.toolbar.position.text() == "2 of 5"


def test_a_lesson_that_begins_or_ends_is_shown_by_its_switch_alone(window: MainWindow) -> None:
    turned: list[bool] = []
    window.actions_["present"].toggled.connect(turned.append)
    for is_on in (True, False):
        window.presenting.changed.emit(is_on)
        assert window.actions_["present"].isChecked() is is_on
    assert turned == []
    assert not window.actions_["leave_present"].isEnabled()


def test_another_window_shows_its_start_page_and_goes_when_it_is_closed(window: MainWindow) -> None:
    other = window.new_window(is_private=True)
    assert other.isVisible()
    assert other.welcome.isVisible()
    assert other.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    assert (other.around.is_private, window.around.is_private) == (True, False)
    assert other.windowTitle().startswith("Private: ")
    assert other.around.windows is window.around.windows
    other.close()
