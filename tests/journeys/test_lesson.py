"""A lesson of ten minutes on the samples, given by keys alone: arrange, present, guess, results, leave."""

from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QTextBrowser, QWidget

from reader.gui.present.present_window import PresentWindow
from reader.gui.session.reporting import EXPORTS
from reader.gui.shell.main_window import MainWindow
from reader.lesson.slide import Reveal
from reader.session.session import load_session
from tests.gui.windows import EDITED, SPUN, WIRE, Desktop, trigger

K = Qt.Key
CLICKER = K.Key_PageDown


def _shown(desktop: Desktop, window: MainWindow) -> PresentWindow:
    desktop.settle(window)
    shown = window.presenting.shown
    assert shown is not None
    return shown


def _press(widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)


def test_a_lesson_is_presented_by_a_clicker_from_opening_to_end(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    window.controller.choose_bead(7)
    chosen = window.controller.selection.choice
    trigger(window, "present")
    shown = _shown(desktop, window)
    run, said = shown.run, []
    while not run.is_over:
        said.append(shown.stage.accessibleName())
        _press(shown, CLICKER)
    slides = run.lesson.slides
    assert 8 <= len(slides) <= 12
    assert len(said) == 1 + len(slides) * len(Reveal)
    assert str(WIRE.parent) not in " ".join(said)
    assert ".txt" not in " ".join(said)
    first = said[1:6]
    assert all(later.startswith(earlier) for earlier, later in pairwise(first))
    assert first[4].endswith("Grave: Quotation altered")
    assert "Rewritten freely" in shown.stage.accessibleName()
    _press(shown, K.Key_PageUp)
    assert run.reveal is Reveal.VERDICT
    _press(shown, K.Key_B)
    assert shown.stage.accessibleName() == "The screen is blank."
    _press(shown, K.Key_B, K.Key_Escape)
    assert window.presenting.shown is None
    assert window.controller.selection.choice == chosen


def test_an_audience_guesses_is_told_and_its_result_is_kept_with_the_session(
    desktop: Desktop, tmp_path: Path
) -> None:
    window = desktop.compared(WIRE, EDITED)
    trigger(window, "guess_first")
    shown = _shown(desktop, window)
    run = shown.run
    answers = {"copied": K.Key_1, "rewritten": K.Key_2, "independent": K.Key_3}
    while not run.is_over:
        if run.asks_for_word:
            slide = run.slide
            assert slide is not None
            while run.words()[run.cursor] not in slide.question.targets:
                _press(shown, K.Key_Right)
            _press(shown, K.Key_Return)
        elif run.is_asking:
            slide = run.slide
            assert slide is not None
            truth = next(iter(slide.question.answers), None)
            right = answers[truth.value] if truth is not None else K.Key_2
            _press(shown, right, right, K.Key_1 if right != K.Key_1 else K.Key_3, K.Key_3, K.Key_Backspace)
        _press(shown, K.Key_Space)
    count = len(run.lesson.slides)
    assert shown.stage.accessibleName().startswith(f"{count} of {count} right.")
    assert {guess.question.value for guess in run.all_guesses()} == {"origin", "word"}

    desktop.answers.writes = [(tmp_path / "class.csv", "Table of guesses (*.csv)")]
    _press(shown, K.Key_S)
    desktop.settle(window)
    table = (tmp_path / "class.csv").read_text("utf-8-sig")
    assert len(table.splitlines()) == 1 + sum(len(guess.votes) for guess in run.all_guesses())
    _press(shown, K.Key_Escape)
    desktop.answers.writes = [(tmp_path / "lesson.reader.json", "")]
    trigger(window, "save_session")
    desktop.settle(window)
    kept = load_session(tmp_path / "lesson.reader.json").guesses
    assert kept == run.all_guesses()


def test_the_tour_is_arranged_by_keys_kept_with_the_session_and_presented_so(
    desktop: Desktop, tmp_path: Path
) -> None:
    window = desktop.compared(WIRE, SPUN)
    trigger(window, "arrange_tour")
    desktop.settle(window)
    dialog, steps, note = (
        window.findChild(kind, name)
        for kind, name in ((QWidget, "arrange"), (QWidget, "arrange.list"), (QPlainTextEdit, "arrange.note"))
    )
    assert dialog is not None
    assert steps is not None
    assert isinstance(note, QPlainTextEdit)
    first, second = dialog.tour[:2]  # type: ignore[attr-defined]
    QTest.keyClick(steps, K.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(note, "Who hears it?")
    QTest.keyClick(steps, K.Key_Down)
    QTest.keyClick(steps, K.Key_Space)
    QTest.keyClick(dialog, K.Key_Return)
    session = window.controller.session
    assert session is not None
    assert [step.place for step in session.tour[:2]] == [second.place, first.place]
    assert (session.tour[1].note, session.tour[2].hidden) == ("Who hears it?", True)

    path = tmp_path / "tour.reader.json"
    desktop.answers.writes = [(path, "")]
    trigger(window, "save_session")
    desktop.settle(window)
    assert not window.isWindowModified()
    other = desktop.window()
    desktop.answers.opens = [path]
    trigger(other, "open_session")
    desktop.settle(other)
    trigger(other, "present")
    shown = _shown(desktop, other)
    _press(shown, K.Key_Down, K.Key_Down, K.Key_N)
    assert shown.run.slide is not None
    assert shown.run.slide.step.place == first.place
    assert shown.run.slide.step.note == "Who hears it?"
    assert session.tour[2].place not in [slide.step.place for slide in shown.run.lesson.slides]


def test_the_arranged_tour_leaves_as_slides_and_as_a_page_and_both_are_read_back(
    desktop: Desktop, tmp_path: Path
) -> None:
    window = desktop.compared(WIRE, EDITED)
    trigger(window, "present")
    slides = _shown(desktop, window).run.lesson.slides
    trigger(window, "leave_present")
    window.controller.corrector.arrange(tuple(slide.step for slide in slides[:2][::-1]))
    for name, words, _ in (row for row in EXPORTS if row[1] in ("slides", "lesson_page")):
        desktop.answers.writes = [(tmp_path / words, name)]
        trigger(window, "export")
        desktop.settle(window)
    document = pypdfium2.PdfDocument(tmp_path / "slides.pdf")
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    page = (tmp_path / "lesson_page.html").read_text("utf-8")
    assert len(pages) == 4
    assert page.count("<section") == 4
    assert str(tmp_path) not in page
    for at, slide in enumerate(slides[:2][::-1], 1):
        begun = slide.sides.right.text.split()[:3]
        assert " ".join(begun).strip('"') in pages[at]
        assert f"{at} of 2" in pages[at]
    assert page.index("1 of 2") < page.index("2 of 2")


def test_slides_and_page_are_shown_before_they_are_written(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    trigger(window, "preview")
    form, text, printing = (
        window.findChild(kind, f"report.{name}")
        for kind, name in ((QComboBox, "form"), (QTextBrowser, "preview"), (QPushButton, "print"))
    )
    assert isinstance(form, QComboBox)
    assert isinstance(text, QTextBrowser)
    assert isinstance(printing, QPushButton)
    for chosen in ("slides", "lesson_page"):
        form.setCurrentIndex(form.findData("html"))
        desktop.settle(window)
        assert "passages" not in text.toPlainText()
        assert printing.isEnabled()
        form.setCurrentIndex(form.findData(chosen))
        desktop.settle(window)
        assert "6 pairs of passages" in text.toPlainText()
        assert "1 of 6" in text.toPlainText()
        assert not printing.isEnabled()


@pytest.mark.parametrize("action", ["present", "guess_first", "arrange_tour"])
def test_nothing_is_presented_before_two_articles_are_compared(desktop: Desktop, action: str) -> None:
    window = desktop.window()
    assert not window.actions_[action].isEnabled()
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    assert not window.actions_[action].isEnabled()
