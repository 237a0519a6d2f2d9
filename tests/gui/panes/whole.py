"""A pane with its header, and what is dropped on it."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.panes.article_pane import ArticlePane
from reader.gui.widgets.theme import load_theme
from reader.text.article import Article

LIGHT = load_theme("light")
T = TypeVar("T", bound=QWidget)


def whole_pane(qtbot: QtBot, article: Article | None = None) -> ArticlePane:
    """A pane of 600 by 500 pixels on the screen."""
    pane = ArticlePane("left", load_theme("light"))
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    pane.show_article(article)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def part_of(pane: ArticlePane, kind: type[T], name: str) -> T:
    """One of its parts."""
    found = pane.findChild(kind, name)
    assert isinstance(found, kind), name
    return found
