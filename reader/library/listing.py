"""What the library's panel lists: stored articles, hits, tags and the samples."""

from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.rows import StoredArticle
from reader.library.samples import SampleArticle, sample_articles
from reader.library.search import Hit
from reader.library.similar import SimilarArticle
from reader.values import Struct

Similar = tuple[tuple[str, tuple[SimilarArticle, ...]], ...]
"""Each open side with the stored articles that are like its article."""


class Contents(Struct, frozen=True):
    """What the panel lists: stored articles, or hits when something was typed; all tags; the samples.

    `has_more`: further articles are stored than are listed; the samples come after the last.
    """

    stored: tuple[StoredArticle, ...]
    hits: tuple[Hit, ...] | None
    tags: tuple[tuple[str, int], ...]
    samples: tuple[SampleArticle, ...]
    kept: int
    has_more: bool = False


def contents(library: Library, typed: str, tag: str | None, limit: int) -> Contents:
    """What is to be listed for the words typed and the tag chosen; at most `limit` articles."""
    hits = None
    stored: tuple[StoredArticle, ...] = ()
    if typed.strip():
        hits = tuple(hit for hit in library.search(typed) if tag is None or tag in hit.stored.tags)
    else:
        stored = library.articles(tag=tag, limit=limit + 1)
    has_more = len(stored) > limit
    samples = () if has_more else _samples(typed, tag)
    return Contents(stored[:limit], hits, library.tags(), samples, library.count(), has_more)


def _samples(typed: str, tag: str | None) -> tuple[SampleArticle, ...]:
    if tag is not None:
        return ()
    try:
        found = sample_articles()
    except LibraryError:
        return ()
    words = typed.casefold().split()
    return tuple(sample for sample in found if all(word in sample.title.casefold() for word in words))
