"""The stage shows what is revealed and no more, takes clicks, and says all to screen readers."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.present.slide_layout import Look
from reader.gui.present.slide_text import rects_of
from reader.gui.present.stage import Stage
from reader.lesson.run import LessonRun
from reader.text.span import Span
from tests.gui.invented import colours_in
from tests.gui.panes.shown import is_repainted
from tests.gui.present.lessons import DARK, LIGHT, pixels, run_at

LEFT, RIGHT, MARKS, LABELS, VERDICT, ORIGIN, END = 1, 2, 3, 4, 5, 7, 11


def _stage(holder: QWidget, run: LessonRun, look: Look = LIGHT, *, is_live: bool = True) -> Stage:
    stage = Stage("stage", run, look, holder, is_live=is_live)
    stage.resize(1280, 720)
    return stage


def _drawn(stage: Stage, role: str, room: QRectF | None = None, look: Look = LIGHT) -> int:
    """Pixels of a colour that are drawn in a part of the stage."""
    return pixels(stage.grab().toImage(), look.theme.colour(role), room.toRect() if room else None)


@pytest.mark.parametrize("place", [LEFT, RIGHT, MARKS, LABELS, VERDICT])
def test_each_reveal_shows_what_it_has_and_nothing_later(holder: QWidget, place: int) -> None:
    stage = _stage(holder, run_at(place, guesses=False))
    slide = stage.shown
    assert slide is not None
    layout = stage.layout_of(slide)
    assert _drawn(stage, "text", layout.texts.left.rect) > 500
    assert (_drawn(stage, "text", layout.texts.right.rect) > 500) is (place >= RIGHT)
    assert (_drawn(stage, "changed_fill", layout.texts.left.rect) > 200) is (place >= MARKS)
    assert (_drawn(stage, "decisive_fill", layout.texts.right.rect) > 200) is (place >= MARKS)
    assert (_drawn(stage, "text", layout.labels[0].rect) > 50) is (place >= LABELS)
    above = QRectF(layout.texts.left.at - QPointF(0, 16), layout.texts.left.rect.bottomRight())
    assert (_drawn(stage, "accent", above) > 50) is (place >= LABELS)
    assert (_drawn(stage, "text", layout.verdict.rect) > 50) is (place >= VERDICT)
    legend = QRectF(0, 670, 1280, 30)
    assert (_drawn(stage, "changed_fill", legend) > 50) is (place >= MARKS)


@pytest.mark.parametrize(("look", "place"), [(LIGHT, 0), (DARK, 0), (DARK, VERDICT), (DARK, END)])
def test_every_page_is_drawn_in_its_colours(holder: QWidget, look: Look, place: int) -> None:
    stage = _stage(holder, run_at(place), look)
    assert _drawn(stage, "paper", look=look) > 400_000
    assert _drawn(stage, "text", look=look) > 500


def test_the_look_can_change(holder: QWidget) -> None:
    stage = _stage(holder, run_at(VERDICT))
    before = stage.layout_of(stage.shown)  # type: ignore[arg-type]
    stage.set_look(DARK)
    assert _drawn(stage, "paper", look=DARK) > 400_000
    assert stage.layout_of(stage.shown) is not before  # type: ignore[arg-type]


def test_a_blank_stage_is_black_and_says_so(holder: QWidget) -> None:
    run = run_at(VERDICT)
    run.blank()
    stage = _stage(holder, run)
    assert colours_in(stage, QColor(Qt.GlobalColor.black)) == 1280 * 720
    assert stage.accessibleName() == "The screen is blank."


def test_progress_grows_along_the_lower_edge(holder: QWidget) -> None:
    run = run_at()
    stage, edge = _stage(holder, run), QRectF(0, 716, 1280, 4)
    seen = []
    for place in (0, 3, 8, END):
        run.go(place)
        seen.append(_drawn(stage, "accent", edge))
    assert seen == sorted(seen)
    assert seen[0] == 0
    assert len(set(seen)) == 4


def test_clicks_go_on_and_the_right_button_goes_back(holder: QWidget, qtbot: QtBot) -> None:
    run = run_at(0, guesses=False)
    stage = _stage(holder, run)
    with qtbot.waitSignal(stage.changed):
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    assert run.place == 2
    QTest.mouseClick(stage, Qt.MouseButton.RightButton, pos=QPoint(400, 300))
    QTest.mouseClick(stage, Qt.MouseButton.MiddleButton, pos=QPoint(400, 300))
    assert run.place == 1
    with qtbot.assertNotEmitted(stage.changed):
        run.go(0)
        QTest.mouseClick(stage, Qt.MouseButton.RightButton, pos=QPoint(400, 300))


@pytest.mark.parametrize(("number", "answer"), [(0, "copied"), (1, "rewritten"), (2, "independent")])
def test_a_click_on_an_answer_gives_it_a_voice_and_one_beside_it_does_nothing(
    holder: QWidget, number: int, answer: str
) -> None:
    run = run_at(ORIGIN)
    stage = _stage(holder, run)
    assert stage.shown is not None
    chip = stage.layout_of(stage.shown).chips[number].center().toPoint()
    assert _drawn(stage, "selection") == 0
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=chip)
    assert run.all_guesses()[0].votes[0].answer == answer
    assert _drawn(stage, "selection") > 1000
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert (run.place, run.all_guesses()[0].voices) == (ORIGIN, 1)


def test_a_click_on_a_word_picks_it(holder: QWidget) -> None:
    run = run_at(RIGHT)
    stage = _stage(holder, run)
    slide = stage.shown
    assert slide is not None
    placed = stage.layout_of(slide).texts.right
    spot = rects_of(placed.document, slide.sides.right.text, Span(34, 40))[0].translated(placed.at).center()
    assert stage.word_at(spot) == Span(34, 40)
    assert stage.word_at(QPointF(5, 5)) is None
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert run.all_guesses()[0].is_right
    assert _drawn(stage, "accent", placed.rect.adjusted(-6, -6, 6, 6)) > 100
    run.forward()
    assert stage.word_at(spot) is None


def test_what_was_answered_is_told_when_the_marks_come(holder: QWidget) -> None:
    run = run_at(ORIGIN)
    stage = _stage(holder, run)
    assert stage.shown is not None
    outcome = stage.layout_of(stage.shown).outcome
    assert outcome is not None
    line = QRectF(outcome.at.x(), outcome.at.y(), 1000, 30)
    run.forward()
    assert _drawn(stage, "same_mark", line) == 0
    run.back()
    run.answer(next(iter(stage.shown.question.answers)))
    run.forward()
    assert _drawn(stage, "same_mark", line) > 100


def test_a_stage_of_what_comes_next_takes_no_click_and_shows_all_of_it(holder: QWidget) -> None:
    run = run_at(0)
    stage = _stage(holder, run, is_live=False)
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    assert run.place == 0
    shown = stage.shown
    assert shown is run.lesson.slides[0]
    assert _drawn(stage, "decisive_fill") > 500
    assert stage.accessibleName() == "What comes next"
    run.go(END)
    after = stage.shown
    assert after is None
    assert _drawn(stage, "text") > 500


def test_all_is_said_to_screen_readers(holder: QWidget) -> None:
    run = run_at(0)
    stage = _stage(holder, run)
    said = []
    for place in (0, LEFT, MARKS, VERDICT):
        run.go(place)
        stage.renew()
        said.append(stage.accessibleName())
    assert said[0] == "Pier closes / Quay shut"
    assert "On the left: The old pier" in said[1]
    assert "On the right" not in said[1]
    assert "Alters the meaning: Monday / Sunday." in said[2]
    assert "Grave: Figure, date or name differs" in said[3]


def test_another_look_and_a_run_that_went_on_are_drawn_at_once(qtbot: QtBot, holder: QWidget) -> None:
    stage = _stage(holder, run_at(VERDICT))
    with qtbot.waitExposed(holder):
        holder.show()
    assert is_repainted(stage, lambda: stage.set_look(DARK))
    assert is_repainted(stage, stage.renew)
