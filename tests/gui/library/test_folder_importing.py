"""An import shows how far it is, what came of it in one sentence, and can be stopped."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.library.folder_importing import FolderImporting
from reader.gui.library.library_work import LibraryWork
from reader.gui.library.panel import LibraryPanel
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.messages import MessageStrip
from reader.gui.widgets.theme import load_theme
from reader.library.folder_import import ImportReport
from reader.library.library import Library
from reader.workers.reading_process import ReadingProcess
from tests.gui.library.shelves import BAKERY, FERRY
from tests.gui.shell.test_tasks import Held

LIGHT = load_theme("light")


class Import:
    """An import into a library of its own, over held work."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.held, self.folder, self.source = Held(), folder / "library", folder / "articles"
        self.source.mkdir()
        self.panel = LibraryPanel(LIGHT)
        qtbot.addWidget(self.panel)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.strip = MessageStrip(LIGHT, self.panel)
        self.tasks = Tasks(self.held)
        self.work = LibraryWork(self.tasks, self.strip, self.panel)
        self.importing = FolderImporting(self.work, self.folder, self.strip, self.panel)
        self.ended = 0
        self.importing.ended.connect(self._count)

    def _count(self) -> None:
        self.ended += 1

    def start(self, *texts: str) -> None:
        for number, text in enumerate(texts):
            (self.source / f"{number}.txt").write_text(text, "utf-8")
        self.importing.start(self.source, ReadingProcess())

    def finish(self) -> None:
        while self.held.waiting:
            self.held.waiting.pop(0)()

    def report(self, report: ImportReport) -> str:
        self.importing._on_imported(report)
        return self.strip.text


@pytest.fixture
def begun(qtbot: QtBot, tmp_path: Path) -> Import:
    return Import(qtbot, tmp_path)


def test_every_article_of_a_folder_is_kept_and_counted(begun: Import) -> None:
    begun.start(FERRY, BAKERY)
    assert begun.panel.progress.isVisible()
    assert begun.panel.progress.value() == 0
    assert begun.panel.progress.toolTip() == "Looking for files"
    begun.finish()
    assert not begun.panel.progress.isVisible()
    assert begun.strip.text == "2 new articles in the library."
    assert begun.ended == 1
    with Library(begun.folder) as library:
        assert library.count() == 2


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (ImportReport(1, 0, (), False), "1 new article in the library."),
        (ImportReport(0, 0, (), False), "0 new articles in the library."),
        (ImportReport(2, 3, (), False), "2 new articles in the library; 3 known already."),
        (
            ImportReport(0, 0, (("a.pdf", "It is damaged."), ("b.pdf", "It is empty.")), False),
            "0 new articles in the library; 2 could not be read, the first “a.pdf”: It is damaged.",
        ),
    ],
)
def test_what_came_of_it_is_said_in_one_sentence(begun: Import, report: ImportReport, said: str) -> None:
    assert begun.report(report) == said


def test_how_far_it_is_shows_while_it_goes_on_and_not_afterwards(begun: Import) -> None:
    begun.tasks.progressed.emit(0.5, "Reading a.txt")
    assert not begun.panel.progress.isVisible()
    begun.start(FERRY)
    begun.tasks.progressed.emit(0.5, "Reading a.txt")
    assert begun.panel.progress.value() == 500
    assert begun.panel.progress.toolTip() == "Reading a.txt"


def test_an_import_that_is_stopped_keeps_what_it_has_and_says_so(begun: Import) -> None:
    begun.start(FERRY)
    begun.importing.stop()
    assert not begun.tasks.is_busy
    assert not begun.panel.progress.isVisible()
    assert begun.strip.text == "The import was stopped. What had been read until then is kept."
    assert begun.ended == 1


@pytest.mark.parametrize(("topic", "is_shown"), [("library.import", False), ("library.list", True)])
def test_only_its_own_failure_ends_the_progress(begun: Import, topic: str, is_shown: bool) -> None:
    begun.start(FERRY)
    begun.work.failed.emit(topic)
    assert begun.panel.progress.isVisible() is is_shown


def test_a_folder_that_cannot_be_read_is_told(begun: Import) -> None:
    begun.importing.start(begun.source / "none", ReadingProcess())
    begun.finish()
    assert not begun.panel.progress.isVisible()
    assert begun.strip.text
