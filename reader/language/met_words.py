"""Patterns that are made of those of their words that have stood in a text so far.

A pattern of all number words, months or hours takes milliseconds to make, a short article as long to be read,
and articles on one event need the same few.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

from reader.late_pattern import late_pattern

_LETTERS = late_pattern(r"[^\W\d_]+")
_OTHER_CASES = "ſıİ"
"""What `re.IGNORECASE` takes for letters that `str.lower` does not make of them."""
_CHANGES = 4
"""How often something is made: for both articles of a pair, for others, and at last of all words."""

Made = TypeVar("Made")


@lru_cache(maxsize=2)
def _pieces_once(text: str) -> frozenset[str]:
    """The pieces of a text: figures and times of day are looked for one after the other in the same one."""
    return frozenset(pieces(text))


def pieces(words: str) -> list[str]:
    """The stretches of letters in words, in lower case."""
    return _LETTERS.findall(words.lower())


class Met(frozenset[str]):
    """Pieces of words, and marks, that have been met."""

    def has(self, word: str) -> bool:
        """Whether a word or a mark is made of what has been met."""
        return word in self or self.issuperset(pieces(word))

    def marks(self, marks: str) -> str:
        """Those of some marks that have been met."""
        return "".join(filter(self.__contains__, marks))


class FromMetWords(Generic[Made]):
    """What is made of words, anew when a text has others; when that has happened so often, of all of them.

    Threads may ask at the same time: what is known changes in one step, and each is given what serves for its
    text.
    """

    def __init__(self, words: str, marks: str, make: Callable[[Met], Made]) -> None:
        """`words` are all that count, between blanks; `marks` characters that are no letters."""
        self._words, self._marks = frozenset(pieces(words)), frozenset(marks)
        self._make = make
        self._known: tuple[Met, Made | None, int] = Met(), None, _CHANGES

    def for_text(self, text: str) -> Made:
        """What serves for this text, and maybe for others."""
        before, made, left = self._known
        if made is not None and not left:
            return made
        met = Met(before | self._in(text))
        if made is None or met != before:
            whole = Met(self._words | self._marks)
            is_last = left <= 1 or met == whole
            made = self._make(whole if is_last else met)
            self._known = met, made, 0 if is_last else left - 1
        return made

    def _in(self, text: str) -> frozenset[str]:
        if not text.isascii() and any(letter in text for letter in _OTHER_CASES):
            return self._words | self._marks
        return (self._words & _pieces_once(text)) | self._marks.intersection(text)
