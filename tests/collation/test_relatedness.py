"""How much two articles surely share, and what follows from it."""

import pytest

from reader.collation.logistic import chance
from reader.collation.options import Strictness
from reader.collation.relatedness import Relatedness, relatedness_of
from tests.collation.prepared import WATCH, state_of, witnesses_of

STORY = [
    "The old harbour bridge in Marlow was closed on Tuesday after engineers found cracks.",
    "Mayor Ilse Brandt told reporters that repairs would cost 4.2 million crowns.",
    "Ferries carry commuters across the river until the work is done in October.",
    "Shopkeepers on the quay fear for their trade this summer.",
]
OTHER = ["Gulls nest on the stadium roof.", "A pianist won the prize.", "Bakers want longer hours."]


@pytest.mark.parametrize(
    ("pairs", "share", "is_related", "is_copy", "strictness"),
    [
        (0.0, 0.0, False, False, Strictness.STRICT),
        (0.79, 0.1, False, False, Strictness.STRICT),
        (0.8, 0.1, True, False, Strictness.NORMAL),
        (5.0, 0.39, True, False, Strictness.NORMAL),
        (5.0, 0.4, True, True, Strictness.STRICT),
        (0.5, 0.5, False, True, Strictness.STRICT),
    ],
    ids=["nothing", "one likely pair", "one event", "much of one event", "a copy", "two tiny texts"],
)
def test_reports_of_one_event_want_normal_copies_and_strangers_strict(
    pairs: float, share: float, is_related: bool, is_copy: bool, strictness: Strictness
) -> None:
    found = Relatedness(pairs, share)
    assert (found.is_related, found.is_copy) == (is_related, is_copy)
    assert found.fitting_strictness is strictness


@pytest.mark.parametrize(
    ("left", "right", "pairs", "share"),
    [
        (STORY, STORY, 4.0, 1.0),
        (STORY, STORY[:2], 2.0, 1.0),
        (STORY, [STORY[3], *OTHER], 1.0, 0.25),
        (STORY, OTHER, 0.0, 0.0),
        (STORY, [], 0.0, 0.0),
    ],
    ids=["equal", "a part of it", "one of four", "strangers", "nothing there"],
)
def test_the_share_is_of_the_shorter_side(
    left: list[str], right: list[str], pairs: float, share: float
) -> None:
    found = relatedness_of(state_of(witnesses_of(left, right)), WATCH)
    assert (found.pairs, found.share) == (pairs, share)


def test_an_edited_sentence_counts_by_its_chance() -> None:
    edited = [STORY[0].replace("Tuesday", "Friday"), *OTHER]
    found = relatedness_of(state_of(witnesses_of(STORY, edited)), WATCH)
    assert 0.9 < found.pairs < 1.0
    assert found.share == pytest.approx(found.pairs / 4)


def test_identical_pairs_count_whole_and_others_by_thousandths_of_their_chance() -> None:
    left = [STORY[0], STORY[1], *OTHER[:2]]
    right = [STORY[0], f"{STORY[1][:-1]} again.", "Weirs rise.", "Cranes fall.", "Ropes tear."]
    state = state_of(witnesses_of(left, right))
    others = [chance(z) for pair, z in state.first.items() if pair in state.line.members]
    assert len(others) == 1
    found = relatedness_of(state, WATCH)
    assert found.pairs == 1 + round(1000 * others[0]) / 1000
    assert found.share == found.pairs / 4


def test_an_identical_pair_that_has_moved_does_not_count() -> None:
    found = relatedness_of(state_of(witnesses_of(STORY[:3], [STORY[2], STORY[0], STORY[1]])), WATCH)
    assert found.pairs == 2.0
