"""Libraries that Qt would abort without end in a sentence that names their packages."""

from collections.abc import Callable

import pytest

from reader.commands import screen, window
from reader.commands.system_libraries import packages_missing, platforms_tried, told

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
        ({}, "linux", ("libglib-2.0.so.0", "libgthread-2.0.so.0"), ["libglib2.0-0"]),
        (X11, "linux", ("libstdc++.so.6", "libgcc_s.so.1"), ["libgcc-s1", "libstdc++6"]),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", ("libwayland-cursor.so.0",), ["libwayland-cursor0"]),
        (
            {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"},
            "linux",
            ("libwayland-cursor.so.0", "libxcb-cursor.so.0", "libxcb-shm.so.0"),
            ["libwayland-cursor0"],
        ),
    ],
)
def test_what_is_missing_is_named_by_its_package(
    environment: dict[str, str], platform: str, lacking: tuple[str, ...], packages: list[str]
) -> None:
    assert packages_missing(environment, platform, without(*lacking)) == packages


@pytest.mark.parametrize(
    ("environment", "platforms"),
    [
        ({}, []),
        (X11, ["xcb"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ["wayland", "xcb"]),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": "wayland-0"}, ["wayland"]),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen:size=9x9"}, ["offscreen"]),
        ({"QT_QPA_PLATFORM": "wayland-egl;xcb"}, ["wayland", "xcb"]),
    ],
)
def test_the_platforms_that_are_tried(environment: dict[str, str], platforms: list[str]) -> None:
    assert platforms_tried(environment) == platforms


def test_what_is_here_is_found() -> None:
    assert packages_missing({"QT_QPA_PLATFORM": "offscreen"}, "linux") == []


def test_the_sentence_says_how_they_are_installed() -> None:
    assert "“apt install libegl1 libxcb-cursor0”" in told(["libegl1", "libxcb-cursor0"])


def test_no_window_is_opened_without_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(screen, "packages_missing", lambda *_: ["libxcb-cursor0"])
    opened: list[object] = []
    assert window.run([], lambda *words: opened.append(words) or 0) == 2  # type: ignore[func-returns-value]
    assert opened == []
    assert "libxcb-cursor0" in capsys.readouterr().err
