"""Sentences of paragraphs, as spans of the text exactly as it stands."""

from collections.abc import Sequence

from sentencex import segment  # type: ignore[import-untyped]

from reader.text.span import Span


def cut_sentences(text: str, paragraphs: Sequence[Span], language: str) -> list[tuple[Span, int]]:
    """Cut each paragraph into sentences; the number beside a span is its paragraph's index."""
    found: list[tuple[Span, int]] = []
    for number, paragraph in enumerate(paragraphs):
        flat = paragraph.of(text).replace("\n", " ")
        at = paragraph.start
        for piece in segment(language, flat):
            body = piece.strip()
            if body:
                start = at + len(piece) - len(piece.lstrip())
                found.append((Span(start, start + len(body)), number))
            at += len(piece)
    return found
