"""Each distinct sentence cut, normalised and numbered once; what the matching reads afterwards."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from zlib import crc32

from reader.collation.options import CollationOptions
from reader.collation.vocabulary import Vocabulary
from reader.collation.watch import Watch
from reader.text.article import Article
from reader.text.tokens import each_word, tokenise_words

SCALE = 1024
"""Weights of terms are whole numbers (IDF times this): sums do not depend on their order."""
LONGEST = 400
"""At most this many words of one sentence take part in the matching (edits see them all)."""

_LONG = 10_000
"""A sentence of more characters is cut with looks at the watch."""

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Prepared:
    """One distinct sentence; equal raw texts share one value.

    `key` is the id of its normal form (equal keys: relation same), `words` word ids in order without
    punctuation, `terms` the distinct content-word stems, `figures` and `names` the terms that are
    figures, or written with a capital inside the sentence. `mark` is a small number that depends on the
    text alone, never on place or side: it decides between equals.
    """

    key: int
    words: tuple[int, ...]
    terms: frozenset[int]
    figures: frozenset[int]
    names: frozenset[int]
    length: int
    mark: int


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one witness that take part, in reading order.

    `numbers[k]` is the sentence's index in its article; `mass[k]` the summed weight of its terms.
    """

    numbers: tuple[int, ...]
    sentences: tuple[Prepared, ...]
    paragraphs: tuple[int, ...]
    mass: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.numbers)


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Both witnesses ready for matching.

    `weight[t]` is the weight of a term, `spread[t]` the number of sentences that have it, `forms[key]`
    the normal tokens of a key.
    """

    left: Side
    right: Side
    vocabulary: Vocabulary
    weight: tuple[int, ...]
    spread: tuple[int, ...]
    forms: tuple[tuple[int, ...], ...]

    def turned(self, a: Sequence[int], b: Sequence[int]) -> bool:
        """Whether `b` goes first into difflib: the shorter one does; of equals the first by its words."""
        if len(a) != len(b):
            return len(a) > len(b)
        words = self.vocabulary.words
        return [words[x] for x in a] > [words[x] for x in b]


class _Cutter:
    """Cuts sentences; raw texts already seen cost one look-up."""

    def __init__(self, vocabulary: Vocabulary, watch: Watch) -> None:
        self.vocabulary = vocabulary
        self.watch = watch
        self.seen: dict[str, Prepared] = {}
        self.keys: dict[tuple[int, ...], int] = {}

    def prepared(self, raw: str) -> Prepared:
        known = self.seen.get(raw)
        if known is None:
            known = self.seen[raw] = self._cut(raw)
        return known

    def _cut(self, raw: str) -> Prepared:
        vocabulary = self.vocabulary
        found = tokenise_words(raw) if len(raw) < _LONG else self.watch.over(each_word(raw), every=256)
        ids = list(map(vocabulary.__getitem__, found))
        words_of = vocabulary.words_of
        words = list(chain.from_iterable(map(words_of.__getitem__, ids)))
        length = len(words)
        key_ids = [i for i in ids if words_of[i]] if vocabulary.options.ignore_punctuation else ids
        key = self.keys.setdefault(tuple(key_ids), len(self.keys))
        del words[LONGEST:]
        terms = set(map(vocabulary.term.__getitem__, words))
        terms.discard(-1)
        figures = terms & vocabulary.figure_terms
        capital, term_of = vocabulary.capital, vocabulary.term
        names = {term_of[word] for i in ids[1:] if capital[i] for word in words_of[i]}
        return Prepared(
            key,
            tuple(words),
            frozenset(terms),
            frozenset(figures) if figures else _NONE,
            frozenset(names & terms - figures) if names else _NONE,
            length,
            crc32(raw.encode("utf-8", "replace")) >> 12,
        )


def taking_part(article: Article, options: CollationOptions, watch: Watch) -> list[int]:
    """Indices of the sentences that are collated: headline and body, or all with `include_furniture`."""
    sentences = watch.over(article.sentences, every=256)
    return [s.index for s in sentences if options.include_furniture or s.role.is_collated]


def prepare(left: Article, right: Article, options: CollationOptions, watch: Watch) -> Witnesses:
    """Cut and number both witnesses; raises `Cancelled` through `watch`."""
    vocabulary = Vocabulary(options, (left.details.language, right.details.language))
    cutter = _Cutter(vocabulary, watch)
    numbers = (taking_part(left, options, watch), taking_part(right, options, watch))
    cut = tuple(_cut_side(article, chosen, cutter, watch)
                for article, chosen in zip((left, right), numbers, strict=True))  # fmt: skip
    spread = [0] * len(vocabulary.terms)
    for side in cut:
        for sentence in watch.over(side, len(side), every=64):
            for term in sentence.terms:
                spread[term] += 1
    total = len(cut[0]) + len(cut[1]) + 1
    weight = [round(SCALE * math.log(total / n)) + 1 if n else 0 for n in spread]
    sides = [
        Side(
            tuple(chosen),
            tuple(sentences),
            tuple(article.sentences[k].paragraph for k in watch.over(chosen, every=256)),
            masses(watch.over(sentences, every=64), weight),
        )
        for article, chosen, sentences in zip((left, right), numbers, cut, strict=True)
    ]
    return Witnesses(sides[0], sides[1], vocabulary, tuple(weight), tuple(spread), tuple(cutter.keys))


def masses(sentences: Iterable[Prepared], weight: Sequence[int]) -> tuple[int, ...]:
    """The summed weight of each sentence's terms."""
    get = weight.__getitem__
    return tuple(sum(map(get, s.terms)) for s in sentences)


def _cut_side(article: Article, numbers: Sequence[int], cutter: _Cutter, watch: Watch) -> list[Prepared]:
    text, sentences, out = article.text, article.sentences, []
    for place, number in enumerate(numbers):
        span = sentences[number].span
        out.append(cutter.prepared(text[span.start : span.end]))
        if not place & 63:
            watch.look()
    return out
