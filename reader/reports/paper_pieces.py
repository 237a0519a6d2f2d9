"""A page of HTML for paper in pieces: a long one is set piece by piece, an endless sentence row by row."""

from collections.abc import Sequence
from itertools import zip_longest

from reader.late_pattern import late_pattern

Words = tuple[bool, str]
"""Words of one side, and whether they were changed."""

CUT = "<!-- cut -->"
"""Stands where one piece may end and the next begin: between tables or paragraphs."""
PIECE = 12_000
"""Characters of HTML that are set in one go, some 20 ms; more only where there is no cut."""
ROW = 4_000
"""Code points of one side that stand in one row."""
LONGEST_WORD = 400
"""Code points after which a word may be broken: Qt looks for the place in time that grows with its square."""
_WITHOUT_END = late_pattern(rf"\S{{{LONGEST_WORD}}}(?=\S)")


def pieces_of(html: str) -> list[str]:
    """A page in pieces that are pages themselves, each with the head of the whole."""
    head, body, rest = html.rpartition("<body>")
    words, end, behind = rest.partition("</body>")
    pieces = [""]
    for part in words.split(CUT):
        if pieces[-1].strip() and len(pieces[-1]) + len(part) > PIECE:
            pieces.append("")
        pieces[-1] += part
    return [f"{head}{body}{piece}{end}{behind}" for piece in pieces]


def begins_with_table(piece: str) -> bool:
    """Whether the first thing on a page is a table."""
    return piece.rpartition("<body>")[2].lstrip().startswith("<table")


def in_rows(left: Sequence[Words], right: Sequence[Words]) -> list[tuple[list[Words], list[Words]]]:
    """A pair as the rows it is printed in: one, unless a side is longer than a row."""
    return [(ours or [], theirs or []) for ours, theirs in zip_longest(_rows(left), _rows(right))]


def _rows(side: Sequence[Words]) -> list[list[Words]]:
    rows: list[list[Words]] = [[]]
    room = ROW
    for changed, words in side:
        rest = _WITHOUT_END.sub(lambda found: f"{found[0]}\u200b", words)
        while len(rest) > room:
            end = rest.rfind(" ", 0, room) + 1
            if end or room == ROW:
                rows[-1].append((changed, rest[: end or room]))
                rest = rest[end or room :]
            rows.append([])
            room = ROW
        rows[-1].append((changed, rest))
        room -= len(rest)
    return rows
