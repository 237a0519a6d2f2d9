"""Words that deny, read from `resources/languages/<code>/senses.toml`."""

from collections.abc import Sequence
from functools import cache

from reader.language.data import language_data
from reader.values import Struct

_BEFORE = 3
"""Words before a word among which its negation stands."""


class Senses(Struct, frozen=True):
    """Negations, the endings that negate, words that deny without one, and phrases that deny nothing.

    A denying word before a `links` word denies what follows as a negation does: "refused to say". `prefixes`
    deny the word that they stand at: "unhurt". `carrying` negations go on with one that stands before.
    """

    negations: frozenset[str]
    endings: tuple[str, ...]
    implied: frozenset[str]
    excepted: tuple[tuple[str, ...], ...]
    links: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    carrying: frozenset[str] = frozenset()

    def negates(self, word: str) -> bool:
        """Whether a word in lower case is a negation."""
        return word in self.negations or word.endswith(self.endings)

    def places(self, words: Sequence[str]) -> list[int]:
        """Where negations stand among some words, those of phrases such as "not only" left out."""
        found = [
            at
            for at, word in enumerate(words)
            if (self.negates(word) or self._governs(words, at)) and not self._is_excepted(words, at)
        ]
        return [at for at in found if at == found[0] or words[at] not in self.carrying]

    def _governs(self, words: Sequence[str], at: int) -> bool:
        return words[at] in self.implied and at + 1 < len(words) and words[at + 1] in self.links

    def is_contrary_form(self, word: str, of: str) -> bool:
        """Whether a word is another with a denying prefix: "unhurt" of "hurt"."""
        return any(word == prefix + of for prefix in self.prefixes)

    def _is_excepted(self, words: Sequence[str], at: int) -> bool:
        return any(
            tuple(words[start : start + len(phrase)]) == phrase
            for phrase in self.excepted
            for start in range(max(0, at - len(phrase) + 1), at + 1)
        )

    def is_denied(self, words: Sequence[str], at: int) -> bool:
        """Whether a negation, or a word that implies one, stands right before a word."""
        before = words[max(0, at - _BEFORE) : at]
        return any(self.negates(word) or word in self.implied for word in before)


@cache
def load_senses(language: str) -> Senses | None:
    """The words of a language that deny, None where it has no file."""
    data = language_data(language, "senses")
    if not data:
        return None
    return Senses(
        frozenset(data.get("negations", "").split()),
        tuple(data.get("endings", "").split()),
        frozenset(data.get("implied", "").split()),
        tuple(
            tuple(phrase.split())
            for phrase in data.get("excepted", "").replace("\n", " ").split("|")
            if phrase.strip()
        ),
        frozenset(data.get("links", "").split()),
        tuple(data.get("prefixes", "").split()),
        frozenset(data.get("carrying", "").split()),
    )
