"""A loaded text becomes an article: paragraphs, roles, sentences, details."""

from dataclasses import replace

from reader.errors import EmptyArticleError
from reader.text.article import Article, Role, Sentence
from reader.text.cleaning import clean
from reader.text.details import Details
from reader.text.loading.loaded import LoadedText
from reader.text.sentences import cut_sentences


def make_article(loaded: LoadedText) -> Article:
    """The article in a loaded text. Raises `EmptyArticleError` when it holds no sentence."""
    paragraphs = clean(loaded)
    spans = tuple(paragraph.span for paragraph in paragraphs)
    cut = cut_sentences(loaded.text, spans, loaded.details.language)
    sentences = tuple(
        Sentence(index, span, number, paragraphs[number].role) for index, (span, number) in enumerate(cut)
    )
    if not any(sentence.role.is_collated for sentence in sentences):
        raise EmptyArticleError(
            f"No sentence was found in “{loaded.origin}”. Open a file that holds an article."
        )
    return Article(
        text=loaded.text,
        origin=loaded.origin,
        details=loaded.details,
        paragraphs=spans,
        sentences=sentences,
        format=loaded.format,
        encoding=loaded.encoding,
        notes=loaded.notes,
    )


def with_details(article: Article, details: Details) -> Article:
    """The same article with other data beside its text."""
    return replace(article, details=details)


def with_role(article: Article, paragraph: int, role: Role) -> Article:
    """The same article with all sentences of one paragraph in another role."""
    return replace(
        article,
        sentences=tuple(
            replace(sentence, role=role) if sentence.paragraph == paragraph else sentence
            for sentence in article.sentences
        ),
    )
