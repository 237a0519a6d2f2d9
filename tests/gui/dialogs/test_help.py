"""Help lists every key under its menu, shows the log as it is, and says which program this is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.help import About, Box, Keys, Log
from reader.gui.shell.actions import ACTIONS, plain_text, shown_keys
from reader.gui.shell.menus import MENUS
from reader.program import VERSION
from tests.gui.arranged import parts, rows, spoken, traits


@pytest.fixture
def tree(holder: QWidget) -> QTreeWidget:
    found = Keys(holder).findChild(QTreeWidget, "keys.list")
    assert found is not None
    return found


def _groups(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [item for item in items if item is not None]


def _below(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    items = [group.child(row) for row in range(group.childCount())]
    return [item for item in items if item is not None]


def test_every_action_with_a_key_is_listed_once(tree: QTreeWidget) -> None:
    listed = [(row.text(0), row.text(1)) for group in _groups(tree) for row in _below(group)]
    keyed = [(plain_text(spec), "   ".join(shown_keys(spec))) for spec in ACTIONS if spec.keys]
    assert sorted(listed) == sorted(keyed)
    assert all(keys for _, keys in listed)


def test_keys_stand_under_their_menus_in_the_order_of_the_menu_bar(tree: QTreeWidget) -> None:
    groups = [group for group in _groups(tree) if group.childCount()]
    titles = [title.replace("&", "") for _, title, _ in MENUS]
    named = [group.text(0) for group in groups]
    assert named == [title for title in titles if title in named]
    assert "&" not in "".join(named)
    assert all(group.font(0).bold() and group.isExpanded() for group in groups)
    assert all(group.text(1) == "" for group in groups)


def test_what_is_no_action_comes_last(tree: QTreeWidget) -> None:
    last = [(item.text(0), item.text(1)) for item in _groups(tree) if not item.childCount()]
    assert last == [
        ("Larger or smaller type", "Wheel or touchpad with Ctrl"),
        ("Bring both articles to it", "Enter on a row of the sidebar"),
    ]


@pytest.mark.parametrize(
    ("noted", "shown"), [("", "Nothing has been noted."), ("<b>trouble</b>\n", "<b>trouble</b>\n")]
)
def test_the_log_is_shown_as_it_stands(qtbot: QtBot, tmp_path: Path, noted: str, shown: str) -> None:
    path = tmp_path / "reader.log"
    path.write_text(noted, "utf-8")
    dialog = Log(path)
    qtbot.addWidget(dialog)
    words, where = dialog.findChild(QPlainTextEdit, "log.text"), dialog.findChild(QLabel, "log.path")
    assert words is not None
    assert where is not None
    assert words.toPlainText() == shown
    assert words.isReadOnly()
    assert words.font().family() == QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    assert where.text() == str(path)
    assert where.textFormat() is Qt.TextFormat.PlainText


def test_a_log_that_is_not_there_is_empty(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = Log(tmp_path / "none.log")
    qtbot.addWidget(dialog)
    words = dialog.findChild(QPlainTextEdit, "log.text")
    assert words is not None
    assert words.toPlainText() == "Nothing has been noted."


def test_about_names_version_and_licence(qtbot: QtBot) -> None:
    dialog = About()
    qtbot.addWidget(dialog)
    words = dialog.findChild(QLabel, "about.text")
    assert words is not None
    assert words.text().startswith(f"Source Comparison Reader {VERSION}\n")
    assert "Apache License 2.0" in words.text()
    assert words.wordWrap()


@pytest.mark.parametrize(("kind", "name", "title"), [(Keys, "keys", "Keys"), (About, "about", "About")])
def test_a_dialog_is_named_and_goes_when_it_is_closed(
    qtbot: QtBot, kind: type[Box], name: str, title: str
) -> None:
    dialog: QDialog = kind()  # type: ignore[call-arg]
    assert (dialog.objectName(), dialog.windowTitle()) == (name, title)
    buttons = dialog.findChild(QDialogButtonBox, f"{name}.buttons")
    assert buttons is not None
    with qtbot.waitExposed(dialog):
        dialog.show()
    with qtbot.waitSignal(dialog.destroyed):
        buttons.button(QDialogButtonBox.StandardButton.Close).click()


def test_the_button_stands_below_the_words(qtbot: QtBot) -> None:
    dialog = About()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    words, buttons = dialog.findChild(QLabel, "about.text"), dialog.findChild(QDialogButtonBox)
    assert words is not None
    assert buttons is not None
    assert words.geometry().bottom() < buttons.geometry().top()


@pytest.mark.parametrize(
    ("kind", "shown", "size", "like"),
    [
        (Keys, ["list", "buttons close"], (520, 640), {}),
        (
            Log,
            ["path", "text", "buttons close"],
            (720, 460),
            {"path": "plain selectable", "text": "readonly"},
        ),
        (About, ["text", "buttons close"], None, {"text": "plain wraps"}),
    ],
)
def test_each_is_made_of_its_words_above_the_button(
    qtbot: QtBot,
    tmp_path: Path,
    kind: type[Box],
    shown: list[str],
    size: tuple[int, int] | None,
    like: dict[str, str],
) -> None:
    dialog: QDialog = Log(tmp_path) if kind is Log else kind()  # type: ignore[call-arg]
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    assert rows(dialog) == shown
    assert size is None or dialog.size().toTuple() == size
    assert traits(dialog) == {**like, "close": "default"}
    told = {"list": "Keys"} if kind is Keys else {"text": "Log"} if kind is Log else {}
    assert spoken(dialog) == told


def test_the_log_box_has_its_name(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = Log(tmp_path / "none.log")
    qtbot.addWidget(dialog)
    assert (dialog.objectName(), dialog.windowTitle()) == ("log", "Log")
    about = About()
    qtbot.addWidget(about)
    assert parts(about)["text"].minimumWidth() == 420


def test_the_list_of_keys_has_two_columns_and_takes_the_keyboard(tree: QTreeWidget) -> None:
    assert tree.columnCount() == 2
    assert [tree.headerItem().text(column) for column in (0, 1)] == ["Action", "Keys"]
    assert not tree.rootIsDecorated()
    assert tree.indentation() == 14
    assert tree.focusPolicy() is Qt.FocusPolicy.StrongFocus
    modes = QHeaderView.ResizeMode
    assert [tree.header().sectionResizeMode(column) for column in (0, 1)] == [
        modes.Stretch,
        modes.ResizeToContents,
    ]
