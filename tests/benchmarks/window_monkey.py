"""A monkey in the real window: `python -m tests.benchmarks.window_monkey [ACTIONS] [--seed N]` (2,000).

It presses keys, clicks, resizes, zooms, changes themes, opens and drops articles, cancels and triggers
actions while articles are read and compared. A watchdog measures the processor time of the window's own
thread between two beats of its event loop. Prints every silence above one second with what was done before
it, every exception, and how many widgets and how much memory were there before and after. Ends with 1
when there was a silence or an exception. Runs without a screen (`QT_QPA_PLATFORM=offscreen`).
"""
# ruff: noqa: ARG002 - answers as the dialogs are asked

import argparse
import logging
import random
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.dialogs.file_dialogs import FileDialogs, Keep
from reader.gui.session.dropped import Dropped
from reader.gui.shell.main_window import MainWindow, Surroundings
from reader.resources import samples_path

BEAT = 10
"""Milliseconds between two beats."""
SILENCE = 1.0
"""Seconds of processor time between two beats that are too many."""

_LEFT_ALONE = ("quit", "print", "show_log")
_KEYS = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_E,
    Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_F3, Qt.Key.Key_F9, Qt.Key.Key_Left, Qt.Key.Key_Right,
)  # fmt: skip


class Careless(FileDialogs):
    """Answers whatever comes to mind."""

    def __init__(self, dice: random.Random, folder: Path) -> None:
        self._dice, self._folder = dice, folder

    def to_open(self, parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
        """A sample, or nothing."""
        return self._dice.choice([None, *_articles()])

    def to_write(self, parent: QWidget, title: str, place: str, filters: str) -> tuple[Path, str] | None:
        """A name in a folder of its own, or nothing."""
        return self._dice.choice([None, (self._folder / Path(place).name, filters.split(";;")[0])])

    def to_folder(self, parent: QWidget, title: str, folder: str) -> Path | None:
        """Nothing."""
        return None

    def to_choose(
        self, parent: QWidget, title: str, label: str, entries: list[str], current: int
    ) -> int | None:
        """Any entry, or none."""
        chosen: int | None = self._dice.choice([None, *range(len(entries))])
        return chosen

    def to_keep(self, parent: QWidget, question: str, why: str) -> Keep:
        """Nothing is kept."""
        return Keep.DISCARD

    def show(self, place: QUrl) -> None:
        """Nothing is shown."""


def _articles() -> list[Path]:
    return sorted(samples_path().glob("0*"))


class Watchdog:
    """Measures the processor time of the window's thread between two beats of its event loop."""

    def __init__(self) -> None:
        self.doing = "start"
        self.silences: list[tuple[float, str]] = []
        self.worst = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.thread_time()
        took, self._last = now - self._last, now
        self.worst = max(self.worst, took)
        if took > SILENCE:
            self.silences.append((took, self.doing))


class Monkey:
    """Does one thing after the other at random."""

    def __init__(self, window: MainWindow, dice: random.Random, dog: Watchdog) -> None:
        self._window, self._dice, self._dog = window, dice, dog
        self.done: Counter[str] = Counter()
        self._deeds: tuple[tuple[str, int, Callable[[], str]], ...] = (
            ("key", 10, self._press),
            ("click", 10, self._click),
            ("action", 5, self._act),
            ("resize", 2, self._resize),
            ("zoom", 1, self._zoom),
            ("open", 2, self._open),
            ("drop", 1, self._drop),
            ("cancel", 1, self._cancel),
        )

    def act(self) -> None:
        """One thing."""
        weights = [weight for _, weight, _ in self._deeds]
        name, _, deed = self._dice.choices(self._deeds, weights)[0]
        self._dog.doing = name
        self.done[name] += 1
        self._dog.doing = f"{name} {deed()}"

    def _there(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window

    def _press(self) -> str:
        target = self._there().focusWidget() or self._there()
        key = self._dice.choice(_KEYS)
        QTest.keyClick(target, key)
        return key.name

    def _click(self) -> str:
        shown = [
            child for child in self._there().findChildren(QWidget) if child.isVisible() and child.width() > 1
        ]
        if not shown:
            return "nothing"
        target = self._dice.choice(shown)
        name = target.objectName()
        place = QPoint(self._dice.randrange(target.width()), self._dice.randrange(max(target.height(), 1)))
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        return name

    def _act(self) -> str:
        actions = [
            action
            for action in self._window.findChildren(QAction)
            if action.objectName().startswith("action.")
            and action.objectName().removeprefix("action.") not in _LEFT_ALONE
            and action.isEnabled()
        ]
        action = self._dice.choice(actions)
        name = action.objectName()
        action.trigger()
        return name

    def _resize(self) -> str:
        width, height = self._dice.randrange(640, 1920), self._dice.randrange(420, 1080)
        self._window.resize(width, height)
        return f"{width}x{height}"

    def _zoom(self) -> str:
        zoom = self._dice.uniform(0.7, 2.0)
        self._window.zoom_to(zoom)
        return f"{zoom:.2f}"

    def _open(self) -> str:
        left, right = self._dice.sample(_articles(), 2)
        self._window.controller.open_pair(left, right)
        return f"{left.name} {right.name}"

    def _drop(self) -> str:
        path = self._dice.choice(_articles())
        self._window.filing.open_dropped(self._dice.choice(("left", "right")), Dropped((path,)))
        return path.name

    def _cancel(self) -> str:
        self._window.controller.cancel()
        return ""


def main(actions: int, seed: int) -> int:
    """Let the monkey loose; 1 when the window was silent for too long or anything was raised."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    raised: list[str] = []
    sys.excepthook = lambda *what: raised.append("".join(traceback.format_exception(*what)))
    logging.getLogger("reader").addHandler(logging.NullHandler())
    with tempfile.TemporaryDirectory() as folder:
        dice, place = random.Random(seed), Path(folder)
        around = Surroundings(
            place, place / "reader.log", ThreadPoolExecutor(2), Careless(dice, place), lambda _parent: None
        )
        window = MainWindow(around)
        window.show()
        dog = Watchdog()
        monkey = Monkey(window, dice, dog)
        before = len(application.allWidgets()), _memory()

        def go_on() -> None:
            if monkey.done.total() >= actions:
                application.exit()
                return
            # First: a timer does not fire while it is answered, as in the loop of a menu that a key opens.
            QTimer.singleShot(0, go_on)
            monkey.act()

        QTimer.singleShot(0, go_on)
        begun = time.perf_counter()
        application.exec()
        _tell(monkey, dog, raised, time.perf_counter() - begun)
        print(f"widgets {before[0]} → {len(application.allWidgets())}, memory {before[1]} → {_memory()} MB")
        for dialog in application.topLevelWidgets():
            if dialog is not window:
                dialog.close()
        window.close()
    return 1 if dog.silences or raised else 0


def _tell(monkey: Monkey, dog: Watchdog, raised: list[str], took: float) -> None:
    print(f"{monkey.done.total():,} actions in {took:.0f} s: {dict(monkey.done)}")
    print(f"longest silence {dog.worst:.2f} s of processor time, {len(dog.silences)} above {SILENCE:g} s")
    for seconds, doing in dog.silences:
        print(f"  {seconds:.2f} s after {doing}")
    print(f"{len(raised)} exceptions")
    for text in raised[:5]:
        print(text)


def _memory() -> int:
    """The most memory that the process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("actions", type=int, nargs="?", default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    sys.exit(main(chosen.actions, chosen.seed))
