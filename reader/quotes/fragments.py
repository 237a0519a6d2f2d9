"""Marked stretches that nobody says: titles, labels, nicknames, scare quotes."""

from reader.quotes.clauses import Clauses
from reader.quotes.cues import Link
from reader.quotes.quotation import Kind


def is_fragment(clauses: Clauses, q: int, link: Link | None, kind: Kind) -> bool:
    """Whether the marked item `q` is a title, a label, a nickname or a scare quote."""
    words = clauses.row[q].text.split()
    return link is None and kind is Kind.MIXED and len(words) < 4
