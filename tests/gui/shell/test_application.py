"""The program as it is started, in a process of its own with folders of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.program import VERSION
from tests.gui.windows import SPUN, WIRE

_RUN = """
import json, sys
from PySide6.QtCore import QTimer
from reader.gui.shell import application

shown = []
def first_page(window, left, right, sample):
    real(window, left, right, sample)
    def look(comparison=None):
        sides = [window.controller.article(side) for side in ("left", "right")]
        shown.append([article and article.origin.rpartition("/")[2] for article in sides])
        shown.append(window.welcome.isVisible())
        window.close()
    window.controller.idle.connect(look)
real, application.first_page = application.first_page, first_page
left, right, sample = json.loads(sys.argv[1])
status = application.run(left, right, sample)
print(json.dumps(shown[:2]))
sys.exit(status)
"""


@pytest.mark.parametrize(
    ("asked", "articles", "has_welcome"),
    [
        ((None, None, True), [WIRE.name, SPUN.name], False),
        ((str(WIRE), str(SPUN), False), [WIRE.name, SPUN.name], False),
        ((str(WIRE), None, False), [WIRE.name, None], False),
        ((str(WIRE), "gone.txt", False), [WIRE.name, None], False),
        ((None, None, False), [None, None], True),
    ],
)
def test_a_start_and_an_end(
    tmp_path: Path, asked: tuple[object, ...], articles: list[object], has_welcome: bool
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _RUN, json.dumps(asked)],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert json.loads(done.stdout) == [articles, has_welcome]
    settings = tmp_path / "config" / "source-comparison-reader" / "settings.json"
    if sys.platform == "linux":
        assert len(json.loads(settings.read_text("utf-8"))["recent_pairs"]) == (None not in articles)


_FACTS = """
import gc, json, signal, sys, threading
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QWidget
from reader.gui.shell import application

facts, ours = {}, (sys.excepthook, threading.excepthook, signal.getsignal(signal.SIGTERM))
gc.disable()

def look(window):
    app = QApplication.instance()
    facts["names"] = [app.applicationName(), app.desktopFileName()]
    facts["version"] = app.applicationVersion()
    facts["icon"] = not app.windowIcon().isNull()
    facts["language"] = window.menuBar().actions()[0].text()
    facts["asks_crash"] = sys.excepthook is not ours[0] and threading.excepthook is not ours[1]
    facts["ends_by_signal"] = signal.getsignal(signal.SIGTERM) is not ours[2]
    facts["switches_often"] = sys.getswitchinterval() < 0.001
    facts["collects"] = gc.isenabled()
    facts["spares_what_came_in"] = gc.get_freeze_count() > 10_000
    facts["hidden_before"] = facts.pop("was_hidden")
    qWarning("a word of Qt")
    window.close()

def prepare(window):
    facts["was_hidden"] = not window.isVisible()
    window.controller.idle.connect(lambda: look(window))

status = application.run(None, None, True, language="de", prepare=prepare)
facts["gives_back"] = [
    sys.excepthook is sys.__excepthook__, threading.excepthook is threading.__excepthook__,
    signal.getsignal(signal.SIGTERM) == ours[2],
]
print(json.dumps(facts))
sys.exit(status)
"""


def test_what_a_start_sets_up_and_an_end_gives_back(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FACTS],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {
        "names": ["Source Comparison Reader", "source-comparison-reader"],
        "version": VERSION,
        "icon": True,
        "language": "&Datei",
        "asks_crash": True,
        "ends_by_signal": True,
        "switches_often": True,
        "collects": True,
        "spares_what_came_in": True,
        "hidden_before": True,
        "gives_back": [True, True, True],
    }
    (log,) = tmp_path.rglob("reader.log")
    assert "a word of Qt" in log.read_text("utf-8")
