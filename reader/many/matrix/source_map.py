"""Where one article comes from: for each sentence the article of a set that it most likely comes from."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from functools import partial

from reader.cancel import IsCancelled, Progress, never, silent
from reader.collation.bead import Relation
from reader.collation.collate import collate
from reader.many.deadline import within
from reader.many.finishing import finished
from reader.many.matrix.block import BlockOptions
from reader.many.matrix.matrix import Unread
from reader.many.matrix.moments import is_earlier
from reader.many.pool import Pool
from reader.many.troubles import trouble_of
from reader.messages import message
from reader.text.article import Article
from reader.text.normalised_view import normalised_view
from reader.values import Struct

_AT_ONCE = 4
"""Articles that are handed over together: the open one goes with them."""
_CLOSE = 0.05
"""Likeness by which one of two equally related sentences is no better than the other."""


class SentenceSource(Struct, frozen=True):
    """One sentence by its index: the number of the article it most likely comes from, how it stands to that
    one and how alike both are (0 to 1). A sentence of its own has no source."""

    sentence: int
    source: int | None = None
    relation: Relation | None = None
    score: float = 0.0


class SourceShare(Struct, frozen=True):
    """One article of the set: its number and name, and the share (0 to 1) of the mapped article's words that
    most likely come from it."""

    source: int
    name: str
    share: float


class SourceMap(Struct, frozen=True):
    """Where the sentences of an article come from.

    `sentences` are those that are compared, in reading order; `sources` the articles that have any, the
    greatest share first; `own` is the share of words that none of them has.
    """

    article: Article
    sentences: tuple[SentenceSource, ...]
    sources: tuple[SourceShare, ...]
    own: float
    unread: tuple[Unread, ...] = ()


class _Linked(Struct, frozen=True):
    """A sentence that is linked with one of a source."""

    sentence: int
    relation: Relation
    score: float


class _Task(Struct, frozen=True):
    """An article, and those of the set by number that it is collated with."""

    article: Article
    sources: tuple[tuple[int, Article], ...]


_Found = tuple[tuple[int, tuple[_Linked, ...], str], ...]
"""For each source its number, the linked sentences, and what went wrong."""


def map_sources(
    article: Article,
    sources: Sequence[Article],
    names: Sequence[str],
    executor: Executor | Pool,
    options: BlockOptions = BlockOptions(),  # noqa: B008 - frozen, so safe to share
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
) -> SourceMap:
    """The source map of an article over others, whose `names` tell them apart.

    A sentence comes from the source that has it word for word, else edited, else reworded; of two alike from
    the one that was published first, then from the one with more of the article. Raises `Cancelled` when
    `is_cancelled()` says so.
    """
    tasks = [
        _Task(article, tuple((number, sources[number]) for number in range(start, end)))
        for start in range(0, len(sources), _AT_ONCE)
        for end in [min(start + _AT_ONCE, len(sources))]
    ]
    linked: dict[int, tuple[_Linked, ...]] = {}
    unread: list[Unread] = []
    for done in finished(partial(_collated, options=options), tasks, executor, is_cancelled):
        task = tasks[done.number]
        for number, found, trouble in done.result or _failed(task, done.error, options):
            linked[number] = found
            if trouble:
                unread.append(Unread(names[number], trouble))
        progress(
            len(linked) / len(sources),
            message("Comparing article {done:,} of {count:,}", done=len(linked), count=len(sources)),
        )
    chosen = tuple(_chosen(article, sources, linked))
    return _mapped(article, chosen, names, tuple(unread))


def _failed(task: _Task, error: BaseException | None, options: BlockOptions) -> _Found:
    trouble = trouble_of(error, options.seconds) if error is not None else ""
    return tuple((number, (), trouble) for number, _ in task.sources)


def _collated(task: _Task, options: BlockOptions) -> _Found:
    normal = normalised_view(task.article).article
    found = []
    for number, source in task.sources:
        try:
            found.append((number, tuple(_links(normal, source, options)), ""))
        except Exception as error:
            found.append((number, (), trouble_of(error, options.seconds)))
    return tuple(found)


def _links(article: Article, source: Article, options: BlockOptions) -> Iterator[_Linked]:
    other = normalised_view(source).article
    collation = collate(article, other, options.collation, is_cancelled=within(options.seconds))
    for bead in collation.beads:
        if bead.relation.is_shared:
            for sentence in bead.left:
                yield _Linked(sentence, bead.relation, bead.score)


def _chosen(
    article: Article, sources: Sequence[Article], linked: dict[int, tuple[_Linked, ...]]
) -> Iterator[SentenceSource]:
    """For each compared sentence its likeliest source."""
    offers: dict[int, list[tuple[int, _Linked]]] = {}
    for number in sorted(linked):
        for each in linked[number]:
            offers.setdefault(each.sentence, []).append((number, each))
    for sentence in article.sentences:
        if sentence.role.is_collated:
            best: tuple[int, _Linked] | None = None
            for offer in offers.get(sentence.index, ()):
                if best is None or _is_better(offer, best, sources, linked):
                    best = offer
            yield (
                SentenceSource(sentence.index)
                if best is None
                else SentenceSource(sentence.index, best[0], best[1].relation, best[1].score)
            )


_RANKS = {Relation.SAME: 0, Relation.EDITED: 1, Relation.REWORDED: 2}


def _is_better(
    offer: tuple[int, _Linked],
    best: tuple[int, _Linked],
    sources: Sequence[Article],
    linked: dict[int, tuple[_Linked, ...]],
) -> bool:
    (one, ours), (other, theirs) = offer, best
    if ours.relation is not theirs.relation:
        return _RANKS[ours.relation] < _RANKS[theirs.relation]
    if abs(ours.score - theirs.score) > _CLOSE:
        return ours.score > theirs.score
    days = sources[one].details.published, sources[other].details.published
    if is_earlier(*days) or is_earlier(days[1], days[0]):
        return is_earlier(*days)
    return len(linked[one]) > len(linked[other])


def _mapped(
    article: Article, chosen: tuple[SentenceSource, ...], names: Sequence[str], unread: tuple[Unread, ...]
) -> SourceMap:
    words: dict[int | None, int] = {None: 0}
    for each in chosen:
        count = len(article.text_of(each.sentence).split()) or 1
        words[each.source] = words.get(each.source, 0) + count
    whole = sum(words.values()) or 1
    own = words.pop(None)
    shares = [
        SourceShare(number, names[number], count / whole)
        for number, count in words.items()
        if number is not None
    ]
    shares.sort(key=lambda each: (-each.share, each.source))
    return SourceMap(article, chosen, tuple(shares), own / whole if chosen else 0.0, unread)
