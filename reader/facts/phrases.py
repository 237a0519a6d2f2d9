"""Phrases of a word list in the words of a sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.late_pattern import late_pattern
from reader.text.span import Span
from reader.values import Struct

_WORD = late_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORTEST = 3
"""Letters beyond which a phrase is also known with a capital: "May" is a month."""


def words_in(text: str, span: Span) -> list[str]:
    """The words of a span, in order."""
    return _WORD.findall(text, span.start, span.end)


class Phrases(Struct, frozen=True):
    """Words and phrases to look for, by their first words, the longest of each first."""

    by_first: Mapping[str, Sequence[tuple[str, ...]]]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> "Phrases":
        """The phrases, and those of more than three letters with a capital too."""
        by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in phrases:
            capital = [phrase.capitalize()] if len(phrase) > _SHORTEST else []
            for written in dict.fromkeys([phrase, *capital]):
                first, *others = _WORD.findall(written)
                by_first[first].append(tuple(others))
        for rest in by_first.values():
            rest.sort(key=len, reverse=True)
        return cls(dict(by_first))

    def find(self, text: str, span: Span, words: Sequence[str]) -> Iterator[Span]:
        """The places of the phrases in a span, in order; `words` are those of the span. Linear in them."""
        if self.by_first.keys().isdisjoint(words):
            return
        for at, place in enumerate(_WORD.finditer(text, span.start, span.end)):
            if words[at] in self.by_first:
                size = self._length(words, at)
                if size == 1:
                    yield Span(*place.span())
                elif size:
                    yield Span(place.start(), _end_of(text, Span(place.start(), span.end), size))

    def _length(self, words: Sequence[str], at: int) -> int:
        """The number of words of the longest phrase that begins here, 0 where none does."""
        for rest in self.by_first[words[at]]:
            if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                return 1 + len(rest)
        return 0


def _end_of(text: str, span: Span, size: int) -> int:
    """Where the last of the first `size` words of a span ends."""
    ends = (place.end() for place in _WORD.finditer(text, span.start, span.end))
    return next(end for number, end in enumerate(ends, 1) if number == size)
