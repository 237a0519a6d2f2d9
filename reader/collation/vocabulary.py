"""Tokens as small integers: one normal form for "same", one for matching, one for content words.

Nothing here is tied to one language: tokens are told apart by Unicode rules.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.collation.options import CollationOptions
from reader.language.data import language_data
from reader.language.stop_words import figure_words, stop_words
from reader.late_pattern import late_pattern
from reader.text.tokens import normalise, tokenise_words

_GROUPED = late_pattern(r"\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+(?!\d)")
_COUNTING = frozenset("%$€£¥₽₴‰")
_AIDS = dict.fromkeys(map(ord, "·\u2219\u2027"))
"""Points that show the parts of a long word to slow readers (`Haus·tür`): no difference for matching."""

_SUFFIXES = frozenset(
    {"ations", "ation", "ings", "ions", "ing", "ion", "ies", "ied", "ers", "est", "eth", "ed", "es",
     "er", "en", "em", "ly", "s", "e", "n", "y"}
)  # fmt: skip
_LONGEST_SUFFIX = max(map(len, _SUFFIXES))
_KNOWN = 16_384
"""Words whose stems are kept: the same ones come again in every vocabulary."""


def is_word(normal: str) -> bool:
    """Whether a normal form is a word, figure or counting sign rather than punctuation."""
    return normal[:1].isalnum() or normal[:1] in _COUNTING or any(c.isalnum() for c in normal)


def figure_form(word: str) -> str:
    """Figures without grouping marks, a decimal comma as a point: `1,000` is `1000`, `6,3` is `6.3`."""
    if _GROUPED.match(word):
        return re.sub(r"[.,'’\u00a0\u202f](?=\d{3}(?!\d))", "", word)
    return word.replace(",", ".")


@lru_cache(_KNOWN)
def stem(word: str) -> str:
    """A light stem: common endings cut, never below four letters, at most seven letters kept.

    >>> stem("repairing"), stem("repairs"), stem("negotiators")
    ('repair', 'repair', 'negotia')
    """
    if word[0].isdigit() or len(word) < 4:
        return word
    if word.endswith("'s"):
        word = word[:-2]
    for size in range(min(_LONGEST_SUFFIX, len(word) - 4), 0, -1):
        if word[-size:] in _SUFFIXES:
            return word[:-size][:7]
    return word[:7]


class _Pieces(dict[str, tuple[int, ...]]):
    """Piece of a text between two spaces -> ids of the normal forms of its tokens."""

    def __init__(self, vocabulary: "Vocabulary") -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, piece: str) -> tuple[int, ...]:
        found = self[piece] = tuple(map(self._vocabulary.__getitem__, tokenise_words(piece)))
        return found


class Vocabulary(dict[str, int]):
    """Raw token -> id of its normal form; what is missing is added. One a collation, both sides share it.

    `words_of[i]` are the ids for matching (case, figure spelling and mark style apart; the parts of a
    hyphenated word one by one; empty for punctuation) of normal form `i` and `sizes[i]` how many;
    `capitals` are the normal forms that begin with a capital; `term[w]` is the id of the
    stem of a content word (-1 for a stop word), by word id; `words` and `terms` are their texts.
    `nouns_have_capitals` says that a capital makes no name in one of the languages. Without
    `stems` the words themselves are the terms (cheaper, for edits).
    """

    def __init__(self, options: CollationOptions, languages: tuple[str, ...], *, stems: bool = True) -> None:
        super().__init__()
        self.options = options
        self._stems = stems
        self.stop = frozenset[str]().union(*(stop_words(language) for language in languages))
        self.nouns_have_capitals = any(
            bool(language_data(language, "names").get("nouns_have_capitals")) for language in languages
        )
        self.figures: dict[str, str] = {}
        for language in sorted(set(languages)):
            self.figures.update(figure_words(language))
        self._plain = not (options.ignore_case or options.ignore_figure_spelling)
        self.pieces = _Pieces(self)
        self.words_of: list[tuple[int, ...]] = []
        self.sizes: list[int] = []
        self.term: list[int] = []
        self.words: list[str] = []
        self.terms: list[str] = []
        self.figure_terms: set[int] = set()
        self.capitals: set[int] = set()
        self.normals: list[str] = []
        self._normals: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._written: dict[str, int] = {}
        self._terms: dict[str, int] = {}

    def __missing__(self, token: str) -> int:
        is_plain = token.isascii() and token.isalpha()
        normal = token if is_plain else normalise(token)
        shown = normal if self._plain else self._shown(normal)
        known = self._normals.get(shown)
        if known is None:
            known = self._normals[shown] = len(self.normals)
            words = (self._word(normal.lower()),) if is_plain else self._words_in(normal)
            self.words_of.append(words)
            self.sizes.append(len(words))
            self.normals.append(shown)
            if normal[:1].isupper():
                self.capitals.add(known)
        self[token] = known
        return known

    def terms_of(self, normal: int) -> Iterator[int]:
        """The terms of a normal form, stop words left out."""
        for word in self.words_of[normal]:
            if self.term[word] >= 0:
                yield self.term[word]

    def plain_terms(self) -> frozenset[int]:
        """The terms, figures apart, that stand without a capital in some normal form; all where every noun
        has one."""
        skipped = frozenset[int]() if self.nouns_have_capitals else self.capitals
        words = {w for form, found in enumerate(self.words_of) if form not in skipped for w in found}
        return frozenset(self.term[word] for word in words) - self.figure_terms - {-1}

    def is_small(self, normal: int) -> bool:
        """Whether a normal form is punctuation or a stop word."""
        return all(self.term[word] < 0 for word in self.words_of[normal])

    def _shown(self, normal: str) -> str:
        """The form that decides "same", after what the reader's switches leave out."""
        if self.options.ignore_figure_spelling and is_word(normal):
            normal = self.figures.get(normal.casefold(), normal)
            if normal[0].isdigit():
                normal = figure_form(normal)
        return normal.casefold() if self.options.ignore_case else normal

    def _words_in(self, normal: str) -> tuple[int, ...]:
        if normal.isascii() and normal.isalpha():
            return (self._word(normal.lower()),)
        if not is_word(normal):
            return ()
        folded = normal.casefold().translate(_AIDS)
        return tuple(self._word(part) for part in folded.split("-") if part)

    def _word(self, folded: str) -> int:
        known = self._written.get(folded)
        if known is None:
            known = self._written[folded] = self._new_word(folded)
        return known

    def _new_word(self, written: str) -> int:
        folded = self.figures.get(written, written)
        if folded[0].isdigit():
            folded = figure_form(folded)
        known = self._words.get(folded)
        if known is None:
            known = self._words[folded] = len(self.words)
            self.words.append(folded)
            self.term.append(self._term(folded))
        return known

    def _term(self, folded: str) -> int:
        if folded in self.stop:
            return -1
        cut = stem(folded) if self._stems else folded
        known = self._terms.get(cut)
        if known is None:
            known = self._terms[cut] = len(self.terms)
            self.terms.append(cut)
            if cut[0].isdigit():
                self.figure_terms.add(known)
        return known
