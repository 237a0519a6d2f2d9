"""When all is done: work and painting, told once each, in order."""

import pytest

from reader.gui.session.quiet import Quiet
from reader.gui.shell.tasks import Tasks
from tests.gui.shell.test_tasks import Held, ignore

pytestmark = pytest.mark.usefixtures("qapp")


class Listener:
    """A quiet over work that is done when it is asked for, and what it tells."""

    def __init__(self) -> None:
        self.held = Held()
        self.tasks = Tasks(self.held)
        self.quiet = Quiet(self.tasks, self.tasks)
        self.told: list[str] = []
        self.quiet.busy_changed.connect(lambda busy: self.told.append("busy" if busy else "free"))
        self.quiet.idle.connect(lambda: self.told.append("idle"))
        self.quiet.work_ended.connect(lambda: self.told.append("worked"))
        self.quiet.shown.connect(lambda side: self.told.append(f"shown {side}"))

    def begin(self) -> None:
        self.tasks.start("a", lambda _progress, _is_cancelled: 0, ignore, ignore)

    def end(self) -> None:
        self.held.waiting.pop(0)()


def test_work_that_ends_is_told_in_order() -> None:
    heard = Listener()
    heard.begin()
    assert (heard.told, heard.quiet.is_busy) == (["busy"], True)
    heard.end()
    assert heard.told == ["busy", "worked", "free", "idle"]
    assert not heard.quiet.is_busy


def test_idle_waits_for_a_text_that_is_not_shown_yet() -> None:
    heard = Listener()
    heard.begin()
    heard.quiet.expect("left")
    heard.quiet.expect("right")
    heard.end()
    assert heard.told == ["busy", "worked"]
    assert heard.quiet.is_busy
    heard.quiet.has_shown("left")
    assert heard.told == ["busy", "worked", "shown left"]
    heard.quiet.has_shown("right")
    assert heard.told == ["busy", "worked", "shown left", "shown right", "free", "idle"]


def test_a_text_that_is_shown_before_the_work_ends_does_not_end_it() -> None:
    heard = Listener()
    heard.begin()
    heard.quiet.expect("left")
    heard.quiet.has_shown("left")
    assert heard.told == ["busy", "shown left"]
    heard.end()
    assert heard.told == ["busy", "shown left", "worked", "free", "idle"]


def test_a_text_alone_makes_busy() -> None:
    heard = Listener()
    heard.quiet.expect("right")
    assert (heard.told, heard.quiet.is_busy) == (["busy"], True)
    heard.quiet.has_shown("right")
    assert heard.told == ["busy", "shown right", "free", "idle"]


def test_a_text_that_nobody_expects_is_not_told() -> None:
    heard = Listener()
    heard.quiet.has_shown("left")
    assert heard.told == []


@pytest.mark.parametrize("works", [True, False])
def test_a_cancel_ends_in_idle_whether_there_was_work_or_not(works: bool) -> None:
    heard = Listener()
    if works:
        heard.begin()
        heard.told.clear()
    heard.quiet.cancel()
    assert heard.told == (["worked", "free", "idle"] if works else ["idle"])


def test_a_cancel_waits_for_a_text_on_its_way() -> None:
    heard = Listener()
    heard.quiet.expect("left")
    heard.quiet.cancel()
    assert heard.told == ["busy"]
    heard.quiet.has_shown("left")
    assert heard.told[-1] == "idle"


def test_nothing_is_waited_for_once_the_window_closes() -> None:
    heard = Listener()
    heard.quiet.expect("left")
    heard.quiet.close()
    assert not heard.quiet.is_busy
    assert heard.told == ["busy", "free", "idle"]
    heard.quiet.has_shown("left")
    assert heard.told == ["busy", "free", "idle"]


def test_a_text_that_does_not_come_after_all_is_waited_for_no_longer() -> None:
    listener = Listener()
    listener.quiet.expect("left")
    listener.quiet.expect("right")
    listener.quiet.forget("left")
    assert listener.told == ["busy"]
    listener.quiet.forget("right")
    assert listener.told == ["busy", "free", "idle"]
