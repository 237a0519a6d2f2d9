"""A pane's text on the screen with the invented article in it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.panes.article_text import ArticleText
from reader.gui.widgets.theme import load_theme
from reader.text.article import Article
from tests.gui.invented import comparison


def pane_with(qtbot: QtBot, article: Article | None = None) -> ArticleText:
    """A pane of 600 by 500 pixels."""
    text = ArticleText("left", load_theme("light"))
    qtbot.addWidget(text)
    text.resize(600, 500)
    text.display.show_article(article or comparison().left)
    with qtbot.waitExposed(text):
        text.show()
    return text


def select(text: ArticleText, first: str, last: str) -> None:
    """Select from the beginning of some words to the end of others."""
    assert text.article is not None
    start = text.article.text.index(first)
    end = text.article.text.index(last) + len(last)
    text.caret.put(end)
    position = text.textCursor().position()
    text.caret.put(start)
    cursor = text.textCursor()
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


class _Paintings(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        self.count += event.type() is QEvent.Type.Paint
        return False


def is_repainted(widget: QWidget, act: Callable[[], object]) -> bool:
    """Whether a widget on the screen is painted anew because of what `act` does."""
    QApplication.processEvents()
    paintings = _Paintings()
    widget.installEventFilter(paintings)
    act()
    QApplication.processEvents()
    widget.removeEventFilter(paintings)
    return paintings.count > 0
