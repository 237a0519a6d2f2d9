"""Many articles compared with one another, on any executor."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from itertools import combinations

from reader.cancel import IsCancelled, Progress, never, raise_if, silent
from reader.library.candidates import Candidates
from reader.many.finishing import Done, finished
from reader.many.matrix.block import Block, BlockOptions, read_block
from reader.many.matrix.claims import claims_of
from reader.many.matrix.matrix import Entry, Matrix, Unread
from reader.many.matrix.moments import is_earlier
from reader.many.matrix.origins import Cluster, Taking, clusters_of, settled, takings_of
from reader.many.matrix.pair_reading import PairReading
from reader.many.pool import Pool
from reader.many.troubles import trouble_of
from reader.many.word_index import WordIndex
from reader.messages import message
from reader.text.article import Article

ALL_PAIRS = 40
"""Articles up to which every pair is compared; of more each is compared with its likeliest candidates."""
_LIKELIEST = 20
"""Candidates of each article in a larger set."""
_SIDE = 4
"""Articles on either side of a block: its pairs take some tenths of a second, so that Cancel and progress are
smooth and no worker waits long for the last one."""


def build_matrix(
    articles: Sequence[Article],
    names: Sequence[str],
    executor: Executor | Pool,
    options: BlockOptions = BlockOptions(),  # noqa: B008 - frozen, so safe to share
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
    candidates: Candidates | None = None,
    unread: Sequence[Unread] = (),
) -> Matrix:
    """Compare articles with one another; `names` tell them apart.

    `candidates` answer with numbers of `articles`; by default their words in memory do. A pair that fails is
    told with its trouble. Raises `Cancelled` when `is_cancelled()` says so.
    """
    entries = tuple(_entry(article, name) for article, name in zip(articles, names, strict=True))
    published = [entry.published for entry in entries]
    chosen = _pairs(articles, candidates, is_cancelled)
    pairs = _read_all(articles, _directed(chosen, published), executor, options, progress, is_cancelled)
    likely = takings_of(published, pairs)
    clusters = clusters_of(published, pairs, likely)
    takings = settled(likely, clusters)
    claims = claims_of(order_of(published, takings, clusters), pairs)
    return Matrix(entries, pairs, clusters, takings, claims, tuple(unread))


def _entry(article: Article, name: str) -> Entry:
    details = article.details
    count = sum(sentence.role.is_collated for sentence in article.sentences)
    return Entry(name, details.title, details.outlet, details.published, count, article.origin)


def order_of(
    published: Sequence[str | None], takings: Sequence[Taking], clusters: Sequence[Cluster] = ()
) -> list[int]:
    """The numbers of articles: those that took from no other first, of them those of the largest cluster,
    then the earliest, those without a date last, else in their order."""
    copies = {taking.copy for taking in takings if taking.is_directed}
    sizes = {number: len(cluster.members) for cluster in clusters for number in cluster.members}

    def rank(number: int) -> tuple[bool, int, str, int]:
        return (number in copies, -sizes.get(number, 1), published[number] or "~", number)

    return sorted(range(len(published)), key=rank)


def _pairs(
    articles: Sequence[Article], candidates: Candidates | None, is_cancelled: IsCancelled
) -> list[tuple[int, int]]:
    """The pairs that are worth a comparison, by their numbers, in order."""
    if candidates is None and len(articles) <= ALL_PAIRS:
        return list(combinations(range(len(articles)), 2))
    index = candidates or WordIndex(articles)
    found: set[tuple[int, int]] = set()
    for number, article in enumerate(articles):
        raise_if(is_cancelled)
        likest = index.like(article, _LIKELIEST, is_cancelled)
        found.update((min(number, other), max(number, other)) for other in likest if other != number)
    return sorted(found)


def _directed(pairs: Iterable[tuple[int, int]], published: Sequence[str | None]) -> list[tuple[int, int]]:
    """The pairs with the earlier article on the left."""
    return [
        (right, left) if is_earlier(published[right], published[left]) else (left, right)
        for left, right in pairs
    ]


def _read_all(
    articles: Sequence[Article],
    pairs: Sequence[tuple[int, int]],
    executor: Executor | Pool,
    options: BlockOptions,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> tuple[PairReading, ...]:
    found: dict[tuple[int, int], PairReading] = {}
    progress(0.0, _doing(0, len(pairs)))
    blocks = list(_blocks(articles, pairs))
    for readings in _block_readings(blocks, executor, options, is_cancelled):
        found.update({(reading.left, reading.right): reading for reading in readings})
        progress(len(found) / len(pairs), _doing(len(found), len(pairs)))
    return tuple(found[pair] for pair in pairs)


def _doing(done: int, pairs: int) -> str:
    return message("Comparing pair {number:,} of {pairs:,}", number=min(done + 1, pairs), pairs=pairs)


def _block_readings(
    blocks: Sequence[Block], executor: Executor | Pool, options: BlockOptions, is_cancelled: IsCancelled
) -> Iterator[tuple[PairReading, ...]]:
    """The readings of all blocks as they are done; a block that failed is read again pair by pair."""
    failed: list[Block] = []
    for done, block in _done(blocks, executor, options, is_cancelled):
        if done.result is not None:
            yield done.result
        else:
            failed += _single(block)
    for done, block in _done(failed, executor, options, is_cancelled):
        if done.result is not None:
            yield done.result
        else:
            assert done.error is not None
            trouble = trouble_of(done.error, options.seconds)
            yield tuple(PairReading(*pair, trouble=trouble) for pair in block.pairs)


def _done(
    blocks: Sequence[Block], executor: Executor | Pool, options: BlockOptions, is_cancelled: IsCancelled
) -> Generator[tuple[Done[tuple[PairReading, ...]], Block], None, None]:
    work = partial(read_block, options=options)
    for done in finished(work, blocks, executor, is_cancelled):
        yield done, blocks[done.number]


def _single(block: Block) -> Iterator[Block]:
    articles = dict(block.articles)
    for pair in block.pairs:
        yield Block(tuple((number, articles[number]) for number in pair), (pair,))


def _blocks(articles: Sequence[Article], pairs: Iterable[tuple[int, int]]) -> Iterator[Block]:
    """The pairs in blocks of few articles on either side."""
    tiles: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for left, right in pairs:
        tiles.setdefault((left // _SIDE, right // _SIDE), []).append((left, right))
    for inside in tiles.values():
        numbers = sorted({number for pair in inside for number in pair})
        yield Block(tuple((number, articles[number]) for number in numbers), tuple(inside))
