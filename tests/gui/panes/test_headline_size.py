"""Headlines are smaller in a narrow pane, and come back in a wide one."""

import pytest
from PySide6.QtGui import QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.headline_size import NARROW, set_headlines, steps_for
from reader.text.article import Role
from reader.text.span import Span
from reader.views.text_map import ShownBlock
from tests.gui.panes.shown import pane_with


@pytest.mark.parametrize(
    ("width", "scale", "steps"),
    [
        (420, 1.0, 2), (419, 1.0, 1), (839, 2.0, 1), (840, 2.0, 2), (210, 0.5, 2),
    ],
)  # fmt: skip
def test_the_size_goes_by_the_width_in_letters(width: int, scale: float, steps: int) -> None:
    assert steps_for(width, scale) == steps


def sizes(text: ArticleText) -> dict[bool, set[int]]:
    """The steps of size of all runs of text, of headlines and of the rest."""
    found: dict[bool, set[int]] = {True: set(), False: set()}
    for shown in text.places.mapped.blocks:
        block = text.document().findBlockByNumber(shown.number)
        piece = block.begin()
        while not piece.atEnd():
            steps = piece.fragment().charFormat().property(QTextFormat.Property.FontSizeAdjustment)
            found[shown.role is Role.HEADLINE].add(steps or 0)
            piece += 1
    return found


def test_a_headline_follows_its_pane(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    rest = sizes(text)[False]
    for width, steps in ((NARROW + 100, 2), (NARROW - 60, 1), (NARROW + 100, 2)):
        text.resize(width, 400)
        QApplication.processEvents()
        assert sizes(text) == {True: {steps}, False: rest}


def test_a_headline_that_comes_into_a_narrow_pane_is_small_at_once(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.resize(NARROW - 60, 400)
    QApplication.processEvents()
    article = text.display.article
    text.display.show_article(None)
    text.display.show_article(article)
    assert sizes(text)[True] == {1}
    text.display.set_zoom(0.5)
    assert sizes(text)[True] == {2}


def test_only_headlines_with_words_are_set() -> None:
    document = QTextDocument("\nW\nrest")
    steps = QTextFormat.Property.FontSizeAdjustment
    set_headlines(
        document, [ShownBlock(number, Span(0, 0), 0, Role.HEADLINE, 0, 0) for number in (0, 1, 7)], 2
    )
    empty, word, rest = (document.findBlockByNumber(number) for number in range(3))
    assert not empty.charFormat().hasProperty(steps)
    assert [piece.begin().fragment().charFormat().property(steps) for piece in (word, rest)] == [2, None]
