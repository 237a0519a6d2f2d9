"""Time from the start of a process to a painted window, beside a bare Qt window.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window_start [LEFT RIGHT]

Prints the least CPU time and the least time on the clock of several runs: bare Python, a bare Qt window with
the same two texts in two text browsers, this program's start page painted, and this program with the pair
compared and painted, each also as a ratio to the bare Qt window; then two commands that have no window. The
program is started by its own `main`, its folders being empty, and ends as soon as it has painted. Without
arguments the first sample pair is opened. Compile first (`python -m compileall -q reader`), as an installed
program is.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.library.samples import sample_pairs

BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QSplitter, QTextBrowser
application = QApplication(sys.argv[:1])
application.setStyle("Fusion")
window = QSplitter()
for path in sys.argv[1:3]:
    pane = QTextBrowser()
    pane.setPlainText(open(path, encoding="utf-8").read())
    window.addWidget(pane)
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, lambda: (window.repaint(), os._exit(0)))
application.exec()
"""
START = """
import os, sys
from reader.__main__ import main
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "reader.gui.shell.main_window":
            sys.meta_path.remove(self)
            watch()
def watch():
    global QApplication, QTimer, execute
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    execute, QApplication.exec = QApplication.exec, executed
def leave():
    window.repaint()
    os._exit(0)
def executed(*_):
    global window
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "main_window")
    prepare()
    return execute()
sys.meta_path.insert(0, Watch())
"""
"""Qt comes in when the program itself brings it in: the order of modules is part of what is measured."""
FIRST_PAINT = START + "def prepare(): QTimer.singleShot(0, leave)\nsys.exit(main([]))\n"
COMPARED = (
    START
    + "def prepare(): window.controller.comparison_ready.connect(lambda _: QTimer.singleShot(0, leave))\n"
    + "sys.exit(main(sys.argv[1:3]))\n"
)
COMMAND = "import sys\nfrom reader.__main__ import main\n"
ROWS = {
    "bare Python": "pass",
    "bare Qt window": BARE,
    "first paint": FIRST_PAINT,
    "compared and painted": COMPARED,
    "reader --version": COMMAND + "sys.exit(main(['--version']))",
    "reader compare": COMMAND + "sys.exit(main(['compare', *sys.argv[1:3]]))",
}


def seconds(code: str, left: Path, right: Path) -> tuple[float, float]:
    """CPU time and time on the clock of a child process and its children, in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        places = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(
            [sys.executable, "-c", code, str(left), str(right)],
            check=True,
            timeout=120,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **dict.fromkeys(places, folder)},
        )
        taken, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, taken


def main() -> None:
    """Measure and print; the rows take turns, so that a busy machine is unkind to all alike."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pair", nargs="*", type=Path, metavar="ARTICLE", help="a left and a right article")
    parser.add_argument("--runs", type=int, default=7)
    chosen = parser.parse_args()
    sample = sample_pairs()[0]
    left, right = chosen.pair if chosen.pair else (sample.left, sample.right)
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ROWS}
    for _ in range(chosen.runs):
        for name, code in ROWS.items():
            taken[name].append(seconds(code, left, right))
    least = {name: tuple(min(column) for column in zip(*runs, strict=True)) for name, runs in taken.items()}
    print(f"{'':22} {'CPU':>10}  x bare Qt {'clock':>10}  x bare Qt")
    for name, figures in least.items():
        shares = (
            f"{figure * 1000:7.0f} ms {figure / bare:10.2f}"
            for figure, bare in zip(figures, least["bare Qt window"], strict=True)
        )
        print(f"{name:22} {' '.join(shares)}")


if __name__ == "__main__":
    main()
