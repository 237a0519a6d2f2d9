"""The text of a copy: the article's text with other words in some places and its paragraphs in some order."""

from collections.abc import Sequence

from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct


class Piece(Struct, frozen=True):
    """`words` stand for the stretch `at` of the article. `kind` and `alters` are those of the entry in the
    key; `left` are the words of the article that it concerns, `inside` those of `words` (its code points)."""

    sentence: int
    at: Span
    words: str
    kind: str
    alters: bool
    left: Span
    inside: Span


class Copy(Struct, frozen=True):
    """A copy's text, where the words of each piece stand in it, and where each paragraph of the article (by
    its number) does."""

    text: str
    placed: tuple[tuple[Piece, Span], ...]
    paragraphs: tuple[Span, ...]


def copied(article: Article, pieces: Sequence[Piece], order: Sequence[int]) -> Copy:
    """The copy with some pieces, which are in order and do not overlap, and the paragraphs in an order: a
    number for each place. What stands between paragraphs stays where it is; a
    paragraph that was wrapped is one line."""
    parts: list[str] = []
    length = at = 0
    placed: list[tuple[Piece, Span]] = []
    spans: dict[int, Span] = {}

    def put(words: str, *, inside: bool = True) -> None:
        nonlocal length
        words = words.replace("\n", " ") if inside else words
        parts.append(words)
        length += len(words)

    for place, number in zip(article.paragraphs, order, strict=True):
        put(article.text[at : place.start], inside=False)
        at = place.end
        paragraph, begun = article.paragraphs[number], length
        here = paragraph.start
        for piece in pieces:
            if paragraph.contains(piece.at):
                put(article.text[here : piece.at.start])
                placed.append((piece, Span(length + piece.inside.start, length + piece.inside.end)))
                put(piece.words)
                here = piece.at.end
        put(article.text[here : paragraph.end])
        spans[number] = Span(begun, length)
    put(article.text[at:], inside=False)
    return Copy("".join(parts), tuple(placed), tuple(spans[number] for number in sorted(spans)))
