"""A choice says what it leads to, by side."""

import pytest

from reader.sides import Side
from reader.text.span import Span
from reader.views.card import Place
from reader.views.choice import NOTHING, Choice, bead_choice

LEFT, RIGHT = Span(1, 4), Span(2, 9)


@pytest.mark.parametrize(
    ("place", "spans"),
    [
        (Place(), {}),
        (Place(3), {}),
        (Place(None, LEFT), {"left": LEFT}),
        (Place(3, None, RIGHT), {"right": RIGHT}),
        (Place(0, LEFT, RIGHT), {"left": LEFT, "right": RIGHT}),
    ],
)
def test_only_sides_with_words_are_framed(place: Place, spans: dict[Side, Span]) -> None:
    assert Choice(place).spans() == spans
    assert Choice(place).bead == place.bead


def test_a_bead_by_itself_frames_nothing() -> None:
    assert bead_choice(0) == Choice(Place(0))
    assert bead_choice(4, "right") == Choice(Place(4), stays="right")


def test_nothing_is_chosen_at_first() -> None:
    assert Choice() == NOTHING
    assert NOTHING.bead is None
