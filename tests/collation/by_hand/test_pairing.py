"""What a person says of sentences stands in every comparison, and touches no other sentence's text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.bead import Relation
from reader.collation.by_hand.pairing import (
    Pairing,
    linked,
    settled_by_hand,
    unlinked,
    with_pairings,
)
from reader.collation.collate import collate
from reader.collation.collation import Collation
from reader.collation.options import CollationOptions, Strictness
from reader.collation.preparation import prepare
from reader.collation.why import explain
from reader.text.article import Article, Role
from tests.builders import article_of
from tests.collation.prepared import WATCH

WIRE = [
    "The old harbour bridge in Marlow was closed on Tuesday after engineers found cracks.",
    "Mayor Ilse Brandt told reporters that repairs would cost 4.2 million crowns.",
    "Ferries carry commuters across the river until the work is done in October.",
    "Shopkeepers on the quay fear for their trade.",
]
COPY = [
    "The old harbour bridge in Marlow was closed on Tuesday after engineers found cracks.",
    "Repairs would cost 4.2 million crowns, mayor Ilse Brandt told reporters on Wednesday.",
    "Until October ferries carry commuters across the river.",
    "Anglers are delighted.",
]
OURS, THEIRS = article_of(WIRE), article_of(COPY)

Groups = set[tuple[tuple[int, ...], tuple[int, ...]]]


def groups(collation: Collation, *, by_hand: bool | None = None) -> Groups:
    return {(b.left, b.right) for b in collation.beads if by_hand is None or b.by_hand is by_hand}


def collated(*pairings: Pairing, left: Article = OURS, right: Article = THEIRS) -> Collation:
    return collate(left, right, pairings=pairings)


def test_without_pairings_no_bead_is_made_by_hand() -> None:
    assert groups(collated()) == {((0,), (0,)), ((1,), (1,)), ((2,), (2,)), ((3,), ()), ((), (3,))}
    assert groups(collated(), by_hand=True) == set()


CASES: list[tuple[str, tuple[Pairing, ...], Groups, Groups]] = [
    (
        "sentences that share nothing are linked",
        (linked([3], [3]),),
        {((3,), (3,))},
        {((0,), (0,)), ((1,), (1,)), ((2,), (2,))},
    ),
    (
        "equal sentences are set alone",
        unlinked([0], [0]),
        {((0,), ()), ((), (0,))},
        {((1,), (1,)), ((2,), (2,)), ((3,), ()), ((), (3,))},
    ),
    (
        "reworded sentences are set alone",
        unlinked([1], [1]),
        {((1,), ()), ((), (1,))},
        {((0,), (0,)), ((2,), (2,)), ((3,), ()), ((), (3,))},
    ),
    (
        "one sentence against two",
        (linked([2], [3, 2]),),
        {((2,), (2, 3))},
        {((0,), (0,)), ((1,), (1,)), ((3,), ())},
    ),
    (
        "one sentence set alone on the left",
        (linked([1], []),),
        {((1,), ())},
        {((0,), (0,)), ((2,), (2,)), ((3,), ()), ((), (1,)), ((), (3,))},
    ),
    (
        "one sentence set alone on the right",
        (linked([], [1]),),
        {((), (1,))},
        {((0,), (0,)), ((2,), (2,)), ((3,), ()), ((1,), ()), ((), (3,))},
    ),
    (
        "sentences that stand apart",
        (linked([0, 3], [1]),),
        {((0, 3), (1,))},
        {((1,), ()), ((2,), (2,)), ((), (0,)), ((), (3,))},
    ),
    (
        "two groups of one",
        (linked([0], [0]), linked([1], [])),
        {((0,), (0,)), ((1,), ())},
        {((2,), (2,)), ((3,), ()), ((), (1,)), ((), (3,))},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("said", "pairings", "made", "found"), CASES, ids=[case[0] for case in CASES])
def test_what_was_paired_by_hand_is_so(
    said: str,  # noqa: ARG001 - the name of the case
    pairings: tuple[Pairing, ...],
    made: Groups,
    found: Groups,
) -> None:
    collation = collated(*pairings)
    assert groups(collation, by_hand=True) == made
    assert groups(collation, by_hand=False) == found


@pytest.mark.parametrize("strictness", list(Strictness))
def test_it_stands_however_strict_links_are(strictness: Strictness) -> None:
    pairings = (linked([3], [3]), *unlinked([1], [1]))
    collation = collate(OURS, THEIRS, CollationOptions(strictness), pairings=pairings)
    assert groups(collation, by_hand=True) == {((3,), (3,)), ((1,), ()), ((), (1,))}


def test_a_link_by_hand_has_the_relation_of_its_words() -> None:
    same = collated(linked([0], [0])).beads[0]
    assert (same.relation, same.score, same.by_hand, same.moved) == (Relation.SAME, 1.0, True, False)
    strange = next(bead for bead in collated(linked([3], [3])).beads if bead.left == (3,))
    assert strange.relation is Relation.REWORDED
    assert strange.score < 0.5


def test_a_link_by_hand_in_another_order_has_moved() -> None:
    collation = collated(linked([3], [0]), linked([0], [3]))
    made = {bead.left: bead for bead in collation.beads if bead.by_hand}
    assert set(made) == {(0,), (3,)}
    assert any(bead.moved for bead in made.values())
    assert {bead.relation for bead in made.values()} == {Relation.REWORDED}


def test_it_is_linked_between_articles_that_share_nothing() -> None:
    other = article_of(["Anglers are delighted.", "Nobody saw the heron."])
    left = article_of(["A parliament met.", "It rained."])
    assert groups(collate(left, other, pairings=(linked([1], [0]),)), by_hand=True) == {((1,), (0,))}


def test_of_equal_sentences_the_free_one_takes_the_partner() -> None:
    left = article_of(["It rained.", "A parliament met in Ostrava.", "It rained."])
    right = article_of(["It rained.", "A parliament met in Ostrava."])
    collation = collate(left, right, pairings=(linked([0], []),))
    assert ((2,), (0,)) in groups(collation, by_hand=False)


def test_furniture_takes_no_part_whatever_was_said() -> None:
    roles = [Role.BODY, Role.BODY, Role.FURNITURE, Role.BODY]
    right = article_of(COPY, roles=roles)
    collation = collated(linked([2], [2]), linked([3], [2, 3]), right=right)
    assert collation.right_bead[2] is None
    assert groups(collation, by_hand=True) == {((3,), (3,))}
    assert ((2,), ()) in groups(collation, by_hand=False)


def test_why_says_that_a_person_did_it() -> None:
    collation = collated(linked([3], [3]), *unlinked([1], [1]))
    reasons = {
        bead.left or bead.right: explain(OURS, THEIRS, collation, bead.index) for bead in collation.beads
    }
    assert reasons[3,].by_hand
    assert not reasons[0,].by_hand
    apart = reasons[1,]
    assert (apart.by_hand, apart.strength, apart.nearest) == (True, 0, None)
    assert "person" in apart.refusal


NEWER: list[tuple[str, list[Pairing], list[Pairing], set[Pairing]]] = [
    ("another pair", [linked([0], [0])], [linked([1], [1])], {Pairing((0,), (0,)), Pairing((1,), (1,))}),
    ("the same pair again", [linked([0], [0])], [linked([0], [0])], {Pairing((0,), (0,))}),
    ("apart after together", [linked([0], [0])], list(unlinked([0], [0])),
     {Pairing((0,), ()), Pairing((), (0,))}),
    ("together after apart", list(unlinked([0], [0])), [linked([0], [0])], {Pairing((0,), (0,))}),
    ("one of two on a side", [linked([0, 1], [0])], [linked([1], [1])],
     {Pairing((0,), (0,)), Pairing((1,), (1,))}),
    ("the only one of a side frees the other", [linked([0], [0, 1])], [linked([0], [2])],
     {Pairing((0,), (2,))}),
    ("the only one on the right", [linked([0, 1], [0])], [linked([3], [0])], {Pairing((3,), (0,))}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "older", "newer", "left"), NEWER, ids=[case[0] for case in NEWER])
def test_the_newer_pairing_takes_its_sentences(
    said: str,  # noqa: ARG001 - the name of the case
    older: list[Pairing],
    newer: list[Pairing],
    left: set[Pairing],
) -> None:
    made = with_pairings(older, newer)
    assert set(made) == left
    assert len(made) == len(left)


def test_of_two_pairings_of_a_sentence_the_first_holds() -> None:
    witnesses = prepare(OURS, THEIRS, CollationOptions(), WATCH)
    settled = settled_by_hand([Pairing((0,), (1,)), Pairing((0,), (2,)), Pairing((3,), ())], witnesses)
    assert settled.links == (((0,), (1,)),)
    assert settled.places == (frozenset({0, 3}), frozenset({1}))
    assert settled.holds((0,), (1,))
    assert settled.holds((3,), ())
    assert settled.holds((), (1,))
    assert not settled.holds((), (2,))
    assert not settled.holds((1,), (1,))


def test_a_sentence_that_is_not_there_is_passed_over() -> None:
    assert groups(collated(linked([99], [3]), linked([0], [0, 99])), by_hand=True) == {((0,), (0,))}


def test_pairings_change_sides() -> None:
    assert linked([2, 1], [0]).swapped() == Pairing((0,), (1, 2))


NUMBERS = st.lists(st.integers(0, 3), max_size=2, unique=True)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), max_size=4))
@settings(max_examples=40)
def test_whatever_is_paired_every_sentence_is_in_one_bead_and_mirrored(
    made: list[tuple[list[int], list[int]]],
) -> None:
    pairings = with_pairings((), [linked(left, right) for left, right in made])
    collation = collate(OURS, THEIRS, pairings=pairings)
    assert sorted(i for bead in collation.beads for i in bead.left) == [0, 1, 2, 3]
    assert sorted(j for bead in collation.beads for j in bead.right) == [0, 1, 2, 3]
    mirrored = collate(THEIRS, OURS, pairings=[pairing.swapped() for pairing in pairings])
    assert groups(collation) == {(left, right) for right, left in groups(mirrored)}
