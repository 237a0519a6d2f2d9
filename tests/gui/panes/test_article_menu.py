"""The menu over an article offers what can be done there, and nothing else."""

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.gui.panes.shown import pane_with, select


def _entry(menu: QMenu, name: str) -> QAction:
    found = menu.findChild(QAction, f"pane.left.text.menu.{name}")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "as_furniture", "as_body"),
    [("Home", False, True), ("Port Anselm", True, False), ("Workers inspect", True, True)],
)
def test_a_paragraph_can_become_what_it_is_not(
    qtbot: QtBot, words: str, as_furniture: bool, as_body: bool
) -> None:
    text = pane_with(qtbot)
    assert text.article is not None
    menu = text.menu.of(text.article.text.index(words))
    assert _entry(menu, "as_furniture").isEnabled() is as_furniture
    assert _entry(menu, "as_body").isEnabled() is as_body


def test_the_paragraph_and_its_wished_role_are_told(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    assert text.article is not None
    with qtbot.waitSignal(text.role_changed) as told:
        _entry(text.menu.of(0), "as_body").trigger()
    assert told.args == [0, "body"]


def test_only_selected_words_can_be_copied(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    assert not _entry(text.menu.of(0), "copy").isEnabled()
    assert not _entry(text.menu.of(0), "copy_with_source").isEnabled()
    select(text, "Port Anselm", "on Monday")
    menu = text.menu.of(0)
    assert _entry(menu, "copy").isEnabled()
    with qtbot.waitSignal(text.copy_with_source_requested) as told:
        _entry(menu, "copy_with_source").trigger()
    assert told.args == ["Port Anselm will close its harbour bridge on Monday"]


def test_an_empty_pane_offers_nothing(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.display.show_article(None)
    menu = text.menu.of(0)
    assert [action.objectName() for action in menu.actions() if action.isEnabled() and action.text()] == []


def test_others_may_put_more_in_below_a_line(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    few = [action.isSeparator() for action in text.menu.of(0).actions()]
    assert few == [False, False, False, True, False, False]

    def more(menu: QMenu) -> None:
        menu.addAction("More")

    text.menu.more = more
    actions = text.menu.of(0).actions()
    assert [action.isSeparator() for action in actions] == [*few, True, False]
    assert actions[-1].text() == "More"
    assert [action.text() for action in actions if action.text()] == [
        "&Copy", "Copy with &source", "Select &all", "Leave this paragraph &out of the comparison",
        "Treat this paragraph as article &text", "More",
    ]  # fmt: skip


def test_copying_nothing_leaves_what_was_copied(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    QGuiApplication.clipboard().setText("before")
    text.menu.copy_selected()
    assert QGuiApplication.clipboard().text() == "before"
    select(text, "Port Anselm", "on Monday")
    text.menu.copy_selected()
    assert QGuiApplication.clipboard().text() == "Port Anselm will close its harbour bridge on Monday"


def test_all_is_selected_and_another_role_is_told(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    assert text.article is not None
    _entry(text.menu.of(0), "select_all").trigger()
    assert text.textCursor().selectedText().startswith("Home")
    with qtbot.waitSignal(text.role_changed) as told:
        _entry(text.menu.of(text.article.text.index("Shopkeepers")), "as_furniture").trigger()
    assert told.args == [text.article.sentences[10].paragraph, "furniture"]
