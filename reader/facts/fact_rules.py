"""The kinds of facts as a table: when two of one kind can be one, and in what two of one part differ."""

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

from reader.facts.clock_times import ClockTime
from reader.facts.dates import When
from reader.facts.differences import agreeing_dates_differ, clock_times_differ, dates_differ, names_differ
from reader.facts.extraction import Reading
from reader.facts.figure_agreement import figures_agree
from reader.facts.figure_differences import agreeing_figures_differ, figures_differ, lone_figures_differ
from reader.facts.figures import Figure
from reader.facts.finding import Finding
from reader.facts.name_comparison import names_agree
from reader.facts.named_entities import Name
from reader.facts.surroundings import Surroundings
from reader.text.article import Article

_R = TypeVar("_R", bound=Reading)

Differing = Callable[[_R, Surroundings, _R, Surroundings], Finding | None]
"""In what two facts with their surroundings differ; None where they do not, or not surely."""


class Articles(NamedTuple):
    """What two articles tell about all their facts: the days on which the left and the right one were
    published (ISO 8601), where they are known, and the language (ISO 639-1)."""

    published: tuple[str | None, str | None]
    language: str


def articles_of(left: Article, right: Article) -> Articles:
    """What two articles tell about all their facts."""
    language = left.details.language.split("-")[0]
    return Articles((left.details.published, right.details.published), language)


class FactRules(NamedTuple, Generic[_R]):
    """How facts of one kind are compared: when two can be one, and in what two of one part differ.

    `is_like` says whether one that agrees makes the other known: 10 miles do not tell what 16 kilometres
    beside them became.
    """

    reading: type[_R]
    agree: Callable[[_R, _R, Articles], bool]
    differ: Differing[_R]
    differ_agreeing: Differing[_R] | None = None
    differ_alone: Differing[_R] | None = None
    is_like: Callable[[_R, _R], bool] = lambda _left, _right: True


KINDS: tuple[FactRules[Any], ...] = (
    FactRules(
        Figure,
        lambda a, b, _: figures_agree(a, b),
        figures_differ,
        agreeing_figures_differ,
        lone_figures_differ,
        lambda a, b: a.unit == b.unit,
    ),
    FactRules(ClockTime, lambda a, b, _: a.agrees(b), clock_times_differ),
    FactRules(
        When, lambda a, b, articles: a.agrees(b, *articles.published), dates_differ, agreeing_dates_differ
    ),
    FactRules(Name, lambda a, b, articles: names_agree(a, b, articles.language), names_differ),
)
"""The kinds of facts in the order in which their pairs are told."""
