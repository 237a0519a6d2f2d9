"""An article that many tests open is read for the first of them; the others are given what was found.

What is read in a text is tested where reading is; a window needs articles to show. Each is an object of its
own, as if it had been read again.
"""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

import pytest
from msgspec.structs import replace

from reader.cancel import IsCancelled, never, raise_if
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attributions
from reader.text.article import Article
from reader.text.loaded import LoadedText
from reader.text.making import make_article
from reader.workers import article_sources, jobs

Asked = TypeVar("Asked")
Found = TypeVar("Found")
_MOST = 100
"""Articles that are remembered at most."""


class Once(Generic[Asked, Found]):
    """Finds something out, the same thing once."""

    def __init__(self, find: Callable[[Asked], Found]) -> None:
        self._find = find
        self._known: dict[Asked, Found] = {}

    def __call__(self, asked: Asked) -> Found:
        found = self._known.get(asked)
        if found is None:
            found = self._find(asked)
            if len(self._known) < _MOST:
                self._known[asked] = found
        return found


@pytest.fixture(scope="session")
def known_articles() -> Once[LoadedText, Article]:
    """What has been made of texts by the tests of this process."""
    return Once(make_article)


@pytest.fixture(scope="session")
def known_quotations() -> Once[Article, Attributions]:
    """What has been found in articles by the tests of this process."""
    return Once(attribute)


@pytest.fixture(autouse=True)
def read_once(
    known_articles: Once[LoadedText, Article], known_quotations: Once[Article, Attributions]
) -> Iterator[None]:
    """Windows and controllers show what has been read before."""

    def quoted(article: Article, is_cancelled: IsCancelled = never) -> Attributions:
        raise_if(is_cancelled)
        return known_quotations(article)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(article_sources, "make_article", lambda loaded: replace(known_articles(loaded)))
        patch.setattr(jobs, "attribute", quoted)
        yield
