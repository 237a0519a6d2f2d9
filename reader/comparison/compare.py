"""The one use case: two articles in, a frozen `Comparison` out."""

from collections.abc import Sequence
from functools import partial

from reader.cancel import IsCancelled, Progress, never, raise_if, silent
from reader.collation.by_hand.pairing import Pairing
from reader.collation.collate import collate
from reader.collation.options import CollationOptions
from reader.comparison.checks.table import warnings_of
from reader.comparison.comparison import Comparison
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_matching import match_quotations
from reader.comparison.restoring import restored_comparison
from reader.facts.extraction import Readings, read_facts
from reader.facts.pairing import pair_readings
from reader.facts.spelling_slips import slips_among
from reader.facts.statement_pairing import pair_statements
from reader.messages import message
from reader.quotations.attribution import attribute, offices_of, people_in
from reader.quotations.quotation import Attributions
from reader.sides import Sides
from reader.text.article import Article
from reader.text.normalised_view import normalised_view

_COLLATED, _LEFT_QUOTED, _QUOTED, _MATCHED = 0.6, 0.75, 0.9, 0.95
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
    look = partial(raise_if, is_cancelled)
    ours = normalised_view(left, right, look)
    theirs = ours if right is left else normalised_view(right, left, look)
    found = _compared(ours.article, theirs.article, options, pairings, progress, is_cancelled)
    return restored_comparison(found, ours, theirs)


def _compared(
    left: Article,
    right: Article,
    options: CollationOptions,
    pairings: Sequence[Pairing],
    progress: Progress,
    is_cancelled: IsCancelled,
) -> Comparison:
    def collating(share: float, doing: str) -> None:
        progress(_COLLATED * share, doing)

    collation = collate(left, right, options, collating, is_cancelled, pairings)
    quoted = _quoted(left, right, progress, is_cancelled)
    progress(_QUOTED, message("Matching quotations"))
    matches = match_quotations(left, right, collation, quoted.left, quoted.right, is_cancelled)
    raise_if(is_cancelled)
    progress(_MATCHED, message("Checking figures, dates and names"))
    facts = _facts(left, right, is_cancelled)
    pairs = pair_readings(facts.left, facts.right, collation, is_cancelled)
    statements = pair_statements(facts.left, facts.right, collation, pairs)
    ours = slips_among(left, facts.left.names())
    slips = Sides(ours, ours if right is left else slips_among(right, facts.right.names()))
    raise_if(is_cancelled)
    warnings = warnings_of(Evidence(Sides(left, right), collation, quoted, matches, pairs, slips))
    progress(1.0, message("Done"))
    return Comparison(
        left,
        right,
        collation,
        quoted.left,
        quoted.right,
        matches,
        pairs,
        slips.left,
        slips.right,
        warnings,
        statements=statements,
    )


def _facts(left: Article, right: Article, is_cancelled: IsCancelled) -> Sides[Readings]:
    ours = read_facts(left, is_cancelled)
    raise_if(is_cancelled)
    theirs = ours if right is left else read_facts(right, is_cancelled)
    raise_if(is_cancelled)
    return Sides(ours, theirs)


def _quoted(
    left: Article, right: Article, progress: Progress, is_cancelled: IsCancelled
) -> Sides[Attributions]:
    """Who is quoted in either article, each with the offices that the other tells of."""
    progress(_COLLATED, message("Looking for quotations on the left"))
    named = people_in(left)
    people = Sides(named, named if right is left else people_in(right))
    offices = people.map(offices_of)
    ours = attribute(left, is_cancelled, offices.right, people.left)
    progress(_LEFT_QUOTED, message("Looking for quotations on the right"))
    return Sides(ours, ours if right is left else attribute(right, is_cancelled, offices.left, people.right))
