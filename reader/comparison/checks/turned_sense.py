"""Edits that turn what a sentence says: a “not” added or dropped, a word changed into its contrary."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.collation.collation import Collation
from reader.collation.wording import Wording
from reader.resources import resource_path
from reader.text.article import Article
from reader.text.span import Span
from reader.text.tokens import normalise, tokenise

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
    opposites: frozenset[frozenset[str]]

    def negates(self, word: str) -> bool:
        """Whether a word in lower case is a negation."""
        return word in self.negations or word.endswith(self.endings)


def turns_in(
    left: Article, right: Article, collation: Collation, told: Sequence[tuple[Span, Span]] = ()
) -> Iterator[Turn]:
    """The edited beads in which a negation came or went, or a word was changed into its contrary.

    Reworded beads are left alone: "failed to open" says the same as "did not open". `told` holds spans of
    both articles about which a warning stands already, such as altered quotations.
    """
    if left.details.language != right.details.language:
        return
    senses = _senses(left.details.language or "en")
    if not senses.negations:
        return
    wording = Wording(left, right, collation.options)
    for bead in collation.beads:
        if bead.relation is Relation.EDITED:
            edits = [e for e in wording.edits_of(bead) if e.tag is not Tag.EQUAL and not _is_told(e, told)]
            turn = _negation(left, right, bead, edits, senses) or _contrary(left, right, bead, edits, senses)
            if turn is not None:
                yield turn


def _is_told(edit: Edit, told: Sequence[tuple[Span, Span]]) -> bool:
    return any(
        ours.start <= edit.left.start
        and edit.left.end <= ours.end
        and theirs.start <= edit.right.start
        and edit.right.end <= theirs.end
        for ours, theirs in told
    )


def _negation(left: Article, right: Article, bead: Bead, edits: list[Edit], senses: _Senses) -> Turn | None:
    ours = [s for e in edits for s in _words(left, e.left) if senses.negates(_folded(left, s))]
    theirs = [s for e in edits for s in _words(right, e.right) if senses.negates(_folded(right, s))]
    if len(ours) == len(theirs):
        return None
    more, article, side = (ours, left, "left") if len(ours) > len(theirs) else (theirs, right, "right")
    less, other = (theirs, right) if side == "left" else (ours, left)
    if any(
        _folded(other, s) in senses.implied for e in edits for s in _words(other, _on(e, side == "right"))
    ):
        return None  # "failed to open" says the same as "did not open"
    known = Counter(_folded(other, span) for span in less)
    alone = next((span for span in more if not known[_folded(article, span)]), more[-1])
    sentence = f"Only the {side} says “{alone.of(article.text)}”: “{_around(article, bead, side, alone)}”"
    return Turn(
        bead.index, alone if side == "left" else None, alone if side == "right" else None, f"{sentence}."
    )


def _on(edit: Edit, is_left: bool) -> Span:
    return edit.left if is_left else edit.right


def _contrary(left: Article, right: Article, bead: Bead, edits: list[Edit], senses: _Senses) -> Turn | None:
    for edit in edits:
        for ours in _words(left, edit.left):
            for theirs in _words(right, edit.right):
                if frozenset((_folded(left, ours), _folded(right, theirs))) in senses.opposites:
                    sentence = (
                        f"The contrary is said: “{_around(left, bead, 'left', ours)}” on the left, "
                        f"“{theirs.of(right.text)}” on the right."
                    )
                    return Turn(bead.index, ours, theirs, sentence)
    return None


def _words(article: Article, span: Span) -> list[Span]:
    return [Span(span.start + s.start, span.start + s.end) for s in tokenise(span.of(article.text))]


def _folded(article: Article, span: Span) -> str:
    return normalise(span.of(article.text)).lower()


def _around(article: Article, bead: Bead, side: str, word: Span) -> str:
    """The word with what stands about it in its sentence, cut between words."""
    numbers = bead.left if side == "left" else bead.right
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
    return _Senses(
        frozenset(data["negations"].get(language, "").split()),
        frozenset(data["implied"].get(language, "").split()),
        tuple(data["endings"].get(language, "").split()),
        frozenset(
            frozenset(line.split()) for line in data["opposites"].get(language, "").splitlines() if line
        ),
    )
