"""The menu over an article offers what can be done there, and nothing else."""

import pytest
from PySide6.QtGui import QAction
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
