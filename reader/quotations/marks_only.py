"""The quotations of a language that the program has no words for: what stands in marks, and nobody named."""

from collections.abc import Iterator

from reader.cancel import IsCancelled, raise_if
from reader.quotations.items import word_count
from reader.quotations.marks import Marked, find_marked
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.text.article import Article, Role
from reader.text.span import Span

_SHORTEST = 3
"""Words; fewer without a mark that ends a sentence are a name or a scare quote."""
_ENDINGS = ".!?…,。！？，؟।"


def quotations_in_marks(article: Article, is_cancelled: IsCancelled) -> Attributions:
    """Every marked stretch of an article, without cue, mention or speaker.

    Raises `Cancelled` when `is_cancelled()` answers True.
    """
    found: list[Attribution] = []
    fragments: list[Quotation] = []
    for paragraph in read_paragraphs(article, is_cancelled):
        for marked in find_marked(article.text, paragraph):
            words = marked.inner.of(article.text)
            ended = words[-1:] in _ENDINGS
            if word_count(words) < _SHORTEST and not ended:
                fragments.append(quotation_of(article, marked, Kind.MIXED, len(fragments), len(fragments)))
                continue
            kind = Kind.DIRECT if ended or _opens(article.text, paragraph, marked) else Kind.MIXED
            found.append(Attribution(quotation_of(article, marked, kind, len(found), len(found))))
    return Attributions(tuple(found), tuple(fragments))


def read_paragraphs(article: Article, is_cancelled: IsCancelled) -> Iterator[Span]:
    """The paragraphs that are no furniture."""
    furniture = {s.paragraph for s in article.sentences if s.role is Role.FURNITURE}
    furniture -= {s.paragraph for s in article.sentences if s.role is not Role.FURNITURE}
    for number, span in enumerate(article.paragraphs):
        raise_if(is_cancelled)
        if number not in furniture:
            yield span


def quotation_of(article: Article, marked: Marked, kind: Kind, index: int, utterance: int) -> Quotation:
    """The quotation of a marked stretch."""
    sentence = article.sentence_at(marked.inner.start) or 0
    return Quotation(index, marked.inner, marked.outer, kind, sentence, marked.closed, utterance)


def _opens(text: str, paragraph: Span, marked: Marked) -> bool:
    """Whether a marked stretch opens its paragraph or stands behind a colon."""
    before = text[paragraph.start : marked.outer.start].rstrip()
    return not before or before[-1] in ":：、"
