"""What a start brings in: each module and pattern is time before the reader sees a window.

Guards without a clock. The bounds are what a start needs today and a little more: raise one only for
something that the first paint cannot do without.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.windows import SPUN, WIRE

_RUN = """
import gc, json, re._compiler, sys
compile_, patterns = re._compiler.compile, []
def compiled(pattern, flags=0):
    place = sys._getframe(1)
    while place.f_globals["__name__"].partition(".")[0] in ("re", "functools"):
        place = place.f_back
    patterns.append(place.f_globals["__name__"])
    return compile_(pattern, flags)
re._compiler.compile = compiled

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

asked = json.loads(sys.argv[1])
seen = {}
def look():
    window.repaint()
    rules = sum(name.startswith("reader.") for name in patterns)
    seen.update(modules=sorted(sys.modules), patterns=rules)
def tell():
    if not seen:
        look()
    print(json.dumps({**seen, "collects": gc.isenabled()}))
    window.close()
def executed(*_):
    global window
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "main_window")
    if asked:
        window.controller.comparison_ready.connect(lambda _: QTimer.singleShot(0, look))
        window.controller.idle.connect(lambda: QTimer.singleShot(0, tell))
    else:
        QTimer.singleShot(0, tell)
    return execute()
execute, QApplication.exec = QApplication.exec, executed
from reader.__main__ import main
sys.exit(main(asked))
"""


def _started(folder: Path, *names: str) -> tuple[set[str], int]:
    """Modules, and patterns compiled by the program, until the window was painted."""
    places = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    done = subprocess.run(
        [sys.executable, "-c", _RUN, json.dumps(names)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **dict.fromkeys(places, str(folder))},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["collects"] is bool(names), "the collector rests until the first work is done"
    return set(told["modules"]), told["patterns"]


_NEVER_AT_START = (
    "charset_normalizer",
    "email.utils",
    "jinja2",
    "logging.handlers",
    "lxml.etree",
    "multiprocessing",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "reader.gui.session.fetching",
    "reader.gui.dialogs.help",
    "reader.gui.library.panel",
    "reader.gui.dialogs.preferences",
    "reader.loading.epub",
    "reader.loading.html.page",
    "trafilatura",
)
"""Modules that neither the start page nor a first comparison of two plain texts needs."""

_NOT_BEFORE_AN_ARTICLE = (
    "markdown_it",
    "pickle",
    "reader.collation.collate",
    "reader.gui.compare.compare_page",
    "reader.workers.jobs",
    "reader.quotations.attribution",
    "reader.text.cleaning",
    "reader.library.library",
    "sentencex",
    "sqlite3",
)


def test_the_start_page_needs_little(tmp_path: Path) -> None:
    modules, patterns = _started(tmp_path)
    assert modules & {*_NEVER_AT_START, *_NOT_BEFORE_AN_ARTICLE} == set()
    assert patterns <= 4


def test_a_first_comparison_needs_no_other_format_no_library_and_no_dialog(tmp_path: Path) -> None:
    modules, patterns = _started(tmp_path, str(WIRE), str(SPUN))
    unneeded = {*_NEVER_AT_START, "reader.gui.shell.start_page", "reader.library.library", "sqlite3"}
    assert modules & unneeded == set()
    assert patterns <= 120


@pytest.mark.skipif(sys.platform != "linux", reason="other systems compare in the window")
def test_a_pair_that_is_named_is_compared_beside_the_start(tmp_path: Path) -> None:
    modules, patterns = _started(tmp_path, str(WIRE), str(SPUN))
    assert modules & {*_NOT_BEFORE_AN_ARTICLE} == {"pickle", "reader.gui.compare.compare_page"}
    assert patterns <= 64  # changed words are marked in the normal form of both texts
