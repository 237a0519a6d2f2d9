"""Two quotations whose speakers changed places, whatever the speakers are called."""

from collections.abc import Sequence
from dataclasses import replace

from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.quoted_sides import QuotedSide

_SURE = 0.6
"""Confidence that each of the four speakers must have."""


def with_exchanges(
    left: QuotedSide, right: QuotedSide, matches: Sequence[QuotationMatch]
) -> tuple[QuotationMatch, ...]:
    """The matches, those marked in which A says on the left what B says on the right and the other way round.

    One who is called by an office alone ("the mayor") differs from nobody; here both articles tell the two
    apart. Linear in the matches.
    """
    speakers = [_speakers(left, right, match) for match in matches]
    given = set(speakers)
    return tuple(
        replace(match, speakers_differ=True) if pair is not None and (pair[1], pair[0]) in given else match
        for match, pair in zip(matches, speakers, strict=True)
    )


def _speakers(left: QuotedSide, right: QuotedSide, match: QuotationMatch) -> tuple[str, str] | None:
    """Who says it on the left and on the right, folded; None where one is not sure, or both are one."""
    ours, theirs = left.attributions[match.left], right.attributions[match.right]
    if match.relation is MatchRelation.PARAPHRASED or min(ours.confidence, theirs.confidence) < _SURE:
        return None
    if not ours.speaker or not theirs.speaker or ours.speaker.casefold() == theirs.speaker.casefold():
        return None
    return ours.speaker.casefold(), theirs.speaker.casefold()
