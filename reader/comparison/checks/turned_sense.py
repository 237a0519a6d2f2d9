"""Edits that turn what a sentence says: a “not” added or dropped, a word changed into its contrary."""

import tomllib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from operator import attrgetter
from typing import NamedTuple

from reader.collation.bead import Bead, Relation, Tag
from reader.collation.collation import Collation
from reader.collation.wording import Wording
from reader.comparison.checks.told_spans import ToldSpans
from reader.resources import resource_path
from reader.text.article import Article
from reader.text.span import Span
from reader.text.tokens import normalise, tokens_with_starts

_AROUND = 45
"""Characters shown on either side of the word."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turned sense: `bead`, the words in code points (None where that side lacks them), a sentence."""

    bead: int
    left: Span | None
    right: Span | None
    sentence: str


@dataclass(frozen=True, slots=True)
class _Senses:
    negations: frozenset[str]
    implied: frozenset[str]
    endings: tuple[str, ...]
    opposites: Mapping[str, frozenset[str]]

    def negates(self, word: str) -> bool:
        """Whether a word in lower case is a negation."""
        return word in self.negations or word.endswith(self.endings)

    def may_turn(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether the words of two sides in lower case hold a negation, or two contraries."""
        left, right = frozenset(ours), frozenset(theirs)
        if any(map(self.negates, left | right)):
            return True
        return any(not right.isdisjoint(self.opposites[word]) for word in left & self.opposites.keys())


class _Word(NamedTuple):
    """A word in code points of its article, and its form in lower case."""

    start: int
    end: int
    form: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


_START: Callable[[_Word], int] = attrgetter("start")


def turns_in(
    left: Article, right: Article, collation: Collation, told: Sequence[tuple[Span, Span]] = ()
) -> Iterator[Turn]:
    """The edited beads in which a negation came or went, or a word was changed into its contrary.

    Reworded beads are left alone: "failed to open" says the same as "did not open". `told` holds spans of
    both articles about which a warning stands already, such as altered quotations. Each sentence is cut
    into words once, and only beads whose words can turn are compared word by word.
    """
    if left.details.language != right.details.language:
        return
    senses = _senses(left.details.language or "en")
    if not senses.negations:
        return
    wording = Wording(left, right, collation.options)
    known = ToldSpans(told)
    for bead in collation.beads:
        if bead.relation is not Relation.EDITED:
            continue
        ours, theirs = _words_of(left, bead.left), _words_of(right, bead.right)
        if not senses.may_turn((word.form for word in ours), (word.form for word in theirs)):
            continue
        changes = [
            (_within(ours, edit.left), _within(theirs, edit.right))
            for edit in wording.edits_of(bead)
            if edit.tag is not Tag.EQUAL and not known.cover(edit)
        ]
        turn = _negation(left, right, bead, changes, senses) or _contrary(left, right, bead, changes, senses)
        if turn is not None:
            yield turn


Change = tuple[list[_Word], list[_Word]]
"""The words of the left and of the right side that one edit exchanges."""


def _negation(
    left: Article, right: Article, bead: Bead, changes: Sequence[Change], senses: _Senses
) -> Turn | None:
    ours = [word for change in changes for word in change[0] if senses.negates(word.form)]
    theirs = [word for change in changes for word in change[1] if senses.negates(word.form)]
    if len(ours) == len(theirs):
        return None
    on_left = len(ours) > len(theirs)
    more, less = (ours, theirs) if on_left else (theirs, ours)
    if any(word.form in senses.implied for change in changes for word in change[1 if on_left else 0]):
        return None  # "failed to open" says the same as "did not open"
    known = {word.form for word in less}
    alone = next((word for word in more if word.form not in known), more[-1]).span
    article, numbers, side = (left, bead.left, "left") if on_left else (right, bead.right, "right")
    shown = _around(article, numbers, alone)
    sentence = f"Only the {side} says “{alone.of(article.text)}”: “{shown}”."
    return Turn(bead.index, alone if on_left else None, None if on_left else alone, sentence)


def _contrary(
    left: Article, right: Article, bead: Bead, changes: Sequence[Change], senses: _Senses
) -> Turn | None:
    for change in changes:
        for ours, theirs in product(*change):
            if theirs.form in senses.opposites.get(ours.form, ()):
                sentence = (
                    f"The contrary is said: “{_around(left, bead.left, ours.span)}” on the left, "
                    f"“{theirs.span.of(right.text)}” on the right."
                )
                return Turn(bead.index, ours.span, theirs.span, sentence)
    return None


def _words_of(article: Article, numbers: Iterable[int]) -> list[_Word]:
    """All words of some sentences, in order."""
    words = []
    for number in numbers:
        span = article.sentences[number].span
        for token, start in tokens_with_starts(span.of(article.text)):
            begin = span.start + start
            words.append(_Word(begin, begin + len(token), normalise(token).lower()))
    return words


def _within(words: Sequence[_Word], span: Span) -> list[_Word]:
    """The words, in order, that start inside a span."""
    low = bisect_left(words, span.start, key=_START)
    return list(words[low : bisect_left(words, span.end, lo=low, key=_START)])


def _around(article: Article, numbers: Iterable[int], word: Span) -> str:
    """The word with what stands about it in its sentence, cut between words."""
    whole = next(
        (s for n in numbers if (s := article.sentences[n].span).start <= word.start and word.end <= s.end),
        word,
    )
    before = article.text[whole.start : word.start]
    after = article.text[word.end : whole.end].rstrip(".!?。")
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return " ".join(f"{before}{word.of(article.text)}{after}".split())


@cache
def _senses(language: str) -> _Senses:
    with resource_path("collation", "senses.toml").open("rb") as file:
        data = tomllib.load(file)
    opposites: dict[str, set[str]] = defaultdict(set)
    for line in filter(None, data["opposites"].get(language, "").splitlines()):
        one, other = line.split()
        opposites[one].add(other)
        opposites[other].add(one)
    return _Senses(
        frozenset(data["negations"].get(language, "").split()),
        frozenset(data["implied"].get(language, "").split()),
        tuple(data["endings"].get(language, "").split()),
        {word: frozenset(others) for word, others in opposites.items()},
    )
