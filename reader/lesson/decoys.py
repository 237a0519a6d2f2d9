"""Pairs that put an audience to the test: one copied word for word, two sentences that only look related."""

from collections.abc import Iterator, Sequence

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison
from reader.language.stop_words import stop_words
from reader.sides import Side
from reader.text.article import Article, Role
from reader.text.tokens import tokenise_words

Place = tuple[tuple[int, ...], tuple[int, ...]]
"""Sentence numbers of both articles."""

_MOST_LOOKED_AT = 150
"""Sentences of a side among which a decoy is looked for."""
_SHORTEST = 6
"""Words that a sentence has at least to be shown by itself."""
_WHERE_NOTHING_IS_SHARED = 3
"""Decoys that are shown of two articles with no sentence in common."""


def decoys(comparison: Comparison) -> tuple[Place, ...]:
    """The longest copied pair, if there is one, then the pair of sentences that are not linked and share most
    words. Of two linked pairs one sentence each is taken, as their true partners are known; only where
    nothing is linked, sentences that stand alone, and more of them."""
    copied = [bead for bead in comparison.collation.beads if bead.relation is Relation.SAME]
    longest = max(copied, key=lambda bead: (_length(comparison, bead), -bead.index), default=None)
    first = () if longest is None else ((longest.left, longest.right),)
    linked = [bead for bead in comparison.collation.beads if bead.relation.is_shared]
    found = _likest(comparison, linked if len(linked) > 1 else comparison.collation.beads)
    return (*first, *found[: 1 if linked else _WHERE_NOTHING_IS_SHARED])


def shared_words(comparison: Comparison, place: Place) -> tuple[str, ...]:
    """The words with meaning that two groups of sentences share, as they stand on the left, each once."""
    theirs = _content(comparison.right, place[1])
    found: dict[str, str] = {}
    for number in place[0]:
        for word in tokenise_words(comparison.left.text_of(number)):
            if word.casefold() in theirs:
                found.setdefault(word.casefold(), word)
    return tuple(found.values())


def _length(comparison: Comparison, bead: Bead) -> int:
    return sum(len(comparison.left.text_of(number)) for number in bead.left)


def _likest(comparison: Comparison, beads: Sequence[Bead]) -> list[Place]:
    """Pairs of one sentence each out of two beads that share words with meaning, those with most first;
    each sentence in one of them only."""
    lefts, rights = (list(_sentences(comparison, side, beads)) for side in ("left", "right"))
    ranked = sorted(
        (-len(ours & theirs), i, j)
        for one, i, ours in lefts
        for other, j, theirs in rights
        if one != other and ours & theirs
    )
    found: list[Place] = []
    for _, i, j in ranked:
        if all((i,) != left and (j,) != right for left, right in found):
            found.append(((i,), (j,)))
    return found


def _sentences(
    comparison: Comparison, side: Side, beads: Sequence[Bead]
) -> Iterator[tuple[int, int, frozenset[str]]]:
    """The single sentences of beads on one side: bead, sentence, words with meaning. Short ones are left out,
    and headlines, which share their words with what they stand over."""
    article = comparison.article(side)
    alone = [bead for bead in beads if len(bead.sentences(side)) == 1]
    for bead in alone[:_MOST_LOOKED_AT]:
        number = bead.sentences(side)[0]
        is_long = len(tokenise_words(article.text_of(number))) >= _SHORTEST
        if is_long and article.sentences[number].role is not Role.HEADLINE:
            yield bead.index, number, _content(article, (number,))


def _content(article: Article, numbers: Sequence[int]) -> frozenset[str]:
    """The words with meaning of some sentences, in lower case."""
    small = stop_words(article.details.language)
    words = (word.casefold() for number in numbers for word in tokenise_words(article.text_of(number)))
    return frozenset(word for word in words if word[0].isalnum() and word not in small)
