"""The list of actions whose keys can be changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.key_editor import KeyEditor
from tests.gui.arranged import parts, rows, said, spoken, traits


@pytest.fixture
def editor(qtbot: QtBot) -> KeyEditor:
    made = KeyEditor({"save_session": ("F2",)})
    qtbot.addWidget(made)
    made.show()
    return made


def tree(editor: KeyEditor) -> QTreeWidget:
    found = editor.findChild(QTreeWidget, "preferences.keys.list")
    assert found is not None
    return found


def item(editor: KeyEditor, words: str) -> QTreeWidgetItem:
    (found,) = tree(editor).findItems(words, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    return found


def button(editor: KeyEditor, name: str) -> QPushButton:
    found = editor.findChild(QPushButton, f"preferences.keys.{name}")
    assert found is not None
    return found


def words(editor: KeyEditor, name: str) -> str:
    found = editor.findChild(QLabel, f"preferences.keys.{name}")
    assert found is not None
    return found.text()


def press(editor: KeyEditor, key: str) -> None:
    edit = editor.findChild(QKeySequenceEdit, "preferences.keys.edit")
    assert edit is not None
    edit.setKeySequence(QKeySequence(key))
    edit.editingFinished.emit()


def shown(editor: KeyEditor) -> list[str]:
    found = tree(editor).findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    return [each.text(0) for each in found if not each.isHidden() and each.parent() is not None]


def test_actions_stand_under_their_menu_with_their_keys_and_changed_ones_stand_out(editor: KeyEditor) -> None:
    save = item(editor, "Save")
    assert (save.text(1), save.font(1).bold()) == ("F2", True)
    opens = item(editor, "Open")
    assert (opens.text(1), opens.font(1).bold()) == ("Ctrl+O", False)
    assert item(editor, "Redo").text(1) == "Ctrl+Shift+Z   Ctrl+Y"
    parent = save.parent()
    assert parent is not None and parent.text(0) == "File"
    assert not tree(editor).findItems("Leave presenting", Qt.MatchFlag.MatchRecursive)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("swap", ["Swap sides"]),
        ("ctrl+shift+z", ["Redo"]),
        ("open right", ["Open right", "Open address on the right"]),
        ("qqq", []),
    ],
)
def test_actions_are_found_by_words_and_by_keys(editor: KeyEditor, typed: str, found: list[str]) -> None:
    search = editor.findChild(QLineEdit, "preferences.keys.search")
    assert search is not None
    search.setText(typed)
    assert shown(editor) == found
    assert words(editor, "note") == ("" if found else "No action has these words.")
    top = tree(editor).topLevelItem(1)
    assert top is not None and top.isHidden() is ("Redo" not in found)
    search.clear()
    assert len(shown(editor)) > 60


def test_a_free_key_is_set(editor: KeyEditor) -> None:
    editor.choose("swap")
    assert words(editor, "label") == "Key of “Swap sides”:"
    press(editor, "Ctrl+Alt+W")
    assert item(editor, "Swap sides").text(1) == "Ctrl+Alt+W"
    assert editor.keys() == (("save_session", ("F2",)), ("swap", ("Ctrl+Alt+W",)))
    assert button(editor, "reset").isEnabled()


def test_a_key_that_is_taken_says_by_what_and_can_be_taken_from_there(editor: KeyEditor) -> None:
    editor.choose("swap")
    press(editor, "Ctrl+O")
    assert words(editor, "note") == "Ctrl+O belongs to “Open”."
    assert item(editor, "Swap sides").text(1) == "Alt+\\"
    assert button(editor, "take").isVisible()
    button(editor, "take").click()
    assert not button(editor, "take").isVisible()
    assert dict(editor.keys())["open"] == ()
    assert dict(editor.keys())["swap"] == ("Ctrl+O",)


@pytest.mark.parametrize(
    ("key", "said"),
    [("B", "B is needed for typing."), ("Esc", "Esc leaves whatever is open and cannot be given away.")],
)
def test_a_key_that_is_needed_elsewhere_is_not_set(editor: KeyEditor, key: str, said: str) -> None:
    editor.choose("swap")
    press(editor, key)
    assert words(editor, "note").startswith(said)
    assert not button(editor, "take").isVisible()
    assert "swap" not in dict(editor.keys())


def test_keys_are_taken_away_and_come_back(editor: KeyEditor) -> None:
    editor.choose("save_session")
    button(editor, "none").click()
    assert dict(editor.keys())["save_session"] == ()
    button(editor, "reset").click()
    assert editor.keys() == ()
    assert not button(editor, "reset").isEnabled()
    assert not button(editor, "reset_all").isEnabled()


def test_all_keys_come_back_at_once(editor: KeyEditor) -> None:
    editor.choose("swap")
    press(editor, "F4")
    button(editor, "reset_all").click()
    assert editor.keys() == ()
    assert item(editor, "Save").text(1) == "Ctrl+S"
    editor.set_keys({"swap": ("F4",)})
    assert item(editor, "Swap sides").text(1) == "F4"


def test_nothing_is_set_where_no_action_is_chosen(editor: KeyEditor) -> None:
    tree(editor).clearSelection()
    press(editor, "F4")
    assert editor.keys() == (("save_session", ("F2",)),)


def test_search_list_and_what_can_be_done_stand_below_each_other(editor: KeyEditor) -> None:
    assert rows(editor) == ["search", "list", "label edit none reset", "note reset_all"]
    assert traits(editor) == {
        "search": "clearable",
        "note": "wraps",
        "take": "manual hidden",
        "none": "manual",
        "reset": "manual disabled",
        "reset_all": "manual",
    }
    assert spoken(editor) == {
        "search": "Search actions and keys",
        "list": "Actions and their keys",
        "edit": "New key of the chosen action",
    }
    assert [said(editor)[name] for name in ("take", "none", "reset", "reset_all")] == [
        "&Take it from there", "&No key", "&Reset", "Reset &all",
    ]  # fmt: skip
    note = parts(editor)["note"]
    assert isinstance(note, QLabel)
    assert note.minimumHeight() == 2 * editor.fontMetrics().lineSpacing()
    assert note.alignment() == Qt.AlignmentFlag.AlignTop
    assert parts(editor)["search"].minimumHeight() == 24
    assert parts(editor)["label"].width() > 100


def test_the_list_is_a_table_of_two_columns_that_cannot_be_folded(editor: KeyEditor) -> None:
    listed = tree(editor)
    assert listed.columnCount() == 2
    head = listed.headerItem()
    assert [head.text(0), head.text(1)] == ["Action", "Keys"]
    assert not listed.rootIsDecorated()
    assert not listed.itemsExpandable()
    assert listed.uniformRowHeights()
    assert listed.indentation() == 12
    header, modes = listed.header(), QHeaderView.ResizeMode
    assert not header.stretchLastSection()
    assert (header.sectionResizeMode(0), header.sectionResizeMode(1)) == (
        modes.Stretch,
        modes.ResizeToContents,
    )
    group = listed.topLevelItem(0)
    assert group is not None
    assert (group.font(0).bold(), group.isExpanded(), group.flags()) == (
        True,
        True,
        Qt.ItemFlag.ItemIsEnabled,
    )
    assert {item(editor, "Open").sizeHint(0).toTuple(), group.sizeHint(0).toTuple()} == {(1, 26)}
    current = listed.currentItem()
    assert current is not None
    assert current.text(0) == "New window"


def test_the_chosen_action_shows_its_first_key_and_takes_one_at_most(editor: KeyEditor) -> None:
    edit = parts(editor)["edit"]
    assert isinstance(edit, QKeySequenceEdit)
    assert edit.maximumSequenceLength() == 1
    assert edit.isClearButtonEnabled()
    shown = []
    for action in ("save_session", "redo", "open"):
        editor.choose(action)
        shown.append((edit.keySequence().toString(), button(editor, "reset").isEnabled()))
    assert shown == [("F2", True), ("Ctrl+Shift+Z", False), ("Ctrl+O", False)]
    editor.choose("no_such_action")
    assert words(editor, "label") == "Key of “Open”:"


def test_where_nothing_is_chosen_nothing_can_be_done(editor: KeyEditor) -> None:
    group = tree(editor).topLevelItem(0)
    assert group is not None
    tree(editor).setCurrentItem(group)
    assert words(editor, "label") == ""
    assert not button(editor, "none").isEnabled()
    assert not button(editor, "reset").isEnabled()
    edit = parts(editor)["edit"]
    assert isinstance(edit, QKeySequenceEdit)
    assert (edit.keySequence().isEmpty(), edit.isEnabled()) == (True, False)
    assert button(editor, "reset_all").isEnabled()


def test_another_choice_forgets_what_was_said(editor: KeyEditor) -> None:
    editor.choose("swap")
    press(editor, "Ctrl+O")
    assert words(editor, "note")
    editor.choose("redo")
    assert words(editor, "note") == ""
    assert not button(editor, "take").isVisible()


def test_a_key_that_the_action_has_or_none_changes_nothing(editor: KeyEditor) -> None:
    editor.choose("redo")
    for key in ("Ctrl+Y", "Ctrl+Shift+Z", ""):
        press(editor, key)
    assert editor.keys() == (("save_session", ("F2",)),)
    assert words(editor, "note") == ""


def test_keys_taken_away_are_shown_at_once_and_so_are_those_that_come_back(editor: KeyEditor) -> None:
    editor.choose("save_session")
    for name, keys, is_bold in (("none", "", True), ("reset", "Ctrl+S", False)):
        button(editor, name).click()
        found = item(editor, "Save")
        assert (found.text(1), found.font(1).bold()) == (keys, is_bold)
        assert button(editor, "reset").isEnabled() is is_bold
        assert button(editor, "reset_all").isEnabled() is is_bold
