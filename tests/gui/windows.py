"""A real main window in a folder of its own, and a reader's answers to its dialogs."""
# ruff: noqa: ARG002 - the answers are ready before they are asked for

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.comparison.comparison import Comparison
from reader.gui.dialogs.file_dialogs import FileDialogs, Keep
from reader.gui.session.printing import Draws
from reader.gui.shell.main_window import MainWindow, Surroundings
from reader.resources import samples_path
from reader.sides import Side

WIRE = samples_path("01_landwire.txt")
EDITED = samples_path("02_ledger.md")
SPUN = samples_path("03_tidewise.txt")
OTHER = samples_path("04_courier.txt")
REORDERED = samples_path("05_sextant.txt")

_PATIENCE = 30_000


class Answers(FileDialogs):
    """Answers for the reader: the files to open, one after the other, and where to write."""

    def __init__(self) -> None:
        self.opens: list[Path] = []
        self.writes: list[tuple[Path, str]] = []
        self.folders: list[Path] = []
        self.choices: list[str] = []
        self.labels: list[str] = []
        self.keeps: list[Keep] = []
        self.words: list[str] = []
        self.typed: list[tuple[str, str, list[str] | None]] = []
        self.questions: list[str] = []
        self.places_shown: list[QUrl] = []

    def to_open(self, parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
        return self.opens.pop(0) if self.opens else None

    def to_open_some(self, parent: QWidget, title: str, folder: str, filters: str) -> tuple[Path, ...]:
        found, self.opens = tuple(self.opens), []
        return found

    def to_write(self, parent: QWidget, title: str, place: str, filters: str) -> tuple[Path, str] | None:
        return self.writes.pop(0) if self.writes else None

    def to_folder(self, parent: QWidget, title: str, folder: str) -> Path | None:
        return self.folders.pop(0) if self.folders else None

    def to_type(
        self,
        parent: QWidget,
        title: str,
        label: str,
        before: str,
        known: Sequence[str] | None = None,
        *,
        is_long: bool = False,
    ) -> str | None:
        self.typed.append((title, before, None if known is None else list(known)))
        return self.words.pop(0) if self.words else None

    def to_choose(
        self, parent: QWidget, title: str, label: str, entries: list[str], current: int
    ) -> int | None:
        self.labels.append(label)
        return entries.index(self.choices.pop(0)) if self.choices else None

    def show(self, place: QUrl) -> None:
        self.places_shown.append(place)

    def to_keep(self, parent: QWidget, question: str, why: str) -> Keep:
        self.questions.append(question)
        return self.keeps.pop(0) if self.keeps else Keep.DISCARD


class Desktop:
    """Opens windows over one settings folder and closes them at the end."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.answers = Answers()
        self._printed: list[str] = []
        self._windows: list[MainWindow] = []

    def window(self, executor: Executor | None = None, size: tuple[int, int] = (1280, 720)) -> MainWindow:
        """A new window with its start page."""
        around = Surroundings(
            self.folder,
            self.folder / "reader.log",
            executor if executor is not None else ThreadPoolExecutor(2, thread_name_prefix="window-work"),
            self.answers,
            self._print,
        )
        window = MainWindow(around)
        window.resize(*size)
        window.show_welcome()
        self._windows.append(window)
        with self.qtbot.waitExposed(window):
            window.show()
        return window

    def another(self, window: MainWindow) -> MainWindow:
        """One more window of the same program, as its menu opens it."""
        trigger(window, "new_window")
        made = list(window.around.windows.open.values())[-1]
        assert isinstance(made, MainWindow)
        self.take(made)
        return made

    def take(self, window: MainWindow) -> None:
        """Close a window at the end that the program opened by itself."""
        self._windows.append(window)

    def settle(self, window: MainWindow) -> None:
        """Wait until no work is under way and all is painted."""
        self.qtbot.waitUntil(lambda: not window.controller.is_busy, timeout=_PATIENCE)
        QApplication.processEvents()

    def compared(self, left: Path = WIRE, right: Path = SPUN, **how: tuple[int, int]) -> MainWindow:
        """A window with a pair compared in it."""
        window = self.window(**how)  # type: ignore[arg-type]
        window.controller.open_pair(left, right)
        self.settle(window)
        return window

    def close(self, window: MainWindow) -> None:
        """Close a window for good; what is not saved is lost unless `answers` says otherwise."""
        self._windows.remove(window)
        if isValid(window):  # else it is closed, and gone with that
            window.close()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def close_all(self) -> None:
        """Close what is open; no thread of a window may stay."""
        for window in list(self._windows):
            self.close(window)
        left = [thread.name for thread in threading.enumerate() if thread.name.startswith("window-work")]
        assert not left, left

    @property
    def printed(self) -> list[QTextDocument]:
        """What was printed, as documents."""
        documents = [QTextDocument() for _ in self._printed]
        for document, html in zip(documents, self._printed, strict=True):
            document.setHtml(html)
        return documents

    def _print(self, parent: QWidget) -> Draws:
        return lambda html, _progress, _is_cancelled: self._printed.append(html)


@pytest.fixture(autouse=True)
def emptied_clipboard() -> Iterator[None]:
    """What Python made and the clipboard holds at the end of a run brings the offscreen platform down."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.clipboard().clear()


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    """Windows over a settings folder of this test."""
    made = Desktop(qtbot, tmp_path / "settings")
    yield made
    made.close_all()


def comparison_of(window: MainWindow) -> Comparison:
    """The comparison in a window; fails when there is none."""
    comparison = window.controller.comparison
    assert comparison is not None
    return comparison


def pane_problem(window: MainWindow, side: Side) -> str:
    """What a pane says went wrong."""
    return window.on_desk.view.panes[side].problem.sentence


Trigger = Callable[[str], None]


def trigger(window: MainWindow, name: str) -> None:
    """Do an action as a menu would; it must be enabled."""
    action = window.actions_[name]
    assert action.isEnabled(), name
    action.trigger()
