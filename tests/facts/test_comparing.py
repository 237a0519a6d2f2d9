import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts.comparing import Surroundings, distance, figures_agree, figures_differ, is_misspelling
from reader.facts.figures import Figure, figures_in
from reader.text.span import Span

WORDS = st.text(alphabet="abcd", max_size=7)


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


@settings(deadline=None)
@given(WORDS, WORDS)
def test_the_distance_is_symmetric_and_zero_only_for_equals(left: str, right: str) -> None:
    assert distance(left, right, 9) == distance(right, left, 9)
    assert (distance(left, right, 9) == 0) is (left == right)
    assert distance(left, right, 9) <= max(len(left), len(right))


def test_a_swap_is_one_step() -> None:
    assert distance("sysrky", "syrsky", 2) == 1
    assert is_misspelling("sysrky", "syrsky")
    assert not is_misspelling("russia", "russian")
    assert not is_misspelling("iran", "iraq")


def test_a_part_is_not_compared_with_the_whole() -> None:
    def placed(text: str) -> tuple[Figure, Surroundings]:
        found = figure(text)
        return found, Surroundings(text, Span(0, len(text)), found.span, "en")

    three, other_two = placed("He got all three axes."), placed("He got the other two axes.")
    two = placed("He got all two axes.")
    assert figures_differ(*three, *other_two) == 0.0
    assert figures_differ(*three, *two) > 0.0
