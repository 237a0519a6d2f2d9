"""Rows are as high as their words, say their relation by a bar with a cue, and mark what is chosen."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.widgets.card_delegate import LONG_LIST, CardDelegate
from reader.gui.widgets.card_list import CardList
from reader.gui.widgets.theme import load_theme
from reader.views.card import Card, Line, Run, Style, heading

LIGHT = load_theme("light")
WIDTH = 300
NONE, FOCUS = QStyle.StateFlag.State_None, QStyle.StateFlag.State_HasFocus
SELECTED, HOVERED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver


def _card(*runs: Run, most: int = 2, key: str = "row", bar: Relation | None = None) -> Card:
    return Card(key, (Line(runs or (Run("Words"),), most),), bar=bar)


class Painted:
    """A list with one row, and that row as an image."""

    def __init__(self, qtbot: QtBot, *cards: Card) -> None:
        self.list = CardList("rows", "Rows", LIGHT)
        qtbot.addWidget(self.list)
        self.list.cards.set_cards(cards)
        self.delegate = CardDelegate(LIGHT, self.list)

    def height(self, row: int = 0, width: int = WIDTH) -> int:
        return self.delegate.sizeHint(self._option(width), self.list.cards.index(row)).height()

    def _option(self, width: int = WIDTH, state: QStyle.StateFlag = NONE) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, 60)
        option.state = state
        return option

    def image(self, state: QStyle.StateFlag = NONE, row: int = 0, height: int | None = None) -> QImage:
        option = self._option(WIDTH, state)
        option.rect = QRect(0, 0, WIDTH, height or self.height(row))
        image = QImage(WIDTH, option.rect.height() + 20, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        self.delegate.paint(painter, option, self.list.cards.index(row))
        painter.end()
        return image


def _pixels(image: QImage, role: str, across: range | None = None) -> int:
    colour = LIGHT.colour(role)
    columns = across if across is not None else range(image.width())
    return sum(image.pixelColor(x, y) == colour for x in columns for y in range(image.height()))


# heights


def test_a_row_grows_with_its_lines_up_to_as_many_as_it_may_have(qtbot: QtBot) -> None:
    words = Run("word " * 60)
    rows = Painted(qtbot, *[_card(words, most=most, key=str(most)) for most in (1, 2, 4)], _card())
    one, two, four, short = (rows.height(row) for row in range(4))
    assert short == one
    assert two - one == pytest.approx((four - two) / 2, abs=1)


def test_a_narrow_row_needs_more_lines_and_heights_are_kept_until_they_are_forgotten(qtbot: QtBot) -> None:
    rows = Painted(qtbot, _card(Run("word " * 12), most=9))
    assert rows.height(width=120) > rows.height(width=600)
    before = rows.height()
    rows.list.cards._cards[0] = _card(Run("word " * 90), most=9)
    assert rows.height() == before
    rows.delegate.forget()
    assert rows.height() > before


def test_lines_of_a_row_stand_apart_and_a_heading_is_lower(qtbot: QtBot) -> None:
    two = Card("two", (Line((Run("One"),)), Line((Run("Two"),))))
    rows = Painted(qtbot, _card(key="one"), two, heading("all", "All"))
    one, both, head = (rows.height(row) for row in range(3))
    line = one - 2 * 8 - 1
    assert both == pytest.approx(2 * 8 + 2 * line + 3 + 1, abs=1)
    assert head == pytest.approx(2 * 5 + line + 1, abs=1)


def test_the_rows_of_a_long_list_have_one_height(qtbot: QtBot) -> None:
    short, long = _card(key="short"), _card(Run("word " * 90), most=9, key="long")
    head = heading("all", "All")
    few = Painted(qtbot, *[short, long, head] * (LONG_LIST // 3))
    assert few.height(0) != few.height(1)
    many = Painted(qtbot, *[short, long, head] * (LONG_LIST // 3), short)
    line = few.height(0) - 2 * 8 - 1
    assert many.height(0) == many.height(1) == pytest.approx(2 * 8 + 4 * line + 2 * 3 + 1, abs=2)
    assert many.height(2) == pytest.approx(2 * 5 + line + 2 * 3 + 1, abs=2)


# bars


@pytest.mark.parametrize(
    ("relation", "role", "width"),
    [
        (Relation.SAME, "same_mark", 4),
        (Relation.EDITED, "changed_mark", 2),
        (Relation.REWORDED, "changed_mark", 4),
        (Relation.ONLY_LEFT, "only_mark", 4),
        (Relation.ONLY_RIGHT, "only_mark", 4),
    ],
)
def test_a_bar_has_the_colour_and_the_width_of_its_relation(
    qtbot: QtBot, relation: Relation, role: str, width: int
) -> None:
    image = Painted(qtbot, _card(Run("word " * 40), most=4, bar=relation)).image()
    columns = [x for x in range(20) if _pixels(image, role, range(x, x + 1))]
    assert columns == list(range(5, 5 + width))


def _gaps(image: QImage, role: str) -> int:
    colour = LIGHT.colour(role)
    seen = [image.pixelColor(6, y) == colour for y in range(image.height())]
    return sum(one and not two for one, two in pairwise(seen))


def test_reworded_is_dashed_and_what_stands_alone_dotted(qtbot: QtBot) -> None:
    words, roles = Run("word " * 40), ("same_mark", "changed_mark", "only_mark")
    relations = (Relation.SAME, Relation.REWORDED, Relation.ONLY_LEFT)
    images = [Painted(qtbot, _card(words, most=4, bar=relation)).image() for relation in relations]
    solid, dash, dot = (_gaps(image, role) for image, role in zip(images, roles, strict=True))
    assert solid == 1 < dash < dot


@pytest.mark.parametrize(
    ("card", "decisive", "quotation"),
    [
        (_card(), False, False),
        (replace(_card(), is_warning=True), True, False),
        (replace(_card(), is_warning=True, is_quotation=True), False, True),
        (replace(_card(), is_quotation=True), False, True),
        (replace(_card(bar=Relation.SAME), is_warning=True), False, False),
        (replace(_card(bar=Relation.SAME), is_quotation=True), False, True),
    ],
)
def test_warnings_and_quotations_have_bars_of_their_own(
    qtbot: QtBot, card: Card, decisive: bool, quotation: bool
) -> None:
    image = Painted(qtbot, card).image()
    assert (_pixels(image, "decisive_mark", range(5, 9)) > 0) is decisive
    assert (_pixels(image, "quotation_mark", range(11, 13)) > 0) is quotation


# ground


@pytest.mark.parametrize(
    ("state", "role"), [(SELECTED, "selection"), (HOVERED, "hover"), (SELECTED | HOVERED, "selection")]
)
def test_the_ground_tells_what_is_chosen_and_what_is_under_the_pointer(
    qtbot: QtBot, state: QStyle.StateFlag, role: str
) -> None:
    rows = Painted(qtbot, _card())
    assert _pixels(rows.image(), role) == 0
    assert _pixels(rows.image(state), role) > 1_000


def test_a_heading_has_its_own_ground_whatever_its_state(qtbot: QtBot) -> None:
    rows = Painted(qtbot, heading("all", "All"))
    for state in (NONE, SELECTED | FOCUS):
        assert _pixels(rows.image(state), "window") > 1_000
        assert _pixels(rows.image(state), "accent") == 0


def test_the_row_with_the_keyboard_is_framed(qtbot: QtBot) -> None:
    rows = Painted(qtbot, _card())
    assert _pixels(rows.image(), "accent") == 0
    assert _pixels(rows.image(FOCUS), "accent") > WIDTH


def test_a_line_parts_a_row_from_the_next_and_nothing_is_painted_below(qtbot: QtBot) -> None:
    rows = Painted(qtbot, _card(Run("word " * 90), most=9))
    image, height = rows.image(height=40), 40
    assert all(image.pixelColor(x, height - 1) == LIGHT.colour("border") for x in (0, 150, WIDTH - 1))
    below = {image.pixelColor(x, y).name() for x in range(WIDTH) for y in range(height, image.height())}
    assert below == {"#ffffff"}


# words


LIMIT = LIGHT.colour("text").lightness() + 60
"""What is darker than this is ink of words."""


def _inked(image: QImage) -> list[int]:
    """The lines of an image that have ink of words."""
    across = range(18, 200)
    lines = range(image.height())
    return [y for y in lines if any(image.pixelColor(x, y).lightness() < LIMIT for x in across)]


def test_words_begin_right_of_the_bars_and_those_of_headings_at_the_edge(qtbot: QtBot) -> None:
    row, head = (Painted(qtbot, card).image() for card in (_card(Run("HHHH")), heading("all", "HHHH")))

    def first(image: QImage) -> int:
        down = range(3, image.height() - 22)
        return next(x for x in range(WIDTH) if any(image.pixelColor(x, y).lightness() < LIMIT for y in down))

    assert 18 <= first(row) <= 21
    assert 5 <= first(head) <= 8


def test_a_row_without_room_leaves_out_the_lines_that_do_not_fit(qtbot: QtBot) -> None:
    card = Card("three", tuple(Line((Run(words),), 1) for words in ("One", "Two", "Three")))
    rows = Painted(qtbot, card)
    whole, cut = _inked(rows.image()), _inked(rows.image(height=rows.height() - 20))
    assert whole[-1] > cut[-1]
    assert cut[-1] < rows.height() - 20


@pytest.mark.parametrize(
    ("style", "role"),
    [(Style.MUTED, "muted"), (Style.CHANGED, "changed_fill"), (Style.DECISIVE, "decisive_fill")],
)
def test_styles_of_words_are_seen(qtbot: QtBot, style: Style, role: str) -> None:
    plain = Painted(qtbot, _card(Run("Bridge shut"))).image()
    styled = Painted(qtbot, _card(Run("Bridge "), Run("shut", style))).image()
    assert _pixels(plain, role) == 0
    assert _pixels(styled, role) > 5


@pytest.mark.parametrize(
    ("style", "mark"), [(Style.CHANGED, "changed_mark"), (Style.DECISIVE, "decisive_mark")]
)
def test_changed_words_are_underlined_without_colour_alone(qtbot: QtBot, style: Style, mark: str) -> None:
    image = Painted(qtbot, _card(Run("shut", style))).image()
    assert _pixels(image, mark) > 5


@pytest.mark.parametrize("style", [Style.STRONG, Style.WARNING])
def test_strong_words_have_more_ink(qtbot: QtBot, style: Style) -> None:
    def ink(card: Card) -> int:
        image = Painted(qtbot, card).image()
        return sum(
            255 - image.pixelColor(x, y).lightness() for x in range(WIDTH) for y in range(image.height())
        )

    assert ink(_card(Run("Bridge", style))) > 1.05 * ink(_card(Run("Bridge")))


def test_a_style_covers_its_own_words_beside_characters_of_two_units(qtbot: QtBot) -> None:
    image = Painted(qtbot, _card(Run("🌉🌉 MMMM "), Run("W", Style.CHANGED), Run(" MMMM"))).image()
    filled = [x for x in range(WIDTH) if _pixels(image, "changed_fill", range(x, x + 1)) > 2]
    ink = [x for x in range(WIDTH) if _pixels(image, "text", range(x, x + 1))]
    assert ink[0] < filled[0] < filled[-1] < ink[-1]


# tips


@pytest.mark.parametrize(
    ("card", "tip"),
    [
        (_card(Run("<b>Bridge</b> shut")), "&lt;b&gt;Bridge&lt;/b&gt; shut"),
        (heading("all", "All"), ""),
    ],
)
@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_the_whole_words_of_a_row_are_its_tip_as_plain_text(qtbot: QtBot, card: Card, tip: str) -> None:
    rows = Painted(qtbot, card)
    rows.list.resize(WIDTH, 200)
    with qtbot.waitExposed(rows.list):
        rows.list.show()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(20, 10), QPoint(20, 10))
    assert rows.delegate.helpEvent(event, rows.list, QStyleOptionViewItem(), rows.list.cards.index(0))
    assert tip in QToolTip.text()
    assert bool(QToolTip.text()) is bool(tip)
    QToolTip.hideText()
    assert not rows.delegate.helpEvent(event, rows.list, QStyleOptionViewItem(), rows.list.cards.index(-1))


def test_another_theme_paints_marked_words_in_its_own_colours(qtbot: QtBot) -> None:
    rows = Painted(qtbot, _card(Run("changed", Style.CHANGED)))
    dark = load_theme("dark")
    assert _pixels(rows.image(), "changed_fill") > 0
    rows.delegate.set_theme(dark)
    image, wanted = rows.image(), dark.colour("changed_fill")
    assert any(image.pixelColor(x, 12) == wanted for x in range(image.width()))
    assert _pixels(image, "changed_fill") == 0
