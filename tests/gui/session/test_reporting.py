"""A report leaves the window: seen beforehand, written in every form, opened afterwards."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QTextBrowser, QWidget

from reader.cancel import IsCancelled, Progress
from reader.gui.dialogs.report_dialog import ReportDialog
from reader.gui.session.reporting import EXPORTS
from reader.gui.shell.main_window import MainWindow
from reader.workers.report_wish import AS_IT_IS
from tests.gui.windows import Desktop, trigger


def preview(desktop: Desktop, window: MainWindow) -> ReportDialog:
    """The dialog with its first preview."""
    trigger(window, "preview")
    (dialog,) = [found for found in window.findChildren(ReportDialog, "report") if found.isVisible()]
    desktop.settle(window)
    return dialog


def shown(dialog: ReportDialog) -> str:
    page = dialog.findChild(QTextBrowser, "report.preview")
    assert page is not None
    return page.toPlainText()


def choose(dialog: ReportDialog, name: str, value: str) -> None:
    box = dialog.findChild(QComboBox, f"report.{name}")
    assert box is not None
    box.setCurrentIndex(box.findData(value))


def click(dialog: ReportDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, f"report.{name}")
    assert button is not None
    button.click()


_FORMS = (
    ("html", ".html", b"<!DOCTYPE html>"), ("pdf", ".pdf", b"%PDF-"), ("docx", ".docx", b"PK"),
    ("markdown", ".md", b"# "), ("facts_csv", ".csv", b"\xef\xbb\xbf"),
)  # fmt: skip


def test_a_report_is_seen_and_then_written(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    for form, suffix, begins in _FORMS:
        dialog = preview(desktop, window)
        choose(dialog, "form", form)
        desktop.settle(window)
        assert "Helena Vosk" in shown(dialog)
        desktop.answers.writes = [(tmp_path / "report", "")]
        click(dialog, "save")
        desktop.settle(window)
        assert (tmp_path / f"report{suffix}").read_bytes().startswith(begins)
        assert window.strip.text == f"Saved as report{suffix}."


def test_what_was_written_can_be_opened_and_shown_in_its_folder(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    desktop.answers.writes = [(tmp_path / "report.txt", "Text (*.txt)")]
    trigger(window, "export")
    desktop.settle(window)
    for name in ("also", "act"):
        button = window.findChild(QPushButton, f"message_strip.{name}")
        assert button is not None
        button.click()
    assert desktop.answers.places_shown == [
        QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile(str(tmp_path / "report.txt")),
    ]  # fmt: skip


def test_the_source_and_only_differences_reach_the_report(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    dialog = preview(desktop, window)
    whole = shown(dialog)
    choose(dialog, "source", "left")
    box = dialog.findChild(QCheckBox, "report.only_differences")
    assert box is not None
    box.setChecked(True)
    desktop.settle(window)
    assert "(source)" in shown(dialog)
    assert len(shown(dialog)) < len(whole)
    desktop.answers.writes = [(tmp_path / "report.html", "")]
    click(dialog, "save")
    desktop.settle(window)
    text = (tmp_path / "report.html").read_text("utf-8")
    assert 'class="tag">source<' in text
    assert ">1 · same" not in text


def test_it_can_be_printed_from_there_or_left(desktop: Desktop) -> None:
    window = desktop.compared()
    dialog = preview(desktop, window)
    choose(dialog, "source", "right")
    click(dialog, "print")
    desktop.settle(window)
    assert "(source)" in desktop.printed[0].toPlainText()
    click(preview(desktop, window), "cancel")
    desktop.settle(window)
    assert len(desktop.printed) == 1


def test_what_is_being_printed_can_be_cancelled_while_the_window_lives(desktop: Desktop) -> None:
    window = desktop.compared()
    printed: list[None] = []
    given_up = Event()

    def draws(html: str, progress: Progress, is_cancelled: IsCancelled) -> None:
        assert "<table" in html
        progress(0.5, "Making the pages")
        while not is_cancelled():
            given_up.wait(0.002)
        given_up.set()

    window.controller.files.print_report(draws, AS_IT_IS, printed.append)
    cancel = window.findChild(QWidget, "status.cancel")
    assert cancel is not None
    desktop.qtbot.waitUntil(cancel.isVisible)
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    desktop.settle(window)
    assert given_up.wait(5)
    assert printed == []
    assert not cancel.isVisible()


def test_a_dialog_that_is_closed_while_it_waits_is_forgotten(desktop: Desktop) -> None:
    window = desktop.compared()
    trigger(window, "preview")
    dialog = window.findChild(ReportDialog, "report")
    assert isinstance(dialog, ReportDialog)
    dialog.reject()
    desktop.settle(window)
    assert window.strip.text == ""


def test_every_form_has_a_name_of_its_own() -> None:
    assert len({words for words, _, _ in EXPORTS}) == len({form for _, form, _ in EXPORTS}) == len(EXPORTS)
