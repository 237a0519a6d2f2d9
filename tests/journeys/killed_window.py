"""A real window in a process of its own, which says when a correction is on the disk and waits for its end.

python killed_window.py SETTINGS_FOLDER ARTICLE
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.shell.dependencies import Surroundings, threads
from reader.gui.shell.main_window import MainWindow
from reader.gui.shell.system_end import SystemEnd
from reader.session.corrections import SpeakerCorrected


def main(folder: Path, article: Path) -> int:
    application = QApplication([])
    window = MainWindow(Surroundings(folder, folder / "reader.log", threads(), FileDialogs()))
    ending = SystemEnd(window.around.windows, application)
    window.show()
    timer = QTimer()

    def correct(comparison: object) -> None:  # noqa: ARG001 - Qt's signature
        found = window.controller.comparison
        assert found is not None
        if found.left_quotations.attributions[0].speaker != "Set Right":
            place = found.left_quotations.attributions[0].quotation.span
            window.controller.corrector.correct(SpeakerCorrected("left", place, "Set Right"))
            timer.timeout.connect(look)
            timer.start(50)

    def look() -> None:
        if window.care.recovering.path.exists() and not window.care.recovering.is_pending:
            sys.stdout.write("written\n")
            sys.stdout.flush()
            timer.stop()

    window.controller.comparison_ready.connect(correct)
    window.controller.open_pair(article, article.with_name("03_tidewise.txt"))
    status = application.exec()
    ending.stop()
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
