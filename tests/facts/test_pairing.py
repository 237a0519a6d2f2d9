from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.collate import collate
from reader.errors import Cancelled
from reader.facts.extraction import facts_in, read_facts
from reader.facts.fact import Difference, FactKind, FactPair, FactStanding
from reader.facts.pairing import _Matching, pair_facts, pair_readings
from reader.loading.open_file import load_file
from reader.text.article import Article
from reader.text.making import make_article
from tests.builders import read_article

ARTICLES = sorted((Path(__file__).resolve().parents[2].parent / "shared" / "articles").glob("*.txt"))
FRAME = "The harbour board of Norwick met the ferry company on the old pier for talks about the new boats. {}"


def article(sentence: str) -> Article:
    return read_article(FRAME.format(sentence))


def pairs(left: str, right: str) -> tuple[tuple[Article, Article], tuple[FactPair, ...]]:
    ours, theirs = article(left), article(right)
    return (ours, theirs), pair_facts(ours, theirs, collate(ours, theirs))


def claims(left: str, right: str) -> list[tuple[str, str]]:
    (ours, theirs), found = pairs(left, right)
    return [
        (pair.left.span.of(ours.text), pair.right.span.of(theirs.text))
        for pair in found
        if pair.standing is FactStanding.DISAGREES and pair.left is not None and pair.right is not None
    ]


@pytest.mark.parametrize(
    ("left", "right", "claim"),
    [
        (
            "The company runs ferries beyond the four regions that the town claims to own.",
            "The company runs ferries beyond the five Norwegian regions the town claims to own.",
            ("four", "five"),
        ),
        (
            "The water came over the pier, and some 2,400 people had to leave their homes.",
            "The water came over the old pier and forced around 2,300 residents out of their homes.",
            ("2,400", "2,300"),
        ),
        (
            "The company now spends 6.3% of its income on repairs of old boats.",
            "The company now spends 7.3 percent of its income on repairs of old boats.",
            ("6.3%", "7.3 percent"),
        ),
        (
            "The company sold twelve boats to the town of Norwick on Friday for repairs.",
            "The company sold twelve boats to the town of Norwick on Monday for repairs.",
            ("Friday", "Monday"),
        ),
        (
            "The company paid the town $172 billion for repairs of its old boats.",
            "The company paid the town $127 billion for repairs of its old boats.",
            ("$172 billion", "$127 billion"),
        ),
        (
            "The company told Alexander Grushko that repairs of the old boats would wait.",
            "The company told Alexander Gruschko that repairs of the old boats would wait.",
            ("Alexander Grushko", "Alexander Gruschko"),
        ),
        (
            "The company says that the lake is 10 miles (16 kilometres) wide.",
            "The company says that the lake is 10 miles (26 kilometres) wide.",
            ("16 kilometres", "26 kilometres"),
        ),
        (
            "The company paid the town 8 million Swiss francs for repairs of its old boats.",
            "The company paid the town 8 million dollars for repairs of its old boats.",
            ("8 million Swiss francs", "8 million dollars"),
        ),
    ],
)
def test_another_fact_in_the_same_part_is_a_disagreement(
    left: str, right: str, claim: tuple[str, str]
) -> None:
    assert claims(left, right) == [claim]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The company spends 6.3% of income on boats.", "The company spends 6.3 percent of income on boats."),
        (
            "The company freed more than 1,000 crew members from the old boats.",
            "The company freed over 1,000 crew members from the old boats.",
        ),
        (
            "The company freed more than 1,000 crew members from the old boats.",
            "The company freed 1,200 crew members from the old boats.",
        ),
        (
            "The company paid about 500 workers for repairs of the old boats.",
            "The company paid 490 workers for repairs of the old boats.",
        ),
        (
            "The company met the town on June 2 about repairs of the old boats.",
            "The company met the town on June 2, 2025 about repairs of the old boats.",
        ),
        (
            "The company met the town in Kiev about repairs of the old boats.",
            "The company met the town in Kyiv about repairs of the old boats.",
        ),
        (
            "The company met Ada Brunner about repairs of the old boats.",
            "The company met Brunner about repairs of the old boats.",
        ),
        (
            "The company sold five boats and kept the old pier for repairs.",
            "The company sold its boats and kept the old pier for four repairs.",
        ),
        (
            "The company says that the lake is 10 miles (16 kilometres) wide.",
            "The company says that the lake is 16 kilometres wide.",
        ),
        (
            "Moscow asked the company for repairs of the old boats in the harbour.",
            "Russia asked the company for repairs of the old boats in the harbour.",
        ),
    ],
)
def test_formatting_and_other_parts_are_no_disagreement(left: str, right: str) -> None:
    assert claims(left, right) == []


def test_what_one_side_alone_has_is_listed_once() -> None:
    _, found = pairs(
        "The company sold 30 boats, all 30 boats, to the town for repairs of the pier.",
        "The company sold boats, all boats, to the town for repairs of the pier.",
    )
    alone = [pair for pair in found if pair.standing is FactStanding.ONLY_LEFT]
    assert [pair.left.value for pair in alone if pair.left is not None] == ["30"]


def test_a_figure_in_a_date_is_no_fact_of_its_own() -> None:
    made = article("It began on June 2, 2025, in Kyiv with 3 boats.")
    assert [(f.kind, f.value) for f in facts_in(made)][-3:] == [
        (FactKind.DATE, "2025-06-02"),
        (FactKind.NAME, "kyiv"),
        (FactKind.NUMBER, "3"),
    ]


def test_reading_and_pairing_stop_when_they_are_no_longer_wanted() -> None:
    made = article("It began on June 2, 2025, in Kyiv with 3 boats.")
    with pytest.raises(Cancelled):
        read_facts(made, lambda: True)
    with pytest.raises(Cancelled):
        pair_readings(read_facts(made), read_facts(made), collate(made, made), lambda: True)


PARTS = ["5 boats", "June 2", "6.3%", "Ada Brunner", "“We wait,”", "in 2014"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=9))
def test_facts_lie_in_sentences_and_agree_with_themselves(parts: list[str]) -> None:
    made = article(f"They saw {', '.join(parts)} and left.")
    facts = facts_in(made)
    ends = [fact.span.end for fact in facts]
    assert all(a <= b.span.start for a, b in zip(ends, facts[1:], strict=False))
    found = pair_facts(made, made, collate(made, made))
    assert {pair.standing for pair in found} <= {FactStanding.AGREES}
    assert len(found) == len(facts)


@pytest.mark.skipif(len(ARTICLES) < 5, reason="the five real articles are not here")
def test_the_real_articles_show_one_disagreement_and_no_invention() -> None:
    made = [make_article(load_file(path)) for path in ARTICLES]
    told = set()
    for i, left in enumerate(made):
        for right in made[i + 1 :]:
            for pair in pair_facts(left, right, collate(left, right)):
                if pair.standing is FactStanding.DISAGREES:
                    assert pair.left is not None
                    assert pair.right is not None
                    told.add((pair.left.span.of(left.text), pair.right.span.of(right.text)))
    assert told == {("five", "four")}


def test_a_fact_has_one_partner_and_tables_are_not_compared() -> None:
    (_, theirs), found = pairs(
        "The company sold 30 boats and 40 boats and 50 boats for repairs of the old pier.",
        "The company sold 31 boats and 41 boats and 51 boats for repairs of the old pier.",
    )
    told = [pair.right.span.of(theirs.text) for pair in found if pair.right is not None]
    assert sorted(told) == sorted(set(told))
    assert {pair.difference for pair in found if pair.standing is FactStanding.DISAGREES} == {
        Difference.NUMBER
    }


def test_equal_facts_are_each_paired_once() -> None:
    _, found = pairs(
        "The company sold 30 boats, then 30 boats again, for repairs of the old pier.",
        "The company sold 30 boats, then 30 cars again, for repairs of the old pier.",
    )
    agreeing = [pair for pair in found if pair.kind is FactKind.NUMBER]
    assert len(agreeing) == 2
    assert len({pair.right.span for pair in agreeing if pair.right is not None}) == 2


@pytest.mark.parametrize(
    ("left", "right", "difference"),
    [
        ("[30] boats", "[40] boats", Difference.NUMBER),
        ("[12 soldiers]", "[12 civilians]", Difference.COUNTED),
        ("[more than 30] boats", "[30] boats", Difference.LIMIT),
        ("[$3 million]", "[$3 billion]", Difference.MAGNITUDE),
        ("[nearly 30] boats", "[over 30] boats", Difference.LIMIT),
        ("lifeboats waiting [since Monday] and", "lifeboats waiting [until Monday] and", Difference.LIMIT),
        ("[Ada Brunner] and a boat", "[Karl Brunner] and a boat", Difference.NAME),
    ],
)
def test_a_pair_says_in_what_it_differs_and_where(left: str, right: str, difference: Difference) -> None:
    sentence = "The company sent {} to the island council on the same day for the repair of the quay."
    plain = [sentence.format(side.replace("[", "").replace("]", "")) for side in (left, right)]
    (ours, theirs), found = pairs(*plain)
    (pair,) = [pair for pair in found if pair.standing is FactStanding.DISAGREES]
    assert pair.difference is difference
    assert pair.left is not None
    assert pair.right is not None
    assert pair.left.span.of(ours.text) == left.split("]")[0].split("[")[1]
    assert pair.right.span.of(theirs.text) == right.split("]")[0].split("[")[1]


def test_figures_that_changed_places_are_exchanged() -> None:
    _, found = pairs(
        "The fire killed 12 people and injured 30 others at the old pier.",
        "The fire killed 30 people and injured 12 others at the old pier.",
    )
    assert [pair.difference for pair in found if pair.kind is FactKind.NUMBER] == [Difference.EXCHANGED] * 2


def test_what_only_one_of_two_exchanged_figures_counts_is_enough() -> None:
    _, found = pairs(
        "The company gave unions 14 seats on the board and the owners nine.",
        "The company gave unions nine seats on the board and the owners 14.",
    )
    assert [pair.difference for pair in found if pair.kind is FactKind.NUMBER] == [Difference.EXCHANGED] * 2


def test_items_of_one_row_may_change_places() -> None:
    _, found = pairs(
        "The company said the sailors were aged 19, 22 and 30.",
        "The company said the sailors were aged 22, 19 and 30.",
    )
    assert all(pair.difference is None for pair in found)


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("12 boats, 13 carts and 14 cows", "22 boats, 23 carts and 24 cows", 3),
        ("12 boats, 13 carts, 14 cows and 15 lamps", "22 boats, 23 carts, 24 cows and 25 lamps", 0),
        ("12 boats, 13 carts, 14 cows and 15 lamps", "22 boats, 23 carts and 24 cows", 3),
    ],
)
def test_more_than_three_other_figures_of_reworded_sentences_are_of_other_things(
    left: str, right: str, told: int
) -> None:
    ours = f"The company sold {left} to the town on the old pier."
    theirs = f"To the town on the old pier the company then sold some {right}."
    assert len(claims(ours, theirs)) == len(claims(theirs, ours)) == told


def test_twelve_facts_that_are_left_over_are_compared() -> None:
    many: Any = [None] * 13
    matching = _Matching(many[0], many[0], many, many, [], [])
    assert matching._open_left() == matching._open_right() == list(range(12))


def test_equal_dates_are_paired_before_those_that_may_agree() -> None:
    dates = "The mill opened {} and it closed again {}."
    _, found = pairs(dates.format("on June 2", "in June"), dates.format("in June", "on June 2"))
    told = [(pair.left and pair.left.value, pair.right and pair.right.value) for pair in found[-2:]]
    assert [one == other for one, other in told] == [True, True]


@pytest.mark.parametrize(("place", "is_known"), [(59, True), (60, False)])
def test_sixty_facts_are_looked_through_for_one_that_is_left_over(place: int, is_known: bool) -> None:
    where: Any = SimpleNamespace(articles=None)
    rules: Any = SimpleNamespace(agree=lambda one, other, _: one == other, is_like=lambda *_: True)
    one: list[Any] = [-1]
    many: list[Any] = [*range(place), -1]
    right, left = _Matching(where, rules, one, many, [], []), _Matching(where, rules, many, one, [], [])
    assert right._is_known_right(0) is left._is_known_left(0) is is_known
    assert right._is_told_right(0) is left._is_told_left(0) is is_known
