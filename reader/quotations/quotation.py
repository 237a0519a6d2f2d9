"""A quotation, and who said it."""

from enum import StrEnum

from reader.text.span import Span
from reader.values import Struct

UNSURE_BELOW = 0.75
"""A speaker named with less confidence is shown as unsure: more than one in four of them is wrong."""


class Kind(StrEnum):
    """Direct: a whole clause in marks. Mixed: part of a sentence in marks. Indirect: reported, no marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Quotation(Struct, frozen=True):
    """The quoted words.

    `span` leaves the marks out, `marked` takes them in (equal to `span` for indirect speech).
    `sentence` is the index of the sentence it starts in. `closed` is False when the closing mark is
    missing; any closing mark closes. Quotations that are parts of one utterance share the number `utterance`.
    """

    index: int
    span: Span
    marked: Span
    kind: Kind
    sentence: int
    closed: bool
    utterance: int


class Attribution(Struct, frozen=True):
    """A quotation with its cue, mention and resolved speaker, and the rule that found them.

    `mention` is the words that name who speaks ("he"), `speaker` the person or body itself, resolved
    within the article ("Vladimir Putin"); both None where none was found. `via` is a relay such as an
    agency. `confidence` is 0 to 1: of the speakers that are named with .9, nine in ten are right.
    """

    quotation: Quotation
    cue: Span | None = None
    mention: Span | None = None
    speaker: str | None = None
    rule: str = "none"
    confidence: float = 0.0
    via: Span | None = None

    @property
    def is_unsure(self) -> bool:
        """Whether somebody is named who may well be the wrong one."""
        return self.mention is not None and self.confidence < UNSURE_BELOW


class Attributions(Struct, frozen=True):
    """All quotations of one article in reading order; `fragments` are titles, labels, nicknames and
    scare quotes, kept apart. `attributions[i].quotation.index == i`."""

    attributions: tuple[Attribution, ...] = ()
    fragments: tuple[Quotation, ...] = ()
