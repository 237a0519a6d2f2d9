"""What is drawn beside the slides: places, results, and answers in words."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from reader.gui.present.slide_layout import SlideLayout
from reader.gui.present.slide_painter import SlidePainter
from reader.lesson.guess import Guess, Vote
from reader.lesson.slide import QuestionKind, Reveal
from tests.gui.drawn import Stroke, drawn, words
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


SIZE, UNIT = QSizeF(1600, 900), 9.0
"""A screen, and a hundredth of its height."""


def _strokes(draw: Callable[[SlidePainter], object], role: str = "", *, turned: bool = False) -> list[Stroke]:
    """What is drawn, or what of it has one colour."""
    look = replace(LIGHT, is_turned=turned)
    made = drawn(QSize(1600, 900), lambda painter: draw(SlidePainter(painter, SIZE, look)))
    return [stroke for stroke in made if not role or _colour(role) in (stroke.fill, stroke.pen)]


def _colour(role: str) -> str:
    return LIGHT.theme.colour(role).name()


def _baseline(top: float, high: float, pixels: int) -> float:
    """Where words stand in the middle of a line, given in hundredths of the height."""
    metrics = QFontMetricsF(LIGHT.plain(pixels))
    return (top + high / 2) * UNIT - metrics.height() / 2 + metrics.ascent()


def test_the_ground_is_paper_from_edge_to_edge() -> None:
    (ground,) = _strokes(SlidePainter.ground)
    assert (list(ground.places), ground.fill) == ([0, 0, 1600, 900], _colour("paper"))


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("reveal", list(Reveal))
def test_dots_stand_in_the_corner_where_the_line_of_the_number_ends(turned: bool, reveal: Reveal) -> None:
    strokes = _strokes(lambda drawing: drawing.place(2, 5, reveal, 0.5), turned=turned)
    dots = [stroke for stroke in strokes if stroke.kind == "circle"]
    radius, last = 0.75 * UNIT, 1600 * 0.95 - 0.75 * UNIT
    lefts = [last - (4 - at) * 2.6 * UNIT for at in range(5)]
    wanted = [(1600 - x if turned else x, 5 * UNIT, radius) for x in lefts]
    assert [dot.places for dot in dots] == pytest.approx([pytest.approx(each, abs=0.01) for each in wanted])
    is_done = [at <= reveal for at in range(5)]
    assert [dot.fill for dot in dots] == [_colour("accent") if done else "" for done in is_done]
    assert [dot.pen for dot in dots] == [_colour("accent" if done else "control") for done in is_done]
    assert {dot.width for dot in dots} == {1.8}
    numbers = [stroke for stroke in strokes if stroke.kind == "text"]
    assert {word for stroke in numbers for word in stroke.words.split()} == {"2", "of", "5"}
    for number in numbers:
        assert (number.size, number.fill) == (22, _colour("muted"))
        assert (number.places[0] < 800) is not turned
        assert number.places[1] == pytest.approx(_baseline(3.2, 3.6, 22), abs=1)
    assert turned or [number.places[0] for number in numbers] == [80]


@pytest.mark.parametrize(("turned", "left"), [(False, 0), (True, 1200)])
def test_progress_is_a_bar_along_the_lower_edge_of_the_share_that_is_done(turned: bool, left: float) -> None:
    whole, done = _strokes(lambda drawing: drawing.progress(0.25), turned=turned)
    assert (list(whole.places), whole.fill) == ([0, 893.7, 1600, 6.3], _colour("border"))
    assert (list(done.places), done.fill) == ([left, 893.7, 400, 6.3], _colour("accent"))


@pytest.mark.parametrize("turned", [False, True])
def test_the_opening_has_titles_a_line_and_how_many_pairs(turned: bool) -> None:
    strokes = _strokes(lambda drawing: drawing.opening(lesson()), turned=turned)
    (line,) = (stroke for stroke in strokes if stroke.kind == "rect")
    told = [stroke for stroke in strokes if stroke.kind == "text"]
    assert words(strokes) == ["Pier closes", "Wire", "Quay shut", "Post", "2 pairs of passages"]
    assert [(stroke.size, stroke.is_bold) for stroke in told] == [
        (41, True), (41, False), (41, True), (41, False), (27, False),
    ]  # fmt: skip
    roles = ["text", "muted", "text", "muted", "muted"]
    assert [stroke.fill for stroke in told] == [_colour(role) for role in roles]
    assert {stroke.places[0] for stroke in told} == {120}
    left = 120 + 1600 * (1 - 0.15) - 90 if turned else 120
    assert line.places == pytest.approx((left, line.places[1], 10 * UNIT, 0.4 * UNIT))
    assert told[3].places[1] < line.places[1] < told[4].places[1] - 27
    last = told[4].places[1]
    gaps = [told[2].places[1] - told[1].places[1], told[1].places[1] - told[0].places[1]]
    assert gaps[0] == pytest.approx(gaps[1] + 4 * UNIT, abs=1)
    above, below = told[0].places[1] - 41, 900 - last
    assert above == pytest.approx((above + below) * 0.42, abs=12)


def test_a_title_that_says_whose_it_is_is_told_once() -> None:
    same = replace(lesson(), whose=lesson().titles)
    told = words(_strokes(lambda drawing: drawing.opening(same)))
    assert told == ["Pier closes", "Quay shut", "2 pairs of passages"]


@pytest.mark.parametrize(
    ("profile", "asked", "told"),
    [
        ("2 of 2 sentences.", False, ["Copied.", "2 of 2 sentences."]),
        ("2 of 2 sentences.", True, ["Copied.", "2 of 2 sentences.", "Nobody guessed."]),
        ("", True, ["Copied.", "Nobody guessed."]),
        ("", False, ["Copied."]),
    ],
)
def test_the_end_without_guesses_has_the_verdict(profile: str, asked: bool, told: list[str]) -> None:
    ended = replace(lesson(), profile=profile)
    strokes = _strokes(lambda drawing: drawing.end(ended, (), asked=asked))
    assert words(strokes) == told
    verdict, *rest = strokes
    assert (verdict.size, verdict.is_bold) == (41, True)
    assert all((stroke.size, stroke.is_bold) == (34, False) for stroke in rest)
    assert [stroke.fill for stroke in rest if stroke.words == "Nobody guessed."] == [_colour("muted")] * asked


def test_a_result_is_a_sum_and_a_row_of_four_cells_a_pair() -> None:
    guesses = (RIGHT, WRONG, OPEN)
    strokes = _strokes(lambda drawing: drawing.end(lesson(), guesses, asked=True))
    told, voices, *cells = strokes
    assert (told.words, told.size, told.is_bold, told.fill) == ("1 of 2 right", 81, True, _colour("text"))
    assert (voices.words, voices.size, voices.fill) == ("3 of 4 voices were right", 27, _colour("muted"))
    assert told.places[1] == pytest.approx(_baseline(8, 12, 81), abs=1)
    assert voices.places[1] == pytest.approx(_baseline(21, 5, 27), abs=1)
    assert cells[0].places[1] == pytest.approx(_baseline(30, 5.2, 23), abs=1)
    assert [(cell.words, cell.fill) for cell in cells[::4]] == [
        ("✓", _colour("same_mark")), ("✗", _colour("decisive_mark")), ("–", _colour("muted")),
    ]  # fmt: skip
    assert [cell.words for cell in cells[1::4]] == ["B"] * 3
    assert [cell.words for cell in cells[2::4]] == [
        "copied word for word 3", "rewritten 1", "copied word for word 3",
    ]  # fmt: skip
    assert [cell.words for cell in cells[3::4]] == ["true: copied word for word"] * 2 + ["true: open"]
    assert [_colour(role) for role in ("text", "text", "muted")] == [cell.fill for cell in cells[1:4]]
    rows = [cell.places[1] for cell in cells[::4]]
    assert [later - one for one, later in pairwise(rows)] == pytest.approx([5.2 * UNIT] * 2, abs=0.02)
    assert {cell.size for cell in cells} == {23}
    starts = [80 + share * 1440 for share in (0, 0.04, 0.48, 0.76)]
    assert [cell.places[0] for cell in cells[:4]] == pytest.approx(starts, abs=0.02)


def test_the_cells_of_a_result_run_from_the_right_where_the_window_does() -> None:
    strokes = _strokes(lambda drawing: drawing.end(lesson(), (RIGHT,), asked=True), turned=True)
    sign = next(stroke for stroke in strokes if stroke.words == "✓")
    cell = next(stroke for stroke in strokes if stroke.words == "B")
    true = [stroke for stroke in strokes if stroke.fill == _colour("muted") and stroke.size == 23]
    assert 1520 - 0.04 * 1440 < sign.places[0] < 1520
    assert 1520 - 0.06 * 1440 < cell.places[0] < 1520 - 0.04 * 1440
    assert all(80 <= stroke.places[0] < 80 + 0.24 * 1440 for stroke in true)
    assert true


@pytest.mark.parametrize(("many", "row", "more"), [(12, 62 / 12, []), (14, 62 / 12, ["and 2 more"])])
def test_rows_of_many_pairs_share_the_page(many: int, row: float, more: list[str]) -> None:
    strokes = _strokes(lambda drawing: drawing.end(lesson(), (RIGHT,) * many, asked=True))
    signs = [stroke.places[1] for stroke in strokes if stroke.words == "✓"]
    assert len(signs) == 12
    assert signs[1] - signs[0] == pytest.approx(row * UNIT, abs=0.02)
    rest = [stroke for stroke in strokes if stroke.words.startswith("and ")]
    assert [stroke.words for stroke in rest] == more
    for stroke in rest:
        assert (stroke.size, stroke.fill, stroke.places[0]) == (22, _colour("muted"), 80)
        assert stroke.places[1] == pytest.approx(_baseline(93.5, 4, 22), abs=1)


def test_a_badge_is_a_disc_with_a_bold_number_in_its_middle() -> None:
    disc, number = _strokes(lambda drawing: drawing.badge(3, QPointF(640, 360), 20))
    assert (disc.places, disc.fill, disc.pen) == ((640, 360, 20), _colour("accent"), "")
    assert (number.words, number.size, number.is_bold) == ("3", 27, True)
    assert number.fill == _colour("accent_text")
    assert 625 < number.places[0] < 640
    assert 360 < number.places[1] < 375
