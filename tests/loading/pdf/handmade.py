"""Lines and letters placed by hand, as PDFium would report them."""

from collections.abc import Sequence

from reader.loading.pdf.columns import Line
from reader.loading.pdf.pieces import Letters, Piece

WIDTH = 5.0
"""Points from one letter to the next."""


def line(text: str, row: float, left: float = 50, right: float = 290, size: float = 10) -> Line:
    """A line of text: rows are 12 points apart, counted from the top of the page."""
    top = 700 - row * 12
    return Line(text, left, top - size, right, top, size)


def letters_of(pieces: Sequence[Piece]) -> Letters:
    """A page of letters, one by one."""
    inked = [at for at, piece in enumerate(pieces) if not piece.text.isspace()]
    lefts, bottoms, rights, tops = ([float(pieces[at][side]) for at in inked] for side in range(1, 5))
    return Letters("".join(piece.text for piece in pieces), inked, lefts, bottoms, rights, tops)


def letter(sign: str, left: float, bottom: float = 0.0, size: float = 10.0, width: float = WIDTH) -> Piece:
    """One letter, `size` points high."""
    return Piece(sign, left, bottom, left + width, bottom + size)


def written(text: str, left: float = 0.0, bottom: float = 0.0, size: float = 10.0) -> list[Piece]:
    """Letters side by side; a blank is a letter too."""
    return [letter(sign, left + WIDTH * place, bottom, size) for place, sign in enumerate(text)]
