"""All facts of one article, sentence by sentence: figures, times of day, dates and names."""

from bisect import bisect_right
from collections.abc import Iterator

from reader.cancel import IsCancelled, never, raise_if
from reader.facts.clock_times import ClockTime, clock_times_in
from reader.facts.dates import When, dates_in
from reader.facts.east_asian.characters import is_unparted
from reader.facts.fact import Fact, FactKind, Slip
from reader.facts.figures import Figure, figures_in
from reader.facts.named_entities import Name, names_in
from reader.facts.spelling_slips import slips_among
from reader.text.article import Article, Role
from reader.text.normalised_view import normalised_view
from reader.text.offsets import restored
from reader.text.span import Span
from reader.values import Struct

Reading = Figure | ClockTime | When | Name
"""A fact with all that the text says about it."""

_LOOK = 64
"""Facts after which it is asked again whether the work is still wanted."""


class Readings(Struct, frozen=True):
    """All facts of one article, sentence by sentence in reading order: read once, used twice."""

    article: Article
    by_sentence: tuple[tuple[Reading, ...], ...]

    def names(self) -> Iterator[Name]:
        """The names among them that do not stand in furniture."""
        for sentence, readings in zip(self.article.sentences, self.by_sentence, strict=True):
            if sentence.role is not Role.FURNITURE:
                yield from (reading for reading in readings if isinstance(reading, Name))


def facts_in(article: Article) -> tuple[Fact, ...]:
    """All figures, dates and names in an article's sentences, in reading order, not overlapping."""
    view = normalised_view(article)
    facts = tuple(fact_of(each) for readings in read_facts(view.article).by_sentence for each in readings)
    return restored(facts, view.offsets)


def slips_in(article: Article) -> tuple[Slip, ...]:
    """What an article spells in two ways; see `reader.facts.spelling_slips`."""
    view = normalised_view(article)
    return restored(slips_among(view.article, read_facts(view.article).names()), view.offsets)


def read_facts(article: Article, is_cancelled: IsCancelled = never) -> Readings:
    """Read all facts of an article in its normal form; a figure or name inside a date is no fact of its own.

    Raises `Cancelled` when `is_cancelled()` answers True.
    """
    found: list[list[Reading]] = [[] for _ in article.sentences]
    starts = [sentence.span.start for sentence in article.sentences]
    for stream in _streams(article):
        for number, reading in enumerate(stream):
            if number % _LOOK == 0:
                raise_if(is_cancelled)
            index = bisect_right(starts, reading.span.start) - 1
            if index < 0 or reading.span.end > article.sentences[index].span.end:
                continue
            if not any(reading.span.overlaps(other.span) for other in found[index]):
                found[index].append(reading)
    return Readings(article, tuple(tuple(sorted(r, key=_place)) for r in found))


def _streams(article: Article) -> tuple[Iterator[Reading], ...]:
    """All readings of an article kind by kind, those first that may hold what later ones would take."""
    text, language = article.text, article.details.language
    if is_unparted(language.split("-")[0]):
        from reader.facts.east_asian.dates import han_clock_times_in, han_dates_in  # noqa: PLC0415 - rare
        from reader.facts.east_asian.numbers import han_figures_in  # noqa: PLC0415 - likewise

        return han_clock_times_in(text), han_dates_in(text), han_figures_in(text), names_in(article)
    return (
        clock_times_in(text, language),
        dates_in(text, language),
        figures_in(text, language),
        names_in(article),
    )


def _place(reading: Reading) -> int:
    return reading.span.start


def fact_of(reading: Reading) -> Fact:
    if isinstance(reading, Figure | ClockTime):
        return Fact(FactKind.NUMBER, reading.span, reading.value)
    if isinstance(reading, When):
        return Fact(FactKind.DATE, reading.span, reading.value)
    return Fact(FactKind.NAME, reading.span, reading.form)


def with_bound(reading: Reading) -> Fact:
    """A fact that takes in what bounds it, "more than 1,200", where the amount alone tells nothing."""
    fact = fact_of(reading)
    return Fact(fact.kind, bounded_span(reading), fact.value)


def bounded_span(reading: Reading) -> Span:
    """The place of a fact with what bounds it."""
    return Span(reading.bound_start, reading.span.end) if isinstance(reading, Figure) else reading.span
