"""Which file the session is in, and whether it holds what is open."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.gui.session.document import Document
from reader.gui.session.session_keeper import SessionKeeper
from reader.session.session import Session
from tests.builders import article

ONE, TWO, THREE = article("One."), article("Two."), article("Three.")
FILE = Path("work.reader.json")


class Kept:
    """A document over a keeper whose session is set at will."""

    def __init__(self, parent: QObject) -> None:
        self.keeper = SessionKeeper(parent)
        self.document = Document(self.keeper, parent)
        self.told = 0
        self.document.changed.connect(self._tell)

    def show(self, session: Session) -> None:
        self.keeper.put(session)
        self.keeper.article_loaded.emit("left")

    def _tell(self) -> None:
        self.told += 1


@pytest.fixture
def kept(holder: QWidget) -> Kept:
    return Kept(holder)


def test_at_first_it_is_in_no_file(kept: Kept) -> None:
    kept.show(Session(ONE, TWO))
    assert (kept.document.path, kept.document.differs, kept.told) == (None, False, 0)


def test_it_is_in_the_file_that_it_was_written_to(kept: Kept) -> None:
    kept.show(Session(ONE, TWO))
    kept.document.take(FILE, Session(ONE, TWO))
    assert (kept.document.path, kept.document.differs, kept.told) == (FILE, False, 1)


@pytest.mark.parametrize(
    ("now", "path", "differs"),
    [
        (Session(TWO, ONE), FILE, False),
        (Session(ONE, THREE), FILE, True),
        (Session(THREE, ONE), FILE, True),
        (Session(None, TWO), FILE, True),
        (Session(THREE, None), None, False),
        (Session(None, None), None, False),
    ],
)
def test_it_stays_there_while_one_of_its_articles_is_open(
    kept: Kept, now: Session, path: Path | None, differs: bool
) -> None:
    kept.document.take(FILE, Session(ONE, TWO))
    kept.show(now)
    assert (kept.document.path, kept.document.differs) == (path, differs)
    assert kept.told == (1 if path is FILE else 2)
