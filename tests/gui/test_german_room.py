"""German words have the room they need, in the window, its dialogs and its pages."""

from pathlib import Path

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTabWidget,
    QWidget,
)

from reader.gui.shell.language import speak
from reader.gui.shell.main_window import MainWindow
from reader.gui.sidebar.sidebar import Sidebar
from reader.gui.widgets.elided import ElidedLabel
from tests.gui.windows import EDITED, WIRE, Desktop, trigger


def sidebar_of(window: MainWindow) -> Sidebar:
    """The window's sidebar."""
    found = window.findChild(Sidebar)
    assert found is not None
    return found


def _cut(window: QWidget) -> list[tuple[str, str, int, int]]:
    """Labels and buttons in sight with less room than their words need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel) or not widget.objectName():
            continue
        if isinstance(widget, QLabel) and not widget.wordWrap() and widget.text():
            needed = widget.sizeHint().width()
        elif isinstance(widget, QPushButton | QCheckBox | QRadioButton) and widget.text():
            needed = QFontMetrics(widget.font()).horizontalAdvance(widget.text().replace("&", ""))
        elif isinstance(widget, QTabBar):
            needed = sum(widget.tabRect(row).width() for row in range(widget.count()))
        else:
            continue
        if needed > widget.width():
            found.append((widget.objectName(), getattr(widget, "text", str)(), needed, widget.width()))
    return found


def test_nothing_is_cut_off_in_german(desktop: Desktop, application: QApplication) -> None:
    speak(application, "de")
    window = desktop.window()
    assert _cut(window) == []
    window = desktop.compared(WIRE, EDITED)
    for tab in sidebar_of(window).tabs:
        sidebar_of(window).setCurrentWidget(tab)
        QApplication.processEvents()
        assert _cut(window) == []


DIALOGS = (
    "preferences", "help", "introduction", "keys", "show_log", "about", "new_exercise", "paste_pair",
    "preview", "address_left",
)  # fmt: skip
"""Actions that open a dialog of our own over a compared pair."""


def test_no_dialog_cuts_off_german_words(desktop: Desktop, application: QApplication) -> None:
    speak(application, "de")
    window = desktop.compared(WIRE, EDITED)
    for name in DIALOGS:
        trigger(window, name)
        (dialog,) = [found for found in window.findChildren(QDialog) if found.isVisible()]
        for tabs in (None, *dialog.findChildren(QTabWidget)):
            for number in range(tabs.count() if tabs is not None else 1):
                if tabs is not None:
                    tabs.setCurrentIndex(number)
                QApplication.processEvents()
                assert _cut(dialog) == [], name
        assert dialog.width() <= 1280, name
        assert dialog.height() <= 720, name
        dialog.reject()
        desktop.settle(window)


def test_no_page_cuts_off_german_words(desktop: Desktop, application: QApplication, tmp_path: Path) -> None:
    speak(application, "de")
    window = desktop.window()
    for name, text in (("a", WIRE), ("b", EDITED)):
        (tmp_path / f"{name}.txt").write_text(text.read_text("utf-8"), "utf-8")
    trigger(window, "library")
    QApplication.processEvents()
    assert _cut(window) == []
    with desktop.qtbot.waitSignal(window.many.compared, timeout=30_000):
        window.many.compare_files([tmp_path])
    QApplication.processEvents()
    assert _cut(window) == []
    window.controller.open_pair(WIRE, EDITED)
    desktop.settle(window)
    with desktop.qtbot.waitSignal(window.many.mapped, timeout=30_000):
        window.many.ask_sources("left")
    QApplication.processEvents()
    assert _cut(window) == []
