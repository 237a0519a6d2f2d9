"""What is worked out of one article in a process of its own, before or while it is compared. No Qt here.

Over here what was found stays pickled: it only goes on to the process that compares.
"""

import contextlib
import os
import pickle
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from reader.cancel import IsCancelled
from reader.comparison.one_article import ArticleFacts, ReadsHere, article_facts
from reader.facts.extraction import Readings
from reader.quotations.attribution import attribute, offices_of, people_in
from reader.quotations.offices import Office
from reader.quotations.people import People
from reader.quotations.quotation import Attributions
from reader.sides import Sides
from reader.text.article import Article
from reader.text.normalised_view import normalised_view
from reader.values import Struct
from reader.workers.worker_process import Ask

_STANDS_BACK = 5
"""How much (`man 2 nice`) what can wait lets what is waited for go first."""


class Wanted(StrEnum):
    """What the process that compares asks for."""

    QUOTATIONS = "quotations"
    FACTS = "facts"


class FoundAlone(Struct, frozen=True):
    """What one article tells without the other: the offices it names, and its facts, pickled.

    `text` stands for the normal form it was read in: where the other article has a word broken at a line end
    put together in another way, this is of no use.
    """

    text: bytes
    offices: tuple[Office, ...]
    facts: bytes


class QuotedAlone(Struct, frozen=True):
    """Who is quoted in one article, pickled; `text` as in `FoundAlone`."""

    text: bytes
    quotations: bytes


def find_alone(article: Article) -> FoundAlone:
    """Offices and facts of one article."""
    _stand_back()
    normal, people = _people_of(article)
    facts, offices = article_facts(normal), offices_of(people)
    return FoundAlone(_key(normal), offices, _pickled((facts.readings.by_sentence, facts.slips)))


def quote_alone(article: Article, known: Sequence[Office]) -> QuotedAlone:
    """Who is quoted in one article; `known` are the offices that the other tells of."""
    _stand_back()
    normal, people = _people_of(article)
    _people_of.cache_clear()  # who is asked of the people finds out more about them
    return QuotedAlone(_key(normal), _pickled(attribute(normal, known=known, people=people)))


@lru_cache(maxsize=1)
def _people_of(article: Article) -> tuple[Article, People | None]:
    """An article in its normal form and its people: the process that found its facts is asked for its
    quotations next."""
    normal = normalised_view(article).article
    return normal, people_in(normal)


class ReadsElsewhere:
    """Asks whoever called this process for what other processes read; reads here what they could not, or what
    they read in another normal form."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._here = ReadsHere()

    def quotations(self, articles: Sides[Article], is_cancelled: IsCancelled) -> Sides[Attributions]:
        """Who is quoted in either article, each with the offices that the other tells of."""
        found: Sides[QuotedAlone] | None = self._ask(Wanted.QUOTATIONS)
        if found is None or not _fit(articles, found):
            return self._here.quotations(articles, is_cancelled)
        return found.map(lambda each: _unpickled(each.quotations))

    def facts(self, articles: Sides[Article], is_cancelled: IsCancelled) -> Sides[ArticleFacts]:
        """The facts of either article."""
        found: Sides[FoundAlone] | None = self._ask(Wanted.FACTS)
        if found is None or not _fit(articles, found):
            return self._here.facts(articles, is_cancelled)
        return Sides(_facts(articles.left, found.left), _facts(articles.right, found.right))


def _facts(article: Article, found: FoundAlone) -> ArticleFacts:
    by_sentence, slips = _unpickled(found.facts)
    return ArticleFacts(Readings(article, by_sentence), slips)


def _fit(articles: Sides[Article], found: Sides[FoundAlone] | Sides[QuotedAlone]) -> bool:
    return articles.map(_key) == found.map(lambda each: each.text)


def _key(article: Article) -> bytes:
    return blake2b(article.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _pickled(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def _unpickled(form: bytes) -> Any:
    return pickle.loads(form)


def _stand_back() -> None:
    """Let the process that links sentences go first: its outcome is waited for."""
    with contextlib.suppress(AttributeError, OSError):  # not on Windows
        os.nice(max(0, _STANDS_BACK - os.nice(0)))
