"""The one use case: two articles in, a frozen `Comparison` out, whole or part by part."""

from collections.abc import Iterator, Sequence
from functools import partial

from reader.cancel import IsCancelled, Progress, never, raise_if, silent
from reader.collation.by_hand.pairing import Pairing
from reader.collation.collate import collate
from reader.collation.options import CollationOptions
from reader.comparison.checks.table import warnings_of
from reader.comparison.comparison import Comparison
from reader.comparison.evidence import Evidence
from reader.comparison.one_article import ReadsArticles, ReadsHere
from reader.comparison.parts import Checked, Collated, Part, Quoted, with_part
from reader.comparison.quotation_matching import match_quotations
from reader.comparison.restoring import restored_part
from reader.facts.pairing import pair_readings
from reader.facts.statement_pairing import pair_statements
from reader.messages import message
from reader.sides import Sides
from reader.text.article import Article
from reader.text.normalised_view import normalised_view

_COLLATED, _QUOTED, _MATCHED = 0.6, 0.9, 0.95
"""The share of the work done after each step, for the progress bar."""


def compare(
    left: Article,
    right: Article,
    options: CollationOptions = CollationOptions(),  # noqa: B008 - frozen, so safe to share
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
    pairings: Sequence[Pairing] = (),
) -> Comparison:
    """Collate two articles, find who is quoted in each, and match quotations and facts across them.

    All is read in the articles' normal forms, each with the other's words as evidence for words broken at
    line ends; every place in the result is one of the articles as given. What a person said of sentences by
    `pairings` stands. The work is done on the calling thread; `progress` is told the share done. Raises
    `Cancelled` when `is_cancelled()` says so.
    """
    found: Comparison | None = None
    for part in compared_in_parts(left, right, options, progress, is_cancelled, pairings):
        found = with_part(found, part)
    assert found is not None
    return found


def compared_in_parts(
    left: Article,
    right: Article,
    options: CollationOptions,
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
    pairings: Sequence[Pairing] = (),
    reads: ReadsArticles | None = None,
) -> Iterator[Part]:
    """The parts of a comparison as `with_part` takes them, each as soon as it is known.

    `reads` reads what each article tells alone, perhaps elsewhere at the same time; here and one after the
    other without it. Else as `compare`.
    """
    look = partial(raise_if, is_cancelled)
    ours = normalised_view(left, right, look)
    theirs = ours if right is left else normalised_view(right, left, look)
    for part in _parts(
        Sides(ours.article, theirs.article), options, pairings, reads or ReadsHere(), progress, is_cancelled
    ):
        yield restored_part(part, ours, theirs)
    progress(1.0, message("Done"))


def _parts(
    articles: Sides[Article],
    options: CollationOptions,
    pairings: Sequence[Pairing],
    reads: ReadsArticles,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> Iterator[Part]:
    def collating(share: float, doing: str) -> None:
        progress(_COLLATED * share, doing)

    left, right = articles
    collation = collate(left, right, options, collating, is_cancelled, pairings)
    yield Collated(left, right, collation)
    progress(_COLLATED, message("Looking for quotations"))
    quoted = reads.quotations(articles, is_cancelled)
    progress(_QUOTED, message("Matching quotations"))
    matches = match_quotations(left, right, collation, quoted.left, quoted.right, is_cancelled)
    raise_if(is_cancelled)
    yield Quoted(quoted.left, quoted.right, matches)
    progress(_MATCHED, message("Checking figures, dates and names"))
    facts = reads.facts(articles, is_cancelled)
    readings = facts.map(lambda each: each.readings)
    pairs = pair_readings(readings.left, readings.right, collation, is_cancelled)
    statements = pair_statements(readings.left, readings.right, collation, pairs)
    slips = facts.map(lambda each: each.slips)
    raise_if(is_cancelled)
    warnings = warnings_of(Evidence(articles, collation, quoted, matches, pairs, slips), is_cancelled)
    yield Checked(pairs, slips.left, slips.right, warnings, statements)
