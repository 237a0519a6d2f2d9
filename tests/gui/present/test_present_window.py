"""The audience's window: keys, the speaker's view in it or beside it, how it is left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.present.present_window import PresentWindow
from tests.gui.invented import colours_in
from tests.gui.present.lessons import DARK, LIGHT, run_at

K = Qt.Key


def _window(qtbot: QtBot, place: int = 0, *, has_speaker: bool = False) -> PresentWindow:
    window = PresentWindow(run_at(place), LIGHT, has_speaker=has_speaker)
    qtbot.addWidget(window)
    if has_speaker:
        qtbot.addWidget(window.speaker)
    window.resize(1280, 720)
    return window


def test_keys_lead_on_and_both_views_follow(qtbot: QtBot) -> None:
    window = _window(qtbot)
    with qtbot.waitSignals([window.moved, window.answered]):
        QTest.keyClick(window, K.Key_Space)
    assert window.run.place == 1
    assert window.stage.accessibleName().startswith("1 of 2.")
    assert window.speaker.next.shown is window.run.lesson.slides[1]


def test_both_views_show_a_run_that_went_on_by_itself(qtbot: QtBot) -> None:
    window = _window(qtbot, 1)
    assert window.run.forward()
    window.renew()
    assert window.speaker.next.shown is window.run.next_slide
    place = window.speaker.findChild(QLabel, "present.speaker.place")
    assert place is not None
    told = place.text()
    window.run.blank()
    window.renew()
    assert place.text() == f"{told} · the screen is blank"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_a_key_with_control_or_alt_means_nothing(qtbot: QtBot, modifier: Qt.KeyboardModifier) -> None:
    window = _window(qtbot)
    QTest.keyClick(window, K.Key_Space, modifier)
    assert window.run.place == 0


def test_the_keypad_answers_too(qtbot: QtBot) -> None:
    window = _window(qtbot, 7)
    QTest.keyClick(window, K.Key_2, Qt.KeyboardModifier.KeypadModifier)
    assert window.run.all_guesses()[0].votes[0].answer == "rewritten"


@pytest.mark.parametrize(
    ("key", "signal"),
    [(K.Key_Escape, "left"), (K.Key_M, "screen_wanted"), (K.Key_S, "table_wanted")],
)
def test_some_keys_are_for_who_gives_the_lesson(qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    window = _window(qtbot)
    with qtbot.waitSignal(getattr(window, signal)):
        QTest.keyClick(window, key)


def test_guessing_is_turned_on_and_off_on_the_way(qtbot: QtBot) -> None:
    window = _window(qtbot, 7)
    QTest.keyClick(window, K.Key_G)
    assert not window.run.guesses
    QTest.keyClick(window, K.Key_G)
    assert window.run.is_asking


def test_with_one_screen_the_speakers_view_takes_the_place_of_the_stage(qtbot: QtBot) -> None:
    window = _window(qtbot)
    with qtbot.waitExposed(window):
        window.show()
    assert window.stage.isVisible()
    QTest.keyClick(window, K.Key_N)
    assert (window.stage.isVisible(), window.speaker.isVisible()) == (False, True)
    QTest.keyClick(window, K.Key_Right)
    assert window.run.place == 1
    QTest.keyClick(window, K.Key_N)
    assert window.stage.isVisible()
    assert not window.has_speaker


def test_beside_a_second_screen_the_speaker_has_a_window_with_the_same_keys(qtbot: QtBot) -> None:
    window = _window(qtbot, has_speaker=True)
    assert window.has_speaker
    assert window.speaker.isWindow()
    QTest.keyClick(window.speaker, K.Key_PageDown)
    assert window.run.place == 1
    QTest.keyClick(window, K.Key_N)
    with qtbot.waitExposed(window):
        window.show()
    assert window.stage.isVisible()
    with qtbot.waitSignal(window.left):
        QTest.keyClick(window.speaker, K.Key_Escape)
    with qtbot.waitSignal(window.left):
        window.speaker.close()


def test_a_window_that_is_closed_is_left(qtbot: QtBot) -> None:
    window = _window(qtbot)
    with qtbot.waitSignal(window.left):
        window.close()


def test_it_takes_other_colours(qtbot: QtBot) -> None:
    window = _window(qtbot)
    window.set_look(DARK)
    assert colours_in(window.stage, DARK.theme.colour("paper")) > 100_000
    assert isinstance(window.stage, QWidget)


def test_the_windows_have_names_and_titles_and_take_the_keys(qtbot: QtBot) -> None:
    window = _window(qtbot, has_speaker=True)
    assert (window.objectName(), window.windowTitle()) == ("present", "Presentation")
    assert window.speaker.windowTitle() == "Speaker's view"
    assert window.stage.objectName() == "present.stage"
    assert window.isWindow()
    assert window.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor
    assert _window(qtbot).speaker.windowTitle() == ""


@pytest.mark.parametrize("part", ["stage", "speaker"])
def test_a_click_on_either_view_moves_both_and_is_told(qtbot: QtBot, part: str) -> None:
    window = _window(qtbot)
    window.run.forward()
    with qtbot.waitSignals([window.moved, window.answered]):
        getattr(window, part).changed.emit()
    assert window.stage.accessibleName().startswith("1 of 2.")
    assert window.speaker.next.shown is window.run.lesson.slides[1]


@pytest.mark.parametrize("key", [K.Key_A, K.Key_Home])
def test_a_key_that_changes_nothing_tells_nothing(qtbot: QtBot, key: Qt.Key) -> None:
    window = _window(qtbot)
    with qtbot.assertNotEmitted(window.moved), qtbot.assertNotEmitted(window.left):
        QTest.keyClick(window, key)
    assert window.run.place == 0


def test_turning_guesses_on_asks_at_once(qtbot: QtBot) -> None:
    window = _window(qtbot, 7)
    asked = []
    for _ in range(2):
        QTest.keyClick(window, K.Key_G)
        asked.append("What is the right one" in window.stage.accessibleName())
    assert asked == [False, True]


def test_the_view_that_takes_the_place_of_the_stage_is_as_the_run_stands(qtbot: QtBot) -> None:
    window = _window(qtbot)
    place = window.speaker.findChild(QLabel, "present.speaker.place")
    assert place is not None
    window.run.go(1)
    QTest.keyClick(window, K.Key_N)
    assert place.text() == "1 of 2"


def test_both_views_take_other_colours(qtbot: QtBot) -> None:
    window = _window(qtbot)
    window.set_look(DARK)
    assert window.speaker.palette().window().color() == DARK.theme.colour("window")


def test_only_keys_and_closing_of_the_speakers_window_are_answered(qtbot: QtBot) -> None:
    window = _window(qtbot, has_speaker=True)
    with qtbot.assertNotEmitted(window.left):
        QTest.keyRelease(window.speaker, K.Key_Escape)
        window.speaker.resize(400, 300)
    assert window.run.place == 0
