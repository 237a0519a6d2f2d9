"""Decoys: what is copied, and sentences that share words but of which neither was made from the other."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.comparison.comparison import Comparison
from reader.lesson.decoys import decoys, shared_words
from reader.text.article import Article, Role
from tests.builders import article, article_of, collation_of, quotations_of

LEFT = article(
    "The harbour office closes the old pier of Norwick.",
    "Fishermen fear that the ferry stays away all winter.",
    "A storm broke two boats near the northern beach.",
    "It rained.",
)
RIGHT = article(
    "The old pier of Norwick is closed by its office.",
    "That the ferry stays away is what fishermen fear.",
    "Two boats near the old pier broke in a storm.",
    "It rained.",
)


def _comparison(left: Article, right: Article, *links: tuple[int, int]) -> Comparison:
    none = quotations_of(left)
    return Comparison(left, right, collation_of(left, right, *links), none, quotations_of(right), (), ())


def test_of_linked_pairs_the_likest_that_are_not_partners_are_shown() -> None:
    assert decoys(_comparison(LEFT, RIGHT, (0, 0), (1, 1), (2, 2))) == (((0,), (2,)),)


def test_a_pair_that_is_copied_comes_first_and_the_longest_of_them() -> None:
    comparison = _comparison(LEFT, RIGHT, (0, 0), (1, 1), (3, 3))
    beads = tuple(
        replace(bead, relation=Relation.SAME) if bead.left in ((1,), (3,)) and bead.right else bead
        for bead in comparison.collation.beads
    )
    copied = replace(comparison, collation=replace(comparison.collation, beads=beads))
    assert decoys(copied)[0] == ((1,), (1,))
    assert len(decoys(copied)) == 2 or decoys(copied)[1:] == ()


def test_where_nothing_is_linked_there_are_up_to_three_and_no_sentence_twice() -> None:
    found = decoys(_comparison(LEFT, RIGHT))
    assert sorted(found) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]
    assert found[0] == ((1,), (1,))


def test_where_one_pair_is_linked_the_decoy_stands_alone() -> None:
    found = decoys(_comparison(LEFT, RIGHT, (0, 0)))
    assert len(found) == 1
    assert found[0] in (((1,), (1,)), ((2,), (2,)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Blue whales sing songs below cold northern water.", "The mayor opened a theatre in the town hall."),
        ("Whales sing below water.", "Whales sing below cold northern water today."),
    ],
    ids=["no word in common", "too short"],
)
def test_some_sentences_are_no_decoy(left: str, right: str) -> None:
    assert decoys(_comparison(article(left), article(right))) == ()


@pytest.mark.parametrize(("role", "many"), [(Role.BODY, 1), (Role.HEADLINE, 0)])
def test_a_headline_is_no_decoy(role: Role, many: int) -> None:
    left = article_of([LEFT.text_of(0)], roles=[role])
    assert len(decoys(_comparison(left, RIGHT))) == many


def test_small_words_are_not_shared_and_each_word_is_told_once_as_it_stands_on_the_left() -> None:
    left = article("The Ferry of Norwick and the ferry of Holt are the best.")
    right = article("A ferry in NORWICK and the pier of the town.")
    assert shared_words(_comparison(left, right), ((0,), (0,))) == ("Ferry", "Norwick")
    assert shared_words(_comparison(left, article("It snows.")), ((0,), (0,))) == ()
