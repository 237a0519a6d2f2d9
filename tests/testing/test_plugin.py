"""The plugin as pytest runs it: in runs of their own, with nothing but what a tester has."""

import subprocess
import sys
import tomllib

import pytest

from tests.test_architecture import ROOT

pytest_plugins = ["pytester"]

_PASSING = """
import sys
import pytest

def test_nothing_is_brought_in_before_it_is_used():
    heavy = [name for name in sys.modules if name.startswith(("PySide6", "reader.gui", "reader.comparison"))]
    assert [name for name in heavy if name.startswith("reader")] == []

def test_compares_without_a_window(reader_compare):
    assert reader_compare("landwire", "ledger").collation.beads

def test_the_first_difference(reader_pair):
    page = reader_pair("landwire", "ledger")
    page.do("next_difference")
    assert page.words("toolbar.position").startswith("1 of ")
    page.picture("first")

@pytest.mark.reader(zoom=1.5, theme="dark")
def test_the_marker(reader_window, answers):
    page = reader_window.open()
    assert (page.window.settings.zoom, page.window.settings.appearance.value) == (1.5, "dark")
    answers.will(open="left.txt")
    page.do("open_left")
    assert "left.txt" in page.words("pane.left.problem.words")
"""

_FAILING = """
import pytest

def test_fails(reader_pair):
    reader_pair("The bridge is closed.", "The bridge is open.").get("toolbar.fnd")

def test_asks(reader_window):
    reader_window.open().do("open_right")

def test_answers_too_much(answers):
    answers.will(type="words")

@pytest.mark.reader(colour="red")
def test_wishes(reader_window):
    pass
"""


def run(pytester: pytest.Pytester, code: str, *options: str) -> pytest.RunResult:
    """Run tests in a process of their own, with this plugin and pytest-qt and no other."""
    pytester.makepyfile(code)
    pytester.makeini("[pytest]\naddopts = --strict-markers --strict-config\n")
    pytester._monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    plugins = ("-p", "pytestqt.plugin", "-p", "reader.testing.plugin")
    return pytester.runpytest_subprocess(*plugins, *options, timeout=180)


def test_tests_pass_and_pictures_are_written_and_compared(pytester: pytest.Pytester) -> None:
    pictures = pytester.path / "pictures"
    options = ("--reader-pictures", str(pictures))
    run(pytester, _PASSING, *options).assert_outcomes(passed=4)
    assert [path.name for path in pictures.iterdir()] == ["first.png"]
    (pictures / "first.png").write_bytes(b"")
    result = run(pytester, _PASSING, *options, "-k", "first_difference")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*first.png has another size; the new one is first.new.png beside it*"])


def test_a_failure_tells_the_picture_the_signals_and_the_reason(pytester: pytest.Pytester) -> None:
    result = run(pytester, _FAILING)
    result.assert_outcomes(failed=2, errors=2, passed=1)
    result.stdout.fnmatch_lines(
        [
            "*nothing is named 'toolbar.fnd' now; near it: *'toolbar.find'*",
            "*reader window 1: picture*",
            "*failed-1.png",
            "*reader window 1: last signals*",
            "*comparison_ready(Comparison)",
            "*the window asked “Open the right article” and there was no answer: answers.will(open=…)*",
        ]
    )
    result.stdout.fnmatch_lines(["*nobody asked for these answers: type='words'*"])
    result.stdout.fnmatch_lines(["*@pytest.mark.reader knows *not colour*"])


def test_without_pytest_qt_a_window_says_what_is_missing(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_window(reader_window): pass\ndef test_bare(): pass")
    pytester._monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    result = pytester.runpytest_subprocess("-p", "reader.testing.plugin", timeout=180)
    result.assert_outcomes(errors=1, passed=1)
    result.stdout.fnmatch_lines(["*need pytest-qt: pip install '.*testing*"])


def test_the_plugin_alone_brings_in_neither_qt_nor_the_program() -> None:
    code = (
        "import sys, reader.testing.plugin\n"
        "heavy = ('reader', 'PySide6', 'pytestqt')\n"
        "print(sorted(name for name in sys.modules if name.partition('.')[0] in heavy))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == ("['reader', 'reader.program', 'reader.testing', 'reader.testing.plugin']")


def test_pytest_finds_it_where_the_program_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"reader": "reader.testing.plugin"}
    assert not [name for name in project["dependencies"] if name.startswith("pytest")]
