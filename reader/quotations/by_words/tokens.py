"""A paragraph as sentences of tokens in which each quotation is one token, for every language but English."""

from collections.abc import Iterator, Sequence

from reader.language.speech_words import SpeechWords
from reader.late_pattern import late_pattern
from reader.quotations.marks import Marked
from reader.text.span import Span
from reader.values import Struct

_MARKS = "\u0300-\u036f\u064b-\u0655\u0670"
"""Marks that belong to the letter before them: accents written apart, vowels of Arabic."""
_WORD = rf"[\w{_MARKS}]+(?:['’ʼ\-‑][\w{_MARKS}]+)*(?:[\-‑](?=\s\w))?"
_TOKEN = late_pattern(rf"\d+(?:[.,:]\d+)+%?|(?:[^\W\d_]\.){{2,}}|{_WORD}['’]?|\.{{2,}}|--+|[^\w\s]")
_HAN = late_pattern(r"[\u3040-\u30ff\u3400-\u9fff]+")
_WIDE = str.maketrans("：，。！？；、（）．", ":,.!?;,().")
"""The marks of Chinese and Japanese, and what they stand for."""
_ARABIC = str.maketrans("،؛؟", ",;?")


class Token(Struct, frozen=True):
    """A word ("w"), a mark of punctuation ("p") or a whole quotation ("q"), whose number is `quote`."""

    kind: str
    text: str
    low: str
    start: int
    end: int
    quote: int = -1


class Tokenizer:
    """Cuts the text of one language into tokens."""

    def __init__(self, words: SpeechWords) -> None:
        self._words = words
        self._split_off = words.pronouns | words.object_pronouns
        self._longest = max(map(len, words.vocabulary), default=0)

    def tokens(self, text: str, span: Span) -> Iterator[Token]:
        """The tokens of a stretch without quotations."""
        for match in _TOKEN.finditer(text, span.start, span.end):
            if match[0][0].isalnum():
                yield from self._parts(match[0], match.start())
            else:
                mark = match[0].translate(_WIDE).translate(_ARABIC)
                yield Token("p", mark, mark, match.start(), match.end())

    def with_quotations(self, text: str, span: Span, marked: Sequence[Marked]) -> list[Token]:
        """The tokens of a paragraph; its quotations are numbered from 0."""
        found: list[Token] = []
        at = span.start
        for number, one in enumerate(marked):
            found += self.tokens(text, Span(at, max(at, one.outer.start)))
            found.append(Token("q", one.inner.of(text), "", one.outer.start, one.outer.end, number))
            at = max(at, one.outer.end)
        return found + list(self.tokens(text, Span(at, span.end)))

    def _parts(self, word: str, at: int) -> Iterator[Token]:
        if self._words.no_spaces and _HAN.search(word):
            yield from self._han_parts(word, at)
            return
        low = word.lower().replace("’", "'")
        cut = self._clitic(low)
        if cut:
            yield _word(word[:cut], at)
            yield from self._parts(word[cut:], at + cut)
        elif low.endswith("'") and low.index("'") == len(low) - 1 and low not in self._words.small_words:
            yield _word(word[:-1], at)
            yield Token("p", "'", "'", at + len(word) - 1, at + len(word))
        else:
            yield from self._hyphened(word, low, at)

    def _clitic(self, low: str) -> int:
        """Letters of a small word that an apostrophe joins to the next: 2 of "l'eau"; 0 without one."""
        head, mark, tail = low.partition("'")
        small = head + mark in self._words.small_words or head + mark in self._split_off
        return len(head) + 1 if mark and tail and small else 0

    def _hyphened(self, word: str, low: str, at: int) -> Iterator[Token]:
        """A word, and a pronoun that a hyphen joins to its end: "dit-elle", "a-t-il"."""
        before, _, last = low.rpartition("-")
        if not before or last not in self._split_off:
            yield from self._prefixed(word, low, at)
            return
        cut = len(word) - len(last)
        yield from self._parts(word[: cut - 1].removesuffix("-t"), at)
        yield _word(word[cut:], at + cut)

    def _prefixed(self, word: str, low: str, at: int) -> Iterator[Token]:
        """A word behind those that are written as one with it."""
        for prefix in self._words.prefixes:
            rest = low.removeprefix(prefix)
            if rest != low and self._is_known(rest):
                yield _word(word[: len(prefix)], at)
                yield _word(word[len(prefix) :], at + len(prefix))
                return
        yield _word(word, at)

    def _is_known(self, low: str) -> bool:
        words = self._words
        known = words.is_cue(low) or low in words.small_words or low in words.pronouns
        opens = low in words.sources or low in words.said_itself or low in words.as_words
        return known or opens or low in words.split_cues

    def _han_parts(self, word: str, at: int) -> Iterator[Token]:
        """The longest known words from left to right; what lies between them is one word."""
        unknown = k = 0
        while k < len(word):
            known = self._known_at(word, k)
            if known:
                if unknown < k:
                    yield _word(word[unknown:k], at + unknown)
                yield _word(word[k : k + known], at + k)
                k += known
                unknown = k
            else:
                k += 1
        if unknown < len(word):
            yield _word(word[unknown:], at + unknown)

    def _known_at(self, word: str, k: int) -> int:
        vocabulary = self._words.vocabulary
        return next((size for size in range(self._longest, 0, -1) if word[k : k + size] in vocabulary), 0)


def _word(text: str, at: int) -> Token:
    return Token("w", text, text.lower().replace("’", "'"), at, at + len(text))
