"""CPU time from the start of a process to a painted window, beside a bare Qt window.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window_start [LEFT RIGHT]

Prints the least of several runs: bare Python, a bare Qt window with the same two texts in two text
browsers, this program's first paint, and this program with the pair compared and painted, each also as a
ratio to the bare Qt window. Without arguments the first sample pair is opened.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from reader.workspace.library_samples import sample_pairs

BARE = """
import sys
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
QTimer.singleShot(0, lambda: (window.repaint(), application.quit()))
application.exec()
"""
START = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.gui.application import first_page
from reader.gui.asking import FileDialogs
from reader.gui.main_window import MainWindow, Surroundings
application = QApplication(sys.argv[:1])
application.setStyle("Fusion")
folder = Path(sys.argv[3])
around = Surroundings(folder, folder / "log", ThreadPoolExecutor(4), FileDialogs(), library_folder=folder)
window = MainWindow(around)
def leave():
    window.repaint()
    window.close()
    application.quit()
"""
FIRST_PAINT = START + "window.show()\nQTimer.singleShot(0, leave)\napplication.exec()\n"
COMPARED = (
    START
    + "window.controller.comparison_ready.connect(lambda _: QTimer.singleShot(0, leave))\n"
    + "first_page(window, sys.argv[1], sys.argv[2], False)\nwindow.show()\napplication.exec()\n"
)
ROWS = {
    "bare Python": "pass",
    "bare Qt window": BARE,
    "first paint": FIRST_PAINT,
    "compared and painted": COMPARED,
}


def seconds(code: str, left: Path, right: Path, runs: int) -> float:
    """The least CPU time of a child process, in seconds."""
    best = float("inf")
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(
                [sys.executable, "-c", code, str(left), str(right), folder],
                check=True,
                timeout=120,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            )
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pair", nargs="*", type=Path, metavar="ARTICLE", help="a left and a right article")
    parser.add_argument("--runs", type=int, default=7)
    chosen = parser.parse_args()
    sample = sample_pairs()[0]
    left, right = chosen.pair if chosen.pair else (sample.left, sample.right)
    taken = {name: seconds(code, left, right, chosen.runs) for name, code in ROWS.items()}
    for name, value in taken.items():
        print(f"{name:22} {value * 1000:7.0f} ms   {value / taken['bare Qt window']:5.2f} x bare Qt window")


if __name__ == "__main__":
    main()
