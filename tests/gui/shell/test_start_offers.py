"""The start page offers what can be begun with, and each offer does what the menu does."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.shell.actions import spec_of
from reader.gui.shell.start_offers import StartOffers
from tests.gui.windows import Desktop

NAMES = ("help", "address_left", "paste_pair", "library", "open_session")


def test_each_offer_asks_for_an_action_of_the_window(qtbot: QtBot) -> None:
    offers = StartOffers()
    qtbot.addWidget(offers)
    asked: list[str] = []
    offers.wanted.connect(asked.append)
    buttons = offers.findChildren(QPushButton)
    for button in buttons:
        button.click()
    assert asked == list(NAMES)
    assert [button.objectName() for button in buttons] == [f"welcome.offers.{name}" for name in NAMES]
    assert all(spec_of(name) for name in asked)
    assert [button.text() for button in buttons] == [
        "First steps",
        "Web address…",
        "Two texts from the clipboard…",
        "Library",
        "Open session…",
    ]


@pytest.mark.parametrize("name", ["library", "help"])
def test_an_offer_does_what_the_menu_does(desktop: Desktop, name: str) -> None:
    window = desktop.window()
    action = window.findChild(QAction, f"action.{name}")
    button = window.findChild(QPushButton, f"welcome.offers.{name}")
    assert action is not None
    assert button is not None
    with desktop.qtbot.waitSignal(action.triggered):
        button.click()
