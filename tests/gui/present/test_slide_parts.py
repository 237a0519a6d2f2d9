"""Where each part of a slide is drawn: marks, badges, labels, verdict and legend, from either side."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize, QSizeF

from reader.gui.present.slide_layout import SlideLayout
from reader.gui.present.slide_painter import SlidePainter
from reader.gui.present.slide_text import rects_of
from reader.lesson.slide import Reveal
from reader.sides import SIDES, Side
from reader.text.span import Span
from tests.gui.drawn import Stroke, drawn
from tests.gui.present.lessons import LIGHT, full_slide
from tests.lesson.made import slide_of

pytestmark = pytest.mark.usefixtures("qtbot")

SIZE, UNIT = QSizeF(1600, 900), 9.0
TURNED = [False, True]


def made(*, turned: bool = False) -> SlideLayout:
    """A slide with everything on a screen of 1600 by 900."""
    return SlideLayout(full_slide(), SIZE, replace(LIGHT, is_turned=turned))


def strokes(layout: SlideLayout, reveal: Reveal = Reveal.VERDICT) -> list[Stroke]:
    return drawn(
        QSize(1600, 900), lambda painter: SlidePainter(painter, SIZE, layout.look).slide(layout, reveal)
    )


def colour(role: str) -> str:
    return LIGHT.theme.colour(role).name()


def rect_of(layout: SlideLayout, side: Side, span: Span) -> QRectF:
    placed = layout.texts[side]
    (rect,) = rects_of(placed.document, layout.slide.sides[side].text, span)
    return rect.translated(placed.at)


def near(*numbers: float) -> object:
    return pytest.approx(numbers, abs=0.02)


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize(
    ("span", "name", "dashes"), [(Span(8, 12), "changed", (3.2, 2.0)), (Span(34, 40), "decisive", ())]
)
def test_marked_words_have_a_ground_and_a_line_below(
    side: Side, span: Span, name: str, dashes: tuple[float, ...]
) -> None:
    layout = made()
    rect, pixels = rect_of(layout, side, span), layout.pixels
    found = strokes(layout, Reveal.MARKS)
    ground = rect.adjusted(-0.06 * pixels, 0, 0.06 * pixels, 0)
    (fill,) = (
        stroke for stroke in found
        if stroke.fill == colour(f"{name}_fill") and ground.adjusted(-1, -1, 1, 1).contains(stroke.box)
    )  # fmt: skip
    assert fill.box.getRect() == near(*ground.getRect())  # type: ignore[misc]
    assert (fill.box.left(), fill.box.top() + 3) in {(round(x, 2), round(y, 2)) for x, y in fill.corners}
    y = rect.bottom() - 0.03 * pixels
    (line,) = (
        stroke for stroke in found
        if stroke.pen == colour(f"{name}_mark") and stroke.places == near(rect.left(), y, rect.right(), y)
    )  # fmt: skip
    assert line.width == pytest.approx(0.075 * pixels, abs=0.01)
    told = tuple(float(part) / (0.075 * pixels) for part in line.dashes.split(",") if part)
    assert told == pytest.approx(dashes, abs=0.01)


def test_a_line_stands_between_the_texts_from_their_heads_to_what_is_below() -> None:
    layout = made()
    (line,) = (stroke for stroke in strokes(layout, Reveal.LEFT) if stroke.kind == "line")
    assert line.places == near(800, layout.whose.left.at.y(), 800, layout.below - 2 * UNIT)
    assert (line.pen, line.width) == (colour("border"), 1.8)


@pytest.mark.parametrize("turned", TURNED)
def test_labels_have_their_number_on_a_disc_where_they_begin(turned: bool) -> None:
    layout = made(turned=turned)
    pixels = layout.label_pixels
    discs = [stroke.places for stroke in strokes(layout) if stroke.kind == "circle"][:2]
    for disc, placed in zip(discs, layout.labels, strict=True):
        line = placed.document.firstBlock().layout().lineAt(0).height()
        end = placed.at.x() + placed.document.textWidth()
        x = end + 1.15 * pixels if turned else placed.at.x() - 1.15 * pixels
        assert disc == near(x, placed.at.y() + line / 2, 0.72 * pixels)


def test_numbers_stand_over_the_first_letter_of_their_words_and_two_beside_each_other() -> None:
    slide = full_slide()
    left = replace(slide.sides.left, tags=((8, 1), (8, 2), (34, 1)))
    slide = replace(slide, sides=replace(slide.sides, left=left))
    layout = SlideLayout(slide, SIZE, LIGHT)
    radius = 0.5 * layout.pixels / 2 + 0.25 * UNIT
    discs = [stroke.places for stroke in strokes(layout) if stroke.kind == "circle"][2:5]
    for disc, (at, beside) in zip(discs, ((8, 0), (8, 1), (34, 0)), strict=True):
        corner = rect_of(layout, "left", Span(at, at + 1)).topLeft()
        assert disc == near(corner.x() + radius * (1 + 2.1 * beside), corner.y() - radius * 0.4, radius)


def test_a_number_of_words_that_are_not_there_has_no_disc() -> None:
    slide = full_slide()
    left, right = (replace(slide.sides[side], tags=((900, 1),)) for side in SIDES)
    layout = SlideLayout(replace(slide, sides=replace(slide.sides, left=left, right=right)), SIZE, LIGHT)
    assert sum(stroke.kind == "circle" for stroke in strokes(layout)) == len(slide.labels)


@pytest.mark.parametrize("turned", TURNED)
def test_the_verdict_has_a_bar_of_its_height_at_the_edge_it_begins_from(turned: bool) -> None:
    layout = made(turned=turned)
    rect = layout.verdict.rect
    (bar,) = (stroke for stroke in strokes(layout) if stroke.kind == "rect")
    left = 1600 - 80 - 0.7 * UNIT if turned else 80
    assert bar.places == near(left, rect.top(), 0.7 * UNIT, rect.height())
    assert bar.fill == colour("decisive_mark")


@pytest.mark.parametrize(
    ("reveal", "told"),
    [
        (Reveal.RIGHT, []),
        (Reveal.MARKS, ["other words", "alters the meaning"]),
        (Reveal.LABELS, ["other words", "alters the meaning", "Numbers: what was done to the words"]),
    ],
)
def test_the_legend_comes_with_the_marks_and_tells_of_numbers_with_the_labels(
    reveal: Reveal, told: list[str]
) -> None:
    found = [stroke for stroke in strokes(made(), reveal) if stroke.places[1] > 94 * UNIT and stroke.words]
    assert [stroke.words for stroke in found] == told
    assert [stroke.fill for stroke in found] == [colour(role) for role in ("text", "text", "muted")][
        : len(told)
    ]
    assert {stroke.size for stroke in found} <= {22}


@pytest.mark.parametrize("turned", TURNED)
def test_the_words_of_the_legend_follow_each_other_from_where_lines_begin(turned: bool) -> None:
    grounds = [
        stroke.box for stroke in strokes(made(turned=turned), Reveal.LABELS)
        if stroke.kind == "path" and stroke.box.top() > 90 * UNIT
    ]  # fmt: skip
    pixels = 2.4 * UNIT
    one, two = grounds
    begins = 1520 - one.right() if turned else one.left() - 80
    between = one.left() - two.right() if turned else two.left() - one.right()
    assert begins == pytest.approx(-0.06 * pixels, abs=0.02)
    assert between == pytest.approx((1.8 - 0.12) * pixels, abs=0.02)
    assert {(box.top(), round(box.height(), 1)) for box in grounds} == {(94 * UNIT, 32.4)}


def test_a_slide_without_marks_or_labels_has_no_legend_of_them() -> None:
    plain = SlideLayout(slide_of(), SIZE, LIGHT)
    assert not [stroke for stroke in strokes(plain) if stroke.places[1] > 94 * UNIT and stroke.words]
    unlabelled = SlideLayout(replace(full_slide(), labels=()), SIZE, LIGHT)
    told = [stroke.words for stroke in strokes(unlabelled) if stroke.places[1] > 94 * UNIT and stroke.words]
    assert told == ["other words", "alters the meaning"]


@pytest.mark.parametrize(
    ("reveal", "discs", "verdict"),
    [(Reveal.LEFT, 0, 0), (Reveal.RIGHT, 0, 0), (Reveal.MARKS, 0, 0), (Reveal.LABELS, 6, 0),
     (Reveal.VERDICT, 6, 1)],
)  # fmt: skip
def test_discs_come_with_the_labels_and_the_bar_with_the_verdict(
    reveal: Reveal, discs: int, verdict: int
) -> None:
    found = strokes(made(), reveal)
    assert sum(stroke.kind == "circle" for stroke in found) == discs
    assert sum(stroke.kind == "rect" for stroke in found) == verdict
    told = [stroke.words for stroke in found if stroke.words]
    assert ("synonym" in told) is (discs > 0)
    assert ("Shared words" in told) is (verdict > 0)
    assert ("Post" in told) is (reveal >= Reveal.RIGHT)
