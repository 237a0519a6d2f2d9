"""What is open reaches the disk while it is open, and is found when its window is gone."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.session.controller import Controller
from reader.gui.session.recovering import Recovering, drop
from reader.gui.shell.tasks import Tasks
from reader.session.corrections import DetailCorrected
from reader.session.recovery import Recovered, read_recovery, write_recovery
from reader.session.session import Session
from tests.builders import article
from tests.gui.shell.test_tasks import Held

_TEXT = "Bridge closed\n\nThe bridge is closed until Monday."


class Open:
    """One window's work, without the window; what is written is written when it is let go."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        self.work, self.writes = Held(), Held()
        self.controller = Controller(Tasks(self.work), parent=parent)
        self.recovering = Recovering(self.controller, folder, Tasks(self.writes), parent)

    def open(self) -> None:
        self.controller.open_text("left", _TEXT)
        self.let_go(self.work)

    def correct(self, outlet: str) -> None:
        self.controller.corrector.correct(DetailCorrected("left", "outlet", outlet))

    def tick(self) -> None:
        """The pause after a change is over."""
        self.recovering._timer.timeout.emit()

    def let_go(self, held: Held) -> None:
        while held.waiting:
            held.waiting.pop(0)()

    def outlet(self) -> str | None:
        found = read_recovery(self.recovering.path).session.article("left")
        assert found is not None
        return found.details.outlet


@pytest.fixture
def opened(holder: QWidget, tmp_path: Path) -> Iterator[Open]:
    made = Open(tmp_path / "recovery", holder)
    yield made
    made.recovering.stop(keeps=False)
    made.controller.close()


def test_nothing_is_written_before_something_is_open(opened: Open, tmp_path: Path) -> None:
    opened.recovering._note()
    opened.tick()
    assert opened.writes.waiting == []
    assert list(tmp_path.iterdir()) == []


def test_the_first_change_starts_the_pause_and_no_later_one_makes_it_longer(opened: Open) -> None:
    timer = opened.recovering._timer
    told = [opened.recovering.is_pending]
    opened.open()
    assert [*told, opened.recovering.is_pending] == [False, True]
    assert timer.isSingleShot()
    assert timer.interval() == 1000
    timer.start(100_000)
    opened.correct("Wire")
    assert timer.interval() == 100_000


def test_every_change_is_written_once_its_pause_is_over(opened: Open) -> None:
    opened.open()
    opened.tick()
    opened.let_go(opened.writes)
    assert opened.outlet() is None
    opened.correct("Wire")
    opened.tick()
    opened.let_go(opened.writes)
    assert opened.outlet() == "Wire"


def test_what_changes_while_it_is_written_has_its_own_turn(opened: Open) -> None:
    opened.open()
    opened.recovering._timer.stop()
    opened.tick()
    opened.correct("Wire")
    opened.recovering._timer.stop()
    opened.tick()
    assert len(opened.writes.waiting) == 1
    assert opened.recovering._timer.isActive()
    opened.let_go(opened.writes)
    opened.tick()
    opened.let_go(opened.writes)
    assert opened.outlet() == "Wire"


def test_it_goes_with_the_window_and_its_lock_too(opened: Open) -> None:
    opened.open()
    opened.tick()
    opened.let_go(opened.writes)
    folder = opened.recovering.path.parent
    assert len(list(folder.iterdir())) == 2
    opened.recovering.stop(keeps=False)
    assert list(folder.iterdir()) == []


def test_the_system_ends_the_program_and_all_is_kept(opened: Open) -> None:
    opened.open()
    opened.correct("Wire")
    opened.recovering.stop(keeps=True)
    assert opened.outlet() == "Wire"
    assert list(opened.recovering.path.parent.iterdir()) == [opened.recovering.path]


def test_a_window_with_nothing_open_leaves_nothing(opened: Open, tmp_path: Path) -> None:
    opened.recovering.stop(keeps=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_logged_and_tried_again(
    holder: QWidget, tmp_path: Path, expected_log: list[str]
) -> None:
    (tmp_path / "file").write_text("")
    opened = Open(tmp_path / "file", holder)
    expected_log.append("reader: what is open could not be kept")
    opened.open()
    said: list[str] = []
    opened.recovering.failed.connect(said.append)
    opened.recovering._hold = lambda: None  # type: ignore[method-assign]
    for _ in range(2):
        opened.tick()
        assert len(opened.writes.waiting) == 1
        opened.let_go(opened.writes)
    assert len(said) == 1
    assert "could not be kept" in said[0]
    opened.recovering.keep()
    opened.controller.close()


def left_behind(folder: Path, name: str, outlet: str | None = None) -> Path:
    session = Session(article("A ferry is late.", title=name))
    if outlet is not None:
        session = session.with_correction(DetailCorrected("left", "outlet", outlet))
    path = folder / f"{name}.recovery.json"
    write_recovery(path, session, None)
    return path


def found_by(opened: Open) -> list[Recovered]:
    found: list[Recovered] = []
    opened.recovering.found.connect(found.extend)
    opened.recovering.look()
    opened.let_go(opened.writes)
    return found


def test_what_a_window_that_is_gone_had_open_is_found(opened: Open, tmp_path: Path) -> None:
    path = left_behind(tmp_path / "recovery", "ferry", "Wire")
    (found,) = found_by(opened)
    assert found.path == path
    assert found.session.hand_made


def test_what_a_window_has_open_is_not_offered(opened: Open, tmp_path: Path) -> None:
    folder = tmp_path / "recovery"
    path = left_behind(folder, "ferry")
    lock = QLockFile(f"{path}.lock")
    assert lock.tryLock(0)
    assert found_by(opened) == []
    lock.unlock()
    assert [found.path for found in found_by(opened)] == [path]


def test_without_a_folder_nothing_is_found(opened: Open) -> None:
    assert found_by(opened) == []


def test_going_on_writes_it_anew_before_the_old_file_goes(opened: Open, tmp_path: Path) -> None:
    path = left_behind(tmp_path / "recovery", "ferry", "Wire")
    opened.recovering.adopt(read_recovery(path))
    assert path.exists()
    opened.let_go(opened.writes)
    assert opened.outlet() == "Wire"
    assert not path.exists()
    session = opened.controller.session
    assert session is not None
    assert session.is_unsaved("left", is_stored=False)


def test_nobody_wants_it(tmp_path: Path) -> None:
    path = left_behind(tmp_path, "ferry")
    drop(read_recovery(path))
    assert not path.exists()


def test_it_is_written_within_five_seconds_by_itself(qtbot: QtBot, holder: QWidget, tmp_path: Path) -> None:
    controller = Controller(Tasks(ThreadPoolExecutor(1)), parent=holder)
    recovering = Recovering(controller, tmp_path / "recovery", Tasks(ThreadPoolExecutor(1)), holder)
    controller.open_text("left", _TEXT)
    qtbot.waitUntil(lambda: controller.article("left") is not None, timeout=30_000)
    qtbot.waitUntil(recovering.path.exists, timeout=5_000)
    recovering.stop(keeps=False)
    controller.close()
