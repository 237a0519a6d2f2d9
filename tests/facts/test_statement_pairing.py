"""Two reports of one event, claim by claim, whether their sentences are linked or not."""

from types import SimpleNamespace
from typing import Any

import pytest

from reader.collation.collate import collate
from reader.facts.extraction import read_facts
from reader.facts.fact import Difference
from reader.facts.pairing import pair_readings
from reader.facts.statement import StatementPair, StatementStanding
from reader.facts.statement_pairing import (
    _Comparing,
    _same_clause,
    _same_fate,
    _same_phrase,
    is_surely_one,
    pair_statements,
    said_by_both,
)
from reader.facts.statements import statements_of
from reader.loading.open_file import load_text
from reader.text.article import Article
from reader.text.making import make_article
from tests.builders import collation_of

EVENT = (
    "The harbour board of Norwick met the ferry company on the old pier for talks about new boats.",
    "The company wants to sell its oldest ferry to the island council before the end of summer.",
    "Captain Ada Brunner told the board that the engines of the ferry were worn out and dangerous.",
    "The council has asked the ministry of transport for money to repair the quay and the lights.",
)


def article(text: str, event: tuple[str, ...] = EVENT) -> Article:
    return make_article(load_text("\n\n".join((*event, text)), "a.txt"))


def rows(left: Article, right: Article) -> tuple[StatementPair, ...]:
    ours, theirs = read_facts(left), read_facts(right)
    collation = collate(left, right)
    return pair_statements(ours, theirs, collation, pair_readings(ours, theirs, collation))


def told(left: str, right: str) -> list[tuple[str, str | None, str | None]]:
    ours, theirs = article(left), article(right)
    return [
        (
            row.standing.value,
            row.left.fact.span.of(ours.text) if row.left else None,
            row.right.fact.span.of(theirs.text) if row.right else None,
        )
        for row in rows(ours, theirs)
    ]


OTHER = [
    (
        "Two sailing clubs have complained about the noise at night.",
        "Families by the water moved away when three sailing clubs opened bars.",
    ),
    (
        "A blaze at the mill killed 14 people on the night of the storm.",
        "Fifteen people died when flames swept through the flour mill.",
    ),
    (
        "Rescuers say 14 people were injured when the mill burned down.",
        "The mill fire injured 15 people and sent smoke over the whole valley.",
    ),
    (
        "Inspectors closed the mill after finding 14 safety faults in its wiring last winter.",
        "In winter, safety inspectors had found 15 faults in the wiring of that mill and shut it.",
    ),
]
SAME = [
    (
        "The loan of $40,000 was paid to the sailing school by Norwick Bank.",
        "From Norwick Bank, pupils of the sailing school say, came a loan of $40,000 and two flags.",
    ),
    (
        "The keel of the sailing ship was laid on March 3 in the great dock of Weston.",
        "It was March 3 when the great dock was full of people, and the keel was laid.",
    ),
]
APART = [
    (
        "Two sailing clubs have complained about the noise at night.",
        "Families by the water moved away when three rowing clubs opened bars.",
    ),
    (
        "A blaze at the mill killed 14 people on the night of the storm.",
        "Fifteen people were injured when flames swept through the flour mill.",
    ),
    (
        "The ferry sank on Tuesday with all its cargo of flour and salt aboard.",
        "Salt and flour are dear since Thursday, when the cargo ferry came late.",
    ),
    (
        "In a poll by Weston Radio the margin of error was 3 percentage points for all adults.",
        "The margin of error for all adults who were asked by letter was 5 percentage points.",
    ),
    (
        "A blaze at the mill killed 14 people on the night of the storm.",
        "Nobody was hurt when flames swept through the flour mill.",
    ),
    (
        "Two sailing clubs have complained about the noise at night, and 40 sailing clubs have not.",
        "Families by the water moved away when three sailing clubs opened bars.",
    ),
]


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_another_figure_of_one_thing_is_told(left: str, right: str) -> None:
    assert [row[0] for row in told(left, right)] == ["other_figure"]
    assert [row[0] for row in told(right, left)] == ["other_figure"]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_what_both_say_is_told_once(left: str, right: str) -> None:
    assert told(left, right)[0][0] == "both"


@pytest.mark.parametrize(("left", "right"), APART)
def test_figures_of_two_things_stand_alone(left: str, right: str) -> None:
    assert {row[0] for row in told(left, right)} <= {"only_left", "only_right"}


def test_articles_on_two_events_have_no_figures_of_one_thing() -> None:
    left, right = article(OTHER[0][0]), article(OTHER[0][1], ("The sun shone on the hills all day long.",))
    assert {row.standing for row in rows(left, right)} == {
        StatementStanding.ONLY_LEFT,
        StatementStanding.ONLY_RIGHT,
    }


def test_a_linked_sentence_gives_its_bead_and_the_difference() -> None:
    left = article("The bridge over the river Orr was closed for 14 days after the flood of May.")
    right = article("The bridge over the river Orr was closed for 15 days after the flood of May.")
    figure = rows(left, right)[0]
    assert figure.standing is StatementStanding.OTHER_FIGURE
    assert figure.difference is Difference.DURATION
    assert figure.bead is not None


def test_every_statement_is_in_one_row_and_an_article_agrees_with_itself() -> None:
    made = article("The fire of May 3 killed 14 people, 9 of them children, and cost $4 million.")
    found = rows(made, made)
    assert {row.standing for row in found} == {StatementStanding.BOTH}
    assert [row.left for row in found] == [row.right for row in found]
    assert len({row.left.fact.span for row in found if row.left}) == len(found) == 4


@pytest.mark.parametrize(
    ("left", "right", "is_sure"),
    [
        (*OTHER[0], False),
        (*OTHER[1], False),
        (*OTHER[3], True),
        (
            "A blaze at the mill of Jonas Abery left 14 people dead.",
            "Fifteen people died when flames swept through the flour mill of Jonas Abery.",
            True,
        ),
        (
            "A blaze at the mill of Jonas Abery killed 14 people on the night of the storm.",
            "Fifteen people died when flames swept through the flour mill of Karl Lindt.",
            False,
        ),
        (
            "Two sailing clubs of Jonas Abery have complained about the noise at night.",
            "Families by the water moved away when three sailing clubs of Jonas Abery opened bars.",
            True,
        ),
        (
            "Two rowing clubs of Jonas Abery have complained about the noise at night.",
            "Families by the water moved away when three sailing clubs of Jonas Abery opened bars.",
            False,
        ),
    ],
)
def test_another_figure_is_sure_where_the_clause_or_a_name_is_the_same(
    left: str, right: str, is_sure: bool
) -> None:
    ours, theirs = (statements_of(read_facts(article(text)))[-1] for text in (left, right))
    assert is_surely_one(ours, theirs) is is_sure


def test_a_pair_that_takes_in_what_is_counted_is_one_statement() -> None:
    left, right = article("The fire killed 12 pupils."), article("The fire killed 12 teachers.")
    found = [row for row in rows(left, right) if row.difference is Difference.COUNTED]
    told = [
        (row.left.fact.span.of(left.text), row.right.fact.span.of(right.text))
        for row in found
        if row.left and row.right
    ]
    assert told == [("12 pupils", "12 teachers")]


@pytest.mark.parametrize(
    ("rule", "left", "right", "is_same"),
    [
        ("another word is the same", "A blaze at the mill killed 14 people.",
         "The mill fire killed 9 people.", True),
        ("no other word", "A blaze at the mill killed 14 people.", "Heavy rain killed 9 people.", False),
        ("no fate", "A man at the mill saw 14 people.", "Men at the mill saw 9 people.", False),
        ("a name is the same", "The mill of Jonas Abery killed 14 people.",
         "At the mill of Jonas Abery 9 people died.", True),
        ("other names", "The mill of Jonas Abery killed 14 people.",
         "At the mill of Karl Lindt 9 people died.", False),
        ("a name in one alone", "The mill of Jonas Abery killed 14 people.",
         "At the mill 9 people died.", True),
    ],
)  # fmt: skip
def test_what_became_of_the_same_people(rule: str, left: str, right: str, is_same: bool) -> None:
    ours, theirs = (statements_of(read_facts(article(text)))[-1] for text in (left, right))
    assert _same_fate(ours, theirs) is is_same, rule
    assert _same_fate(theirs, ours) is is_same, rule


@pytest.mark.parametrize(
    ("rule", "left", "right", "differ"),
    [
        ("one thing", "There 800 young voters said so.", "Later 900 young voters were asked.", True),
        ("one figure", "There 800 young voters said so.", "Later 800 young voters were asked.", False),
        ("other things", "There 800 young voters said so.", "Later 900 old boats sank.", False),
        ("a part", "There the other 800 young voters said so.", "Later 900 young voters were asked.", False),
        ("a survey's own in one", "There the margin was 800 young voters.",
         "Later 900 young voters came.", True),
        ("a survey's own in both", "There the margin was 800 young voters.",
         "Later a margin of 900 young voters was told.", False),
    ],
)  # fmt: skip
def test_when_two_figures_of_one_kind_differ(rule: str, left: str, right: str, differ: bool) -> None:
    ours, theirs = (statements_of(read_facts(article(text)))[-1] for text in (left, right))
    assert (_Comparing([ours], [theirs])._difference(0, 0) is not None) is differ, rule
    assert (_Comparing([theirs], [ours])._difference(0, 0) is not None) is differ, rule


FLOOD = "The flood drowned 14 sheep near the mill at Wells."

CLAUSES = {
    "the same": ("The flood drowned 14 sheep near the mill at Wells.", True, True),
    "five words in all": ("The rain drowned 14 sheep near the mill at Wells.", True, True),
    "four": ("The rain left 14 sheep near the mill at Wells.", False, True),
    "another noun": ("The flood drowned 14 goats near the mill at Wells.", False, False),
    "two words": ("Then 14 sheep went to the mill.", False, True),
    "one word": ("Then 14 sheep went.", False, False),
}


@pytest.mark.parametrize(("other", "is_clause", "is_said"), CLAUSES.values(), ids=CLAUSES)
def test_how_many_words_make_two_clauses_one(other: str, is_clause: bool, is_said: bool) -> None:
    ours, theirs = (statements_of(read_facts(article(text)))[-1] for text in (FLOOD, other))
    assert _same_clause(ours, theirs) is _same_clause(theirs, ours) is is_clause
    assert said_by_both(ours, theirs) is said_by_both(theirs, ours) is is_said


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ("They lost 14 red sheep.", "We had 15 red sheep.", True),
        ("They lost 14 red sheep.", "We had 15 old sheep.", False),
        ("They lost 14 sheep.", "We had 15 sheep.", False),
    ],
    ids=["two words", "another of them", "one word"],
)
def test_a_phrase_of_two_words_is_one_thing(left: str, right: str, is_one: bool) -> None:
    ours, theirs = (statements_of(read_facts(article(text)))[-1] for text in (left, right))
    assert _same_phrase(ours, theirs) is is_one


@pytest.mark.parametrize(("links", "is_told"), [(2, False), (3, True)])
def test_three_linked_sentences_make_two_articles_reports_of_one_event(links: int, is_told: bool) -> None:
    left, right = article(OTHER[0][0]), article(OTHER[0][1])
    collation = collation_of(left, right, *((n, n) for n in range(links)))
    found = pair_statements(read_facts(left), read_facts(right), collation, ())
    assert (StatementStanding.OTHER_FIGURE in {row.standing for row in found}) is is_told


@pytest.mark.parametrize(("count", "tried"), [(7, 7), (9, 8), (40, 8), (41, 0)])
def test_the_first_eight_are_tried_that_share_a_word_of_no_more_than_forty(count: int, tried: int) -> None:
    one: Any = SimpleNamespace(context=frozenset(["mill"]))
    assert _Comparing([one], [one] * count)._nearest() == {0: list(range(tried))}


@pytest.mark.parametrize(("near", "in_all", "is_one"), [(3, 5, True), (2, 5, False), (3, 4, False)])
def test_three_words_near_by_and_five_in_all_make_two_clauses_one(
    near: int, in_all: int, is_one: bool
) -> None:
    around = SimpleNamespace(thing="sheep", around=frozenset(range(near)))
    said: Any = SimpleNamespace(names=frozenset(), around=around, context=frozenset(range(in_all)))
    assert _same_clause(said, said) is is_one
