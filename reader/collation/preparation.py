"""Each distinct sentence cut, normalised and numbered once; what the matching reads afterwards."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from typing import Any
from zlib import crc32

from reader.collation.options import CollationOptions
from reader.collation.vocabulary import Vocabulary
from reader.collation.watch import Watch
from reader.text.article import Article
from reader.text.tokens import each_word, pieces

SCALE = 1024
"""Weights of terms are whole numbers (IDF times this): sums do not depend on their order."""
LONGEST = 400
"""At most this many words of one sentence take part in the matching (edits see them all)."""

_STEP = round(SCALE * math.log(2) / 2)
_LONG = 10_000
"""A sentence of more characters is cut with looks at the watch."""
_MANY = 256

_NONE: frozenset[int] = frozenset()
_STOP = frozenset((-1,))


class Prepared:
    """One distinct sentence; sentences with equal normal forms share one value.

    `key` is the id of the normal form (equal keys: relation same), `tokens` its normal ids. `words` are
    word ids in order without punctuation, `terms` the distinct content-word stems, `figures` and `names`
    the terms that are figures, or written with a capital inside the sentence. `length` is the number of
    words, `mark` a small number that depends on the normal form alone, never on place or side: it decides
    between equals. What a sentence that is the same on both sides needs never is worked out when first read.
    """

    __slots__ = ("_vocabulary", "figures", "key", "length", "mark", "names", "terms", "tokens", "words")
    words: tuple[int, ...]
    terms: frozenset[int]
    figures: frozenset[int]
    names: frozenset[int]
    length: int
    mark: int

    def __init__(self, key: int, tokens: tuple[int, ...], vocabulary: Vocabulary) -> None:
        self.key = key
        self.tokens = tokens
        self.length = sum(map(vocabulary.sizes.__getitem__, tokens))
        self._vocabulary = vocabulary

    def __getattr__(self, name: str) -> Any:
        """Called once for each part, before it is there."""
        if name == "words":
            of = self._vocabulary.words_of
            self.words = tuple(islice(chain.from_iterable(map(of.__getitem__, self.tokens)), LONGEST))
        elif name == "mark":
            normals = map(self._vocabulary.normals.__getitem__, self.tokens)
            self.mark = crc32(" ".join(normals).encode("utf-8", "replace")) >> 12
        elif name in ("terms", "figures", "names"):
            self._find_terms()
        else:
            raise AttributeError(name)
        return getattr(self, name)

    def _find_terms(self) -> None:
        vocabulary = self._vocabulary
        term_of, words_of = vocabulary.term, vocabulary.words_of
        terms = frozenset(map(term_of.__getitem__, self.words)) - _STOP
        figures = terms & vocabulary.figure_terms
        capitals = vocabulary.capitals.intersection(self.tokens[1:])
        names = {term_of[word] for token in capitals for word in words_of[token]}
        self.terms = terms
        self.figures = figures or _NONE
        self.names = (terms & names) - figures or _NONE


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one witness that take part, in reading order.

    `numbers[k]` is the sentence's index in its article.
    """

    numbers: tuple[int, ...]
    sentences: tuple[Prepared, ...]

    def __len__(self) -> int:
        return len(self.numbers)


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Both witnesses ready for matching.

    `weight[t]` is the weight of a term, `spread[t]` how often it stands in both.
    """

    left: Side
    right: Side
    vocabulary: Vocabulary
    weight: tuple[int, ...]
    spread: tuple[int, ...]

    def turned(self, a: Sequence[int], b: Sequence[int]) -> bool:
        """Whether `b` goes first into difflib: the shorter one does; of equals the first by its words."""
        if len(a) != len(b):
            return len(a) > len(b)
        words = self.vocabulary.words
        return [words[x] for x in a] > [words[x] for x in b]


class _Cutter(dict[str, int]):
    """Raw text of a sentence -> key of its normal form; what is missing is cut."""

    def __init__(self, vocabulary: Vocabulary, watch: Watch) -> None:
        super().__init__()
        self.vocabulary = vocabulary
        self.watch = watch
        self.forms: dict[tuple[int, ...], int] = {}

    def __missing__(self, raw: str) -> int:
        vocabulary = self.vocabulary
        self.watch.look()
        if len(raw) < _LONG:
            ids = tuple(chain.from_iterable(map(vocabulary.pieces.__getitem__, pieces(raw))))
        else:
            ids = tuple(map(vocabulary.__getitem__, self.watch.over(each_word(raw), every=256)))
        if vocabulary.options.ignore_punctuation:
            sizes = vocabulary.sizes
            ids = tuple(i for i in ids if sizes[i])
        key = self[raw] = self.forms.setdefault(ids, len(self.forms))
        return key


def taking_part(article: Article, options: CollationOptions, watch: Watch) -> list[int]:
    """Indices of the sentences that are collated: headline and body, or all with `include_furniture`."""
    sentences = watch.over(article.sentences, every=256)
    return [s.index for s in sentences if options.include_furniture or s.role.is_collated]


def prepare(left: Article, right: Article, options: CollationOptions, watch: Watch) -> Witnesses:
    """Cut and number both witnesses; raises `Cancelled` through `watch`."""
    vocabulary = Vocabulary(options, (left.details.language, right.details.language))
    cutter = _Cutter(vocabulary, watch)
    articles = (left, right)
    numbers = tuple(taking_part(article, options, watch) for article in articles)
    keys = tuple(_keys(article, chosen, cutter) for article, chosen in zip(articles, numbers, strict=True))
    forms = tuple(cutter.forms)
    spread = _spread(keys, forms, vocabulary, watch)
    total = steps_of(len(keys[0]) + len(keys[1]) + 1)
    weight = tuple(_STEP * max(0, total - steps_of(n)) + 1 if n else 0 for n in spread)
    distinct = [Prepared(key, form, vocabulary) for key, form in enumerate(watch.over(forms, every=64))]
    left_side, right_side = (
        Side(
            tuple(chosen),
            tuple(map(distinct.__getitem__, own)),
        )
        for chosen, own in zip(numbers, keys, strict=True)
    )
    return Witnesses(left_side, right_side, vocabulary, weight, spread)


@cache
def steps_of(count: int) -> int:
    """The logarithm of a count in half octaves, rounded: one sentence more or less seldom changes it, so
    that a small change of a long text leaves nearly all weights as they are."""
    return round(2 * math.log2(count))


def _keys(article: Article, numbers: Sequence[int], cutter: _Cutter) -> list[int]:
    text, sentences = article.text, article.sentences
    spans = [sentences[number].span for number in numbers]
    return [cutter[text[span.start : span.end]] for span in cutter.watch.over(spans, every=256)]


def _spread(
    keys: Sequence[Sequence[int]], forms: Sequence[tuple[int, ...]], vocabulary: Vocabulary, watch: Watch
) -> tuple[int, ...]:
    """How often each term stands in both texts; sentences that repeat are counted once and multiplied."""
    by_times: dict[int, list[int]] = defaultdict(list)
    for key, times in watch.over(Counter(chain(*keys)).items(), every=256):
        by_times[times].append(key)
    spread = [0] * len(vocabulary.terms)
    for times in sorted(by_times):
        tokens: Counter[int] = Counter()
        same = by_times[times]
        for start in range(0, len(same), _MANY):
            watch.look()
            tokens.update(chain.from_iterable(map(forms.__getitem__, same[start : start + _MANY])))
        for token, count in watch.over(tokens.items(), every=256):
            for term in vocabulary.terms_of(token):
                spread[term] += times * count
    return tuple(spread)
