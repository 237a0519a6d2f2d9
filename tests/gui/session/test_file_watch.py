"""A file that is written anew is noticed once, however it is written."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.session.controller import Controller
from reader.gui.session.file_watch import FileWatch
from reader.gui.shell.tasks import Tasks
from tests.gui.shell.test_tasks import Held

_TEXT = "Bridge closed\n\nThe bridge is closed until Monday."


class Watched:
    """A controller whose work is done when it is asked for, and what is told of its files."""

    def __init__(self, parent: QWidget) -> None:
        self.held = Held()
        self.controller = Controller(Tasks(self.held), parent=parent)
        self.watch = FileWatch(self.controller, parent)
        self.told: list[tuple[str, ...]] = []
        self.watch.changed.connect(self.told.append)

    def open(self, path: Path, side: str = "left") -> None:
        self.controller.open_path(side, path)  # type: ignore[arg-type]
        while self.held.waiting:
            self.held.waiting.pop(0)()
        self.watch.look()


@pytest.fixture
def watched(holder: QWidget) -> Watched:
    return Watched(holder)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "wire.txt"
    path.write_text(_TEXT, "utf-8")
    os.utime(path, ns=(5, 5))
    return path


def rewritten(path: Path, text: str = "Bridge open\n\nThe bridge is open.") -> None:
    path.write_text(text, "utf-8")


def replaced(path: Path) -> None:
    other = path.with_name("other.tmp")
    rewritten(other)
    other.replace(path)


def put_away_and_back(path: Path) -> None:
    path.unlink()
    rewritten(path)


@pytest.mark.parametrize("write", [rewritten, replaced, put_away_and_back])
def test_a_change_is_noticed_by_itself(
    qtbot: QtBot, watched: Watched, file: Path, write: Callable[[Path], None]
) -> None:
    watched.open(file)
    assert watched.told == []
    write(file)
    qtbot.waitUntil(lambda: watched.told == [("wire.txt",)], timeout=10_000)


def test_it_is_told_once_for_each_time(watched: Watched, file: Path) -> None:
    watched.open(file)
    for written in (7, 7, 9):
        os.utime(file, ns=(written, written))
        watched.watch.look()
    assert watched.told == [("wire.txt",)] * 2


def test_what_was_read_again_is_no_news(watched: Watched, file: Path) -> None:
    watched.open(file)
    rewritten(file)
    watched.open(file)
    assert watched.told == []


def test_a_file_that_is_gone_is_no_news(watched: Watched, file: Path) -> None:
    watched.open(file)
    file.unlink()
    watched.watch.look()
    assert watched.told == []
    assert watched.watch._watcher.files() == []


def test_only_what_is_open_is_watched(watched: Watched, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(_TEXT, "utf-8")
    watched.open(file)
    watched.open(other)
    assert watched.watch._watcher.files() == [str(other)]
    assert watched.watch._watcher.directories() == [str(tmp_path)]
    os.utime(file, ns=(9, 9))
    watched.watch.look()
    assert watched.told == []


def test_one_file_on_both_sides_is_named_once(watched: Watched, file: Path) -> None:
    watched.open(file)
    watched.open(file, "right")
    os.utime(file, ns=(9, 9))
    watched.watch.look()
    assert watched.told == [("wire.txt",)]


def test_while_an_article_is_read_it_waits(watched: Watched, file: Path) -> None:
    watched.open(file)
    os.utime(file, ns=(9, 9))
    watched.controller.open_path("right", file)
    watched.watch.look()
    assert watched.told == []
    assert watched.watch._pause.isActive()
