"""Many pairs compared on any executor, each given as soon as it is done."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack
from functools import partial

from reader.cancel import IsCancelled, never
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.many.deadline import within
from reader.many.finishing import finished
from reader.many.pool import Pool
from reader.many.troubles import trouble_of
from reader.text.article import Article
from reader.values import Struct

ArticlePair = tuple[Article, Article]
"""A left and a right article."""


class ComparedPair(Struct, frozen=True):
    """One pair by its number in the order given: its comparison, or a sentence on what went wrong."""

    number: int
    comparison: Comparison | None = None
    trouble: str = ""


def compare_many(
    pairs: Iterable[ArticlePair],
    executor: Executor | Pool | None = None,
    *,
    options: CollationOptions = CollationOptions(),  # noqa: B008 - frozen, so safe to share
    seconds: float | None = None,
    is_cancelled: IsCancelled = never,
) -> Iterator[ComparedPair]:
    """Compare pairs on an executor, or on all cores of this machine, and give each as soon as it is done.

    `seconds` is how long one pair may take. A pair that fails is told with a sentence; the others are done
    all the same. What has not begun is cancelled when the caller stops asking. Raises `Cancelled` when
    `is_cancelled()` says so.
    """
    work = partial(_compared, options=options, seconds=seconds)
    with ExitStack() as stack:
        workers = executor if executor is not None else stack.enter_context(Pool())
        for done in finished(work, pairs, workers, is_cancelled):
            if done.error is not None:
                yield ComparedPair(done.number, trouble=trouble_of(done.error, seconds))
            else:
                yield ComparedPair(done.number, done.result)


def _compared(pair: ArticlePair, options: CollationOptions, seconds: float | None) -> Comparison:
    left, right = pair
    return compare(left, right, options, is_cancelled=within(seconds))
