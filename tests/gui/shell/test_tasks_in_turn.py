"""What takes long to show lands alone: the window has its turn before more lands."""

from functools import partial

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.cancel import IsCancelled, Progress
from reader.gui.shell.tasks import Tasks
from tests.gui.shell.test_tasks import Held, ignore

pytestmark = pytest.mark.usefixtures("qapp")


def _told(topic: str, _progress: Progress, _is_cancelled: IsCancelled) -> str:
    return topic


def test_what_takes_long_to_show_has_its_turn_before_more_lands(qtbot: QtBot) -> None:
    held = Held()
    tasks, told = Tasks(held), list[str]()
    QTimer.singleShot(1, lambda: told.append("a turn"))

    def landed(topic: str) -> None:
        told.append(topic)
        if topic == "long":
            tasks.take_breath()

    for topic in ("short", "long", "behind", "last", "cancelled"):
        tasks.start(topic, partial(_told, topic), landed, ignore)
    for place in range(5):
        held.release(place)
    assert told == ["short", "long"]
    assert tasks.is_busy
    tasks.cancel("cancelled")
    with qtbot.waitSignal(tasks.idle):
        pass
    assert told == ["short", "long", "a turn", "behind", "last"]


def test_what_waits_lands_though_what_landed_before_it_failed(qtbot: QtBot) -> None:
    held = Held()
    tasks, told = Tasks(held), list[str]()

    def landed(topic: str) -> None:
        told.append(topic)
        if topic == "long":
            tasks.take_breath()
        if topic == "broken":
            raise ValueError(topic)

    for topic in ("long", "broken", "last"):
        tasks.start(topic, partial(_told, topic), landed, ignore)
    with qtbot.capture_exceptions() as caught, qtbot.waitSignal(tasks.idle):
        for place in range(3):
            held.release(place)
    assert told == ["long", "broken", "last"]
    assert [str(error) for _, error, _ in caught] == ["broken"]
