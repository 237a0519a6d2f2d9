"""What must be right before the window is opened to record a test."""

from pathlib import Path

import pytest

from reader.commands.record import run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    for name in ("a.txt", "b.txt", "test_old.py"):
        (tmp_path / name).write_text("Words.", "utf-8")
    return tmp_path


def never_opened(*given: Path) -> int:
    raise AssertionError(given)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--record", "test_new.txt", "a.txt", "b.txt"], "takes a Python file to write"),
        (["--record", "test_old.py", "a.txt", "b.txt"], "“test_old.py” is there already"),
        (["--record", "test_new.py", "a.txt"], "RIGHT"),
        (["--record", "test_new.py"], "LEFT, RIGHT"),
        (["--record"], "expected one argument"),
        (["--record", "test_new.py", "a.txt", "c.txt"], "“c.txt” is no file"),
        (["--record", "test_new.py", "-", "b.txt"], "“-” is no file"),
    ],
)
def test_what_is_wrong_is_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments, never_opened) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


@pytest.mark.usefixtures("folder")
def test_the_window_is_opened_with_both_articles() -> None:
    opened: list[tuple[Path, Path, Path]] = []

    def open_recorded(path: Path, left: Path, right: Path) -> int:
        opened.append((path, left, right))
        return 5

    assert run(["--record", "test_new.py", "a.txt", "b.txt"], open_recorded) == 5
    assert opened == [(Path("test_new.py"), Path("a.txt"), Path("b.txt"))]


@pytest.mark.usefixtures("folder")
def test_a_file_that_cannot_be_written_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def open_recorded(path: Path, _left: Path, _right: Path) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    assert run(["--record", "test_new.py", "a.txt", "b.txt"], open_recorded) == 2
    assert "“test_new.py” could not be written" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_without_a_screen_nothing_is_opened(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("reader.commands.screen.has_screen", lambda *_: False)
    assert run(["--record", "test_new.py", "a.txt", "b.txt"], never_opened) == 2
    assert "no screen was found" in capsys.readouterr().err
