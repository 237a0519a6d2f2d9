"""How long the window takes to show what the library finds among 10,000 generated articles.

Run from the project's root: `QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.library_window [articles]`.
Wall-clock milliseconds from the last letter typed (without the pause of 120 ms before the search begins),
from the menu's "similar articles" and from showing the panel, to the list painted with its rows; and the
processor's work for it, which does not grow when other programs run.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.shell.main_window import MainWindow, Surroundings
from reader.library.library import Library
from tests.builders import read_article as _article
from tests.gold.generated import generate_article, reworded_article

_SENTENCES = 25
_PAIRED = 50
_TIMES = 7
_SEARCHES = ("orchestra", "lighthouse Norbury", '"farmers around"', "the", "q", "")
_PATIENCE = 60.0


class Took(NamedTuple):
    """Milliseconds on the clock, and of the processor in all threads."""

    wall: float
    work: float


class Paints(QObject):
    """Notes when a widget was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self._when: list[float] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt's door for what happens to the widget."""
        if event.type() == QEvent.Type.Paint:
            self._when.append(time.perf_counter())
        return super().eventFilter(watched, event)

    def first_after(self, moment: float) -> float | None:
        """When the widget was first painted after a moment; None when not yet."""
        return next((when for when in self._when if when > moment), None)


def main(articles: int) -> None:
    """Fill a library, open a window over it, print the table."""
    application = QApplication.instance() or QApplication(["library_window"])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _fill(folder / "library", articles)
        around = Surroundings(folder, folder / "log", ThreadPoolExecutor(4), FileDialogs())
        window = MainWindow(around)
        window.resize(1280, 800)
        window.show_welcome()
        window.show()
        begun, worked = time.perf_counter(), time.process_time()
        window.library.toggle()
        while window.library.is_busy:
            application.processEvents()
        took = Took(1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - worked))
        _row("shown for the first time", [took])
        _measure(application, window, folder)
        window.close()


def _fill(folder: Path, articles: int) -> None:
    begun = time.perf_counter()
    with Library(folder) as library:
        for seed in range(articles):
            library.add(_article(generate_article(_SENTENCES, seed)))
            if seed % _PAIRED == 0:
                library.add(_article(reworded_article(_SENTENCES, seed, 1)))
    print(f"{articles} articles added in {time.perf_counter() - begun:.0f} s")


def _measure(application: QApplication, window: MainWindow, folder: Path) -> None:
    panel = window.library.panel
    assert panel is not None
    paints = Paints(panel.list.viewport())

    landed: list[float] = [0.0]
    panel.list.cards.modelReset.connect(lambda: landed.__setitem__(0, time.perf_counter()))

    def settle() -> None:
        ends = time.perf_counter() + _PATIENCE
        while window.library.tasks.is_busy or window.controller.is_busy or panel.pause.isActive():
            application.processEvents()
            assert time.perf_counter() < ends

    def until_painted(act: Callable[[], object]) -> Took:
        """From `act` to the first painting of the list with the rows that follow from it."""
        begun, worked = time.perf_counter(), time.process_time()
        act()
        while landed[0] < begun or paints.first_after(landed[0]) is None:
            application.processEvents()
        painted = paints.first_after(landed[0])
        assert painted is not None
        worked = time.process_time() - worked
        settle()
        return Took(1000 * (painted - begun), 1000 * worked)

    settle()
    _row("shown again, all listed", [until_painted(lambda: _show_again(window)) for _ in range(_TIMES)])
    for typed in _SEARCHES:
        found = []
        for _ in range(_TIMES):
            until_painted(partial(panel.search.setText, "zzz"))
            took = until_painted(partial(panel.search.setText, typed))
            found.append(took._replace(wall=took.wall - panel.pause.interval()))
        _row(f"typed {typed or 'nothing: all listed'}", found)
    shown = []
    for seed in range(0, _PAIRED * _TIMES, _PAIRED):
        path = folder / f"open-{seed}.txt"
        path.write_text(generate_article(_SENTENCES, seed))
        window.controller.open_path("left", path)
        settle()
        shown.append(until_painted(window.library.show_similar))
    _row("similar articles", shown)


def _show_again(window: MainWindow) -> None:
    window.library.toggle()
    window.library.toggle()


def _row(name: str, took: list[Took]) -> None:
    wall, work = [one.wall for one in took], statistics.median(one.work for one in took)
    median, worst = statistics.median(wall), max(wall)
    print(f"{name:28} median {median:6.0f} ms   worst {worst:6.0f} ms   work {work:6.0f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=int, nargs="?", default=10_000, help="how many are stored")
    main(parser.parse_args().articles)
