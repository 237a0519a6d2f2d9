"""What keeps the document of a window, put together."""

import pytest

from tests.gui.windows import Desktop


def test_only_the_first_window_looks_for_what_was_open(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr("reader.gui.session.recovering.Recovering.look", lambda self: asked.append(self))
    first = desktop.window()
    desktop.qtbot.waitUntil(lambda: asked == [first.care.recovering], timeout=5_000)
    second = desktop.another(first)
    desktop.settle(second)
    assert asked == [first.care.recovering]


def test_a_closed_window_is_none_of_the_programs(desktop: Desktop) -> None:
    window = desktop.window()
    windows = window.around.windows
    assert list(windows.open) == list(windows.keepers) == list(windows.bindings) == [window.controller]
    desktop.close(window)
    assert [len(windows.open), len(windows.keepers), len(windows.bindings)] == [0, 0, 0]


def test_what_is_written_is_this_windows(desktop: Desktop) -> None:
    window = desktop.compared()
    window.around.windows.keep_all()
    assert window.care.recovering.path.exists()
