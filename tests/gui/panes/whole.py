"""A pane with its header, and what is dropped on it."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
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


def drop_on(pane: ArticlePane, data: QMimeData) -> bool:
    """Drag something over a pane and drop it there; answers whether it was taken."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 200), copy, data, left, none)
    QApplication.sendEvent(pane, enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(50, 200), copy, data, left, none, QEvent.Type.Drop)
    drop.setAccepted(False)
    QApplication.sendEvent(pane, drop)
    return drop.isAccepted()
