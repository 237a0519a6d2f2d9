"""The menu bar has every action of the table once, with lines and submenus where the table says so."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.gui.shell.actions import ACTIONS, Actions
from reader.gui.shell.menus import MENUS, Entry, action_names, fill_menu_bar


@pytest.fixture
def bar(holder: QWidget) -> QMenuBar:
    made = QMenuBar(holder)
    fill_menu_bar(made, Actions(holder))
    return made


def _menu(bar: QMenuBar, name: str) -> QMenu:
    found = bar.findChild(QMenu, name)
    assert found is not None, name
    return found


def _entries(menu: QMenu) -> list[str]:
    """The ids of a menu's actions, "" for a line, and a submenu by its object name."""
    found: list[str] = []
    for action in menu.actions():
        below = next((each for each in menu.findChildren(QMenu) if each.menuAction() is action), None)
        found.append(below.objectName() if below is not None else action.objectName().removeprefix("action."))
    return found


def _flat(entries: tuple[Entry, ...]) -> list[str]:
    return [name for entry in entries for name in ([entry] if isinstance(entry, str) else entry[1]) if name]


def test_menus_stand_in_their_order_under_their_titles(bar: QMenuBar) -> None:
    assert bar.objectName() == "menus"
    assert [action.text() for action in bar.actions()] == ["&File", "&Edit", "&View", "&Compare", "&Help"]


@pytest.mark.parametrize(("name", "title", "entries"), MENUS)
def test_a_menu_has_its_entries_in_order(
    bar: QMenuBar, name: str, title: str, entries: tuple[Entry, ...]
) -> None:
    menu = _menu(bar, f"menu.{name}")
    expected = [
        each if isinstance(each, str) else f"menu.{name}.{(*each[1], 'recent')[0]}" for each in entries
    ]
    assert _entries(menu) == expected
    assert [action.isSeparator() for action in menu.actions()] == [each == "" for each in entries]
    assert menu.title() == title
    assert action_names(entries) == _flat(entries)
    assert not menu.toolTipsVisible()


@pytest.mark.parametrize(
    ("name", "title", "entries"),
    [
        ("menu.view.theme_system", "&Theme", ["theme_system", "theme_light", "theme_dark", "theme_contrast"]),
        ("menu.compare.auto", "Lin&ks", ["auto", "strict", "normal", "loose"]),
    ],
)
def test_a_submenu_has_its_own_entries(bar: QMenuBar, name: str, title: str, entries: list[str]) -> None:
    menu = _menu(bar, name)
    assert menu.title() == title
    assert _entries(menu) == entries


def test_every_action_stands_in_one_menu() -> None:
    named = [name for _, _, entries in MENUS for name in _flat(entries)]
    assert sorted(named) == sorted(spec.id for spec in ACTIONS)


def test_an_entry_is_the_action_itself(holder: QWidget) -> None:
    actions, bar = Actions(holder), QMenuBar(holder)
    fill_menu_bar(bar, actions)
    assert isinstance(actions["quit"], QAction)
    assert actions["quit"] in _menu(bar, "menu.file").actions()
