"""A loaded text becomes an article: paragraphs, roles, sentences, details."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from reader.errors import EmptyArticleError
from reader.messages import message
from reader.text.article import Article, Role, Sentence, with_details, with_role
from reader.text.characters import usual_characters
from reader.text.cleaning import Paragraph, clean
from reader.text.header import read_details
from reader.text.loaded import LoadedText
from reader.text.normalised_view import normal_text
from reader.text.opening import dateline_before
from reader.text.rewriting import Rewritten
from reader.text.sentences import cut_sentences
from reader.text.span import Span
from reader.values import replace

__all__ = ["make_article", "with_details", "with_role"]

_OPENING = 4
"""Among how many paragraphs of the body a dateline is looked for."""
BEGINNING = 6_000
"""Code points that are shown of a long text at first: some screens full, read in a hundredth of a second."""
_LONG = 60_000
"""Code points from which a text takes a tenth of a second to read."""


def make_article(loaded: LoadedText) -> Article:
    """The article in a loaded text. Raises `EmptyArticleError` when it holds no sentence.

    Everything is decided on the text in its normal form (`normalised_view`), and the places found are those
    of the text as loaded.
    """
    lines = usual_characters(loaded.text)
    seen = _with_text(loaded, lines)
    cleaned = clean(seen)
    details = read_details(seen, cleaned)
    spans = tuple(lines.offsets.span_in_source(paragraph.span) for paragraph in cleaned)
    flowing = normal_text(loaded.text, spans, details.language)
    paragraphs = [
        Paragraph(flowing.offsets.span_in_result(span), paragraph.role)
        for span, paragraph in zip(spans, cleaned, strict=True)
    ]
    cut = _cut(flowing.text, paragraphs, details.language)
    sentences = tuple(
        Sentence(index, flowing.offsets.span_in_source(span), number, role)
        for index, (span, number, role) in enumerate(_opened(flowing.text, cut, paragraphs))
    )
    if not any(s.role.is_collated and any(map(str.isalpha, s.span.of(loaded.text))) for s in sentences):
        name = loaded.origin if "://" in loaded.origin else PurePath(loaded.origin).name
        raise EmptyArticleError(
            message("No sentence was found in “{name}”. Open a file that holds an article.", name=name)
        )
    return Article(
        text=loaded.text,
        origin=loaded.origin,
        details=details,
        paragraphs=spans,
        sentences=sentences,
        format=loaded.format,
        encoding=loaded.encoding,
        notes=loaded.notes,
    )


def make_beginning(loaded: LoadedText) -> Article | None:
    """The article in the beginning of a long text, read by itself, to be shown before the whole is made: its
    text is a beginning of the whole article's. None for a text that is not long, or begins with no sentence.
    """
    return None if len(loaded.text) < _LONG else beginning_of(loaded)


def beginning_of(loaded: LoadedText) -> Article | None:
    """As `make_beginning`, for what is known to be the head of a long text."""
    end = _end_of_paragraph(loaded)
    blocks = loaded.blocks and tuple(block for block in loaded.blocks if block.span.end <= end)
    try:
        return make_article(replace(loaded, text=loaded.text[:end], blocks=blocks))
    except EmptyArticleError:
        return None


def _end_of_paragraph(loaded: LoadedText) -> int:
    """Where the beginning ends: with a paragraph, a line or a word, whichever there is."""
    if loaded.blocks is not None:
        return max((block.span.end for block in loaded.blocks if block.span.end <= BEGINNING), default=0)
    ends = (loaded.text.rfind(sign, 1, BEGINNING) for sign in ("\n\n", "\n", " "))
    return next((end for end in ends if end > BEGINNING // 2), BEGINNING)


def _with_text(loaded: LoadedText, normal: Rewritten) -> LoadedText:
    """A loaded text in its normal form, its blocks in their places there."""
    if normal.offsets.is_identity:
        return loaded
    inside = normal.offsets.span_in_result
    blocks = loaded.blocks and tuple(replace(block, span=inside(block.span)) for block in loaded.blocks)
    return replace(loaded, text=normal.text, blocks=blocks)


def _cut(text: str, paragraphs: Sequence[Paragraph], language: str) -> list[tuple[Span, int]]:
    """Sentences of all paragraphs; a headline stays whole."""
    spans = [paragraph.span for paragraph in paragraphs]
    found: list[tuple[Span, int]] = []
    for span, number in cut_sentences(text, spans, language):
        if paragraphs[number].role is not Role.HEADLINE:
            found.append((span, number))
        elif not found or found[-1][1] != number:
            found.append((paragraphs[number].span, number))
    return found


def _opened(
    text: str, cut: Sequence[tuple[Span, int]], paragraphs: Sequence[Paragraph]
) -> Iterator[tuple[Span, int, Role]]:
    """Sentences with their roles; a dateline that opens the body becomes a sentence of its own."""
    bodies: set[int] = set()
    for span, number in cut:
        role = paragraphs[number].role
        opens = role is Role.BODY and number not in bodies and len(bodies) < _OPENING
        if role is Role.BODY:
            bodies.add(number)
        parts = dateline_before(text, span) if opens else None
        if parts is None:
            yield span, number, role
        else:
            yield parts[0], number, Role.DATELINE
            yield parts[1], number, role
