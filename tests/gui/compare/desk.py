"""The page of the articles in a window, over an invented pair and work that is done at once."""

from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.compare.compare_page import ComparePage
from reader.gui.widgets.theme import load_theme
from reader.session.settings import Settings
from reader.sides import Side
from reader.views.pane_marks import Shown
from tests.gui.at_once import controller_at_once, take
from tests.gui.invented import comparison

COMPARED = comparison()


class Desk:
    """A page in a window, and what it said."""

    def __init__(self, qtbot: QtBot, settings: Settings | None = None, *, is_compared: bool = True) -> None:
        self.controller = controller_at_once()
        if is_compared:
            take(self.controller, COMPARED)
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.page = ComparePage(self.controller, settings or Settings(), load_theme("light"), self.window)
        self.said: list[tuple[str, Callable[[], None]]] = []
        self.page.corrected.connect(lambda sentence, undo: self.said.append((sentence, undo)))
        self.window.setCentralWidget(self.page)
        self.window.resize(1280, 720)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def child(self, name: str) -> QWidget:
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def corrections(self) -> tuple[object, ...]:
        assert self.controller.session is not None
        return self.controller.session.corrections

    def shown(self) -> Shown:
        return self.page.view.texts["left"].display.state.shown

    def problem(self, side: Side) -> str:
        return self.page.view.panes[side].problem.sentence
