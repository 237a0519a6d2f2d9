"""Edits that turn what a sentence says: a “not” added or dropped, a word changed into its contrary."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from operator import attrgetter
from typing import NamedTuple

from reader.collation.bead import Bead, Relation, Tag
from reader.comparison.checks.told_spans import ToldSpans, told_in
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.shown_words import around
from reader.language.data import language_data
from reader.text.article import Article
from reader.text.span import Span
from reader.text.tokens import normalise, tokens_with_starts


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


def check_sense(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The edited beads in which a negation came or went, or a word was changed into its contrary.

    Reworded beads are left alone: "failed to open" says the same as "did not open". Each sentence is cut
    into words once, and only beads whose words can turn are compared word by word.
    """
    senses = _senses(evidence.language or "")
    if not senses.negations:
        return
    left, right = evidence.articles
    known = ToldSpans(told_in(evidence))
    for bead in evidence.collation.beads:
        if bead.relation is not Relation.EDITED:
            continue
        ours, theirs = _words_of(left, bead.left), _words_of(right, bead.right)
        if not senses.may_turn((word.form for word in ours), (word.form for word in theirs)):
            continue
        changes = [
            (_within(ours, edit.left), _within(theirs, edit.right))
            for edit in evidence.wording.edits_of(bead)
            if edit.tag is not Tag.EQUAL and not known.cover(edit)
        ]
        turn = _negation(left, right, bead, changes, senses) or _contrary(left, right, bead, changes, senses)
        if turn is not None:
            yield turn


Change = tuple[list[_Word], list[_Word]]
"""The words of the left and of the right side that one edit exchanges."""


def _negation(
    left: Article, right: Article, bead: Bead, changes: Sequence[Change], senses: _Senses
) -> EditorialWarning | None:
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
    article, numbers = (left, bead.left) if on_left else (right, bead.right)
    words, word = around(article, numbers, alone), alone.of(article.text)
    kind = WarningKind.TURNED_SENSE, Grade.GRAVE, bead.index
    if on_left:
        return EditorialWarning(*kind, left=alone, left_words=words, left_decisive=word)
    return EditorialWarning(*kind, right=alone, right_words=words, right_decisive=word)


def _contrary(
    left: Article, right: Article, bead: Bead, changes: Sequence[Change], senses: _Senses
) -> EditorialWarning | None:
    for change in changes:
        for ours, theirs in product(*change):
            if theirs.form in senses.opposites.get(ours.form, ()):
                return EditorialWarning(
                    WarningKind.TURNED_SENSE,
                    Grade.GRAVE,
                    bead.index,
                    ours.span,
                    theirs.span,
                    around(left, bead.left, ours.span),
                    around(right, bead.right, theirs.span),
                    ours.span.of(left.text),
                    theirs.span.of(right.text),
                )
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


@cache
def _senses(language: str) -> _Senses:
    data = language_data(language, "senses")
    opposites: dict[str, set[str]] = defaultdict(set)
    for line in filter(None, data.get("opposites", "").splitlines()):
        one, other = line.split()
        opposites[one].add(other)
        opposites[other].add(one)
    return _Senses(
        frozenset(data.get("negations", "").split()),
        frozenset(data.get("implied", "").split()),
        tuple(data.get("endings", "").split()),
        {word: frozenset(others) for word, others in opposites.items()},
    )
