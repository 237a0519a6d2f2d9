"""Whether a window can be shown, said before Qt would abort."""

import sys
from collections.abc import Callable

import pytest

from reader.commands import screen
from reader.commands.screen import CONNECTS, check_screen, has_screen, unreachable
from reader.errors import ReaderError

BOTH = {"DISPLAY": ":7", "WAYLAND_DISPLAY": "wayland-7"}


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_looked_for_on_linux(environment: dict[str, str], platform: str, expected: bool) -> None:
    assert has_screen(environment, platform) is expected


def answering(*names: str) -> dict[str, Callable[[str], bool]]:
    """Displays that answer by these names, on either platform; a library is lacking for "none"."""

    def connects(display: str) -> bool:
        if display == "none":
            raise OSError("libxcb.so.1: cannot open shared object file")
        return display in names

    return {"xcb": connects, "wayland": connects}


@pytest.mark.parametrize(
    ("environment", "answering_names", "silent"),
    [
        ({"DISPLAY": ":7"}, [":7"], ""),
        ({"DISPLAY": ":7"}, [], ":7"),
        ({"DISPLAY": "none"}, [], "none"),
        ({"WAYLAND_DISPLAY": "wayland-7"}, [], "wayland-7"),
        (BOTH, ["wayland-7"], ""),
        (BOTH, [":7"], ""),
        (BOTH, [], "wayland-7"),
        ({"QT_QPA_PLATFORM": "xcb"}, [], "xcb"),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":7"}, [], ""),
        ({"QT_QPA_PLATFORM": "xcb;offscreen", "DISPLAY": ":7"}, [], ""),
        ({}, [], ""),
    ],
)
def test_a_screen_that_does_not_answer_is_named(
    environment: dict[str, str], answering_names: list[str], silent: str
) -> None:
    assert unreachable(environment, "linux", answering(*answering_names)) == silent
    assert unreachable(environment, "darwin", answering()) == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries of Linux")
@pytest.mark.parametrize("platform", list(CONNECTS))
def test_a_display_that_nobody_has_does_not_answer(
    platform: str, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    try:
        assert not CONNECTS[platform](":7999" if platform == "xcb" else "wayland-7999")
    except OSError:
        pytest.skip("the library that asks is not installed")


def test_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "packages_missing", lambda *_: [])
    monkeypatch.setattr(screen, "CONNECTS", answering(":7"))
    check_screen({"DISPLAY": ":7"}, "linux")
    with pytest.raises(ReaderError, match="the screen “:8” does not answer: start it in the desktop session"):
        check_screen({"DISPLAY": ":8"}, "linux")
    with pytest.raises(ReaderError, match="no screen was found: start it in a desktop session"):
        check_screen({}, "linux")
    monkeypatch.setattr(screen, "packages_missing", lambda *_: ["libxcb-cursor0"])
    with pytest.raises(ReaderError, match="apt install libxcb-cursor0"):
        check_screen({"DISPLAY": ":8"}, "linux")
