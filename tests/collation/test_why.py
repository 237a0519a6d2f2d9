"""Reasons for links and refusals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cancel import never, silent
from reader.collation.collate import collate
from reader.collation.options import CollationOptions
from reader.collation.preparation import prepare
from reader.collation.watch import Watch
from reader.collation.why import Explainer, Why, explain
from reader.text.article import Role
from tests.builders import article_of

LEFT = [
    "The harbour bridge in Marlow closed on June 2.",
    "Repairs cost 4.2 million crowns.",
    "Gulls circled over the empty stadium.",
]
RIGHT = [
    "Marlow's harbour bridge was closed on June 2.",
    "Repairs will cost some 4.2 million crowns.",
    "Marlow elects a council in May.",
]


def why(left_sentence: int) -> Why:
    """The reasons of the bead of a left sentence."""
    left, right = article_of(LEFT), article_of(RIGHT)
    collation = collate(left, right)
    bead = collation.left_bead[left_sentence]
    assert bead is not None
    return explain(left, right, collation, bead)


def test_a_link_names_what_is_shared() -> None:
    reasons = why(0)
    assert "harbour" in reasons.shared_words
    assert {"june", "2"} <= set(reasons.shared_facts)
    assert reasons.longest_run == "closed on june 2"
    assert reasons.neighbours
    assert reasons.strength in (2, 3)
    assert reasons.nearest is None


def test_a_sentence_without_kin_says_so() -> None:
    reasons = why(2)
    assert reasons.strength == 0
    assert reasons.nearest is None
    assert "No sentence" in reasons.refusal


def test_a_refused_sentence_names_the_nearest_and_the_reason() -> None:
    left, right = article_of(LEFT), article_of(RIGHT)
    collation = collate(left, right)
    bead = collation.right_bead[2]
    assert bead is not None
    reasons = explain(left, right, collation, bead)
    assert reasons.nearest == 0
    assert reasons.refusal == "The nearest sentence fits another one better."


HEADLINE, BYLINE = "Bridge in Marlow closed", "By Ann Lee"


@pytest.mark.parametrize(
    ("left", "right", "neighbours", "stands_beside"),
    [
        ([HEADLINE, BYLINE, LEFT[0]], [HEADLINE, BYLINE, RIGHT[0]], True, True),
        ([HEADLINE, LEFT[0]], [HEADLINE, BYLINE, RIGHT[0]], True, True),
        ([HEADLINE, LEFT[2]], [HEADLINE, BYLINE, RIGHT[1]], False, True),
        ([HEADLINE], [HEADLINE, LEFT[1]], False, False),
        ([LEFT[2], HEADLINE], [HEADLINE, LEFT[1]], False, False),
    ],
    ids=[
        "bylines are passed over",
        "a byline on one side only",
        "the sentences behind it are not linked",
        "nothing behind it on the left",
        "before it only on the left, behind it only on the right",
    ],
)
def test_neighbours_are_the_collated_sentences_beside_a_bead(
    left: list[str], right: list[str], neighbours: bool, stands_beside: bool
) -> None:
    known = {HEADLINE: Role.HEADLINE, BYLINE: Role.BYLINE}
    sides = [article_of(s, roles=[known.get(x, Role.BODY) for x in s]) for s in (left, right)]
    collation = collate(sides[0], sides[1])
    bead = collation.left_bead[left.index(HEADLINE)]
    assert bead is not None
    why = explain(sides[0], sides[1], collation, bead)
    assert (why.neighbours, why.stands_beside) == (neighbours, stands_beside)


NOUNS = ("harbour", "bridge", "quay", "crane", "gull", "mast", "rope")
SOME_WORDS = st.lists(st.sampled_from(NOUNS), min_size=1, max_size=5)
SOME_SENTENCES = st.lists(SOME_WORDS.map(lambda words: " ".join(words) + "."), min_size=1, max_size=9)


@given(SOME_SENTENCES, SOME_SENTENCES)
def test_the_nearest_is_the_one_that_a_look_at_every_sentence_finds(
    lefts: list[str], rights: list[str]
) -> None:
    left, right = article_of(lefts), article_of(rights)
    options = CollationOptions()
    collation = collate(left, right, options)
    witnesses = prepare(left, right, options, Watch(silent, never))
    explainer = Explainer(witnesses, collation)
    for bead in collation.beads:
        if bead.relation.is_shared or not bead.left:
            continue
        mine = witnesses.left.sentences[witnesses.left.numbers.index(bead.left[0])]
        masses = [
            sum(witnesses.weight[term] for term in mine.terms & other.terms)
            for other in witnesses.right.sentences
        ]
        best = max(masses)
        expected = witnesses.right.numbers[masses.index(best)] if best else None
        assert explainer.of(bead.index).nearest == expected
