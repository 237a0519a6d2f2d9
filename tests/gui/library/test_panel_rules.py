"""The menu of the panel shows and sets what is kept."""

from typing import cast

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.gui.library.keep_rules import KeepRules
from reader.gui.library.panel import LibraryPanel
from reader.gui.library.panel_rules import PanelRules
from reader.gui.shell.settings_binding import SettingsBinding
from reader.gui.widgets.theme import load_theme
from reader.views.card import Card, Line, Run
from reader.views.library_cards import StoredItem
from tests.gui.library.test_keep_rules import Binding
from tests.gui.windows import Answers

ROWS = [
    Card("library:1", (Line((Run("Ferry"),)),), item=StoredItem(1, "Ferry", (), "Port Gazette")),
    Card("library:2", (Line((Run("Bakery"),)),), item=StoredItem(2, "Bakery")),
]


class Desk:
    """A panel with two rows, joined to rules."""

    def __init__(self, holder: QWidget) -> None:
        self.panel = LibraryPanel(load_theme("light"), holder)
        self.panel.list.cards.set_cards(ROWS)
        self.answers = Answers()
        binding = cast("SettingsBinding", Binding())
        self.rules = KeepRules({}, binding, lambda _settings: None, holder)
        PanelRules(self.panel, self.rules, self.answers)

    def action(self, name: str) -> QAction:
        self.panel.menu.aboutToShow.emit()
        found = self.panel.menu.findChild(QAction, f"library.menu.{name}")
        assert found is not None
        return found


@pytest.fixture
def desk(holder: QWidget) -> Desk:
    return Desk(holder)


def test_the_outlet_of_the_chosen_row_is_never_kept_or_kept_again(desk: Desk) -> None:
    assert not desk.action("never").isVisible()
    desk.panel.list.show_row(1)
    assert not desk.action("never").isVisible()
    desk.panel.list.show_row(0)
    never = desk.action("never")
    assert (never.isVisible(), never.isChecked()) == (True, False)
    never.trigger()
    assert desk.rules.is_named("Port Gazette")
    assert desk.action("never").isChecked()
    desk.action("never").trigger()
    assert not desk.rules.is_named("Port Gazette")


def test_the_panel_knows_whether_anything_is_kept(desk: Desk) -> None:
    seen = [desk.panel.keeps]
    assert desk.action("keep").isChecked()
    desk.action("keep").trigger()
    assert not desk.rules.is_on
    assert [*seen, desk.panel.keeps] == [True, False]
    assert not desk.action("keep").isChecked()


def test_outlets_are_asked_for_with_those_that_are_named(desk: Desk) -> None:
    desk.rules.name("Courier", is_never=True)
    desk.action("outlets").trigger()
    assert list(desk.rules.outlets) == ["Courier"]  # nobody answers
    desk.answers.words.append("Courier, Ledger")
    desk.action("outlets").trigger()
    assert list(desk.rules.outlets) == ["Courier", "Ledger"]
    assert desk.answers.typed[-1][1] == "Courier"
