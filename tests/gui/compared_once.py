"""A pair of articles that many tests open is compared for the first of them; the others are given the same.

What a comparison holds is tested where comparing is; a window needs one to show.
"""

from collections.abc import Iterator, Sequence

import pytest

from reader.cancel import IsCancelled, Progress, raise_if
from reader.collation.by_hand.pairing import Pairing
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.messages import message
from reader.text.article import Article
from reader.workers import jobs

Pair = tuple[Article, Article, CollationOptions, tuple[Pairing, ...]]
_MOST = 100
"""Comparisons that are remembered at most."""


class Compared:
    """Compares as `compare` does, the same pair in the same way once."""

    def __init__(self) -> None:
        self._known: dict[Pair, Comparison] = {}

    def __call__(
        self,
        left: Article,
        right: Article,
        options: CollationOptions,
        progress: Progress,
        is_cancelled: IsCancelled,
        pairings: Sequence[Pairing] = (),
    ) -> Comparison:
        pair = (left, right, options, tuple(pairings))
        found = self._known.get(pair)
        if found is None:
            found = compare(left, right, options, progress, is_cancelled, pairings)
            if len(self._known) < _MOST:
                self._known[pair] = found
        progress(1.0, message("Done"))
        raise_if(is_cancelled)
        return found


@pytest.fixture(scope="session")
def known_comparisons() -> Compared:
    """What has been compared by the tests of this process."""
    return Compared()


@pytest.fixture(autouse=True)
def compared_once(known_comparisons: Compared) -> Iterator[None]:
    """Windows and controllers show what has been compared before."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jobs, "compare", known_comparisons)
        yield
