"""The command line that opens a window: with what arguments, and without Qt or a screen."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.commands.screen import has_screen


@pytest.mark.parametrize(
    ("word", "meant"),
    [("quote", "quotes"), ("Quotes", "quotes"), ("comapre", "compare"), ("compares", "compare")],
)
def test_a_command_mistyped_opens_no_window(
    word: str, meant: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.__main__._open_window", lambda *_: pytest.fail("a window was opened"))
    for more in (["a.txt"], ["a.txt", "b.txt"]):
        assert main([word, *more]) == 2
        said = capsys.readouterr()
        assert (
            said.err == f"reader: “{word}” is neither a file nor a command; did you mean “reader {meant}”?\n"
        )
        assert said.out == ""


@pytest.mark.parametrize(
    "arguments", [["quote"], ["harbour", "a.txt"], ["quote.txt", "a.txt"], ["quote", "b"]]
)
def test_what_may_be_a_file_opens_the_window(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.chdir(tmp_path)
    if arguments[-1] == "b":
        (tmp_path / "quote").touch()

    def open_window(*names: object) -> int:
        opened.append(names)
        return 0

    monkeypatch.setattr("reader.__main__._open_window", open_window)
    assert main(arguments) == 0
    assert len(opened) == 1


def test_the_window_gets_its_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[str | None, str | None, bool]] = []

    def open_window(left: str | None, right: str | None, sample: bool, _language: str | None) -> int:
        opened.append((left, right, sample))
        return 0

    monkeypatch.setattr("reader.__main__._open_window", open_window)
    assert [main([]), main(["a.txt", "b.txt"]), main(["a.txt"]), main(["--sample"])] == [0, 0, 0, 0]
    assert opened == [
        (None, None, False),
        ("a.txt", "b.txt", False),
        ("a.txt", None, False),
        (None, None, True),
    ]


def test_a_window_without_qt_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def open_window(*_: object) -> int:
        raise ImportError("libEGL.so.1 is missing", name="PySide6.QtGui")

    monkeypatch.setattr("reader.__main__._open_window", open_window)
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("reader: the window needs PySide6")


def test_the_window_waits_for_nothing_it_does_not_need() -> None:
    code = (
        "import sys; from reader.commands.window import run\n"
        "status = run([], lambda *_: 0)\n"
        "sys.exit(status or any(m.startswith(('reader.text', 'reader.comparison')) for m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_no_screen_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("reader.__main__._open_window", lambda *_: 0)
    with_screen = has_screen({}, "darwin"), has_screen({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert with_screen == (True, True)
    assert not has_screen({}, "linux")
    if sys.platform.startswith("linux"):
        assert main(["--sample"]) == 2
        assert capsys.readouterr().err.startswith("reader: no screen was found")
