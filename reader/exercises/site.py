"""A sentence of an article, as operators look at it: with what the program's own readers find in it."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from reader.facts.extraction import Reading, read_facts
from reader.language.data import language_data
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attribution
from reader.text.article import Article, Role
from reader.text.span import Span
from reader.values import Struct

_CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", '"': '"'}
"""The marks that open a quotation in running text, and what closes it."""


class Twins(Struct, frozen=True):
    """One sentence twice: with its meaning changed, and with other words for the same ("" where there are
    none)."""

    changed: str
    harmless: str = ""


class Read:
    """An article read once for all operators."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @property
    def language(self) -> str:
        """The article's language, as ISO 639-1."""
        return self.article.details.language.split("-")[0].lower()

    @cached_property
    def facts(self) -> tuple[tuple[Reading, ...], ...]:
        """Facts by sentence."""
        return read_facts(self.article).by_sentence

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """All quotations."""
        return attribute(self.article).attributions

    @cached_property
    def mentions(self) -> tuple[str, ...]:
        """The names by which speakers of quotations are named, each once, in reading order."""
        named = (
            (found.mention.of(self.article.text), found.speaker or "")
            for found in self.attributions
            if found.mention
        )
        return tuple(dict.fromkeys(words for words, speaker in named if _is_name(words, speaker)))


def _is_name(words: str, speaker: str) -> bool:
    """Whether words name a speaker by name, not as "he" or "the president"."""
    parts = words.split()
    return all(part[0].isupper() for part in parts) and parts[-1] in speaker.split()


class SentenceSite(Struct, frozen=True):
    """One sentence of a read article. Spans of `facts` and quotations are code points of the article."""

    read: Read
    index: int

    @property
    def span(self) -> Span:
        """Where the sentence stands in its article."""
        return self.read.article.sentences[self.index].span

    @property
    def text(self) -> str:
        """Its words."""
        return self.span.of(self.read.article.text)

    @property
    def facts(self) -> tuple[Reading, ...]:
        """Its figures, dates and names."""
        return self.read.facts[self.index]

    @property
    def attributions(self) -> list[Attribution]:
        """The quotations that start in it and end in it."""
        return [
            found
            for found in self.read.attributions
            if found.quotation.sentence == self.index and found.quotation.marked.end <= self.span.end
        ]

    def words(self, table: str) -> Any:
        """One table of the words of the article's language; an empty one where it has none."""
        return exercise_words(self.read.language).get(table, {})

    def put(self, span: Span, words: str) -> str:
        """The sentence with other words in a span of the article."""
        start = self.span.start
        return self.text[: span.start - start] + words + self.text[span.end - start :]

    def of(self, span: Span) -> str:
        """The article's words in a span."""
        return span.of(self.read.article.text)

    def is_quoted(self, at: int) -> bool:
        """Whether a place (code points of the sentence) stands in quotation marks that its paragraph opened
        and has not closed."""
        article = self.read.article
        start = article.paragraphs[article.sentences[self.index].paragraph].start
        closing = ""
        for sign in article.text[start : self.span.start + at]:
            if not closing:
                closing = _CLOSING.get(sign, "")
            elif sign in closing:
                closing = ""
        return bool(closing)


def body_sites(read: Read) -> Iterator[SentenceSite]:
    """The sentences of an article's body, in reading order."""
    for sentence in read.article.sentences:
        if sentence.role is Role.BODY:
            yield SentenceSite(read, sentence.index)


def exercise_words(language: str) -> dict[str, Any]:
    """The words for exercises of a language (ISO 639-1), `resources/languages/<code>/exercises.toml`."""
    return language_data(language, "exercises")
