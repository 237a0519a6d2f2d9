"""Exercises in the window: made, compared, saved, printed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from reader.exercises.key import alterations_in
from reader.gui.dialogs.exercise_dialog import FILE, ExerciseDialog
from reader.gui.shell.main_window import MainWindow
from tests.gui.windows import SPUN, WIRE, Desktop, trigger


def dialog_of(desktop: Desktop, window: MainWindow) -> ExerciseDialog:
    trigger(window, "new_exercise")
    (dialog,) = window.findChildren(ExerciseDialog)
    made(desktop, dialog)
    return dialog


def made(desktop: Desktop, dialog: ExerciseDialog) -> None:
    """Wait until an exercise can be used."""
    desktop.qtbot.waitUntil(lambda: button(dialog, "compare").isEnabled(), timeout=20_000)


def button(dialog: ExerciseDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, f"exercise.{name}")
    assert found is not None
    return found


def source(dialog: ExerciseDialog) -> QComboBox:
    found = dialog.findChild(QComboBox, "exercise.source")
    assert found is not None
    return found


def note(dialog: ExerciseDialog) -> str:
    found = dialog.findChild(QLabel, "exercise.note")
    assert found is not None
    return found.text()


def choose(dialog: ExerciseDialog, value: str) -> None:
    box = source(dialog)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_copy_of_the_only_article_comes_beside_it(desktop: Desktop) -> None:
    window = desktop.window()
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    dialog = dialog_of(desktop, window)
    assert source(dialog).count() == 2
    assert source(dialog).currentText().startswith("The left article: Inquiry blames")
    button(dialog, "compare").click()
    desktop.settle(window)
    comparison = window.controller.comparison
    assert comparison is not None
    assert window.controller.path("left") == WIRE
    assert comparison.left.text != comparison.right.text
    assert len(window.around.windows.open) == 1


def test_an_exercise_that_is_compared_judges_what_an_audience_guesses(desktop: Desktop) -> None:
    window = desktop.window()
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    button(dialog_of(desktop, window), "compare").click()
    desktop.settle(window)
    exercise = window.controller.files.exercise
    assert exercise is not None
    right = window.controller.article("right")
    assert right is not None
    assert right.text == exercise.copy
    trigger(window, "guess_first")
    desktop.settle(window)
    shown = window.presenting.shown
    assert shown is not None
    changed = {right.sentence_at(one.right.start) for one in exercise.tampered}
    asked = [slide for slide in shown.run.lesson.slides if slide.question.by_key]
    assert asked
    assert {slide.step.right[0] for slide in asked if slide.is_linked} <= changed


def test_an_open_pair_stays_and_the_exercise_gets_a_window_of_its_own(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    before = window.controller.comparison
    dialog = dialog_of(desktop, window)
    choose(dialog, "right")
    made(desktop, dialog)
    button(dialog, "compare").click()
    other = list(window.around.windows.open.values())[-1]
    assert isinstance(other, MainWindow) and other is not window
    desktop.take(other)
    desktop.settle(other)
    comparison = other.controller.comparison
    assert comparison is not None
    right = window.controller.article("right")
    assert right is not None and comparison.left.text == right.text
    assert window.controller.comparison is before


def test_a_file_is_made_an_exercise_of_on_the_start_page(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window()
    desktop.answers.opens = [WIRE]
    dialog = dialog_of(desktop, window)
    assert source(dialog).currentText() == "File: 01_landwire.txt …"
    desktop.answers.writes = [(tmp_path / "copy", "")]
    button(dialog, "save").click()
    desktop.qtbot.waitUntil(lambda: window.strip.text.startswith("Saved"))
    assert window.strip.text == "Saved the copy as copy.txt and its key as copy.key.json."
    assert len(alterations_in((tmp_path / "copy.key.json").read_text("utf-8"))) == 3
    button(dialog, "compare").click()
    desktop.settle(window)
    assert window.controller.path("left") == WIRE
    assert window.controller.comparison is not None


def test_without_a_file_the_dialog_goes_on_the_start_page_and_stays_over_an_article(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desktop.window()
    trigger(window, "new_exercise")
    assert not any(dialog.isVisible() for dialog in window.findChildren(ExerciseDialog))
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    dialog = dialog_of(desktop, window)
    choose(dialog, FILE)
    made(desktop, dialog)
    assert source(dialog).currentData() == "left"
    ended: list[str | None] = []
    monkeypatch.setattr(window.exercises.tasks, "cancel", ended.append)
    dialog.reject()
    assert ended == ["exercise.offers", "exercise.make"]


def test_the_handout_is_printed_with_its_answers(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    dialog = dialog_of(desktop, window)
    button(dialog, "print").click()
    desktop.qtbot.waitUntil(lambda: window.strip.text == "Printed.")
    words = desktop.printed[0].toPlainText()
    assert "In 3 places this article says something else" in words
    assert "Answers" in words
    assert window.strip.text == "Printed."
    dialog.reject()


def test_what_cannot_be_written_is_said_and_the_dialog_stays(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared(WIRE, SPUN)
    dialog = dialog_of(desktop, window)
    desktop.answers.writes = [(tmp_path / "lost" / "copy.txt", "")]
    button(dialog, "save").click()
    desktop.qtbot.waitUntil(lambda: "could not be saved" in window.strip.text)
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize("text", ["Ingen nyheder\n\nRådet mødtes i går aftes i den gamle sal ved havnen.\n"])
def test_an_article_of_another_language_says_what_can_be_done(desktop: Desktop, text: str) -> None:
    window = desktop.window()
    window.controller.open_text("left", text)
    desktop.settle(window)
    trigger(window, "new_exercise")
    (dialog,) = window.findChildren(ExerciseDialog)
    desktop.qtbot.waitUntil(lambda: "English and German" in note(dialog))
    assert not button(dialog, "compare").isEnabled()
    dialog.reject()
