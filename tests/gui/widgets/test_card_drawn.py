"""Where the bars, the words and the edges of a row are drawn, and by what pens."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.widgets.card_delegate import CardDelegate
from reader.gui.widgets.card_list import CardList
from reader.gui.widgets.theme import load_theme
from reader.gui.widgets.wrapping import wrapped
from reader.views.card import Card, Line, Run, Style, heading
from tests.gui.drawn import Stroke, drawn

LIGHT = load_theme("light")
PLACE = QRect(10, 20, 300, 70)
"""A row that does not begin in the corner: its last line of pixels is 89."""
TEXT = Card("row", (Line((Run("Words"),)), Line((Run("Below"),))))
FLAGS = QStyle.StateFlag


class Row:
    """A list with one row, and what is drawn of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.list = CardList("rows", "Rows", LIGHT)
        qtbot.addWidget(self.list)
        self.delegate = CardDelegate(LIGHT, self.list)

    def strokes(
        self, card: Card, state: FLAGS = FLAGS.State_None, place: QRect = PLACE, *, in_list: bool = True
    ) -> list[Stroke]:
        self.list.cards.set_cards([card])
        option = QStyleOptionViewItem()
        option.rect, option.state = place, state
        if in_list:
            option.widget = self.list
        index = self.list.cards.index(0)
        return drawn(QSize(400, 200), lambda painter: self.delegate.paint(painter, option, index))


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    return Row(qtbot)


def colour(role: str) -> str:
    return LIGHT.colour(role).name()


def bars(strokes: list[Stroke]) -> list[tuple[object, ...]]:
    """The upright lines: where, and by what pen."""
    lines = (stroke for stroke in strokes if stroke.kind == "line" and stroke.places[0] == stroke.places[2])
    return [(list(line.places), line.pen, line.width, line.dashes) for line in lines]


@pytest.mark.parametrize(
    ("relation", "role", "width", "dashes"),
    [
        (Relation.SAME, "same_mark", 4.0, ""),
        (Relation.EDITED, "changed_mark", 2.0, ""),
        (Relation.REWORDED, "changed_mark", 4.0, "6.4,3.6"),
        (Relation.ONLY_LEFT, "only_mark", 4.0, "3.2,3.2"),
        (Relation.ONLY_RIGHT, "only_mark", 4.0, "3.2,3.2"),
    ],
)
def test_a_bar_stands_at_the_edge_eight_pixels_from_above_and_below(
    row: Row, relation: Relation, role: str, width: float, dashes: str
) -> None:
    x = 10 + 5 + width / 2
    drawn_bars = bars(row.strokes(replace(TEXT, bar=relation)))
    assert drawn_bars == [([x, 28, x, 81], colour(role), width, dashes)]


@pytest.mark.parametrize(
    ("card", "wanted"),
    [
        (replace(TEXT, is_warning=True), [([17, 28, 17, 81], "decisive_mark", 4.0)]),
        (replace(TEXT, is_quotation=True), [([22, 28, 22, 81], "quotation_mark", 2.0)]),
        (replace(TEXT, is_warning=True, is_quotation=True), [([22, 28, 22, 81], "quotation_mark", 2.0)]),
        (
            replace(TEXT, is_quotation=True, bar=Relation.SAME),
            [([17, 28, 17, 81], "same_mark", 4.0), ([22, 28, 22, 81], "quotation_mark", 2.0)],
        ),
        (TEXT, []),
    ],
)
def test_warnings_and_quotations_have_their_own_bars(
    row: Row, card: Card, wanted: list[tuple[list[float], str, float]]
) -> None:
    assert bars(row.strokes(card)) == [(places, colour(role), width, "") for places, role, width in wanted]


@pytest.mark.parametrize(
    ("card", "state", "ground", "is_framed"),
    [
        (TEXT, FLAGS.State_None, None, False),
        (TEXT, FLAGS.State_Selected, "selection", False),
        (TEXT, FLAGS.State_MouseOver, "hover", False),
        (TEXT, FLAGS.State_Selected | FLAGS.State_HasFocus, "selection", True),
        (TEXT, FLAGS.State_HasFocus, None, True),
        (heading("all", "All"), FLAGS.State_Selected | FLAGS.State_HasFocus, "window", False),
    ],
)
def test_ground_line_and_frame_fill_the_place_of_the_row(
    row: Row, card: Card, state: FLAGS, ground: str | None, is_framed: bool
) -> None:
    strokes = row.strokes(card, state)
    fills = [
        (list(stroke.places), stroke.fill) for stroke in strokes if stroke.kind == "rect" and not stroke.pen
    ]
    assert fills == ([([10, 20, 300, 70], colour(ground))] if ground else [])
    (line,) = (stroke for stroke in strokes if stroke.pen == colour("border"))
    assert (list(line.places), line.width) == ([10, 89, 309, 89], 1)
    frames = [list(stroke.places) for stroke in strokes if stroke.pen == colour("accent")]
    assert frames == ([[10, 20, 299, 68]] if is_framed else [])


@pytest.mark.parametrize(("card", "left", "top"), [(TEXT, 28, 28), (heading("all", "All"), 15, 25)])
@pytest.mark.parametrize("in_list", [True, False])
def test_words_begin_beside_the_bars_and_lines_are_three_pixels_apart(
    row: Row, card: Card, left: float, top: float, in_list: bool
) -> None:
    metrics = QFontMetricsF(row.list.font())
    told = [stroke for stroke in row.strokes(card, in_list=in_list) if stroke.words]
    assert [stroke.words for stroke in told] == [line.text for line in card.lines]
    for number, stroke in enumerate(told):
        baseline = top + number * (metrics.height() + 3) + metrics.ascent()
        assert stroke.places == pytest.approx((left, baseline), abs=1)
        assert stroke.fill == colour("text")


def test_words_are_no_wider_than_the_row_without_its_margins(row: Row) -> None:
    long = Card("row", (Line((Run("MM " * 40),), 3),))
    told = [stroke for stroke in row.strokes(long, place=QRect(10, 20, 300, 120)) if stroke.words]
    metrics = QFontMetricsF(row.list.font())
    assert len(told) == 3
    widest = max(metrics.horizontalAdvance(stroke.words) for stroke in told)
    assert 272 - metrics.horizontalAdvance("MM ") < widest <= 272


@pytest.mark.parametrize(
    ("style", "fill", "is_bold"),
    [
        (Style.PLAIN, "text", False), (Style.MUTED, "muted", False), (Style.STRONG, "text", True),
        (Style.WARNING, "text", True), (Style.CHANGED, "text", False), (Style.DECISIVE, "text", True),
    ],
)  # fmt: skip
def test_every_style_has_its_weight_and_colour(row: Row, style: Style, fill: str, is_bold: bool) -> None:
    card = Card("row", (Line((Run("Plain "), Run("styled", style))),))
    styled = next(stroke for stroke in row.strokes(card) if "styled" in stroke.words)
    assert (styled.fill, styled.is_bold) == (colour(fill), is_bold)


def test_lines_give_way_from_below_where_a_row_is_low(row: Row) -> None:
    line = QFontMetricsF(row.list.font()).height()
    card = Card("row", (Line((Run("MM " * 80),), 4), Line((Run("Last"),), 1)))
    shown = []
    for lines in (1, 2, 3, 5):
        high = round(8 + lines * line + 3 * (lines > 1) + 5 + 1)
        told = [stroke.words for stroke in row.strokes(card, place=QRect(0, 0, 300, high)) if stroke.words]
        shown.append((len(told), told[-1] == "Last"))
    assert shown == [(1, False), (2, True), (3, True), (5, True)]


def test_another_theme_draws_in_its_colours(row: Row) -> None:
    row.delegate.set_theme(load_theme("dark"))
    dark = load_theme("dark").colour("text").name()
    assert {stroke.fill for stroke in row.strokes(TEXT) if stroke.words} == {dark}


@pytest.mark.parametrize("width", range(60, 300, 13))
def test_a_row_is_as_high_as_its_words_in_the_width_without_its_margins(row: Row, width: int) -> None:
    text = "word and another " * 3
    row.list.cards.set_cards([Card("row", (Line((Run(text),), 9),))])
    option = QStyleOptionViewItem()
    option.rect, option.font = QRect(0, 0, width, 10), row.list.font()
    _, high = wrapped(text, option.font, width - 28, 9)
    hint = row.delegate.sizeHint(option, row.list.cards.index(0))
    assert hint.toTuple() == (width, round(16 + high) + 1)
