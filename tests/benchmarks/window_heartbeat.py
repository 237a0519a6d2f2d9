"""How late the window's event loop is while two long articles are read, compared and shown.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window_heartbeat
    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window_heartbeat \
        --words 50000 --slips 40

A precise timer of 4 ms beats in the window's thread; how much later than 4 ms after the beat before it
each beat comes is its lateness in milliseconds (p50, p99, most); `own` is the most that the window's
thread itself has worked between two beats, which a busy machine does not make longer. Phases: `reading`
until both articles have been read, `comparing` until the comparison has come back, `landing` from there
until the window is idle and painted. `--slips` also prints when the beat was later than so many
milliseconds and where the window's thread was most of that time.
"""

import argparse
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.shell.application import SWITCH
from reader.gui.shell.main_window import MainWindow, Surroundings
from tests.benchmarks.chain_stages import texts

_BEAT = 4
_PLACES = 6
_DEEP = 5
_PHASES = ("idle", "reading", "comparing", "landing")


class Heartbeat(QObject):
    """Beats in the window's thread and writes down by phase how late each beat was, in milliseconds."""

    def __init__(self, slip: float) -> None:
        super().__init__()
        self.late: dict[str, list[float]] = {phase: [] for phase in _PHASES}
        self.own: dict[str, float] = dict.fromkeys(_PHASES, 0.0)
        self._worked = time.thread_time()
        self.phase = "idle"
        self.slips: list[str] = []
        self._slip = slip
        self._thread = threading.get_ident()
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to beat, and to look for slips where that is asked for."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start(_BEAT)
        if self._slip:
            threading.Thread(target=self._watch, daemon=True).start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late[self.phase].append(max(0.0, (now - self._last) * 1000 - _BEAT))
        self._last = now
        worked = time.thread_time()
        self.own[self.phase] = max(self.own[self.phase], (worked - self._worked) * 1000)
        self._worked = worked

    def _watch(self) -> None:
        """From a thread of its own: what the window's thread does while its beat is overdue."""
        beat, most, seen = self._last, 0.0, Counter[str]()
        while True:
            time.sleep(self._slip / 8000)
            if beat != self._last:
                if most > self._slip:
                    told = "; ".join(f"{count} × {place}" for place, count in seen.most_common(_PLACES))
                    self.slips.append(f"{self.phase:>10s} {most:7.0f} ms  {told}")
                beat, most, seen = self._last, 0.0, Counter()
            most = max(most, (time.perf_counter() - beat) * 1000)
            frame = sys._current_frames().get(self._thread)
            if most > _BEAT and frame is not None:
                seen[_place(frame)] += 1
            frame = None  # kept, it would keep a painter alive


def _place(frame: FrameType | None) -> str:
    """Where a thread is: the innermost functions with their lines."""
    names: list[str] = []
    while frame is not None and len(names) < _DEEP:
        names.append(f"{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(names)


def run(words: int, slip: float) -> Heartbeat:
    """Read and compare two texts of so many words in a real window; its heartbeat."""
    sys.setswitchinterval(SWITCH)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    beat = Heartbeat(slip)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [folder / "left.txt", folder / "right.txt"]
        for path, text in zip(paths, texts(words), strict=True):
            path.write_text(text, "utf-8")
        executor = ThreadPoolExecutor(4, thread_name_prefix="work")
        window = MainWindow(Surroundings(folder / "settings", folder / "log", executor, FileDialogs()))
        window.resize(1280, 720)
        window.show_welcome()
        window.show()
        QTimer.singleShot(200, window.warm_up)
        controller, loaded = window.controller, []

        def phase(name: str) -> None:
            beat.phase = name

        def on_loaded(side: str) -> None:
            loaded.append(side)
            if len(loaded) == 2:
                QTimer.singleShot(0, lambda: phase("comparing"))

        def ended() -> None:
            if beat.phase == "landing":
                application.quit()

        controller.article_loaded.connect(on_loaded)
        controller.comparison_ready.connect(lambda _: phase("landing"))
        controller.idle.connect(lambda: QTimer.singleShot(1500, ended))
        beat.start()

        def open_both() -> None:
            phase("reading")
            controller.open_pair(*paths)

        QTimer.singleShot(2500, open_both)
        application.exec()
        window.close()
    return beat


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Lateness of the window's event loop.")
    parser.add_argument("--words", type=int, default=500_000, help="words a side")
    parser.add_argument("--slips", type=float, default=0.0, help="milliseconds from which a slip is told")
    asked = parser.parse_args(argv)
    beat = run(asked.words, asked.slips)
    print(f"{asked.words:,} words a side, milliseconds late")
    print(f"{'phase':>12s}{'beats':>9s}{'p50':>9s}{'p99':>9s}{'most':>9s}{'own':>9s}")
    for phase, late in beat.late.items():
        ordered = sorted(late)
        if ordered:
            cells = (
                ordered[len(ordered) // 2],
                ordered[int(len(ordered) * 0.99)],
                ordered[-1],
                beat.own[phase],
            )
            print(f"{phase:>12s}{len(ordered):>9d}" + "".join(f"{cell:>9.1f}" for cell in cells))
    print(*beat.slips, sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
