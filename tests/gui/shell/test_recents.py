"""What was open before, in the menu."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.gui.shell.recents import _in_menu
from reader.session.settings import KEPT, RecentPair
from tests.gui.windows import OTHER, WIRE, Desktop, trigger


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ferry ↔ Fog", "Ferry ↔ Fog"),
        ("Fish & Chips", "Fish && Chips"),
        ("w" * 91, "w" * 90 + "…"),
        ("w" * 90,) * 2,
    ],
)
def test_a_line_of_the_menu(text: str, shown: str) -> None:
    assert _in_menu(text) == shown


def test_what_is_open_is_kept_once(desktop: Desktop) -> None:
    window = desktop.compared()
    assert len(window.settings.recent_pairs) == 1
    trigger(window, "swap")
    desktop.settle(window)
    trigger(window, "swap")
    desktop.settle(window)
    assert [Path(pair.left).name for pair in window.settings.recent_pairs] == [
        "01_landwire.txt",
        "03_tidewise.txt",
    ]
    last = window.settings.recent_pairs[0]
    window._binding.settings = replace(window.settings, recent_pairs=())
    window.controller.saved.emit()
    assert window.settings.recent_pairs == (last,)


def test_what_has_landed_in_part_is_kept_soon_and_what_is_whole_at_once(
    desktop: Desktop, qtbot: QtBot
) -> None:
    window = desktop.compared()
    controller = window.controller
    for told in (controller.comparison_landing, controller.comparison_ready):
        window._binding.settings = replace(window.settings, recent_pairs=())
        told.emit(controller.comparison)
        assert bool(window.settings.recent_pairs) is (told == controller.comparison_ready)
        qtbot.waitUntil(lambda: bool(window.settings.recent_pairs))


def test_files_are_opened_again_and_what_is_gone_is_told(desktop: Desktop) -> None:
    window = desktop.window()
    recents = window.care.recents
    assert recents is not None
    recents.open(RecentPair(str(WIRE), str(OTHER)))
    desktop.settle(window)
    assert (window.controller.path("left"), window.controller.path("right")) == (WIRE, OTHER)
    before = window.controller.comparison
    recents.open(RecentPair(f"{KEPT}0123", str(OTHER)))
    desktop.settle(window)
    assert "no longer in the library" in window.on_desk.view.panes["left"].problem.sentence
    recents.open(RecentPair("", "", session=str(desktop.folder / "gone.reader.json")))
    desktop.settle(window)
    assert "could not be read" in window.strip.text
    assert window.controller.comparison is not None
    assert before is not None


def test_the_menu_is_filled_when_it_is_opened(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desktop.window()
    pair = RecentPair("/a.txt", "/b.txt", "", ("Ferry", "Fog"), ("Wire", ""), ("2031-03-04", "2031-03-05"))
    window._binding.settings = replace(window.settings, recent_pairs=(pair,))
    menu = window.findChild(QMenu, "menu.file.recent")
    assert isinstance(menu, QMenu)
    for _ in range(2):
        menu.aboutToShow.emit()
        assert [action.text() for action in menu.actions()] == [
            "Ferry ↔ Fog · Wire, 2031-03-04 ↔ 2031-03-05",
            "",
            "&Clear this list",
        ]
    opened: list[RecentPair] = []
    monkeypatch.setattr(window.care.recents, "open", opened.append)
    menu.actions()[0].trigger()
    assert opened == [pair]
    menu.actions()[2].trigger()
    assert window.settings.recent_pairs == ()
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [False]
