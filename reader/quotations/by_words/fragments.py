"""Which marked stretches nobody says, and which are whole clauses."""

from reader.quotations.by_words.phrases import is_name_in_marks
from reader.quotations.by_words.row import TokenRow
from reader.quotations.items import word_count
from reader.quotations.link import Link
from reader.quotations.quotation import Kind

_BESIDE = ("cue-after", "cue-before", "name-colon", "told-in", "cue-alone")
_SURE = ("cue-after", "cue-alone")
_SPOKEN = (*_BESIDE, "cue-trailing", "passive", "according-to", "as-told")
_ENDS = ".!?…。！？"
_NEAR = 2
_SHORT = 4
"""Words below which a stretch without a verb of speech beside it is a name or a scare quote."""


def kind_of(row: TokenRow, q: int, link: Link | None) -> Kind:
    """Direct for a whole clause, mixed for a part of the sentence."""
    said = row.tokens[q].text
    behind = link is not None and link.rule == "cue-after" and row.is_comma(q + 1)
    if _is_led_in(row, q) or (row.is_comma(q - 1) and (behind or word_count(said) >= _SHORT)):
        return Kind.DIRECT if word_count(said) > 1 or behind or said[-1:] in _ENDS else Kind.MIXED
    return Kind.DIRECT if said[:1].isupper() and (behind or _is_whole(said)) else Kind.MIXED


def _is_whole(said: str) -> bool:
    """Whether words that begin with a capital are long enough for a clause and end like one."""
    return word_count(said) >= _SHORT and (said[-1:] in _ENDS or said[-1:] in ",，")


def _is_led_in(row: TokenRow, q: int) -> bool:
    """Whether words stand first, behind a colon, or go on with others: “…”, sagte Ann, “…”."""
    if q == 0 or row.low(q - 1) == ":":
        return True
    return row.is_comma(q - 1) and row.is_quote(0)


def is_fragment(row: TokenRow, q: int, link: Link | None) -> bool:
    """Whether the marked token is a name, a title or a scare quote."""
    said, rule = row.tokens[q].text, "none" if link is None else link.rule
    is_short = word_count(said) < _SHORT
    if rule in _SURE and row.low(q + 1) == ",":
        return False
    if row.low(q - 1) in row.words.label_words and is_short:
        return True
    if is_name_in_marks(row, q) and not _is_near(q, link):
        return True
    return rule not in _SPOKEN and is_short and said[-1:] not in _ENDS


def _is_near(q: int, link: Link | None) -> bool:
    """Whether the verb of speech stands right beside the words."""
    if link is None or link.cue is None or link.rule not in _BESIDE:
        return False
    return abs(q - link.cue[0]) <= _NEAR
