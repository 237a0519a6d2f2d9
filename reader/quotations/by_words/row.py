"""One sentence as tokens, asked what kind of word stands where."""

from collections.abc import Sequence
from functools import cached_property

from reader.language.speech_words import Phrases, SpeechWords
from reader.quotations.by_words.tokens import Token
from reader.quotations.link import Phrase
from reader.text.span import Span

_STOPS = (";", ":", "|", "•")
_DASHES = ("—", "–", "-", "--", "―")
_NAME_JOINTS = "&/'’·"
_SPLIT_REACH = 45
"""Tokens between the two parts of a cue ("teilte … mit"); what is farther belongs to another verb."""


class TokenRow:
    """One sentence as tokens. Numbers outside the sentence answer no.

    `phrases` keeps the noun phrases that were found, by the token at which they start.
    """

    def __init__(self, tokens: Sequence[Token], words: SpeechWords) -> None:
        self.tokens = tokens
        self.words = words
        self.phrases: dict[int, Phrase | None] = {}
        self._size = len(tokens)
        self._lows = [token.low for token in tokens]
        self._kinds = [token.kind for token in tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def low(self, i: int) -> str:
        """The token in lower case, empty outside the sentence and for quotations."""
        return self._lows[i] if 0 <= i < self._size else ""

    def kind(self, i: int) -> str:
        """ "w", "p" or "q"; empty outside the sentence."""
        return self._kinds[i] if 0 <= i < self._size else ""

    def is_word(self, i: int) -> bool:
        """Whether a word stands there."""
        return self.kind(i) == "w"

    def is_quote(self, i: int) -> bool:
        """Whether a quotation stands there."""
        return self.kind(i) == "q"

    def is_comma(self, i: int) -> bool:
        """Whether a comma or a dash stands there."""
        return self.kind(i) == "p" and (self.low(i) == "," or self.low(i) in _DASHES)

    def is_stop(self, i: int) -> bool:
        """Whether a mark that ends a clause for good stands there."""
        return self.kind(i) == "p" and self.low(i) in _STOPS

    def span(self, phrase: Phrase) -> Span:
        """The code points of a range of tokens."""
        return Span(self.tokens[phrase[0]].start, self.tokens[phrase[1] - 1].end)

    @cached_property
    def first_word(self) -> int:
        """The number of the first word, -1 without one."""
        return next((k for k, token in enumerate(self.tokens) if token.kind == "w"), -1)

    def is_capital(self, i: int) -> bool:
        """Whether a word begins with a capital letter; any word that is no small one where there are none."""
        if not self.is_word(i):
            return False
        if self.words.no_capitals:
            return not self.is_small(i)
        return self.tokens[i].text[0].isupper()

    def is_small(self, i: int) -> bool:
        """Whether a word is one of the small words; with a capital only where a sentence begins."""
        return self.is_in(i, self.words.small_words)

    def is_in(self, i: int, group: frozenset[str]) -> bool:
        """Whether the word is one of a group of small words; with a capital only where a clause begins."""
        if not 0 <= i < self._size or self._lows[i] not in group or self._kinds[i] != "w":
            return False
        if self.words.no_capitals or self.tokens[i].text[0].islower():
            return True
        return i == self.first_word or not self.is_word(i - 1) or self.low(i - 1) in self.words.conjunctions

    def is_determiner(self, i: int) -> bool:
        """Whether an article or its like stands there."""
        return self.is_in(i, self.words.determiners)

    def is_preposition(self, i: int) -> bool:
        """Whether a preposition stands there, also one that is written as one with its noun."""
        if self.is_in(i, self.words.prepositions):
            return True
        low = self.low(i)
        ahead = self.words.prepositions_ahead
        return bool(ahead) and len(low) > 4 and low.startswith(ahead) and not self.words.is_role(low)

    def is_conjunction(self, i: int) -> bool:
        """Whether a word that joins or opens a clause stands there."""
        return self.is_in(i, self.words.openers)

    def is_relative(self, i: int) -> bool:
        """Whether a relative pronoun stands there; an article before a noun is none."""
        if i <= self.first_word or not self.is_in(i, self.words.relatives):
            return False
        return not (self.low(i) in self.words.determiners and _is_noun_ahead(self, i + 1))

    def is_pronoun(self, i: int) -> bool:
        """Whether a pronoun that can be a subject stands there; an article before a noun is none."""
        if not self.is_in(i, self.words.pronouns):
            return False
        return not (self.low(i) in self.words.determiners and _is_noun_ahead(self, i + 1))

    def is_adverb(self, i: int) -> bool:
        """Whether an adverb, a word of time or a pronoun in the object's place stands there."""
        words = self.words
        if self.is_in(i, words.between) and not self.is_determiner(i):
            return True
        if not self.is_word(i):
            return False
        opens = (
            i == self.first_word and bool(words.adverb_endings) and self.low(i).endswith(words.adverb_endings)
        )
        return opens or self.low(i) in words.time_words

    def is_auxiliary(self, i: int) -> bool:
        """Whether an auxiliary stands there."""
        return self.is_in(i, self.words.auxiliaries)

    def is_plain(self, i: int) -> bool:
        """Whether a word begins with a small letter, or stands where any does."""
        if not self.is_word(i):
            return False
        return self.words.no_capitals or self.tokens[i].text[0].islower() or i == self.first_word

    def is_cue(self, i: int) -> bool:
        """Whether a cue starts there: a verb that reports, or the first part of one in two parts."""
        if not self.is_plain(i) or _is_noun_place(self, i):
            return False
        low = self.low(i)
        seconds = self.words.split_cues.get(low)
        whole = seconds is not None and _second(self, i, seconds) is not None
        return whole or (self.words.is_cue(low) and not self.is_adverb(i))

    def is_strong(self, i: int) -> bool:
        """Whether a cue that reports words wherever it stands starts there."""
        low = self.low(i)
        if not self.is_cue(i):
            return False
        return low in self.words.speech or low in self.words.labels or low not in self.words.weak

    def phrase_at(self, i: int, phrases: Phrases) -> int:
        """How many tokens one of `phrases` takes at token `i`, 0 when none stands there."""
        for phrase in phrases.get(self.low(i), ()):
            if all(self.low(i + k) == word for k, word in enumerate(phrase)) and _may_open(self, i):
                return len(phrase)
        return 0

    def joins(self, i: int) -> bool:
        """Whether punctuation stands inside a name: "Dr.", "J.", "Meier & Sohn"."""
        if self.kind(i) != "p" or not self.is_word(i + 1):
            return False
        if self.low(i) in _NAME_JOINTS:
            return self.is_word(i - 1)
        before = self.tokens[i - 1] if i else None
        near = before is not None and before.kind == "w" and before.end == self.tokens[i].start
        return (
            near
            and self.low(i) == "."
            and before is not None
            and len(before.text) <= 4
            and before.text[0].isupper()
        )


def _is_noun_ahead(row: TokenRow, i: int) -> bool:
    """Whether a noun, or an adjective and a noun, stands there."""
    return row.is_capital(i) or (row.is_word(i) and row.is_capital(i + 1) and not row.is_small(i))


def _is_noun_place(row: TokenRow, i: int) -> bool:
    """Whether a noun rather than a verb stands behind an article or a preposition: "la nota"."""
    if row.words.no_capitals or row.words.nouns_capitalised or not row.is_word(i - 1):
        return False
    return row.is_preposition(i - 1) or (row.is_determiner(i - 1) and row.low(i) not in row.words.labels)


def _second(row: TokenRow, i: int, seconds: frozenset[str]) -> int | None:
    """Where the second part of a cue stands: at the end of a clause, or right behind the first."""
    for k in range(i + 1, min(len(row), i + _SPLIT_REACH)):
        if row.is_stop(k) or row.low(k) in row.words.that_words:
            return None
        if row.low(k) in seconds and (_is_next(row, i, k) or _ends_clause(row, k + 1)):
            return k
    return None


def _is_next(row: TokenRow, i: int, k: int) -> bool:
    return k == i + 1 and not row.is_preposition(k)


def _ends_clause(row: TokenRow, k: int) -> bool:
    return not row.is_word(k) or row.is_conjunction(k) or row.low(k) in row.words.and_words


def _may_open(row: TokenRow, i: int) -> bool:
    return row.words.no_capitals or row.is_plain(i) or not row.is_word(i - 1)


def word_size(row: TokenRow, start: int, end: int) -> int:
    """How many words a stretch has; where no blanks part them two characters are one."""
    if not row.words.no_spaces or start >= end:
        return end - start
    return letters_in(row, start, end) // 2


def letters_in(row: TokenRow, start: int, end: int) -> int:
    """The code points of the tokens of a stretch, without the blanks between them."""
    return sum(token.end - token.start for token in row.tokens[start:end])
