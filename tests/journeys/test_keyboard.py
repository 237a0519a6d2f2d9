"""The keyboard is on the article that stands, from the first moment, and stays where somebody types."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.gui.session.dropped import Dropped
from reader.gui.shell.application import first_page
from reader.gui.shell.main_window import MainWindow
from tests.gui.windows import EDITED, SPUN, WIRE, Desktop, trigger


def _by_argument(window: MainWindow) -> None:
    first_page(window, str(WIRE), str(SPUN), sample=False)


def _by_sample(window: MainWindow) -> None:
    first_page(window, None, None, sample=True)


def _by_drop(window: MainWindow) -> None:
    window.welcome.dropped.emit(
        "left",
        Dropped(
            (
                WIRE,
                SPUN,
            )
        ),
    )


def _by_key(window: MainWindow) -> None:
    trigger(window, "open_left")


def _by_recent(window: MainWindow) -> None:
    window.welcome.pair_wanted.emit(WIRE, SPUN)


@pytest.mark.parametrize("opening", [_by_argument, _by_sample, _by_drop, _by_key, _by_recent])
def test_page_down_scrolls_the_left_article_as_soon_as_it_stands(
    desktop: Desktop, opening: Callable[[MainWindow], None]
) -> None:
    window = desktop.window(size=(1000, 500))
    desktop.answers.opens = [WIRE]
    with desktop.qtbot.waitSignal(window.controller.article_loaded, timeout=30_000):
        opening(window)
    desktop.qtbot.waitUntil(lambda: window.controller.article("left") is not None)
    held = window.focusWidget()
    assert held is window.on_desk.view.texts["left"]
    desktop.settle(window)
    assert window.focusWidget() is held
    QTest.keyClick(held, Qt.Key.Key_PageDown)
    assert window.on_desk.view.texts["left"].verticalScrollBar().value() > 0
    assert window.settings.zoom == 1.0


def test_a_lone_right_article_has_the_keyboard(desktop: Desktop) -> None:
    window = desktop.window()
    window.controller.open_path("right", SPUN)
    desktop.settle(window)
    assert window.focusWidget() is window.on_desk.view.texts["right"]


def test_the_keyboard_stays_where_somebody_reads_or_types(desktop: Desktop) -> None:
    window = desktop.compared()
    right = window.on_desk.view.texts["right"]
    right.setFocus()
    window.controller.open_path("left", EDITED)
    desktop.settle(window)
    assert window.focusWidget() is right
    trigger(window, "find")
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    held = window.focusWidget()
    assert held is not None
    assert held.objectName() == "find.text"


def test_back_from_the_start_page_the_article_has_the_keyboard(desktop: Desktop) -> None:
    window = desktop.compared()
    trigger(window, "welcome")
    back = window.findChild(QWidget, "welcome.back")
    assert back is not None
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Return)
    assert window.focusWidget() is window.on_desk.view.texts["left"]


def test_a_session_has_the_keyboard_on_its_left_article(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    desktop.answers.writes = [(tmp_path / "work", "")]
    trigger(window, "save_session")
    desktop.settle(window)
    again = desktop.window()
    again.controller.loader.open_session(tmp_path / "work.reader.json")
    desktop.settle(again)
    assert again.focusWidget() is again.on_desk.view.texts["left"]
