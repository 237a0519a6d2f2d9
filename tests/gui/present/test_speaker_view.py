"""The speaker sees the place, the note, what comes next and the time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.gui.present.speaker_view import SpeakerView
from reader.lesson.run import LessonRun
from tests.gui.drawn import painted
from tests.gui.invented import colours_in
from tests.gui.present.lessons import DARK, LIGHT, run_at


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def run() -> LessonRun:
    return run_at()


@pytest.fixture
def view(qtbot: QtBot, run: LessonRun, clock: Clock) -> Iterator[SpeakerView]:
    made = SpeakerView(run, LIGHT, clock)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    yield made


def _said(view: SpeakerView, name: str) -> str:
    label = view.findChild(QLabel, f"present.speaker.{name}")
    assert isinstance(label, QLabel)
    return label.text()


@pytest.mark.parametrize(
    ("place", "said", "note"),
    [
        (0, "Opening", ""),
        (1, "1 of 2", "Ask who noticed."),
        (5, "1 of 2", "Ask who noticed."),
        (6, "2 of 2", "No note on this pair. View ▸ Arrange the tour… takes one."),
        (11, "End", ""),
    ],
)
def test_place_and_note_are_those_of_the_slide(
    view: SpeakerView, run: LessonRun, place: int, said: str, note: str
) -> None:
    run.go(place)
    view.renew()
    assert (_said(view, "place"), _said(view, "note")) == (said, note)


def test_a_blank_screen_is_told(view: SpeakerView, run: LessonRun) -> None:
    run.blank()
    view.renew()
    assert _said(view, "place") == "Opening · the screen is blank"


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0:00:00"), (61.9, "0:01:01"), (3599, "0:59:59"), (3725, "1:02:05")]
)
def test_the_time_since_the_beginning_is_told(
    view: SpeakerView, clock: Clock, seconds: float, said: str
) -> None:
    clock.now += seconds
    view.tick()
    assert _said(view, "time") == said


def test_the_stages_keep_the_shape_of_a_screen(view: SpeakerView, qtbot: QtBot) -> None:
    with qtbot.waitExposed(view):
        view.show()
    for size in ((1280, 720), (900, 900), (1600, 500)):
        view.resize(*size)
        for stage in (view.stage, view.next):
            assert stage.width() / stage.height() == pytest.approx(16 / 9, rel=0.03)
            frame = stage.parentWidget()
            assert frame is not None
            assert frame.rect().contains(stage.geometry().adjusted(-1, -1, 1, 1))
    frame = view.stage.parentWidget()
    assert frame is not None
    assert colours_in(frame, view.palette().color(QPalette.ColorRole.Mid)) > 500


def test_words_grow_with_the_screen(view: SpeakerView, qtbot: QtBot) -> None:
    def sizes() -> list[int]:
        names = ("time", "place", "note", "keys")
        labels = (view.findChild(QLabel, f"present.speaker.{name}") for name in names)
        return [label.font().pixelSize() for label in labels if label is not None]

    with qtbot.waitExposed(view):
        view.show()
    view.resize(1920, 1080)
    assert sizes() == [43, 29, 29, 18]
    view.resize(1280, 600)
    assert sizes() == [24, 16, 16, 12]


def test_a_click_on_the_stage_goes_on(view: SpeakerView, run: LessonRun, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.changed):
        run.forward()
        view.stage.changed.emit()
    assert view.next.shown is run.lesson.slides[1]


def test_it_has_the_colours_of_its_theme(view: SpeakerView) -> None:
    view.set_look(DARK)
    assert colours_in(view, DARK.theme.colour("window")) > 50_000


def _label(view: SpeakerView, name: str) -> QLabel:
    label = view.findChild(QLabel, f"present.speaker.{name}")
    assert isinstance(label, QLabel)
    return label


def test_it_is_a_window_with_two_stages_and_words_that_are_no_mark_up(view: SpeakerView) -> None:
    assert view.isWindow()
    assert view.objectName() == "present.speaker"
    assert (view.stage.objectName(), view.next.objectName()) == (
        "present.speaker.stage",
        "present.speaker.next",
    )
    for name in ("time", "place", "note", "keys"):
        assert _label(view, name).textFormat() is Qt.TextFormat.PlainText
    assert [name for name in ("time", "place", "note", "keys") if _label(view, name).wordWrap()] == [
        "note",
        "keys",
    ]
    assert _label(view, "keys").property("muted") is True
    assert "Backspace: take it back" in _said(view, "keys")
    alignment = _label(view, "note").alignment()
    assert alignment & Qt.AlignmentFlag.AlignTop
    headings = [label.text() for label in view.findChildren(QLabel) if label.property("heading")]
    assert headings == ["Next", "Note"]
    assert view.autoFillBackground()


def test_place_and_time_stand_above_the_stage_and_the_keys_below_all(view: SpeakerView, qtbot: QtBot) -> None:
    with qtbot.waitExposed(view):
        view.show()
    place, time, note, keys = (_label(view, name).geometry() for name in ("place", "time", "note", "keys"))
    live, after = (QRect(stage.mapTo(view, QPoint()), stage.size()) for stage in (view.stage, view.next))
    assert place.right() < time.left()
    assert time.right() == 1280 - 24 - 1
    assert place.bottom() < live.top()
    assert live.right() < after.left()
    assert after.bottom() < note.top()
    assert max(live.bottom(), note.bottom()) < keys.top()
    frames = view.stage.parentWidget(), view.next.parentWidget()
    wide = [frame.width() for frame in frames if frame is not None]
    assert sum(wide) == 1280 - 2 * 24 - 24
    assert wide[0] / wide[1] == pytest.approx(1.5, abs=0.05)
    frame = view.next.parentWidget()
    assert frame is not None
    assert note.height() / frame.height() == pytest.approx(1.25, abs=0.05)


def test_a_stage_stands_at_the_top_in_the_middle_with_an_edge_of_a_pixel(
    view: SpeakerView, qtbot: QtBot
) -> None:
    with qtbot.waitExposed(view):
        view.show()
    frame = view.stage.parentWidget()
    assert frame is not None
    for size in ((900, 300), (300, 900)):
        frame.resize(*size)
        wide = min(size[0] - 2, round((size[1] - 2) * 16 / 9))
        assert view.stage.geometry().getRect() == ((size[0] - wide) // 2, 1, wide, round(wide * 9 / 16))
    edge = next(stroke for stroke in painted(frame) if stroke.pen)
    stage = view.stage.geometry()
    assert list(edge.places) == [stage.x() - 1, 0, stage.width() + 1, stage.height() + 1]
    assert edge.pen == view.palette().color(QPalette.ColorRole.Mid).name()


def test_the_time_goes_on_by_itself_twice_a_second(view: SpeakerView) -> None:
    (timer,) = view.findChildren(QTimer)
    assert (timer.isActive(), timer.interval()) == (True, 500)


def test_the_clock_begins_when_the_view_does(view: SpeakerView, clock: Clock) -> None:
    assert _said(view, "time") == "0:00:00"
    clock.now += 7
    view.renew()
    assert _said(view, "time") == "0:00:07"


def test_both_stages_take_the_colours_of_another_theme_and_follow_the_run(
    view: SpeakerView, run: LessonRun
) -> None:
    view.set_look(DARK)
    for stage in (view.stage, view.next):
        assert DARK.theme.colour("paper").name() in {stroke.fill for stroke in painted(stage)}
    run.go(1)
    view.renew()
    assert view.stage.accessibleName().startswith("1 of 2.")
    assert view.next.accessibleName() == "What comes next"
