"""What can be done with chosen rows, and what the library is told to keep."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.library.panel_menu import PanelMenu


@pytest.fixture
def menu(holder: QWidget) -> PanelMenu:
    return PanelMenu(holder)


def action(menu: PanelMenu, name: str) -> QAction:
    found = menu.findChild(QAction, f"library.menu.{name}")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("number", "enabled"),
    [(0, [False] * 4), (1, [True, True, True, False]), (2, [True] * 4), (3, [True] * 4)],
)
def test_what_can_be_done_with_so_many_rows(menu: PanelMenu, number: int, enabled: list[bool]) -> None:
    menu.show_chosen(number)
    names = ("rename", "tags", "delete", "compare")
    assert [action(menu, name).isEnabled() for name in names] == enabled


@pytest.mark.parametrize("what", ["rename", "tags", "delete"])
def test_a_change_is_told_by_its_name(qtbot: QtBot, menu: PanelMenu, what: str) -> None:
    with qtbot.waitSignal(menu.change_wanted) as told:
        action(menu, what).trigger()
    assert told.args == [what]


def test_comparing_and_the_list_of_outlets_are_told(qtbot: QtBot, menu: PanelMenu) -> None:
    menu.show_chosen(2)
    with qtbot.waitSignal(menu.compare_wanted):
        action(menu, "compare").trigger()
    with qtbot.waitSignal(menu.outlets_wanted):
        action(menu, "outlets").trigger()


def test_rules_are_shown_and_told_when_they_are_switched(qtbot: QtBot, menu: PanelMenu) -> None:
    menu.show_rules(is_on=True, is_private=False, outlet="Salt & Iron", is_never=False)
    keep, never = action(menu, "keep"), action(menu, "never")
    assert (keep.isChecked(), keep.isEnabled()) == (True, True)
    assert (never.isChecked(), never.isVisible()) == (False, True)
    assert "“Salt && Iron”" in never.text()
    with qtbot.waitSignal(menu.keep_wanted) as told:
        keep.trigger()
    assert told.args == [False]
    with qtbot.waitSignal(menu.outlet_wanted) as told:
        never.trigger()
    assert told.args == [True]


def test_a_private_window_cannot_be_told_to_keep(menu: PanelMenu) -> None:
    menu.show_rules(is_on=False, is_private=True, outlet="", is_never=False)
    assert not action(menu, "keep").isEnabled()
    assert not action(menu, "keep").isChecked()
    assert not action(menu, "never").isVisible()
