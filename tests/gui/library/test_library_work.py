"""Work on the library lands, is said to have failed, or is not begun any more."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.cancel import IsCancelled, Progress
from reader.errors import LibraryError
from reader.gui.library.library_work import LibraryWork
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.messages import MessageStrip
from reader.gui.widgets.theme import load_theme
from reader.workers.library_jobs import Answer
from tests.gui.shell.test_tasks import Held


class Shelf:
    """Held work over a strip of messages."""

    def __init__(self, holder: QWidget) -> None:
        self.held = Held()
        self.strip = MessageStrip(load_theme("light"), holder)
        self.work = LibraryWork(Tasks(self.held), self.strip, QObject(holder))
        self.landed: list[object] = []
        self.failed: list[str] = []
        self.work.failed.connect(self.failed.append)

    def start(self, value: object, notice: str = "", failing: str = "{error}") -> None:
        def work(_progress: Progress, _is_cancelled: IsCancelled) -> Answer[object]:
            if isinstance(value, Exception):
                raise value
            return Answer(value, notice)

        self.work.start("library.list", work, self.landed.append, failing)

    def finish(self) -> None:
        while self.held.waiting:
            self.held.waiting.pop(0)()


@pytest.fixture
def shelf(holder: QWidget) -> Shelf:
    return Shelf(holder)


def test_an_answer_lands_without_a_word(shelf: Shelf) -> None:
    shelf.start("three rows")
    shelf.finish()
    assert (shelf.landed, shelf.strip.text, shelf.failed) == (["three rows"], "", [])


def test_what_the_library_notes_is_said_as_a_warning(shelf: Shelf) -> None:
    shelf.start("rows", "The library was damaged; a new one was begun.")
    shelf.finish()
    assert shelf.landed == ["rows"]
    assert shelf.strip.text == "The library was damaged; a new one was begun."
    shelf.strip.clear("error")
    assert shelf.strip.text
    shelf.strip.clear("warning")
    assert not shelf.strip.text


@pytest.mark.parametrize(
    ("failing", "said"),
    [("{error}", "The disk is full."), ("Not kept. {error}", "Not kept. The disk is full.")],
)
def test_a_failure_is_said_with_its_sentence(shelf: Shelf, failing: str, said: str) -> None:
    shelf.start(LibraryError("The disk is full."), failing=failing)
    shelf.finish()
    assert shelf.strip.text == said
    assert shelf.strip.property("grave")
    assert shelf.failed == ["library.list"]
    assert shelf.landed == []


def test_an_error_that_is_not_for_readers_goes_to_the_log(shelf: Shelf, expected_log: list[str]) -> None:
    expected_log.append("reader: work on the library failed")
    shelf.start(RuntimeError("secret"))
    shelf.finish()
    assert shelf.strip.text == "Something went wrong with the library; Help ▸ Show log tells more."
    assert shelf.strip.property("grave")
    assert shelf.failed == ["library.list"]


def test_nothing_lands_and_nothing_begins_after_the_end(shelf: Shelf) -> None:
    shelf.start("rows")
    shelf.work.stop()
    shelf.finish()
    shelf.start("more")
    assert shelf.held.waiting == []
    assert shelf.landed == []
    assert not shelf.work.tasks.is_busy
