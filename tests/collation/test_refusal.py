"""Links that a reader would not make, a rule a case."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.collation.grouping import Group
from reader.collation.refusal import without_refused
from tests.collation.prepared import witnesses_of

GULLS = "The gulls of Marlow nest on the stadium roof."
STRANGERS = [f"Word{k} alone{k} stands{k} here{k}." for k in range(29)]
"""So many that one link among them is few."""


def is_kept(
    left: str,
    right: str,
    likeness: float,
    *,
    others: int = 0,
    relation: Relation = Relation.REWORDED,
    language: str = "en",
    headlines: tuple[int, int] = (0, 0),
) -> bool:
    """Whether the link of two sentences, first on their sides, stays beside `others` that are linked."""
    witnesses = witnesses_of([left, *STRANGERS], [right, *STRANGERS], language, headlines)
    group = Group((0,), (0,), relation, likeness, 0.9)
    return without_refused([group], others, witnesses) == [group]


@pytest.mark.parametrize(
    ("left", "right", "likeness", "kept"),
    [
        ("So that was it.", "It was not this.", 0.24, False),
        ("So that was it.", "It was not this.", 0.25, True),
        (GULLS, "So that was it.", 0.2, False),
        (GULLS, "So that was it.", 0.9, True),
    ],
    ids=["no content word", "small words alike", "none in common", "alike beyond doubt"],
)
def test_without_a_common_content_word_the_small_words_must_be_alike(
    left: str, right: str, likeness: float, kept: bool
) -> None:
    assert is_kept(left, right, likeness, others=29) is kept


LONG = "Gulls circled over harbour, quay, bridge, market, tower, station, school, mill and weir."


@pytest.mark.parametrize(
    ("right", "likeness", "kept"),
    [
        ("Gulls bother bakers, painters, tailors, cobblers, weavers, farmers and millers.", 0.09, False),
        ("Gulls bother bakers, painters, tailors, cobblers, weavers, farmers and millers.", 0.10, True),
        ("Gulls bother nobody.", 0.09, True),
    ],
    ids=["little inside", "likeness reaches the least", "much of one side inside the other"],
)
def test_a_link_of_next_to_no_likeness_fills_a_gap(right: str, likeness: float, kept: bool) -> None:
    assert is_kept(LONG, right, likeness, others=29) is kept


@pytest.mark.parametrize(
    ("left", "right", "others", "kept"),
    [
        ("The gulls nest early.", "The gulls steal bread.", 2, True),
        ("The gulls nest early.", "The gulls steal bread.", 1, False),
        ("The gulls nest early.", "The gulls nest late on roofs.", 1, True),
        ("These gulls nest.", "Those gulls alone.", 1, False),
        ("Those gulls!", "These gulls alone.", 1, True),
        ("Those gulls!", "These gulls bother bakers, painters, tailors, cobblers and weavers.", 1, False),
    ],
    ids=[
        "where more is linked one word is enough",
        "one word of many",
        "two words",
        "half of one side is too little",
        "all of one side, half of the other",
        "all of one side, a sixth of the other",
    ],
)
def test_where_few_are_linked_one_common_word_is_too_thin(
    left: str, right: str, others: int, kept: bool
) -> None:
    assert is_kept(left, right, 0.3, others=others) is kept


NAMES = "Yesterday Ilse Brandt met Jonas Weil.", "Tomorrow Ilse Brandt leaves Jonas Weil."
PLAIN = "Yesterday Ilse Brandt met the mayor.", "Tomorrow Ilse Brandt leaves the mayor."


@pytest.mark.parametrize(
    ("pair", "others", "language", "kept"),
    [
        (NAMES, 1, "en", False),
        (NAMES, 2, "en", True),
        (NAMES, 1, "de", True),
        (PLAIN, 1, "en", True),
        (("In 1987 and 1991 it rained.", "It snowed in 1987 and 1991."), 1, "en", False),
    ],
    ids=["few linked", "more linked", "every noun has a capital", "a plain word as well", "figures alone"],
)
def test_where_few_are_linked_names_and_figures_alone_are_no_link(
    pair: tuple[str, str], others: int, language: str, kept: bool
) -> None:
    assert is_kept(*pair, 0.4, others=others, language=language) is kept


@pytest.mark.parametrize("relation", [Relation.SAME, Relation.EDITED])
def test_only_reworded_links_are_refused(relation: Relation) -> None:
    assert is_kept(*NAMES, 0.7, relation=relation)


@pytest.mark.parametrize(("headlines", "kept"), [((1, 1), True), ((1, 0), False), ((0, 1), False)])
def test_headline_with_headline_stays(headlines: tuple[int, int], kept: bool) -> None:
    assert is_kept(*NAMES, 0.3, headlines=headlines) is kept


def test_of_several_groups_only_the_refused_go() -> None:
    witnesses = witnesses_of([GULLS, "So that was it.", *STRANGERS], [GULLS, "It is.", *STRANGERS])
    good = Group((0,), (0,), Relation.REWORDED, 0.9, 0.9)
    empty = Group((1,), (1,), Relation.REWORDED, 0.1, 0.9)
    assert without_refused([good, empty], 0, witnesses) == [good]


def with_shares(own: tuple[int, int], common: int, likeness: float, others: int) -> bool:
    """Whether a link stays whose sides have so many words in common and of their own, all equally heavy."""
    both, ours, theirs = (
        [f"{kind}{letter}k" for letter in "abcdefghijklmnopqrstuvw"[:count]]
        for kind, count in (("zor", common), ("vun", own[0]), ("mig", own[1]))
    )
    left, right = " ".join(["so", *both, *ours, "or"]), " ".join(["and", *both, *theirs])
    sides = witnesses_of([left, *STRANGERS], [right, *STRANGERS])
    group = Group((0,), (0,), Relation.REWORDED, likeness, 0.9)
    sides = replace(sides, weight=[1] * len(sides.weight))
    return without_refused([group], others, sides) == [group]


@pytest.mark.parametrize(
    ("own", "common", "likeness", "kept"),
    [
        ((12, 6), 2, 0.09, True),
        ((12, 7), 2, 0.09, False),
        ((12, 7), 2, 0.10, True),
        ((7, 12), 2, 0.09, False),
        ((6, 12), 2, 0.09, True),
    ],
    ids=["a quarter of one side", "less", "likeness is enough", "less of either", "of the other side"],
)
def test_a_quarter_of_one_side_inside_the_other_outweighs_likeness(
    own: tuple[int, int], common: int, likeness: float, kept: bool
) -> None:
    assert with_shares(own, common, likeness, 29) is kept


@pytest.mark.parametrize(
    ("own", "kept"),
    [((0, 3), True), ((3, 0), True), ((0, 4), False), ((4, 0), False), ((1, 1), False), ((1, 0), True)],
    ids=[
        "a quarter of the other",
        "from either side",
        "less",
        "less from either side",
        "half of both",
        "half",
    ],
)
def test_one_common_word_must_cover_one_side_and_a_quarter_of_the_other(
    own: tuple[int, int], kept: bool
) -> None:
    assert with_shares(own, 1, 0.3, 1) is kept
    assert with_shares(own, 1, 0.3, 2)


def test_a_merge_counts_the_words_of_all_its_sentences() -> None:
    left = ["Gulls steal bread.", "Boats leave the quay."]
    right = ["While gulls cried, boats waited at a quay for bread."]
    sides = witnesses_of([*left, *STRANGERS], [*right, *STRANGERS])
    both = Group((0, 1), (0,), Relation.REWORDED, 0.3, 0.9)
    assert without_refused([both], 0, sides) == [both]
