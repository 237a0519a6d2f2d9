"""What else runs off the GUI thread: comparing, looking for quotations. No Qt here.

This module brings in everything below the window; `requests.py` imports it after the first paint.
"""

from collections.abc import Callable, Sequence

from reader.cancel import IsCancelled, Progress
from reader.collation.by_hand.pairing import Pairing
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare, compared_in_parts
from reader.comparison.comparison import Comparison
from reader.comparison.parts import Checked, Part, with_part
from reader.messages import message
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attributions
from reader.sides import Sides
from reader.text.article import Article
from reader.workers.article_jobs import ReadsElsewhere, Wanted
from reader.workers.child import run_in_child
from reader.workers.reading_ahead import ReadingAhead
from reader.workers.sizes import THREAD_WORDS, words_in
from reader.workers.worker_process import Ask

Land = Callable[[Comparison], object]
"""Is given a comparison of which more is to come."""


def nowhere(comparison: Comparison) -> None:
    """A `Land` that shows nothing before all is known."""


def compare_pair(
    left: Article,
    right: Article,
    options: CollationOptions,
    progress: Progress,
    is_cancelled: IsCancelled,
    pairings: Sequence[Pairing] = (),
    land: Land = nowhere,
    ahead: ReadingAhead | None = None,
) -> Comparison:
    """Compare on this thread, or in a process of its own when the articles are long.

    Of long ones `land` is given the comparison before it is whole, as often as a part of it is known; what
    each article tells alone is read by `ahead` meanwhile, where there is one.
    """
    progress(0.0, message("Comparing"))
    if words_in(left) + words_in(right) <= THREAD_WORDS:
        return compare(left, right, options, progress, is_cancelled, pairings)
    found: Comparison | None = None

    def answer(asked: Part | Wanted) -> object:
        nonlocal found
        if not isinstance(asked, Wanted):
            found = with_part(found, asked)
            land(found)
            return None
        if ahead is None:
            return None
        read = ahead.quotations if asked is Wanted.QUOTATIONS else ahead.facts
        return read(Sides(left, right), is_cancelled)

    arguments = left, right, options, tuple(pairings)
    last = run_in_child(_compare, arguments, progress, is_cancelled, answer)
    return with_part(found, last)


def _compare(
    left: Article,
    right: Article,
    options: CollationOptions,
    pairings: Sequence[Pairing],
    progress: Progress,
    is_cancelled: IsCancelled,
    ask: Ask,
) -> Part:
    """Hand over each part as soon as it is known; the last is the result."""
    reads = ReadsElsewhere(ask)
    last: Part | None = None
    for part in compared_in_parts(left, right, options, progress, is_cancelled, pairings, reads):
        last = part
        if not isinstance(part, Checked):
            ask(part)
    assert last is not None
    return last


def quote_article(article: Article, progress: Progress, is_cancelled: IsCancelled) -> Attributions:
    """Who is quoted in an article; in a process of its own when it is long."""
    progress(0.0, message("Looking for quotations"))
    if words_in(article) <= THREAD_WORDS:
        return attribute(article, is_cancelled)
    return run_in_child(_attribute, (article,), progress, is_cancelled)


def _attribute(article: Article, _progress: Progress, is_cancelled: IsCancelled) -> Attributions:
    return attribute(article, is_cancelled)
