"""A real window that is corrected ten times a second and says so, until it is killed or told to end.

python -m tests.benchmarks.working_window FOLDER
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.shell.dependencies import Surroundings, threads
from reader.gui.shell.main_window import MainWindow
from reader.gui.shell.system_end import SystemEnd
from reader.session.corrections import DetailCorrected

_EVERY = 100


def main(folder: Path) -> int:
    """Run until the end."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    window = MainWindow(Surroundings(folder, folder / "reader.log", threads(), FileDialogs()))
    window.show()
    window.controller.open_text("left", "A ferry is late\n\nThe ferry to Norwick was late on Friday.\n")
    made = 0

    def correct() -> None:
        nonlocal made
        if window.controller.article("left") is not None:
            made += 1
            window.controller.corrector.correct(DetailCorrected("left", "outlet", str(made)))
            print(made, flush=True)

    timer = QTimer()
    timer.timeout.connect(correct)
    timer.start(_EVERY)
    ending = SystemEnd(window.around.windows, application)
    status = application.exec()
    ending.stop()
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
