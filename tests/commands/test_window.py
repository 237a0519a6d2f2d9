"""When a window can be shown, and which words are commands mistyped."""

from pathlib import Path

import pytest

from reader.commands.window import has_screen, run


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


@pytest.mark.parametrize(
    ("arguments", "opened"),
    [
        ([], (None, None, False)),
        (["a.txt"], ("a.txt", None, False)),
        (["a.txt", "b.txt"], ("a.txt", "b.txt", False)),
        (["--sample"], (None, None, True)),
        (["quote"], ("quote", None, False)),
        (["quote", "b.txt"], None),
        (["compar", "b.txt"], None),
        (["harbour", "b.txt"], ("harbour", "b.txt", False)),
        (["quote1", "b.txt"], ("quote1", "b.txt", False)),
    ],
)
def test_what_opens_the_window(
    arguments: list[str],
    opened: tuple[str | None, str | None, bool] | None,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    seen: list[tuple[str | None, str | None, bool]] = []

    def open_window(left: str | None, right: str | None, sample: bool, _language: str | None = None) -> int:
        seen.append((left, right, sample))
        return 5

    status = run(arguments, open_window, ("compare", "quotes"))
    assert (status, seen) == ((2, []) if opened is None else (5, [opened]))
