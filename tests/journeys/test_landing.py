"""Two long articles come in: their links first, then who is quoted, then all; a stop keeps what has come."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.comparison.comparison import Comparison
from reader.gui.shell.main_window import MainWindow
from reader.workers import jobs, reading_ahead
from tests.gui.windows import SPUN, WIRE, Desktop, comparison_of


@pytest.fixture
def long_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every pair counts as long."""
    monkeypatch.setattr(jobs, "THREAD_WORDS", 0)
    monkeypatch.setattr(reading_ahead, "THREAD_WORDS", 0)


def _landed(window: MainWindow) -> list[str]:
    stages: list[str] = []
    for told in (window.controller.comparison_landing, window.controller.comparison_ready):
        told.connect(lambda comparison: stages.append(comparison.stage.value))
    return stages


@pytest.mark.usefixtures("long_pairs")
def test_parts_land_in_their_order_and_make_the_same_whole(desktop: Desktop) -> None:
    window = desktop.window()
    stages = _landed(window)
    window.controller.open_pair(WIRE, SPUN)
    desktop.settle(window)
    assert stages == ["collated", "quoted", "whole"]
    at_once = comparison_of(window)
    stages.clear()
    window.controller.swap()
    desktop.settle(window)
    assert stages == ["collated", "quoted", "whole"]
    assert comparison_of(window).left == at_once.right


@pytest.mark.usefixtures("long_pairs")
def test_cancel_keeps_what_has_landed_and_the_window_says_what_has_not(
    desktop: Desktop,
) -> None:
    window = desktop.window()
    stages = _landed(window)

    def stop(_comparison: Comparison) -> None:
        window.status.cancel_wanted.emit()

    window.controller.comparison_landing.connect(stop)
    window.controller.open_pair(WIRE, SPUN)
    desktop.settle(window)
    assert stages == ["collated"]
    kept = comparison_of(window)
    assert kept.collation.beads
    desk = window.on_desk
    assert {mark.kind for mark in desk.view.marks("left")} & {"edited", "reworded"}
    assert [tab.name for tab in desk.sidebar.tabs if tab.awaited.is_missing(tab.comparison)] == [
        "warnings",
        "quotations",
        "facts",
    ]
    assert window.strip.text == "Stopped."
    window.controller.comparison_landing.disconnect(stop)
    window.controller.compare_again()
    desktop.settle(window)
    assert comparison_of(window).is_whole
    assert all(tab.comparison is window.controller.comparison for tab in desk.sidebar.tabs[:4])


@pytest.mark.usefixtures("long_pairs")
def test_the_sidebar_says_that_a_pair_is_compared_or_that_it_was_stopped(
    qtbot: QtBot, desktop: Desktop
) -> None:
    window = desktop.window()
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    rows = window.on_desk.sidebar.changes.list
    assert rows.empty_text.startswith("Filled when two articles")
    window.controller.open_path("right", SPUN)
    assert rows.empty_text.startswith("The two articles are being")
    with qtbot.waitSignal(window.controller.article_loaded):
        pass
    assert rows.empty_text.startswith("The two articles are being")
    window.status.cancel_wanted.emit()
    desktop.settle(window)
    assert window.controller.comparison is None
    assert rows.empty_text.startswith("Stopped before this was read.")
    window.controller.compare_again()
    assert rows.empty_text.startswith("The two articles are being")
    desktop.settle(window)
    assert comparison_of(window).is_whole


@pytest.mark.usefixtures("long_pairs")
def test_nothing_of_a_pair_that_is_gone_lands(desktop: Desktop, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Quite another matter\n\nA choir sang in the old church on Monday evening.\n", "utf-8")
    window = desktop.window()
    stages = _landed(window)
    landed: list[str] = []

    def replace_right(comparison: Comparison) -> None:
        landed.append(comparison.right.origin)
        if len(landed) == 1:
            window.controller.open_path("right", other)

    window.controller.comparison_landing.connect(replace_right)
    window.controller.open_pair(WIRE, SPUN)
    desktop.settle(window)
    assert landed[0].endswith(SPUN.name)
    assert all(origin.endswith("other.txt") for origin in landed[1:])
    assert stages == ["collated", "collated", "quoted", "whole"]
    assert comparison_of(window).right.text.startswith("Quite another matter")
