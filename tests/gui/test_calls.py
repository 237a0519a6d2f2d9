"""PySide6 6.12.0 on Python 3.10 and 3.11 loses a reference to None at every call that returns nothing."""

import os
import subprocess
import sys

_CALLS = """
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QColor

application = QCoreApplication([])
thing = QObject()
colour = QColor()
for number in range(20_000):
    thing.setObjectName("name")
    colour.setRed(number % 256)
    thing.blockSignals(False)
print("alive")
"""


def test_twenty_thousand_calls_that_return_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CALLS],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.strip() == "alive", done.stderr
    assert done.returncode == 0
