"""A pane's text on the screen with the invented article in it."""

from PySide6.QtGui import QTextCursor
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
