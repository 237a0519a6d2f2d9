"""Presenting fills the screen with the articles and brings the window back exactly as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from reader.gui.present.presenting import Presenting


class Stage:
    """A window with three parts beside its articles, of which one is hidden already."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.articles = QLabel("articles")
        self.window.setCentralWidget(self.articles)
        self.parts = tuple(QLabel(name, self.window) for name in ("menu", "tools", "hidden"))
        self.parts[2].hide()
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.presenting = Presenting(self.window, self.parts)

    def hidden(self) -> list[bool]:
        return [part.isHidden() for part in self.parts]


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


def test_the_articles_alone_fill_the_screen(stage: Stage) -> None:
    seen = [stage.presenting.is_on]
    stage.presenting.start(1.2)
    seen.append(stage.presenting.is_on)
    assert seen == [False, True]
    assert stage.hidden() == [True, True, True]
    assert stage.window.isFullScreen()
    assert not stage.articles.isHidden()


def test_afterwards_is_shown_what_was_shown_before_at_its_zoom(stage: Stage) -> None:
    stage.presenting.start(1.2)
    assert stage.presenting.stop() == 1.2
    assert stage.hidden() == [False, False, True]
    assert not stage.window.isFullScreen()
    assert not stage.presenting.is_on


def test_a_window_that_was_maximised_is_so_again(stage: Stage) -> None:
    stage.window.showMaximized()
    stage.presenting.start(1.0)
    stage.presenting.stop()
    assert stage.window.windowState() == Qt.WindowState.WindowMaximized


def test_starting_twice_keeps_what_stood_before_the_first_time(stage: Stage) -> None:
    stage.presenting.start(1.2)
    stage.presenting.start(1.9)
    assert stage.presenting.stop() == 1.2
    assert stage.hidden() == [False, False, True]


def test_what_never_began_cannot_end(stage: Stage) -> None:
    stage.parts[0].hide()
    assert stage.presenting.stop() is None
    assert stage.hidden() == [True, False, True]
    stage.presenting.start(1.0)
    stage.presenting.stop()
    assert stage.presenting.stop() is None
