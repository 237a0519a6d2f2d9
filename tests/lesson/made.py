"""Pairs made by hand, and slides, for the tests of lessons."""

from functools import cache

from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.lesson.slide import Answer, Question, QuestionKind, Slide, SlideText
from reader.lesson.tour import TourStep
from reader.sides import Sides
from reader.text.span import Span
from tests.builders import read_article

LEFT = """Ferry pier closes in Norwick

The old pier of Norwick closes on Monday for eleven weeks of repairs, the harbour office announced.

“Nobody will pay more for the ferry this winter,” said Ada Holt, the mayor of Norwick.

The crew repaired the large engine of the ferry quickly and left the harbour before the storm.

The repairs cost 400 euros for each metre of the pier, according to the harbour office.

Fishermen in Norwick fear that the ferry will not come back after the winter.
"""
RIGHT = """Norwick pier to be shut

The old pier of Norwick closes on Monday for eleven weeks of repairs, the harbour office announced.

“Nobody will pay twice for the ferry this winter,” said Ada Holt, the mayor of Norwick.

Before the storm the crew fixed the big engine of the ferry fast and departed the harbour.

The repairs cost 900 euros for each metre of the pier, according to the harbour office.

The theatre of Norwick opens with a comedy about two fishermen and a lost umbrella.
"""


@cache
def made_pair() -> Comparison:
    """A copied sentence, an altered quotation, one said anew, a figure that differs, and sentences alone."""
    return compare(read_article(LEFT, "left.txt"), read_article(RIGHT, "right.txt"))


def sentence_of(comparison: Comparison, side: str, words: str) -> int:
    """The number of the sentence of one side that holds some words."""
    article = comparison.left if side == "left" else comparison.right
    number = article.sentence_at(article.text.index(words))
    assert number is not None
    return number


def step_of(left: str, right: str) -> TourStep:
    """A step of the pair with the sentences that hold these words."""
    comparison = made_pair()
    return TourStep((sentence_of(comparison, "left", left),), (sentence_of(comparison, "right", right),))


def slide_of(
    question: Question | None = None, left: str = "The boat left.", right: str = "The ship left."
) -> Slide:
    """A slide with nothing on it but two texts and a question."""
    asked = question or Question(QuestionKind.ORIGIN, frozenset({Answer.REWRITTEN}))
    sides = Sides(SlideText("Wire", "en", left), SlideText("Post", "en", right))
    return Slide(TourStep((1,), (2,)), 1, 1, sides, (), (), "", None, asked)


def asked_for_word(*targets: tuple[int, int]) -> Question:
    """The question for altered words at these places."""
    return Question(QuestionKind.WORD, targets=tuple(Span(*target) for target in targets))
