"""Where a test's windows stand: everything outside of them is of the test, and nothing is left behind."""

import logging
import multiprocessing
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from reader.collation.options import Strictness
from reader.gui.shell.main_window import MainWindow, Surroundings
from reader.gui.shell.window_collector import WindowCollector
from reader.session.settings import Appearance, Settings, save_settings
from reader.testing.answers import Answers
from reader.testing.page import Page
from reader.testing.pictures import Pictures
from reader.testing.sources import Source
from reader.testing.waiting import wait_until
from reader.values import Struct, replace

_SIZE = (1280, 800)
_THREADS = "reader-test"
_GONE = 5.0
"""Seconds in which threads of a closed window must have ended."""


class Wishes(Struct, frozen=True):
    """What the marker says of the windows of a test; None: as on a first start."""

    strictness: str | None = None
    theme: str | None = None
    zoom: float | None = None
    size: tuple[int, int] = _SIZE

    @classmethod
    def of(cls, arguments: tuple[object, ...], named: Mapping[str, Any]) -> "Wishes":
        """The marker's wishes; `TypeError` for one that there is not."""
        known = set(cls.__struct_fields__)
        unknown = sorted(set(named) - known)
        if arguments or unknown:
            wrong = ", ".join([*map(repr, arguments), *unknown])
            raise TypeError(f"@pytest.mark.reader knows {', '.join(sorted(known))}, not {wrong}")
        return cls(**named)

    def settings(self) -> Settings:
        """The settings of a first start with these wishes; `ValueError` for a value that there is not."""
        settings = Settings()
        if self.strictness is not None:
            settings = replace(
                settings, options=replace(settings.options, strictness=Strictness(self.strictness))
            )
        if self.theme is not None:
            settings = replace(settings, appearance=Appearance(self.theme))
        return replace(settings, zoom=self.zoom) if self.zoom is not None else settings


class _Log(logging.Handler):
    """Warnings and errors of the program."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


class Bench:
    """Opens windows over one folder of settings and library, closes them, and looks whether all is gone.

    `folder` holds `settings`, `library`, `reader.log` and what is written; `answers` answers for the reader.
    """

    def __init__(self, folder: Path, answers: Answers, pictures: Pictures, wishes: Wishes) -> None:
        self.folder, self.answers, self.pictures = folder, answers, pictures
        self._wishes = wishes
        self._pages: list[Page] = []
        self._collector: WindowCollector | None = None
        self._children = set(multiprocessing.active_children())
        self._expected: list[str] = []
        self._written = 0
        self._log = _Log()
        logging.getLogger("reader").addHandler(self._log)
        folder.mkdir(parents=True, exist_ok=True)

    def open(self, settings: Settings | None = None, size: tuple[int, int] | None = None) -> Page:
        """A new window with its start page. `settings` are kept over the test's windows, like a reader's;
        without them a window has what the one before left."""
        self._keep_settings(settings)
        around = Surroundings(
            self.folder / "settings",
            self.folder / "reader.log",
            ThreadPoolExecutor(2, thread_name_prefix=f"{_THREADS}-{len(self._pages)}"),
            self.answers,
            self.answers.print,
            self.folder / "library",
        )
        window = MainWindow(around)
        window.resize(*(size or self._wishes.size))
        window.show_welcome()
        window.show()
        window.activateWindow()
        page = Page(self, window)
        self._pages.append(page)
        if self._collector is None:
            self._collector = WindowCollector()
        wait_until(lambda: window.windowHandle().isExposed(), lambda: "the window does not appear")
        page.settle()
        return page

    def compared(self, left: Source, right: Source, **how: Any) -> Page:
        """A new window with two articles compared in it (files, samples or texts); `how` as `open`."""
        page = self.open(**how)
        page.compare(left, right)
        return page

    def expects_log(self, beginning: str) -> None:
        """Warnings and errors in the log that begin like this ("reader: the file") fail no test."""
        self._expected.append(beginning)

    def place(self, name: str) -> Path:
        """Where something can be written that no one else writes."""
        self._written += 1
        folder = self.folder / f"written-{self._written}"
        folder.mkdir(parents=True)
        return folder / name

    def evidence(self) -> list[tuple[str, str]]:
        """What to tell when a test has failed: the last signals and a picture of each window."""
        told = []
        for number, page in enumerate(self._pages, start=1):
            path = self.folder / f"failed-{number}.png"
            page.window.grab().save(str(path))
            told.append((f"reader window {number}: picture", str(path)))
            told.append((f"reader window {number}: last signals", "\n".join(page.signals.lines)))
        return told

    def close_page(self, page: Page) -> None:
        """Close a window for good."""
        self._pages.remove(page)
        window = page.window
        window.close()
        if window.isVisible():
            self._pages.append(page)
            raise AssertionError("the window did not close: it asked for unsaved work and was told to stay")
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        if shiboken6.isValid(window):
            raise AssertionError("the window is closed and not gone")

    def _keep_settings(self, settings: Settings | None) -> None:
        """Write what a window finds: these, or what the marker says where there is nothing yet."""
        folder = self.folder / "settings"
        if settings is not None:
            save_settings(settings, folder)
        elif not folder.exists():
            save_settings(self._wishes.settings(), folder)

    def close(self) -> None:
        """Close all windows; fail for what is left: dialogs, threads, questions, lines in the log."""
        left = _dialogs_left()
        trouble = [f"left open: {', '.join(left)}"] if left else []
        for page in list(self._pages):
            try:
                self.close_page(page)
            except AssertionError as error:
                trouble.append(str(error))
        if self._collector is not None:
            self._collector.stop()
            self._collector = None
        QApplication.clipboard().clear()
        trouble += _threads_left()
        left = [each.name for each in multiprocessing.active_children() if each not in self._children]
        trouble += [f"processes that still run: {', '.join(left)}"] if left else []
        logging.getLogger("reader").removeHandler(self._log)
        trouble += [line for line in self._log.lines if not line.startswith(tuple(self._expected) or ("\0",))]
        trouble += self.answers.trouble
        self.answers.trouble.clear()
        if trouble:
            raise AssertionError("; ".join(trouble))


def _dialogs_left() -> list[str]:
    """Dialogs and menus that are open still; closes them."""
    left = []
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu) and widget.isVisible():
            left.append(widget.objectName() or type(widget).__name__)
            widget.close()
    return left


def _threads_left() -> list[str]:
    """Threads of windows that run on although these are closed."""

    def running() -> list[str]:
        return [each.name for each in threading.enumerate() if each.name.startswith(_THREADS)]

    try:
        wait_until(lambda: not running(), lambda: "", _GONE)
    except AssertionError:
        return [f"threads that still run: {', '.join(running())}"]
    return []
