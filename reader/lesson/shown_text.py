"""The sentences of one side as a lesson shows them: on one line, with a map of the article's code points."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct


class ShownText(Struct, frozen=True):
    """`text` has every run of white space as one space; `places[i]` is the code point of the article that
    its `i`-th character stands for."""

    text: str
    places: tuple[int, ...]

    def span(self, span: Span) -> Span:
        """A span of the article in the shown text, without white space at its ends; empty where nothing of it
        is shown."""
        start, end = bisect_left(self.places, span.start), bisect_left(self.places, span.end)
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return Span(start, end)


def shown_text(article: Article, sentences: Sequence[int]) -> ShownText:
    """Some sentences of an article, a space between those that do not follow each other."""
    letters: list[str] = []
    places: list[int] = []
    for number in sentences:
        span = article.sentences[number].span
        for at in range(span.start, span.end):
            letter = article.text[at]
            if not letter.isspace():
                letters.append(letter)
                places.append(at)
            elif letters and letters[-1] != " ":
                letters.append(" ")
                places.append(at)
        if letters and letters[-1] != " ":
            letters.append(" ")
            places.append(span.end)
    while letters and letters[-1] == " ":
        letters.pop()
        places.pop()
    return ShownText("".join(letters), tuple(places))
