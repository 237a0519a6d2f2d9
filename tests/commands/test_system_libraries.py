"""Libraries that Qt would abort without end in a sentence that names their packages."""

from collections.abc import Callable

import pytest

from reader.commands import window
from reader.commands.system_libraries import packages_missing, told

X11 = {"DISPLAY": ":0"}


def without(*names: str) -> Callable[[str], object]:
    """Loads every library but these; "all" lacks all of them."""

    def load(name: str) -> object:
        if name in names or "all" in names:
            raise OSError(f"{name}: cannot open shared object file")
        return name

    return load


@pytest.mark.parametrize(
    ("environment", "platform", "lacking", "packages"),
    [
        (X11, "linux", ("libxcb-cursor.so.0",), ["libxcb-cursor0"]),
        (X11, "linux", ("libxcb-cursor.so.0", "libEGL.so.1"), ["libegl1", "libxcb-cursor0"]),
        (X11, "linux", (), []),
        (X11, "win32", ("all",), []),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", ("libxcb-cursor.so.0",), []),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "linux", ("libxcb-cursor.so.0",), []),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "linux", ("libxcb-cursor.so.0",), []),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", ("libxcb-cursor.so.0",), ["libxcb-cursor0"]),
        ({}, "linux", ("libxcb-cursor.so.0",), []),
        ({}, "linux", ("libGL.so.1",), ["libgl1"]),
    ],
)
def test_what_is_missing_is_named_by_its_package(
    environment: dict[str, str], platform: str, lacking: tuple[str, ...], packages: list[str]
) -> None:
    assert packages_missing(environment, platform, without(*lacking)) == packages


def test_what_is_here_is_found() -> None:
    assert packages_missing({"QT_QPA_PLATFORM": "offscreen"}, "linux") == []


def test_the_sentence_says_how_they_are_installed() -> None:
    assert "“apt install libegl1 libxcb-cursor0”" in told(["libegl1", "libxcb-cursor0"])


def test_no_window_is_opened_without_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(window, "packages_missing", lambda *_: ["libxcb-cursor0"])
    opened: list[object] = []
    assert window.run([], lambda *words: opened.append(words) or 0) == 2  # type: ignore[func-returns-value]
    assert opened == []
    assert "libxcb-cursor0" in capsys.readouterr().err
