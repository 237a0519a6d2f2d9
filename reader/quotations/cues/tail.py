"""What stands right behind a quotation, computed once for all rules that look there."""

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.items import CLOSES, word_count
from reader.values import Struct

_DASHES = ("—", "–", "-", "--")
_OPEN_ENDS = (",", "?", "!", "—", "–", "…", "-")
_SHORT = 3
"""Fewer words without an open end are a name or a label, and what follows goes on: “Gull” Ann named it."""
_FAR = 4
"""Adverbs are passed within so many items behind the quotation."""


class Tail(Struct, frozen=True):
    """The words behind the quotation at item `q`: they start at item `start`.

    `parted` when a comma or dash stands between, `open_end` when the quotation itself ends in a mark
    that lets its sentence go on.
    """

    clauses: ClauseReader
    q: int
    start: int
    parted: bool
    open_end: bool


def ends_open(words: str) -> bool:
    """Whether quoted words end in a mark behind which their sentence goes on."""
    words = words.removesuffix("\n")
    return words.endswith("...") or words.rstrip(CLOSES).endswith(_OPEN_ENDS)


def read_tail(clauses: ClauseReader, q: int) -> Tail | None:
    """What stands behind item `q`, None where its sentence ends or goes on without a break."""
    row, words = clauses.row, clauses.words
    mark = row[q + 1].text if q + 1 < len(row) else ""
    parted = mark in (",", *_DASHES)
    if parted and mark != "," and q and row[q - 1].text == mark:
        return None
    open_end = ends_open(row[q].text)
    if not parted and not open_end and (q or word_count(row[q].text) < _SHORT):
        return None
    i = q + 1 + parted
    i += parted and i < len(row) and row[i].text in ("—", "–")
    while words.is_adverb(i) and i < q + _FAR:
        i += 1
    return Tail(clauses, q, i, parted, open_end) if words.is_word(i) else None
