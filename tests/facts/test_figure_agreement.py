import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts.figure_agreement import RULES, deciding_rule, figures_agree
from reader.facts.figures import Figure, figures_in


def figure(text: str) -> Figure:
    (found,) = figures_in(text, "en")
    return found


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("1,000", "1000", True),
        ("more than 1,000", "1,200", True),
        ("more than 1,000", "900", False),
        ("up to 50", "40", True),
        ("about 500", "490", True),
        ("about 500", "400", False),
        ("some 2,300", "some 2,400", False),
        ("nearly 5,000", "4,870", True),
        ("990 homes", "993 homes", False),
        ("1,300 homes", "1,304 homes", True),
        ("$13.5 trillion", "$13.49 trillion", True),
        ("$13.5 trillion", "$13.4 trillion", False),
        ("5 miles", "5 kilometers", False),
        ("5 percent", "5", True),
        ("24-48 hours", "24 hours", False),
        ("two thirds", "66%", True),
        ("two thirds", "60%", False),
        ("30 degrees", "30°C", True),
        ("30°C", "30°F", False),
        ("62 percent", "62.4 percent", True),
        ("2 meters", "1.6 meters", False),
        ("under two hours", "under three hours", False),
        ("over 1,000 homes", "over 1,200 homes", True),
        ("more than 500", "fewer than 500", False),
        ("2 billion crowns", "2 billion euros", False),
        ("A$3 million", "3 million dollars", True),
    ],
)
def test_when_two_figures_are_one(left: str, right: str, agree: bool) -> None:
    assert figures_agree(figure(left), figure(right)) is agree
    assert figures_agree(figure(right), figure(left)) is agree


@pytest.mark.parametrize(
    ("left", "right", "rule", "agree"),
    [
        ("two thirds", "68%", "a share put as a percentage", True),
        ("two thirds", "69%", "a share put as a percentage", False),
        ("one in five", "20 percent", "a share put as a percentage", True),
        ("A$3 million", "3 million dollars", "a unit in short", True),
        ("A$3 million", "4 million dollars", "a unit in short", False),
        ("30 degrees", "31°C", "a unit in short", False),
        ("60 mph", "97 km/h", "one unit converted into the other", True),
        ("60 mph", "140 km/h", "one unit converted into the other", False),
        ("about 60 mph", "105 km/h", "one unit converted into the other", True),
        ("60 mph", "105 km/h", "one unit converted into the other", False),
        ("3 million dollars", "3 million euros", "two units", False),
        ("24-48 hours", "24-48 hours", "ranges", True),
        ("24-48 hours", "24-36 hours", "ranges", False),
        ("24-48 hours", "24 hours", "ranges", False),
        ("at least 30", "30", "equal amounts", True),
        ("at least 30", "at most 30", "equal amounts", False),
        ("5 percent", "6", "a unit on one side", False),
        ("at least 30", "at least 36", "two limits", False),
        ("at least 300", "at least 360", "two limits", False),
        ("more than 1,000", "more than 1,200", "two limits", True),
        ("more than 100", "more than 120", "two limits", True),
        ("more than 90", "more than 95", "two limits", False),
        ("more than 1,200", "more than 1,250", "two limits", True),
        ("more than 1,200", "more than 1,350", "two limits", False),
        ("fewer than 1,000", "fewer than 1,200", "two limits", False),
        ("more than 1,000", "1,040", "one limit", True),
        ("more than 1,000", "1,500", "one limit", True),
        ("more than 1,000", "1,501", "other amounts", False),
        ("more than 1,000", "999", "other amounts", False),
        ("at least 99", "100", "other amounts", False),
        ("at least 100", "104", "one limit", True),
        ("at least 99", "99", "equal amounts", True),
        ("more than 99", "100", "one limit", True),
        ("more than 50", "75", "one limit", True),
        ("more than 50", "76", "other amounts", False),
        ("up to 50", "50", "equal amounts", True),
        ("up to 99", "49.5", "one limit", True),
        ("fewer than 1,000", "more than 1,200", "other amounts", False),
        ("about 500", "451", "rounding", True),
        ("about 500", "449", "other amounts", False),
        ("about 550", "547", "rounding", True),
        ("1,100", "1,060", "rounding", True),
        ("999", "999.4", "rounding", True),
        ("62 percent", "62.6 percent", "other amounts", False),
        ("19 percent", "19.95 percent", "other amounts", False),
        ("up to 50", "25", "one limit", True),
        ("up to 50", "24", "other amounts", False),
        ("up to 50", "51", "other amounts", False),
        ("about 500", "549", "rounding", True),
        ("about 500", "551", "other amounts", False),
        ("1,500", "1,480", "rounding", True),
        ("1,000", "1,040", "other amounts", False),
        ("990", "986", "other amounts", False),
        ("62 percent", "62.4 percent", "rounding", True),
        ("3 percent", "2.8 percent", "other amounts", False),
        ("20 percent", "19.1 percent", "other amounts", False),
        ("8 percent", "8.4 percent", "rounding", True),
        ("6 percent", "5.71 percent", "other amounts", False),
    ],
)
def test_the_first_rule_that_knows_decides(left: str, right: str, rule: str, agree: bool) -> None:
    assert deciding_rule(figure(left), figure(right)) == (rule, agree)
    assert deciding_rule(figure(right), figure(left)) == (rule, agree)


ONES = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
ONES += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
FORMS = [
    "{}",
    "more than {}",
    "at least {}",
    "up to {}",
    "about {}",
    "{} percent",
    "${}",
    "{} miles",
    "{} km",
]


def in_words(number: int) -> str:
    if number >= 1000:
        return f"{in_words(number // 1000)} thousand {in_words(number % 1000)}".strip()
    if number >= 100:
        return f"{ONES[number // 100]} hundred {in_words(number % 100)}".strip()
    if number >= 20:
        return f"{TENS[number // 10]}-{ONES[number % 10]}".strip("-")
    return ONES[number]


@settings(deadline=None)
@given(st.integers(2, 99_999), st.sampled_from(["boats", "percent", "miles", "dollars", "hours", "tons"]))
def test_a_figure_never_disagrees_with_itself_in_another_spelling(number: int, unit: str) -> None:
    forms = [f"{number} {unit}", f"{number:,} {unit}", f"{in_words(number)} {unit}"]
    read = [figure(form) for form in forms]
    assert {one.value for one in read} == {read[0].value}
    assert all(figures_agree(one, other) for one in read for other in read)


@settings(deadline=None)
@given(st.sampled_from(FORMS), st.integers(2, 5_000), st.sampled_from(FORMS), st.integers(2, 5_000))
def test_agreement_is_symmetric_and_every_rule_is(one: str, first: int, two: str, second: int) -> None:
    left, right = figure(one.format(first)), figure(two.format(second))
    assert deciding_rule(left, right) == deciding_rule(right, left)
    for _, rule in RULES:
        assert rule(left, right) == rule(right, left)
    assert figures_agree(left, left)
