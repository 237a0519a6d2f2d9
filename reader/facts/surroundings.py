"""What stands around a fact in its sentence, and whether two facts stand in the same place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from reader.collation.vocabulary import stem, stop_words
from reader.facts.context import stands_between_equals
from reader.language.data import language_data
from reader.language.name_forms import is_people, plain_name, words_for
from reader.text.span import Span

_WINDOW = 90
"""Code points on each side that are looked at."""
_WORDS = 6
"""Words on each side that are looked at."""
_FIRST_HAN, _FIRST_HANGUL = "\u3040", "\uac00"
_COUNTED = 3
"""Words after a figure among which the thing it counts stands."""
_BEFORE, _BEHIND = 3, 2
"""Words that must be the same around two names for one to stand in the other's place."""
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_CLAUSE_END = re.compile(r"[.,;:!?()\[\]—–“”\"«»]")


@dataclass(frozen=True)
class Surroundings:
    """A fact in its sentence: `sentence` and `span` are code points of `text`."""

    text: str
    sentence: Span
    span: Span
    language: str

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """Stems of the content words right after, up to the next mark: what a figure counts."""
        after = self.text[self.span.end : min(self.sentence.end, self.span.end + _WINDOW)]
        end = _CLAUSE_END.search(after)
        return self._content(after[: end.start()] if end else after)[:_COUNTED]

    @cached_property
    def around(self) -> frozenset[str]:
        """Stems of the nearest content words on both sides."""
        before = self.text[max(self.sentence.start, self.span.start - _WINDOW) : self.span.start]
        after = self.text[self.span.end : min(self.sentence.end, self.span.end + _WINDOW)]
        return frozenset(self._content(before)[-_WORDS:]) | frozenset(self._content(after)[:_WORDS])

    @cached_property
    def frame(self) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """The three words before and the two behind, folded; None where fewer than three stand before."""
        before = self.text[max(self.sentence.start, self.span.start - _WINDOW) : self.span.start]
        after = self.text[self.span.end : min(self.sentence.end, self.span.end + _WINDOW)]
        first, last = _WORD.findall(before.casefold())[-_BEFORE:], _WORD.findall(after.casefold())[:_BEHIND]
        return (tuple(first), tuple(last)) if len(first) == _BEFORE else None

    @cached_property
    def is_partial(self) -> bool:
        """Whether the word right before says that a part is counted: "the other two"."""
        before = self.text[max(self.sentence.start, self.span.start - _WINDOW) : self.span.start].split()
        return bool(before) and plain_name(before[-1]) in words_for("partial")

    def _content(self, text: str) -> tuple[str, ...]:
        stop = stop_words(self.language)
        found = (piece for word in _WORD.findall(text) for piece in _words_of(word))
        words = (word.casefold().replace("’", "'") for word in found)
        kinds = _kinds(self.language.split("-")[0])
        stems = (stem(w) for w in words if w not in stop and not is_people(w) and not w[0].isdigit())
        return tuple(kinds.get(word, word) for word in stems)


def _words_of(piece: str) -> Iterator[str]:
    """A word itself; a run of Chinese or Japanese as its pairs of neighbouring characters."""
    if piece[0] < _FIRST_HAN or len(piece) < 3 or piece[0] >= _FIRST_HANGUL:
        yield piece
    else:
        yield from (piece[at : at + 2] for at in range(len(piece) - 1))


@cache
def _kinds(language: str) -> dict[str, str]:
    """Stem of a noun -> stem of the first noun on its line in `counted_nouns.toml`."""
    lines: str = language_data(language, "counted_nouns").get("same", "")
    return {stem(word): stem(line.split()[0]) for line in lines.split("\n") for word in line.split()}


def is_replaced(ours: Surroundings, theirs: Surroundings) -> bool:
    """Whether one fact stands where the other does, between the same words."""
    mine, yours = (ours.text, ours.sentence, ours.span), (theirs.text, theirs.sentence, theirs.span)
    return stands_between_equals(mine, yours, ours.language)


def likeness(ours: Surroundings, theirs: Surroundings) -> float:
    """The number of content words shared around, 0 for fewer than two that do not stand between equals."""
    shared = len(ours.around & theirs.around)
    return float(shared) if shared > 1 else float(is_replaced(ours, theirs))
