"""Articles made by hand from sentences."""

from collections.abc import Sequence

from reader.text.article import Article, Role, Sentence
from reader.text.details import Details
from reader.text.span import Span


def article_of(
    sentences: Sequence[str], language: str = "en", roles: Sequence[Role] | None = None, gap: str = "\n\n"
) -> Article:
    """An article of one paragraph a sentence, all body unless `roles` says otherwise."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + len(gap)
    chosen = roles or [Role.BODY] * len(sentences)
    return Article(
        text=gap.join(sentences),
        origin="made",
        details=Details(language=language),
        paragraphs=tuple(spans),
        sentences=tuple(
            Sentence(k, span, k, role) for k, (span, role) in enumerate(zip(spans, chosen, strict=True))
        ),
    )
