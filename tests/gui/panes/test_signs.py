"""Signs beside a block: as many on a line as there is room for, one sheet of paper for its notes."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.mark_looks import SIGNS_IN_A_ROW, Margins
from reader.gui.panes.signs import Signs, paint_notes
from reader.gui.widgets.theme import load_theme
from reader.text.span import Span
from tests.builders import article_of

INK = QColor("#1C5FA8")
ARTICLE = article_of(["The old harbour bridge is shut.", "Ferries run every hour."])


@pytest.fixture
def pane(holder: QWidget) -> ArticleText:
    text = ArticleText("left", load_theme("light"), holder)
    text.resize(600, 300)
    text.display.show_article(ARTICLE)
    holder.resize(600, 300)
    holder.show()
    return text


def inked(pane: ArticleText, *notes: Span) -> int:
    """How many pixels of ink the signs of some notes take."""
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    margins = pane.display.margins()
    for block, shape in pane.places.visible_blocks(0, 300):
        paint_notes(painter, notes, pane.places.mapped, block, Signs(shape, margins), INK)
    painter.end()
    return sum(image.pixelColor(x, y) == INK for x in range(600) for y in range(300))


def test_a_line_has_one_sheet_however_many_notes_begin_on_it(pane: ArticleText) -> None:
    one = inked(pane, Span(4, 7))
    assert one > 20
    assert inked(pane, Span(4, 7), Span(8, 15)) == one
    assert inked(pane, Span(4, 7), Span(33, 40)) > 1.8 * one
    assert inked(pane) == 0


def test_it_is_told_where_each_sheet_stands_and_for_which_words(pane: ArticleText) -> None:
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    told: list[tuple[QRectF, Span]] = []
    for block, shape in pane.places.visible_blocks(0, 300):
        signs = Signs(shape, pane.display.margins())
        notes = (Span(4, 7), Span(8, 15), Span(33, 40))
        told += paint_notes(painter, notes, pane.places.mapped, block, signs, INK)
        assert all(sign.top() == signs.line_top(0) for sign, _ in told[-1:])
    painter.end()
    assert [note for _, note in told] == [Span(4, 7), Span(33, 40)]


def test_a_note_is_marked_where_it_begins(pane: ArticleText) -> None:
    assert inked(pane, Span(4, 40)) == inked(pane, Span(4, 7))


def test_a_full_line_goes_on_below(pane: ArticleText) -> None:
    (_, shape), *_ = pane.places.visible_blocks(0, 300)
    signs = Signs(shape, Margins(600.0))
    spots = [signs.spot(0) for _ in range(SIGNS_IN_A_ROW + 1)]
    assert [spot.y() for spot in spots[:-1]] == [signs.line_top(0)] * SIGNS_IN_A_ROW
    assert spots[0].x() < spots[1].x()
    assert spots[-1].y() == signs.line_top(0) + spots[0].height()
    assert spots[-1].x() == spots[0].x()
