"""Reasons for links and refusals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.cancel import never, silent
from reader.collation.collate import collate
from reader.collation.collation import Collation
from reader.collation.options import CollationOptions
from reader.collation.preparation import prepare
from reader.collation.watch import Watch
from reader.collation.why import Explainer, Why, explain
from reader.text.article import Role
from tests.builders import article_of, collation_of
from tests.collation.prepared import witnesses_of

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
            sum(witnesses.weight[term] for term in {*mine.terms} & {*other.terms})
            for other in witnesses.right.sentences
        ]
        best = max(masses)
        expected = witnesses.right.numbers[masses.index(best)] if best else None
        assert explainer.of(bead.index).nearest == expected


def explainer(
    left: list[str], right: list[str], *links: tuple[int, int], score: float = 0.5
) -> tuple[Explainer, Collation]:
    """One for hand-made links of some likeness, under which every content word weighs the same."""
    sides = article_of(left), article_of(right)
    made = collation_of(*sides, *links)
    made = replace(
        made, beads=tuple(replace(b, score=score) if b.left and b.right else b for b in made.beads)
    )
    witnesses = witnesses_of(left, right)
    return Explainer(replace(witnesses, weight=[10] * len(witnesses.weight)), made), made


COMMON = [
    *("gull", "mast", "weir", "rope", "crab", "boat", "mill", "quay"),
    *("fair", "song", "pier", "bird", "tree", "lake", "hill"),
]


@pytest.mark.parametrize(
    ("ours", "theirs", "common", "score", "strength"),
    [
        (1, 1, 0, 0.999, 3),
        (1, 1, 0, 0.75, 3),
        (1, 1, 0, 0.74, 1),
        (5, 5, 7, 0.1, 3),
        (5, 5, 6, 0.1, 2),
        (7, 7, 3, 0.1, 2),
        (8, 8, 3, 0.1, 1),
        (0, 4, 1, 0.1, 3),
        (4, 0, 1, 0.1, 3),
        (0, 0, 0, 0.1, 1),
    ],
    ids=[
        "marks alone differ",
        "alike",
        "less alike",
        "more than .55 of the content",
        "less",
        "three in ten",
        "less than three in ten",
        "all of the poorer side",
        "whichever it is",
        "no content",
    ],
)
def test_strength_is_by_likeness_and_common_content(
    ours: int, theirs: int, common: int, score: float, strength: int
) -> None:
    left, right = (
        " ".join(["so", *COMMON[:common], *(f"{kind}{letter}k" for letter in "abcdefgh"[:own])])
        for kind, own in (("zor", ours), ("vun", theirs))
    )
    assert explainer([left], [right], (0, 0), score=score)[0].of(0).strength == strength


def test_common_content_at_the_border_of_strong_is_strong() -> None:
    common = ["gull", "mast", "weir", "rope", "crab", "boat", "mill", "quay", "fair", "song", "pier"]
    own = ["bird", "tree", "lake", "hill", "road", "bush", "barn", "wolf", "moon"]
    left, right = " ".join([*common, *own]), " ".join([*common, *(f"{word}x" for word in own)])
    assert len(common) / len([*common, *own]) == 0.55
    assert explainer([left], [right], (0, 0), score=0.1)[0].of(0).strength == 3


@pytest.mark.parametrize(
    ("score", "neighbour", "strength"), [(0.4, True, 2), (0.39, True, 1), (0.4, False, 1), (0.74, False, 1)]
)
def test_linked_neighbours_make_a_likely_link_fair(score: float, neighbour: bool, strength: int) -> None:
    links = [(0, 0), (1, 1)] if neighbour else [(0, 0)]
    found = explainer(["gull", "mast"], ["weir", "rope"], *links, score=score)[0].of(0)
    assert (found.neighbours, found.strength, found.stands_beside) == (neighbour, strength, True)


def test_one_linked_neighbour_is_enough() -> None:
    found = explainer(["gull", "mast", "weir"], ["rope", "crab", "boat"], (0, 0), (1, 1), score=0.4)[0].of(1)
    assert (found.neighbours, found.strength) == (True, 2)


@pytest.mark.parametrize(
    ("links", "bead", "position"),
    [(((0, 0),), 0, 1.0), (((2, 2),), 2, 0.833), (((0, 3),), 0, 0.25), (((2, 0),), 2, 0.333)],
)
def test_position_is_how_near_it_lies_to_its_place(
    links: tuple[tuple[int, int], ...], bead: int, position: float
) -> None:
    found, made = explainer(["gull", "mast", "weir"], ["rope", "crab", "boat", "mill"], *links)
    index = made.left_bead[bead]
    assert index is not None
    assert found.of(index).position == position


@pytest.mark.parametrize(
    ("left", "right", "run"),
    [
        ("gull mast and weir rope crab", "weir rope crab or gull mast", "weir rope crab"),
        ("gull mast x weir rope", "gull mast y weir rope", "gull mast"),
        ("gull", "mast", ""),
    ],
    ids=["the longest", "the first of equals", "none"],
)
def test_the_longest_common_run(left: str, right: str, run: str) -> None:
    assert explainer([left], [right], (0, 0))[0].of(0).longest_run == run


def test_words_and_facts_are_told_apart_and_at_most_eight_are_shown() -> None:
    nouns = ["gull", "mast", "weir", "rope", "crab", "boat", "mill", "quay", "fair", "song"]
    names = ["Anna", "Boris", "Carl", "Dora", "Emil", "Fritz", "Gerda", "Hans", "Ida", "Jonas"]
    left = " ".join(["So", *nouns, *names])
    found = explainer([left], [left.replace("So", "Thus")], (0, 0))[0].of(0)
    assert found.shared_words == tuple(sorted(nouns)[:8])
    assert found.shared_facts == tuple(name.lower() for name in names[:8])


def test_the_rarest_words_come_first_as_they_stand_on_the_left() -> None:
    left, right = article_of(["The gulls masts.", "Masts."]), article_of(["A mast gull.", "Mast."])
    made = collation_of(left, right, (0, 0), (1, 1))
    assert explain(left, right, made, 0).shared_words == ("gulls", "masts")


@pytest.mark.parametrize(
    ("left", "right", "links", "nearest", "refusal"),
    [
        (
            ["gull mast"],
            ["gull weir"],
            [],
            0,
            "The nearest sentence shares only “gull”, too little for a link.",
        ),
        (
            ["so gull mast weir rope Crab"],
            ["or gull mast weir rope Crab"],
            [],
            0,
            "The nearest sentence shares only “gull”, “mast”, “rope”, “weir”, too little for a link.",
        ),
        (["gull mast", "gull"], ["gull weir"], [(1, 0)], 0, "The nearest sentence fits another one better."),
        (["gull"], ["mast"], [], None, "No sentence of the other article shares a content word."),
    ],
    ids=["little in common", "four words at most are told", "taken", "nothing in common"],
)
def test_a_refusal_names_its_reason_from_either_side(
    left: list[str], right: list[str], links: list[tuple[int, int]], nearest: int | None, refusal: str
) -> None:
    there, made = explainer(left, right, *links)
    assert made.left_bead[0] is not None
    found = there.of(made.left_bead[0])
    back, turned = explainer(right, left, *[(j, i) for i, j in links])
    assert turned.right_bead[0] is not None
    assert (found.nearest, found.refusal) == (nearest, refusal)
    assert back.of(turned.right_bead[0]) == found
    assert (found.strength, found.position, found.neighbours, found.stands_beside) == (0, 0.0, False, False)


def test_the_words_of_a_refusal_are_as_they_stand_on_the_left() -> None:
    there, made = explainer(["gulls cry"], ["gull mast"])
    assert [there.of(bead.index).shared_words for bead in made.beads] == [("gulls",), ("gulls",)]
    assert [there.of(bead.index).longest_run for bead in made.beads] == ["", ""]


@pytest.mark.parametrize(
    ("right", "nearest"),
    [
        (["gull mast", "gull mast weir", "gull mast weir"], 1),
        (["weir rope crab", "gull mast", "mast weir rope crab"], 2),
        (["rope crab boat", "gull mast weir", "crab boat mill"], 0),
    ],
    ids=["the first of equals", "the heaviest", "the first of equals by other words"],
)
def test_the_nearest_shares_most(right: list[str], nearest: int) -> None:
    found, made = explainer(["gull mast weir rope crab boat mill"], right)
    assert found.of(0).nearest == nearest
    assert made.beads[0].left == (0,)
