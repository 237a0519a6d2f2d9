"""The last signals of a window, as a failing test tells them."""

import pytest

from reader.gui.session.controller import Controller
from reader.gui.shell.tasks import Tasks
from reader.testing.signals import MOST, LastSignals
from tests.gui.shell.test_tasks import Held

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def controller() -> Controller:
    return Controller(Tasks(Held()))


def test_each_signal_is_told_with_plain_values(controller: Controller) -> None:
    signals = LastSignals(controller)
    controller.idle.emit()
    controller.failed.emit("left", "It is not there.")
    controller.progressed.emit(0.5, "Reading")
    controller.comparison_ready.emit(object())
    controller.options_changed.emit(None)
    assert signals.lines == [
        "idle()",
        "failed('left', 'It is not there.')",
        "progressed(0.5, 'Reading')",
        "comparison_ready(object)",
        "options_changed(None)",
    ]


def test_only_the_last_fifty_are_kept(controller: Controller) -> None:
    signals = LastSignals(controller)
    for number in range(MOST + 2):
        controller.bead_chosen.emit(number)
    assert (len(signals.lines), signals.lines[0], signals.lines[-1]) == (
        50,
        "bead_chosen(2)",
        "bead_chosen(51)",
    )


def test_a_long_value_is_cut(controller: Controller) -> None:
    signals = LastSignals(controller)
    controller.said.emit("x" * 78)
    controller.said.emit("x" * 79)
    assert signals.lines[0] == f"said('{'x' * 78}')"
    assert signals.lines[1] == f"said('{'x' * 78}…)"
