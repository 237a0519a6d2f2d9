"""The action table: keys, names, menus."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.help import Keys
from reader.gui.shell.actions import ACTIONS, Actions, plain_text, shown_keys, spec_of
from reader.gui.shell.menus import MENUS, Entry
from reader.gui.widgets.theme import ICONS, load_theme
from tests.gui.windows import Desktop, trigger

KEYS = {
    "new_window": ["Ctrl+N"],
    "open": ["Ctrl+O"],
    "close": ["Ctrl+W"],
    "save_session_as": ["Ctrl+Shift+S"],
    "undo": ["Ctrl+Z"],
    "redo": ["Ctrl+Shift+Z", "Ctrl+Y"],
    "copy": ["Ctrl+C"],
    "select_all": ["Ctrl+A"],
    "open_right": ["Ctrl+Shift+O"],
    "paste_left": ["Ctrl+Alt+V"],
    "paste_right": ["Ctrl+Shift+V"],
    "next_difference": ["Alt+Down", "F7"],
    "previous_difference": ["Alt+Up", "Shift+F7"],
    "next_quotation": ["Ctrl+Alt+Down"],
    "previous_quotation": ["Ctrl+Alt+Up"],
    "next_warning": ["F8"],
    "previous_warning": ["Shift+F8"],
    "other_pane": ["F6"],
    "opposite_right": ["Alt+Right"],
    "opposite_left": ["Alt+Left"],
    "find": ["Ctrl+F"],
    "find_next": ["F3"],
    "find_previous": ["Shift+F3"],
    "compare_again": ["F5"],
    "swap": ["Alt+\\"],
    "scroll_lock": ["Ctrl+L"],
    "show_same": ["Alt+1"],
    "show_edited": ["Alt+2"],
    "show_reworded": ["Alt+3"],
    "show_only": ["Alt+4"],
    "show_moved": ["Alt+5"],
    "show_quotations": ["Alt+6"],
    "show_sidebar": ["F9"],
    "show_map": ["Shift+F9"],
    "zoom_in": ["Ctrl++", "Ctrl+="],
    "zoom_out": ["Ctrl+-"],
    "zoom_reset": ["Ctrl+0"],
    "full_screen": ["F11"],
    "present": ["Shift+F11"],
    "export": ["Ctrl+E"],
    "print": ["Ctrl+P"],
    "save_session": ["Ctrl+S"],
    "copy_quotation": ["Ctrl+Shift+C"],
    "preferences": ["Ctrl+,"],
    "help": ["F1"],
    "keys": ["Ctrl+F1"],
    "quit": ["Ctrl+Q"],
}


def _flat(entries: tuple[Entry, ...]) -> list[str]:
    return [
        name
        for entry in entries
        for name in (_flat(entry[1]) if isinstance(entry, tuple) else [entry])
        if name
    ]


@pytest.mark.parametrize("name", KEYS)
def test_the_keys_of_the_design(name: str) -> None:
    assert list(spec_of(name).keys) == KEYS[name]


def test_no_two_actions_share_a_key() -> None:
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert all(keys)


def test_ids_are_unique_and_icons_exist() -> None:
    names = [spec.id for spec in ACTIONS]
    assert len(names) == len(set(names))
    assert {spec.icon for spec in ACTIONS if spec.icon} <= set(ICONS)


def test_every_action_is_in_one_menu() -> None:
    listed = [name for _, _, entries in MENUS for name in _flat(entries)]
    assert sorted(listed) == sorted(spec.id for spec in ACTIONS)


def test_no_two_entries_of_a_menu_share_a_mnemonic() -> None:
    for title, _, entries in MENUS:
        shown = [spec_of(name).text for name in entries if isinstance(name, str) and name]
        letters = [text[text.index("&") + 1].lower() for text in shown if "&" in text]
        assert len(letters) == len(set(letters)), (title, sorted(letters))


def test_every_action_has_an_object_name_and_a_tip(desktop: Desktop) -> None:
    window = desktop.window()
    for spec in ACTIONS:
        action = window.findChild(QAction, f"action.{spec.id}")
        assert isinstance(action, QAction)
        assert action.statusTip()


def test_help_lists_every_key(desktop: Desktop) -> None:
    window = desktop.window()
    trigger(window, "keys")
    dialog = window.findChild(Keys)
    assert isinstance(dialog, Keys)
    tree = dialog.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    rows = {}
    for number in range(tree.topLevelItemCount()):
        group = tree.topLevelItem(number)
        assert group is not None
        for row in range(group.childCount()):
            item = group.child(row)
            assert item is not None
            rows[item.text(0)] = item.text(1)
    for spec in ACTIONS:
        if spec.keys:
            for key in spec.keys:
                shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                assert shown in rows[plain_text(spec)]
    dialog.close()


def test_keys_reach_their_actions(desktop: Desktop) -> None:
    window = desktop.compared()
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert window.toolbar.position.text().startswith("1 of ")
    QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert window.toolbar.position.text().startswith("2 of ")
    at, count = (window.toolbar.position.property(name) for name in ("at", "count"))
    assert window.toolbar.position.text() == f"{at} of {count}"
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not window.on_desk.sidebar.isVisible()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert "same" in window.settings.hidden_relations
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert window.strip.text.startswith("Warning 1 of ")


def test_filters_skip_what_is_hidden(desktop: Desktop) -> None:
    window = desktop.compared()
    for name in ("show_edited", "show_reworded", "show_moved"):
        trigger(window, name)
    comparison = window.controller.comparison
    assert comparison is not None
    verdict = comparison.collation.verdict
    alone = verdict.only_left + verdict.only_right
    expected = {0: "No differences", 1: "1 difference"}.get(alone, f"{alone} differences")
    assert window.toolbar.position.text() == expected


def test_changed_keys_are_in_force_in_menus_tips_and_help_until_they_are_taken_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.set_keys({"swap": ("F4", "Ctrl+F4"), "open": ()})
    assert [key.toString() for key in actions["swap"].shortcuts()] == ["F4", "Ctrl+F4"]
    assert actions["swap"].toolTip() == "Exchange left and right (F4)"
    assert actions["open"].toolTip() == "Open an article, two at once, or a saved session"
    assert shown_keys(spec_of("swap"), window) == ["F4", "Ctrl+F4"]
    assert shown_keys(spec_of("swap")) == ["Alt+\\"]
    actions.set_keys({})
    assert [key.toString() for key in actions["swap"].shortcuts()] == ["Alt+\\"]
    assert actions["open"].toolTip() == "Open an article, two at once, or a saved session (Ctrl+O)"


@pytest.fixture
def actions(holder: QWidget) -> Actions:
    return Actions(holder)


def test_an_action_is_made_as_its_row_says(actions: Actions, holder: QWidget) -> None:
    for spec in ACTIONS:
        action = actions[spec.id]
        assert (action.objectName(), action.text()) == (f"action.{spec.id}", spec.text)
        assert [key.toString() for key in action.shortcuts()] == list(spec.keys)
        assert (action.isCheckable(), action.isChecked()) == (spec.checkable, spec.checked)
        assert not action.isIconVisibleInMenu()
        assert action.statusTip() == spec.tip
        keys = shown_keys(spec)
        assert action.toolTip() == (f"{spec.tip} ({keys[0]})" if keys else spec.tip)
    assert len(holder.actions()) == len(ACTIONS)


def test_only_three_actions_have_a_place_of_their_own_on_a_mac(actions: Actions) -> None:
    roles = QAction.MenuRole
    special = {"quit": roles.QuitRole, "preferences": roles.PreferencesRole, "about": roles.AboutRole}
    for spec in ACTIONS:
        assert actions[spec.id].menuRole() is special.get(spec.id, roles.NoRole)


def test_icons_are_drawn_in_the_theme(actions: Actions) -> None:
    theme = load_theme("dark")
    actions.set_theme(theme)
    for spec in ACTIONS:
        icon = actions[spec.id].icon()
        assert icon.isNull() is not bool(spec.icon)
        if spec.icon:
            wanted = theme.icon(spec.icon).pixmap(20, 20).toImage()
            assert icon.pixmap(20, 20).toImage() == wanted


@pytest.mark.parametrize("is_checked", [True, False])
def test_a_switch_is_shown_without_being_thrown(actions: Actions, is_checked: bool) -> None:
    thrown: list[bool] = []
    actions["show_same"].setChecked(not is_checked)
    actions["show_same"].toggled.connect(thrown.append)
    actions.show_checked("show_same", is_checked)
    assert actions["show_same"].isChecked() is is_checked
    assert thrown == []


@pytest.mark.parametrize("enabled", [True, False])
def test_several_are_enabled_at_once_and_no_other(actions: Actions, enabled: bool) -> None:
    names = ("find", "swap")
    for spec in ACTIONS:
        actions[spec.id].setEnabled(not enabled)
    actions.set_enabled(names, enabled)
    assert {spec.id for spec in ACTIONS if actions[spec.id].isEnabled() is enabled} == set(names)


@pytest.mark.parametrize(
    ("text", "shown"), [("&Open…", "Open"), ("Fish && Chips", "Fish & Chips"), ("Save &as", "Save as")]
)
def test_words_without_mnemonic_and_dots(text: str, shown: str) -> None:
    assert plain_text(replace(spec_of("open"), text=text)) == shown


def test_an_unknown_action_is_refused(actions: Actions) -> None:
    with pytest.raises(KeyError):
        spec_of("fly")
    with pytest.raises(KeyError):
        actions["fly"]
