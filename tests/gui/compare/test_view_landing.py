"""No line moves in the reading view while a comparison lands part by part."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.gui.compare.reading_view import ReadingView
from reader.sides import SIDES, Side
from reader.text.article import with_details
from tests.builders import stages_of
from tests.gui.invented import comparison, opened


def _read_now(view: ReadingView) -> dict[Side, int]:
    """The code point in the middle of each text."""
    return {
        side: text.places.code_point_at(text.verticalScrollBar().value() + 150)
        for side, text in view.texts.items()
    }


def _heights(view: ReadingView, code_points: dict[Side, int]) -> list[int]:
    """How far down in the view they stand."""
    tops = {side: text.viewport().mapTo(view, QPoint(0, 0)).y() for side, text in view.texts.items()}
    return [
        round(tops[side] + text.places.height_of(code_points[side]) - text.verticalScrollBar().value())
        for side, text in view.texts.items()
    ]


@pytest.mark.parametrize(("said", "grows"), [("A copy.", True), ("It is a copy. " * 30, False)])
def test_no_line_moves_while_more_lands_though_the_verdict_grows_or_shrinks(
    said: str, grows: bool, qtbot: QtBot
) -> None:
    parts = stages_of(comparison(6))
    view = opened(qtbot, parts[0], (420, 500))
    view.verdict.show_verdict(said)
    for layout in (view.verdict.layout(), view.layout()):
        assert layout is not None
        layout.activate()
    view.texts["left"].verticalScrollBar().setValue(400)
    read, height = _read_now(view), view.verdict.height()
    before = _heights(view, read)
    for part in parts[1:]:
        view.show_more(part)
    assert view.verdict.height() > height if grows else view.verdict.height() < height
    assert _heights(view, read) == before


def test_a_text_at_its_top_stays_at_its_top(qtbot: QtBot) -> None:
    parts = stages_of(comparison(6))
    view = opened(qtbot, parts[0], (700, 500))
    for part in parts[1:]:
        view.show_more(part)
    assert [text.verticalScrollBar().value() for text in view.texts.values()] == [0, 0]


@pytest.mark.parametrize(
    ("focused", "scrolled", "stays"),
    [
        ("left", {"left": 300}, "left"),
        ("left", {"right": 300}, "right"),
        ("right", {"right": 300}, "right"),
        ("left", {"left": 300, "right": 500}, "left"),
        ("right", {"left": 300, "right": 500}, "right"),
        ("right", {}, "left"),
    ],
)
def test_what_is_read_when_the_links_land_stays_where_it_is(
    focused: Side, scrolled: dict[Side, int], stays: Side, qtbot: QtBot
) -> None:
    compared = stages_of(comparison(6))[0]
    view = opened(qtbot, None)
    for side in SIDES:
        view.show_article(side, compared.article(side))
    qtbot.waitUntil(lambda: all(text.verticalScrollBar().maximum() > 900 for text in view.texts.values()))
    view.texts[focused].setFocus()
    for side, value in scrolled.items():
        view.texts[side].verticalScrollBar().setValue(value)
    view.show_comparison(compared)
    assert view.verdict.sentence == ""
    qtbot.waitUntil(lambda: view.verdict.sentence != "")  # the marks are painted first
    bar = view.texts[stays].verticalScrollBar()
    strip = view.verdict.height()
    assert bar.value() == (scrolled[stays] + strip if scrolled else 0)


def test_an_article_with_other_details_is_shown_when_more_lands(qtbot: QtBot) -> None:
    collated, quoted, _ = stages_of(comparison())
    view = opened(qtbot, collated)
    other = with_details(quoted.left, quoted.left.details.corrected("title", "Another title"))
    view.show_more(replace(quoted, left=other))
    title = view.panes["left"].findChild(QLabel, "pane.left.header.title")
    assert title is not None
    assert title.text() == "Another title"


def test_no_verdict_is_said_on_what_is_shown_no_more(qtbot: QtBot) -> None:
    collated, *_, whole = stages_of(comparison())
    view = opened(qtbot, None)
    told: list[str] = []
    view.verdict.changed.connect(lambda: told.append(view.verdict.sentence))
    view.show_comparison(collated)
    view.show_comparison(None)
    later: list[None] = []
    QTimer.singleShot(20, lambda: later.append(None))
    qtbot.waitUntil(lambda: bool(later))
    assert set(told) == {""}
    view.show_comparison(whole)
    assert view.verdict.sentence != ""
