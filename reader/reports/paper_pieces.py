"""A page of HTML for paper in pieces: a long one is set piece by piece."""

CUT = "<!-- cut -->"
"""Stands where one piece may end and the next begin: between tables or paragraphs."""
PIECE = 12_000
"""Characters of HTML that are set in one go, some 20 ms; more only where there is no cut."""


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
