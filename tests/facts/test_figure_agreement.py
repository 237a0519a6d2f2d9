import pytest

from reader.facts.figure_agreement import figures_agree
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
