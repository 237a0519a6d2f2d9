"""“Go on where you stopped?”"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from reader.collation.by_hand.pairing import Pairing
from reader.comparison.judgement import Judgement
from reader.comparison.note import Note, NoteAbout
from reader.gui.shell.recovery_offer import question
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


@pytest.mark.parametrize(
    ("sessions", "asked"),
    [
        ([ONE], "Go on where you stopped? “A Ferry Is Late”, 2031-03-04 18:05."),
        ([MADE], "Go on where you stopped? “A Ferry Is Late”, 2031-03-04 18:05, 4 made by hand."),
        ([UNNAMED], "Go on where you stopped? “clipboard”, 2031-03-04 18:05."),
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
