"""The program as it is started, in a process of its own with folders of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

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
