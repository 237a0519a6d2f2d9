"""What is drawn beside the slides: places, results, and answers in words."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reader.gui.present.slide_layout import SlideLayout
from reader.gui.present.slide_painter import SlidePainter
from reader.lesson.guess import Guess, Vote
from reader.lesson.slide import QuestionKind, Reveal
from tests.gui.present.lessons import LIGHT, full_slide, lesson, pixels

pytestmark = pytest.mark.usefixtures("qtbot")

RIGHT = Guess((1,), (2,), QuestionKind.ORIGIN, "A", "B", "copied", False, (Vote("copied", 3, True),))
WRONG = replace(RIGHT, votes=(Vote("rewritten", 1, False),))
OPEN = replace(RIGHT, truth="")


def _drawn(draw: Callable[[SlidePainter], object], *, turned: bool = False) -> QImage:
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawing = SlidePainter(painter, QSizeF(1280, 720), replace(LIGHT, is_turned=turned))
    drawing.ground()
    draw(drawing)
    painter.end()
    return image


def _count(image: QImage, role: str, left: int = 0, right: int = 1280) -> int:
    return pixels(image, LIGHT.theme.colour(role), QRect(left, 0, right - left, 720))


@pytest.mark.parametrize("turned", [False, True])
def test_place_and_progress_change_sides_with_the_window(turned: bool) -> None:
    image = _drawn(lambda drawing: drawing.place(2, 5, Reveal.MARKS, 0.5), turned=turned)
    dots = sum(
        image.pixel(x, 36) == QColor(LIGHT.theme.colour("accent")).rgb()
        for x in (range(640) if turned else range(640, 1280))
    )
    assert dots > 10
    bar = [image.pixelColor(x, 718) == LIGHT.theme.colour("accent") for x in (300, 900)]
    assert bar == [not turned, turned]
    words = _count(image, "muted", *((640, 1280) if turned else (0, 640)))
    assert words > 20


@pytest.mark.parametrize("turned", [False, True])
def test_labels_and_verdict_begin_where_the_window_begins(turned: bool) -> None:
    look = replace(LIGHT, is_turned=turned)
    layout = SlideLayout(full_slide(), QSizeF(1280, 720), look)
    image = _drawn(lambda drawing: drawing.slide(layout, Reveal.VERDICT), turned=turned)
    bar, labels = layout.verdict.rect.toRect(), layout.labels[0].rect.toRect()
    edges = [
        pixels(image, look.theme.colour("decisive_mark"), QRect(left, bar.top(), 640, bar.height()))
        for left in (0, 640)
    ]
    assert (edges[0] < edges[1]) is turned
    badge = labels.right() + 1 if turned else labels.left() - 48
    assert pixels(image, look.theme.colour("accent"), QRect(badge, labels.top() - 8, 48, 60)) > 200


def test_as_many_dots_are_filled_as_are_revealed() -> None:
    filled = [
        _count(_drawn(lambda drawing, r=reveal: drawing.place(1, 1, r, 0.0)), "accent")  # type: ignore[misc]
        for reveal in Reveal
    ]
    assert filled == sorted(filled)
    assert len(set(filled)) == len(Reveal)


@pytest.mark.parametrize("reveal", list(Reveal))
def test_the_dot_of_a_reveal_and_those_before_it_are_filled(reveal: Reveal) -> None:
    image = _drawn(lambda drawing: drawing.place(1, 1, reveal, 0.0))
    right, accent = 1280 * 0.95 - 0.75 * 7.2, LIGHT.theme.colour("accent")
    dots = [image.pixelColor(round(right - (4 - at) * 2.6 * 7.2), 36) == accent for at in range(5)]
    assert dots == [at <= reveal for at in range(5)]


def test_a_slide_without_reasons_has_its_verdict() -> None:
    layout = SlideLayout(replace(full_slide(), why=()), QSizeF(1280, 720), LIGHT)
    assert layout.why is None
    image = _drawn(lambda drawing: drawing.slide(layout, Reveal.VERDICT))
    assert pixels(image, LIGHT.theme.colour("text"), layout.verdict.rect.toRect()) > 50


def test_the_opening_tells_titles_and_the_end_a_verdict_or_a_result() -> None:
    opening = _drawn(lambda drawing: drawing.opening(lesson()))
    assert _count(opening, "text") > 1000
    assert _count(opening, "accent") > 100
    end, nobody, result = (
        _drawn(lambda drawing, g=guesses, a=asked: drawing.end(lesson(), g, asked=a))  # type: ignore[misc]
        for guesses, asked in (((), False), ((), True), ((RIGHT, WRONG, OPEN), True))
    )
    assert end != nobody
    assert result != nobody
    assert _count(end, "same_mark") == 0
    assert _count(result, "same_mark") > 2
    assert _count(result, "decisive_mark") > 2
    same = _drawn(lambda drawing: drawing.end(lesson(), (RIGHT,), asked=False))
    assert same == end


def test_a_result_of_many_pairs_stays_on_the_page_and_tells_how_many_more() -> None:
    twelve, many = (
        _drawn(lambda drawing, n=n: drawing.end(lesson(), (RIGHT,) * n, asked=True))  # type: ignore[misc]
        for n in (12, 13)
    )
    assert _count(many, "muted") > _count(twelve, "muted")


def test_a_badge_is_a_disc_with_its_number() -> None:
    image = _drawn(lambda drawing: drawing.badge(3, QPointF(640, 360), 20))
    assert 800 < _count(image, "accent") < 1300
    assert image.pixelColor(640, 360) != LIGHT.theme.colour("paper")


def test_words_that_do_not_fit_are_shortened() -> None:
    spot = QRectF(100, 100, 120, 40)
    align = Qt.AlignmentFlag.AlignLeft
    image = _drawn(lambda drawing: drawing.words("word " * 20, spot, LIGHT.plain(20), "text", align))
    assert _count(image, "text", 0, 221) > 50
    assert _count(image, "text", 221) == 0
