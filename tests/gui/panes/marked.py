"""A pane of two short paragraphs with marks made by hand, and what is painted of them."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.line_shape import BlockShape
from reader.gui.panes.mark_painter import paint_block
from reader.gui.widgets.theme import load_theme
from reader.text.article import Role
from reader.text.span import Span
from reader.views.pane_marks import ChangedWords, quotation_marks
from tests.builders import article_of, quotations_of
from tests.gui.drawn import Stroke, drawn

LIGHT = load_theme("light")
ARTICLE = article_of(
    ["The old bridge is shut. “Ferries run,” she said, and all is well.", "Nobody knows for how long."],
    roles=[Role.BODY, Role.BODY],
)
ADVERTISEMENT = article_of(["Buy a bridge now.", "Nobody knows."], roles=[Role.FURNITURE, Role.BODY])
FIRST, SECOND = (sentence.span for sentence in ARTICLE.sentences)


@pytest.fixture
def pane(holder: QWidget) -> ArticleText:
    """A pane on no screen, wide enough for a line a block."""
    text = ArticleText("left", LIGHT, holder)
    text.resize(900, 300)
    text.display.show_article(ARTICLE)
    return text


def colour(role: str) -> str:
    return LIGHT.colour(role).name()


def shapes(pane: ArticleText) -> list[BlockShape]:
    return [shape for _, shape in pane.places.visible_blocks(0, 300)]


def strokes(pane: ArticleText, block: int | None = None) -> list[Stroke]:
    """What is painted under all the text, or under that of one block."""

    def draw(painter: QPainter) -> None:
        for shown, shape in pane.places.visible_blocks(0, 300):
            if block in (None, shown.number):
                margins = pane.display.margins()
                paint_block(painter, pane.display.state, pane.places.mapped, shown, shape, margins)

    return drawn(QSize(900, 300), draw)


def mark(pane: ArticleText, *relations: Relation, moved: bool = False, by_hand: bool = False) -> None:
    """The sentences have beads of these relations; the second word of each is another."""
    made = quotation_marks("left", ARTICLE, quotations_of(ARTICLE))
    beads = tuple(
        Bead(number, (number,), (number,), relation, 0.7, moved, by_hand)
        for number, relation in enumerate(relations)
    )

    def edits(bead: Bead) -> tuple[Edit, ...]:
        start = ARTICLE.sentences[bead.index].span.start
        return (Edit(Tag.REPLACE, Span(start + 4, start + 7), Span(0, 1)),)

    numbers = tuple(bead.index for bead in beads) + (None,) * (2 - len(beads))
    pane.display.set_marks(replace(made, beads=beads, bead_of=numbers, words=ChangedWords(edits)))


def around(pane: ArticleText, span: Span) -> QRectF:
    """The box of a fill behind some words of one line."""
    for block, shape in pane.places.visible_blocks(0, 300):
        part = pane.places.mapped.units_in(block, span)
        if part is not None:
            ((rect, _),) = shape.strips(*part)
            grown = rect.height() * 0.09
            return rect.adjusted(-2.5, -grown, 2.5, grown)
    raise AssertionError(span)


def is_behind(stroke: Stroke, pane: ArticleText, span: Span) -> bool:
    expected = around(pane, span)
    told, wanted = stroke.box.getRect(), expected.getRect()
    return all(abs(one - other) < 0.05 for one, other in zip(told, wanted, strict=True))  # type: ignore[call-overload]
