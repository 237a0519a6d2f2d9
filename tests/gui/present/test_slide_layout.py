"""A slide fits its screen in the largest type there is room for, and nothing covers anything."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSizeF
from pytestqt.qtbot import QtBot

from reader.gui.present.slide_layout import FOOT, HEAD, SlideLayout
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
