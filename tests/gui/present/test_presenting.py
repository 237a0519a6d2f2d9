"""A lesson begins and ends over a window that stays as it was; what is guessed goes into its session."""

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reader.comparison.editorial_warning import WarningKind
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.gui.present.arrange_dialog import ArrangeDialog
from reader.gui.present.present_window import PresentWindow
from reader.gui.present.presenting import audience_screen
from reader.gui.shell.main_window import MainWindow
from reader.lesson.tour import StepReason, changed
from tests.gui.windows import EDITED, OTHER, SPUN, WIRE, Desktop, trigger

K = Qt.Key


def _presented(desktop: Desktop, window: MainWindow, action: str = "present") -> PresentWindow:
    trigger(window, action)
    desktop.settle(window)
    shown = window.presenting.shown
    assert shown is not None
    return shown


def _strip(window: MainWindow) -> str:
    label = window.findChild(QLabel, "message_strip.words")
    assert isinstance(label, QLabel)
    return label.text()


@pytest.mark.parametrize(
    ("names", "own", "chosen", "number"),
    [
        (["a"], 0, "", 0),
        (["a", "b"], 0, "", 1),
        (["a", "b"], 1, "", 0),
        (["a", "b", "c"], 1, "c", 2),
        (["a", "b"], 0, "a", 0),
        (["a", "b"], 0, "gone", 1),
    ],
)
def test_the_audience_has_the_chosen_screen_or_the_other_one(
    names: list[str], own: int, chosen: str, number: int
) -> None:
    assert audience_screen(names, own, chosen) == number


def test_a_lesson_is_given_over_the_window_which_stays_as_it_was(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    window.controller.choose_bead(5)
    before = (window.settings, window.controller.selection.choice, window.geometry(), window.isFullScreen())
    shown = _presented(desktop, window)
    assert shown.isFullScreen()
    assert window.actions_["present"].isChecked()
    assert window.actions_["leave_present"].isEnabled()
    assert shown.run.place == 0
    assert not shown.run.guesses
    QTest.keyClick(shown, K.Key_Escape)
    assert not window.presenting.is_on
    assert not window.actions_["present"].isChecked()
    assert not window.actions_["leave_present"].isEnabled()
    after = (window.settings, window.controller.selection.choice, window.geometry(), window.isFullScreen())
    assert after == before


@pytest.mark.parametrize("action", ["present", "leave_present"])
def test_the_menu_leaves_a_lesson_too(desktop: Desktop, action: str) -> None:
    window = desktop.compared(WIRE, EDITED)
    _presented(desktop, window)
    trigger(window, action)
    assert not window.presenting.is_on


def test_it_goes_on_where_it_was_left_until_the_tour_or_the_articles_are_others(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    shown = _presented(desktop, window)
    shown.run.go(8)
    QTest.keyClick(shown, K.Key_Escape)
    shown = _presented(desktop, window)
    assert shown.run.place == 8
    shown.run.go(shown.run.last)
    QTest.keyClick(shown, K.Key_Escape)
    shown = _presented(desktop, window)
    assert shown.run.place == 0
    shown.run.go(8)
    steps = tuple(slide.step for slide in shown.run.lesson.slides)
    QTest.keyClick(shown, K.Key_Escape)
    window.controller.corrector.arrange(steps[1:])
    shown = _presented(desktop, window)
    assert (shown.run.place, shown.run.lesson.slides[0].step) == (0, steps[1])
    shown.run.go(4)
    QTest.keyClick(shown, K.Key_Escape)
    window.controller.corrector.stack.undo()
    window.controller.swap()
    desktop.settle(window)
    assert _presented(desktop, window).run.place == 0


def test_guesses_are_kept_while_they_are_given_and_make_the_session_unsaved(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    assert not window.actions_["save_guesses"].isEnabled()
    shown = _presented(desktop, window, "guess_first")
    assert shown.run.guesses
    session = window.controller.session
    assert session is not None
    assert session.guesses == ()
    while not shown.run.is_asking or shown.run.asks_for_word:
        QTest.keyClick(shown, K.Key_PageDown)
    QTest.keyClick(shown, K.Key_2)
    session = window.controller.session
    assert session is not None
    assert [guess.votes[0].answer for guess in session.guesses] == ["rewritten"]
    assert window.isWindowModified()
    assert window.actions_["save_guesses"].isEnabled()
    QTest.keyClick(shown, K.Key_Escape)
    again = _presented(desktop, window, "guess_first")
    again.run.go(2)
    QTest.keyClick(again, K.Key_Right)
    QTest.keyClick(again, K.Key_Return)
    session = window.controller.session
    assert session is not None
    assert len(session.guesses) == 2


def test_the_samples_are_judged_by_their_key(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    shown = _presented(desktop, window, "guess_first")
    assert all(slide.question.by_key for slide in shown.run.lesson.slides)


def test_guesses_are_saved_as_a_table(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared(WIRE, SPUN)
    window.presenting.save_table()
    assert "Nobody has guessed yet" in _strip(window)
    shown = _presented(desktop, window, "guess_first")
    for key in (K.Key_Space, K.Key_Space, K.Key_2, K.Key_1):
        QTest.keyClick(shown, key)
    desktop.answers.writes = [(tmp_path / "guesses", "Table of guesses (*.csv)")]
    QTest.keyClick(shown, K.Key_S)
    desktop.settle(window)
    rows = list(csv.reader(io.StringIO((tmp_path / "guesses.csv").read_text("utf-8-sig"), newline="")))
    assert [row[4:] for row in rows[1:]] == [
        ["rewritten", "answer key", "rewritten", "1", "yes"],
        ["rewritten", "answer key", "copied", "1", "no"],
    ]
    QTest.keyClick(shown, K.Key_S)
    desktop.settle(window)
    assert window.presenting.is_on


def test_a_tour_of_which_all_is_hidden_says_so(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    steps = tuple(slide.step for slide in _presented(desktop, window).run.lesson.slides)
    window.presenting.stop()
    for at in range(len(steps)):
        steps = changed(steps, at, hidden=True)
    window.controller.corrector.arrange(steps)
    trigger(window, "present")
    desktop.settle(window)
    assert not window.presenting.is_on
    assert "There is no pair to show" in _strip(window)
    assert not window.actions_["present"].isChecked()


def test_the_lesson_takes_the_colours_of_the_window(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    shown = _presented(desktop, window)
    before = shown.stage.grab().toImage().pixelColor(3, 3)
    trigger(window, "theme_dark")
    assert before.lightness() > 200 > 80 > shown.stage.grab().toImage().pixelColor(3, 3).lightness()
    trigger(window, "theme_light")


def test_a_second_call_turns_guessing_on_in_the_lesson_that_is_given(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    shown = _presented(desktop, window)
    trigger(window, "guess_first")
    assert window.presenting.shown is shown
    assert shown.run.guesses


def test_closing_the_window_ends_its_lesson(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    _presented(desktop, window)
    window.close()
    assert not window.presenting.is_on


def test_leaving_before_the_slides_are_made_shows_none(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    trigger(window, "present")
    window.presenting.stop()
    desktop.settle(window)
    assert not window.presenting.is_on


def test_slides_of_a_comparison_that_is_gone_are_never_shown(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    trigger(window, "present")
    window.controller.swap()
    desktop.settle(window)
    assert not window.presenting.is_on
    assert not window.actions_["present"].isChecked()


@pytest.mark.parametrize("action", ["present", "arrange_tour"])
def test_what_is_shown_is_of_the_comparison_as_it_is_now(desktop: Desktop, action: str) -> None:
    window = desktop.compared(WIRE, EDITED)
    first = window.controller.comparison
    assert first is not None
    trigger(window, action)
    warning = next(w for w in first.warnings if w.kind is WarningKind.ALTERED_QUOTATION)
    window.controller.corrector.judge(Judgement(identity_of(warning), WarningState.WRONG))
    desktop.settle(window)
    if action == "present":
        shown = window.presenting.shown
        assert shown is not None
        steps = [slide.step for slide in shown.run.lesson.slides]
    else:
        dialog = window.findChild(ArrangeDialog)
        assert isinstance(dialog, ArrangeDialog)
        steps = list(dialog.tour)
        dialog.reject()
    assert StepReason.QUOTATION not in {step.reason for step in steps}


def test_slides_that_are_cancelled_leave_the_switch_off(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    trigger(window, "present")
    assert window.actions_["present"].isChecked()
    window.controller.cancel()
    desktop.settle(window)
    assert not window.presenting.is_on
    assert not window.actions_["present"].isChecked()


def test_what_is_arranged_is_a_step_that_can_be_taken_back(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, OTHER)
    trigger(window, "arrange_tour")
    desktop.settle(window)
    dialog = window.findChild(ArrangeDialog)
    assert isinstance(dialog, ArrangeDialog)
    dialog.move_step(1)
    arranged = dialog.tour
    dialog.accept()
    session = window.controller.session
    assert session is not None
    assert session.tour == arranged
    assert window.controller.corrector.stack.undoText() == "arranged tour"
    window.controller.corrector.stack.undo()
    session = window.controller.session
    assert session is not None
    assert session.tour == ()


def test_a_tour_that_is_left_as_it_was_proposed_is_no_change(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    trigger(window, "arrange_tour")
    desktop.settle(window)
    dialog = window.findChild(ArrangeDialog)
    assert isinstance(dialog, ArrangeDialog)
    dialog.accept()
    session = window.controller.session
    assert session is not None
    assert session.tour == ()
    assert not window.controller.corrector.stack.canUndo()
