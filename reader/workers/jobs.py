"""What else runs off the GUI thread: comparing, looking for quotations. No Qt here.

This module brings in everything below the window; `requests.py` imports it after the first paint.
"""

from collections.abc import Sequence

from reader.cancel import IsCancelled, Progress
from reader.collation.by_hand.pairing import Pairing
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.messages import message
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attributions
from reader.text.article import Article
from reader.workers.child import run_in_child
from reader.workers.sizes import THREAD_WORDS, words_in


def compare_pair(
    left: Article,
    right: Article,
    options: CollationOptions,
    progress: Progress,
    is_cancelled: IsCancelled,
    pairings: Sequence[Pairing] = (),
) -> Comparison:
    """Compare on this thread, or in a process of its own when the articles are long."""
    progress(0.0, message("Comparing"))
    if words_in(left) + words_in(right) <= THREAD_WORDS:
        return compare(left, right, options, progress, is_cancelled, pairings)
    return run_in_child(_compare, (left, right, options, tuple(pairings)), progress, is_cancelled)


def _compare(
    left: Article,
    right: Article,
    options: CollationOptions,
    pairings: Sequence[Pairing],
    progress: Progress,
    is_cancelled: IsCancelled,
) -> Comparison:
    return compare(left, right, options, progress, is_cancelled, pairings)


def quote_article(article: Article, progress: Progress, is_cancelled: IsCancelled) -> Attributions:
    """Who is quoted in an article; in a process of its own when it is long."""
    progress(0.0, message("Looking for quotations"))
    if words_in(article) <= THREAD_WORDS:
        return attribute(article, is_cancelled)
    return run_in_child(_attribute, (article,), progress, is_cancelled)


def _attribute(article: Article, _progress: Progress, is_cancelled: IsCancelled) -> Attributions:
    return attribute(article, is_cancelled)
