"""One article read from start to end: the words of spans, and the white space before each."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.late_pattern import late_pattern
from reader.text.article import Article, Role
from reader.text.span import Span

END_OF_PARAGRAPH = "\n"
"""What stands for the end of a paragraph among words and blanks."""

_CHUNK = late_pattern(r"\s+|\S+")


class ReadingOrder:
    """The sentences of an article that take part, its units, asked for their words from first to last."""

    def __init__(self, article: Article, with_furniture: bool) -> None:
        self.article = article
        self.units = [
            sentence.index
            for sentence in article.sentences
            if with_furniture or sentence.role is not Role.FURNITURE
        ]
        self.place = {index: place for place, index in enumerate(self.units)}
        sentences = [article.sentences[index] for index in self.units]
        self._openings = [
            sentence.span.start
            for before, sentence in zip([None, *sentences], sentences, strict=False)
            if before is None or before.paragraph != sentence.paragraph
        ]
        self._at: int | None = None

    def atoms(self, span: Span) -> list[str]:
        """The words, blanks and ends of paragraphs of the next span, what parts it from the last before."""
        if not span:
            return []
        found = [] if self._at is None else self._gap(self._at, span.start)
        self._at = span.end
        for chunk in _CHUNK.finditer(self.article.text, span.start, span.end):
            found += self._gap(*chunk.span()) if chunk[0].isspace() else [chunk[0]]
        return found

    def _gap(self, start: int, end: int) -> list[str]:
        """What parts the words before `start` from those at `end`."""
        if bisect_right(self._openings, start) < bisect_right(self._openings, end):
            return [END_OF_PARAGRAPH]
        return [" "] if any(character.isspace() for character in self.article.text[start:end]) else []

    def words(self, place: int) -> str:
        """The words of one unit on one line."""
        return " ".join(self.article.text_of(self.units[place]).split())

    def opens_paragraph(self, place: int) -> bool:
        """Whether a unit is the first of its paragraph."""
        return self.article.sentences[self.units[place]].span.start in self._openings

    def is_headline(self, place: int) -> bool:
        """Whether a unit is a headline."""
        return self.article.sentences[self.units[place]].role is Role.HEADLINE

    def range_of(self, sentences: Sequence[int]) -> range | None:
        """The places of sentences that follow each other, else None."""
        places = [self.place[index] for index in sentences if index in self.place]
        if len(places) != len(sentences) or not places:
            return None
        reach = range(places[0], places[-1] + 1)
        return reach if list(reach) == places else None
