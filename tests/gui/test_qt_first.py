"""Qt comes in and leaves the way in which modules come in as it was."""

import os
import subprocess
import sys

import pytest

_CODE = """
import builtins, sys, types
before = builtins.__import__
{start}
print("PySide6.QtCore" in sys.modules, builtins.__import__ is before)
"""
_BROUGHT_IN = "from reader.gui.qt_first import bring_in_qt; bring_in_qt()"
_WITH_ALL = f"{_BROUGHT_IN}; import reader.gui.shell.application"
_AT_START = """
sys.modules["reader.gui.shell.application"] = types.SimpleNamespace(run=lambda *_: 0)
from reader.__main__ import main
main([])
"""


@pytest.mark.parametrize(
    "start", [_BROUGHT_IN, _WITH_ALL, _AT_START], ids=["Qt alone", "what needs it", "at the start"]
)
def test_modules_come_in_as_before(start: str) -> None:
    command = [sys.executable, "-c", _CODE.format(start=start)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.split() == ["True", "True"]
