"""A slide fits its screen in the largest type there is room for, and nothing covers anything."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from reader.gui.present.slide_layout import FOOT, HEAD, Look, Placed, SlideLayout
from reader.gui.widgets.theme import load_theme
from reader.lesson.slide import Slide, SlideLabel
from reader.sides import SIDES, Sides
from tests.gui.present.lessons import LIGHT, full_slide
from tests.lesson.made import slide_of

SIZES = [(1280, 720), (1920, 1080), (1024, 768), (3840, 2160)]
pytestmark = pytest.mark.usefixtures("qtbot")


def _long(words: int) -> Slide:
    text = "word " * words + "end."
    full = full_slide()
    sides = Sides(*(replace(full.sides[side], text=text, marks=(), tags=()) for side in SIDES))
    labels = tuple(SlideLabel(n, f"kind {n}", "some words → other words") for n in range(1, 7))
    return replace(full, sides=sides, labels=labels)


def _rects(layout: SlideLayout) -> list[QRectF]:
    placed = [*layout.whose, *layout.texts, *layout.labels, layout.verdict]
    if layout.why is not None:
        placed.append(layout.why)
    if layout.outcome is not None:
        placed.append(layout.outcome)
    return [each.rect for each in placed]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("slide", [full_slide(), slide_of(), _long(30), _long(90)], ids=str)
@pytest.mark.parametrize("asks", [True, False])
def test_all_of_it_stands_inside_and_apart(size: tuple[int, int], slide: Slide, asks: bool) -> None:
    layout = SlideLayout(slide, QSizeF(*size), LIGHT, asks=asks)
    room = QRectF(0, HEAD * layout.unit, size[0], size[1] - (HEAD + FOOT) * layout.unit)
    rects = _rects(layout)
    assert all(room.adjusted(-1, -1, 1, 1).contains(rect) for rect in rects)
    for number, rect in enumerate(rects):
        apart = [other for other in rects[number + 1 :] if other.adjusted(1, 1, -1, -1).intersects(rect)]
        assert apart == []
    assert (layout.outcome is not None) is asks
    if asks:
        assert all(room.contains(chip) for chip in layout.chips)
        assert all(chip.top() > layout.question.rect.bottom() for chip in layout.chips)
        assert layout.chips[0].right() < layout.chips[1].left() < layout.chips[2].left()


def test_the_type_is_large_and_shrinks_for_long_texts_only(qtbot: QtBot) -> None:  # noqa: ARG001
    short, long, longer = (
        SlideLayout(slide, QSizeF(1920, 1080), LIGHT).pixels
        for slide in (full_slide(), _long(60), _long(120))
    )
    assert short == pytest.approx(0.054 * 1080)
    assert short > long > longer >= 0.016 * 1080


def test_the_type_grows_with_the_screen() -> None:
    small, large = (SlideLayout(full_slide(), QSizeF(*size), LIGHT).pixels for size in SIZES[:2])
    assert large == pytest.approx(1.5 * small)


def test_both_texts_begin_at_one_height_left_and_right_of_the_middle() -> None:
    layout = SlideLayout(full_slide(), QSizeF(1280, 720), LIGHT)
    assert layout.texts.left.at.y() == layout.texts.right.at.y()
    assert layout.texts.left.rect.right() < 640 < layout.texts.right.at.x()


def test_labels_stand_two_in_a_row() -> None:
    layout = SlideLayout(_long(30), QSizeF(1280, 720), LIGHT)
    tops = [placed.at.y() for placed in layout.labels]
    assert tops[0] == tops[1] < tops[2] == tops[3] < tops[4] == tops[5]
    assert layout.labels[0].at.x() < 640 < layout.labels[1].at.x()


@pytest.mark.parametrize(
    ("slide", "sign", "role"),
    [
        (full_slide(), "⚠", "decisive_mark"),
        (replace(full_slide(), grade=None), "✓", "same_mark"),
        (replace(slide_of(), is_linked=False), "≠", "muted"),
    ],
    ids=["grave", "kept", "decoy"],
)
def test_the_verdict_has_a_sign_without_colour(slide: Slide, sign: str, role: str) -> None:
    layout = SlideLayout(slide, QSizeF(1280, 720), LIGHT)
    assert (layout.sign, layout.verdict_role) == (sign, role)
    assert layout.verdict.document.toPlainText().startswith(sign)


def test_in_a_window_from_the_right_all_but_the_articles_is_mirrored() -> None:
    size = QSizeF(1280, 720)
    plain, turned = (
        SlideLayout(full_slide(), size, replace(LIGHT, is_turned=is_turned), asks=True)
        for is_turned in (False, True)
    )
    assert [placed.at for placed in turned.texts] == [placed.at for placed in plain.texts]
    pairs = [
        *((a.rect, b.rect) for a, b in zip(plain.labels, turned.labels, strict=True)),
        (plain.verdict.rect, turned.verdict.rect),
        *zip(plain.chips, turned.chips, strict=True),
    ]
    for before, after in pairs:
        assert after.left() == pytest.approx(1280 - before.right(), abs=0.5)


def test_small_words_never_become_smaller_than_the_last_row_can_read() -> None:
    layout = SlideLayout(full_slide(), QSizeF(1920, 1080), LIGHT)
    assert layout.small(0.1) == round(0.023 * 1080)
    assert layout.small(0.9) == round(0.9 * layout.pixels)


def test_a_roomy_slide_stands_between_its_margins_in_sizes_of_its_height() -> None:
    layout = SlideLayout(full_slide(), QSizeF(1600, 900), LIGHT, asks=True)
    unit, pixels = 9.0, 5.4 * 9.0
    assert (layout.unit, layout.margin, layout.wide, layout.column) == (unit, 80, 1440, 688)
    assert layout.pixels == pytest.approx(pixels)
    sizes = {share: round(share * pixels) for share in (0.62, 0.56, 0.74, 0.6)}

    def size(placed: Placed) -> int:
        return placed.document.defaultFont().pixelSize()

    assert layout.why is not None
    assert layout.outcome is not None
    assert layout.label_pixels == sizes[0.62]
    assert [size(label) for label in layout.labels] == [sizes[0.62]] * 2
    assert size(layout.why) == sizes[0.56]
    assert size(layout.verdict) == sizes[0.74]
    assert [size(each) for each in layout.whose] == [sizes[0.6]] * 2
    assert [size(each) for each in layout.texts] == [round(pixels)] * 2
    assert size(layout.question) == size(layout.outcome) == sizes[0.62]


def test_every_part_begins_where_it_has_room_for_its_number_or_bar() -> None:
    layout = SlideLayout(full_slide(), QSizeF(1600, 900), LIGHT, asks=True)
    indent = 2.0 * layout.label_pixels
    assert layout.why is not None
    assert layout.outcome is not None
    assert [placed.at.x() for placed in (*layout.whose, *layout.texts)] == [80, 832, 80, 832]
    assert [placed.at.x() for placed in layout.labels] == [80 + indent, 832 + indent]
    assert [placed.document.textWidth() for placed in layout.labels] == [688 - indent] * 2
    assert (layout.outcome.at.x(), layout.why.at.x(), layout.verdict.at.x()) == (80, 80, 80 + 2.5 * 9)
    assert layout.verdict.document.textWidth() == 1440 - 2.5 * 9


def test_rows_follow_each_other_below_the_texts_with_gaps_between() -> None:
    layout = SlideLayout(full_slide(), QSizeF(1600, 900), LIGHT, asks=True)
    gap = 2.0 * 9
    assert layout.why is not None
    assert layout.outcome is not None
    heads = max(each.rect.height() for each in layout.whose) + 0.45 * layout.pixels
    texts = max(each.rect.height() for each in layout.texts)
    assert layout.texts.left.at.y() == pytest.approx(layout.whose.left.at.y() + heads)
    assert layout.below == pytest.approx(layout.texts.left.at.y() + texts + gap)
    top = layout.below
    for placed in (layout.outcome, layout.labels[0], layout.why, layout.verdict):
        assert placed.at.y() == pytest.approx(top)
        top += placed.rect.height() + gap


@pytest.mark.parametrize("asks", [False, True])
def test_of_the_free_room_two_fifths_are_above(asks: bool) -> None:
    layout = SlideLayout(replace(slide_of(), labels=(), why=()), QSizeF(1600, 900), LIGHT, asks=asks)
    end = layout.verdict.rect.bottom() + 18
    if asks:
        end = max(end, layout.chips[0].bottom() + 0.0)
    above, below = layout.whose.left.at.y() - HEAD * 9, 900 - FOOT * 9 - end
    assert above > 20
    assert above / (above + below) == pytest.approx(0.4, abs=0.01)


def test_answers_share_the_width_below_the_question() -> None:
    layout = SlideLayout(full_slide(), QSizeF(1600, 900), LIGHT, asks=True)
    wide, top = (1440 - 4 * 9) / 3, layout.question.rect.bottom() + 18
    high = 2.6 * layout.label_pixels
    assert layout.question.at == QPointF(80, layout.below)
    wanted = [QRectF(80 + at * (wide + 18), top, wide, high) for at in range(3)]
    for chip, where in zip(layout.chips, wanted, strict=True):
        assert chip.getRect() == pytest.approx(where.getRect())


def test_what_is_asked_and_how_it_is_answered_is_told() -> None:
    word, origin = (
        SlideLayout(slide, QSizeF(1600, 900), LIGHT, asks=True).question.document.toPlainText()
        for slide in (full_slide(), slide_of())
    )
    assert word == (
        "Which word was altered?   "
        "Arrow keys choose a word on the right, Enter gives it a voice; or click it."
    )
    assert origin == "What is the right one to the left one?   A key or a click gives a voice."


def test_labels_and_reasons_are_told_in_one_line_each() -> None:
    slide = replace(
        full_slide(), labels=(SlideLabel(1, "synonym", "pier → quay"), SlideLabel(2, "order", ""))
    )
    layout = SlideLayout(slide, QSizeF(1600, 900), LIGHT)
    assert [label.document.toPlainText() for label in layout.labels] == ["synonym   pier → quay", "order"]
    assert layout.why is not None
    assert layout.why.document.toPlainText() == (
        "Shared words  old, Norwick      Longest run  “of Norwick closes on”"
    )
    assert layout.verdict.document.toPlainText() == "⚠  Grave: Figure, date or name differs"


def test_type_has_at_least_one_pixel_and_titles_are_heavier() -> None:
    look = Look(load_theme("light"), "DejaVu Sans Mono")
    fonts = look.serif(0.2), look.plain(0.2), look.serif(9.6), look.plain(9.4)
    assert [font.pixelSize() for font in fonts] == [1, 1, 10, 9]
    assert look.plain(9).weight() == QFont.Weight.Normal
    assert look.plain(9, bold=True).weight() == QFont.Weight.DemiBold
    assert "DejaVu Sans Mono" in look.serif(9).families()
    assert not Look(load_theme("light")).is_turned
    assert Look(load_theme("light")).family == ""


def test_a_slide_that_fits_nowhere_is_set_in_the_smallest_type() -> None:
    layout = SlideLayout(_long(1500), QSizeF(1600, 900), LIGHT)
    assert layout.pixels == pytest.approx(1.2 * 9)
    assert layout.label_pixels == round(0.9 * layout.pixels)
