"""What is paired or noted of what a reader points at."""

import pytest

from reader.collation.bead import Bead
from reader.collation.by_hand.pairing import Pairing, linked
from reader.comparison.compare import compare
from reader.comparison.note import NoteAbout
from reader.sides import Side, Sides
from reader.text.article import Role
from reader.text.span import Span
from reader.views.card import Place
from reader.views.choice import NOTHING, Choice, bead_choice
from reader.views.hand_work import bead_of, link_of, noted, sentences_in, split_of, unlink_of
from tests.builders import article_of

LEFT = article_of(
    [
        "The old harbour bridge in Marlow was closed on Tuesday after engineers found cracks.",
        "Shopkeepers on the quay fear for their trade.",
        "Ferries carry commuters across the river until October.",
        "Photo: Ada Brunner",
    ],
    roles=[Role.BODY, Role.BODY, Role.BODY, Role.FURNITURE],
)
RIGHT = article_of(
    [
        "The old harbour bridge in Marlow was closed on Tuesday after engineers found cracks.",
        "Ferries carry commuters across the river.",
        "They do so until October.",
    ]
)
COMPARED = compare(LEFT, RIGHT, pairings=(linked([2], [1, 2]),))


def bead(side: Side, number: int) -> Bead:
    found = bead_of(COMPARED, side, (number,))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("span", "sentences"),
    [
        (Span(0, 0), (0,)),
        (Span(5, 9), (0,)),
        (Span(5, 90), (0, 1)),
        (Span(0, 300), (0, 1, 2, 3)),
        (Span(84, 84), ()),
        (Span(85, 86), ()),
    ],
)
def test_the_sentences_of_a_span(span: Span, sentences: tuple[int, ...]) -> None:
    assert sentences_in(LEFT, span) == sentences


def test_the_bead_of_sentences_is_that_of_the_first_that_has_one() -> None:
    assert bead("left", 2).right == (1, 2)
    assert bead_of(COMPARED, "left", (3, 0)) is bead("left", 0)
    assert bead_of(COMPARED, "left", (3,)) is None
    assert bead_of(COMPARED, "right", ()) is None


LINKS: list[tuple[tuple[int, ...], tuple[int, ...], tuple[Pairing, ...]]] = [
    ((1,), (0,), (linked([1], [0]),)),
    ((0, 1), (0,), (linked([0, 1], [0]),)),
    ((0,), (0,), ()),
    ((2,), (1, 2), ()),
    ((2,), (1,), (linked([2], [1]),)),
    ((), (0,), ()),
    ((1,), (), ()),
    ((3,), (0,), ()),
    ((1, 3), (0,), (linked([1], [0]),)),
]


@pytest.mark.parametrize(("left", "right", "made"), LINKS, ids=str)
def test_what_a_link_is_between(
    left: tuple[int, ...], right: tuple[int, ...], made: tuple[Pairing, ...]
) -> None:
    assert link_of(COMPARED, Sides(left, right)) == made


def test_only_a_linked_bead_is_taken_apart() -> None:
    assert unlink_of(bead("left", 2)) == (Pairing((2,), ()), Pairing((), (1, 2)))
    assert unlink_of(bead("left", 1)) == ()
    assert unlink_of(None) == ()


def test_a_sentence_is_split_off_where_some_are_left() -> None:
    group = bead("left", 2)
    assert split_of(group, "right", (2,)) == (Pairing((2,), (1,)), Pairing((), (2,)))
    assert split_of(group, "right", (1, 2)) == ()
    assert split_of(group, "left", (2,)) == ()
    assert split_of(group, "right", (0,)) == ()
    assert split_of(bead("left", 1), "left", (1,)) == ()
    assert split_of(None, "left", (1,)) == ()
    turned = Bead(0, (1, 2), (0,), group.relation, 0.5)
    assert split_of(turned, "left", (1,)) == (Pairing((2,), (0,)), Pairing((1,), ()))


def test_what_a_note_is_about() -> None:
    same, alone = bead("left", 0), bead("left", 1)
    whole = Sides(LEFT.sentences[0].span, RIGHT.sentences[0].span)
    words = Choice(Place(same.index, Span(4, 7), None))
    assert noted(COMPARED, bead_choice(same.index), False) == (NoteAbout.PAIR, whole)
    assert noted(COMPARED, bead_choice(alone.index), False) == (
        NoteAbout.SENTENCE,
        Sides(LEFT.sentences[1].span, None),
    )
    assert noted(COMPARED, words, True) == (NoteAbout.FACT, Sides(Span(4, 7), None))
    assert noted(COMPARED, words, False) == (NoteAbout.PAIR, whole)
    warning = Choice(Place(0, Span(4, 7), Span(4, 8)), warning=0)
    assert noted(COMPARED, warning, False) == (NoteAbout.WARNING, Sides(Span(4, 7), Span(4, 8)))
    quotation = Choice(Place(0, None, Span(4, 8)), quotation=("right", 0))
    assert noted(COMPARED, quotation, True) == (NoteAbout.QUOTATION, Sides(None, Span(4, 8)))
    group = bead("left", 2)
    both = Sides(LEFT.sentences[2].span, Span(RIGHT.sentences[1].span.start, RIGHT.sentences[2].span.end))
    assert noted(COMPARED, bead_choice(group.index), False) == (NoteAbout.PAIR, both)


def test_a_fact_in_no_pair_is_noted_all_the_same() -> None:
    words = Choice(Place(None, None, Span(4, 7)))
    assert noted(COMPARED, words, True) == (NoteAbout.FACT, Sides(None, Span(4, 7)))
    assert noted(COMPARED, words, False) is None


def test_without_a_choice_there_is_nothing_to_note() -> None:
    assert noted(COMPARED, NOTHING, True) is None
    assert noted(None, bead_choice(0), False) is None
