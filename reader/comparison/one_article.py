"""What is read in one article alone, whatever it is compared with: facts, slips, and who is quoted.

Both articles' readings can be made at once, in two processes, while their sentences are linked in a third.
"""

from typing import Protocol

from reader.cancel import IsCancelled, never, raise_if
from reader.facts.extraction import Readings, read_facts
from reader.facts.fact import Slip
from reader.facts.spelling_slips import slips_among
from reader.quotations.attribution import attribute, offices_of, people_in
from reader.quotations.people import People
from reader.quotations.quotation import Attributions
from reader.sides import Sides
from reader.text.article import Article
from reader.values import Struct


class ArticleFacts(Struct, frozen=True):
    """The facts of one article, and what it spells in two ways."""

    readings: Readings
    slips: tuple[Slip, ...]


class ReadsArticles(Protocol):
    """Reads what each of two articles tells alone; both are in their normal forms."""

    def quotations(self, articles: Sides[Article], is_cancelled: IsCancelled) -> Sides[Attributions]:
        """Who is quoted in either article, each with the offices that the other tells of."""
        ...

    def facts(self, articles: Sides[Article], is_cancelled: IsCancelled) -> Sides[ArticleFacts]:
        """The facts of either article."""
        ...


class ReadsHere:
    """Reads on the calling thread; an article beside itself is read once."""

    def quotations(self, articles: Sides[Article], is_cancelled: IsCancelled) -> Sides[Attributions]:
        """Who is quoted in either article, each with the offices that the other tells of."""
        left, right = articles
        named = people_in(left)
        people: Sides[People | None] = Sides(named, named if right is left else people_in(right))
        offices = people.map(offices_of)
        ours = attribute(left, is_cancelled, offices.right, people.left)
        raise_if(is_cancelled)
        return Sides(
            ours, ours if right is left else attribute(right, is_cancelled, offices.left, people.right)
        )

    def facts(self, articles: Sides[Article], is_cancelled: IsCancelled) -> Sides[ArticleFacts]:
        """The facts of either article."""
        left, right = articles
        ours = article_facts(left, is_cancelled)
        raise_if(is_cancelled)
        return Sides(ours, ours if right is left else article_facts(right, is_cancelled))


def article_facts(article: Article, is_cancelled: IsCancelled = never) -> ArticleFacts:
    """The facts and slips of one article in its normal form. Raises `Cancelled`."""
    readings = read_facts(article, is_cancelled)
    return ArticleFacts(readings, slips_among(article, readings.names()))
