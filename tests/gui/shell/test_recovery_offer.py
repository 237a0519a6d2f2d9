"""“Go on where you stopped?”"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from reader.collation.by_hand.pairing import Pairing
from reader.comparison.judgement import Judgement
from reader.comparison.note import Note, NoteAbout
from reader.gui.shell.recovery_offer import RecoveryOffer, question
from reader.session.corrections import DetailCorrected
from reader.session.recovery import Recovered
from reader.session.session import Session
from tests.builders import article

WHEN = datetime(2031, 3, 4, 18, 5).timestamp()
ONE = Session(article("It is late.", title="A Ferry Is Late"))
TWO = replace(ONE, right=article("Fog.", title="Fog " * 30))
MADE = replace(
    ONE.with_correction(DetailCorrected("left", "outlet", "Wire")),
    judgements=(Judgement("ab"),),
    notes=(Note(1, NoteAbout.PAIR, "a"),),
    pairings=(Pairing((0,), ()),),
)
UNNAMED = Session(right=replace(article("Words.", title=""), origin="clipboard"))
FILED = Session(left=replace(article("Words.", title=""), origin="/home/ada/desk/wire copy.txt"))


@pytest.mark.parametrize(
    ("sessions", "asked"),
    [
        ([ONE], "Go on where you stopped? “A Ferry Is Late”, 2031-03-04 18:05."),
        ([MADE], "Go on where you stopped? “A Ferry Is Late”, 2031-03-04 18:05, 4 made by hand."),
        ([UNNAMED], "Go on where you stopped? “clipboard”, 2031-03-04 18:05."),
        ([FILED], "Go on where you stopped? “wire copy.txt”, 2031-03-04 18:05."),
        ([ONE, TWO], "Go on where you stopped? “A Ferry Is Late”, 2031-03-04 18:05. There is 1 more."),
        ([ONE] * 3, "Go on where you stopped? “A Ferry Is Late”, 2031-03-04 18:05. There are 2 more."),
    ],
)
def test_the_question_names_what_was_open(sessions: list[Session], asked: str) -> None:
    found = tuple(Recovered(Path("a"), session, None, WHEN - n) for n, session in enumerate(sessions))
    assert question(found) == asked


def test_a_long_headline_is_cut() -> None:
    asked = question((Recovered(Path("a"), TWO, None, WHEN),))
    assert "“A Ferry Is Late – Fog Fog" in asked
    assert f"{'Fog ' * 14}Fog…”" in asked


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("w" * 60, "w" * 60),
        ("w" * 61, "w" * 60 + "…"),
        ("w" * 59 + " ww", "w" * 59 + "…"),
        ("two\n  lines", "two lines"),
    ],
)
def test_sixty_letters_of_a_headline_are_told(title: str, shown: str) -> None:
    session = Session(article("It is late.", title=title))
    assert f"“{shown}”" in question((Recovered(Path("a"), session, None, WHEN),))


class _Feedback:
    """Notes what is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[str, Callable[[], None]], tuple[str, Callable[[], None]]]] = []

    def ask_at_start(
        self, asked: str, yes: tuple[str, Callable[[], None]], no: tuple[str, Callable[[], None]]
    ) -> None:
        self.asked.append((asked, yes, no))


class _Recovering(QObject):
    """Finds what it is told to."""

    found = Signal(object)
    looked = 0

    def look(self) -> None:
        self.looked += 1


def test_what_was_open_is_looked_for_once_the_window_is_there_and_asked_about(
    qtbot: QtBot, tmp_path: Path
) -> None:
    feedback, recovering, gone_on = _Feedback(), _Recovering(), list[Recovered]()
    offer = RecoveryOffer(recovering, feedback, gone_on.append, recovering)  # type: ignore[arg-type]
    assert recovering.looked == 0
    qtbot.waitUntil(lambda: recovering.looked == 1)
    found = tuple(Recovered(tmp_path / name, ONE, None, WHEN) for name in "ab")
    for each in found:
        each.path.write_text("{}", "utf-8")
    recovering.found.emit(found)
    ((asked, (yes, go_on), (no, discard)),) = feedback.asked
    assert (asked, yes, no) == (question(found), "Go on", "Discard")
    go_on()
    assert gone_on == list(found)
    discard()
    assert not any(each.path.exists() for each in found)
    assert offer.parent() is recovering
