"""What was made by hand is written and read back, each kind of it."""

import json

import pytest

from reader.collation.by_hand.pairing import Pairing
from reader.comparison.anchor import Anchor
from reader.comparison.judgement import Judgement, WarningState
from reader.comparison.note import Note, NoteAbout
from reader.session.corrections import (
    DetailCorrected,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.session.hand_made import HandMade
from reader.session.hand_made_form import hand_made_from, hand_made_parts
from reader.text.article import Role
from reader.text.span import Span

MADE = [
    HandMade(),
    HandMade((SpeakerCorrected("left", Span(0, 5), None),)),
    HandMade((QuotationRejected("right", Span(3, 5)),)),
    HandMade((RoleChanged("left", 2, Role.CAPTION),)),
    HandMade((DetailCorrected("right", "outlet", "Wire"),)),
    HandMade(judgements=(Judgement("ab", WarningState.WRONG, "why"),)),
    *(
        HandMade(notes=(Note(3, about, "Ask.", Anchor(Span(1, 2), "a", "b", "c"), None),))
        for about in NoteAbout
    ),
    HandMade(notes=(Note(1, NoteAbout.PAIR, "Ask.", None, Anchor(Span(1, 2), "a")),)),
    HandMade(pairings=(Pairing((1,), (2, 3)), Pairing((), (4,)))),
]


@pytest.mark.parametrize("made", MADE, ids=str)
def test_all_of_it_comes_back(made: HandMade) -> None:
    assert hand_made_from(json.loads(json.dumps(hand_made_parts(made)))) == made


def test_what_an_older_program_did_not_know_of_is_empty() -> None:
    assert hand_made_from({"corrections": []}) == HandMade()
    with pytest.raises(KeyError):
        hand_made_from({})


def test_a_pairing_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing"):
        hand_made_from({"corrections": [], "pairings": [{"left": [], "right": []}]})
