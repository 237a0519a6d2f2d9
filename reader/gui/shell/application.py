"""The program with a window: QApplication, log, both excepthooks, theme, first window."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader.errors import LibraryError
from reader.gui.dialogs.crash import CrashReporter, hand_qt_messages_to_the_log, open_log
from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.shell.dependencies import threads
from reader.gui.shell.language import speak, system_language
from reader.gui.shell.main_window import MainWindow, Surroundings
from reader.gui.shell.system_end import SystemEnd
from reader.gui.shell.window_collector import WindowCollector
from reader.gui.shell.windows import Windows
from reader.library.samples import sample_pairs
from reader.loading.article_file import file_spelled
from reader.program import VERSION
from reader.resources import resource_path
from reader.session.settings import load_settings, settings_folder
from reader.sides import SIDES

if TYPE_CHECKING:
    from reader.loading.article_file import ArticleFile
    from reader.sides import Side
    from reader.workers.head_start import HeadStart

_NAME = "source-comparison-reader"
_REST = 200
"""Milliseconds after the first page has come until what the next article needs is brought in."""

SWITCH = 0.0005
"""Seconds after which a thread at work lets the window's go on: with Python's 5 ms it limps meanwhile."""


def run(
    left: str | None,
    right: str | None,
    sample: bool,
    begun: "HeadStart | None" = None,
    language: str | None = None,
    *,
    dialogs: FileDialogs | None = None,
    prepare: Callable[[MainWindow], object] | None = None,
) -> int:
    """Open the window with the given articles, a sample pair, or the start page; returns the exit status.

    `begun` has begun to read and compare the given articles; `language` is the one asked for, None for none.
    `dialogs` ask in place of the system's, `prepare` is called with the window before it is shown.
    """
    sys.setswitchinterval(SWITCH)
    application = _application(language)
    log_path = open_log(Path(platformdirs.user_log_dir(_NAME, appauthor=False)))
    hand_qt_messages_to_the_log()
    reporter = CrashReporter(log_path)
    reporter.install()
    windows = Windows()
    window = MainWindow(_surroundings(log_path, dialogs or FileDialogs(), windows))
    window.controller.idle.connect(_collect_garbage, Qt.ConnectionType.SingleShotConnection)
    if left is not None or sample:  # else the start page does it
        _warm_up_after_work(window)
    if begun is not None:
        window.controller.take_up(begun)
    if prepare is not None:
        prepare(window)
    first_page(window, left, right, sample)
    introduce(window, is_wished=left is None and not sample and prepare is None)
    window.show()
    collector = WindowCollector(application)
    ending = SystemEnd(windows, application)
    status = application.exec()
    ending.stop()
    collector.stop()
    reporter.uninstall()
    return status


def _warm_up_after_work(window: MainWindow) -> None:
    window.controller.idle.connect(
        lambda: QTimer.singleShot(_REST, window, window.warm_up),
        Qt.ConnectionType.SingleShotConnection,
    )


def _surroundings(log_path: Path, dialogs: FileDialogs, windows: Windows) -> Surroundings:
    return Surroundings(
        settings_folder(),
        log_path,
        threads(),
        dialogs,
        library_folder=Path(platformdirs.user_data_dir(_NAME, appauthor=False)),
        windows=windows,
    )


def _application(language: str | None) -> QApplication:
    """The application, speaking the language asked for, that of the settings, or that of the system."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Source Comparison Reader")
    application.setApplicationVersion(VERSION)
    application.setDesktopFileName(_NAME)
    application.setWindowIcon(QIcon(str(resource_path("desktop", f"{_NAME}.svg"))))
    application.setStyle("Fusion")
    chosen = language or load_settings(settings_folder()).settings.language
    speak(application, chosen or system_language())
    return application


def _collect_garbage() -> None:
    """Let the collector go on that rested while the program came in; what came in is none of its business."""
    gc.freeze()
    gc.enable()


def first_page(window: MainWindow, left: str | None, right: str | None, sample: bool) -> None:
    """What a window shows first; articles are opened after it has been painted."""
    if sample:
        try:
            pair = sample_pairs()[0]
        except (LibraryError, IndexError):
            window.show_welcome()
            return
        QTimer.singleShot(0, window, lambda: window.controller.open_pair(pair.left, pair.right))
    elif left is not None and right is not None:
        files = dict(zip(SIDES, map(file_spelled, (left, right)), strict=True))
        QTimer.singleShot(0, window, lambda: _open(window, files))
    elif left is not None:
        file = file_spelled(left)
        QTimer.singleShot(0, window, lambda: _open(window, {"left": file}))
    else:
        window.show_welcome()
        QTimer.singleShot(_REST, window, window.warm_up)


def introduce(window: MainWindow, *, is_wished: bool = True) -> None:
    """Show the introduction over the start page to whoever has never seen it."""
    if is_wished and not window.settings.knows_program:
        QTimer.singleShot(_REST, window, partial(_introduce, window))


def _introduce(window: MainWindow) -> None:
    """Show the introduction, unless the window is closed again: it would be left alone."""
    if window.isVisible():
        window.actions_["introduction"].trigger()


def _open(window: MainWindow, files: "dict[Side, ArticleFile]") -> None:
    """Open files over the empty panes; a question for a chapter stands before them."""
    window.show_desk()
    window.filing.open_files(files)
