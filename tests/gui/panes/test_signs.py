"""Signs beside a block: none over another, what has no room told together, one sheet of paper a line."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QWidget

from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.line_shape import BlockShape
from reader.gui.panes.mark_looks import Margins
from reader.gui.panes.signs import Sign, SignKind, Signs, paint_signs
from reader.gui.widgets.theme import load_theme
from reader.text.span import Span
from tests.builders import article_of
from tests.gui.drawn import drawn

INK = load_theme("light").colour("accent")
WARNING, NOTE, MOVED, QUOTATION, SEVERAL = SignKind
ARTICLE = article_of(["The old harbour bridge is shut.", "Ferries run every hour."])


@pytest.fixture
def pane(holder: QWidget) -> ArticleText:
    text = ArticleText("left", load_theme("light"), holder)
    text.resize(600, 300)
    text.display.show_article(ARTICLE)
    holder.resize(600, 300)
    holder.show()
    return text


def signs_of(pane: ArticleText, *wanted: tuple[SignKind, int], mirrored: bool = False) -> list[Sign]:
    """The signs of the pane's first block, wanted at offsets."""
    (_, shape), *_ = pane.places.visible_blocks(0, 300)
    signs = Signs(shape, Margins(600.0, mirrored))
    for kind, offset in wanted:
        signs.want(kind, offset, Span(offset, offset + 1) if kind is NOTE else None)
    return list(signs.placed())


def told(signs: list[Sign]) -> list[tuple[SignKind, int, int]]:
    """Kind, number and line of each, lines counted by their tops."""
    tops = sorted({sign.spot.top() for sign in signs})
    return [(sign.kind, sign.many, tops.index(sign.spot.top())) for sign in signs]


def narrow(pane: ArticleText, lines: int) -> tuple[int, ...]:
    """Make the first block so many lines high; answers the offset at which each begins."""
    for width in range(600, 120, -5):
        pane.resize(width, 300)
        (_, shape), *_ = pane.places.visible_blocks(0, 300)
        if len(shape.lines) == lines:
            return tuple(line.textStart() for line in shape.lines)
    raise AssertionError(lines)


def test_each_stands_on_its_line_in_the_order_of_kinds(pane: ArticleText) -> None:
    signs = signs_of(pane, (QUOTATION, 9), (WARNING, 4))
    assert told(signs) == [(WARNING, 1, 0), (QUOTATION, 1, 0)]
    assert signs[0].spot.right() < signs[1].spot.left()
    one, two = narrow(pane, 2)
    assert told(signs_of(pane, (QUOTATION, one), (MOVED, two))) == [(QUOTATION, 1, 0), (MOVED, 1, 1)]


def test_a_line_has_one_of_a_kind_but_every_warning(pane: ArticleText) -> None:
    assert told(signs_of(pane, (QUOTATION, 1), (QUOTATION, 9))) == [(QUOTATION, 1, 0)]
    assert told(signs_of(pane, (WARNING, 1), (WARNING, 9))) == [(WARNING, 1, 0)] * 2


def test_what_has_no_room_goes_on_below(pane: ArticleText) -> None:
    one, two = narrow(pane, 2)
    signs = signs_of(pane, (WARNING, one), (WARNING, one), (QUOTATION, one), (NOTE, two))
    assert told(signs) == [(WARNING, 1, 0), (WARNING, 1, 0), (QUOTATION, 1, 1), (NOTE, 1, 1)]


def test_those_of_a_line_are_one_with_a_number_where_no_line_has_room(pane: ArticleText) -> None:
    one, two = narrow(pane, 2)
    wanted = [(WARNING, one)] * 3 + [(WARNING, two), (QUOTATION, two)]
    signs = signs_of(pane, *wanted)
    assert told(signs) == [(WARNING, 3, 0), (WARNING, 1, 1), (QUOTATION, 1, 1)]


def test_the_last_kind_is_told_together_first(pane: ArticleText) -> None:
    one, two, three = narrow(pane, 3)
    wanted = [(QUOTATION, one), (WARNING, two), (WARNING, two), (WARNING, two), (WARNING, three)]
    wanted += [(QUOTATION, two), (QUOTATION, three)]
    assert told(signs_of(pane, *wanted)) == [(QUOTATION, 3, 0), (WARNING, 3, 1), (WARNING, 1, 2)]


def test_kinds_of_the_last_line_go_up_where_they_have_no_room(pane: ArticleText) -> None:
    *_, last = narrow(pane, 3)
    signs = signs_of(pane, *[(WARNING, last)] * 3, (QUOTATION, last))
    assert told(signs) == [(QUOTATION, 1, 1), (WARNING, 3, 0)]


def test_where_even_kinds_have_no_room_the_last_line_tells_how_many_more(pane: ArticleText) -> None:
    one, two = narrow(pane, 2)
    kinds = (WARNING, WARNING, NOTE, MOVED, QUOTATION)
    signs = signs_of(pane, *((kind, start) for start in (one, two) for kind in kinds))
    assert told(signs) == [(WARNING, 4, 0), (NOTE, 1, 1), (SEVERAL, 5, 1)]


def test_a_line_alone_tells_its_first_kind_and_how_many_more(pane: ArticleText) -> None:
    signs = signs_of(pane, (QUOTATION, 3), (WARNING, 1), (WARNING, 2), (NOTE, 7))
    assert told(signs) == [(WARNING, 1, 0), (SEVERAL, 3, 0)]
    assert signs[1].note == Span(7, 8)
    assert signs[0].note is None


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_none_lies_over_another_and_all_are_told(pane: ArticleText, lines: int, mirrored: bool) -> None:
    starts = narrow(pane, lines)
    every = [(kind, start) for start in starts for kind in (WARNING, WARNING, NOTE, MOVED, QUOTATION)]
    for many in range(1, 2 * len(every)):
        some = every[:many] if many <= len(every) else every[many - len(every) :]
        signs = signs_of(pane, *some, mirrored=mirrored)
        spots = [sign.spot for sign in signs]
        assert not any(a.intersects(b) for a, b in combinations(spots, 2))
        bottom = max(spot.bottom() for spot in spots)
        assert bottom <= 1 + signs_of(pane, (NOTE, starts[-1]))[0].spot.bottom()
        assert sum(sign.many for sign in signs) == len(some)


def pixels(signs: list[Sign], *, mirrored: bool = False) -> QImage:
    image = QImage(640, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_signs(painter, load_theme("light"), signs, mirrored=mirrored)
    painter.end()
    return image


def inked_in(image: QImage, spot: QRectF) -> int:
    """How many pixels of a place are not white."""
    box = spot.toAlignedRect()
    places = ((x, y) for x in range(box.left(), box.right() + 1) for y in range(box.top(), box.bottom() + 1))
    return sum(image.pixelColor(x, y) != QColor("white") for x, y in places)


@pytest.mark.parametrize("kind", [WARNING, NOTE, MOVED, QUOTATION])
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.usefixtures("qtbot")
def test_a_number_stands_beside_its_sign(kind: SignKind, mirrored: bool) -> None:
    spot = QRectF(300, 100, 28, 20)
    alone = pixels([Sign(kind, 1, QRectF(300, 100, 13, 20), None)])
    ink = inked_in(alone, spot)
    assert ink > 20
    image = pixels([Sign(kind, 2, spot, None)], mirrored=mirrored)
    left, right = QRectF(300, 100, 12, 20), QRectF(315, 100, 12, 20)
    sign, number = (right, left) if mirrored else (left, right)
    assert inked_in(image, spot) > ink + 10
    assert inked_in(image, number) > 10
    assert inked_in(image, sign) > 10
    several = pixels([Sign(SEVERAL, 3, spot, None)])
    assert inked_in(several, spot) > 15


def inked(pane: ArticleText, *notes: Span) -> int:
    """How many pixels of ink the signs of some notes take."""
    pane.display.set_notes(notes)
    image = QImage(pane.viewport().size(), QImage.Format.Format_RGB32)
    pane.viewport().render(image)
    return sum(image.pixelColor(x, y) == INK for x in range(image.width()) for y in range(image.height()))


def test_a_line_has_one_sheet_however_many_notes_begin_on_it(pane: ArticleText) -> None:
    one = inked(pane, Span(4, 7))
    assert one > 20
    assert inked(pane, Span(4, 7), Span(8, 15)) == one
    assert inked(pane, Span(4, 7), Span(33, 40)) > 1.4 * one
    assert inked(pane) == 0


def test_it_is_told_where_each_sheet_stands_and_for_which_words(pane: ArticleText) -> None:
    inked(pane, Span(4, 7), Span(8, 15), Span(33, 40))
    placed = pane.display.state.note_signs
    assert [[note for _, note in placed[number]] for number in (0, 1)] == [[Span(4, 7)], [Span(33, 40)]]
    assert all(abs(sign.top()) < 3 for signs in placed.values() for sign, _ in signs)


def test_a_note_is_marked_where_it_begins(pane: ArticleText) -> None:
    assert inked(pane, Span(4, 40)) == inked(pane, Span(4, 7))


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_sign_is_as_high_as_its_line_and_one_with_a_number_takes_two_places(
    pane: ArticleText, mirrored: bool
) -> None:
    one, two = narrow(pane, 2)
    (_, shape), *_ = pane.places.visible_blocks(0, 300)
    margins = Margins(600.0, mirrored)
    alone = signs_of(pane, (NOTE, one), (MOVED, one), (QUOTATION, two), mirrored=mirrored)
    for sign, (line, number) in zip(alone, ((0, 0), (0, 1), (1, 0)), strict=True):
        top, height = shape.top + shape.lines[line].y(), shape.lines[line].height()
        assert sign.spot == QRectF(margins.sign(number), top, 13, height)
    (many, *_) = signs_of(pane, *[(WARNING, one)] * 3, (QUOTATION, two), (WARNING, two), mirrored=mirrored)
    assert many.many == 3
    left, height = min(margins.sign(0), margins.sign(1)), shape.lines[0].height()
    assert many.spot == QRectF(left, shape.top + shape.lines[0].y(), 28, height)


@pytest.mark.usefixtures("qtbot")
def test_a_block_without_lines_has_its_signs_at_its_top() -> None:
    document = QTextDocument()
    shape = BlockShape(document.firstBlock(), 0.0, 40.0)
    margins = Margins(600.0)
    signs = Signs(shape, margins)
    for kind in (NOTE, QUOTATION):
        signs.want(kind, 0)
    assert [(sign.kind, sign.spot) for sign in signs.placed()] == [
        (NOTE, QRectF(margins.sign(0), 40, 13, 16)),
        (QUOTATION, QRectF(margins.sign(1), 40, 13, 16)),
    ]


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        (WARNING, "decisive_mark"),
        (NOTE, "accent"),
        (MOVED, "moved_mark"),
        (QUOTATION, "quotation_mark"),
        (SEVERAL, "text"),
    ],
)
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.usefixtures("qtbot")
def test_a_sign_and_its_number_have_the_colour_of_its_kind(kind: SignKind, role: str, mirrored: bool) -> None:
    theme, sign = load_theme("light"), Sign(kind, 2, QRectF(300, 100, 28, 20), None)
    made = drawn(QSize(640, 300), lambda painter: paint_signs(painter, theme, [sign], mirrored=mirrored))
    assert {stroke.fill or stroke.pen for stroke in made} == {theme.colour(role).name()}
    number = next(stroke for stroke in made if stroke.words)
    if kind is SEVERAL:
        assert number.words == "+2"
        return
    assert number.words == "2"
    boxes = [stroke.box for stroke in made if not stroke.words]
    middle = (min(box.left() for box in boxes) + max(box.right() for box in boxes)) / 2
    assert middle == pytest.approx(321.5 if mirrored else 306.5, abs=0.7)
    assert number.places[0] == pytest.approx((306.5 if mirrored else 321.5) - 4, abs=1.5)
