"""What is read of one article in a process of its own is what would be read beside the comparison."""

import os
import pickle
from typing import Any

import pytest

from reader.cancel import never, silent
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare, compared_in_parts
from reader.comparison.comparison import Comparison
from reader.comparison.one_article import ReadsHere, article_facts
from reader.comparison.parts import with_part
from reader.facts.extraction import read_facts
from reader.quotations.attribution import attribute, offices_of, people_in
from reader.sides import Sides
from reader.text.article import Article
from reader.text.normalised_view import normalised_view
from reader.workers import article_jobs
from reader.workers.article_jobs import ReadsElsewhere, Wanted, find_alone, quote_alone
from tests.builders import read_article

BODY = "The pier of Wells was shut on Monday, and the owners came to hear why nobody had told them.\n\n"
LEFT = read_article(BODY + 'Ruth Alder, the mayor of Wells, saw Tom Birch, a cook. "It must," Alder said.')
RIGHT = read_article(BODY + 'Tom Birch left. "It must close," the mayor said of 12 boats in Kiev, or Kyiv.')
BOTH = Sides(LEFT, RIGHT)


@pytest.fixture(autouse=True)
def _stays_as_nice(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process of the tests does not stand back, and knows nothing from another test."""
    monkeypatch.setattr(os, "nice", lambda _: 19, raising=False)
    article_jobs._people_of.cache_clear()


class Elsewhere:
    """Answers what other processes read in some articles, and remembers what was asked."""

    def __init__(self, articles: Sides[Article]) -> None:
        self.asked: list[Wanted] = []
        self._articles = articles

    def __call__(self, wanted: Wanted) -> object:
        self.asked.append(wanted)
        alone = self._articles.map(find_alone)
        if wanted is Wanted.FACTS:
            return alone
        left, right = self._articles
        return Sides(quote_alone(left, alone.right.offices), quote_alone(right, alone.left.offices))


def compared(reads: Any) -> Comparison:
    found: Comparison | None = None
    for part in compared_in_parts(LEFT, RIGHT, CollationOptions(), silent, never, (), reads):
        found = with_part(found, part)
    assert found is not None
    return found


def test_offices_and_facts_of_an_article() -> None:
    found = find_alone(RIGHT)
    by_sentence, slips = pickle.loads(found.facts)
    normal = compare(RIGHT, RIGHT).left
    assert len(by_sentence) == len(normal.sentences)
    assert [len(each) for each in by_sentence] == [len(each) for each in read_facts(RIGHT).by_sentence]
    assert slips == article_facts(RIGHT).slips
    assert find_alone(LEFT).offices == offices_of(people_in(LEFT)) != ()


def test_people_are_read_once_for_facts_and_quotations(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(article: Article) -> Any:
        asked.append(article.text)
        return people_in(article)

    monkeypatch.setattr(article_jobs, "people_in", counted)
    alone = BOTH.map(_normal)
    find_alone(LEFT)
    quote_alone(LEFT, ())
    assert asked == [alone.left.text]
    quote_alone(LEFT, ())  # what was found out about them on the way is not taken for known
    find_alone(RIGHT)
    find_alone(LEFT)
    assert asked == [alone.left.text, alone.left.text, alone.right.text, alone.left.text]


def test_quotations_are_the_same_whatever_was_asked_before() -> None:
    offices = find_alone(LEFT).offices
    expected = pickle.dumps(attribute(_normal(RIGHT), known=offices))
    for known in ((), offices, offices):
        quotations = quote_alone(RIGHT, known).quotations
    assert pickle.loads(quotations) == pickle.loads(expected)


def test_the_comparison_is_the_same_when_all_is_read_elsewhere() -> None:
    elsewhere = Elsewhere(BOTH)
    assert compared(ReadsElsewhere(elsewhere)) == compare(LEFT, RIGHT)
    assert elsewhere.asked == [Wanted.QUOTATIONS, Wanted.FACTS]


def test_what_is_found_elsewhere_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_jobs, "ReadsHere", lambda: None)  # nothing can be read here
    normal = BOTH.map(_normal)
    reads = ReadsElsewhere(Elsewhere(BOTH))
    assert reads.quotations(normal, never) == ReadsHere().quotations(normal, never)
    facts = reads.facts(normal, never)
    assert facts == ReadsHere().facts(normal, never)
    assert facts.left.readings.article is normal.left
    assert facts.right.readings.article is normal.right


def _normal(article: Article) -> Article:
    return normalised_view(article).article


@pytest.mark.parametrize("what", ["quotations", "facts"])
@pytest.mark.parametrize("answer", ["nothing", "another text"])
def test_what_could_not_be_read_elsewhere_is_read_here(
    what: str, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here: list[str] = []

    class Noting(ReadsHere):
        def quotations(self, *arguments: Any) -> Any:
            here.append("quotations")
            return super().quotations(*arguments)

        def facts(self, *arguments: Any) -> Any:
            here.append("facts")
            return super().facts(*arguments)

    monkeypatch.setattr(article_jobs, "ReadsHere", Noting)
    other = read_article("Nothing of this kind was said. It rained.")
    ask = Elsewhere(Sides(LEFT, other)) if answer == "another text" else lambda _wanted: None
    normal = BOTH.map(_normal)
    found = getattr(ReadsElsewhere(ask), what)(normal, never)
    assert here == [what]
    assert found == getattr(ReadsHere(), what)(normal, never)


def test_quotations_are_read_with_the_offices_that_are_known() -> None:
    known = offices_of(people_in(LEFT))
    normal = _normal(RIGHT)
    assert pickle.loads(quote_alone(RIGHT, known).quotations) == attribute(normal, known=known)
    assert quote_alone(RIGHT, known).text == find_alone(RIGHT).text != find_alone(LEFT).text


def test_what_can_wait_stands_back_once(monkeypatch: pytest.MonkeyPatch) -> None:
    nice, steps = 0, list[int]()

    def niced(step: int) -> int:
        nonlocal nice
        nice += step
        steps.append(step)
        return nice

    monkeypatch.setattr(os, "nice", niced, raising=False)
    find_alone(RIGHT)
    quote_alone(RIGHT, ())
    assert nice == 5
    assert steps == [0, 5, 0, 0]
