"""Two screens: one for the audience and one for the speaker, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

_TWO_SCREENS = {
    "screens": [
        {"name": "desk", "x": 0, "y": 0, "width": 1280, "height": 720},
        {"name": "wall", "x": 1280, "y": 0, "width": 1920, "height": 1080},
    ]
}
_SCRIPT = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication
from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.shell.main_window import MainWindow, Surroundings
from reader.resources import samples_path

app = QApplication([])
folder = Path(sys.argv[1])
window = MainWindow(Surroundings(folder, folder / "log", ThreadPoolExecutor(2), FileDialogs()))
window.move(10, 10)
window.show()
window.controller.open_pair(samples_path("01_landwire.txt"), samples_path("02_ledger.md"))

def settle():
    app.processEvents()
    while window.controller.is_busy:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

settle()
window.actions_["present"].trigger()
settle()
shown = window.presenting.shown
print(shown.screen().name(), shown.speaker.screen().name(), shown.has_speaker)
shown.press(Qt.Key.Key_M)
print(shown.screen().name(), shown.speaker.screen().name())
shown.press(Qt.Key.Key_Space)
print(shown.speaker.stage.accessibleName()[:7], shown.speaker.isVisible())
shown.press(Qt.Key.Key_Escape)
window.close()
print(dict(window.settings.layout)["audience_screen"])
"""


def test_two_screens_one_for_the_audience_and_one_for_the_speaker(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps(_TWO_SCREENS), "utf-8")
    around = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path)],
        env=around, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["wall desk True", "desk wall", "1 of 6. True", "desk"], done.stderr
