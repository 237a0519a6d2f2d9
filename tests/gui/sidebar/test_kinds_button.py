"""The kinds of quotation that are listed: indirect speech and fragments are off at first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.sidebar.kinds_button import KindsButton
from reader.quotations.quotation import Kind

FIRST = frozenset({Kind.DIRECT, Kind.MIXED})


@pytest.fixture
def button(holder: QWidget) -> KindsButton:
    return KindsButton(holder)


def _action(button: KindsButton, name: str) -> QAction:
    found = button.findChild(QAction, f"action.quotations.{name}")
    assert found is not None
    return found


def test_indirect_speech_and_fragments_are_off_at_first(button: KindsButton) -> None:
    assert button.kinds() == FIRST
    assert not button.wants_fragments()


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("direct", FIRST - {Kind.DIRECT}),
        ("mixed", FIRST - {Kind.MIXED}),
        ("indirect", FIRST | {Kind.INDIRECT}),
    ],
)
def test_a_kind_is_switched(button: KindsButton, qtbot: QtBot, name: str, kinds: frozenset[Kind]) -> None:
    with qtbot.waitSignals([button.kinds_changed, button.changed]):
        _action(button, name).trigger()
    assert button.kinds() == kinds


def test_fragments_are_no_kind(button: KindsButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.changed), qtbot.assertNotEmitted(button.kinds_changed):
        _action(button, "fragments").trigger()
    assert button.wants_fragments()
    assert button.kinds() == FIRST


@pytest.mark.parametrize(
    ("switched", "told"),
    [
        ((), ""),
        (("direct",), "mixed"),
        (("indirect",), "direct, mixed, indirect"),
        (("fragments",), "direct, mixed, fragments"),
        (("direct", "mixed"), "no kind"),
        (("indirect", "indirect"), ""),
    ],
)
def test_what_is_wanted_otherwise_than_at_first_is_told_and_put_back(
    button: KindsButton, switched: tuple[str, ...], told: str
) -> None:
    for name in switched:
        _action(button, name).trigger()
    assert button.told() == told
    button.reset()
    assert (button.told(), button.kinds(), button.wants_fragments()) == ("", FIRST, False)


def test_it_is_a_button_of_words_that_opens_its_menu_at_once(button: KindsButton) -> None:
    assert (button.objectName(), button.text(), button.property("menu")) == (
        "sidebar.quotations.kinds",
        "Kinds",
        True,
    )
    assert button.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextOnly
    menu = button.menu()
    assert menu is not None
    assert menu.objectName() == "sidebar.quotations.kinds.menu"
    assert [(action.text(), action.isCheckable(), action.isChecked()) for action in menu.actions()] == [
        ("&Direct: a whole clause in marks", True, True),
        ("&Mixed: part of a sentence in marks", True, True),
        ("&Indirect: reported without marks", True, False),
        ("&Fragments: titles, labels, scare quotes", True, False),
    ]
