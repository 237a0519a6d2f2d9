"""Slips inside one article: one name written in two ways."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from reader.collation.fact import FactKind, Slip
from reader.collation.name_forms import is_people, is_place, plain_name, same_form
from reader.collation.names import Name, names_in
from reader.collation.same_part import is_misspelling
from reader.text.article import Article
from reader.text.span import Span

_SHORTEST, _LONGEST = 5, 24
_OFTEN = 2
"""Two words that each stand this often are two names, not one and its slip."""


def slips_in(article: Article) -> tuple[Slip, ...]:
    """Names that an article spells in two ways, in the order of the second way's first appearance.

    Known variants ("Zelensky", "Zelenskyy") always count; otherwise two words of five letters or more
    that are one or two letters apart, unless both stand often, one is the other with an ending, or
    each has its own companion ("Maria Ivanova", "Marina Petrova").
    """
    spellings = _spellings(article)
    slips = [*_variants(article, spellings), *_misspellings(article, spellings)]
    return tuple(sorted(slips, key=lambda slip: max(span.start for span in slip.spans)))


class _Spelling:
    """One word as it is written in names: where, and beside which other words."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.companions: set[str] = set()


def _spellings(article: Article) -> dict[str, _Spelling]:
    found: dict[str, _Spelling] = defaultdict(_Spelling)
    for name in names_in(article):
        words = _words(article, name)
        for word, span in words:
            spelling = found[word]
            spelling.spans.append(span)
            spelling.companions.update(other for other, _ in words if other != word)
    return found


def _words(article: Article, name: Name) -> list[tuple[str, Span]]:
    words: list[tuple[str, Span]] = []
    at = name.span.start
    for word in name.span.of(article.text).split():
        at = article.text.index(word, at)
        plain = plain_name(word)
        if _SHORTEST <= len(plain) <= _LONGEST and plain.isalpha():
            words.append((plain, Span(at, at + len(word))))
        at += len(word)
    return words


def _variants(article: Article, spellings: dict[str, _Spelling]) -> Iterator[Slip]:
    families: dict[str, list[str]] = defaultdict(list)
    for word in spellings:
        families[same_form(word)].append(word)
    for words in families.values():
        first, *others = sorted(words, key=lambda word: (-len(spellings[word].spans), word))
        for other in others:
            yield _slip(article, spellings[first], spellings[other])


def _misspellings(article: Article, spellings: dict[str, _Spelling]) -> Iterator[Slip]:
    for one, two in sorted(_near(spellings)):
        a, b = spellings[one], spellings[two]
        if min(len(a.spans), len(b.spans)) >= _OFTEN or same_form(one) == same_form(two):
            continue
        if any(is_place(word) or is_people(word) for word in (one, two)) and _known(one) and _known(two):
            continue
        if a.companions and b.companions and a.companions.isdisjoint(b.companions):
            continue
        if is_misspelling(one, two):
            often, seldom = (a, b) if len(a.spans) >= len(b.spans) else (b, a)
            yield _slip(article, often, seldom)


def _known(word: str) -> bool:
    return is_place(word) or is_people(word)


def _near(spellings: dict[str, _Spelling]) -> set[tuple[str, str]]:
    """Pairs of words that are equal once a letter or two are left out of each: near-linear."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for word in spellings:
        for shortened in _shortened(word):
            buckets[shortened].append(word)
    return {
        (min(pair), max(pair))
        for words in buckets.values()
        if 1 < len(words) <= 20
        for pair in combinations(words, 2)
    }


def _shortened(word: str) -> set[str]:
    """A word, and the word without each of its letters; from seven letters on also without two.

    The first letter stays: a slip in it is rare, and two names apart in it are many.
    """
    once = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    found = {word} | once
    if len(word) >= 7:
        found |= {w[:i] + w[i + 1 :] for w in once for i in range(1, len(w))}
    return found


def _slip(article: Article, often: _Spelling, seldom: _Spelling) -> Slip:
    first, second = often.spans[0], seldom.spans[0]
    return Slip(
        FactKind.NAME,
        (*often.spans, *seldom.spans),
        f"“{second.of(article.text)}” is also written “{first.of(article.text)}” in this article.",
    )
