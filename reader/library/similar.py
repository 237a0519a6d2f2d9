"""Articles of the library that share text with the open one, near-duplicates first.

The index is asked with the rarest words of the open article; the best few answers are then collated
with it, and the share of common text decides.
"""

import sqlite3
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from math import log

from reader.cancel import IsCancelled, never, raise_if
from reader.collation.collate import collate
from reader.collation.collation import Verdict
from reader.errors import CollationError
from reader.library.rows import StoredArticle, content_hash, spaced
from reader.text.article import Article
from reader.text.tokens import is_word, tokenise_words

RAREST_WORDS = 40
JUDGED = 5
_COMMON = 100
"""A word in this many stored articles or more is not rare; reading its articles stops there."""

_LEAST = 0.2
"""Likeness below this is a chance sentence in common, not a similar article."""

_LONGEST_JUDGED = 20_000
"""Words; longer articles are left to the index alone, so that the answer stays quick."""

Judge = Callable[[Article, Article, IsCancelled], Verdict]


@dataclass(frozen=True, slots=True)
class SimilarArticle:
    """A stored article beside the open one.

    `open_shared` and `stored_shared` are the shares (0 to 1) of either side's words that stand in common
    runs, `open_linked` and `stored_linked` the shares of either side's sentences that are linked; all 0
    when `sentence`, the collation's plain words, is empty: too long to be judged at once.
    """

    stored: StoredArticle
    open_shared: float
    stored_shared: float
    open_linked: float
    stored_linked: float
    sentence: str

    @property
    def likeness(self) -> float:
        """0 to 1: of the side that is more of a copy, the mean of words and sentences in common."""
        return max(self.open_shared + self.open_linked, self.stored_shared + self.stored_linked) / 2


def verdict_of(left: Article, right: Article, is_cancelled: IsCancelled) -> Verdict:
    """The verdict of a collation with the default options."""
    return collate(left, right, is_cancelled=is_cancelled).verdict


def candidates(
    connection: sqlite3.Connection, article: Article, is_cancelled: IsCancelled = never
) -> list[int]:
    """The ids of the stored articles that share the most and rarest words, best first, without the
    article itself. A shared word counts by the logarithm of its rarity (Spärck Jones 1972)."""
    own = connection.execute(
        "SELECT id FROM articles WHERE hash = ?", (content_hash(article.text),)
    ).fetchone()
    stored = connection.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0]
    weights: dict[int, float] = {}
    for holders in _rarest(connection, article.text, own[0] if own else 0, is_cancelled):
        for holder in holders:
            weights[holder] = weights.get(holder, 0.0) + log(1 + stored / len(holders))
    best = sorted(weights, key=lambda holder: (-weights[holder], holder))
    return _kept(connection, best)


def _rarest(
    connection: sqlite3.Connection, text: str, itself: int, is_cancelled: IsCancelled
) -> list[list[int]]:
    """For each of the rarest words of `text` the stored articles that hold it, rarest word first. Words
    that stand in none, or in the article `itself` alone, lead nowhere and are left out."""
    found: list[tuple[int, str, list[int]]] = []
    for word in sorted(_searchable(text)):
        raise_if(is_cancelled)
        holders = [holder for holder in _holders(connection, word) if holder != itself]
        if holders:
            found.append((len(holders), word, holders))
    found.sort()
    rare = [entry for entry in found if entry[0] < _COMMON - 1] or found
    return [holders for _, _, holders in rare[:RAREST_WORDS]]


def _searchable(text: str) -> set[str]:
    return {_folded(token) for token in tokenise_words(spaced(text) or text) if is_word(token)}


def _holders(connection: sqlite3.Connection, word: str) -> list[int]:
    """The first stored articles that hold a word in their text, deleted ones too."""
    rows = connection.execute(
        "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?", (f'body : "{word}"', _COMMON)
    )
    return [row[0] for row in rows]


def _kept(connection: sqlite3.Connection, ids: list[int]) -> list[int]:
    """The first few of `ids` that have not been deleted."""
    kept: list[int] = []
    for number in ids:
        if len(kept) == JUDGED:
            break
        if connection.execute(
            "SELECT 1 FROM articles WHERE id = ? AND deleted IS NULL", (number,)
        ).fetchone():
            kept.append(number)
    return kept


def judged(
    article: Article,
    others: list[tuple[StoredArticle, Article]],
    judge: Judge = verdict_of,
    is_cancelled: IsCancelled = never,
) -> tuple[SimilarArticle, ...]:
    """`others` with their verdicts, most in common first; those that share next to nothing are left out."""
    similar: list[SimilarArticle] = []
    for stored, other in others:
        raise_if(is_cancelled)
        if stored.words > _LONGEST_JUDGED or len(article.text) > 10 * _LONGEST_JUDGED:
            similar.append(SimilarArticle(stored, 0.0, 0.0, 0.0, 0.0, ""))
            continue
        try:
            verdict = judge(article, other, is_cancelled)
        except CollationError:
            continue
        shares = (verdict.left_shared, verdict.right_shared, verdict.left_linked, verdict.right_linked)
        found = SimilarArticle(stored, *shares, verdict.sentence)
        if found.likeness >= _LEAST:
            similar.append(found)
    similar.sort(key=lambda found: (-found.likeness, found.stored.id))
    return tuple(similar)


def _folded(token: str) -> str:
    """A token as the index folds it: no case, no diacritics, no quote mark of the question's syntax."""
    bare = unicodedata.normalize("NFD", token.casefold())
    return "".join(c for c in bare if not unicodedata.combining(c) and c != '"')
