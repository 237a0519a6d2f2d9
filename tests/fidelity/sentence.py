"""A sentence of an article, as operators look at it: with what the program's own readers find in it."""

import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from reader.facts.extraction import Reading, read_facts
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attribution
from reader.text.article import Article
from reader.text.span import Span

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Edit:
    """One sentence twice: with its meaning changed, and with other words for the same."""

    changed: str
    harmless: str


class Read:
    """An article read once for all operators."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @property
    def language(self) -> str:
        """The article's language, as ISO 639-1."""
        return self.article.details.language[:2]

    @cached_property
    def facts(self) -> tuple[tuple[Reading, ...], ...]:
        """Facts by sentence."""
        return read_facts(self.article).by_sentence

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """All quotations."""
        return attribute(self.article).attributions


@dataclass(frozen=True, slots=True)
class SentenceSite:
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

    def put(self, span: Span, words: str) -> str:
        """The sentence with other words in a span of the article."""
        start = self.span.start
        return self.text[: span.start - start] + words + self.text[span.end - start :]

    def of(self, span: Span) -> str:
        """The article's words in a span."""
        return span.of(self.read.article.text)


@cache
def table(name: str) -> dict[str, Any]:
    """One of the TOML tables beside this file."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))
