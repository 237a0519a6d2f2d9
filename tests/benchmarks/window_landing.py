"""When a window shows what of two long articles: their text, the marks of what belongs together, everything.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window_landing
    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window_landing --words 100000 --style edited heavy
    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window_landing --words 750000 --style heavy --runs 1

The texts are those of `chain_stages`, so many words a side, opened as files by a window that stands and has
warmed up. `text` is when both beginnings have been painted, `marks` when the links have, `all` when the
window is idle. For each: seconds on the clock; CPU seconds of the window and all its processes until then;
those `awaited`, without the processes that stand back (`nice`) and read ahead on another core; and the
latter as a multiple of a lean floor (the words found, in small letters, counted, in this process).
`frame` is the 95th percentile of the CPU milliseconds of the window's thread for a step of the wheel and the
paint that follows, over 200 steps from the middle of the text on; `memory` the peak of the sum of what all
processes hold of their own (Linux: PSS), with `--memory`. Medians of the runs, each in a process of its own,
the styles by turns.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QSplitter

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.shell.main_window import MainWindow, Surroundings
from reader.sides import SIDES
from tests.benchmarks.chain_stages import STYLES, floor, texts

_TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_SETTLED = 1_500
_STEPS, _STEP = 200, 60
_LOOK = 0.1
_LIGHT = "from tests.benchmarks.window_landing import main\nraise SystemExit(main())"
"""Processes that a program starts bring its main module in first: the program's own brings in nothing, so
this must not bring in Qt."""


def tree(process: int) -> list[int]:
    """A process and all that it has started and that run (Linux)."""
    found = [process]
    for each in found:
        for children in Path(f"/proc/{each}/task").glob("*/children"):
            found += map(int, children.read_text().split())
    return found


class Used(threading.Thread):
    """The CPU seconds of this process and all it has started. It looks every tenth of a second for those that
    stand back (`nice`), so that they are known when they have ended."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._standing_back: dict[int, float] = {}
        self._lock = threading.Lock()

    def run(self) -> None:
        """Look, as long as the process lives."""
        while True:
            self.so_far()
            time.sleep(_LOOK)

    def so_far(self) -> tuple[float, float]:
        """All seconds so far; and those without the processes that stand back."""
        with self._lock:
            ours = os.times()
            seconds = ours.user + ours.system + ours.children_user + ours.children_system
            for process in tree(os.getpid())[1:]:
                try:
                    fields = Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()
                except OSError:
                    continue
                used = sum(map(int, fields[11:15])) / _TICK
                seconds += used
                if int(fields[16]) > 0:
                    self._standing_back[process] = used
            return seconds, seconds - sum(self._standing_back.values())


def held() -> float:
    """Megabytes that this process and all it has started hold of their own."""
    total = 0
    for process in tree(os.getpid()):
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return total / 1024


class Memory(threading.Thread):
    """Looks what is held, every tenth of a second, until it is stopped; `peak` in megabytes."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0
        self._over = threading.Event()

    def run(self) -> None:
        """Look."""
        while not self._over.wait(_LOOK):
            self.peak = max(self.peak, held())

    def stop(self) -> None:
        """Look no more."""
        self._over.set()
        self.join()


class Landing:
    """One window that opens a pair, and what it showed when."""

    def __init__(self, window: MainWindow, paths: tuple[Path, Path]) -> None:
        self.window, self._paths = window, paths
        self.seen: dict[str, tuple[float, float, float]] = {}
        self.frames: list[float] = []
        self._used = Used()
        self._used.start()
        self._watch = QTimer(window)
        self._watch.timeout.connect(self._look)
        controller = window.controller
        for name in ("comparison_landing", "comparison_ready"):
            signal = getattr(controller, name, None)
            if signal is not None:
                signal.connect(lambda _: QTimer.singleShot(0, lambda: self._note("marks")))
        controller.idle.connect(self._on_idle)

    def begin(self) -> None:
        """Open the pair."""
        self._clock, self._cpu = time.perf_counter(), self._used.so_far()
        self._watch.start(5)
        self.window.controller.open_pair(*self._paths)

    def _note(self, name: str) -> None:
        if name not in self.seen:
            self.window.repaint()
            total, awaited = (now - then for now, then in zip(self._used.so_far(), self._cpu, strict=True))
            self.seen[name] = time.perf_counter() - self._clock, total, awaited

    def _desk(self) -> Any:
        """The page of the articles, which is made when the first is opened."""
        return self.window.findChild(QSplitter, "desk")

    def _look(self) -> None:
        desk = self._desk()
        if desk is not None and all(desk.view.texts[side].document().blockCount() > 1 for side in SIDES):
            self._watch.stop()
            self._note("text")

    def _on_idle(self) -> None:
        if "marks" in self.seen and "all" not in self.seen:
            self._note("all")
            QTimer.singleShot(_SETTLED, self._scroll)

    def _scroll(self) -> None:
        text = self._desk().view.texts["left"]
        bar = text.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        QApplication.processEvents()
        for _ in range(_STEPS):
            start = time.thread_time()
            bar.setValue(bar.value() + _STEP)
            QApplication.processEvents()
            self.frames.append(1000 * (time.thread_time() - start))
        QApplication.quit()


def once(words: int, style: str, *, looks_at_memory: bool) -> dict[str, float]:
    """One run in this process: the figures by name."""
    both = texts(words, style)
    start = time.process_time()
    floor(*both)
    figures = {"floor": time.process_time() - start}
    application = QApplication([])
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor(4) as executor:
        folder = Path(place)
        paths = folder / "left.txt", folder / "right.txt"
        for path, text in zip(paths, both, strict=True):
            path.write_text(text, encoding="utf-8")
        window = MainWindow(Surroundings(folder / "settings", folder / "log", executor, FileDialogs()))
        window.resize(1280, 720)
        window.show_welcome()
        window.show()
        window.warm_up()
        landing, memory = Landing(window, paths), Memory()
        if looks_at_memory:
            memory.start()
        QTimer.singleShot(_SETTLED, landing.begin)
        application.exec()
        if looks_at_memory:
            memory.stop()
            figures["memory MB"] = memory.peak
        window.close()
    for name, (clock, total, awaited) in landing.seen.items():
        figures |= {f"{name} s": clock, f"{name} CPU": total, f"{name} awaited": awaited}
        figures[f"{name} x floor"] = awaited / figures["floor"]
    figures["frame p95 ms"] = statistics.quantiles(landing.frames, n=20)[-1]
    return figures


def measured(words: int, style: str, more: Sequence[str]) -> dict[str, float]:
    """The same in a process of its own."""
    command = [sys.executable, "-c", _LIGHT, "--one"]
    run = subprocess.run(
        [*command, "--words", str(words), "--style", style, *more], capture_output=True, text=True, check=True
    )
    pairs = (line.split("\t") for line in run.stdout.splitlines() if "\t" in line)
    return {name: float(figure) for name, figure in pairs}


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="When a window shows what of two long articles.")
    parser.add_argument("--words", type=int, default=100_000, help="words a side")
    parser.add_argument("--style", choices=STYLES, nargs="+", default=["edited", "heavy"])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--memory", action="store_true", help="look at memory too, which costs CPU itself")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args(argv)
    if asked.one:
        for name, figure in once(asked.words, asked.style[0], looks_at_memory=asked.memory).items():
            print(f"{name}\t{figure:.4f}")
        return 0
    runs: dict[str, list[dict[str, float]]] = {style: [] for style in asked.style}
    for _ in range(asked.runs):
        for style in asked.style:
            runs[style].append(measured(asked.words, style, ["--memory"] * asked.memory))
    print(f"{asked.words:,} words a side{''.join(f'{style:>14s}' for style in asked.style)}")
    for name in runs[asked.style[0]][0]:
        medians = (statistics.median(run[name] for run in runs[style]) for style in asked.style)
        print(f"{name:>22s}" + "".join(f"{median:>14.2f}" for median in medians))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
