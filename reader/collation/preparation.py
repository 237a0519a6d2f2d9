"""Each distinct sentence cut, normalised and numbered once; what the matching reads afterwards."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain, islice
from typing import Any
from zlib import crc32

from reader.cancel import never, silent
from reader.collation.options import CollationOptions
from reader.collation.vocabulary import Vocabulary
from reader.collation.watch import PLAIN, Watch
from reader.text.article import Article, Role
from reader.text.normalised_view import normalised_view
from reader.text.tokens import each_word, pieces
from reader.values import Struct

SCALE = 1024
"""Weights of terms are whole numbers (IDF times this): sums do not depend on their order."""
LONGEST = 400
"""At most this many words of one sentence take part in the matching (edits see them all)."""

_STEP = round(SCALE * math.log(2) / 2)
_LONG = 10_000
"""A sentence of more characters is cut with looks at the watch."""
_SHORT = 60_000
"""Code points of both texts together up to which the last pair is kept: a few megabytes of memory."""
_TOP = 8
"""A headline with its deck has at most this many sentences; later headings are of sections."""

_NONE: frozenset[int] = frozenset()
_STOP = frozenset((-1,))


class Prepared:
    """One distinct sentence; sentences with equal normal forms share one value.

    `key` is the id of the normal form (equal keys: relation same), `tokens` its normal ids. `words` are
    word ids in order without punctuation, `terms` the distinct content-word stems (in no order; a set would
    take five times the memory), `figures` and `names` the terms that are figures, or written with a capital
    inside the sentence. `length` is the number of words, `mark` a small number that depends on the normal
    form alone, never on place or side: it decides between equals. What a sentence that is the same on both
    sides needs never is worked out when first read.
    """

    __slots__ = ("_vocabulary", "figures", "key", "length", "mark", "names", "terms", "tokens", "words")
    words: tuple[int, ...]
    terms: tuple[int, ...]
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
        self.terms = tuple(terms)
        self.figures = figures or _NONE
        self.names = (terms & names) - figures or _NONE


class Side(Struct, frozen=True):
    """The sentences of one witness that take part, in reading order.

    `numbers[k]` is the sentence's index in its article; `headlines` are the places of the headline.
    """

    numbers: tuple[int, ...]
    sentences: tuple[Prepared, ...]
    headlines: frozenset[int]

    def __len__(self) -> int:
        return len(self.numbers)


class Witnesses(Struct, frozen=True):
    """Both witnesses ready for matching.

    `weight[t]` is the weight of a term, `spread[t]` how often it stands in both; `plain` are the terms that
    stand somewhere without a capital, all of them where every noun has one.
    """

    left: Side
    right: Side
    vocabulary: Vocabulary
    weight: Sequence[int]
    spread: Sequence[int]
    plain: frozenset[int]

    def are_names(self, terms: frozenset[int]) -> bool:
        """Whether none of some terms stands anywhere without a capital, or as a word."""
        return terms.isdisjoint(self.plain)

    def turned(self, a: Sequence[int], b: Sequence[int]) -> bool:
        """Whether `b` goes first into difflib: the shorter one does; of equals the first by its words."""
        if len(a) != len(b):
            return len(a) > len(b)
        words = self.vocabulary.words
        return [words[x] for x in a] > [words[x] for x in b]


class Cutter(dict[str, Prepared]):
    """Raw text of a sentence -> what the matching reads of it; what is missing is cut.

    One serves any number of articles of the same languages and options.
    """

    def __init__(self, options: CollationOptions, languages: tuple[str, str], watch: Watch) -> None:
        super().__init__()
        self.vocabulary = Vocabulary(options, languages)
        self.watch = watch
        self._forms: dict[tuple[int, ...], Prepared] = {}

    def __missing__(self, raw: str) -> Prepared:
        vocabulary = self.vocabulary
        self.watch.look()
        if len(raw) < _LONG:
            ids = tuple(chain.from_iterable(map(vocabulary.pieces.__getitem__, pieces(raw))))
        else:
            ids = tuple(map(vocabulary.__getitem__, self.watch.over(each_word(raw), every=PLAIN)))
        if vocabulary.options.ignore_punctuation:
            sizes = vocabulary.sizes
            ids = tuple(i for i in ids if sizes[i])
        found = self._forms.get(ids)
        if found is None:
            found = self._forms[ids] = Prepared(len(self._forms), ids, vocabulary)
        self[raw] = found
        return found

    def side(self, article: Article) -> Side:
        """The sentences of an article that take part."""
        numbers = taking_part(article, self.vocabulary.options, self.watch)
        text, sentences = article.text, article.sentences
        spans = [sentences[number].span for number in numbers]
        return Side(
            tuple(numbers),
            tuple([self[text[span.start : span.end]] for span in self.watch.over(spans, every=PLAIN)]),
            _headlines(article, numbers),
        )


def taking_part(article: Article, options: CollationOptions, watch: Watch) -> list[int]:
    """Indices of the sentences that are collated: headline and body, or all with `include_furniture`."""
    sentences = watch.over(article.sentences, every=PLAIN)
    if options.include_furniture:
        return [s.index for s in sentences]
    collated = tuple(role for role in Role if role.is_collated)
    return [s.index for s in sentences if s.role in collated]


def _headlines(article: Article, numbers: Sequence[int]) -> frozenset[int]:
    """The places of the headline: only sentences at the top can be."""
    top = enumerate(numbers[:_TOP])
    return frozenset(place for place, number in top if article.sentences[number].role is Role.HEADLINE)


def prepare(left: Article, right: Article, options: CollationOptions, watch: Watch) -> Witnesses:
    """Cut and number both witnesses in their normal forms; raises `Cancelled` through `watch`.

    The last short pair is kept: a report, and each bead that is explained, asks for it again.
    """
    views = normalised_view(left, right, watch.look), normalised_view(right, left, watch.look)
    left, right = views[0].article, views[1].article
    if len(left.text) + len(right.text) <= _SHORT:
        return _short_pair(left, right, options)
    return _prepared(left, right, options, watch)


@lru_cache(maxsize=1)
def _short_pair(left: Article, right: Article, options: CollationOptions) -> Witnesses:
    return _prepared(left, right, options, Watch(silent, never))


def _prepared(left: Article, right: Article, options: CollationOptions, watch: Watch) -> Witnesses:
    cutter = Cutter(options, (left.details.language, right.details.language), watch)
    sides = cutter.side(left), cutter.side(right)
    spread = _spread(chain(sides[0].sentences, sides[1].sentences), cutter.vocabulary, watch)
    sentences = len(sides[0]) + len(sides[1])
    weight = tuple([weight_of(n, sentences) for n in watch.over(spread, every=PLAIN)])
    return Witnesses(*sides, cutter.vocabulary, weight, tuple(spread), cutter.vocabulary.plain_terms())


def weight_of(count: int, sentences: int) -> int:
    """The weight of a term that stands `count` times in `sentences` of both texts together: inverse
    frequency, at least 1, and 0 for one that stands nowhere.

    Logarithms go by half octaves: one sentence more or less seldom changes them, so that a small change
    of a long text leaves nearly all links as they are.
    """
    return _STEP * max(0, _steps_of(sentences + 1) - _steps_of(count)) + 1 if count else 0


@cache
def _steps_of(count: int) -> int:
    return round(2 * math.log2(count))


def _spread(sentences: Iterable[Prepared], vocabulary: Vocabulary, watch: Watch) -> list[int]:
    """How often each term stands in some sentences; those that repeat are counted once and multiplied."""
    spread = [0] * len(vocabulary.terms)
    by_times: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for sentence, times in watch.over(Counter(sentences).items(), every=PLAIN):
        by_times[times].append(sentence.tokens)
    for times, same in by_times.items():
        counts: Counter[int] = Counter()
        for start in range(0, len(same), PLAIN):
            watch.look()
            counts.update(chain.from_iterable(same[start : start + PLAIN]))
        for token, count in watch.over(counts.items(), every=PLAIN):
            for term in vocabulary.terms_of(token):
                spread[term] += times * count
    return spread
