"""The kinds of quotation that are listed: indirect speech and fragments are off at first."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
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
