"""How long the window says nothing where articles are made to keep it busy.

python -m tests.benchmarks.window_silences

Six cases that once silenced it for seconds: a line of a megabyte without a space, 10,000 sentences in letters
that the fonts lack, 100,000 paragraphs of one letter, each in a window whose width changes; those sentences
printed; one sentence of 405,000 letters presented; “e” looked for among 200,000 marks. For each the longest
time on the processor, whichever thread of the program had it, between two beats of the window's loop is
printed. Ends with 1 when one is above a second. Runs without a
screen (`QT_QPA_PLATFORM=offscreen`).
"""

import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from string import ascii_lowercase

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reader.cancel import IsCancelled, Progress
from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.session.paper import pdf_of
from reader.gui.session.printing import Draws
from reader.gui.shell.main_window import MainWindow, Surroundings

BEAT = 10
SILENCE = 1.0
"""Seconds on the processor that are too many."""
_PATIENCE = 240.0
_SENTENCE = "The ferry was late on Friday and nobody said why it came at all"


def line_without_a_space() -> str:
    """One word of a megabyte."""
    return f"Long\n\n{'abcdefghij' * 100_000}.\n"


def letters_of_no_font() -> str:
    """10,000 sentences in a script that hardly a font has (Cuneiform)."""
    words = " ".join("".join(chr(0x12000 + (7 * k + n) % 900) for n in range(5)) for k in range(8))
    return "Clay\n\n" + "\n\n".join(f"{words} {number}." for number in range(10_000))


def one_letter_each() -> str:
    """100,000 paragraphs of one letter."""
    return "Letters\n\n" + "\n\n".join(ascii_lowercase[number % 26] for number in range(100_000))


def one_sentence() -> str:
    """One sentence of 405,000 letters."""
    return f"Without end\n\n{' '.join([_SENTENCE] * 6_430)}.\n"


def many_marks() -> str:
    """About 200,000 letters to be found."""
    return "Marks\n\n" + "\n\n".join(f"{'e' * 20} seen here {number}." for number in range(8_500))


class Watch:
    """Beats, and the longest processor time between two beats."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._last = time.process_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def _beat(self) -> None:
        now = time.process_time()
        self.worst = max(self.worst, now - self._last)
        self._last = now

    def begin(self) -> None:
        """Forget what was before."""
        self._last = time.process_time()
        self.worst = 0.0


def _prints(_parent: QWidget) -> Draws:
    """A printer that keeps what it is given to itself."""

    def draws(html: str, progress: Progress, is_cancelled: IsCancelled) -> None:
        pdf_of(html, "", progress, is_cancelled)

    return draws


class Bench:
    """A real window."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        executor = ThreadPoolExecutor(2)
        self.window = MainWindow(
            Surroundings(folder, folder / "reader.log", executor, FileDialogs(), _prints)
        )
        self.window.resize(1280, 800)
        self.window.show()
        self.watch = Watch()

    def wait(self, until: Callable[[], bool] | None = None) -> None:
        """Let the window work until all is still for a while."""
        end, still = time.monotonic() + _PATIENCE, 0
        while time.monotonic() < end and still < 30:
            self._application.processEvents()
            time.sleep(0.005)
            is_still = not self.window.controller.is_busy and (until is None or until())
            still = still + 1 if is_still else 0

    def open(self, text: str) -> None:
        """Open a text on both sides, once with a word more."""
        for side, words in (("left", text), ("right", f"{text}\n\nOne more.\n")):
            self.window.controller.open_text(side, words)  # type: ignore[arg-type]
        self.wait(lambda: self.window.controller.comparison is not None)

    def measured(self, act: Callable[[], object]) -> float:
        """The longest silence while something is done and until all is still."""
        self.wait()
        self.watch.begin()
        act()
        self.wait()
        return self.watch.worst

    def resize(self) -> None:
        """Make the window narrower, step by step."""
        for width in range(1280, 900, -40):
            self.window.resize(width, 800)
            for _ in range(3):
                self._application.processEvents()

    def find(self) -> None:
        """Look for the commonest letter."""
        self.window.actions_["find"].trigger()
        line = self.window.findChild(QWidget, "find.text")
        assert line is not None
        line.setProperty("text", "e")

    def print_(self) -> None:
        """Print the report."""
        self.window.reporting.print_report()

    def end(self) -> None:
        """Close the window without a question."""
        self.window.around.windows.end()


CASES: tuple[tuple[str, Callable[[], str], str], ...] = (
    ("a line of 1 MB without a space, resized", line_without_a_space, "resize"),
    ("10,000 sentences in letters of no font, resized", letters_of_no_font, "resize"),
    ("10,000 sentences in letters of no font, printed", letters_of_no_font, "print"),
    ("100,000 paragraphs of one letter, resized", one_letter_each, "resize"),
    ("one sentence of 405,000 letters, presented", one_sentence, "present"),
    ("“e” looked for among 200,000 marks", many_marks, "find"),
)


def measure(bench: Bench, what: str) -> float:
    """Do what a case says."""
    if what == "present":
        return bench.measured(lambda: bench.window.actions_["present"].trigger())
    return bench.measured({"resize": bench.resize, "print": bench.print_, "find": bench.find}[what])


def main() -> int:
    """Print a line for each case."""
    application = QApplication(sys.argv[:1])
    worst = 0.0
    for name, text, what in CASES:
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(application, Path(folder))
            opening = bench.measured(lambda text=text, bench=bench: bench.open(text()))  # type: ignore[misc]
            silence = measure(bench, what)
            bench.end()
        worst = max(worst, silence)
        print(f"{name:52s} {silence:6.2f} s (opening {opening:.2f} s)", flush=True)
    return 1 if worst > SILENCE else 0


if __name__ == "__main__":
    sys.exit(main())
