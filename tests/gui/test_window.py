"""The window as a whole: names, laziness, no leaks, nothing clipped, crash box."""

import gc
import subprocess
import sys
import threading
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton, QWidget

from reader.collation.options import CollationOptions, Strictness
from reader.gui.dialogs.crash import CrashReporter
from reader.gui.shell.status import ignored_by
from reader.loading.article_file import ArticleFile
from reader.sides import SIDES, Side
from tests.gui.library.shelves import settle
from tests.gui.windows import WIRE, Desktop, pane_problem, trigger

_OF_QT = ("QScrollBar", "QSizeGrip", "QComboBoxPrivate", "QComboBoxListView", "QLineEditIconButton")
_INSIDE_QT = ("QComboBox", "QLineEdit", "QSpinBox", "QToolBar", "QAbstractScrollArea", "QMenuBar", "QTabBar")


def _is_own(widget: QWidget) -> bool:
    """Whether a widget was made by us and not by Qt inside one of its own."""
    if widget.metaObject().className().startswith(_OF_QT):
        return False
    parent: QObject | None = widget.parent()
    while parent is not None:
        if (
            parent.metaObject().className().startswith(_OF_QT)
            or parent.metaObject().className() in _INSIDE_QT
        ):
            return False
        parent = parent.parent()
    return not widget.objectName().startswith("qt_")


def test_every_widget_has_an_object_name(desktop: Desktop) -> None:
    window = desktop.compared()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    nameless = [
        (type(widget).__name__, str(widget.parent()))
        for widget in window.findChildren(QWidget)
        if _is_own(widget) and not widget.objectName() and type(widget) not in (QWidget, QMenu)
    ]
    assert nameless == []


def test_names_that_testers_rely_on(desktop: Desktop) -> None:
    window = desktop.compared()
    for name in (
        "pane.left", "pane.right", "ribbon", "overview", "sidebar", "sidebar.quotations", "sidebar.changes",
        "sidebar.facts", "toolbar", "status", "message_strip", "welcome", "welcome.left", "welcome.right",
        "status.summary", "status.warnings", "status.progress", "status.cancel", "status.zoom",
        "chip.show_same",
    ):  # fmt: skip
        assert window.findChild(QWidget, name) is not None, name


def test_object_names_are_unique(desktop: Desktop) -> None:
    window = desktop.compared()
    names = [w.objectName() for w in window.findChildren(QWidget) if w.objectName() and _is_own(w)]
    assert sorted(set(names)) == sorted(names)


def test_names_are_unique_and_complete_in_the_dialogs(desktop: Desktop) -> None:
    window = desktop.compared()
    for name in ("library", "preferences", "keys", "about"):
        trigger(window, name)
    window.on_desk.view.panes["left"].header.edit_details()
    settle(desktop, window)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    own = [widget for widget in window.findChildren(QWidget) if _is_own(widget)]
    names = [widget.objectName() for widget in own if widget.objectName()]
    assert sorted(set(names)) == sorted(names)
    nameless = [type(w).__name__ for w in own if not w.objectName() and isinstance(w, QLabel | QPushButton)]
    assert nameless == []
    for toggle in ("toolbar.toggle", "library.toggle"):
        assert window.findChild(QAction, toggle) is not None


def test_the_engine_is_not_imported_before_the_first_paint() -> None:
    code = (
        "import os, sys, tempfile\n"
        "os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from pathlib import Path\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from reader.gui.dialogs.file_dialogs import FileDialogs\n"
        "from reader.gui.shell.main_window import MainWindow, Surroundings\n"
        "application = QApplication([])\n"
        "folder = Path(tempfile.mkdtemp())\n"
        "around = Surroundings(folder, folder / 'log', ThreadPoolExecutor(1), FileDialogs())\n"
        "window = MainWindow(around)\n"
        "window.show_welcome(); window.show(); application.processEvents()\n"
        "heavy = [name for name in sys.modules if name in ('reader.collation.collate', 'sentencex',\n"
        "         'reader.quotations.attribution', 'jinja2', 'PySide6.QtPrintSupport', 'trafilatura')]\n"
        "window.close()\n"
        "print(heavy)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout.strip() == "[]"


def test_closed_windows_leave_nothing_behind(desktop: Desktop) -> None:
    desktop.close(desktop.compared())
    before = len(QApplication.allWidgets())
    for _ in range(2):
        desktop.close(desktop.compared())
    assert len(QApplication.allWidgets()) <= before


def test_a_closed_window_is_freed_with_its_controller(desktop: Desktop) -> None:
    desktop.close(desktop.compared())  # what is made once for all windows is there now
    window = desktop.compared()
    for name in ("next_difference", "next_warning", "find", "library", "preferences", "welcome"):
        trigger(window, name)
    window.books.open({"left": ArticleFile(WIRE)})
    window.on_desk.view.texts["left"].menu.of(0)
    settle(desktop, window)
    panel = window.library.panel
    assert panel is not None
    parts = (window, window.controller, window.on_desk, window.on_desk.view, panel, window.filing)
    held = [weakref.ref(part) for part in parts]
    desktop.close(window)
    del window, panel, parts
    gc.collect()
    assert [part() for part in held] == [None] * len(held)


def test_words_copied_from_an_article_outlive_the_program() -> None:
    code = (
        "import os\n"
        "os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from PySide6.QtCore import Qt\n"
        "from PySide6.QtTest import QTest\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "from reader.gui.panes.article_text import ArticleText\n"
        "from reader.gui.widgets.theme import load_theme\n"
        "from tests.gui.invented import comparison\n"
        "text = ArticleText('left', load_theme('light'))\n"
        "text.display.show_article(comparison().left)\n"
        "text.selectAll()\n"
        "QTest.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)\n"
        "assert 'bridge' in application.clipboard().text()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("side", SIDES)
def test_pasting_an_empty_clipboard_says_so(desktop: Desktop, side: Side) -> None:
    window = desktop.window()
    QApplication.clipboard().clear()
    trigger(window, f"paste_{side}")
    assert pane_problem(window, side) == "There is no text to paste. Copy an article first."
    window.on_desk.view.panes[side].paste()
    message = window.findChild(QLabel, f"pane.{side}.empty.message")
    assert message is not None
    assert "holds no text" in message.text()


def test_the_toolbar_fits_a_small_screen(desktop: Desktop) -> None:
    window = desktop.compared(size=(1280, 720))
    window.toolbar.position.setText("888 of 888")
    QApplication.processEvents()
    extension = window.toolbar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert extension is None or not extension.isVisible()
    assert window.toolbar.sizeHint().width() <= 1280


def test_the_window_can_be_made_small(desktop: Desktop) -> None:
    window = desktop.compared()
    window.resize(640, 420)
    QApplication.processEvents()
    assert window.width() <= 800


def test_the_theme_reaches_every_part(desktop: Desktop) -> None:
    window = desktop.compared()
    for name, is_light in (("theme_dark", False), ("theme_light", True)):
        trigger(window, name)
        for pane in window.on_desk.view.texts.values():
            assert (pane.viewport().palette().base().color().lightness() > 128) is is_light
        listed = window.on_desk.sidebar.quotations.list.viewport().palette().base().color()
        assert (listed.lightness() > 128) is is_light


def test_what_is_ignored_is_said() -> None:
    assert ignored_by(CollationOptions()) == ""
    options = CollationOptions(Strictness.LOOSE, ignore_case=True, ignore_punctuation=True)
    assert ignored_by(options) == "Ignoring letter case, punctuation · Loose links"
    assert ignored_by(options, Strictness.LOOSE) == ignored_by(options)
    assert ignored_by(CollationOptions(), Strictness.NORMAL) == "Normal links"


def test_an_error_nobody_caught_is_shown_and_logged(
    desktop: Desktop, expected_log: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected_log.append("reader: nobody caught this")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    window = desktop.window()
    reporter = CrashReporter(desktop.folder / "reader.log", window)
    reporter.install()
    try:
        raise ValueError("the left hand")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    desktop.qtbot.waitUntil(lambda: reporter.box is not None and "ZeroDivisionError" in reporter.box.text())
    assert reporter.box is not None
    assert "ValueError: the left hand" in reporter.box.text()
    assert reporter.box.isVisible()
    reporter.box.close()
