"""What the rules that tell verbs from nouns ask of a sentence, and how a row of them decides."""

from collections.abc import Callable, Sequence
from typing import Protocol

from reader.language.lexicon import Lexicon
from reader.quotations.items import Item

SHORTEST_FORM = 4
"""A word in -ly or -ed of so many letters at most is no adverb and no verb form: "red", "fly"."""


class SentenceWords(Protocol):
    """What the rules ask of a sentence; item numbers outside it answer no."""

    row: Sequence[Item]
    lexicon: Lexicon
    title_case: bool

    def low(self, i: int) -> str:
        """The item in lower case."""

    def is_word(self, i: int) -> bool:
        """Whether a word stands there."""

    def is_adverb(self, i: int) -> bool:
        """Whether an adverb stands there."""

    def is_auxiliary(self, i: int) -> bool:
        """Whether an auxiliary stands there."""

    def is_participle(self, i: int) -> bool:
        """Whether a verb form in -ing stands there."""

    def is_verb(self, i: int) -> bool:
        """Whether a verb stands there."""

    def is_noun_word(self, i: int) -> bool:
        """Whether a word of a noun phrase stands there."""

    def first_word(self) -> int:
        """The number of the first word."""

    def behind_adverbs(self, i: int) -> int:
        """The nearest item at `i` or left of it that is no adverb."""


Rule = Callable[[SentenceWords, int], bool | None]
"""Tells whether the word at an item is a verb; None leaves it to the next row."""


def decide(rules: Sequence[Rule], words: SentenceWords, i: int) -> bool:
    for rule in rules:
        verdict = rule(words, i)
        if verdict is not None:
            return verdict
    return True


def is_certain(words: SentenceWords, i: int) -> bool:
    """Whether the form is never a noun."""
    return words.low(i) not in words.lexicon.noun_like
