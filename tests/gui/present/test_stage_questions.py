"""What a stage draws while something is asked and after it was answered, and how far the lesson has come."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.gui.present.slide_layout import Look, SlideLayout
from reader.gui.present.slide_text import rects_of
from reader.gui.present.stage import Stage
from reader.lesson.run import LessonRun
from reader.lesson.slide import Answer
from reader.text.span import Span
from tests.gui.drawn import painted, words
from tests.gui.present.lessons import LIGHT, run_at

LEFT, RIGHT, MARKS, LABELS, VERDICT, ORIGIN, END = 1, 2, 3, 4, 5, 7, 11


def _stage(holder: QWidget, run: LessonRun, look: Look = LIGHT, *, is_live: bool = True) -> Stage:
    stage = Stage("stage", run, look, holder, is_live=is_live)
    stage.resize(1280, 720)
    return stage


def _colour(role: str) -> str:
    return LIGHT.theme.colour(role).name()


def _layout(stage: Stage) -> SlideLayout:
    assert stage.shown is not None
    return stage.layout_of(stage.shown)


def test_a_stage_has_its_name_and_is_never_smaller_than_a_stamp(holder: QWidget) -> None:
    stage = Stage("present.stage", run_at(), LIGHT, holder)
    assert (stage.objectName(), stage.minimumSize().toTuple()) == ("present.stage", (160, 90))


def test_a_slide_is_laid_out_once_for_a_size_and_for_whether_is_asked(holder: QWidget) -> None:
    run = run_at(LEFT)
    stage = _stage(holder, run)
    first = _layout(stage)
    run.forward()
    assert _layout(stage) is first
    run.guesses = False
    without = _layout(stage)
    assert (first.asks, without.asks) == (True, False)
    stage.resize(1000, 600)
    assert _layout(stage).size.toTuple() == (1000, 600)
    run.go(ORIGIN)
    assert _layout(stage).slide is run.lesson.slides[1]


def test_each_answer_is_a_chip_with_its_number_and_its_voices(holder: QWidget) -> None:
    run = run_at(ORIGIN)
    stage = _stage(holder, run)
    for answer in (Answer.COPIED, Answer.COPIED, Answer.INDEPENDENT):
        run.answer(answer)
    layout, strokes = _layout(stage), painted(stage)
    unit = layout.unit
    chips = [stroke for stroke in strokes if stroke.kind == "path"]
    assert [chip.fill for chip in chips] == [_colour(r) for r in ("selection", "raised", "selection")]
    assert [chip.pen for chip in chips] == [_colour(r) for r in ("accent", "control", "accent")]
    assert {chip.width for chip in chips} == {round(0.25 * unit, 2)}
    for chip, rect in zip(chips, layout.chips, strict=True):
        assert chip.box.getRect() == pytest.approx(rect.getRect(), abs=0.02)
        assert (round(rect.left() + unit, 2), round(rect.top(), 2)) in chip.corners
    told = [stroke for stroke in strokes if stroke.words and layout.chips[0].top() < stroke.places[1] < 640]
    assert [stroke.words for stroke in told] == [
        "1 copied word for word", "2", "2 rewritten", "3 independent", "1",
    ]  # fmt: skip
    named = [stroke for stroke in told if not stroke.is_bold]
    starts = [rect.left() + 2 * unit for rect in layout.chips]
    assert [stroke.places[0] for stroke in named] == pytest.approx(starts, abs=0.02)
    assert {stroke.size for stroke in named} == {layout.label_pixels}
    voices = [stroke for stroke in told if stroke.is_bold]
    assert {stroke.size for stroke in voices} == {round(1.2 * layout.label_pixels)}
    for stroke, rect in zip(voices, (layout.chips[0], layout.chips[2]), strict=True):
        assert rect.right() - 2 * unit - 30 < stroke.places[0] < rect.right() - 2 * unit
    assert {stroke.fill for stroke in told} == {_colour("text")}


def test_words_that_may_be_picked_have_a_frame_at_the_cursor_and_a_line_for_their_voices(
    holder: QWidget,
) -> None:
    run = run_at(RIGHT)
    stage = _stage(holder, run)
    run.pick(Span(34, 40))
    run.move_cursor(-1)
    layout, strokes = _layout(stage), painted(stage)
    placed, edge = layout.texts.right, 0.4 * layout.unit

    def spot(word: Span) -> QRectF:
        (rect,) = rects_of(placed.document, layout.slide.sides.right.text, word)
        return rect.translated(placed.at)

    (frame,) = (stroke for stroke in strokes if stroke.pen == _colour("accent") and stroke.kind == "path")
    around = spot(run.words()[run.cursor]).adjusted(-edge, 0, edge, edge)
    assert frame.box.getRect() == pytest.approx(around.getRect(), abs=0.02)
    assert (frame.width, frame.fill) == (round(0.3 * layout.unit, 2), "")
    assert (round(around.left() + edge, 2), round(around.top(), 2)) in frame.corners
    picked = spot(Span(34, 40))
    under = (picked.left(), picked.bottom(), picked.width(), 0.5 * layout.unit)
    lines = [stroke for stroke in strokes if stroke.kind == "rect" and stroke.fill == _colour("accent")]
    assert lines[1].places == pytest.approx(under, abs=0.02)
    (told,) = (stroke for stroke in strokes if stroke.words == "1 voice")
    assert (told.size, told.fill) == (layout.label_pixels, _colour("muted"))
    assert told.places[0] == pytest.approx(layout.chips[0].left(), abs=0.02)


@pytest.mark.parametrize(
    ("answers", "told", "role"),
    [
        ([], None, ""),
        ([Answer.COPIED], "✗ You said: copied word for word 1. True: rewritten.", "decisive_mark"),
        ([Answer.REWRITTEN] * 2, "✓ You said: rewritten 2. True: rewritten.", "same_mark"),
    ],
)
def test_the_outcome_tells_what_was_said_and_what_is_true(
    holder: QWidget, answers: list[Answer], told: str | None, role: str
) -> None:
    run = run_at(ORIGIN)
    stage = _stage(holder, run)
    for answer in answers:
        run.answer(answer)
    assert not [stroke for stroke in painted(stage) if "You said" in stroke.words]
    run.forward()
    found = [stroke for stroke in painted(stage) if "You said" in stroke.words]
    assert [stroke.words for stroke in found] == ([told] if told else [])
    for stroke in found:
        layout = _layout(stage)
        assert layout.outcome is not None
        assert (stroke.fill, stroke.is_bold, stroke.size) == (_colour(role), True, layout.label_pixels)
        assert layout.outcome.rect.top() < stroke.places[1] < layout.outcome.rect.bottom()
    run.guesses = False
    assert not [stroke for stroke in painted(stage) if "You said" in stroke.words]


@pytest.mark.parametrize(
    ("place", "is_live", "share"),
    [(0, True, 0.0), (LEFT, True, 1 / END), (ORIGIN, True, ORIGIN / END), (END, True, 1.0),
     (LEFT, False, 0.0), (END, False, 1.0)],
)  # fmt: skip
def test_progress_is_the_share_of_the_lesson_that_is_given(
    holder: QWidget, place: int, is_live: bool, share: float
) -> None:
    stage = _stage(holder, run_at(place), is_live=is_live)
    done = [stroke for stroke in painted(stage) if stroke.kind == "rect"][-1]
    assert done.fill == _colour("accent")
    assert done.places[2] == pytest.approx(1280 * share, abs=0.01)


def test_what_comes_next_is_seen_while_the_screen_is_blank_and_without_a_question(holder: QWidget) -> None:
    run = run_at(0)
    run.blank()
    told = words(painted(_stage(holder, run, is_live=False)))
    assert "Grave: Figure, date or name differs" in told
    assert not [each for each in told if each.startswith("Which word")]


def test_a_question_is_asked_when_both_texts_stand_there(holder: QWidget) -> None:
    asked = []
    for place in (LEFT, RIGHT, MARKS):
        told = words(painted(_stage(holder, run_at(place))))
        asked.append(any(each.startswith("Which word") for each in told))
    assert asked == [False, True, False]


def test_clicks_on_a_blank_stage_bring_it_back_and_give_no_voice(holder: QWidget) -> None:
    run = run_at(ORIGIN)
    stage = _stage(holder, run)
    run.blank()
    chip = _layout(stage).chips[0].center().toPoint()
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=chip)
    assert (run.is_blank, run.place, run.all_guesses()) == (False, ORIGIN, ())
