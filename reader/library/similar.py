"""Articles of the library that share text with the open one, near-duplicates first.

The index is asked with the rarest words of the open article; the best few answers are then collated
with it, and the share of common text decides.
"""

import sqlite3
import unicodedata
from collections.abc import Callable, Sequence

from reader.cancel import IsCancelled, never, raise_if
from reader.collation.collate import collate
from reader.collation.collation import Verdict
from reader.errors import CollationError
from reader.library.candidates import RAREST_WORDS, Candidates, ranked, rarest
from reader.library.rows import StoredArticle, content_hash, spaced
from reader.text.article import Article
from reader.text.tokens import is_word, tokenise_words
from reader.values import Struct

JUDGED = 5

_FEW = (100, 1_000, 10_000)
"""A word in so many stored articles or more is not rare; reading its articles stops there. The next number
is taken while fewer than `_ENOUGH` words are rare: what is read is bounded, whatever the library holds."""
_ENOUGH = RAREST_WORDS

_LEAST = 0.2
"""Likeness below this is a chance sentence in common, not a similar article."""

_LONGEST_JUDGED = 20_000
"""Words; longer articles are left to the index alone, so that the answer stays quick."""

Judge = Callable[[Article, Article, IsCancelled], Verdict]


class SimilarArticle(Struct, frozen=True):
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


class IndexCandidates(Candidates):
    """Candidates by the library's own index of words."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def like(self, article: Article, most: int, is_cancelled: IsCancelled = never) -> list[int]:
        """The ids of the stored articles that share the most and rarest words, best first, without the
        article itself."""
        ask = self._connection.execute
        own = ask("SELECT id FROM articles WHERE hash = ?", (content_hash(article.text),)).fetchone()
        stored = ask("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0]
        words = sorted(_searchable(article.text))
        holders = _rare(self._connection, words, own[0] if own else 0, is_cancelled)
        chosen = rarest({word: len(found) for word, found in holders.items()})
        return _kept(self._connection, ranked((holders[word] for word in chosen), stored), most)


def candidates(
    connection: sqlite3.Connection, article: Article, is_cancelled: IsCancelled = never
) -> list[int]:
    """The ids of the few stored articles that are worth being judged, best first."""
    return IndexCandidates(connection).like(article, JUDGED, is_cancelled)


def _rare(
    connection: sqlite3.Connection, words: Sequence[str], itself: int, is_cancelled: IsCancelled
) -> dict[str, list[int]]:
    """The stored articles that hold each word that few hold; all words where none is rare.

    How many are few grows until enough words are: in a large library even the words of one event stand in
    hundreds of articles.
    """
    known: dict[str, list[int]] = {}
    open_ = list(words)
    for few in _FEW:
        for word in open_:
            raise_if(is_cancelled)
            known[word] = [holder for holder in _holders(connection, word, few) if holder != itself]
        rare = {word: found for word, found in known.items() if len(found) < few - 1}
        if sum(map(bool, rare.values())) >= _ENOUGH:
            return rare
        open_ = [word for word in open_ if word not in rare]
        if not open_:
            return rare
    return rare if any(rare.values()) else known


def _searchable(text: str) -> set[str]:
    return {_folded(token) for token in tokenise_words(spaced(text) or text) if is_word(token)}


def _holders(connection: sqlite3.Connection, word: str, most: int) -> list[int]:
    """The first stored articles that hold a word in their text, deleted ones too."""
    rows = connection.execute(
        "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?", (f'body : "{word}"', most)
    )
    return [row[0] for row in rows]


def _kept(connection: sqlite3.Connection, ids: list[int], most: int) -> list[int]:
    """The first `most` of `ids` that have not been deleted."""
    kept: list[int] = []
    for number in ids:
        if len(kept) == most:
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
