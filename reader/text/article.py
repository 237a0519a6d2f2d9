"""What an article is: a text that is never altered, with spans into it."""

from enum import StrEnum

from reader.text.details import Details
from reader.text.span import Span
from reader.values import Struct, replace


class Role(StrEnum):
    """What a sentence is for in its article."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    FURNITURE = "furniture"

    @property
    def is_collated(self) -> bool:
        """Whether sentences of this role take part in a collation by default."""
        return self in (Role.HEADLINE, Role.BODY)


class Sentence(Struct, frozen=True):
    """One sentence: its place in the article, its paragraph's number, its role."""

    index: int
    span: Span
    paragraph: int
    role: Role


class Article(Struct, frozen=True):
    """A text with its data. All spans are code points of `text`; `text` never changes after loading.

    `sentences` are in reading order and do not overlap; white space and Markdown furniture between
    them may belong to none. `origin` is the file name, address or "clipboard" it was read from.
    `notes` are sentences for the reader about how it was read ("Read as Windows-1252.").
    """

    text: str
    origin: str
    details: Details
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    format: str = "text"
    encoding: str | None = None
    notes: tuple[str, ...] = ()

    def text_of(self, sentence: int) -> str:
        """The words of one sentence."""
        return self.sentences[sentence].span.of(self.text)

    def sentence_at(self, position: int) -> int | None:
        """The index of the sentence that covers a code point, or None between sentences."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            span = self.sentences[middle].span
            if position < span.start:
                high = middle
            elif position >= span.end:
                low = middle + 1
            else:
                return middle
        return None


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


def line_and_column(text: str, position: int) -> tuple[int, int]:
    """Line and column, each from 1, of a code point."""
    before = text[:position]
    return before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1
