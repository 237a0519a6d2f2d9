"""In what two figures of one part differ, by the table of rows, and what must speak for one part."""

import pytest

from reader.facts.fact import Difference
from reader.facts.figure_differences import (
    agreeing_figures_differ,
    difference_between,
    figures_differ,
    lone_figures_differ,
)
from reader.facts.figures import Figure, figures_in
from reader.facts.finding import Finding
from reader.facts.surroundings import Surroundings
from reader.text.span import Span

Placed = tuple[Figure, Surroundings]


def placed(text: str, *, is_edited: bool = True) -> Placed:
    (found,) = figures_in(text, "en")
    span = Span(found.bound_start, found.span.end)
    return found, Surroundings(text, Span(0, len(text)), span, "en", is_edited)


def difference(left: str, right: str, *, is_edited: bool = True) -> Difference | None:
    ours, theirs = placed(left, is_edited=is_edited), placed(right, is_edited=is_edited)
    found, mirrored = figures_differ(*ours, *theirs), figures_differ(*theirs, *ours)
    assert found == mirrored
    return found.difference if found is not None else None


def kind_of(finding: Finding | None) -> Difference | None:
    return finding.difference if finding is not None else None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("3 million dollars", "3 million euros", Difference.CURRENCY),
        ("3 million dollars", "4 million euros", None),
        ("5 percent", "5 percentage points", Difference.PERCENT_POINTS),
        ("5 percent", "6 percentage points", None),
        ("300 miles", "300 kilometres", Difference.UNIT),
        ("60 mph", "140 km/h", Difference.CONVERSION),
        ("60 mph", "250 km/h", None),
        ("10 miles", "40 km", Difference.CONVERSION),
        ("24-36 miles", "40 km", None),
        ("10 miles", "40.3 km", None),
        ("20°C", "86°F", Difference.CONVERSION),
        ("3 days", "30 hours", Difference.DURATION),
        ("30 barrels", "30 miles", Difference.UNIT),
        ("30 barrels", "31 miles", None),
        ("30 barrels", "31", None),
        ("30", "24-36", None),
        ("at least 30", "at most 30", Difference.LIMIT),
        ("24-48 hours", "24-36 hours", Difference.NUMBER),
        ("24-48 hours", "12-36 hours", Difference.DURATION),
        ("third", "fourth", Difference.RANK),
        ("two thirds", "three quarters", Difference.SHARE),
        ("twice", "three times", Difference.FREQUENCY),
        ("$3 million", "$3 billion", Difference.MAGNITUDE),
        ("$3", "$3 million", Difference.MAGNITUDE),
        ("3,000", "3 million", Difference.MAGNITUDE),
        ("$3 million", "$4 billion", Difference.NUMBER),
        ("$30", "$300", Difference.NUMBER),
        ("0", "3,000", Difference.NUMBER),
        ("six months", "nine months", Difference.DURATION),
        ("30 tons", "40 tons", Difference.NUMBER),
        ("30", "40", Difference.NUMBER),
    ],
)
def test_the_first_row_that_fits_says_in_what(left: str, right: str, expected: Difference | None) -> None:
    (ours,), (theirs,) = figures_in(left, "en"), figures_in(right, "en")
    assert difference_between(ours, theirs) == expected
    assert difference_between(theirs, ours) == expected


@pytest.mark.parametrize(
    ("left", "right", "edited", "reworded"),
    [
        # Between the same words.
        ("The old mill lost 30 boats.", "The old mill lost 40 boats.", True, True),
        # The same noun counted, little else.
        ("Fire ruined 30 boats.", "At sea 40 boats waited.", True, False),
        # The same noun and two more words of the matter.
        ("Fire ruined 30 boats at the harbour.", "At the harbour fire took 40 of the boats.", True, True),
        # The same noun and one more word.
        ("Fire ruined 30 boats at the harbour.", "Then fire took 40 of the boats.", True, False),
        # Names of two parties.
        (
            "Fire of Norwick ruined 30 boats in harbour.",
            "Fire at Weston took 40 boats of the harbour.",
            True,
            False,
        ),
        # Another noun.
        ("Fire ruined 30 boats at the harbour.", "Fire at the harbour took 40 sheds.", False, False),
    ],
)
def test_what_speaks_for_one_count(left: str, right: str, edited: bool, reworded: bool) -> None:
    assert (difference(left, right) is not None) is edited
    assert (difference(left, right, is_edited=False) is not None) is reworded


@pytest.mark.parametrize(
    ("left", "right", "edited", "reworded"),
    [
        ("The mill paid the town $30 for boats.", "The mill paid the town $40 for boats.", True, True),
        ("The mill paid $30 for boats.", "Nets cost the mill $40 in old boats.", True, False),
        ("The mill paid $30 for boats of the town.", "The town was paid $40 for boats.", True, True),
        ("The mill paid $30.", "Nets cost $40.", False, False),
        ("The mill paid $30 in all.", "Nets cost the mill $40 in all.", False, False),
        ("The mill paid the town $30 in all.", "Then mill and town lost $40 in all.", True, False),
    ],
)
def test_what_speaks_for_one_measure(left: str, right: str, edited: bool, reworded: bool) -> None:
    assert (difference(left, right) is not None) is edited
    assert (difference(left, right, is_edited=False) is not None) is reworded


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The mill lost 30 boats.", "The mill lost more than 30 boats.", Difference.LIMIT),
        ("The mill lost 30 boats.", "The mill lost up to 30 boats.", Difference.LIMIT),
        ("The mill lost 30 boats.", "The mill lost about 30 boats.", None),
        ("The mill lost about 30 boats.", "The mill lost over 30 boats.", None),
        ("The mill lost 30 boats.", "At night at least 30 boats sank.", Difference.LIMIT),
        ("The mill lost 30 boats.", "At night at least 30 nets sank.", None),
        ("The mill lost 30 boats.", "The mill lost over 40 boats.", None),
        ("The mill lost 30 soldiers.", "The mill lost 30 civilians.", Difference.COUNTED),
        ("The mill lost 30 soldiers.", "The mill lost 30 troops.", None),
        ("The mill lost 30 soldiers.", "The mill lost 30 sails.", None),
        ("The mill lost 30 tons.", "The mill lost 30.", None),
    ],
)
def test_equal_amounts_differ_in_limit_or_thing(left: str, right: str, expected: Difference | None) -> None:
    ours, theirs = placed(left), placed(right)
    assert kind_of(agreeing_figures_differ(*ours, *theirs)) == expected
    assert kind_of(agreeing_figures_differ(*theirs, *ours)) == expected


def test_the_thing_counted_tells_only_in_an_edited_sentence() -> None:
    ours = placed("The mill lost 30 soldiers.", is_edited=False)
    theirs = placed("The mill lost 30 civilians.", is_edited=False)
    assert agreeing_figures_differ(*ours, *theirs) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Also 37 were injured.", "There 47 people were hurt.", Difference.NUMBER),
        ("Also 37 were injured.", "There 47 boats sank.", None),
        ("Also 37 were injured.", "There 24-36 people were hurt.", None),
        ("Also $37 was lost.", "There $47 was lost.", Difference.NUMBER),
        ("Also 37 tons were lost.", "There 47 tons were lost.", None),
        ("Also the other 37 were injured.", "There 47 people were hurt.", None),
        ("Also Norwick had 37 injured.", "Near Weston 47 people were hurt.", None),
    ],
)
def test_the_only_two_left_differ_where_they_count_the_same(
    left: str, right: str, expected: Difference | None
) -> None:
    ours, theirs = placed(left, is_edited=False), placed(right, is_edited=False)
    found = lone_figures_differ(*ours, *theirs)
    assert (found is None, kind_of(found)) == (expected is None, expected)
    assert found is None or 0 < found.certainty < 0.5, "what stands in one place is surer"


@pytest.mark.parametrize(
    ("left", "right", "is_edited", "differ"),
    [
        (
            "Later the two states hold their votes in March.",
            "Later 11 states hold their votes in March.",
            False,
            False,
        ),
        (
            "Later two states hold their votes in March.",
            "Later 11 states hold their votes in March.",
            False,
            True,
        ),
        (
            "Later the two states hold their votes in March.",
            "Later the 11 states hold their votes in March.",
            False,
            True,
        ),
        (
            "Later the two states hold their votes in March.",
            "Later 11 states hold their votes in March.",
            True,
            True,
        ),
    ],
)
def test_what_is_known_from_before_is_not_what_is_new_in_two_reports(
    left: str, right: str, is_edited: bool, differ: bool
) -> None:
    assert (difference(left, right, is_edited=is_edited) is not None) is differ
